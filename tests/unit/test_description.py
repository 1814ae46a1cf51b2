from __future__ import annotations

from datetime import date

from asn_kinerja import (
    Citation,
    Label,
    Period,
    Policy,
    Text,
    fact,
    label,
    rows,
    setting,
)
from asn_kinerja.labels import LabelSet


class Mutu(Label):
    BAIK = "Baik"
    CUKUP = "Cukup"


A = fact("a")
PASAL = Citation("PP 30/2019", pasal=41)


class TestDescription:
    """A policy explains itself before any fact is given."""

    K = rows("kegiatan", at_least=1)
    SATU = (A * setting("kali", "50%", cite=PASAL)).named(
        "satu", cite=PASAL, meaning=Text("S", "O")
    )
    POLICY = Policy(
        "uji",
        title=Text("Judul", "Title"),
        in_force=Period(date(2022, 1, 1)),
        outputs={
            "x": SATU + 1,
            "y": K.sum(K.fact("n", places=1, low=0, meaning=Text("Enn", "En"))),
            "z": fact("biaya", optional=True, meaning=Text("Biaya", "Cost")),
            "m": label("mutu", Mutu),
        },
    )

    def test_in_indonesian(self) -> None:
        assert self.POLICY.explain().split("\n") == [
            "Judul",
            f"│  uji @ {self.POLICY.version}, berlaku sejak 1 Januari 2022",
            "├─ Hasil",
            "│  ├─ satu = a × kali",
            "│  │     [PP 30/2019 Pasal 41; resmi]",
            "│  │     S",
            "│  ├─ x = satu + 1",
            "│  ├─ y = jumlah(kegiatan.n)",
            "│  ├─ z = biaya",
            "│  └─ m = mutu",
            "├─ Setelan",
            "│  └─ kali = 50%  [PP 30/2019 Pasal 41; resmi]",
            "└─ Fakta",
            "   ├─ a — number(0)",
            "   ├─ biaya — number(0) — boleh tidak ada — Biaya",
            f"   ├─ mutu — label {LabelSet.of(Mutu).name}{{Baik, Cukup}}",
            "   └─ kegiatan[]",
            "      └─ n — number(1) ≥ 0.0 — Enn",
        ]

    def test_in_english(self) -> None:
        told = self.POLICY.explain("en")

        assert told.split("\n")[:3] == [
            "Title",
            f"│  uji @ {self.POLICY.version}, in force since 1 January 2022",
            "├─ Outputs",
        ]
        assert [line for line in told.split("\n") if "PP 30/2019" in line] == [
            "│  │     [PP 30/2019 Pasal 41; official]",
            "│  └─ kali = 50%  [PP 30/2019 Pasal 41; official]",
        ]
        for part in ("├─ Settings", "└─ Facts", "may be absent — Cost", "— En", "│     O"):
            assert part in told

    def test_leaves_out_what_there_is_none_of(self) -> None:
        policy = Policy("uji", outputs={"x": 1})

        assert policy.explain("en").split("\n")[2:] == ["└─ Outputs", "   └─ x = 1"]
        assert policy.description().text == "uji"

    def test_shows_a_changed_setting(self) -> None:
        """A share that the regulation writes as a percentage stays one."""
        told = self.POLICY.replace(kali=1).explain()

        assert "kali = 100%  (diubah; menurut peraturan 50%)" in told
