"""What the words of a plan say: a result, an activity or a category; a target without tolerance.

The annex classifies samples and gives no rule: the rule by word forms is ours, and says nothing
where it is unsure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.labels import Label
from asn_kinerja.regulations.permenpanrb_6_2022 import kata_pernyataan as kata
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import PERMEN
from asn_kinerja.text import Text

__all__ = [
    "KLASIFIKASI",
    "KelasPernyataan",
    "kata_mutlak",
    "klasifikasi_pernyataan",
]

KLASIFIKASI = Citation(
    PERMEN,
    page="120-122",
    standing=Standing.ASSUMPTION,
    note=Text(
        "anak lampiran hanya memberi contoh terklasifikasi; pola bentuk katanya bacaan kami",
        "the annex only classifies samples; the pattern of word forms is our reading",
    ),
)
"""Where the samples stand, and that the rule is ours."""


class KelasPernyataan(Label):
    """What the words of a result plan name.

    Dasar hukum:
        PermenPANRB 6/2022 Anak Lampiran 1, pp. 120-122; Lampiran II.A Tahap 5, pp. 47-49: a
        role is written as a result.

    Examples:
        >>> [each.value for each in KelasPernyataan][:3]
        ['Pencapaian', 'Aktivitas', 'Kategori']
    """

    PENCAPAIAN = "Pencapaian"
    AKTIVITAS = "Aktivitas"
    KATEGORI = "Kategori"
    TIDAK_DITENTUKAN = "Tidak Ditentukan"


_Words: TypeAlias = tuple[str, ...]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_DOING_VERB = re.compile(r"mem[bfvpaiueo]|men[cdjztsaiueo]|meng[a-z]|meny[aiueo]|me[lrwy]")
_DOING_NOUN = re.compile(r"(?:pem|pen|peng|peny|pe[lwm])[a-z]{3,}an")
_REACHED = re.compile(r"(?:ter|me|ber|di)[a-z]{3,}nya")
_STATE = re.compile(r"ter[a-z]{3,}")
_PASSIVE = re.compile(r"di[a-z]{3,}")
_SEBUTAN = re.compile(rf"\b(?:{'|'.join(kata.SEBUTAN)})\b")
#: What may stand between "yang" and the word that it makes a mere attribute.
_BETWEEN = frozenset({"telah", "sudah", "akan", "dapat", "bisa", "sedang", "belum", "tidak"})


def klasifikasi_pernyataan(text: str) -> KelasPernyataan:
    """Tell whether words name a result, an activity or a category of work.

    A verb of doing at the head is an activity, so is a noun of doing with its object; a
    bare noun of a field is a category; a state or quality that is reached is a result.

    Args:
        text: The statement.

    Returns:
        What it names; `TIDAK_DITENTUKAN` where the words do not tell.

    Dasar hukum:
        PermenPANRB 6/2022 Anak Lampiran 1, pp. 120-122; the rule is our reading of its samples.

    Examples:
        >>> klasifikasi_pernyataan("Menulis resep")
        <KelasPernyataan.AKTIVITAS: 'Aktivitas'>
        >>> klasifikasi_pernyataan("Ibu hamil terlayani sesuai standar")
        <KelasPernyataan.PENCAPAIAN: 'Pencapaian'>
        >>> klasifikasi_pernyataan("Percepatan pembangunan jalan")
        <KelasPernyataan.TIDAK_DITENTUKAN: 'Tidak Ditentukan'>
    """
    words = _words(_SEBUTAN.sub(" ", text.casefold()))
    if kata.HUBUNGAN.issuperset(words):
        return KelasPernyataan.TIDAK_DITENTUKAN
    if _is_doing_verb(words[0]):
        return KelasPernyataan.AKTIVITAS
    if words[0] in kata.MUTU | kata.NAIK_TURUN:
        # "Siap melayani", "turun ke lapangan": at the head it tells how somebody works.
        return KelasPernyataan.TIDAK_DITENTUKAN
    if _is_reached(words):
        return KelasPernyataan.PENCAPAIAN
    return _named(words)


def _named(words: _Words) -> KelasPernyataan:
    """What a statement names that says of nothing that it is reached."""
    things = [each for each in words if each not in kata.HUBUNGAN]
    if kata.MUTU.intersection(words) or "sesuai" in words:
        # A quality that stands beside the work may be a standard that it keeps, or may not.
        return KelasPernyataan.TIDAK_DITENTUKAN
    if words[0] in kata.BIDANG or all(map(_is_doing_noun, things)):
        return KelasPernyataan.KATEGORI
    if _is_doing_noun(words[0]):
        return KelasPernyataan.AKTIVITAS
    return KelasPernyataan.TIDAK_DITENTUKAN


def kata_mutlak(text: str, words: tuple[str, ...] = kata.KATA_MUTLAK) -> tuple[str, ...]:
    """Find the words by which a target leaves no tolerance.

    Args:
        text: A target.
        words: Which words are looked for; those that the text names unless said.

    Returns:
        Those that occur as whole words, in any case.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A Tahap 7 huruf a angka 7, p. 51.

    Examples:
        >>> kata_mutlak("Klaim SELALU diproses tepat waktu")
        ('selalu',)
        >>> kata_mutlak("Persetujuan kesemuanya")
        ()
    """
    said = f" {' '.join(_words(text))} "
    return tuple(each for each in words if f" {each} " in said)


def _words(text: str) -> _Words:
    return tuple(_WORD.findall(text.casefold()))


def _is_doing_verb(word: str) -> bool:
    known = word in kata.ME_BUKAN_KERJA or word.endswith("nya")
    return _DOING_VERB.match(word) is not None and not known


def _is_doing_noun(word: str) -> bool:
    if word in kata.PENGAN_BUKAN_KERJA or word.startswith(kata.AWALAN_BUKAN_KERJA):
        return False
    return word in kata.KERJA or _DOING_NOUN.fullmatch(word) is not None


def _is_reached(words: _Words) -> bool:
    """Whether something is said of the thing named: a state, a quality, a change."""
    said = f" {' '.join(words)} "
    head = words[0]
    starts = head in kata.KEADAAN | kata.GAGASAN or _REACHED.fullmatch(head) is not None
    without = any(f" {each} " in said for each in kata.TANPA)
    return starts or without or any(_tells(words)) or _has_quality(words)


def _tells(words: _Words) -> Iterator[bool]:
    """For each word, whether it tells of a change, of a state, or of what others then do."""
    for place, word in enumerate(words):
        yield word in kata.PERUBAHAN
        if place and not _is_attribute(words, place):
            yield word in kata.MENGALAMI or _is_state(word)


def _has_quality(words: _Words) -> bool:
    """Whether a quality is reached; of work it must be said, not only stand beside it."""
    found = [place for place, word in enumerate(words) if word in kata.MUTU]
    if words[0] in kata.BIDANG or _is_doing_noun(words[0]):
        return any(kata.PENYIFAT.intersection(words[:place]) for place in found)
    return bool(found) or "sesuai" in words


def _is_state(word: str) -> bool:
    """Whether a participle says what has been reached: in ter-, or a passive in di-."""
    state = _STATE.fullmatch(word) is not None and word not in kata.TER_BUKAN_KEADAAN
    passive = _PASSIVE.fullmatch(word) is not None and word not in kata.DI_BUKAN_PASIF
    return state or passive


def _is_attribute(words: _Words, place: int) -> bool:
    """Whether a word only tells which one is meant: "ibu hamil yang dirujuk"."""
    before = [each for each in words[:place] if each not in _BETWEEN]
    return bool(before) and before[-1] in {"yang", "untuk", "guna", "agar"}
