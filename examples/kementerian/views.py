"""What terminal and page both show, computed once.

Knows the case and the results. Knows nothing of layout.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TypeAlias

from attrs import frozen

from asn_kinerja import Label, Outcome
from asn_kinerja.regulations import Regulation, permenpanrb_6_2022, pp_30_2019, pp_46_2011
from asn_kinerja.regulations.permenpanrb_6_2022 import Rating
from asn_kinerja.text import plain
from asn_kinerja.why_not import WhyNot

from .assessment import Assessed, Measured, Replay
from .phrases import Voice
from .position import Posisi
from .records import Kasus, PerjanjianKinerja, Tujuan
from .regimes import Aspect

__all__ = [
    "MARKS",
    "NO_ROLE",
    "Matrix",
    "Penalty",
    "Verdict",
    "against",
    "carried",
    "contradiction",
    "given_facts",
    "held_back",
    "illustrated",
    "matrices",
    "penalty",
    "position",
    "remarks",
    "suggested",
    "target",
    "verdicts",
]

Value: TypeAlias = Decimal | str | bool | None

#: The form prints this in an empty cell.
NO_ROLE = "TIDAK ADA PERAN"

MARKS: Mapping[Posisi | None, str] = {
    Posisi.LEBIH_BAIK: "▲",
    Posisi.SESUAI: "●",
    Posisi.LEBIH_BURUK: "▼",
    None: "?",
}


@frozen
class Matrix:
    """One level of the matrix: a leader's results, and who supports them with what."""

    level: int
    owner: str
    columns: tuple[Tujuan, ...]
    rows: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]


def matrices(kasus: Kasus) -> tuple[Matrix, ...]:
    """Read both levels of the matrix off the tree of results."""
    levels = (("direktur-ii", ("kasubdit-ii",)), ("kasubdit-ii", kasus.tim))
    return tuple(
        _matrix(kasus, level, owner, roles) for level, (owner, roles) in enumerate(levels, start=1)
    )


def _matrix(kasus: Kasus, level: int, owner: str, roles: tuple[str, ...]) -> Matrix:
    columns = kasus.owned(owner)
    rows = tuple(
        (
            kasus.peran[role],
            tuple(
                tuple(each.hasil for each in kasus.owned(role) if each.induk == column.id)
                for column in columns
            ),
        )
        for role in roles
    )
    return Matrix(level, kasus.peran[owner], columns, rows)


def carried(kasus: Kasus, agreement: PerjanjianKinerja) -> tuple[str, bool]:
    """The target in the first row of the leader's SKP, and whether it is the one agreed."""
    person = kasus.person(agreement.peran)
    planned = person.skp.hasil_kerja[0].indikator[0].target if person else ""
    return planned, planned == agreement.target


def target(measured: Measured) -> str:
    """A target with the words that say of what."""
    return " ".join(filter(None, (measured.indikator.target, measured.indikator.acuan)))


def position(measured: Measured, say: Voice) -> str:
    """Better, within, worse, or why that cannot be told."""
    compared = measured.compared
    if compared.posisi is None:
        return f"{MARKS[None]} {say('real.incomparable')}: {say.pick(compared.reason)}"
    told = say(f"position.{compared.posisi.name.lower()}")
    return f"{MARKS[compared.posisi]} {told}"


def remarks(measured: Measured, say: Voice) -> tuple[str, ...]:
    """The feedback on one indicator; empty places stay empty."""
    given = measured.realisasi.umpan_balik
    told = tuple(f"{say(f'fb.{each.nada}')} ({each.dari}): {each.isi}" for each in given)
    return told or (say("real.empty"),)


def suggested(assessed: Assessed, say: Voice) -> str:
    """What the guide suggests, or why it suggests nothing."""
    suggestion = assessed.suggestion
    if suggestion.missing:
        numbers = [path.partition("[")[2].partition("]")[0] for path in suggestion.missing]
        told = (say("rating.result_no", n=int(number) + 1) for number in numbers)
        return say("rating.missing", missing=", ".join(told))
    if suggestion.saran is None:
        return say("rating.depends")
    readings = suggestion.readings
    counts = say(
        "rating.counts",
        above=readings.count(Rating.DI_ATAS_EKSPEKTASI),
        meets=readings.count(Rating.SESUAI_EKSPEKTASI),
        below=readings.count(Rating.DI_BAWAH_EKSPEKTASI),
    )
    return f"{suggestion.saran} ({counts})"


@frozen
class Verdict:
    """What one regulation calls a person; its enum is the ladder, best rung first."""

    regulation: Regulation
    outcome: Outcome
    score: Decimal | None = None

    @property
    def member(self) -> Label:
        """The predicate, by whatever name the regulation gives it."""
        value = self.outcome[self.regulation.output]
        if not isinstance(value, Label):
            raise TypeError(self.regulation.id)
        return value

    @property
    def rank(self) -> int:
        """The rung, 0 at the top."""
        return list(type(self.member)).index(self.member)


def verdicts(assessed: Assessed) -> tuple[Verdict, ...]:
    """The same person under the three regulations, in the order of time."""
    old, middle = assessed.pp_46.prestasi, assessed.pp_30.kinerja
    return (
        Verdict(pp_46_2011.REGULATION, old, _decimal(old, "nilai_prestasi_kerja")),
        Verdict(pp_30_2019.REGULATION, middle, _decimal(middle, "nilai_kinerja")),
        Verdict(permenpanrb_6_2022.REGULATION, assessed.outcome),
    )


def _decimal(outcome: Outcome, name: str) -> Decimal | None:
    value = outcome[name]
    return value if isinstance(value, Decimal) else None


def contradiction(replay: Replay, assessed: Assessed, say: Voice) -> tuple[str, str]:
    """What contradicts what, and how it was found."""
    evaluation, source = assessed.pegawai.evaluasi, replay.kasus.sumber
    body = say(
        "contra.body",
        who=assessed.pegawai.jabatan,
        pages=evaluation.hlm,
        hasil=assessed.hasil,
        p1=evaluation.rating_hasil_kerja.hlm,
        perilaku=assessed.perilaku,
        p2=evaluation.rating_perilaku_kerja.hlm,
        printed=assessed.printed,
        p3=evaluation.predikat_tercetak.hlm,
        cells=source.matriks_predikat,
        computed=assessed.predikat,
    )
    differ = len(replay.contradictions)
    return body, say("contra.how", agree=len(replay.assessed) - differ, differ=differ)


def held_back(replay: Replay) -> Iterator[tuple[Assessed, WhyNot]]:
    """Who lacks only a decision, not points, for the top predicate of PP 30/2019."""
    top = pp_30_2019.Predikat.SANGAT_BAIK
    for each in replay.assessed:
        why = each.pp_30.kinerja.why_not("predikat", top)
        unmet = [need for need in why.ways[0] if not need.holds] if why.ways else []
        if why.actual != top and len(unmet) == 1 and unmet[0].gap is None:
            yield each, why


def amount(value: Decimal, unit: str | None, say: Voice) -> str:
    """A number with its unit."""
    told = plain(value, say.lang)
    return f"{told}%" if unit == "%" else " ".join(filter(None, (told, unit)))


def against(aspect: Aspect, say: Voice) -> str:
    """A realisation against its target, marked where the example made them up."""
    told = f"{plain(aspect.realisasi, say.lang)} / {amount(aspect.target, aspect.unit, say)}"
    return f"{told} ‡" if aspect.given else told


def given_facts(assessed: Assessed) -> Mapping[str, Value]:
    """What the example gave so that the older regulations can be asked."""
    asked = (
        ("PP 30/2019", assessed.pp_30.perilaku, ("nilai_atasan", "nilai_rekan_dan_bawahan")),
        ("PP 30/2019", assessed.pp_30.kinerja, ("nilai_skp", _OPINION, "ide_baru")),
        ("PP 46/2011", assessed.pp_46.skp, ("jumlah_tugas_tambahan", "nilai_kreativitas")),
        ("PP 46/2011", assessed.pp_46.prestasi, ("nilai_perilaku",)),
    )
    return {
        f"{law}: {name}": outcome.facts[name] for law, outcome, names in asked for name in names
    }


_OPINION = "pendapat_rekan_dan_bawahan"


def illustrated(replay: Replay, say: Voice) -> str:
    """For whom the pattern of predicates is meant, and for whom it is shown here."""
    appraisers = {each.pegawai.penilai for each in replay.assessed}
    organisation = replay.distribution.facts["predikat_organisasi"]
    return say("dist.lead", n=len(replay.assessed), m=len(appraisers), org=organisation)


@frozen
class Penalty:
    """Work done early that PP 46/2011 scores low."""

    assessed: Assessed
    aspect: Aspect
    score: Decimal

    def told(self, say: Voice) -> str:
        """Say it in one sentence."""
        return say(
            "regimes.late",
            who=self.assessed.pegawai.jabatan,
            target=amount(self.aspect.target, self.aspect.unit, say),
            reached=amount(self.aspect.realisasi, self.aspect.unit, say),
            score=plain(self.score, say.lang),
        )


def penalty(replay: Replay) -> Penalty | None:
    """The lowest score for time among work done before its time."""
    found = [
        Penalty(each, aspect, score)
        for each in replay.assessed
        for activity in each.pp_46.activities
        for aspect in activity.aspects
        if aspect.name == "waktu" and aspect.realisasi < aspect.target
        if (score := _decimal(activity.outcome, "nilai_waktu")) is not None
    ]
    return min(found, key=lambda each: each.score, default=None)
