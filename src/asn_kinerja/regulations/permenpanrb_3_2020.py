"""PermenPANRB 3/2020 as amended by 20/2025: talent management of ASN.

The nine boxes and what is recommended for each; no machinery.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from attrs import frozen

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.formula.branches import table
from asn_kinerja.formula.build import label, setting
from asn_kinerja.labels import Label
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat
from asn_kinerja.text import Text

__all__ = [
    "KOTAK_TALENTA",
    "POLICIES",
    "REKOMENDASI",
    "STATUS_KINERJA",
    "Kinerja",
    "Potensial",
    "Rekomendasi",
    "RekomendasiTalenta",
]

_LAMPIRAN_I = Citation("PermenPANRB 20/2025", lampiran="I")
_LAMPIRAN_II = Citation("PermenPANRB 20/2025", lampiran="II")
_PERMEN_2020 = Citation(
    "PermenPANRB 3/2020",
    standing=Standing.SECONDARY,
    note=Text(
        "teks 2020 dan tanggal mulainya tidak terlihat; matriksnya sama dengan Lampiran I "
        "PermenPANRB 20/2025",
        "the text of 2020 and the day of its start were not seen; the matrix equals Lampiran I "
        "of PermenPANRB 20/2025",
    ),
)
_SUKSESI_2020 = Citation(
    "PermenPANRB 3/2020",
    standing=Standing.SECONDARY,
    note=Text(
        "teks 2020 tidak terlihat; dua sumber menyebut kotak 7, 8, dan 9, sama dengan Lampiran II "
        "PermenPANRB 20/2025",
        "the text of 2020 was not seen; two sources name boxes 7, 8 and 9, as Lampiran II of "
        "PermenPANRB 20/2025 does",
    ),
)
_DARI_2020 = Citation(
    "PermenPANRB 3/2020",
    standing=Standing.SECONDARY,
    note=Text(
        "daftar lama dari sumber lain; Lampiran II PermenPANRB 20/2025 bagi kotak ini tidak "
        "terlihat",
        "the older list from other sources; Lampiran II of PermenPANRB 20/2025 was not seen for "
        "this box",
    ),
)


class Kinerja(Label):
    """Where an employee stands by performance.

    Dasar hukum:
        PermenPANRB 20/2025 Lampiran I.
    """

    DI_ATAS_EKSPEKTASI = "Di Atas Ekspektasi", "di atas", "atas", "atas ekspektasi"
    SESUAI_EKSPEKTASI = "Sesuai Ekspektasi", "sesuai"
    DI_BAWAH_EKSPEKTASI = "Di Bawah Ekspektasi", "di bawah", "bawah", "bawah ekspektasi"


class Potensial(Label):
    """Where an employee stands by potential.

    Dasar hukum:
        PermenPANRB 20/2025 Lampiran I.
    """

    TINGGI = "Tinggi"
    MENENGAH = "Menengah"
    RENDAH = "Rendah"


_DI_ATAS, _SESUAI, _DI_BAWAH = Kinerja

STATUS_KINERJA = Policy(
    "permenpanrb_3_2020.STATUS_KINERJA",
    title=Text(
        "PermenPANRB 20/2025: status kinerja pada kotak talenta dari predikat",
        "PermenPANRB 20/2025: performance status in the talent boxes, from the predicate",
    ),
    in_force=Period(date(2025, 12, 31)),
    outputs={
        "kinerja": table(
            label(
                "predikat",
                Predikat,
                meaning=Text("Predikat kinerja tahunan", "Predicate of the year"),
            ),
            {
                Predikat.SANGAT_BAIK: _DI_ATAS,
                Predikat.BAIK: _SESUAI,
                Predikat.BUTUH_PERBAIKAN: _DI_BAWAH,
                Predikat.KURANG: _DI_BAWAH,
                Predikat.SANGAT_KURANG: _DI_BAWAH,
            },
        ).named(
            "kinerja",
            cite=_LAMPIRAN_I,
            meaning=Text("Status kinerja menurut predikat", "Status by the predicate"),
        )
    },
)

_kinerja = label("kinerja", Kinerja, meaning=Text("Status kinerja", "Performance status"))
_potensial = label(
    "potensial", Potensial, meaning=Text("Tingkatan potensial", "Level of potential")
)
_MATRIKS = {_DI_ATAS: (9, 7, 4), _SESUAI: (8, 5, 2), _DI_BAWAH: (6, 3, 1)}
_kotak = table(
    (_kinerja, _potensial),
    {
        (kinerja, potensial): kotak
        for kinerja, row in _MATRIKS.items()
        for potensial, kotak in zip(Potensial, row, strict=True)
    },
).named("kotak", cite=_PERMEN_2020, meaning=Text("Kotak manajemen talenta", "Talent box"))

KOTAK_TALENTA = Policy(
    "permenpanrb_3_2020.KOTAK_TALENTA",
    title=Text(
        "PermenPANRB 3/2020: kotak manajemen talenta", "PermenPANRB 3/2020: the nine talent boxes"
    ),
    in_force=Period(date(2020, 1, 1)),
    outputs={
        "kotak": _kotak,
        "kelompok_rencana_suksesi": (
            _kotak
            >= setting(
                "kotak_suksesi",
                7,
                cite=_SUKSESI_2020,
                meaning=Text("Kotak terendah yang masuk", "The lowest box that enters"),
                low=1,
                high=9,
            )
        ).named(
            "kelompok_rencana_suksesi",
            cite=_SUKSESI_2020,
            meaning=Text("Masuk kelompok rencana suksesi", "Enters the succession pool"),
        ),
    },
)

POLICIES = (STATUS_KINERJA, KOTAK_TALENTA)
"""Every policy of the regulation."""


class RekomendasiTalenta(Label):
    """What may be recommended for an employee in a box.

    Dasar hukum:
        PermenPANRB 20/2025 Lampiran II for boxes 5 to 9; PermenPANRB 3/2020 (secondary) for
        boxes 1 to 4.

    Examples:
        >>> RekomendasiTalenta.ROTASI in REKOMENDASI[4].isi
        True
    """

    PROMOSI = "Dipromosikan"
    DIPERTAHANKAN = "Dipertahankan"
    SUKSESI_INSTANSI_ATAU_NASIONAL = "Kelompok rencana suksesi instansi atau nasional"
    SUKSESI_INSTANSI = "Kelompok rencana suksesi instansi"
    PENGHARGAAN = "Penghargaan"
    PENUGASAN_LINTAS_INSTANSI = "Penugasan strategis lintas instansi"
    PEMBINAAN_PEMIMPIN = "Pendampingan eksekutif dan pengembangan kepemimpinan lanjutan"
    PROYEK_NASIONAL = "Proyek prioritas nasional"
    ROTASI_ATAU_PERLUASAN = "Rotasi atau perluasan jabatan"
    ROTASI_ATAU_PENGAYAAN = "Rotasi atau pengayaan jabatan"
    ROTASI = "Rotasi"
    BIMBINGAN_MOTIVASI = "Bimbingan motivasi"
    MENTORING = "Pendampingan oleh pejabat senior"
    PENANGGUNG_JAWAB_PROYEK = "Penanggung jawab proyek lintas bidang"
    PELATIHAN_KESENJANGAN = "Pelatihan menurut kesenjangan kompetensi"
    MEMIMPIN_TIM = "Memimpin tim kerja"
    PENEMPATAN_ULANG = "Penempatan kembali menurut kekuatan dan minat"
    PENEMPATAN_SESUAI = "Penempatan yang sesuai"
    BIMBINGAN_KINERJA = "Bimbingan kinerja"
    KONSELING_KINERJA = "Konseling kinerja"
    PENGEMBANGAN_KOMPETENSI = "Pengembangan kompetensi"
    PENGEMBANGAN_TEKNIS = "Pengembangan kompetensi teknis menurut kebutuhan jabatan"
    PEMANTAUAN_INTENSIF = "Pemantauan intensif"
    DIPROSES = "Diproses menurut ketentuan peraturan perundang-undangan"


@frozen
class Rekomendasi:
    """What is recommended for one box.

    Args:
        kotak: The box, 1 to 9.
        isi: What is recommended.
        cite: Where it stands.

    Examples:
        >>> REKOMENDASI[1].isi
        (<RekomendasiTalenta.DIPROSES: 'Diproses menurut ketentuan peraturan perundang-undangan'>,)
    """

    kotak: int
    isi: tuple[RekomendasiTalenta, ...]
    cite: Citation


_R = RekomendasiTalenta
_ISI = {
    9: (
        _R.PROMOSI,
        _R.DIPERTAHANKAN,
        _R.SUKSESI_INSTANSI_ATAU_NASIONAL,
        _R.PENGHARGAAN,
        _R.PENUGASAN_LINTAS_INSTANSI,
        _R.PEMBINAAN_PEMIMPIN,
        _R.PROYEK_NASIONAL,
    ),
    8: (
        _R.DIPERTAHANKAN,
        _R.SUKSESI_INSTANSI,
        _R.ROTASI_ATAU_PERLUASAN,
        _R.BIMBINGAN_MOTIVASI,
        _R.MENTORING,
        _R.PENANGGUNG_JAWAB_PROYEK,
    ),
    7: (
        _R.DIPERTAHANKAN,
        _R.SUKSESI_INSTANSI,
        _R.ROTASI_ATAU_PENGAYAAN,
        _R.PELATIHAN_KESENJANGAN,
        _R.MEMIMPIN_TIM,
    ),
    6: (
        _R.PENEMPATAN_ULANG,
        _R.BIMBINGAN_KINERJA,
        _R.KONSELING_KINERJA,
        _R.PENGEMBANGAN_KOMPETENSI,
        _R.PEMANTAUAN_INTENSIF,
    ),
    5: (_R.ROTASI, _R.BIMBINGAN_MOTIVASI, _R.PENGEMBANGAN_TEKNIS),
    4: (_R.ROTASI, _R.PENGEMBANGAN_KOMPETENSI),
    3: (
        _R.BIMBINGAN_KINERJA,
        _R.KONSELING_KINERJA,
        _R.PENGEMBANGAN_KOMPETENSI,
        _R.PENEMPATAN_SESUAI,
    ),
    2: (_R.BIMBINGAN_KINERJA, _R.PENGEMBANGAN_KOMPETENSI, _R.PENEMPATAN_SESUAI),
    1: (_R.DIPROSES,),
}
#: The boxes whose row of the annex of 2025 was seen.
_TERLIHAT = range(5, 10)

REKOMENDASI: Mapping[int, Rekomendasi] = MappingProxyType(
    {
        kotak: Rekomendasi(kotak, isi, _LAMPIRAN_II if kotak in _TERLIHAT else _DARI_2020)
        for kotak, isi in _ISI.items()
    }
)
"""What is recommended for each box, the best one first; suggestions, not decisions."""
