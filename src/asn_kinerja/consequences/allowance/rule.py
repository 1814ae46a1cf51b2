"""The form of an allowance rule: a percentage that says of what, which way, and in what order.

Knows which statements a percentage of an allowance needs to mean anything. Knows no
institution and computes no amount.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.exact import Literal
from asn_kinerja.formula.build import setting
from asn_kinerja.formula.kinds import Number
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.labels import Label, LabelSet
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy
from asn_kinerja.text import Text

__all__ = ["DasarPersen", "Peristiwa", "SifatPersen", "aturan_tunjangan", "lacking"]


class DasarPersen(Label):
    """What a percentage is a percentage of.

    Dasar hukum:
        No national rule; what the rules of institutions take a percentage of, for example
        Permenaker 15/2024 Pasal 5 ayat (2).

    Examples:
        >>> DasarPersen.parse("komponen kinerja")
        <DasarPersen.KOMPONEN_KINERJA: 'Komponen kinerja'>
    """

    TUNJANGAN = "Tunjangan kinerja seluruhnya"
    KOMPONEN_KINERJA = "Komponen kinerja"
    KOMPONEN_KEHADIRAN = "Komponen kehadiran"


class SifatPersen(Label):
    """Whether a percentage is cut off or paid out.

    Dasar hukum:
        No national rule; both are found, for example Peraturan Bakamla 1/2023 Pasal 11 (cut)
        and Permenaker 15/2024 Pasal 5 (paid).

    Examples:
        >>> SifatPersen.parse("potongan")
        <SifatPersen.POTONGAN: 'Potongan'>
    """

    POTONGAN = "Potongan"
    DIBAYARKAN = "Dibayarkan"


class Peristiwa(Label):
    """What a percentage is charged for; nothing is charged for twice.

    Dasar hukum:
        No national rule; what the rules of institutions look at.

    Examples:
        >>> Peristiwa.parse("kehadiran")
        <Peristiwa.KEHADIRAN: 'Kehadiran'>
    """

    KEHADIRAN = "Kehadiran"
    PREDIKAT_KINERJA = "Predikat kinerja"
    LAPORAN_KINERJA = "Laporan kinerja"
    SEMUA_POTONGAN = "Semua potongan"


_NOT_STATED = {
    "dasar_persen": Text(
        "dasar persentase tidak terlihat; kami baca sebagai tunjangan seluruhnya",
        "what the percentage is taken of was not seen; we read it as the whole allowance",
    ),
    "bagian_dasar": Text(
        "bagian dasar dalam tunjangan tidak disebut; kami baca sebagai seluruhnya",
        "the share of the base in the allowance is not stated; we read it as the whole",
    ),
    "urutan": Text(
        "urutan penerapan tidak disebut; aturan berurutan sama diterapkan bersama",
        "no order of application is stated; rules of the same order apply together",
    ),
    "batas_persen": Text(
        "batas tidak terlihat; tidak dapat dipotong lebih dari yang ada",
        "no cap was seen; no more can be cut than there is",
    ),
}
_MEANING = {
    "dasar_persen": Text("Dasar persentase", "What the percentage is taken of"),
    "bagian_dasar": Text("Bagian dasar dalam tunjangan", "Share of the base in the allowance"),
    "sifat_persen": Text("Dipotong atau dibayarkan", "Cut off or paid out"),
    "peristiwa": Text("Yang dinilai", "What it is charged for"),
    "urutan": Text("Urutan penerapan", "The order of application"),
    "batas_persen": Text("Jumlah persen paling banyak", "The most that percentages add up to"),
}
#: What every allowance rule gives, and of which labels; `None` stands for a number.
_TERMS: Mapping[str, type[Label] | None] = {
    "persen": None,
    "dasar_persen": DasarPersen,
    "bagian_dasar": None,
    "sifat_persen": SifatPersen,
    "peristiwa": Peristiwa,
    "urutan": None,
    "batas_persen": None,
}


def aturan_tunjangan(
    id: str,  # noqa: A002 - the name of a policy
    *,
    persen: Expr,
    cite: Citation,
    sifat: SifatPersen,
    peristiwa: Peristiwa,
    dasar: DasarPersen = DasarPersen.TUNJANGAN,
    bagian: Literal = 1,
    urutan: int = 1,
    batas: int = 100,
    stated: Mapping[str, Citation] | None = None,
    requires: Iterable[Named] = (),
    title: Text,
    in_force: Period | None = None,
) -> Policy:
    """Make the rule of an institution a policy that says what its percentage means.

    Args:
        id: The name of the policy.
        persen: The percentage, as a number from 0 to 100.
        cite: Where the rule stands.
        sifat: Whether the percentage is cut off or paid out.
        peristiwa: What it is charged for.
        dasar: What it is taken of.
        bagian: The share of that base in the whole allowance.
        urutan: When it is applied; rules of the same order apply to the same amount.
        batas: The most that the percentages of one order add up to.
        stated: For each of `dasar_persen`, `bagian_dasar`, `urutan` and `batas_persen` that
            the text states, where; the others are marked as assumptions.
        requires: Named tests of facts together; where one fails, the facts are refused.
        title: What the rule is, for people.
        in_force: When it applies.

    Returns:
        A policy with the outputs `persen`, `dasar_persen`, `bagian_dasar`, `sifat_persen`,
        `peristiwa`, `urutan` and `batas_persen`; all but the first are settings.

    Examples:
        >>> from asn_kinerja import Citation, Standing, Text, fact
        >>> perwali = Citation("Perwali Contoh 1/2026", pasal=3, standing=Standing.LOCAL)
        >>> rule = aturan_tunjangan(
        ...     "kota-contoh/tidak-hadir",
        ...     persen=fact("hari_tidak_masuk", low=0) * 3,
        ...     cite=perwali,
        ...     sifat=SifatPersen.POTONGAN,
        ...     peristiwa=Peristiwa.KEHADIRAN,
        ...     title=Text("Potongan tidak hadir", "Cut for absence"),
        ... )
        >>> outcome = rule.evaluate(hari_tidak_masuk=2)
        >>> outcome["persen"], outcome["dasar_persen"]
        (Decimal('6'), <DasarPersen.TUNJANGAN: 'Tunjangan kinerja seluruhnya'>)
    """
    known = {"sifat_persen": cite, "peristiwa": cite, **(stated or {})}
    values = {
        "dasar_persen": dasar,
        "bagian_dasar": bagian,
        "sifat_persen": sifat,
        "peristiwa": peristiwa,
        "urutan": urutan,
        "batas_persen": batas,
    }
    terms = {name: _term(name, value, known.get(name), cite) for name, value in values.items()}
    percentage = persen.clip(0, terms["batas_persen"].value)
    meaning = Text("Persen menurut aturan ini", "The percentage by this rule")
    return Policy(
        id,
        title=title,
        in_force=in_force,
        requires=tuple(requires),
        outputs={"persen": percentage.named("persen", cite=cite, meaning=meaning), **terms},
    )


def _term(name: str, value: Literal | Label, where: Citation | None, cite: Citation) -> Named:
    """One statement of a rule: a setting, shown as a step of its own."""
    if where is None:
        where = evolve(cite, standing=Standing.ASSUMPTION, note=_NOT_STATED[name])
    low, high = {"bagian_dasar": (0, 1), "urutan": (1, None), "batas_persen": (0, 100)}.get(
        name, (None, None)
    )
    made = setting(name, value, cite=where, meaning=_MEANING[name], low=low, high=high)
    return made.named(name, cite=where, meaning=_MEANING[name])


def lacking(policy: Policy) -> tuple[str, ...]:
    """What a policy does not give that an allowance rule has to.

    Args:
        policy: Any policy.

    Returns:
        The names of the outputs that are not there or are of another kind.

    Examples:
        >>> from asn_kinerja.regulations import permenpanrb_6_2022
        >>> lacking(permenpanrb_6_2022.PREDIKAT_KINERJA)[:2]
        ('persen', 'dasar_persen')
    """
    return tuple(name for name, labels in _TERMS.items() if not _gives(policy, name, labels))


def _gives(policy: Policy, name: str, labels: type[Label] | None) -> bool:
    output = policy.outputs.get(name)
    if output is None:
        return False
    kind = output.kind
    if labels is None:
        return isinstance(kind, Number)
    return isinstance(kind, LabelSet) and kind.kind is labels
