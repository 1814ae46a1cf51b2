"""What a solver is: a plain callable from a round to places.

Knows the question and the form of an answer. Knows no solver, and trusts none: `plan` looks at
every answer again.
"""

from __future__ import annotations

from typing import Protocol

from attrs import field, frozen

from asn_kinerja.consequences.training.buku import Penempatan, places
from asn_kinerja.consequences.training.putaran import PutaranPelatihan

__all__ = ["Jawaban", "Solver"]


@frozen
class Jawaban:
    """The answer of a solver.

    Args:
        penempatan: The places.
        terbukti_optimal: Whether it is proven that no plan is better by the goals of the round.

    Examples:
        >>> Jawaban([Penempatan("p-7", "komunikasi-3")]).terbukti_optimal
        False
    """

    penempatan: tuple[Penempatan, ...] = field(converter=places)
    terbukti_optimal: bool = field(default=False, kw_only=True)


class Solver(Protocol):
    """A way of matching needs with trainings: `greedy`, `optimal`, or one of your own.

    Examples:
        >>> def nobody(putaran: PutaranPelatihan, /) -> Jawaban:
        ...     return Jawaban(())
        >>> solver: Solver = nobody
    """

    def __call__(self, putaran: PutaranPelatihan, /) -> Jawaban:
        """Answer a round."""
        ...
