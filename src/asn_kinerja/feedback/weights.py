"""Whose word weighs how much, and what happens where a group is silent.

Knows groups and weights as an agency or a regulation states them. Knows no figure of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from attrs import field, frozen

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.exact import Literal, RefusedNumberError, literal, to_decimal
from asn_kinerja.feedback.errors import FeedbackError, InvalidFeedbackError, refusal
from asn_kinerja.feedback.labels import SumberUmpanBalik
from asn_kinerja.labels import Label
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Text

__all__ = ["KELOMPOK_KURANG", "KelompokKurang", "Pembobotan", "group_name"]

KELOMPOK_KURANG = Citation(
    "PP 30/2019",
    pasal=39,
    standing=Standing.ASSUMPTION,
    note=Text(
        "tidak disebut bila satu kelompok tidak atau terlalu sedikit menanggapi; kelompok kosong "
        "tidak pernah bernilai nol",
        "it is not said what happens where a group gives no or too few responses; an empty "
        "group is never a zero",
    ),
)
"""Where it stands what a silent group does: nowhere, so the caller states it."""


class KelompokKurang(Label):
    """What happens where a group gave no or too few responses.

    Dasar hukum:
        None was seen: `KELOMPOK_KURANG`, ASSUMPTION.

    Examples:
        >>> KelompokKurang.parse("bagi ulang")
        <KelompokKurang.BAGI_ULANG: 'Bobotnya dibagi ulang'>
    """

    TUNGGU = "Ditunggu", "Tunggu"
    BAGI_ULANG = "Bobotnya dibagi ulang", "Bagi ulang"
    TOLAK = "Ditolak", "Tolak"


def _group(given: SumberUmpanBalik | str | Iterable[SumberUmpanBalik | str]) -> _Group:
    names = (given,) if isinstance(given, str) else tuple(given)
    return tuple(SumberUmpanBalik.parse(name) for name in names)


_Group = tuple[SumberUmpanBalik, ...]
_Given = Mapping[SumberUmpanBalik | str | tuple[SumberUmpanBalik | str, ...], Literal]


def _weights(given: _Given) -> tuple[tuple[_Group, Decimal], ...]:
    # `attrs.evolve` hands back the pairs as they were made.
    made: _Given | tuple[tuple[_Group, Decimal], ...] = given
    if isinstance(made, tuple):
        return made
    return tuple((_group(group), _weight(group, weight)) for group, weight in given.items())


def _weight(group: object, given: Literal) -> Decimal:
    try:
        return to_decimal(*literal(given))
    except RefusedNumberError as error:
        why = refusal(error, given, '"60%", "0.6"')
        facts = {"given": given, "group": group, "why": why}
        raise FeedbackError("feedback.weight", **facts) from error


@frozen
class Pembobotan:
    """The weights of groups of respondents, as somebody states them.

    Args:
        id: What the weights are called, e.g. `"pp_30_2019"`.
        bobot: For each group its weight. A group is a source, or several sources whose
            responses are counted together.
        cite: Where the weights stand.

    Raises:
        InvalidFeedbackError: If the weights do not sum to exactly one, one is not above
            zero, or a source stands in two groups; all problems together.
        FeedbackError: If a weight is no exact number.
        UnknownLabelError: If a source is none.

    Dasar hukum:
        PP 30/2019 Pasal 39 ayat (4) and (5) states 60 % for the appraiser and 40 % for peers
        and staff below together: `pp_30_2019.BOBOT_PERILAKU`.

    Examples:
        >>> weights = Pembobotan("kota", {"atasan": "60%", ("rekan", "bawahan"): "40%"})
        >>> [(len(group), str(weight)) for group, weight in weights.bobot]
        [(1, '0.6'), (2, '0.4')]
    """

    id: str
    bobot: tuple[tuple[tuple[SumberUmpanBalik, ...], Decimal], ...] = field(converter=_weights)
    cite: Citation | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse weights that cannot be those of groups."""
        problems = list(_problems(self.id, self.bobot))
        if problems:
            raise InvalidFeedbackError(sentence("feedback.weights").said("en"), problems)


def _problems(name: str, weights: tuple[tuple[_Group, Decimal], ...]) -> Iterable[FeedbackError]:
    # A sum of decimals would ask the ambient context.
    total = sum((Fraction(weight) for _, weight in weights), Fraction())
    if total != 1:
        yield FeedbackError("feedback.weight_sum", path=name, total=total)
    for group, weight in weights:
        if weight <= 0:
            yield FeedbackError("feedback.weight_zero", path=group_name(group), weight=weight)
    every = [source for group, _ in weights for source in group]
    for source in dict.fromkeys(each for each in every if every.count(each) > 1):
        yield FeedbackError("feedback.weight_twice", path=source.value)


def group_name(group: Iterable[SumberUmpanBalik]) -> str:
    """Name a group of one or several sources.

    Args:
        group: The sources.

    Returns:
        Their names, joined.

    Examples:
        >>> group_name([SumberUmpanBalik.DIRI, SumberUmpanBalik.MASYARAKAT])
        'Diri sendiri + Masyarakat'
    """
    return " + ".join(source.value for source in group)
