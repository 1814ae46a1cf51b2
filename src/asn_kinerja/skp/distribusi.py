"""The predicates of a unit, counted and held against a pattern.

Knows counts of evaluations. Knows no pattern: the policies stand with their regulations. The
unit is the staff of one appraiser.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from attrs import frozen

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.errors import FactError, InvalidFactsError
from asn_kinerja.labels import LabelSet
from asn_kinerja.outcome import Outcome
from asn_kinerja.phrases import cited
from asn_kinerja.policy import Policy
from asn_kinerja.sentences import sentence
from asn_kinerja.skp.evaluasi import Evaluasi
from asn_kinerja.skp.syarat_evaluasi import predicates
from asn_kinerja.text import Language, Text

__all__ = ["UNIT_PENILAI", "Distribusi", "distribusi"]

UNIT_PENILAI = Citation(
    "PermenPANRB 6/2022",
    lampiran="IV.B.2",
    page="94-97",
    standing=Standing.ASSUMPTION,
    note=Text(
        "teks tidak menyebut di antara siapa “sebagian besar” dihitung; kami hitung pegawai "
        "dari satu Pejabat Penilai Kinerja",
        "the text does not say among whom “most” is counted; we count the staff of one appraiser",
    ),
)
"""Among whom predicates are counted."""


@frozen(kw_only=True, repr=False)
class Distribusi:
    """The predicates of a unit, and what a pattern says of them.

    Args:
        penilai: Whose staff it is.
        hitungan: How many complete evaluations have each predicate, as pairs.
        belum: The ids of the employees whose evaluation is incomplete.
        outcome: What the policy says; incomplete while an evaluation is.

    Examples:
        >>> Distribusi.__name__
        'Distribusi'
    """

    penilai: str
    hitungan: tuple[tuple[str, int], ...]
    belum: tuple[str, ...]
    outcome: Outcome

    @property
    def jumlah(self) -> Mapping[str, int]:
        """How many complete evaluations have each predicate, by its name."""
        return MappingProxyType(dict(self.hitungan))

    def explanation(self, lang: Language = "id") -> Branch:
        """The explanation as a tree.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The tree: the counts, whose evaluation is missing, and the policy.

        Examples:
            >>> from datetime import date
            >>> from asn_kinerja import Period
            >>> from asn_kinerja.regulations import permenpanrb_6_2022 as rule
            >>> from asn_kinerja.skp import SKP, Jabatan, PerilakuKerja
            >>> skp = SKP(
            ...     pegawai="p-1", jabatan=Jabatan("bidan-1", "JF"), penilai="kapuskesmas",
            ...     periode=Period.year(2024), pendekatan="kualitatif", hasil_kerja=[],
            ...     perilaku_kerja=PerilakuKerja(rule.BERAKHLAK), ditetapkan=date(2024, 1, 20),
            ... )
            >>> open_ = Evaluasi(skp=skp, periode=skp.periode, regulation=rule.REGULATION)
            >>> found = distribusi([open_], rule.POLA_DISTRIBUSI)
            >>> found.explanation("en").notes[1]
            'Evaluation incomplete: p-1'
        """
        notes = [", ".join(f"{name} {number}" for name, number in self.jumlah.items())]
        if self.belum:
            names = one_line(", ".join(self.belum))
            notes.append(sentence("evaluation.open").said(lang, names=names))
        notes.append(cited(UNIT_PENILAI, lang))
        head = sentence("evaluation.unit").said(lang, penilai=self.penilai)
        return Branch(one_line(head), tuple(notes), (self.outcome.explanation(lang),))

    def explain(self, lang: Language = "id") -> str:
        """Explain it as text.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            A tree of lines.

        Examples:
            >>> from datetime import date
            >>> from asn_kinerja import Period
            >>> from asn_kinerja.regulations import permenpanrb_6_2022 as rule
            >>> from asn_kinerja.skp import SKP, Jabatan, PerilakuKerja
            >>> skp = SKP(
            ...     pegawai="p-1", jabatan=Jabatan("bidan-1", "JF"), penilai="kapuskesmas",
            ...     periode=Period.year(2024), pendekatan="kualitatif", hasil_kerja=[],
            ...     perilaku_kerja=PerilakuKerja(rule.BERAKHLAK), ditetapkan=date(2024, 1, 20),
            ... )
            >>> open_ = Evaluasi(skp=skp, periode=skp.periode, regulation=rule.REGULATION)
            >>> print(distribusi([open_], rule.POLA_DISTRIBUSI).explain("en"))
            PREDICATES OF THE STAFF of the appraiser kapuskesmas
            ...
        """
        return drawn(self.explanation(lang))

    def __repr__(self) -> str:
        """Say whose staff it is, and the counts."""
        counts = ", ".join(f"{name}={number}" for name, number in self.jumlah.items())
        return one_line(f"<Distribusi {self.penilai}: {counts}; {len(self.belum)} open>")

    def _repr_html_(self) -> str:
        return collapsible(self.explanation())


def distribusi(
    evaluasi: Iterable[Evaluasi],
    policy: Policy,
    *,
    fakta: Mapping[str, str] | None = None,
    **facts: Any,
) -> Distribusi:
    """Count the predicates of a unit and hold them against a pattern.

    Args:
        evaluasi: The evaluations of the staff of one appraiser in one period.
        policy: The pattern, e.g. `permenpanrb_6_2022.POLA_DISTRIBUSI`.
        fakta: For each predicate the count of the policy that it belongs to; without it, the
            count is called `jumlah_` and the predicate.
        **facts: Further facts of the policy. The organisation's predicate comes from the
            evaluations, unless it is given.

    Returns:
        The counts, who is still missing, and the outcome of the policy. As long as one
        evaluation is incomplete no count is known, so the outcome is incomplete.

    Raises:
        InvalidFactsError: If there is no evaluation, they are not of one appraiser, period,
            regulation and set of predicates, one employee stands twice, or the policy counts
            otherwise.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.B.2, pp. 94-97: a guide. The unit is our reading.

    Examples:
        >>> from datetime import date
        >>> from asn_kinerja import Period
        >>> from asn_kinerja.regulations import permenpanrb_6_2022 as rule
        >>> from asn_kinerja.skp import SKP, Jabatan, PerilakuKerja, evaluate
        >>> skp = SKP(
        ...     pegawai="p-1", jabatan=Jabatan("bidan-1", "JF"), penilai="kapuskesmas",
        ...     periode=Period.year(2024), pendekatan="kualitatif", hasil_kerja=[],
        ...     perilaku_kerja=PerilakuKerja(rule.BERAKHLAK), ditetapkan=date(2024, 1, 20),
        ... )
        >>> open_ = evaluate(skp, periode=skp.periode, regulation=rule.REGULATION)
        >>> found = distribusi([open_], rule.POLA_DISTRIBUSI, predikat_organisasi="baik")
        >>> found.belum, found.outcome.is_complete
        (('p-1',), False)
    """
    every = tuple(evaluasi)
    problems = list(_apart(every))
    if problems:
        raise InvalidFactsError(sentence("evaluation.together").said("en"), problems)
    complete = [each for each in every if each.is_complete]
    counts = _counts(every[0], complete)
    names = fakta or {name: f"jumlah_{_word(name)}" for name in counts}
    _require_counted(counts, names, policy)
    belum = tuple(each.skp.pegawai for each in every if not each.is_complete)
    given = {**_organisation(every, policy), **facts}
    if not belum:
        given.update(_by_fact(counts, names))
    return Distribusi(
        penilai=every[0].edisi.penilai,
        hitungan=tuple(counts.items()),
        belum=belum,
        outcome=policy.evaluate(given),
    )


def _may_be(evaluasi: Evaluasi) -> str:
    """The predicates that an evaluation can give: what is counted together are the same."""
    labels = predicates(evaluasi)
    return "" if labels is None else " / ".join(labels.values)


def _word(label: str) -> str:
    return label.lower().replace(" ", "_")


def _counts(first: Evaluasi, complete: Sequence[Evaluasi]) -> dict[str, int]:
    labels = predicates(first)
    counts = dict.fromkeys(labels.values if isinstance(labels, LabelSet) else (), 0)
    for each in complete:
        counts[str(each["predikat"])] += 1
    return counts


def _by_fact(counts: Mapping[str, int], names: Mapping[str, str]) -> dict[str, int]:
    found = dict.fromkeys(names.values(), 0)
    for label, number in counts.items():
        found[names[label]] += number
    return found


def _organisation(every: Sequence[Evaluasi], policy: Policy) -> dict[str, Any]:
    """The organisation's predicate, where the policy asks and all evaluations say the same."""
    stated = dict.fromkeys(each.organisasi and each.organisasi.predikat for each in every)
    if "predikat_organisasi" not in policy.inputs or len(stated) > 1 or None in stated:
        return {}
    return {"predikat_organisasi": next(iter(stated))}


def _require_counted(counts: Mapping[str, int], names: Mapping[str, str], policy: Policy) -> None:
    accepted = ", ".join(policy.inputs)
    found = [
        FactError("evaluation.uncounted", path=label, policy=policy.id, accepted=accepted)
        for label in counts
        if names.get(label) not in policy.inputs
    ]
    if found:
        raise InvalidFactsError(sentence("evaluation.together").said("en"), found)


def _apart(every: Sequence[Evaluasi]) -> Iterator[FactError]:
    if not every:
        yield FactError("evaluation.none", path="evaluasi")
    same = {
        "penilai": [each.edisi.penilai for each in every],
        "periode": [str(each.periode) for each in every],
        "regulation": [each.regulation.id for each in every],
        "pengecualian": [_may_be(each) for each in every],
    }
    for path, found in same.items():
        given = tuple(dict.fromkeys(found))
        if len(given) > 1:
            yield FactError("evaluation.mixed", path=path, given=", ".join(given))
    whose = [each.skp.pegawai for each in every]
    twice = dict.fromkeys(each for each in whose if whose.count(each) > 1)
    for each in twice:
        yield FactError("evaluation.employee_twice", path="evaluasi", pegawai=each)
