"""An SKP as the tables of its form, for a notebook or a page.

Knows the columns of the four forms; every text is escaped. Knows nothing of whether the
sheet is sound.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from asn_kinerja.display.html import headed, table
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.sentences import sentence
from asn_kinerja.skp.hasil_kerja import HasilKerja, Pendekatan

if TYPE_CHECKING:
    from asn_kinerja.skp.sasaran_kinerja import SKP

__all__ = ["formulir"]

_Cells: TypeAlias = Callable[[HasilKerja, Indicator | None], tuple[str, ...]]

_NARRATIVE = "UKURAN KEBERHASILAN/ INDIKATOR KINERJA INDIVIDU"


def formulir(skp: SKP) -> str:
    """The sheet as the tables of its form.

    Args:
        skp: The SKP.

    Returns:
        HTML; the headings are those that the forms print.

    Dasar hukum:
        PermenPANRB 6/2022 forms A.1.1 p. 32, A.1.2 p. 34, A.1.6 p. 55, A.1.7 p. 57 and A.1.8
        p. 61.

    Examples:
        >>> from asn_kinerja.period import Period
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import BERAKHLAK
        >>> from asn_kinerja.skp import SKP, Jabatan, PerilakuKerja
        >>> skp = SKP(
        ...     pegawai="<p-1>", jabatan=Jabatan("bidan-1", "JF"), penilai="kapuskesmas",
        ...     periode=Period.year(2024), pendekatan="kualitatif", hasil_kerja=[],
        ...     perilaku_kerja=PerilakuKerja(BERAKHLAK),
        ... )
        >>> "&lt;p-1&gt;" in formulir(skp), "PERSPEKTIF" in formulir(skp)
        (True, False)
    """
    head, cells = _columns(skp)
    blocks = [
        headed("SASARAN KINERJA PEGAWAI", _people(skp)),
        _group("A. UTAMA", head, _rows(skp.utama, 1, cells)),
        _group("B. TAMBAHAN", head, _rows(skp.tambahan, len(skp.utama) + 1, cells)),
        headed("PERILAKU KERJA", _behaviour(skp)),
        *_annex(skp),
    ]
    return "".join(blocks)


def _people(skp: SKP) -> str:
    head = ("PERIODE PENILAIAN", "PENDEKATAN", "PEGAWAI YANG DINILAI", "JABATAN", "UNIT KERJA")
    about = (skp.periode.said(), skp.pendekatan.value, skp.pegawai, skp.jabatan.id)
    return table(
        (*head, "PEJABAT PENILAI KINERJA"), [(*about, skp.jabatan.unit or "", skp.penilai)]
    )


def _group(name: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    found = tuple(rows)
    if not found:
        return headed(f"HASIL KERJA: {name} ({sentence('sheet.none').said()})", "")
    return headed(f"HASIL KERJA: {name}", table(head, found))


def _columns(skp: SKP) -> tuple[tuple[str, ...], _Cells]:
    """The head of the form, and what stands in its columns after the number."""
    leads, result = skp.jabatan.kelompok.is_pimpinan, "RENCANA HASIL KERJA"
    if skp.pendekatan is Pendekatan.KUALITATIF:
        if leads:
            return ("NO", result, f"{_NARRATIVE}, TARGET, DAN PERSPEKTIF"), _narrative_of_leader
        return ("NO", result, f"{_NARRATIVE} DAN TARGET"), _narrative
    measure = ("INDIKATOR KINERJA INDIVIDU", "TARGET")
    if leads:
        return ("NO", result, *measure, "PERSPEKTIF"), _measured_of_leader
    return ("NO", f"{result} PIMPINAN YANG DIINTERVENSI", result, "ASPEK", *measure), _measured


def _rows(found: Sequence[HasilKerja], start: int, cells: _Cells) -> Iterator[tuple[str, ...]]:
    """A row for each indicator; a result without one has a row too."""
    for number, hasil in enumerate(found, start):
        first, *others = hasil.indikator or (None,)
        yield (str(number), *cells(hasil, first))
        yield from (("", *cells(hasil, each)) for each in others)


def _result(hasil: HasilKerja) -> str:
    return (
        f"{hasil.rencana.statement} ({hasil.pemberi})" if hasil.pemberi else hasil.rencana.statement
    )


def _target(indicator: Indicator) -> str:
    if indicator.expectation is not None:
        return indicator.expectation
    return "" if indicator.target is None else indicator.target.said(unit=indicator.unit)


def _told(indicator: Indicator | None) -> str:
    if indicator is None:
        return ""
    return ": ".join(filter(None, (indicator.statement, _target(indicator))))


def _side(indicator: Indicator | None) -> str:
    side = None if indicator is None else indicator.perspective
    return "" if side is None else side.value


def _narrative(hasil: HasilKerja, indicator: Indicator | None) -> tuple[str, ...]:
    return (_result(hasil), _told(indicator))


def _narrative_of_leader(hasil: HasilKerja, indicator: Indicator | None) -> tuple[str, ...]:
    side = _side(indicator)
    return (_result(hasil), f"{_told(indicator)} ({side})" if side else _told(indicator))


def _measured_of_leader(hasil: HasilKerja, indicator: Indicator | None) -> tuple[str, ...]:
    if indicator is None:
        return (_result(hasil), "", "", "")
    return (_result(hasil), indicator.statement, _target(indicator), _side(indicator))


def _measured(hasil: HasilKerja, indicator: Indicator | None) -> tuple[str, ...]:
    supported = "; ".join(
        " – ".join(filter(None, (each.rencana, each.indikator))) for each in hasil.mendukung
    )
    if indicator is None:
        return (supported, hasil.rencana.statement, "", "", "")
    aspect = "" if indicator.aspect is None else indicator.aspect.value
    return (supported, hasil.rencana.statement, aspect, indicator.statement, _target(indicator))


def _behaviour(skp: SKP) -> str:
    perilaku = skp.perilaku_kerja
    rows = (
        (
            str(number),
            each.nama,
            "; ".join(each.panduan),
            "; ".join(perilaku.khusus.get(each.nama, ())),
        )
        for number, each in enumerate(perilaku.standar.aspek, 1)
    )
    return table(("NO", "NILAI", "PANDUAN", "EKSPEKTASI KHUSUS PIMPINAN"), rows)


def _annex(skp: SKP) -> Iterator[str]:
    if skp.lampiran is None:
        return
    for head, texts in skp.lampiran.blok.items():
        rows = ((str(number), text) for number, text in enumerate(texts, 1))
        yield headed(f"LAMPIRAN: {head}", table(("NO", "ISI"), rows))
