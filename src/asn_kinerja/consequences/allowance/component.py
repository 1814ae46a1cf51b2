"""One component of an allowance, step by step: what each order of rules leaves of it.

Knows percentages of a base. Knows nothing of which rules may go together.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import cast

from attrs import frozen

from asn_kinerja.citation import Standing
from asn_kinerja.consequences.allowance.rule import DasarPersen, SifatPersen
from asn_kinerja.display.tree import Branch
from asn_kinerja.exact import literal, to_decimal
from asn_kinerja.outcome import Outcome
from asn_kinerja.phrases import cited
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, plain

__all__ = ["KomponenTunjangan", "LangkahTunjangan", "komponen", "number_of", "rupiah"]

_WHOLE = 100


@frozen(kw_only=True)
class LangkahTunjangan:
    """The rules of one order, applied together.

    Args:
        urutan: The order.
        sifat: Whether the percentage is cut off or paid out.
        persen: The percentage that is applied, after the cap.
        jumlah: What the percentages of the rules add up to, before the cap.
        sebelum: The amount it is applied to.
        sesudah: What is left.
        hasil: The outcomes of the rules.

    Examples:
        >>> LangkahTunjangan.__name__
        'LangkahTunjangan'
    """

    urutan: int
    sifat: SifatPersen
    persen: Decimal
    jumlah: Decimal
    sebelum: Decimal
    sesudah: Decimal
    hasil: tuple[Outcome, ...]

    def explanation(self, lang: Language = "id") -> Branch:
        """The step as a tree.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            What was done, and the rules.

        Examples:
            >>> callable(LangkahTunjangan.explanation)
            True
        """
        cut = self.sifat is SifatPersen.POTONGAN
        head = sentence("allowance.cut" if cut else "allowance.paid").said(
            lang,
            urutan=self.urutan,
            persen=plain(self.persen, lang),
            before=rupiah(self.sebelum, lang),
            after=rupiah(self.sesudah, lang),
        )
        notes: tuple[str, ...] = ()
        if self.jumlah > self.persen:
            capped = sentence("allowance.capped").said(lang, sum=plain(self.jumlah, lang))
            notes = (capped,)
        return Branch(head, notes, tuple(_told(each, lang) for each in self.hasil))


@frozen(kw_only=True)
class KomponenTunjangan:
    """One component: its share of the allowance, and what the rules leave of it.

    Args:
        dasar: Which component.
        bagian: Its share of the allowance.
        pokok: Its amount before any rule.
        langkah: The steps, in their order.

    Examples:
        >>> KomponenTunjangan.__name__
        'KomponenTunjangan'
    """

    dasar: DasarPersen
    bagian: Decimal
    pokok: Decimal
    langkah: tuple[LangkahTunjangan, ...]

    @property
    def dibayarkan(self) -> Decimal:
        """What is left, exact."""
        return self.langkah[-1].sesudah

    def explanation(self, lang: Language = "id") -> Branch:
        """The component as a tree.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English.

        Returns:
            Its amount, and its steps.

        Examples:
            >>> callable(KomponenTunjangan.explanation)
            True
        """
        head = sentence("allowance.component").said(
            lang,
            dasar=self.dasar,
            bagian=plain(self.bagian, lang, percent=True),
            before=rupiah(self.pokok, lang),
            after=rupiah(self.dibayarkan, lang),
        )
        return Branch(head, branches=tuple(each.explanation(lang) for each in self.langkah))


def rupiah(amount: Decimal | int, lang: Language) -> str:
    """Write an amount of money."""
    return f"Rp{plain(Decimal(amount), lang)}"


def _told(outcome: Outcome, lang: Language) -> Branch:
    """How a rule came to its percentage, and which of its other statements are ours."""
    whole = outcome.explanation(lang)
    ours = (
        f"{name} = {plain(outcome[name], lang)}  {cited(step.cite, lang)}"
        for name, step in outcome.policy.outputs.items()
        if step.cite is not None and step.cite.standing is Standing.ASSUMPTION
    )
    percentage = list(outcome.policy.outputs).index("persen")
    return Branch(whole.text, (*whole.notes, *ours), (whole.branches[percentage],))


def number_of(outcome: Outcome, name: str) -> Fraction:
    """A number of an outcome, exact."""
    return Fraction(cast("Decimal", outcome[name]))


def _plainly(value: Fraction) -> Decimal:
    return to_decimal(*literal(value))


def komponen(dasar: DasarPersen, pokok: int, hasil: Sequence[Outcome]) -> KomponenTunjangan:
    """Apply the rules of one base, the lowest order first.

    Args:
        dasar: The base.
        pokok: The whole allowance.
        hasil: The complete outcomes of rules that may go together.

    Returns:
        The component.
    """
    bagian = number_of(hasil[0], "bagian_dasar")
    left = amount = pokok * bagian
    steps: list[LangkahTunjangan] = []
    for urutan in sorted({number_of(each, "urutan") for each in hasil}):
        together = [each for each in hasil if number_of(each, "urutan") == urutan]
        steps.append(_step(int(urutan), left, together))
        left = Fraction(steps[-1].sesudah)
    return KomponenTunjangan(
        dasar=dasar, bagian=_plainly(bagian), pokok=_plainly(amount), langkah=tuple(steps)
    )


def _step(urutan: int, before: Fraction, together: Sequence[Outcome]) -> LangkahTunjangan:
    sifat = SifatPersen(str(together[0]["sifat_persen"]))
    total = sum((number_of(each, "persen") for each in together), Fraction(0))
    percentage = min(total, number_of(together[0], "batas_persen"))
    kept = _WHOLE - percentage if sifat is SifatPersen.POTONGAN else percentage
    return LangkahTunjangan(
        urutan=urutan,
        sifat=sifat,
        persen=_plainly(percentage),
        jumlah=_plainly(total),
        sebelum=_plainly(before),
        sesudah=_plainly(before * kept / _WHOLE),
        hasil=tuple(together),
    )
