"""A small life cycle for the tests: an application that is filed, decided and closed."""

from __future__ import annotations

from typing import Any

from asn_kinerja import Citation, Force, Label, Policy, Text, fact, flag
from asn_kinerja.skp import LifeCycle, Limit, Transition, Window

CITE = Citation("UU 1/2020", pasal=1)


class Status(Label):
    BARU = "Baru"
    DIAJUKAN = "Diajukan"
    DITOLAK = "Ditolak"
    SELESAI = "Selesai"


class Kejadian(Label):
    AJUKAN = "Mengajukan", "ajukan permohonan"
    TARIK = "Menarik kembali"
    SETUJUI = "Menyetujui"
    TOLAK = "Menolak"
    BANDING = "Mengajukan banding"
    ALIHKAN = "Mengalihkan"


class Siapa(Label):
    PEMOHON = "Pemohon"
    PEJABAT = "Pejabat"


_nilai = fact("nilai", low=0, high=100)
_lulus = (_nilai >= 70).named(
    "lulus", force=Force.MUST, cite=CITE, meaning=Text("nilai sedikitnya 70", "at least 70")
)
_baik = (_nilai >= 80).named("baik", force=Force.SHOULD, cite=CITE)
_sah = flag("sah").named("sah_adanya", force=Force.MUST, cite=CITE)


def row(source: Status, event: Kejadian, target: Status, *actors: Siapa, **more: Any) -> Transition:
    return Transition(source, event, target, actors=actors, cite=CITE, **more)


ROWS = (
    row(
        Status.BARU,
        Kejadian.AJUKAN,
        Status.DIAJUKAN,
        Siapa.PEMOHON,
        limit=Limit(days=0, cite=CITE),
        window=Window.UNTIL,
        policy=Policy("uji.AJUKAN", outputs={"nilai": _nilai, "dua_kali": _nilai * 2}),
    ),
    row(Status.BARU, Kejadian.ALIHKAN, Status.DIAJUKAN, Siapa.PEJABAT, window=Window.AFTER),
    row(Status.DIAJUKAN, Kejadian.TARIK, Status.BARU, Siapa.PEMOHON),
    row(
        Status.DIAJUKAN,
        Kejadian.SETUJUI,
        Status.SELESAI,
        Siapa.PEJABAT,
        limit=Limit(days=5, since=Status.DIAJUKAN, cite=CITE),
        policy=Policy("uji.SETUJUI", outputs={"sah": flag("sah")}, checks=(_lulus, _baik, _sah)),
        recalls=("nilai",),
    ),
    row(Status.DIAJUKAN, Kejadian.TOLAK, Status.DITOLAK, Siapa.PEJABAT, reasoned=True),
    row(
        Status.DITOLAK,
        Kejadian.BANDING,
        Status.DIAJUKAN,
        Siapa.PEMOHON,
        limit=Limit(days=3, since=Status.DITOLAK, cite=CITE, force=Force.MAY),
    ),
    row(
        Status.DITOLAK,
        Kejadian.TARIK,
        Status.SELESAI,
        Siapa.PEMOHON,
        Siapa.PEJABAT,
        limit=Limit(days=10, cite=CITE),
    ),
)


def cycle(**changed: Any) -> LifeCycle:
    parts: dict[str, Any] = {
        "title": Text("Permohonan", "Application"),
        "start": Status.BARU,
        "last_day": Text("hari terakhir", "the last day"),
        "transitions": ROWS,
    }
    return LifeCycle("uji", **parts | changed)


CYCLE = cycle()
