"""An SKP to look at, laid out as the forms are: results, behaviour, annex.

Knows the order and the headings of the forms. Knows nothing of whether the sheet is sound.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn_kinerja.display.tree import Branch, one_line
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.sentences import sentence
from asn_kinerja.skp.hasil_kerja import HasilKerja
from asn_kinerja.skp.lampiran import LampiranSKP
from asn_kinerja.skp.perilaku import PerilakuKerja
from asn_kinerja.text import Language

if TYPE_CHECKING:
    from asn_kinerja.skp.sasaran_kinerja import SKP

__all__ = ["lembar"]


def lembar(skp: SKP, lang: Language = "id") -> Branch:
    """The sheet as a tree.

    Args:
        skp: The SKP.
        lang: `"id"` for Indonesian, `"en"` for English; the headings of the forms stay as
            they are printed.

    Returns:
        The tree; results are numbered on from the main to the additional ones.

    Dasar hukum:
        PermenPANRB 6/2022 forms A.1.1, A.1.2, A.1.6, A.1.7 and A.1.8, pp. 32-36, 55-59, 61.

    Examples:
        >>> from asn_kinerja.period import Period
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import BERAKHLAK
        >>> from asn_kinerja.skp import SKP, Jabatan
        >>> skp = SKP(
        ...     pegawai="p-1", jabatan=Jabatan("bidan-1", "JF"), penilai="kapuskesmas",
        ...     periode=Period.year(2024), pendekatan="kualitatif", hasil_kerja=[],
        ...     perilaku_kerja=PerilakuKerja(BERAKHLAK),
        ... )
        >>> [each.text for each in lembar(skp).branches]
        ['HASIL KERJA', 'PERILAKU KERJA']
    """
    blocks = [_results(skp, lang), _behaviour(skp.perilaku_kerja)]
    if skp.lampiran is not None:
        blocks.append(_annex(skp.lampiran))
    return Branch(
        f"SASARAN KINERJA PEGAWAI: {one_line(skp.pegawai)}", _head(skp, lang), tuple(blocks)
    )


def _head(skp: SKP, lang: Language) -> tuple[str, ...]:
    facts = {
        "jabatan": one_line(skp.jabatan.id),
        "kelompok": skp.jabatan.kelompok.value,
        "penilai": one_line(skp.penilai),
        "periode": skp.periode.said(lang),
        "pendekatan": skp.pendekatan.value,
        "edition": len(skp.riwayat),
    }
    head = sentence("sheet.head").said(lang, **facts)
    changed = sentence("sheet.edition").said(lang, reason=one_line(skp.alasan), **facts)
    return (head, changed) if skp.sebelumnya is not None else (head,)


def _results(skp: SKP, lang: Language) -> Branch:
    first = len(skp.utama) + 1
    groups = (("A. UTAMA", skp.utama, 1), ("B. TAMBAHAN", skp.tambahan, first))
    return Branch(
        "HASIL KERJA",
        branches=tuple(
            Branch(
                head,
                () if found else (sentence("sheet.none").said(lang),),
                _numbered(found, start, lang),
            )
            for head, found, start in groups
        ),
    )


def _numbered(found: tuple[HasilKerja, ...], start: int, lang: Language) -> tuple[Branch, ...]:
    return tuple(_result(number, each, lang) for number, each in enumerate(found, start))


def _result(number: int, hasil: HasilKerja, lang: Language) -> Branch:
    giver = f" ({hasil.pemberi})" if hasil.pemberi else ""
    notes = tuple(
        sentence("sheet.supports").said(
            lang, what=one_line(" – ".join(filter(None, (each.rencana, each.indikator))))
        )
        for each in hasil.mendukung
    )
    measured = tuple(_indicator(each, lang) for each in hasil.indikator)
    return Branch(one_line(f"{number}. {hasil.rencana.statement}{giver}"), notes, measured)


def _indicator(indicator: Indicator, lang: Language) -> Branch:
    sides = (indicator.aspect, indicator.perspective)
    beside = ", ".join(each.value for each in sides if each is not None)
    text = ": ".join(dict.fromkeys((indicator.statement, *_target(indicator, lang))))
    return Branch(one_line(f"{text}  [{beside}]" if beside else text))


def _target(indicator: Indicator, lang: Language) -> tuple[str, ...]:
    """The target in the words of the plan, which say more than its numbers: "after the harvest"."""
    if indicator.expectation is not None:
        return (indicator.expectation,)
    if indicator.target is not None:
        return (indicator.target.said(lang, unit=indicator.unit),)
    return ()


def _behaviour(perilaku: PerilakuKerja) -> Branch:
    aspects = tuple(
        Branch(
            one_line(f"{number}. {each.nama}"),
            tuple(map(one_line, each.panduan)),
            tuple(
                Branch(one_line(f"Ekspektasi Khusus Pimpinan: {isi}"))
                for isi in perilaku.khusus.get(each.nama, ())
            ),
        )
        for number, each in enumerate(perilaku.standar.aspek, 1)
    )
    return Branch("PERILAKU KERJA", branches=aspects)


def _annex(lampiran: LampiranSKP) -> Branch:
    return Branch(
        "LAMPIRAN",
        branches=tuple(
            Branch(
                head,
                branches=tuple(Branch(one_line(f"{n}. {text}")) for n, text in enumerate(texts, 1)),
            )
            for head, texts in lampiran.blok.items()
        ),
    )
