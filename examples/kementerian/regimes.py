"""The same person under PP 46/2011 and PP 30/2019.

Knows which facts those regulations ask for. Most are given by the example, not by the
annex; what the annex prints is taken from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from attrs import frozen

from asn_kinerja import Outcome
from asn_kinerja.numerals import Number, Range, parse
from asn_kinerja.regulations import pp_30_2019, pp_46_2011

from .position import number, single
from .records import AspekKegiatan, Indikator, Kegiatan, Pegawai

__all__ = ["Activity", "Aspect", "UnderPP30", "UnderPP46", "under_pp_30", "under_pp_46"]


@frozen
class Aspect:
    """Target and realisation of one aspect; `given` if the example made them up."""

    name: str
    target: Decimal
    realisasi: Decimal
    unit: str | None
    given: bool


@frozen
class Activity:
    """A row of the SKP as an activity of PP 46/2011, with its achievement."""

    hasil: str
    aspects: tuple[Aspect, ...]
    outcome: Outcome


@frozen
class UnderPP46:
    """The chain of PP 46/2011: activities, SKP, work performance."""

    activities: tuple[Activity, ...]
    skp: Outcome
    prestasi: Outcome


@frozen
class UnderPP30:
    """The chain of PP 30/2019: behaviour, performance."""

    perilaku: Outcome
    kinerja: Outcome


def under_pp_30(person: Pegawai) -> UnderPP30:
    """Score a person by PP 30/2019."""
    given = person.diberikan.pp_30_2019
    perilaku = pp_30_2019.NILAI_PERILAKU.evaluate(
        nilai_atasan=number(given.nilai_atasan),
        nilai_rekan_dan_bawahan=number(given.nilai_rekan_dan_bawahan),
    )
    kinerja = pp_30_2019.NILAI_KINERJA.evaluate(
        nilai_skp=number(given.nilai_skp),
        nilai_perilaku=perilaku["nilai_perilaku"],
        pendapat_rekan_dan_bawahan=given.pendapat_rekan_dan_bawahan,
        ide_baru=given.ide_baru,
    )
    return UnderPP30(perilaku, kinerja)


def under_pp_46(person: Pegawai) -> UnderPP46:
    """Score a person by PP 46/2011."""
    given = person.diberikan.pp_46_2011
    activities = tuple(_activity(person, each) for each in given.kegiatan)
    skp = pp_46_2011.NILAI_SKP.evaluate(
        kegiatan=[{"nilai_capaian": each.outcome["nilai_capaian"]} for each in activities],
        jumlah_tugas_tambahan=number(given.jumlah_tugas_tambahan),
        nilai_kreativitas=number(given.nilai_kreativitas),
    )
    prestasi = pp_46_2011.NILAI_PRESTASI_KERJA.evaluate(
        nilai_skp=skp["nilai_skp"], nilai_perilaku=number(given.nilai_perilaku)
    )
    return UnderPP46(activities, skp, prestasi)


def _activity(person: Pegawai, kegiatan: Kegiatan) -> Activity:
    printed = {reached.untuk: (each, reached.nilai) for _, each, reached in person.indicators()}
    aspects = tuple(
        _aspect(name, aspect, printed)
        for name, aspect in (
            ("kuantitas", kegiatan.kuantitas),
            ("kualitas", kegiatan.kualitas),
            ("waktu", kegiatan.waktu),
        )
    )
    facts = {f"target_{each.name}": each.target for each in aspects}
    facts |= {f"realisasi_{each.name}": each.realisasi for each in aspects}
    hasil = next(row.hasil for row in person.skp.hasil_kerja if row.no == kegiatan.hasil)
    return Activity(hasil, aspects, pp_46_2011.CAPAIAN_KEGIATAN.evaluate(facts))


def _aspect(
    name: str, aspect: AspekKegiatan, printed: Mapping[str, tuple[Indikator, str]]
) -> Aspect:
    if aspect.indikator is not None:
        indicator, reached = printed[aspect.indikator]
        target = _single(indicator)
        return Aspect(name, target.value, number(reached), target.unit, given=False)
    target = single(aspect.target or "")
    return Aspect(name, target.value, number(aspect.realisasi or ""), target.unit, given=True)


def _single(indicator: Indikator) -> Number:
    """PP 46/2011 knows no range: the end that satisfies it most easily stands for it."""
    read = parse(indicator.target)
    if isinstance(read, Range):
        end = read.low if indicator.arah == "naik" else read.high
        return Number(end, unit=read.unit)
    return single(indicator.target)
