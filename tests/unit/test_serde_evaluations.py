"""Stored evaluations: read back equal and evaluated again, refused when they say otherwise."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from tests.evaluations import CASES, YEAR, annex, judged, named, organisation, skp_of, small

from asn_kinerja import Citation, Period, Policy, fact
from asn_kinerja.errors import SerdeError
from asn_kinerja.goals import Realisation
from asn_kinerja.regulations import permenpanrb_6_2022 as rule
from asn_kinerja.regulations import pp_30_2019
from asn_kinerja.regulations.book import Regulation
from asn_kinerja.serde import Stored, from_dict, to_dict
from asn_kinerja.skp import Evaluasi, Penilaian

HALF = Period(date(2021, 7, 1), date(2022, 1, 1))
BY: dict[str, Any] = {"oleh": "kapuskesmas", "pada": date(2022, 1, 10)}
LATER: dict[str, Any] = {**BY, "pada": date(2025, 1, 10)}
OLD = Evaluasi(
    skp=evolve(skp_of(named("bidan")), periode=HALF, ditetapkan=date(2021, 7, 1)),
    periode=HALF,
    regulation=pp_30_2019.REGULATION,
    penilaian=[
        Penilaian("nilai_skp", Decimal("95.50"), **BY),
        Penilaian("pendapat_rekan_dan_bawahan", nilai=True, **BY),
        Penilaian("ide_baru", nilai=False, **BY),
    ],
    hitungan=[pp_30_2019.NILAI_PERILAKU.evaluate(nilai_atasan=100, nilai_rekan_dan_bawahan=90)],
)
GUIDED = small(
    panduan={
        "rating_perilaku_kerja": rule.PANDUAN_RATING_PERILAKU_KERJA.evaluate(
            konsisten_diri=True, menjadi_penjaga=True
        )
    },
    realisasi=[
        Realisation("iki-1.1", "84 ibu", period=YEAR, facts={"unit": [{"n": Decimal("1.5")}, {}]})
    ],
)
FAILED = small(
    pengecualian=rule.KEGAGALAN_TUGAS_BELAJAR,
    penilaian=judged("sesuai", "di bawah", by="kapuskesmas"),
).again(reason="bukti menyusul", organisasi=organisation("Kurang"))
OPEN = small(penilaian=[], organisasi=None)
KOTA = Regulation(
    "kota",
    pp_30_2019.REGULATION.title,
    Citation("Perwali Contoh 1/2024"),
    Period(date(2024, 1, 1)),
    Policy("kota.NILAI", outputs={"nilai": fact("nilai_skp", places=1) * 2}),
    (Policy("kota.NILAI", outputs={"nilai": fact("nilai_skp", places=1) * 2}),),
    output="nilai",
)
OWN = small(
    regulation=KOTA,
    organisasi=None,
    penilaian=[Penilaian("nilai_skp", Decimal("40.5"), **LATER)],
)
STORED = {"old": OLD, "guided": GUIDED, "failed": FAILED, "open": OPEN} | {
    case["id"]: annex(case) for case in CASES["evaluations"]
}


def document(value: Stored) -> Any:
    return json.loads(json.dumps(to_dict(value)))


class TestRoundTrip:
    @pytest.mark.parametrize("name", STORED)
    def test_an_evaluation_comes_back_equal(self, name: str) -> None:
        back = from_dict(document(STORED[name]))

        assert back == STORED[name]
        assert document(back) == document(STORED[name])

    def test_it_explains_itself_as_before(self) -> None:
        back = from_dict(document(OLD))

        assert isinstance(back, Evaluasi)
        assert back.explain("en") == OLD.explain("en")

    def test_it_keeps_the_evaluation_before_it(self) -> None:
        back = from_dict(document(FAILED))

        assert isinstance(back, Evaluasi)
        assert back.riwayat == FAILED.riwayat

    def test_a_regulation_of_ones_own_is_the_one_that_is_named(self) -> None:
        back = from_dict(document(OWN), regulations=[KOTA])

        assert back == OWN
        assert isinstance(back, Evaluasi)
        assert back.regulation is KOTA

    def test_a_regulation_that_nobody_knows_is_read_as_it_was_stored(self) -> None:
        back = from_dict(document(OWN))

        assert isinstance(back, Evaluasi)
        assert back["predikat"] == Decimal("81.0")
        assert back.regulation.citation == KOTA.citation
        assert document(back) == document(OWN)


class TestRefused:
    def refused(self, found: Any) -> str:
        with pytest.raises(SerdeError) as caught:
            from_dict(found)
        return str(caught.value)

    def test_where_the_predicate_is_not_what_the_parts_give(self) -> None:
        found = document(GUIDED)
        found["record"]["values"]["predikat"] = "Sangat Baik"

        assert "predikat" in self.refused(found)

    def test_where_a_guide_says_what_its_policy_does_not(self) -> None:
        found = document(GUIDED)
        found["record"]["panduan"][0][1]["values"]["saran"] = "Di Bawah Ekspektasi"

        assert "saran" in self.refused(found)

    def test_where_the_values_are_left_out(self) -> None:
        found = document(GUIDED)
        del found["record"]["values"]

        assert "$.record" in self.refused(found)

    def test_where_a_key_is_unknown(self) -> None:
        found = document(GUIDED)
        found["record"]["nama"] = "x"

        assert "nama" in self.refused(found)

    def test_where_a_stranger_judged(self) -> None:
        found = document(GUIDED)
        found["record"]["penilaian"][0]["oleh"] = "orang-lain"

        assert "orang-lain" in self.refused(found)

    @pytest.mark.parametrize("number", ["1,5", 3], ids=["comma", "whole"])
    def test_where_a_number_is_no_decimal_text(self, number: object) -> None:
        found = document(OLD)
        found["record"]["penilaian"][1]["nilai"] = {"number": number}

        assert "$.record.penilaian[1].nilai" in self.refused(found)

    def test_where_the_predicate_of_the_organisation_is_no_text(self) -> None:
        found = document(GUIDED)
        found["record"]["organisasi"]["predikat"] = 3

        assert "$.record.organisasi.predikat" in self.refused(found)
