"""What PermenPANRB 6/2022 leaves open around an evaluation: said as such, never filled.

Matters with their pages, and what of this library asks the caller instead. No machinery.
"""

from __future__ import annotations

from attrs import frozen

from asn_kinerja.citation import Citation, Force
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import PERMEN
from asn_kinerja.text import Text

__all__ = ["BELUM_DIATUR", "HalBelumDiatur"]


@frozen(kw_only=True)
class HalBelumDiatur:
    """One matter on which the text is silent.

    Args:
        id: Its name.
        hal: What it is.
        cite: Where one would look for it.
        dinyatakan: Where the caller states it: an argument, a setting or a fact; empty where
            nothing of this library needs it.

    Examples:
        >>> BELUM_DIATUR[0].force
        <Force.SILENT: 'silent'>
    """

    id: str
    hal: Text
    cite: Citation
    dinyatakan: str = ""

    @property
    def force(self) -> Force:
        """The text says nothing."""
        return Force.SILENT


def _hal(name: str, page: int | str, id_: str, en: str, *, dinyatakan: str = "") -> HalBelumDiatur:
    cite = Citation(PERMEN, page=page)
    return HalBelumDiatur(id=name, hal=Text(id_, en), cite=cite, dinyatakan=dinyatakan)


BELUM_DIATUR = (
    _hal(
        "rentang_evaluasi_periodik",
        "90, 115",
        "tanggal mulai dan akhir jangka waktu evaluasi periodik",
        "the first and the last day of a periodic evaluation",
        dinyatakan="SIKLUS_EVALUASI.begin(until=...); mutasi_penilai(rentang=...)",
    ),
    _hal(
        "triwulan_berjalan_penilai_pindah",
        91,
        "siapa mengevaluasi periode berjalan bila penilai pindah di luar rentang evaluasi",
        "who evaluates the running period where the appraiser moved outside the evaluation",
        dinyatakan="MUTASI_PENILAI: pengevaluasi_periode_berjalan",
    ),
    _hal(
        "capaian_periodik_terlambat",
        94,
        "capaian organisasi periodik yang terlambat",
        "a periodic achievement of the organisation that comes late",
    ),
    _hal(
        "arti_predikat_organisasi",
        94,
        "rumus, ambang, dan penetap predikat organisasi",
        "formula, thresholds and author of the organisation's predicate",
        dinyatakan="CapaianOrganisasi(predikat=...)",
    ),
    _hal(
        "kata_bagian",
        "97-98, 100-101",
        "batas angka “sebagian besar”, “sebagian”, dan “sebagian kecil”",
        "the numbers behind “most”, “part” and “a small part”",
        dinyatakan="PANDUAN_RATING_HASIL_KERJA: sebagian_besar, sebagian, sebagian_kecil",
    ),
    _hal(
        "populasi_pola",
        "94-97",
        "kumpulan pegawai tempat “sebagian besar” dihitung",
        "the employees among whom “most” is counted",
        dinyatakan="distribusi(...)",
    ),
    _hal(
        "kurang_atau_sangat_kurang",
        "100, 103",
        "Kurang atau Sangat Kurang bagi tugas belajar yang gagal",
        "Kurang or Sangat Kurang where study leave failed",
        dinyatakan="KEGAGALAN_TUGAS_BELAJAR",
    ),
    _hal(
        "jumlah_hasil_kerja",
        "57-58",
        "jumlah paling sedikit dan paling banyak hasil kerja atau indikator dalam SKP",
        "the least and the greatest number of results or indicators in an SKP",
    ),
    _hal(
        "pegawai_sebagian_tahun",
        "65-66",
        "CPNS, sakit, cuti melahirkan, pensiun, atau wafat pada tahun berjalan",
        "candidates, illness, maternity, retirement or death in the course of the year",
    ),
    _hal(
        "pegawai_tidak_mengembalikan",
        "114-116",
        "pegawai yang tidak menandatangani atau mengembalikan dokumen evaluasi",
        "an employee who does not sign or return the document",
    ),
    _hal(
        "koreksi_setelah_lapor",
        "114-119",
        "perbaikan hasil evaluasi yang sudah dilaporkan",
        "the correction of a result that was reported",
        dinyatakan="Evaluasi.again(reason=...); History.again(reason=...)",
    ),
)
"""The matters, in the order of the work."""
