"""What allowance rules leave of an amount, in whole rupiah, with every step.

Knows which rules may go together: what is of another base, kind or cap, or charges for the
same thing again, is refused. Knows no institution.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from attrs import frozen

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.consequences.allowance.component import (
    KomponenTunjangan,
    komponen,
    number_of,
    rupiah,
)
from asn_kinerja.consequences.allowance.rule import DasarPersen, SifatPersen, lacking
from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn
from asn_kinerja.errors import FactError, IncompleteOutcomeError, InvalidFactsError
from asn_kinerja.exact import Rounding, quotient
from asn_kinerja.outcome import Outcome
from asn_kinerja.phrases import cited
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, Text

__all__ = ["PEMBULATAN_RUPIAH", "PerhitunganTunjangan", "hitung_tunjangan"]

PEMBULATAN_RUPIAH = Citation(
    "Tunjangan kinerja",
    standing=Standing.ASSUMPTION,
    note=Text(
        "pembulatan rupiah tidak disebut; kami bulatkan sekali di akhir",
        "no rounding of rupiah is stated; we round once at the end",
    ),
)
"""Why an amount is rounded as it is."""


@frozen(kw_only=True, repr=False)
class PerhitunganTunjangan:
    """What allowance rules leave of an amount.

    Args:
        pokok: The allowance before any rule, in rupiah.
        hasil: The outcomes of the rules.
        komponen: The components with their steps; none while facts are missing.
        pembulatan: How the sum was rounded to whole rupiah.

    Examples:
        >>> from asn_kinerja.regulations.instansi import bakamla_1_2023
        >>> outcome = bakamla_1_2023.POTONGAN_PREDIKAT.evaluate(predikat="Kurang")
        >>> hitung_tunjangan(5_000_000, [outcome])
        <PerhitunganTunjangan Rp5.000.000 → Rp4.950.000>
    """

    pokok: int
    hasil: tuple[Outcome, ...]
    komponen: tuple[KomponenTunjangan, ...]
    pembulatan: Rounding

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts that are missing, each with its policy."""
        return tuple(f"{each.policy.id}: {path}" for each in self.hasil for path in each.missing)

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing

    @property
    def dibayarkan(self) -> int:
        """What is paid, in whole rupiah.

        Raises:
            IncompleteOutcomeError: If facts are missing.
        """
        if self.missing:
            lacks = ", ".join(self.missing)
            raise IncompleteOutcomeError("outcome.blocked", name="dibayarkan", missing=lacks)
        total = sum((Fraction(each.dibayarkan) for each in self.komponen), Fraction(0))
        return quotient(total.numerator, total.denominator, self.pembulatan)

    @property
    def potongan(self) -> int:
        """What is not paid, in whole rupiah.

        Raises:
            IncompleteOutcomeError: If facts are missing.
        """
        return self.pokok - self.dibayarkan

    def explanation(self, lang: Language = "id") -> Branch:
        """The explanation as a tree.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            The tree: the amount, each component, each step, each rule.

        Examples:
            >>> from asn_kinerja.regulations.instansi import bakamla_1_2023
            >>> outcome = bakamla_1_2023.POTONGAN_PREDIKAT.evaluate(predikat="Kurang")
            >>> hitung_tunjangan(5_000_000, [outcome]).explanation("en").text
            'Allowance Rp5,000,000: paid Rp4,950,000, not paid Rp50,000'
        """
        if self.missing:
            head = sentence("allowance.open").said(
                lang, before=rupiah(self.pokok, lang), missing=", ".join(self.missing)
            )
            return Branch(head, branches=tuple(each.explanation(lang) for each in self.hasil))
        head = sentence("allowance.head").said(
            lang,
            before=rupiah(self.pokok, lang),
            after=rupiah(self.dibayarkan, lang),
            cut=rupiah(self.potongan, lang),
        )
        mode = sentence(f"rounding.{self.pembulatan}").said(lang)
        rounded = sentence("allowance.rounded").said(lang, mode=mode)
        notes = (f"{rounded}  {cited(PEMBULATAN_RUPIAH, lang)}",)
        return Branch(head, notes, tuple(each.explanation(lang) for each in self.komponen))

    def explain(self, lang: Language = "id") -> str:
        """Explain it as text.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            A tree of lines.

        Examples:
            >>> from asn_kinerja.regulations.instansi import bakamla_1_2023
            >>> outcome = bakamla_1_2023.POTONGAN_PREDIKAT.evaluate(predikat="Kurang")
            >>> print(hitung_tunjangan(5_000_000, [outcome]).explain())
            Tunjangan Rp5.000.000: dibayarkan Rp4.950.000, tidak dibayarkan Rp50.000
            ...
        """
        return drawn(self.explanation(lang))

    def __repr__(self) -> str:
        """Show the amount before and after."""
        after = rupiah(self.dibayarkan, "id") if self.is_complete else "…"
        return f"<PerhitunganTunjangan {rupiah(self.pokok, 'id')} → {after}>"

    def _repr_html_(self) -> str:
        return collapsible(self.explanation())


def hitung_tunjangan(
    pokok: int, hasil: Iterable[Outcome], *, pembulatan: Rounding = Rounding.HALF_UP
) -> PerhitunganTunjangan:
    """Apply the rules of an institution to an allowance, in the order that they state.

    Rules of the same base and order apply to the same amount: cuts add up, up to their cap; a
    share that is paid stands alone. The next order applies to what is left. Nothing is rounded
    before the end.

    Args:
        pokok: The allowance before any rule, in whole rupiah.
        hasil: The outcomes of policies made by `aturan_tunjangan`.
        pembulatan: How the sum becomes whole rupiah.

    Returns:
        What is paid, with every step; incomplete where an outcome is.

    Raises:
        InvalidFactsError: With every reason why the rules cannot be applied together: no rule
            at all, a policy that is no allowance rule, two rules that charge for the same
            thing, bases that do not make up one whole allowance, rules of one base with
            different shares or caps, a cut and a payment in one order, two payments in one
            order; or if *pokok* is no whole amount of at least zero.

    Examples:
        >>> from asn_kinerja.regulations.instansi import kemnaker_15_2024 as kemnaker
        >>> kinerja = kemnaker.PEMBAYARAN_KINERJA.evaluate(predikat="Butuh Perbaikan")
        >>> kehadiran = kemnaker.POTONGAN_KEHADIRAN.evaluate(hari=[{"keadaan": "Tidak masuk"}])
        >>> hitung_tunjangan(5_000_000, [kinerja, kehadiran]).dibayarkan
        4430000
    """
    outcomes = tuple(hasil)
    problems = [*_amount(pokok), *_unfit(outcomes)] or [*_conflicts(outcomes)]
    if problems:
        raise InvalidFactsError(sentence("allowance.cannot").said("en"), problems)
    complete = all(each.is_complete for each in outcomes)
    parts = _by_base(outcomes).items() if complete else ()
    return PerhitunganTunjangan(
        pokok=pokok,
        hasil=outcomes,
        komponen=tuple(komponen(dasar, pokok, together) for dasar, together in parts),
        pembulatan=pembulatan,
    )


def _amount(pokok: object) -> Iterator[FactError]:
    if type(pokok) is not int or pokok < 0:
        yield FactError("allowance.amount", path="pokok", given=pokok)


def _unfit(outcomes: Sequence[Outcome]) -> Iterator[FactError]:
    if not outcomes:
        yield FactError("allowance.none", path="hasil")
    for place, each in enumerate(outcomes):
        names = ", ".join(lacking(each.policy))
        if names:
            path = f"hasil[{place}]"
            yield FactError("allowance.no_rule", path=path, policy=each.policy.id, names=names)


def _conflicts(outcomes: Sequence[Outcome]) -> Iterator[FactError]:
    for one, other in combinations(enumerate(outcomes), 2):
        yield from _between(one, other)
    bases = _by_base(outcomes)
    total = sum((number_of(each[0], "bagian_dasar") for each in bases.values()), Fraction(0))
    if total != 1:
        given = ", ".join(f"{dasar}: {each[0]['bagian_dasar']}" for dasar, each in bases.items())
        yield FactError("allowance.shares", path="hasil", given=given)


def _between(one: tuple[int, Outcome], other: tuple[int, Outcome]) -> Iterator[FactError]:
    (first, a), (second, b) = one, other
    path = f"hasil[{first}], hasil[{second}]"
    if a["peristiwa"] == b["peristiwa"]:
        yield FactError("allowance.twice", path=path, peristiwa=a["peristiwa"])
    if a["dasar_persen"] != b["dasar_persen"]:
        return
    for name in ("bagian_dasar", "batas_persen"):
        if a[name] != b[name]:
            yield FactError("allowance.differ", path=path, name=name, one=a[name], other=b[name])
    if a["urutan"] == b["urutan"]:
        kinds = {a["sifat_persen"], b["sifat_persen"]}
        if kinds != {SifatPersen.POTONGAN}:
            code = "allowance.kinds" if len(kinds) > 1 else "allowance.two_paid"
            yield FactError(code, path=path, urutan=a["urutan"])


def _by_base(outcomes: Sequence[Outcome]) -> Mapping[DasarPersen, tuple[Outcome, ...]]:
    """The outcomes of each base, in the order of the bases."""
    found = {
        dasar: tuple(each for each in outcomes if each["dasar_persen"] == dasar)
        for dasar in DasarPersen
    }
    return {dasar: each for dasar, each in found.items() if each}
