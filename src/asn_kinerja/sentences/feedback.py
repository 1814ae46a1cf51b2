"""The sentences of feedback.

Knows Indonesian and English side by side. Knows nothing of when a sentence is said.
"""

from __future__ import annotations

from collections.abc import Mapping

from asn_kinerja.text import Text

__all__ = ["FEEDBACK"]

FEEDBACK: Mapping[str, Text] = {
    "feedback.empty": Text("{name} harus berisi teks", "{name} must say something"),
    "feedback.one_value": Text(
        "skala {id!r} harus punya paling sedikit dua nilai, dari yang terendah",
        "the scale {id!r} needs at least two values, the lowest first",
    ),
    "feedback.end": Text(
        "{given!r} bukan ujung skala: {why}", "{given!r} is no end of a scale: {why}"
    ),
    "feedback.words": Text(
        "{given!r} bukan kata-kata sebuah skala; yang diterima: enum, atau beberapa kata dengan id",
        "{given!r} are no words of a scale; accepted: an enum, or several words with an id",
    ),
    "feedback.number": Text(
        "{given!r} bukan nilai pada skala {id} ({low} sampai {high}): {why}",
        "{given!r} is no value on the scale {id} ({low} to {high}): {why}",
    ),
    "feedback.range": Text(
        "{given!r} di luar skala {id}, yang berjalan dari {low} sampai {high}",
        "{given!r} lies outside the scale {id}, which goes from {low} to {high}",
    ),
    "feedback.scale": Text("{id}: {low} sampai {high}", "{id}: {low} to {high}"),
    "feedback.scale_and_value": Text(
        "nilai dan skala harus disebut bersama", "a value and its scale must be stated together"
    ),
    "feedback.nothing": Text(
        "tanggapan harus punya nilai atau isi", "a response needs a value or something said"
    ),
    "feedback.row": Text("{path}: {why}", "{path}: {why}"),
    "feedback.part": Text(
        "{name!r} bukan bagian tanggapan; yang diterima: {accepted}",
        "{name!r} is no part of a response; accepted: {accepted}",
    ),
    "feedback.part_near": Text(
        "{name!r} bukan bagian tanggapan; mungkin maksudnya {nearest!r}; yang diterima: {accepted}",
        "{name!r} is no part of a response; did you mean {nearest!r}; accepted: {accepted}",
    ),
}
