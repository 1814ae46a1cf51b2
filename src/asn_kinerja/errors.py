"""The errors of the library: facts first, the sentence derived from them.

Knows how a problem is kept (a code, the facts of the case, a path) and how
several are raised at once. Knows nothing of scoring; the wording stands in
`sentences`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, Text, one_line

__all__ = [
    "AsnKinerjaError",
    "FactError",
    "FormulaError",
    "IncompleteOutcomeError",
    "InvalidFactsError",
    "NoRegulationInForceError",
    "SerdeError",
    "UnknownLabelError",
    "UnknownOutputError",
    "listed",
    "problems",
]


class AsnKinerjaError(Exception):
    """Any error this library raises on purpose.

    Args:
        code: Which sentence says what happened, e.g. `"formula.gap"`.
        **facts: The facts of the case, kept on the error as `facts`.

    Examples:
        >>> error = AsnKinerjaError("label.unknown", given="Biak", labels="mutu", accepted="Baik")
        >>> error.facts["accepted"]
        'Baik'
    """

    def __init__(self, code: str, /, **facts: object) -> None:
        """Keep the code and the facts; derive the English sentence."""
        self.code = code
        self.facts: Mapping[str, Any] = MappingProxyType(dict(facts))
        super().__init__(_sentence(code, facts, "en"))

    def message(self, lang: Language = "id") -> str:
        """Say what happened.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            One sentence with the facts of the case.

        Examples:
            >>> AsnKinerjaError("policy.fact_twice").message("en")
            'is given twice'
        """
        return _sentence(self.code, self.facts, lang)

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by code and facts, because the sentence is derived."""
        return _rebuild, (type(self), self.code, dict(self.facts))


#: Bits above which a whole number is not written out in a message.
_LONG = 1000


def _sentence(code: str, facts: Mapping[str, object], lang: Language) -> str:
    """What happened, on one line: whatever a caller gave is shown, never obeyed."""
    said = {name: _shown(value, lang) for name, value in facts.items()}
    return one_line(sentence(code).said(lang, **said))


def _shown(value: object, lang: Language) -> object:
    if isinstance(value, Text):
        return value.said(lang)
    # Python refuses to write out a whole number of thousands of digits.
    if isinstance(value, int) and value.bit_length() > _LONG:
        return f"2^{value.bit_length()}"
    return value


def _rebuild(kind: type[AsnKinerjaError], code: str, facts: dict[str, object]) -> AsnKinerjaError:
    return kind(code, **facts)


class FormulaError(AsnKinerjaError, ValueError):
    """A rule that cannot be built: a hole, an overlap, an unstated rounding.

    The `code` says which construction check failed and `facts` holds what the
    check found (the holes of the bands, the missing cells of a table, …).

    Examples:
        >>> from asn_kinerja import bands, fact
        >>> try:
        ...     bands(fact("nilai", low=0, high=100), {"76-90": "baik", "< 76": "kurang"})
        ... except FormulaError as error:
        ...     error.code, error.facts["values"]
        ('formula.gap', '91 – 100')
    """


class UnknownLabelError(AsnKinerjaError, ValueError):
    """A label that its set does not have; `facts["nearest"]` is the best guess.

    Examples:
        >>> from asn_kinerja.regulations.pp_30_2019 import Predikat
        >>> try:
        ...     Predikat.parse("Biak")
        ... except UnknownLabelError as error:
        ...     error.facts["nearest"]
        'Baik'
    """


class NoRegulationInForceError(AsnKinerjaError, LookupError):
    """A date that no regulation of the book covers.

    Examples:
        >>> from datetime import date
        >>> from asn_kinerja.regulations import in_force
        >>> try:
        ...     in_force(date(1979, 5, 14))
        ... except NoRegulationInForceError as error:
        ...     error.facts["on"]
        '1979-05-14'
    """


class IncompleteOutcomeError(AsnKinerjaError, KeyError):
    """An output that does not exist, or is not decided because facts are missing.

    Examples:
        >>> from asn_kinerja import Policy, fact
        >>> try:
        ...     Policy("contoh", outputs={"dua_kali": fact("n") * 2}).evaluate()["dua_kali"]
        ... except IncompleteOutcomeError as error:
        ...     error.message("en")
        'dua_kali is not decided yet; missing: n'
    """

    def __str__(self) -> str:
        """Say the sentence, not the quoted key that `KeyError` would print."""
        return self.message("en")


class UnknownOutputError(AsnKinerjaError, KeyError):
    """A name that is no output of the policy; `facts["nearest"]` is the best guess.

    Examples:
        >>> from asn_kinerja import Policy, fact
        >>> try:
        ...     Policy("contoh", outputs={"nilai": fact("n")}).evaluate(n=1)["nilia"]
        ... except UnknownOutputError as error:
        ...     error.facts["nearest"]
        'nilai'
    """

    def __str__(self) -> str:
        """Say the sentence, not the quoted key that `KeyError` would print."""
        return self.message("en")


class SerdeError(AsnKinerjaError, ValueError):
    """A document that is not a valid policy or outcome of this version.

    Examples:
        >>> from asn_kinerja.serde import from_dict
        >>> try:
        ...     from_dict({"kind": "resep"})
        ... except SerdeError as error:
        ...     error.facts["path"]
        '$.kind'
    """


class FactError(AsnKinerjaError, ValueError):
    """One problem with one given fact.

    Args:
        code: Which check refused the fact.
        path: Where the fact stands, e.g. `"kegiatan[3].target_waktu"`.
        **facts: What was given and what is accepted.

    Examples:
        >>> str(FactError("policy.fact_twice", path="target"))
        'target: is given twice'
    """

    def __init__(self, code: str, /, *, path: str, **facts: object) -> None:
        """Keep the path beside the facts."""
        super().__init__(code, path=path, **facts)
        self.path = path

    def message(self, lang: Language = "id") -> str:
        """Say what is wrong, with the path in front.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The path and one sentence.

        Examples:
            >>> FactError("policy.fact_twice", path="target").message("en")
            'target: is given twice'
        """
        return f"{one_line(self.path)}: {super().message(lang)}"

    def __str__(self) -> str:
        """Say the problem in English."""
        return self.message("en")


def listed(group: ExceptionGroup[Any]) -> str:
    """Say what could not be, and every problem below it, a line each.

    Args:
        group: A group of errors of this library.

    Returns:
        What a group of problems prints.

    Examples:
        >>> print(listed(ExceptionGroup("no rule", [FactError("policy.fact_twice", path="n")])))
        no rule
          n: is given twice
    """
    return "\n".join([one_line(group.message), *(f"  {each}" for each in group.exceptions)])


class InvalidFactsError(ExceptionGroup[FactError], ValueError):
    """All problems with the facts given to a policy, raised together.

    Args:
        message: What was being evaluated.
        errors: One `FactError` for each problem, in the order of the facts.

    Examples:
        >>> from asn_kinerja import Policy, fact
        >>> try:
        ...     Policy("contoh", outputs={"dua_kali": fact("n") * 2}).evaluate(n=True, m=1)
        ... except InvalidFactsError as group:
        ...     [error.path for error in group.exceptions]
        ['n', 'm']
    """

    def derive(self, excs: Sequence[FactError], /) -> InvalidFactsError:  # type: ignore[override]
        """Keep the class when `except*` splits the group.

        Args:
            excs: Some of the problems.

        Returns:
            A group of those.

        Examples:
            >>> group = InvalidFactsError("contoh", [FactError("policy.fact_twice", path="n")])
            >>> type(group.derive(group.exceptions)).__name__
            'InvalidFactsError'
        """
        return InvalidFactsError(self.message, excs)

    def __str__(self) -> str:
        """List every problem, a line each."""
        return listed(self)


def problems(error: BaseException, lang: Language = "id") -> tuple[str, ...]:
    """Every problem inside an error, as sentences with their paths.

    Args:
        error: An error of this library, single or a group.
        lang: `"id"` for Indonesian, `"en"` for English.

    Returns:
        One sentence for each problem, in order.

    Examples:
        >>> problems(FactError("policy.fact_twice", path="target"), "en")
        ('target: is given twice',)
    """
    return tuple(_flatten(error, lang))


def _flatten(error: BaseException, lang: Language) -> Iterable[str]:
    inner: tuple[BaseException, ...] = getattr(error, "exceptions", ())
    if inner:
        for each in inner:
            yield from _flatten(each, lang)
    elif isinstance(error, AsnKinerjaError):
        yield error.message(lang)
    else:
        yield str(error)
