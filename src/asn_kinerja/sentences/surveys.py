"""The sentences of public surveys.

Knows Indonesian and English side by side. Knows nothing of when a sentence is said.
"""

from __future__ import annotations

from collections.abc import Mapping

from asn_kinerja.text import Text

__all__ = ["SURVEYS"]

SURVEYS: Mapping[str, Text] = {
    "survey.admit": Text("jawaban tidak dapat dipilah", "the answers cannot be sorted"),
    "survey.element": Text(
        "{given!r} bukan unsur survei; yang dikenal: {accepted}",
        "{given!r} is no element of the survey; its elements: {accepted}",
    ),
    "survey.element_near": Text(
        "{given!r} bukan unsur survei; mungkin maksudnya {nearest!r}; yang dikenal: {accepted}",
        "{given!r} is no element of the survey; did you mean {nearest!r}; its elements: {accepted}",
    ),
    "survey.no_element": Text(
        "tidak ada unsur yang ditanyakan", "no element is said to have been asked about"
    ),
    "survey.unanswered": Text(
        "ditanyakan, tetapi tidak dijawab", "was asked about and not answered"
    ),
    "survey.unasked": Text(
        "dijawab, padahal tidak ditanyakan", "is answered though it was not asked about"
    ),
    "survey.order": Text("Yang diperbaiki lebih dahulu", "What to improve first"),
    "survey.rank": Text(
        "{rank}. {unsur}: {nilai} ({ikm}, {mutu})", "{rank}. {unsur}: {nilai} ({ikm}, {mutu})"
    ),
    "survey.below_b": Text("Mutu di bawah B: {names}", "Grade below B: {names}"),
    "survey.incomplete": Text(
        "Belum bernilai, karena tidak dijawab semua responden: {names}",
        "No value yet, because not every respondent answered: {names}",
    ),
    "survey.not_asked": Text("Tidak ditanyakan: {names}", "Not asked about: {names}"),
}
