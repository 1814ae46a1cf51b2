"""One response: what one person said of one aspect of one person, unit or service.

Knows what a response must have. Computes nothing, and knows no name of anybody: who is rated
and who rates are ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

from attrs import Attribute, field, fields, frozen

from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.feedback.errors import FeedbackError
from asn_kinerja.feedback.labels import CaraUmpanBalik, JenisUmpanBalik, SumberUmpanBalik
from asn_kinerja.feedback.scale import Scale
from asn_kinerja.labels import nearest
from asn_kinerja.period import require_date
from asn_kinerja.text import Text

__all__ = ["Penerimaan", "Tanggapan", "terima"]


def _sumber(given: SumberUmpanBalik | str) -> SumberUmpanBalik:
    return given if isinstance(given, SumberUmpanBalik) else SumberUmpanBalik.parse(given)


def _jenis(given: JenisUmpanBalik | str | None) -> JenisUmpanBalik | None:
    return JenisUmpanBalik.parse(given) if given is not None else None


def _cara(given: CaraUmpanBalik | str | None) -> CaraUmpanBalik | None:
    return CaraUmpanBalik.parse(given) if given is not None else None


def _as_given(given: Decimal | Fraction | float | str | None) -> Decimal | str | None:
    # The scale reads it, once the whole record is there.
    return cast("Decimal | str | None", given)


def _says_something(_row: object, attribute: Attribute[Any], given: object) -> None:
    if not (isinstance(given, str) and given.strip()):
        raise FeedbackError("feedback.empty", name=attribute.name)


def _says_something_if_stated(row: object, attribute: Attribute[Any], given: object) -> None:
    if given is not None:
        _says_something(row, attribute, given)


def _is_a_day_if_stated(_row: object, attribute: Attribute[Any], given: object) -> None:
    if given is not None:
        require_date(attribute.name, given)


@frozen(kw_only=True)
class Tanggapan:
    """What one person said of one aspect, as a value on a scale, a note, or both.

    `kode` is the value as the whole number that it is on its scale.

    Args:
        tentang: The id of the person, the unit or the service that it is about.
        aspek: What of it: a value such as `"Harmonis"`, a result, an element of a service.
        sumber: From which group it comes.
        nilai: The value, on *skala*.
        skala: The scale; stated with every value, because 4 of 4 is not 4 of 7.
        isi: What was said in words.
        oleh: The id of who said it; `None` in an anonymous survey.
        jenis: Scheduled or incidental; `None` where nobody said.
        cara: Direct or indirect; `None` where nobody said.
        pada: The day; `None` where nobody said.
        bukti: Where the evidence is kept: a reference.

    Raises:
        FeedbackError: If a text is blank, nothing is said, a value has no scale or a scale no
            value, or the value is none of the scale.
        UnknownLabelError: If the group, the kind, the way or a word of the scale is none.
        PeriodError: If the day is no plain date.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 17-19, pp. 11-12: from whom, of which kind, by which way;
        Lampiran III.C, pp. 69-70. The regulation knows no numbers: a scale is the choice of an
        agency.

    Examples:
        >>> skala = Scale.numbers(1, 4)
        >>> row = Tanggapan(
        ...     tentang="p-1", aspek="Harmonis", sumber="rekan", nilai=3, skala=skala, oleh="p-7"
        ... )
        >>> row.nilai, row.sumber.name
        (Decimal('3'), 'REKAN')
    """

    tentang: str = field(validator=_says_something)
    aspek: str = field(validator=_says_something)
    sumber: SumberUmpanBalik = field(converter=_sumber)
    nilai: Decimal | str | None = field(default=None, converter=_as_given)
    skala: Scale | None = None
    isi: str | None = field(default=None, validator=_says_something_if_stated)
    oleh: str | None = field(default=None, validator=_says_something_if_stated)
    jenis: JenisUmpanBalik | None = field(default=None, converter=_jenis)
    cara: CaraUmpanBalik | None = field(default=None, converter=_cara)
    pada: date | None = field(default=None, validator=_is_a_day_if_stated)
    bukti: str | None = field(default=None, validator=_says_something_if_stated)
    kode: int | None = field(init=False, default=None, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a response that says nothing; keep the value as its scale writes it."""
        if (self.nilai is None) is not (self.skala is None):
            raise FeedbackError("feedback.scale_and_value")
        if self.skala is None:
            if self.isi is None:
                raise FeedbackError("feedback.nothing")
            return
        if not isinstance(cast("object", self.skala), Scale):
            raise FeedbackError("feedback.no_scale", given=self.skala)
        code = self.skala.code(self.nilai)
        object.__setattr__(self, "kode", code)
        object.__setattr__(self, "nilai", self.skala.value(code))


@frozen
class Penerimaan:
    """Rows, sorted into responses and those that cannot be one.

    Args:
        diterima: The responses, in the order given.
        ditolak: Why each of the others is refused; `facts["place"]` is its place among those
            given.

    Examples:
        >>> Penerimaan((), ()).ditolak
        ()
    """

    diterima: tuple[Tanggapan, ...]
    ditolak: tuple[FeedbackError, ...]


def terima(
    baris: Iterable[Mapping[str, Any]], *, skala: Scale | None = None, **sama: object
) -> Penerimaan:
    """Read rows of a survey or a database as responses; a bad row costs no good one.

    Args:
        baris: For each response its parts, named as those of `Tanggapan`.
        skala: The scale of the rows that have a value and name no scale.
        **sama: Parts that are the same in every row that does not say otherwise, e.g.
            `sumber="masyarakat"`.

    Returns:
        The responses, and for each other row the reason.

    Raises:
        FeedbackError: If a name among *sama* is no part of a response.

    Examples:
        >>> rows = [{"aspek": "U1", "nilai": 3}, {"aspek": "U1", "nilai": 5}]
        >>> found = terima(rows, skala=Scale.numbers(1, 4), tentang="loket", sumber="masyarakat")
        >>> len(found.diterima), [error.message("en") for error in found.ditolak]
        (1, ['baris[1]: 5 lies outside the scale 1-4, which goes from 1 to 4'])
    """
    for name in sama:
        if name not in _PARTS:
            raise _unknown(name)
    read: list[Tanggapan] = []
    refused: list[FeedbackError] = []
    for place, row in enumerate(baris):
        given = {**sama, **row}
        if given.get("nilai") is not None:
            given.setdefault("skala", skala)
        try:
            read.append(_response(given))
        except AsnKinerjaError as error:
            why = Text(error.message("id"), error.message("en"))
            path = f"baris[{place}]"
            refused.append(FeedbackError("feedback.row", path=path, why=why, place=place))
    return Penerimaan(tuple(read), tuple(refused))


#: What a row may say, and what it must.
_PARTS = tuple(each.name for each in fields(Tanggapan) if each.init)
_NEEDED = _PARTS[:3]


def _response(given: Mapping[str, Any]) -> Tanggapan:
    for name in given:
        if name not in _PARTS:
            raise _unknown(name)
    for name in _NEEDED:
        if given.get(name) is None:
            raise FeedbackError("feedback.empty", name=name)
    return Tanggapan(**given)


def _unknown(name: str) -> FeedbackError:
    accepted = ", ".join(_PARTS)
    close = nearest(name, _PARTS)
    if close is None:
        return FeedbackError("feedback.part", name=name, accepted=accepted)
    return FeedbackError("feedback.part_near", name=name, accepted=accepted, nearest=close)
