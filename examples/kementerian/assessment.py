"""What the library says about the four people, beside what the annex prints.

Knows how facts of the case become facts of policies. Prints nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import field, frozen

from asn_kinerja import Outcome
from asn_kinerja.regulations import permenpanrb_1_2023
from asn_kinerja.regulations.permenpanrb_6_2022 import (
    PANDUAN_RATING_HASIL_KERJA,
    POLA_DISTRIBUSI,
    PREDIKAT_KINERJA,
    Predikat,
    Rating,
    Saran,
)
from asn_kinerja.why_not import WhyNot

from .position import Compared, Posisi, compare, number
from .records import Indikator, Kasus, Pegawai, Realisasi, RencanaHasilKerja, UmpanBalik
from .regimes import UnderPP30, UnderPP46, under_pp_30, under_pp_46

__all__ = ["Assessed", "Feedback", "Measured", "Replay", "Suggestion", "quadrant", "replay"]


@frozen
class Measured:
    """One indicator with its realisation and position."""

    rencana: RencanaHasilKerja
    indikator: Indikator
    realisasi: Realisasi
    compared: Compared


@frozen
class Feedback:
    """How many remarks are positive, mixed, negative, and how many are not filled in."""

    positif: int
    campuran: int
    negatif: int
    belum_diisi: int


@frozen
class Suggestion:
    """What the guide of the annex suggests for the rating of results.

    Args:
        readings: The rating of each result as this example reads it from positions.
        mixed_good: The outcome if mixed feedback counts as positive.
        mixed_bad: The outcome if it does not.
    """

    readings: tuple[Rating | None, ...]
    mixed_good: Outcome
    mixed_bad: Outcome

    @property
    def saran(self) -> Saran | None:
        """The suggestion, where facts are complete and both readings agree."""
        if not (self.mixed_good.is_complete and self.mixed_bad.is_complete):
            return None
        found = {str(each["saran"]) for each in (self.mixed_good, self.mixed_bad)}
        return Saran(found.pop()) if len(found) == 1 else None

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts without which the guide says nothing."""
        return tuple(self.mixed_good.missing)


@frozen(kw_only=True)
class Assessed:
    """One person: facts of the annex, computed results, and what is printed."""

    pegawai: Pegawai
    measured: tuple[Measured, ...]
    feedback_results: Feedback
    feedback_behaviour: Feedback
    suggestion: Suggestion
    hasil: Rating
    perilaku: Rating
    outcome: Outcome
    printed: Predikat
    credit: Outcome | None
    pp_30: UnderPP30
    pp_46: UnderPP46

    @property
    def predikat(self) -> Predikat:
        """The predicate by the matrix of the regulation."""
        return Predikat(str(self.outcome["predikat"]))

    @property
    def agrees(self) -> bool:
        """Whether the annex prints what its own regulation says."""
        return self.predikat is self.printed

    def why_not_printed(self) -> WhyNot:
        """What it would have taken to get the printed predicate."""
        return self.outcome.why_not("predikat", self.printed)


@frozen
class Replay:
    """The case with everything computed from it."""

    kasus: Kasus
    assessed: tuple[Assessed, ...]
    distribution: Outcome = field()

    @property
    def contradictions(self) -> tuple[Assessed, ...]:
        """The people whose printed predicate is not the one of the regulation."""
        return tuple(each for each in self.assessed if not each.agrees)


def replay(kasus: Kasus) -> Replay:
    """Compute everything."""
    assessed = tuple(map(_assess, kasus.pegawai))
    return Replay(kasus, assessed, _distribution(assessed))


def quadrant() -> dict[tuple[Rating, Rating], Predikat]:
    """The matrix of the regulation, asked cell by cell: (results, behaviour) to predicate."""
    return {
        (hasil, perilaku): _predicate(hasil, perilaku) for hasil in Rating for perilaku in Rating
    }


def _predicate(hasil: Rating, perilaku: Rating) -> Predikat:
    outcome = PREDIKAT_KINERJA.evaluate(rating_hasil_kerja=hasil, rating_perilaku_kerja=perilaku)
    return Predikat(str(outcome["predikat"]))


def _assess(person: Pegawai) -> Assessed:
    evaluation = person.evaluasi
    measured = tuple(
        Measured(row, each, reached, compare(each.target, reached.nilai, each.arah))
        for row, each, reached in person.indicators()
    )
    hasil = Rating.parse(evaluation.rating_hasil_kerja.rating)
    perilaku = Rating.parse(evaluation.rating_perilaku_kerja.rating)
    outcome = PREDIKAT_KINERJA.evaluate(rating_hasil_kerja=hasil, rating_perilaku_kerja=perilaku)
    return Assessed(
        pegawai=person,
        measured=measured,
        feedback_results=_counted(each.realisasi.umpan_balik for each in measured),
        feedback_behaviour=_counted(each.umpan_balik for each in evaluation.perilaku),
        suggestion=_suggestion(measured),
        hasil=hasil,
        perilaku=perilaku,
        outcome=outcome,
        printed=Predikat.parse(evaluation.predikat_tercetak.predikat),
        credit=_credit(person, outcome),
        pp_30=under_pp_30(person),
        pp_46=under_pp_46(person),
    )


def _counted(places: Iterable[Sequence[UmpanBalik]]) -> Feedback:
    remarks = list(places)
    tones = Counter(each.nada for given in remarks for each in given)
    empty = sum(1 for given in remarks if not given)
    return Feedback(tones["positif"], tones["campuran"], tones["negatif"], empty)


def _suggestion(measured: Sequence[Measured]) -> Suggestion:
    rows = {each.rencana.no: each.rencana for each in measured}
    readings = tuple(_read([m for m in measured if m.rencana.no == no]) for no in rows)
    results = [
        {"jenis": row.jenis} | ({} if reading is None else {"penilaian": reading})
        for row, reading in zip(rows.values(), readings, strict=True)
    ]
    good, bad = (
        PANDUAN_RATING_HASIL_KERJA.evaluate(
            hasil_kerja=results, umpan_balik=_responses(measured, {"positif", *extra})
        )
        for extra in (("campuran",), ())
    )
    return Suggestion(readings, good, bad)


def _read(measured: Sequence[Measured]) -> Rating | None:
    """A result by its indicators: the worst decides, the unknown leaves it unknown."""
    positions = {each.compared.posisi for each in measured}
    if Posisi.LEBIH_BURUK in positions:
        return Rating.DI_BAWAH_EKSPEKTASI
    if None in positions:
        return None
    above = Posisi.LEBIH_BAIK in positions
    return Rating.DI_ATAS_EKSPEKTASI if above else Rating.SESUAI_EKSPEKTASI


def _responses(measured: Sequence[Measured], positive: set[str]) -> list[dict[str, bool]]:
    remarks = (remark for each in measured for remark in each.realisasi.umpan_balik)
    return [{"positif": remark.nada in positive} for remark in remarks]


def _credit(person: Pegawai, outcome: Outcome) -> Outcome | None:
    if person.jenjang is None or person.bulan_dinilai is None:
        return None
    return permenpanrb_1_2023.KONVERSI.evaluate(
        jenjang=person.jenjang, predikat=outcome["predikat"], bulan=number(person.bulan_dinilai)
    )


def _distribution(assessed: Sequence[Assessed]) -> Outcome:
    counts = Counter(each.predikat for each in assessed)
    return POLA_DISTRIBUSI.evaluate(
        predikat_organisasi=assessed[0].pegawai.evaluasi.capaian_organisasi,
        **{f"jumlah_{each.name.lower()}": counts[each] for each in Predikat},
    )
