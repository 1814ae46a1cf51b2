"""What differs between two plans of training: places, needs, cost.

Knows two plans of whatever rounds. Knows nothing of why the second was made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from attrs import frozen

from asn_kinerja.consequences.training.buku import Penempatan
from asn_kinerja.consequences.training.kebutuhan import Kebutuhan
from asn_kinerja.consequences.training.rencana import RencanaPelatihan
from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, number

__all__ = ["PerubahanRencana", "diff"]

_T = TypeVar("_T")


@frozen(repr=False)
class PerubahanRencana:
    """What the second of two plans does otherwise; falsy if nothing.

    Args:
        sebelum: The first plan.
        sesudah: The second.

    Examples:
        >>> from asn_kinerja.consequences.training.putaran import PutaranPelatihan
        >>> putaran = PutaranPelatihan(peserta=[], kebutuhan=[], katalog=[], anggaran=0)
        >>> rencana = RencanaPelatihan(putaran, ())
        >>> bool(diff(rencana, rencana))
        False
    """

    sebelum: RencanaPelatihan
    sesudah: RencanaPelatihan

    @property
    def bertambah(self) -> tuple[Penempatan, ...]:
        """The places that only the second has."""
        return _without(self.sesudah.penempatan, self.sebelum.penempatan)

    @property
    def dilepas(self) -> tuple[Penempatan, ...]:
        """The places that only the first has."""
        return _without(self.sebelum.penempatan, self.sesudah.penempatan)

    @property
    def kini_terpenuhi(self) -> tuple[Kebutuhan, ...]:
        """The needs that only the second meets."""
        return _without(self.sesudah.terpenuhi, self.sebelum.terpenuhi)

    @property
    def tidak_lagi_terpenuhi(self) -> tuple[Kebutuhan, ...]:
        """The needs that only the first meets."""
        return _without(self.sebelum.terpenuhi, self.sesudah.terpenuhi)

    def __bool__(self) -> bool:
        """Whether anything differs: places, needs met, cost or budget."""
        return bool(self.bertambah or self.dilepas or self._amounts)

    @property
    def _amounts(self) -> tuple[tuple[str, int, int], ...]:
        found = (
            ("training.cost", self.sebelum.biaya, self.sesudah.biaya),
            ("training.money", self.sebelum.putaran.anggaran, self.sesudah.putaran.anggaran),
        )
        return tuple(each for each in found if each[1] != each[2])

    def explanation(self, lang: Language = "id") -> Branch:
        """The difference as a tree.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            Cost and budget before and after, the places, and the needs.

        Examples:
            >>> from asn_kinerja.consequences.training.putaran import PutaranPelatihan
            >>> putaran = PutaranPelatihan(peserta=[], kebutuhan=[], katalog=[], anggaran=0)
            >>> rencana = RencanaPelatihan(putaran, ())
            >>> diff(rencana, rencana).explanation("en").text
            'What the new plan does otherwise: 0 places more, 0 given up'
        """
        counts = {"n": len(self.bertambah), "lepas": len(self.dilepas)}
        parts = {
            "training.more_places": tuple(map(_place, self.bertambah)),
            "training.given_up": tuple(map(_place, self.dilepas)),
            "training.now_met": tuple(map(str, self.kini_terpenuhi)),
            "training.no_longer_met": tuple(map(str, self.tidak_lagi_terpenuhi)),
        }
        branches = (
            Branch(sentence(code).said(lang), (), tuple(Branch(one_line(e)) for e in many))
            for code, many in parts.items()
            if many
        )
        head = sentence("training.difference").said(lang, **counts)
        return Branch(head, tuple(self._notes(lang)), tuple(branches))

    def _notes(self, lang: Language) -> Iterator[str]:
        for code, was, now in self._amounts:
            amounts = {"was": number(was, 0, lang), "now": number(now, 0, lang)}
            yield sentence(code).said(lang, **amounts)

    def explain(self, lang: Language = "id") -> str:
        """Explain it as text.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            A tree of lines.

        Examples:
            >>> from asn_kinerja.consequences.training.putaran import PutaranPelatihan
            >>> first, second = (
            ...     RencanaPelatihan(
            ...         PutaranPelatihan(peserta=[], kebutuhan=[], katalog=[], anggaran=each), ()
            ...     )
            ...     for each in (1_000_000, 1_500_000)
            ... )
            >>> print(diff(first, second).explain("en"))
            What the new plan does otherwise: 0 places more, 0 given up
               Budget Rp1,000,000 → Rp1,500,000
        """
        return drawn(self.explanation(lang))

    def __str__(self) -> str:
        """Explain it in Indonesian."""
        return self.explain()

    def __repr__(self) -> str:
        """Count the places that came and went."""
        return f"<PerubahanRencana: +{len(self.bertambah)} −{len(self.dilepas)} places>"

    def _repr_html_(self) -> str:
        return collapsible(self.explanation(), depth=2)


def _without(many: Iterable[_T], others: Iterable[_T]) -> tuple[_T, ...]:
    known = set(others)
    return tuple(each for each in many if each not in known)


def _place(each: Penempatan) -> str:
    return f"{each.pegawai}: {each.pelatihan}"


def diff(sebelum: RencanaPelatihan, sesudah: RencanaPelatihan) -> PerubahanRencana:
    """Compare two plans of training.

    Args:
        sebelum: The first.
        sesudah: The second, e.g. made after modules were revised or money was cut.

    Returns:
        What the second does otherwise.

    Examples:
        >>> from asn_kinerja.consequences.training.putaran import PutaranPelatihan
        >>> putaran = PutaranPelatihan(peserta=[], kebutuhan=[], katalog=[], anggaran=0)
        >>> diff(RencanaPelatihan(putaran, ()), RencanaPelatihan(putaran, ())).bertambah
        ()
    """
    return PerubahanRencana(sebelum, sesudah)
