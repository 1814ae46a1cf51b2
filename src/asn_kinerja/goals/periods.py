"""How the values of the periods of a year make the value of the year.

Knows four modes, and gives the rule of each as a policy over named periods. Knows nothing of
dates: which periods a year has is said by whoever plans it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import accumulate, combinations
from typing import TypeAlias

from asn_kinerja.errors import FormulaError
from asn_kinerja.formula.build import all_of, fact
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.goals.practice import asumsi, praktik
from asn_kinerja.labels import Label
from asn_kinerja.policy import Policy
from asn_kinerja.text import Text

__all__ = ["ModePeriode", "known_rule", "year_rule"]

#: Which values are compared, of all of them.
_Pairs: TypeAlias = Callable[[Sequence[Fact]], Iterable[tuple[Fact, Fact]]]


class ModePeriode(Label):
    """How the values of the periods of a year belong together.

    `PERIODIK`: each period stands for itself. `KUMULATIF`: each contains those before it.
    `NILAI_TERAKHIR`: each is a state. `TAHUNAN`: there is one value a year.

    Examples:
        >>> ModePeriode.parse("LATEST_VALUE")
        <ModePeriode.NILAI_TERAKHIR: 'Nilai Terakhir'>

    Dasar hukum:
        None was seen: the four are those of one implementation.
    """

    PERIODIK = "Periodik", "PERIODIC"
    KUMULATIF = "Kumulatif", "CUMULATIVE"
    NILAI_TERAKHIR = "Nilai Terakhir", "LATEST_VALUE"
    TAHUNAN = "Tahunan", "ANNUAL_ONLY"


_SATU_PENERAPAN = praktik(
    "satu penerapan; tidak ada peraturan yang terlihat menuliskannya",
    "one implementation; no regulation seen writes it down",
)
_TIDAK_TURUN = asumsi(
    "nilai kumulatif memuat periode sebelumnya",
    "a cumulative value contains the periods before it",
)


def year_rule(mode: ModePeriode, periods: Sequence[str]) -> Policy:
    """The rule by which the values of periods make the value of their year.

    The value of the last period is never replaced by that of an earlier one, and a sum never
    leaves a period out: what is missing is named, with what it blocks. Where a cumulative
    series falls, the outcome warns. Targets and realisations are read by the same rule.

    Args:
        mode: How the values belong together.
        periods: The names of the facts, in the order of time: one for each period; for
            `TAHUNAN` the one name of the year.

    Returns:
        A policy that asks for a number of each period. It gives `nilai`, and for each
        period but the last the value so far: `sampai_` and the name of the period.

    Raises:
        FormulaError: If there is no period, one is named twice, or there are several for
            `TAHUNAN`.

    Examples:
        >>> triwulan = ("tw_1", "tw_2", "tw_3", "tw_4")
        >>> rule = year_rule(ModePeriode.PERIODIK, triwulan)
        >>> rule.evaluate(tw_1=20, tw_2=25, tw_3=25, tw_4=15)["nilai"]
        Decimal('85.0000')
        >>> outcome = rule.evaluate(tw_1=20, tw_2=25, tw_4=15)
        >>> outcome["sampai_tw_2"], outcome.missing, outcome.missing[0].blocks
        (Decimal('45.0000'), ('tw_3',), ('sampai_tw_3', 'nilai'))
    """
    return _rule(mode, _checked(mode, periods), lambda values: combinations(values, 2))


def known_rule(mode: ModePeriode, periods: Sequence[str], known: Collection[str]) -> Policy:
    """The rule of `year_rule` for values that are at hand; it says the same, and sooner.

    Every two values of a cumulative series are compared, because a rule cannot know which of
    them will be missing. Where that is known, each is compared with the known one before it.

    Args:
        mode: How the values belong together.
        periods: The names of the facts, as for `year_rule`.
        known: Those that will be given a value, all of them.

    Returns:
        The policy.

    Examples:
        >>> rule = known_rule(ModePeriode.KUMULATIF, ("t1", "t2", "t3"), {"t1", "t3"})
        >>> [breach.name for breach in rule.evaluate(t1=45, t3=20).warnings]
        ['tidak_turun']
    """
    return _rule(mode, _checked(mode, periods), lambda values: _neighbours(values, known))


def _rule(mode: ModePeriode, names: Sequence[str], pairs: _Pairs) -> Policy:
    values = tuple(fact(name, places=4) for name in names)
    outputs = (*(f"sampai_{name}" for name in names[:-1]), "nilai")
    so_far = zip(outputs, _SO_FAR[mode](values), strict=True)
    return Policy(
        f"goals.periods.{mode.name}",
        title=_TITLES[mode],
        outputs={name: value.named(name, cite=_SATU_PENERAPAN) for name, value in so_far},
        checks=_never_falling(pairs(values)) if mode is ModePeriode.KUMULATIF else (),
    )


def _checked(mode: ModePeriode, periods: Sequence[str]) -> Sequence[str]:
    if isinstance(periods, str) or not periods or len(set(periods)) != len(periods):
        raise FormulaError("periods.names", given=periods)
    if mode is ModePeriode.TAHUNAN and len(periods) > 1:
        raise FormulaError("periods.annual", mode=mode, given=", ".join(periods))
    return periods


def _summed(values: Sequence[Expr]) -> Sequence[Expr]:
    return tuple(accumulate(values))


def _as_they_are(values: Sequence[Expr]) -> Sequence[Expr]:
    return values


#: For each period the value of the year so far; the last is that of the year.
_SO_FAR = {
    ModePeriode.PERIODIK: _summed,
    ModePeriode.KUMULATIF: _as_they_are,
    ModePeriode.NILAI_TERAKHIR: _as_they_are,
    ModePeriode.TAHUNAN: _as_they_are,
}


def _never_falling(pairs: Iterable[tuple[Fact, Fact]]) -> tuple[Named, ...]:
    rises = [earlier <= later for earlier, later in pairs]
    if not rises:
        return ()
    meaning = Text("nilai kumulatif seharusnya tidak turun", "a cumulative value should not fall")
    return (all_of(*rises).named("tidak_turun", cite=_TIDAK_TURUN, meaning=meaning),)


def _neighbours(values: Sequence[Fact], known: Collection[str]) -> Iterator[tuple[Fact, Fact]]:
    """Each value with the last one before it that is known."""
    last, *later = values
    for each in later:
        yield last, each
        last = each if each.name in known else last


_TITLES = {
    ModePeriode.PERIODIK: Text("Nilai setahun: jumlah periodenya", "Year: the sum of its periods"),
    ModePeriode.KUMULATIF: Text(
        "Nilai setahun: kumulatif periode terakhir", "Year: the cumulative last period"
    ),
    ModePeriode.NILAI_TERAKHIR: Text("Nilai setahun: periode terakhir", "Year: the last period"),
    ModePeriode.TAHUNAN: Text("Nilai setahun: nilainya sendiri", "Year: its own value"),
}
