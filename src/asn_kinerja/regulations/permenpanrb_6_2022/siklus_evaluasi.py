"""The life cycle of an evaluation by PermenPANRB 6/2022, periodic or annual, as one table.

Rows with their pages; no machinery. Whatever the text implies and does not say is marked
as our assumption.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.formula.build import flag, label
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.labels import Label
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_6_2022 import tenggat
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import IN_FORCE, PERMEN
from asn_kinerja.regulations.permenpanrb_6_2022.kuadran import (
    PREDIKAT_KINERJA,
    RATING_HASIL_KERJA,
    RATING_PERILAKU_KERJA,
)
from asn_kinerja.regulations.permenpanrb_6_2022.labels import Predikat
from asn_kinerja.regulations.permenpanrb_6_2022.labels_siklus import (
    KejadianEvaluasi,
    Pelaku,
    StatusEvaluasi,
)
from asn_kinerja.regulations.se_menpanrb_3_2023 import PredikatOrganisasi
from asn_kinerja.skp.life_cycle import LifeCycle
from asn_kinerja.skp.transition import Transition, Window
from asn_kinerja.text import Text

__all__ = ["SIKLUS_EVALUASI"]

_S, _K = StatusEvaluasi, KejadianEvaluasi
_PEGAWAI, _PENILAI, _ATASAN = (Pelaku.PEGAWAI,), (Pelaku.PENILAI,), (Pelaku.ATASAN_PENILAI,)

#: The ratings are recorded before the predicate, and read from the history for it.
_RATINGS = (RATING_HASIL_KERJA.name, RATING_PERILAKU_KERJA.name)


def _bab_4(place: str, page: int | str) -> Citation:
    return Citation(PERMEN, lampiran=f"IV.{place}", page=page)


def _bab_5(place: str, angka: int, page: int | str) -> Citation:
    return Citation(PERMEN, lampiran=f"V.{place}", angka=angka, page=page)


def _asumsi(place: str, angka: int, page: int | str, note: Text) -> Citation:
    lampiran = f"V.{place}"
    standing = Standing.ASSUMPTION
    return Citation(PERMEN, lampiran=lampiran, angka=angka, page=page, standing=standing, note=note)


def _membawa(event: Label, *facts: Fact, checks: tuple[Named, ...] = (), **more: Expr) -> Policy:
    """What an event brings: each fact is kept under its own name."""
    return Policy(
        f"permenpanrb_6_2022.SIKLUS_EVALUASI.{event.name}",
        outputs={**{each.name: each for each in facts}, **more},
        checks=checks,
        in_force=IN_FORCE,
    )


def _diminta(name: str, cite: Citation, id_: str, en: str) -> tuple[Fact, Named]:
    asked = flag(name)
    return asked, asked.named(f"syarat_{name}", cite=cite, force=Force.MUST, meaning=Text(id_, en))


_organisasi = label("predikat_organisasi", PredikatOrganisasi)
_predikat = label("predikat", Predikat)

_GAGAL_STUDI = _bab_4("B.3", "100, 103")
_gagal_studi = _predikat.is_in(Predikat.KURANG, Predikat.SANGAT_KURANG).named(
    "predikat_gagal_studi",
    cite=_GAGAL_STUDI,
    force=Force.MUST,
    meaning=Text(
        "predikat Kurang atau Sangat Kurang, dengan mempertimbangkan perilaku",
        "the predicate is Kurang or Sangat Kurang, considering behaviour",
    ),
)

_hasil_final = flag("hasil_final")
_belum_final = (~_hasil_final).named(
    "hasil_belum_final",
    cite=Citation(
        PERMEN,
        lampiran="IV.A",
        angka=12,
        page=90,
        standing=Standing.ASSUMPTION,
        note=Text(
            "teks menyebut hasil bersifat final; bahwa atasnya tidak dapat diajukan keberatan "
            "adalah asumsi kami",
            "the text calls the result final; that nobody can object to it is our assumption",
        ),
    ),
    force=Force.MUST,
    meaning=Text("hasil evaluasi tidak bersifat final", "the result is not final"),
)

_KEDUANYA = _bab_5("B", 4, 117)
_penjelasan_penilai, _syarat_penilai = _diminta(
    "penjelasan_penilai_diminta",
    _KEDUANYA,
    "Pejabat Penilai Kinerja diminta penjelasannya",
    "the appraiser is asked for an explanation",
)
_penjelasan_pegawai, _syarat_pegawai = _diminta(
    "penjelasan_pegawai_diminta",
    _KEDUANYA,
    "Pegawai diminta penjelasannya",
    "the employee is asked for an explanation",
)

_MENILAI = _membawa(_K.NILAI, RATING_HASIL_KERJA, RATING_PERILAKU_KERJA)
_KEBERATAN = _membawa(_K.AJUKAN_KEBERATAN, _hasil_final, checks=(_belum_final,))
_SELAGI_BATAS = Text(
    "teks membuka keberatan sejak dokumen diterima; bahwa ia tetap terbuka sesudah dokumen "
    "dikembalikan adalah asumsi kami",
    "the text opens the objection with the receipt; that it stays open after the return is "
    "our assumption",
)
_SIAPA = Text(
    "teks tidak menyebut siapa yang memperoleh capaian organisasi; kami catat Pejabat Penilai "
    "Kinerja",
    "the text does not say who obtains the achievement; we record the appraiser",
)


SIKLUS_EVALUASI = LifeCycle(
    "permenpanrb_6_2022.SIKLUS_EVALUASI",
    title=Text(
        "PermenPANRB 6/2022: alur evaluasi kinerja Pegawai, pelaporan, dan keberatan",
        "PermenPANRB 6/2022: evaluation of an employee, report and objection",
    ),
    start=_S.TERBUKA,
    last_day=Text("hari terakhir jangka waktu evaluasi", "the last day of the evaluation"),
    assumes=(tenggat.HARI_KERJA,),
    transitions=(
        Transition(
            _S.TERBUKA,
            _K.PEROLEH_CAPAIAN,
            _S.CAPAIAN_ADA,
            actors=_PENILAI,
            cite=Citation(
                PERMEN,
                lampiran="IV.B.1",
                page="92-94",
                standing=Standing.ASSUMPTION,
                note=_SIAPA,
            ),
            window=Window.UNTIL,
            policy=_membawa(_K.PEROLEH_CAPAIAN, _organisasi),
        ),
        Transition(
            _S.CAPAIAN_ADA,
            _K.LIHAT_POLA,
            _S.POLA_ADA,
            actors=_PENILAI,
            cite=_bab_4("B.2", "94-97"),
            window=Window.UNTIL,
        ),
        Transition(
            _S.POLA_ADA,
            _K.NILAI,
            _S.DINILAI,
            actors=_PENILAI,
            cite=_bab_4("B.3", "97-102"),
            window=Window.UNTIL,
            policy=_MENILAI,
        ),
        Transition(
            _S.DINILAI,
            _K.TETAPKAN_PREDIKAT,
            _S.PREDIKAT_ADA,
            actors=_PENILAI,
            cite=_bab_4("B.3", "99-100, 102-103"),
            window=Window.UNTIL,
            policy=PREDIKAT_KINERJA,
            recalls=_RATINGS,
        ),
        Transition(
            _S.DINILAI,
            _K.TETAPKAN_PREDIKAT_GAGAL_STUDI,
            _S.PREDIKAT_ADA,
            actors=_PENILAI,
            cite=_GAGAL_STUDI,
            window=Window.UNTIL,
            policy=_membawa(_K.TETAPKAN_PREDIKAT_GAGAL_STUDI, _predikat, checks=(_gagal_studi,)),
        ),
        Transition(
            _S.PREDIKAT_ADA,
            _K.TANDATANGANI,
            _S.DITANDATANGANI,
            actors=_PENILAI,
            cite=_bab_5("A", 4, 114),
            limit=tenggat.EVALUASI,
            window=Window.UNTIL,
        ),
        *(
            Transition(
                state,
                _K.ALIHKAN,
                _S.DIALIHKAN,
                actors=_ATASAN,
                cite=Citation(PERMEN, lampiran="IV.A", angka=11, page=90),
                window=Window.AFTER,
            )
            for state in (
                _S.TERBUKA,
                _S.CAPAIAN_ADA,
                _S.POLA_ADA,
                _S.DINILAI,
                _S.PREDIKAT_ADA,
            )
        ),
        Transition(
            _S.DITANDATANGANI,
            _K.SAMPAIKAN,
            _S.DISAMPAIKAN,
            actors=_PENILAI,
            cite=_bab_5("A", 5, 114),
            limit=tenggat.PENYAMPAIAN,
        ),
        Transition(
            _S.DISAMPAIKAN,
            _K.KEMBALIKAN,
            _S.DIKEMBALIKAN,
            actors=_PEGAWAI,
            cite=_bab_5("A", 6, 114),
            limit=tenggat.PENGEMBALIAN,
        ),
        Transition(
            _S.DIKEMBALIKAN,
            _K.LAPORKAN,
            _S.DILAPORKAN,
            actors=_PENILAI,
            cite=_bab_5("A", 7, 115),
            limit=tenggat.PELAPORAN,
        ),
        Transition(
            _S.DISAMPAIKAN,
            _K.AJUKAN_KEBERATAN,
            _S.KEBERATAN,
            actors=_PEGAWAI,
            cite=_bab_5("B", 2, 117),
            limit=tenggat.KEBERATAN,
            policy=_KEBERATAN,
            reasoned=True,
        ),
        Transition(
            _S.DIKEMBALIKAN,
            _K.AJUKAN_KEBERATAN,
            _S.KEBERATAN,
            actors=_PEGAWAI,
            cite=_asumsi("B", 2, 117, _SELAGI_BATAS),
            limit=tenggat.KEBERATAN,
            policy=_KEBERATAN,
            reasoned=True,
        ),
        Transition(
            _S.KEBERATAN,
            _K.PERIKSA,
            _S.DIPERIKSA,
            actors=_ATASAN,
            cite=_bab_5("B", 3, 117),
            policy=_membawa(
                _K.PERIKSA,
                _penjelasan_penilai,
                _penjelasan_pegawai,
                checks=(_syarat_penilai, _syarat_pegawai),
            ),
        ),
        Transition(
            _S.DIPERIKSA,
            _K.KUATKAN,
            _S.DIPUTUS,
            actors=_ATASAN,
            cite=_bab_5("B", 5, 117),
            limit=tenggat.KEPUTUSAN,
        ),
        Transition(
            _S.DIPERIKSA,
            _K.UBAH,
            _S.DIPUTUS,
            actors=_ATASAN,
            cite=_bab_5("B", 7, 118),
            limit=tenggat.KEPUTUSAN,
            policy=_membawa(_K.UBAH, predikat=label("predikat_baru", Predikat)),
            reasoned=True,
        ),
        Transition(
            _S.DIPUTUS,
            _K.LAPORKAN,
            _S.DILAPORKAN,
            actors=_ATASAN,
            cite=_bab_5("B", 8, 119),
            limit=tenggat.PELAPORAN_KEBERATAN,
        ),
        Transition(
            _S.DIALIHKAN,
            _K.EVALUASI_ATASAN,
            _S.DITANDATANGANI_FINAL,
            actors=_ATASAN,
            cite=_bab_5("A", 8, "115-116"),
            limit=tenggat.EVALUASI_ATASAN,
            policy=_membawa(
                _K.EVALUASI_ATASAN,
                _organisasi,
                RATING_HASIL_KERJA,
                RATING_PERILAKU_KERJA,
                predikat=PREDIKAT_KINERJA.outputs["predikat"],
            ),
        ),
        Transition(
            _S.DIALIHKAN,
            _K.EVALUASI_ATASAN_GAGAL_STUDI,
            _S.DITANDATANGANI_FINAL,
            actors=_ATASAN,
            cite=_GAGAL_STUDI,
            limit=tenggat.EVALUASI_ATASAN,
            policy=_membawa(
                _K.EVALUASI_ATASAN_GAGAL_STUDI,
                _organisasi,
                RATING_HASIL_KERJA,
                RATING_PERILAKU_KERJA,
                _predikat,
                checks=(_gagal_studi,),
            ),
        ),
        Transition(
            _S.DITANDATANGANI_FINAL,
            _K.SAMPAIKAN,
            _S.DISAMPAIKAN_FINAL,
            actors=_ATASAN,
            cite=_bab_5("A", 9, 116),
            limit=tenggat.PENYAMPAIAN_FINAL,
        ),
        Transition(
            _S.DISAMPAIKAN_FINAL,
            _K.KEMBALIKAN,
            _S.DIKEMBALIKAN_FINAL,
            actors=_PEGAWAI,
            cite=_bab_5("A", 10, 116),
            limit=tenggat.PENGEMBALIAN_FINAL,
        ),
        Transition(
            _S.DIKEMBALIKAN_FINAL,
            _K.LAPORKAN,
            _S.DILAPORKAN,
            actors=_ATASAN,
            cite=_bab_5("A", 11, 117),
            limit=tenggat.PELAPORAN_ATASAN,
        ),
        Transition(
            _S.DILAPORKAN,
            _K.KELOLA,
            _S.DIKELOLA,
            actors=(Pelaku.PYB,),
            cite=_bab_5("A", 12, 117),
        ),
    ),
)
