"""Where a rule comes from, how sure we are of it, and how strongly it binds.

Knows the parts of a regulation and their official printed form. Knows nothing
of what any regulation says.
"""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen
from attrs.converters import optional

from asn_kinerja.text import Text, bilingual

__all__ = ["Citation", "Force", "Standing"]


class Standing(StrEnum):
    """How sure we are that the law says this.

    `OFFICIAL`: the text was seen. `SECONDARY`: others report or implement it.
    `LOCAL`: the rule of one institution. `ASSUMPTION`: ours, because the law
    leaves a hole.

    Examples:
        >>> Standing.OFFICIAL
        <Standing.OFFICIAL: 'official'>
    """

    OFFICIAL = "official"
    SECONDARY = "secondary"
    LOCAL = "local"
    ASSUMPTION = "assumption"


class Force(StrEnum):
    """How strongly a norm binds; it decides what a breach is.

    `MUST`: an error. `SHOULD`: a warning. `MAY`, `GUIDE` and `SILENT`: a
    remark.

    Examples:
        >>> Force("guide")
        <Force.GUIDE: 'guide'>
    """

    MUST = "must"
    SHOULD = "should"
    MAY = "may"
    GUIDE = "guide"
    SILENT = "silent"


@frozen
class Citation:
    """One place in one regulation.

    Args:
        regulation: The short official name, e.g. `"PP 30/2019"`.
        pasal: The article's number; a text such as `"38A"` for inserted ones.
        ayat: The paragraph's number.
        huruf: The letter of the item.
        angka: The number of the item; of the annex where there is no article.
        penjelasan: Whether the elucidation of the place is meant, not the place itself.
        lampiran: The annex, e.g. `"IV.B.3"`.
        page: The printed page or pages, e.g. `99` or `"97-98"`.
        standing: How sure we are.
        note: Why the standing is not `OFFICIAL`, or what was assumed.

    Examples:
        >>> print(Citation("PP 30/2019", pasal=41, ayat=5, huruf="a"))
        PP 30/2019 Pasal 41 ayat (5) huruf a
        >>> print(Citation("PP 46/2011", pasal=8, ayat=1, penjelasan=True))
        PP 46/2011 Penjelasan Pasal 8 ayat (1)
        >>> print(Citation("Peraturan BKN 3/2023", lampiran="I", angka=5))
        Peraturan BKN 3/2023 Lampiran I angka 5

    Dasar hukum:
        The printed form follows UU 12/2011, Lampiran II, on how provisions refer to
        each other.
    """

    regulation: str
    pasal: int | str | None = field(default=None, kw_only=True)
    ayat: int | None = field(default=None, kw_only=True)
    huruf: str | None = field(default=None, kw_only=True)
    angka: int | None = field(default=None, kw_only=True)
    penjelasan: bool = field(default=False, kw_only=True)
    lampiran: str | None = field(default=None, kw_only=True)
    page: int | str | None = field(default=None, kw_only=True)
    standing: Standing = field(default=Standing.OFFICIAL, kw_only=True, converter=Standing)
    note: Text | None = field(default=None, kw_only=True, converter=optional(bilingual))

    def __str__(self) -> str:
        """Print the citation the way official documents do."""
        annex = ("Lampiran {}", self.lampiran)
        items = (
            ("ayat ({})", self.ayat),
            ("huruf {}", self.huruf),
            ("angka {}", self.angka),
        )
        place = (annex, *items) if self.pasal is None else (("Pasal {}", self.pasal), *items, annex)
        parts = (("Penjelasan", self.penjelasan or None), *place, ("hlm. {}", self.page))
        said = [form.format(value) for form, value in parts if value is not None]
        return " ".join([self.regulation, *said])
