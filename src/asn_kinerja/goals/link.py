"""How one goal hangs on another: the relations kept apart.

Knows which relations carry work, and which may feed a calculation. Knows nothing of the
goals they join.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from asn_kinerja.goals.naming import says_something
from asn_kinerja.goals.share import part_of_one
from asn_kinerja.labels import Label

__all__ = ["Link", "Method", "Relation"]


class Relation(Label):
    """What joins a lower goal or indicator to a higher one.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A Tahap 4 hlm. 39-43 for direct and non-direct
        cascading; hlm. 45-47 for work across units.

    Examples:
        >>> [each.name for each in Relation if each.carries_work]
        ['DIRECT', 'NON_DIRECT', 'CONTRIBUTION']
    """

    DIRECT = "Cascading langsung", "direct", "langsung"
    NON_DIRECT = "Cascading tidak langsung", "non-direct", "non_direct", "tidak langsung"
    CONTRIBUTION = "Kontribusi lintas unit", "kontribusi"
    FORMULA_COMPONENT = "Komponen formula", "komponen"
    SAME_INDICATOR = "Indikator yang sama"
    REFERENCE = "Rujukan"

    @property
    def carries_work(self) -> bool:
        """Whether the lower goal serves the higher one."""
        return self in _WORK

    @property
    def feeds_calculation(self) -> bool:
        """Whether the higher indicator may be computed from the lower one."""
        return self is Relation.FORMULA_COMPONENT


# A tuple is searched by identity; the hash of an enum member is computed in Python.
_WORK = (Relation.DIRECT, Relation.NON_DIRECT, Relation.CONTRIBUTION)


class Method(Label):
    """How a leader divides an indicator.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A Tahap 4 hlm. 41-43.

    Examples:
        >>> Method.parse("wilayah")
        <Method.WILAYAH: 'Pembagian wilayah'>
    """

    ASPEK = "Pembagian aspek"
    WILAYAH = "Pembagian wilayah"
    BEBAN_TARGET = "Pembagian beban target kuantitatif"
    LAYANAN = "Layanan"
    OUTPUT_ANTARA = "Output antara"


def _relation(value: Relation | str) -> Relation:
    return value if isinstance(value, Relation) else Relation.parse(value)


def _method(value: Method | str | None) -> Method | None:
    return value if value is None or isinstance(value, Method) else Method.parse(value)


@frozen
class Link:
    """A lower goal or indicator hangs on a higher one.

    Args:
        child: The id of the lower goal, or of its indicator.
        parent: The id of the higher goal, of one of its indicators, or of a need.
        relation: What joins them.
        share: How much of the parent the child carries, e.g. `"40%"`; `None` where
            nobody said.
        method: How the leader divided the parent.

    Raises:
        PlanError: If an id is empty, or the share is not above zero and at most one.
        UnknownLabelError: If the relation or the method is none.

    Examples:
        >>> Link("rhk-1", "so-1", Relation.DIRECT, share="40%").share
        Fraction(2, 5)
    """

    child: str = field(validator=says_something)
    parent: str = field(validator=says_something)
    relation: Relation = field(converter=_relation)
    share: Fraction | None = field(default=None, converter=part_of_one, kw_only=True)
    method: Method | None = field(default=None, converter=_method, kw_only=True)
