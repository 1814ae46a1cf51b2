"""Labels fixed by a regulation: official spelling, known variants, nothing else.

Knows how a label is written, recognised and suggested. Knows nothing of which
regulation uses it or what follows from it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from enum import Enum, StrEnum
from functools import cached_property
from typing import Self

from attrs import field, frozen

from asn_kinerja.errors import UnknownLabelError

__all__ = ["Label", "LabelSet", "nearest", "nearest_of_many"]


class Label(StrEnum):
    """A label of a regulation: the official text, then spellings seen in use.

    Examples:
        >>> class Warna(Label):
        ...     HIJAU = "Hijau", "Ijo"
        ...     MERAH = "Merah"
        >>> Warna.parse("ijo")
        <Warna.HIJAU: 'Hijau'>
        >>> Warna.HIJAU == "Hijau"
        True
    """

    aliases: tuple[str, ...]

    def __new__(cls, text: str, *aliases: str) -> Self:
        """Keep the official text as the value and the variants beside it."""
        member = str.__new__(cls, text)
        member._value_ = text
        member.aliases = aliases
        return member

    @classmethod
    def parse(cls, text: str) -> Self:
        """Recognise a label by any known spelling.

        Capitals, blanks, hyphens, underscores, slashes and brackets do not matter, but a
        hyphen at the end does, as in `"A-"`.

        Args:
            text: The label as somebody wrote it.

        Returns:
            The member it names.

        Raises:
            UnknownLabelError: If no member is spelled so; the error names the
                accepted labels and the nearest one. Also if two members claim one
                spelling.

        Examples:
            >>> from asn_kinerja.regulations.permenpanrb_6_2022 import Rating
            >>> Rating.parse("diatas_ekspektasi")
            <Rating.DI_ATAS_EKSPEKTASI: 'Di Atas Ekspektasi'>
        """
        return cls(LabelSet.of(cls).find(text))


#: What joins or encloses words in spellings seen in use: "Kurang/Misconduct".
_JOINTS = str.maketrans("", "", "_/()")


def _key(text: str) -> str:
    """What two spellings of one label have in common."""
    joined = "".join(text.casefold().split()).translate(_JOINTS)
    words = joined.replace("-", "")
    # At the end a hyphen joins nothing: "A-" is another grade than "A".
    return f"{words}-" if joined.endswith("-") else words


def _public_name(kind: type[StrEnum]) -> str:
    """The name of an enum and of its regulation or room, whatever file of ours defines it."""
    module = kind.__module__
    regulation = module.removeprefix("asn_kinerja.regulations.")
    if regulation != module:
        module = regulation.partition(".")[0]
    elif module.startswith("asn_kinerja."):
        _, room, *files = module.split(".")
        module = room if files else "asn_kinerja"
    return f"{module}.{kind.__name__}"


def nearest(given: str, accepted: Iterable[str]) -> str | None:
    """Name the accepted word that looks most like the one given.

    Args:
        given: What somebody wrote.
        accepted: The words that would do.

    Returns:
        The closest word, or `None` if none is close.

    Examples:
        >>> nearest("realisai", ["target", "realisasi"])
        'realisasi'
    """
    # Only a mistake needs this module.
    import difflib

    close = difflib.get_close_matches(given, list(accepted), n=1, cutoff=0.5)
    return close[0] if close else None


#: How many names wrong ones are compared with, all in all.
_COMPARED = 10_000


def nearest_of_many(given: str, accepted: Collection[str], *, wrong: int) -> str | None:
    """Name the accepted word that looks most like the one given, while that is quick.

    Args:
        given: What somebody wrote.
        accepted: The words that would do.
        wrong: How many words were wrong in all.

    Returns:
        The closest word; `None` if none is close, or if there are so many that comparing
        would take longer than finding the mistake by hand.

    Examples:
        >>> nearest_of_many("dinkse", ["dinkes", "dinsos"], wrong=1)
        'dinkes'
    """
    return nearest(given, accepted) if len(accepted) * wrong <= _COMPARED else None


@frozen
class LabelSet:
    """The labels a fact or a result may have, in their order.

    Args:
        name: What the set is called, e.g. `"pp_30_2019.Predikat"`.
        members: The official texts.
        spellings: Other accepted spellings, each with the text it stands for.
        kind: The enum whose members are handed out, if there is one.

    Raises:
        UnknownLabelError: If there is no label, if two labels claim one spelling, or if a
            spelling stands for none of them.

    Examples:
        >>> LabelSet("warna", ("hijau", "merah")).find("HIJAU")
        'hijau'
    """

    name: str
    members: tuple[str, ...]
    spellings: tuple[tuple[str, str], ...] = ()
    kind: type[StrEnum] | None = field(default=None, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a set without labels, and a spelling that two labels claim."""
        if not self.members:
            raise UnknownLabelError("label.none", labels=self.name)
        _ = self._codes

    @classmethod
    def of(cls, kind: type[StrEnum]) -> LabelSet:
        """Take the labels of an enum.

        Args:
            kind: A `Label` or any other `StrEnum`.

        Returns:
            Its set, with member names and aliases as accepted spellings.

        Examples:
            >>> from asn_kinerja.exact import Rounding
            >>> LabelSet.of(Rounding).members[0]
            'half_up'
        """
        spellings = tuple(
            (spelling, str(member))
            for member in kind
            for spelling in (member.name, *getattr(member, "aliases", ()))
            if _key(spelling) != _key(str(member))
        )
        members = tuple(member.value for member in kind)
        return cls(_public_name(kind), members, spellings, kind)

    @cached_property
    def _codes(self) -> dict[str, int]:
        codes = {text: code for code, text in enumerate(self.members)}
        spelled: dict[str, int] = {}
        for code, text in [*enumerate(self.members), *self._others(codes)]:
            first = spelled.setdefault(_key(text), code)
            if first != code:
                both = {"first": self.members[first], "second": self.members[code]}
                raise UnknownLabelError("label.same", given=text, **both)
        return {**spelled, **codes}

    def _others(self, codes: dict[str, int]) -> Iterator[tuple[int, str]]:
        for text, member in self.spellings:
            if member not in codes:
                raise UnknownLabelError("label.unknown", **self._facts(member))
            yield codes[member], text

    @cached_property
    def values(self) -> tuple[str, ...]:
        """The labels as they are handed out: enum members where there is an enum."""
        return self.members if self.kind is None else tuple(map(self.kind, self.members))

    def code(self, given: object) -> int:
        """Find the place of a label in the set.

        Args:
            given: A member of the set's enum, or a text in any known spelling.

        Returns:
            The position of the label, counted from zero.

        Raises:
            UnknownLabelError: If *given* is no label of this set, or a member of
                the enum of another regulation.

        Examples:
            >>> LabelSet("warna", ("hijau", "merah")).code("Merah")
            1
        """
        if isinstance(given, str) and (type(given) is self.kind or not isinstance(given, Enum)):
            found = self._codes.get(given)
            if found is None:
                found = self._codes.get(_key(given))
            if found is not None:
                return found
        raise self._unknown(given)

    def find(self, given: object) -> str:
        """Find the label that is meant.

        Args:
            given: A member of the set's enum, or a text in any known spelling.

        Returns:
            The member of the enum, or the official text where there is no enum.

        Raises:
            UnknownLabelError: If *given* is no label of this set.

        Examples:
            >>> LabelSet("warna", ("hijau", "merah")).find("merah")
            'merah'
        """
        return self.values[self.code(given)]

    def _unknown(self, given: object) -> UnknownLabelError:
        close = nearest(_key(str(given)), self._codes)
        if close is None or isinstance(given, Enum):
            return UnknownLabelError("label.unknown", **self._facts(given))
        found = self.members[self._codes[close]]
        return UnknownLabelError("label.nearest", **self._facts(given), nearest=found)

    def _facts(self, given: object) -> dict[str, object]:
        return {"given": given, "accepted": ", ".join(self.members), "labels": self.name}
