"""What each result of an SKP must have: its indicators, its kind, who gave it, what it supports.

Knows one result at a time. Knows nothing of the sheet as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from asn_kinerja.citation import Force
from asn_kinerja.display.tree import one_line
from asn_kinerja.goals.findings import Finding
from asn_kinerja.goals.goal import Goal, Kind, Level
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.regulations.permenpanrb_6_2022.kata_pernyataan import KATA_MUTLAK_TAFSIR
from asn_kinerja.regulations.permenpanrb_6_2022.pemeriksaan_dasar import (
    Acuan,
    bacaan,
    lampiran,
    pasal,
)
from asn_kinerja.regulations.permenpanrb_6_2022.pernyataan import (
    KLASIFIKASI,
    KelasPernyataan,
    kata_mutlak,
    klasifikasi_pernyataan,
)
from asn_kinerja.regulations.permenpanrb_6_2022.tingkat_kendali import kendali_paling_kurang
from asn_kinerja.skp.hasil_kerja import (
    AsalHasil,
    HasilKerja,
    Intervensi,
    Pendekatan,
    TingkatKendali,
)
from asn_kinerja.skp.sasaran_kinerja import SKP

__all__ = ["HASIL"]

_SELURUH = bacaan(
    51,
    "kata “seluruh” tidak disebut teks; kami baca sama dengan “semua”",
    "the text does not name the word “seluruh”; we read it as “semua”",
)
_DARI_MATRIKS = bacaan(
    "47-49",
    "teks menjadikan sel matriks rencana hasil kerja; kami baca juga sebaliknya",
    "the text makes the cells of the matrix result plans; we read the reverse as well",
)
#: What a statement may name besides a result, with the code of its remark.
_BUKAN_HASIL = {
    KelasPernyataan.AKTIVITAS: "result.activity",
    KelasPernyataan.KATEGORI: "result.category",
}


def _measures(skp: SKP, _acuan: Acuan) -> Iterator[Finding]:
    for hasil in skp.hasil_kerja:
        if not hasil.indikator:
            cite = pasal(9, 2, 7)
            yield Finding("result.unmeasured", (hasil.id,), force=Force.MUST, cite=cite)
        for each in hasil.indikator:
            code = _unsaid(each, skp.pendekatan)
            if code is not None:
                ids = (each.id, hasil.id)
                yield Finding(code, ids, force=Force.MUST, cite=lampiran(50))


def _unsaid(indicator: Indicator, approach: Pendekatan) -> str | None:
    """What an indicator lacks: a number of its own, or words that say what is expected."""
    if indicator.target is not None:
        return None
    if approach is Pendekatan.KUANTITATIF:
        return "indicator.no_target"
    return None if indicator.expectation else "indicator.no_narrative"


def _aspects(skp: SKP, _acuan: Acuan) -> Iterator[Finding]:
    """The quantitative form of administrative and functional posts has a column of aspects."""
    if skp.jabatan.kelompok.is_pimpinan or skp.pendekatan is Pendekatan.KUALITATIF:
        return
    for hasil in skp.hasil_kerja:
        for each in hasil.indikator:
            if each.aspect is None:
                ids = (each.id, hasil.id)
                yield Finding("indicator.no_aspect", ids, force=Force.MUST, cite=pasal(9, 2, 7))


def _unused_perspectives(skp: SKP, _acuan: Acuan) -> Iterator[Finding]:
    if skp.jabatan.kelompok.is_pimpinan:
        return
    for hasil in skp.hasil_kerja:
        ids = [each.id for each in hasil.indikator if each.perspective is not None]
        if ids:
            bare = (evolve(each, perspective=None) for each in hasil.indikator)
            yield Finding(
                "result.perspective",
                (hasil.id, *ids),
                force=Force.MUST,
                cite=lampiran(107, "IV.B"),
                repair=(evolve(hasil.rencana, indicators=bare),),
            )


def _kinds(skp: SKP, acuan: Acuan) -> Iterator[Finding]:
    for hasil in skp.tambahan:
        if hasil.asal is not None and hasil.asal.is_acting:
            yield _must_be_main("result.acting_extra", hasil, 50)
        if not skp.jabatan.kelompok.is_pimpinan:
            # Of all others the appraiser decides which results are main (pp. 49-50).
            continue
        agreed = {hasil.id, *(each.id for each in hasil.indikator)} & {*acuan.perjanjian_kinerja}
        if agreed or hasil.asal is AsalHasil.PERJANJIAN_KINERJA:
            yield _must_be_main("result.agreed_extra", hasil, 27)


def _must_be_main(code: str, hasil: HasilKerja, page: int) -> Finding:
    mend = (evolve(hasil.rencana, kind=Kind.UTAMA),)
    return Finding(code, (hasil.id,), force=Force.MUST, cite=lampiran(page), repair=mend)


def _givers(skp: SKP, _acuan: Acuan) -> Iterator[Finding]:
    """The one form without a giver links to the leader's result instead.

    What is expected of a study is the appraiser's, and stands without a giver (p. 234).
    """
    high = skp.jabatan.kelompok.is_pimpinan
    if not high and skp.pendekatan is Pendekatan.KUANTITATIF:
        return
    page = "32, 34" if high else 55
    for each in skp.hasil_kerja:
        if each.pemberi is None and each.asal is not AsalHasil.TUGAS_BELAJAR:
            ids = (each.id,)
            yield Finding("result.no_giver", ids, force=Force.MUST, cite=lampiran(page))


def _links(skp: SKP, acuan: Acuan) -> Iterator[Finding]:
    """Column 2 of form A.1.7; a study supports no leader's result."""
    if skp.jabatan.kelompok.is_pimpinan or skp.pendekatan is Pendekatan.KUALITATIF:
        return
    for hasil in skp.hasil_kerja:
        if not hasil.mendukung and hasil.asal is not AsalHasil.TUGAS_BELAJAR:
            yield Finding("result.no_link", (hasil.id,), force=Force.MUST, cite=lampiran("57-59"))
        for each in hasil.mendukung:
            if each.indikator is None and _is_high(each, hasil, acuan):
                ids = (hasil.id, each.id or one_line(each.rencana))
                yield Finding("result.no_indicator", ids, force=Force.MUST, cite=lampiran(59))


def _is_high(supported: Intervensi, hasil: HasilKerja, acuan: Acuan) -> bool:
    """Whether what is supported is a high official's, an independent unit's, or the organisation's.

    Only what the plan or the caller says counts: nothing is guessed from a name.
    """
    goal = _goal(supported, acuan)
    if goal is None:
        return hasil.pemberi in acuan.pimpinan
    return goal.level is not Level.RENCANA_HASIL_KERJA or goal.owner in acuan.pimpinan


def _goal(supported: Intervensi, acuan: Acuan) -> Goal | None:
    if acuan.cascade is None or supported.id is None:
        return None
    return acuan.cascade.goals_by_id.get(acuan.cascade.goal_of.get(supported.id, ""))


def _absolute(skp: SKP, _acuan: Acuan) -> Iterator[Finding]:
    if skp.jabatan.kelompok.is_pimpinan:
        return
    for hasil in skp.hasil_kerja:
        if hasil.jenis is Kind.UTAMA and hasil.risiko is not None:
            continue
        for each in hasil.indikator:
            text = _target_in_words(each, skp.pendekatan)
            read = kata_mutlak(text, KATA_MUTLAK_TAFSIR)
            cite = lampiran(51) if kata_mutlak(text) else _SELURUH if read else None
            if cite is not None:
                ids = (each.id, hasil.id)
                yield Finding("indicator.absolute", ids, force=Force.SHOULD, cite=cite)


def _target_in_words(indicator: Indicator, approach: Pendekatan) -> str:
    """The qualitative approach writes indicator and target in one narrative (p. 50)."""
    own = indicator.statement if approach is Pendekatan.KUALITATIF else ""
    return f"{own} {indicator.expectation or ''}"


def _controls(skp: SKP, _acuan: Acuan) -> Iterator[Finding]:
    least = kendali_paling_kurang(skp.jabatan)
    if least is None:
        return
    high = skp.jabatan.kelompok.is_pimpinan
    code, page = ("result.control", 28) if high else ("result.control_least", 44)
    order = list(TingkatKendali)
    for each in skp.hasil_kerja:
        if each.kendali is not None and order.index(each.kendali) > order.index(least):
            force = Force.MUST if high else Force.SHOULD
            yield Finding(code, (each.id,), force=force, cite=lampiran(page))


def _cells(skp: SKP, acuan: Acuan) -> Iterator[Finding]:
    """What comes from a study stands in no matrix."""
    cascade = acuan.cascade
    if cascade is None or skp.jabatan.kelompok.is_pimpinan:
        return
    for each in skp.hasil_kerja:
        known = each.id in cascade.goals_by_id and bool(cascade.above(each.id))
        if not known and each.asal is not AsalHasil.TUGAS_BELAJAR:
            yield Finding("result.no_cell", (each.id,), force=Force.SHOULD, cite=_DARI_MATRIKS)


def _statements(skp: SKP, _acuan: Acuan) -> Iterator[Finding]:
    for each in skp.hasil_kerja:
        code = _BUKAN_HASIL.get(klasifikasi_pernyataan(each.rencana.statement))
        if code is not None:
            yield Finding(code, (each.id,), force=Force.GUIDE, cite=KLASIFIKASI)


HASIL = (
    _measures,
    _aspects,
    _unused_perspectives,
    _kinds,
    _givers,
    _links,
    _absolute,
    _controls,
    _cells,
    _statements,
)
"""The checks of single results, in the order in which they report."""
