"""How the values of parts become the value of a whole, each way a policy over `bagian`.

Knows the ways in which agencies aggregate. Which way an indicator uses is never guessed: it
is stated, and any policy over the same rows may stand in its place. Knows nothing of goals.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation
from asn_kinerja.formula.build import fact, setting, undecided
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.formula.rows import rows
from asn_kinerja.goals.practice import asumsi, praktik
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.text import Text

__all__ = [
    "JUMLAH",
    "LANGSUNG",
    "POLICIES",
    "RASIO_JUMLAH",
    "RATA_RATA",
    "RATA_RATA_TERTIMBANG",
    "TERAKHIR",
]

_SATU_PENERAPAN = praktik(
    "satu penerapan; tidak ada peraturan yang terlihat menuliskannya",
    "one implementation; no regulation seen writes it down",
)
_DESIMAL = asumsi("jumlah desimal tidak disebut", "no number of decimals is stated")

_bagian = rows("bagian", at_least=1)
_nilai = _bagian.fact("nilai", places=4, meaning=Text("Nilai bagian", "The value of the part"))


def _desimal(value: int) -> Setting:
    return setting("desimal", value, cite=_DESIMAL)


def _nilai_keseluruhan(value: Expr, cite: Citation = _SATU_PENERAPAN) -> dict[str, Expr]:
    return {"nilai": value.named("nilai", cite=cite)}


JUMLAH = Policy(
    "goals.roll_up.JUMLAH",
    title=Text("Penggabungan: jumlah", "Roll-up: sum"),
    outputs=_nilai_keseluruhan(_bagian.sum(_nilai)),
)

RATA_RATA = Policy(
    "goals.roll_up.RATA_RATA",
    title=Text("Penggabungan: rata-rata", "Roll-up: mean"),
    # A mean is kept as fine as the values that it is made of.
    outputs=_nilai_keseluruhan(_bagian.mean(_nilai, places=_desimal(4))),
)

RATA_RATA_TERTIMBANG = Policy(
    "goals.roll_up.RATA_RATA_TERTIMBANG",
    title=Text("Penggabungan: rata-rata tertimbang", "Roll-up: weighted mean"),
    outputs=_nilai_keseluruhan(
        _bagian.mean(
            _nilai,
            weight=_bagian.fact(
                "bobot",
                places=4,
                positive=True,
                meaning=Text(
                    "Bobot bagian; dibagi jumlah bobot", "Weight, divided by the sum of weights"
                ),
            ),
            places=_desimal(4),
        )
    ),
)

_jumlah_pembilang, _jumlah_penyebut = (
    _bagian.sum(_bagian.fact(name, places=4, low=0)).named(name, cite=_SATU_PENERAPAN)
    for name in ("pembilang", "penyebut")
)
_pengali = setting(
    "pengali",
    100,
    low=0,
    cite=asumsi("rasio dibaca sebagai persen", "the ratio is read as a percentage"),
)

RASIO_JUMLAH = Policy(
    "goals.roll_up.RASIO_JUMLAH",
    title=Text("Penggabungan: rasio dari jumlah", "Roll-up: ratio of sums"),
    outputs={
        **_nilai_keseluruhan(
            (_jumlah_pembilang * _pengali / _jumlah_penyebut).round(
                _desimal(2),
                on_zero=undecided(Text("jumlah penyebut nol", "the denominators sum to zero")),
            )
        ),
        # The whole may be part of a larger one, which sums these again.
        "pembilang": _jumlah_pembilang,
        "penyebut": _jumlah_penyebut,
    },
)

_terakhir = _bagian.fact("periode", low=1).is_(fact("periode_terakhir", low=1))

TERAKHIR = Policy(
    "goals.roll_up.TERAKHIR",
    title=Text("Penggabungan: nilai periode terakhir", "Roll-up: value of the last period"),
    # What was reported last does not stand in for a last period without a report.
    outputs=_nilai_keseluruhan(
        _bagian.sum(
            _nilai,
            where=_terakhir,
            on_empty=undecided(
                Text("tidak ada bagian dari periode terakhir", "no part is of the last period")
            ),
        )
    ),
    requires=(
        (_bagian.count(where=_terakhir) <= 1).named(
            "satu_nilai_terakhir",
            meaning=Text(
                "periode terakhir hanya punya satu bagian", "the last period has one part only"
            ),
        ),
    ),
)

LANGSUNG = Policy(
    "goals.roll_up.LANGSUNG",
    title=Text("Penggabungan: nilai satu bagian", "Roll-up: the value of the one part"),
    outputs=_nilai_keseluruhan(_bagian.sum(_nilai)),
    requires=(
        _bagian.count()
        .is_(1)
        .named(
            "satu_bagian",
            meaning=Text("harus tepat satu bagian", "there must be exactly one part"),
        ),
    ),
)

POLICIES = (JUMLAH, RATA_RATA, RATA_RATA_TERTIMBANG, RASIO_JUMLAH, TERAKHIR, LANGSUNG)
"""Every way of rolling up, each a policy with the output `nilai`."""
