"""Stored plans, SKP and histories: read back equal, refused when anything about them is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from tests.unit.example_cycle import CYCLE

from asn_kinerja.errors import SerdeError
from asn_kinerja.goals import (
    Add,
    Cascade,
    Goal,
    Indicator,
    Link,
    Need,
    Replace,
    Target,
    Withdraw,
)
from asn_kinerja.goals.achievement import NAIK
from asn_kinerja.goals.roll_up import JUMLAH
from asn_kinerja.people import Assignment, Organisation, Position, Unit
from asn_kinerja.period import Period
from asn_kinerja.regulations.permenpanrb_6_2022 import BERAKHLAK, SIKLUS_SKP
from asn_kinerja.serde import Stored, from_dict, to_dict
from asn_kinerja.skp import (
    SKP,
    EkspektasiKhusus,
    History,
    Jabatan,
    Konsekuensi,
    LampiranSKP,
    PerilakuKerja,
    Pertanggungjawaban,
    hasil_kerja_dari,
)

Change = Callable[[dict[str, Any]], object]

PLAN = Cascade(
    needs=[Need("kb", "Ibu hamil terlayani", source="RPJMD", priority=2)],
    goals=[
        Goal(
            "so",
            "Layanan baik",
            "Sasaran",
            owner="kapuskesmas",
            period=Period.year(2024),
            indicators=[
                Indicator(
                    "i-1",
                    "Kepuasan",
                    Target.up(Decimal("80.5"), 90),
                    unit="%",
                    baseline=Decimal(70),
                    trajectory=[(Period.quarter(2024, 1), Target.up(20))],
                    aspect="kualitas",
                ),
                Indicator("i-2", "Nilai SAKIP", Target.up("BB", scale=("B", "BB", "A"))),
                Indicator("i-3", "Selesai", Target.down(date(2024, 6, 30))),
            ],
        ),
        Goal("rhk", "Ibu hamil dilayani", "RHK", owner="bidan-1"),
    ],
    links=[Link("so", "kb", "direct"), Link("rhk", "i-1", "direct", share="40%", method="layanan")],
)
FIRST = SKP(
    pegawai="p-1",
    jabatan=Jabatan("bidan-1", "JF", unit="puskesmas", ketua_tim=True),
    penilai="kapuskesmas",
    periode=Period.year(2024),
    pendekatan="kualitatif",
    hasil_kerja=hasil_kerja_dari(PLAN, "bidan-1"),
    perilaku_kerja=PerilakuKerja(BERAKHLAK, [EkspektasiKhusus("Adaptif", "cepat belajar")]),
    lampiran=LampiranSKP(
        ["alat periksa"],
        skema_pertanggungjawaban=[Pertanggungjawaban("ibu terlayani", jadwal="bulanan")],
        konsekuensi=[Konsekuensi("diusulkan pelatihan", "positif")],
    ),
    ditetapkan=date(2024, 1, 20),
)
SECOND = FIRST.revise(on=date(2024, 7, 1), reason="penilai baru", penilai="plt-kapuskesmas")
EXEMPT = SIKLUS_SKP.begin(on=date(2024, 1, 2), until=date(2024, 1, 31)).record(
    "tidak berlaku",
    by="penilai",
    on=date(2024, 1, 15),
    reason="cuti",
    sebab_tidak_berlaku="cuti di luar tanggungan negara",
)
AGAIN = EXEMPT.again(on=date(2024, 7, 1), until=date(2024, 7, 31), reason="cuti selesai").record(
    "sepakati",
    by="pegawai",
    on=date(2024, 7, 9),
    pegawai_terlibat=True,
    lampiran_disepakati=True,
)
REVISED = PLAN.revise(
    [
        Add(Need("daring", "Layanan tanpa tatap muka")),
        Add(Goal("rhk-2", "Konsultasi daring", "RHK", owner="bidan-1")),
        Add(Link("rhk-2", "daring", "direct")),
        Replace(Indicator("i-2", "Nilai SAKIP", Target.up("A", scale=("B", "BB", "A")))),
        Replace(evolve(PLAN.links[1], share="60%")),
        Withdraw(PLAN.links[0]),
    ],
    on=date(2024, 4, 1),
    reason="loket ditutup",
    by="kadinkes",
).revise([Withdraw("rhk")], on=date(2024, 7, 1), reason="bidan pindah")
OFFICE = Organisation(
    [Unit("dinkes"), Unit("puskesmas", "dinkes")],
    [Position("kadinkes", "dinkes"), Position("bidan-1", "puskesmas", superior="kadinkes")],
    [
        Assignment("p-1", "bidan-1", Period.year(2024)),
        Assignment("p-2", "dinkes", Period.year(2024), kind="Penugasan"),
    ],
)
MEASURED = Cascade(
    [
        Goal(
            "so",
            "Layanan baik",
            "Sasaran",
            indicators=[
                Indicator("i-1", "Ibu terlayani", Target.up(85), formula=NAIK, weight="60%"),
                Indicator("i-2", "Bayi terlayani", Target.up(9), formula=NAIK, roll_up=JUMLAH),
            ],
        )
    ]
)
STORED: dict[str, Stored] = {
    "plan": PLAN,
    "revised plan": REVISED,
    "plan with policies": MEASURED,
    "organisation": OFFICE,
    "skp": SECOND,
    "history": AGAIN,
}


def document(value: Stored) -> Any:
    return json.loads(json.dumps(to_dict(value)))


def refusal(value: Stored, change: Change) -> SerdeError:
    """What is said of a document after one change."""
    found = document(value)
    change(found["record"])
    with pytest.raises(SerdeError) as caught:
        from_dict(found)
    return caught.value


class TestRoundTrip:
    @pytest.mark.parametrize("name", STORED)
    def test_what_was_stored_comes_back_equal(self, name: str) -> None:
        back = from_dict(document(STORED[name]))

        assert back == STORED[name]
        assert document(back) == document(STORED[name])

    @pytest.mark.parametrize("name", STORED)
    def test_the_data_is_plain_before_any_json_is_written(self, name: str) -> None:
        assert from_dict(to_dict(STORED[name])) == STORED[name]

    def test_a_plan_keeps_every_plan_before_it(self) -> None:
        back = from_dict(document(REVISED))

        assert isinstance(back, Cascade)
        assert back.versions == REVISED.versions
        assert [each.reason for each in back.history] == ["loket ditutup", "bidan pindah"]

    def test_each_policy_is_stored_once(self) -> None:
        stored = document(MEASURED)

        assert [each["id"] for each in stored["policies"]] == [NAIK.id, JUMLAH.id]

    def test_an_edition_keeps_the_ones_before_it(self) -> None:
        back = from_dict(document(SECOND))

        assert isinstance(back, SKP)
        assert back.riwayat == (FIRST, SECOND)

    def test_a_history_keeps_the_case_before_it(self) -> None:
        back = from_dict(document(AGAIN))

        assert isinstance(back, History)
        assert back.previous == EXEMPT
        assert back.state == AGAIN.state

    def test_a_life_cycle_of_ones_own_is_named_when_its_history_is_read(self) -> None:
        history = CYCLE.begin(on=date(2024, 1, 2), until=date(2024, 1, 31)).record(
            "ajukan", by="pemohon", on=date(2024, 1, 9), nilai=85
        )

        assert from_dict(document(history), life_cycles=[CYCLE]) == history


class TestAPlanIsRefused:
    def test_where_a_label_is_unknown_with_the_nearest_one(self) -> None:
        def change(record: dict[str, Any]) -> None:
            record["goals"][0]["level"] = "Sasarann"

        error = refusal(PLAN, change)

        assert "did you mean 'Sasaran'" in str(error)
        assert "$.record.goals[0].level" in str(error)

    def test_where_a_record_could_not_be_built_with_its_own_words(self) -> None:
        error = refusal(PLAN, lambda record: record["goals"][1].update(id=" "))

        assert "id must say something @ $.record.goals[1]" in str(error)

    def test_where_the_graph_could_not_be_built_with_every_problem(self) -> None:
        def change(record: dict[str, Any]) -> None:
            record["links"][0]["parent"] = "kc"
            record["links"][1]["child"] = "rhl"

        error = refusal(PLAN, change)

        assert "links[0].parent" in str(error)
        assert "links[1].child" in str(error)

    @pytest.mark.parametrize(
        "amount",
        [
            *({"number": 85}, {"number": "85,5"}, {"number": "085"}, {"number": "\u0663"}),
            *({"day": "soon"}, {"day": "20240630"}, {"money": "85"}, {}, 85),
        ],
        ids=["whole", "comma", "zeros", "arabic", "no-day", "basic-day", "mark", "empty", "bare"],
    )
    def test_where_an_amount_is_none(self, amount: object) -> None:
        def change(record: dict[str, Any]) -> None:
            record["goals"][0]["indicators"][0]["baseline"] = amount

        error = refusal(PLAN, change)

        assert "$.record.goals[0].indicators[0].baseline" in str(error)

    @pytest.mark.parametrize(
        "share",
        [0.4, "forty", "1e999999999", "4/10", "0.4", "1/0"],
        ids=["float", "word", "power", "not-lowest", "decimal", "nothing"],
    )
    def test_where_a_share_is_no_fraction(self, share: object) -> None:
        error = refusal(PLAN, lambda record: record["links"][1].update(share=share))

        assert "$.record.links[1].share" in str(error)

    @pytest.mark.parametrize(
        "rows", ["", "abc", {}, {"rhk": 1}], ids=["blank", "text", "nothing", "dict"]
    )
    def test_where_a_list_is_something_else_that_has_parts(self, rows: object) -> None:
        error = refusal(FIRST, lambda record: record["lampiran"].update(dukungan_sumber_daya=rows))

        assert "$.record.lampiran.dukungan_sumber_daya" in str(error)

    def test_where_a_pair_is_none(self) -> None:
        def change(record: dict[str, Any]) -> None:
            record["goals"][0]["indicators"][0]["trajectory"][0].append(None)

        error = refusal(PLAN, change)

        assert "$.record.goals[0].indicators[0].trajectory[0]" in str(error)

    @pytest.mark.parametrize("day", ["20240120", "2024-W03-6"], ids=["basic", "week"])
    def test_where_a_day_is_written_another_way(self, day: str) -> None:
        """One day has one spelling, so that equal documents are equal texts."""
        error = refusal(FIRST, lambda record: record.update(ditetapkan=day))

        assert "$.record.ditetapkan" in str(error)

    def test_where_a_key_is_unknown(self) -> None:
        error = refusal(PLAN, lambda record: record["goals"][0].update(nama="x"))

        assert "nama" in str(error)


class TestARevisionIsRefused:
    @pytest.mark.parametrize(
        "change",
        [
            {"drop": {"id": "rhk"}},
            {"withdraw": {"name": "rhk"}},
            {"withdraw": {"id": "rhk"}, "add": {"id": "x"}},
            {"withdraw": {}},
        ],
        ids=["verb", "what", "two", "nothing"],
    )
    def test_where_a_change_is_none(self, change: object) -> None:
        error = refusal(REVISED, lambda record: record["revisions"][1].update(changes=[change]))

        assert "$.record.revisions[1].changes[0]" in str(error)

    def test_where_the_plan_cannot_be_changed_so(self) -> None:
        change = {"withdraw": {"id": "rhl"}}
        error = refusal(REVISED, lambda record: record["revisions"][1].update(changes=[change]))

        assert "'rhl'" in str(error)


@pytest.mark.parametrize("place", [2, -1, True, "0"], ids=["beyond", "before", "flag", "text"])
def test_a_policy_is_named_by_its_place(place: object) -> None:
    def change(record: dict[str, Any]) -> None:
        record["goals"][0]["indicators"][0]["formula"] = place

    error = refusal(MEASURED, change)

    assert "$.record.goals[0].indicators[0].formula" in str(error)


class TestAHistoryIsRefused:
    def test_where_its_life_cycle_is_unknown(self) -> None:
        error = refusal(AGAIN, lambda record: record.update(cycle="SIKLUS_LAIN"))

        assert "'SIKLUS_LAIN'" in str(error)

    def test_where_an_event_could_not_happen(self) -> None:
        error = refusal(AGAIN, lambda record: record["entries"][0].update(event="Menutup tahun"))

        assert "what can happen now" in str(error)

    def test_where_a_condition_was_not_met(self) -> None:
        def change(record: dict[str, Any]) -> None:
            record["entries"][0]["given"]["pegawai_terlibat"] = False

        error = refusal(AGAIN, change)

        assert "the employee takes part" in str(error)

    def test_where_facts_came_with_an_event_that_takes_none(self) -> None:
        history = AGAIN.record("tandatangani", by="pegawai", on=date(2024, 7, 10))

        error = refusal(history, lambda record: record["entries"][1].update(given={"n": 1}))

        assert "n" in str(error)


@pytest.mark.parametrize(
    "value",
    [{1: "x"}, 10**5000, -(10**19), b"x", object(), {"a": [{2: 3}]}],
    ids=["key", "huge", "low", "bytes", "object", "inner-key"],
)
def test_what_is_no_plain_data_is_refused_wherever_it_stands(value: object) -> None:
    found = {**document(PLAN), "record": {**document(PLAN)["record"], "since": value}}

    for wrong in (found, {**found, "kind": value}, {"format": value}):
        with pytest.raises(SerdeError, match=r"the document is not valid at \$\.") as caught:
            from_dict(wrong)
        assert caught.value.message("id")


def test_a_document_that_holds_itself_is_refused() -> None:
    found: dict[str, Any] = document(PLAN)
    found["record"]["goals"].append(found)

    with pytest.raises(SerdeError):
        from_dict(found)


@pytest.mark.parametrize("policies", [None, {}, "x"], ids=["none", "mapping", "text"])
def test_policies_are_a_list(policies: object) -> None:
    found = {**document(PLAN), "policies": policies}

    with pytest.raises(SerdeError, match=r"\$\.policies"):
        from_dict(found)


def test_each_policy_is_one() -> None:
    found = {**document(PLAN), "policies": [document(AGAIN)]}

    with pytest.raises(SerdeError, match=r"\$\.policies\[0\]\.kind"):
        from_dict(found)
