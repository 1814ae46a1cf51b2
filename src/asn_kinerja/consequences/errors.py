"""What makes a rule, a book of rules or a process impossible, each problem with its place.

Knows how the problems of a book are kept together. Knows nothing of how rules are decided.
"""

from __future__ import annotations

from collections.abc import Sequence

from asn_kinerja.errors import AsnKinerjaError, listed
from asn_kinerja.text import Language

__all__ = ["RuleBookError", "RuleError"]


class RuleError(AsnKinerjaError, ValueError):
    """One thing of a rule or a book that cannot be; `path` says where it stands.

    Args:
        code: Which check refused it.
        path: Where it stands, e.g. `"rules[3].id"`.
        **facts: What was given and what is accepted.

    Examples:
        >>> RuleError("rules.empty", path="rules").message("en")
        'rules: a book needs at least one rule'
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
            >>> RuleError("rules.empty", path="rules").message()
            'rules: buku memerlukan paling sedikit satu aturan'
        """
        return f"{self.path}: {super().message(lang)}"

    def __str__(self) -> str:
        """Say the problem in English."""
        return self.message("en")


class RuleBookError(ExceptionGroup[RuleError], ValueError):
    """Everything that keeps a rule or a book from being built or decided, each with its path.

    Args:
        message: What could not be done.
        errors: One `RuleError` for each problem.

    Examples:
        >>> from asn_kinerja.consequences import RuleBook
        >>> try:
        ...     RuleBook("kota/penghargaan", [])
        ... except RuleBookError as group:
        ...     [error.path for error in group.exceptions]
        ['rules']
    """

    def derive(self, excs: Sequence[RuleError], /) -> RuleBookError:  # type: ignore[override]
        """Keep the class when `except*` splits the group.

        Args:
            excs: Some of the problems.

        Returns:
            A group of those.

        Examples:
            >>> group = RuleBookError("contoh", [RuleError("rules.empty", path="rules")])
            >>> type(group.derive(group.exceptions)).__name__
            'RuleBookError'
        """
        return RuleBookError(self.message, excs)

    def __str__(self) -> str:
        """List every problem, a line each."""
        return listed(self)
