"""The life cycle of an SKP by PermenPANRB 6/2022, from dialogue to evaluation, as one table.

Rows with their pages; no machinery. Whatever the text implies and does not say is marked
as our assumption.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.formula.build import flag, label
from asn_kinerja.formula.nodes import Named
from asn_kinerja.labels import Label
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_6_2022 import tenggat
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import IN_FORCE, PERMEN
from asn_kinerja.regulations.permenpanrb_6_2022.labels_siklus import (
    KejadianSkp,
    Pelaku,
    SebabTidakBerlaku,
    StatusSkp,
)
from asn_kinerja.skp.life_cycle import LifeCycle
from asn_kinerja.skp.transition import Transition, Window
from asn_kinerja.text import Text

__all__ = ["SIKLUS_SKP"]

_S, _K = StatusSkp, KejadianSkp
_PEGAWAI, _PENILAI, _ATASAN = (Pelaku.PEGAWAI,), (Pelaku.PENILAI,), (Pelaku.ATASAN_PENILAI,)
_PENETAP = (Pelaku.PENILAI, Pelaku.PENETAP)

_DIALOG = Citation(PERMEN, pasal=7, page=6)
_DITETAPKAN = Citation(PERMEN, pasal=14, ayat=3, page=10)


def _penetapan(angka: int, page: int | str = 65, note: Text | None = None) -> Citation:
    standing = Standing.OFFICIAL if note is None else Standing.ASSUMPTION
    return Citation(PERMEN, lampiran="II.C", angka=angka, page=page, standing=standing, note=note)


def _syarat(name: str, cite: Citation, id_: str, en: str) -> Named:
    meaning = Text(id_, en)
    return flag(name).named(f"syarat_{name}", cite=cite, force=Force.MUST, meaning=meaning)


def _membawa(event: Label, *tests: Named) -> Policy:
    """What an event brings: flags that must be true."""
    return Policy(
        f"permenpanrb_6_2022.SIKLUS_SKP.{event.name}",
        outputs={test.name.removeprefix("syarat_"): test.value for test in tests},
        checks=tests,
        in_force=IN_FORCE,
    )


_SEPAKAT = _membawa(
    _K.SEPAKATI,
    _syarat(
        "pegawai_terlibat",
        Citation(PERMEN, pasal=7, ayat=2, page=6),
        "Pegawai ikut menetapkan dan mengklarifikasi ekspektasi dalam dialog kinerja",
        "the employee takes part in setting and clarifying the expectations",
    ),
    _syarat(
        "lampiran_disepakati",
        Citation(PERMEN, pasal=7, ayat=3, page=6),
        "sumber daya, skema pertanggungjawaban, dan konsekuensi disepakati",
        "resources, accountability and consequences are agreed on",
    ),
)
_PERSETUJUAN = _membawa(
    _K.TUGASKAN_PIMPINAN_LAIN,
    _syarat(
        "disetujui_penilai",
        Citation(PERMEN, lampiran="II.A", page=46),
        "Pejabat Penilai Kinerja menyetujui penugasan",
        "the appraiser approves of the assignment",
    ),
)
_TIDAK_BERLAKU = Policy(
    "permenpanrb_6_2022.SIKLUS_SKP.TIDAK_BERLAKU",
    outputs={"sebab_tidak_berlaku": label("sebab_tidak_berlaku", SebabTidakBerlaku)},
    in_force=IN_FORCE,
)

_SIAPA_MENETAPKAN = Text(
    "teks hanya menyebut dialog dengan atasan; bahwa atasan yang menetapkan adalah asumsi kami",
    "the text only speaks of the dialogue with the superior; that the superior sets the SKP "
    "is our assumption",
)
_SIAPA_MENUTUP = Text(
    "teks tidak menyebut siapa yang menutup tahun; kami catat Pejabat Penilai Kinerja",
    "the text does not say who closes the year; we record the appraiser",
)
_SIAPA_MENCATAT = Text(
    "teks tidak menyebut siapa yang mencatat; kami catat Pejabat Penilai Kinerja",
    "the text does not say who records it; we record the appraiser",
)


def _sesuaikan(event: KejadianSkp, actors: tuple[Pelaku, ...], cite: Citation) -> Transition:
    return Transition(_S.DITETAPKAN, event, _S.REVISI, actors=actors, cite=cite)


SIKLUS_SKP = LifeCycle(
    "permenpanrb_6_2022.SIKLUS_SKP",
    title=Text(
        "PermenPANRB 6/2022: alur penyusunan, penetapan, dan penyesuaian SKP",
        "PermenPANRB 6/2022: drafting, setting and adjusting an SKP",
    ),
    start=_S.DIALOG,
    last_day=Text("akhir Januari tahun kinerja", "the end of January of the year"),
    transitions=(
        Transition(
            _S.DIALOG,
            _K.SEPAKATI,
            _S.DRAF,
            actors=(Pelaku.PEGAWAI, Pelaku.PENILAI, Pelaku.PIMPINAN),
            cite=_DIALOG,
            policy=_SEPAKAT,
        ),
        Transition(_S.DRAF, _K.TANDATANGANI, _S.DITANDATANGANI, actors=_PEGAWAI, cite=_DITETAPKAN),
        Transition(
            _S.DITANDATANGANI,
            _K.TETAPKAN,
            _S.DITETAPKAN,
            actors=_PENETAP,
            cite=_DITETAPKAN,
            limit=tenggat.PENETAPAN_SKP,
        ),
        *(
            Transition(
                state,
                _K.ALIHKAN,
                _S.DIALOG_ATASAN,
                actors=(Pelaku.PEGAWAI, Pelaku.ATASAN_PENILAI),
                cite=_penetapan(5),
                window=Window.AFTER,
            )
            for state in (_S.DIALOG, _S.DRAF)
        ),
        Transition(
            _S.DIALOG_ATASAN,
            _K.SEPAKATI,
            _S.DRAF_ATASAN,
            actors=(Pelaku.PEGAWAI, Pelaku.ATASAN_PENILAI),
            cite=_penetapan(5),
            policy=_SEPAKAT,
        ),
        Transition(
            _S.DRAF_ATASAN,
            _K.TANDATANGANI,
            _S.DITANDATANGANI_ATASAN,
            actors=_PEGAWAI,
            cite=_DITETAPKAN,
        ),
        Transition(
            _S.DITANDATANGANI_ATASAN,
            _K.TETAPKAN,
            _S.DITETAPKAN,
            actors=_ATASAN,
            cite=_penetapan(5, note=_SIAPA_MENETAPKAN),
            limit=tenggat.PENETAPAN_SKP,
        ),
        _sesuaikan(_K.TUGASKAN, _PENILAI, Citation(PERMEN, pasal=14, ayat=2, page=10)),
        Transition(
            _S.DITETAPKAN,
            _K.TUGASKAN_PIMPINAN_LAIN,
            _S.REVISI,
            actors=(Pelaku.PIMPINAN,),
            cite=Citation(PERMEN, lampiran="II.A", page=46),
            policy=_PERSETUJUAN,
        ),
        _sesuaikan(
            _K.SESUAIKAN_UMPAN_BALIK,
            (Pelaku.PIMPINAN, Pelaku.PENILAI),
            Citation(PERMEN, pasal=14, ayat=2, page=10),
        ),
        _sesuaikan(
            _K.SESUAIKAN_BIMBINGAN,
            (Pelaku.PIMPINAN, Pelaku.PENILAI),
            Citation(PERMEN, lampiran="III.D", page="79-80"),
        ),
        _sesuaikan(
            _K.SESUAIKAN_SUMBER_DAYA,
            (Pelaku.PIMPINAN, Pelaku.PENILAI),
            Citation(PERMEN, pasal=11, ayat=2, page=9),
        ),
        _sesuaikan(
            _K.SESUAIKAN_TUGAS_BELAJAR,
            (Pelaku.PEGAWAI, Pelaku.PENILAI),
            Citation(PERMEN, lampiran="II.B", page="64-65"),
        ),
        Transition(
            _S.REVISI, _K.TANDATANGANI, _S.DITANDATANGANI, actors=_PEGAWAI, cite=_DITETAPKAN
        ),
        Transition(
            _S.DITETAPKAN,
            _K.AMBIL_ALIH,
            _S.DITETAPKAN,
            actors=(Pelaku.PIMPINAN, Pelaku.PENILAI),
            cite=Citation(PERMEN, pasal=20, ayat=7, page=13),
            reasoned=True,
        ),
        Transition(
            _S.DITETAPKAN,
            _K.GANTI_PENILAI,
            _S.DIALOG_PENILAI_BARU,
            actors=_PENILAI,
            cite=_penetapan(7),
        ),
        Transition(
            _S.DIALOG_PENILAI_BARU,
            _K.SEPAKATI,
            _S.REVISI,
            actors=(Pelaku.PEGAWAI, Pelaku.PENILAI),
            cite=_penetapan(7),
            policy=_SEPAKAT,
        ),
        Transition(
            _S.DITETAPKAN,
            _K.PINDAH,
            _S.DITUTUP_PINDAH,
            actors=(Pelaku.PEGAWAI, Pelaku.PENILAI),
            cite=_penetapan(6),
        ),
        *(
            Transition(
                state,
                _K.TIDAK_BERLAKU,
                _S.TIDAK_BERLAKU,
                actors=_PENILAI,
                cite=_penetapan(8, "65-66", _SIAPA_MENCATAT),
                policy=_TIDAK_BERLAKU,
            )
            for state in StatusSkp
            if state
            not in {StatusSkp.DITUTUP_PINDAH, StatusSkp.TIDAK_BERLAKU, StatusSkp.SIAP_DIEVALUASI}
        ),
        Transition(
            _S.DITETAPKAN,
            _K.TUTUP_TAHUN,
            _S.SIAP_DIEVALUASI,
            actors=_PENILAI,
            cite=Citation(
                PERMEN,
                lampiran="IV.A",
                angka=8,
                page=90,
                standing=Standing.ASSUMPTION,
                note=_SIAPA_MENUTUP,
            ),
        ),
    ),
)
