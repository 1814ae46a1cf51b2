"""Where a realisation stands against its target, computed from the printed texts.

Knows direction, range and unit. Knows nothing of ratings: the regulation gives no
formula from position to rating, so neither does this example.
"""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from asn_kinerja import Citation, Label, Policy, Standing, Text, fact, label, when
from asn_kinerja.numerals import Number, Range, parse

__all__ = ["POSISI", "Arah", "Compared", "Posisi", "compare", "number", "single"]


class Arah(Label):
    """The direction that is better."""

    NAIK = "Naik"
    TURUN = "Turun"


class Posisi(Label):
    """The position of a realisation against its target."""

    LEBIH_BAIK = "Lebih baik"
    SESUAI = "Sesuai"
    LEBIH_BURUK = "Lebih buruk"


_arah = label("arah", Arah)
_realisasi = fact("realisasi", places=4)
_di_atas = _realisasi > fact("target_atas", places=4)
_di_bawah = _realisasi < fact("target_bawah", places=4)
_melampaui = (_arah.is_(Arah.NAIK) & _di_atas) | (_arah.is_(Arah.TURUN) & _di_bawah)

#: A rule of one's own takes no more than this; it is a value like the official ones.
POSISI = Policy(
    "contoh/posisi",
    title=Text("Posisi realisasi terhadap target", "Position of a realisation against its target"),
    outputs={
        "posisi": when(_melampaui)
        .then(Posisi.LEBIH_BAIK)
        .when(_di_atas | _di_bawah)
        .then(Posisi.LEBIH_BURUK)
        .otherwise(Posisi.SESUAI)
        .named(
            "posisi",
            cite=Citation(
                "Contoh Kementerian X",
                standing=Standing.ASSUMPTION,
                note=Text("batas rentang termasuk sesuai", "the ends of a range are within it"),
            ),
        )
    },
)


@frozen
class Compared:
    """A position, or the reason why numbers alone do not tell it."""

    posisi: Posisi | None
    reason: Text | None = None


def compare(target: str, realisasi: str, arah: str) -> Compared:
    """Compare two printed texts.

    Args:
        target: A number or a range.
        realisasi: A number.
        arah: The direction that is better, `"naik"` or `"turun"`.

    Examples:
        >>> compare("80 – 90%", "85%", "naik").posisi
        <Posisi.SESUAI: 'Sesuai'>
        >>> print(compare("1 – 2 hari", "2 jam", "turun").posisi)
        None
    """
    wanted, reached = parse(target), parse(realisasi)
    if not isinstance(wanted, Number | Range) or not isinstance(reached, Number):
        return Compared(None, _NOT_NUMBERS)
    if not _one_unit(wanted.unit, reached.unit):
        words = {"realisasi": reached.unit or "–", "target": wanted.unit or "–"}
        return Compared(None, Text(*(_UNITS.said(lang, **words) for lang in ("id", "en"))))
    low, high = _ends(wanted)
    outcome = POSISI.evaluate(
        arah=arah, target_bawah=low, target_atas=high, realisasi=reached.value
    )
    return Compared(Posisi(str(outcome["posisi"])))


def number(text: str) -> Decimal:
    """The value of the one number that a text holds."""
    return single(text).value


def single(text: str) -> Number:
    """The one number that a text holds; a range or a word is an error."""
    read = parse(text)
    if isinstance(read, Number):
        return read
    message = f"{text!r} is not one number"
    raise ValueError(message)


def _one_unit(target: str | None, realisasi: str | None) -> bool:
    # A point on a printed scale is written bare: "4" answers "3,5 skala 5".
    on_scale = realisasi is None and target is not None and target.startswith("skala")
    return realisasi == target or on_scale


def _ends(wanted: Number | Range) -> tuple[Decimal, Decimal]:
    if isinstance(wanted, Range):
        return wanted.low, wanted.high
    return wanted.value, wanted.value


_NOT_NUMBERS = Text(
    "target atau realisasi bukan satu angka", "the target or the realisation is not one number"
)
_UNITS = Text(
    "satuan {realisasi} dan {target}; angka saja tidak cukup",
    "units {realisasi} and {target}; numbers alone do not tell",
)
