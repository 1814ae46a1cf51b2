"""What trainings gave: each by the four levels of a policy, and which to revise.

Knows that what nobody measured is not zero. Knows no bound: the policy says it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from asn_kinerja.consequences.training.errors import TrainingError
from asn_kinerja.display.html import headed, table
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.outcome import Outcome
from asn_kinerja.policy import Policy
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, plain

__all__ = ["ManfaatPelatihan", "evaluate_training"]

_REACHED, _VALUE, _REVISE = "tercapai_", "rata_rata_", "perlu_direvisi"


def _outcomes(given: Iterable[tuple[str, Outcome]]) -> tuple[tuple[str, Outcome], ...]:
    return tuple(given)


@frozen(repr=False)
class ManfaatPelatihan:
    """The evaluation of some trainings.

    Args:
        outcomes: For each training what the policy says, as pairs.

    Examples:
        >>> ManfaatPelatihan(()).perlu_direvisi
        ()
    """

    _outcomes: tuple[tuple[str, Outcome], ...] = field(alias="outcomes", converter=_outcomes)

    @cached_property
    def outcomes(self) -> Mapping[str, Outcome]:
        """For each training what the policy says."""
        return MappingProxyType(dict(self._outcomes))

    @property
    def perlu_direvisi(self) -> tuple[str, ...]:
        """The trainings to revise: a level that was measured is not reached."""
        return tuple(e for e, outcome in self.outcomes.items() if outcome.get(_REVISE) is True)

    @property
    def belum_lengkap(self) -> tuple[str, ...]:
        """The trainings of which nothing can be said: no level fails, and not all are measured."""
        return tuple(e for e, outcome in self.outcomes.items() if outcome.get(_REVISE) is None)

    def tidak_tercapai(self, pelatihan: str) -> tuple[str, ...]:
        """The levels that a training does not reach.

        Args:
            pelatihan: The id of the training.

        Returns:
            Their names, in the order of the policy.

        Examples:
            >>> from asn_kinerja.regulations import pp_11_2017
            >>> given = {"daring": [{"reaksi": 90, "pembelajaran": 40}]}
            >>> found = evaluate_training(given, policy=pp_11_2017.EVALUASI_PELATIHAN)
            >>> found.tidak_tercapai("daring")
            ('pembelajaran',)
        """
        return self._levels(pelatihan, reached=False)

    def belum_diukur(self, pelatihan: str) -> tuple[str, ...]:
        """The levels of a training that nobody measured.

        Args:
            pelatihan: The id of the training.

        Returns:
            Their names, in the order of the policy.

        Examples:
            >>> from asn_kinerja.regulations import pp_11_2017
            >>> given = {"daring": [{"reaksi": 90, "pembelajaran": 40}]}
            >>> found = evaluate_training(given, policy=pp_11_2017.EVALUASI_PELATIHAN)
            >>> found.belum_diukur("daring")
            ('perilaku', 'hasil')
        """
        return self._levels(pelatihan, reached=None)

    def _levels(self, pelatihan: str, *, reached: bool | None) -> tuple[str, ...]:
        outcome = self.outcomes[pelatihan]
        levels = (e.removeprefix(_REACHED) for e in outcome if e.startswith(_REACHED))
        return tuple(each for each in levels if outcome[_REACHED + each] is reached)

    def explanation(self, lang: Language = "id") -> Branch:
        """The explanation as a tree.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; names stay as they are.

        Returns:
            Each training with its levels, what is said of small samples, and the policy.

        Examples:
            >>> ManfaatPelatihan(()).explanation("en").text
            'WHAT TRAINING GAVE: 0 of 0 trainings to revise'
        """
        branches = (self._branch(each, lang) for each in self.outcomes)
        return Branch(self._head(lang), (), tuple(branches))

    def _head(self, lang: Language) -> str:
        counts = {"n": len(self.perlu_direvisi), "semua": len(self.outcomes)}
        return sentence("training.given").said(lang, **counts)

    def _branch(self, pelatihan: str, lang: Language) -> Branch:
        outcome = self.outcomes[pelatihan]
        line = f"{pelatihan}: {self._said(pelatihan, lang)}"
        notes = (one_line(each.text.said(lang)) for each in outcome.warnings)
        return Branch(one_line(line), tuple(notes), (outcome.explanation(lang),))

    def _said(self, pelatihan: str, lang: Language) -> str:
        failed, open_ = self.tidak_tercapai(pelatihan), self.belum_diukur(pelatihan)
        code = "training.good" if not (failed or open_) else "training.open"
        said = [sentence("training.revise" if failed else code).said(lang)]
        if failed:
            said.append(sentence("training.not_reached").said(lang, names=", ".join(failed)))
        if open_:
            said.append(sentence("training.not_measured").said(lang, names=", ".join(open_)))
        return "; ".join(said)

    def explain(self, lang: Language = "id") -> str:
        """Explain it as text.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; names stay as they are.

        Returns:
            A tree of lines.

        Examples:
            >>> print(ManfaatPelatihan(()).explain("en"))
            WHAT TRAINING GAVE: 0 of 0 trainings to revise
        """
        return drawn(self.explanation(lang))

    def __repr__(self) -> str:
        """Count the trainings and those to revise."""
        return f"<ManfaatPelatihan: {len(self.perlu_direvisi)} of {len(self.outcomes)} to revise>"

    def _repr_html_(self) -> str:
        names = dict.fromkeys(
            each.removeprefix(_VALUE)
            for outcome in self.outcomes.values()
            for each in outcome.policy.outputs
            if each.startswith(_VALUE)
        )
        first, last = sentence("training.given_head").said().split("|")
        rows = (
            (each, *(self._value(each, name) for name in names), self._said(each, "id"))
            for each in self.outcomes
        )
        return headed(self._head("id"), table((first, *names, last), rows))

    def _value(self, pelatihan: str, name: str) -> str:
        value = self.outcomes[pelatihan].get(_VALUE + name)
        return "—" if value is None else plain(value)


def evaluate_training(
    skor: Mapping[str, Iterable[Mapping[str, Any]]], *, policy: Policy
) -> ManfaatPelatihan:
    """Evaluate trainings by what was measured of their participants.

    Args:
        skor: For each training one row for each participant, with what was measured of each
            level; what was not measured is left out.
        policy: From rows `peserta` to `perlu_direvisi`, and for each level `rata_rata_` and
            `tercapai_`, e.g. `pp_11_2017.EVALUASI_PELATIHAN` with the bounds of the agency.

    Returns:
        What the policy says of each, which to revise, and which levels fail or were not
        measured.

    Raises:
        TrainingError: If the policy does not say whether a training is to be revised.
        InvalidFactsError: If a score is none.

    Dasar hukum:
        PP 11/2017 Pasal 203 ayat (5) huruf c. The four levels (Kirkpatrick) are those of
        guides; the bounds are for each agency to set.

    Examples:
        >>> from asn_kinerja.regulations import pp_11_2017
        >>> policy = pp_11_2017.EVALUASI_PELATIHAN.replace(batas_reaksi=80)
        >>> evaluate_training({"daring": [{"reaksi": 79}]}, policy=policy).perlu_direvisi
        ('daring',)
    """
    if _REVISE not in policy.outputs:
        raise TrainingError("training.no_verdict", path="policy", accepted=_REVISE)
    return ManfaatPelatihan(
        (each, policy.evaluate(peserta=list(rows))) for each, rows in skor.items()
    )
