from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from tests.unit.sheets import ANNEX, BIDAN, extra, result, sheet

from asn_kinerja.citation import Citation
from asn_kinerja.errors import UnknownLabelError
from asn_kinerja.goals import Cascade, CascadeError, Goal, Indicator, Link, Need, PlanError
from asn_kinerja.period import Period, PeriodError
from asn_kinerja.regulations.permenpanrb_6_2022 import BERAKHLAK
from asn_kinerja.skp import (
    SKP,
    ArahKonsekuensi,
    AsalHasil,
    AspekPerilaku,
    EkspektasiKhusus,
    HasilKerja,
    Intervensi,
    Jabatan,
    JenjangJabatan,
    KelompokJabatan,
    Konsekuensi,
    LampiranSKP,
    Pendekatan,
    PerilakuKerja,
    Pertanggungjawaban,
    RisikoMutlak,
    StandarPerilaku,
    TingkatKendali,
    hasil_kerja_dari,
)
from asn_kinerja.text import Text

CITE = Citation("PermenPANRB 6/2022", pasal=10)
JANUARY, JULY = date(2024, 1, 20), date(2024, 7, 1)


def refused(make: Callable[[], object]) -> tuple[str, str]:
    """The code of a refusal, and its sentence in English."""
    with pytest.raises(PlanError) as error:
        make()
    return error.value.code, error.value.message("en")


def standard(*names: str) -> StandarPerilaku:
    return StandarPerilaku("s", title=Text("s", "s"), aspek=map(AspekPerilaku, names), cite=CITE)


class TestJabatan:
    """Lampiran II.C angka 2 and 3, p. 65: the groups of posts."""

    @pytest.mark.parametrize("kelompok", KelompokJabatan)
    def test_high_officials_and_heads_of_independent_units_lead(
        self, kelompok: KelompokJabatan
    ) -> None:
        others = {KelompokJabatan.JABATAN_ADMINISTRASI, KelompokJabatan.JABATAN_FUNGSIONAL}

        assert (kelompok not in others) is kelompok.is_pimpinan

    def test_labels_are_read(self) -> None:
        post = Jabatan("kasi", "JA", jenjang="pengawas", unit="dinas", ketua_tim=True)

        assert post.kelompok is KelompokJabatan.JABATAN_ADMINISTRASI
        assert post.jenjang is JenjangJabatan.PENGAWAS
        assert post == Jabatan(
            "kasi", post.kelompok, jenjang=post.jenjang, unit="dinas", ketua_tim=True
        )

    def test_nothing_is_assumed_of_a_post(self) -> None:
        assert (BIDAN.jenjang, Jabatan("x", "JF").unit, BIDAN.ketua_tim) == (None, None, False)

    def test_only_administrative_posts_have_a_step(self) -> None:
        assert refused(lambda: Jabatan("bidan", "JPT Pratama", jenjang="pelaksana")) == (
            "skp.jenjang",
            "bidan: the step Pelaksana is for administrative posts only, not for JPT Pratama",
        )

    def test_an_id_is_needed(self) -> None:
        assert refused(lambda: Jabatan(" ", "JF")) == ("plan.empty", "id must say something")

    @pytest.mark.parametrize("given", [{"kelompok": "raja"}, {"jenjang": "raja"}])
    def test_an_unknown_group_or_step_is_refused(self, given: dict[str, Any]) -> None:
        with pytest.raises(UnknownLabelError):
            Jabatan("x", **{"kelompok": "JA", **given})


class TestPerilaku:
    """Pasal 10, pp. 7-9: seven values, three guides each, and what a leader expects beyond."""

    def test_the_standard_has_seven_values_with_three_guides_each(self) -> None:
        assert [len(each.panduan) for each in BERAKHLAK.aspek] == [3] * 7
        assert BERAKHLAK.cite.pasal == 10

    def test_an_aspect_is_found_in_any_spelling(self) -> None:
        assert BERAKHLAK.find("berorientasi_pelayanan") is BERAKHLAK.aspek[0]

    def test_an_unknown_aspect_is_refused_with_the_nearest(self) -> None:
        with pytest.raises(UnknownLabelError, match="Akuntabel"):
            BERAKHLAK.find("akuntable")

    @pytest.mark.parametrize("names", [(), ("Loyal", "loyal")], ids=["none", "twice"])
    def test_aspects_that_cannot_be_told_apart_are_refused(self, names: tuple[str, ...]) -> None:
        with pytest.raises(UnknownLabelError):
            standard(*names)

    def test_a_standard_keeps_its_aspects_in_order(self) -> None:
        assert [each.nama for each in standard("B", "A").aspek] == ["B", "A"]

    def test_special_expectations_are_kept_by_the_official_name(self) -> None:
        """Pasal 10 ayat (4): on one or more values, as many as the leader wants."""
        given = [
            EkspektasiKhusus("adaptif", "cepat belajar"),
            EkspektasiKhusus("Loyal", "menjaga rahasia"),
            EkspektasiKhusus("ADAPTIF", "mencoba hal baru"),
        ]

        khusus = PerilakuKerja(BERAKHLAK, given).khusus

        assert dict(khusus) == {
            "Adaptif": ("cepat belajar", "mencoba hal baru"),
            "Loyal": ("menjaga rahasia",),
        }
        with pytest.raises(TypeError):
            khusus["Loyal"] = ()  # type: ignore[index]

    def test_special_expectations_are_an_option(self) -> None:
        assert dict(PerilakuKerja(BERAKHLAK).khusus) == {}

    def test_one_that_belongs_to_no_aspect_is_refused(self) -> None:
        with pytest.raises(UnknownLabelError):
            PerilakuKerja(BERAKHLAK, [EkspektasiKhusus("rajin", "datang pagi")])

    @pytest.mark.parametrize(
        "make",
        [
            lambda: AspekPerilaku(""),
            lambda: EkspektasiKhusus("", "isi"),
            lambda: EkspektasiKhusus("Loyal", " "),
            lambda: StandarPerilaku("", title=Text("", ""), aspek=[AspekPerilaku("A")], cite=CITE),
        ],
        ids=["aspect", "of_no_aspect", "empty", "standard"],
    )
    def test_what_says_nothing_is_refused(self, make: Callable[[], object]) -> None:
        assert refused(make)[0] == "plan.empty"


class TestLampiran:
    """Pasal 11-13, pp. 9-10: resources, accountability, consequences."""

    def test_it_keeps_what_was_agreed_on(self) -> None:
        assert ANNEX.dukungan_sumber_daya == ("Alat periksa kehamilan",)
        assert ANNEX.skema_pertanggungjawaban[0].jadwal == "bulanan"
        assert ANNEX.konsekuensi[0].arah is ArahKonsekuensi.POSITIF

    def test_a_block_may_be_empty(self) -> None:
        bare = LampiranSKP()

        assert bare.dukungan_sumber_daya == ()
        assert bare.skema_pertanggungjawaban == ()
        assert bare.konsekuensi == ()

    def test_a_consequence_is_one_of_two(self) -> None:
        assert Konsekuensi("Teguran", ArahKonsekuensi.NEGATIF).arah.value == "Negatif"
        with pytest.raises(UnknownLabelError):
            Konsekuensi("Teguran", "netral")

    @pytest.mark.parametrize(
        "make",
        [
            lambda: Pertanggungjawaban(""),
            lambda: Konsekuensi("", "positif"),
            lambda: LampiranSKP(["Alat periksa kehamilan", " "]),
            lambda: AspekPerilaku("Loyal", [""]),
        ],
        ids=["report", "consequence", "resource", "guide"],
    )
    def test_what_says_nothing_is_refused(self, make: Callable[[], object]) -> None:
        """A resource that says nothing would stand for a block that was agreed on."""
        assert refused(make)[0] == "plan.empty"

    @pytest.mark.parametrize(
        "make",
        [lambda: LampiranSKP("Alat"), lambda: AspekPerilaku("Loyal", "jujur")],
        ids=["resources", "guides"],
    )
    def test_one_text_is_no_list_of_its_letters(self, make: Callable[[], object]) -> None:
        assert refused(make)[0] == "plan.one_text"


class TestHasilKerja:
    """Pasal 9, p. 7: a result with its indicators, and where it comes from."""

    def test_it_is_a_goal_of_the_plan(self) -> None:
        found = result("rhk-1")

        assert found.id == "rhk-1"
        assert found.jenis.value == "Utama"
        assert [each.id for each in found.indikator] == ["i-rhk-1"]

    def test_labels_are_read(self) -> None:
        found = result("r", asal="Plt.", kendali="output kendali tinggi", risiko="nyawa")

        assert found.asal is AsalHasil.PLT
        assert found.kendali is TingkatKendali.OUTPUT_KENDALI_TINGGI
        assert found.risiko is RisikoMutlak.NYAWA
        assert found == result("r", asal=found.asal, kendali=found.kendali, risiko=found.risiko)

    @pytest.mark.parametrize("name", ["asal", "kendali", "risiko"])
    def test_an_unknown_label_is_refused(self, name: str) -> None:
        with pytest.raises(UnknownLabelError):
            result("r", **{name: "entah"})

    @pytest.mark.parametrize("asal", AsalHasil)
    def test_three_sources_come_with_a_post_that_is_not_ones_own(self, asal: AsalHasil) -> None:
        """Lampiran II.A Tahap 6 huruf d, p. 50."""
        assert (asal.name in {"PLT", "PLH", "JF_PADA_JABATAN_STRUKTURAL"}) is asal.is_acting

    def test_a_supported_result_says_something(self) -> None:
        assert refused(lambda: Intervensi("")) == ("plan.empty", "rencana must say something")


class TestFromTheCascade:
    """Lampiran II.A Tahap 5, pp. 47-49: a cell of the matrix becomes a result plan."""

    GOALS = (
        Goal(
            "so",
            "Layanan baik",
            "Sasaran",
            owner="kapus",
            indicators=[Indicator("i-so", "Kepuasan")],
        ),
        Goal("so-2", "Obat tersedia", "Sasaran", owner="apoteker"),
        Goal("r-1", "Ibu hamil terlayani", "RHK", owner="p-1"),
        Goal("r-2", "Rekam medis lengkap", "RHK", owner="bidan-1"),
        Goal("lain", "Gizi baik", "RHK", owner="p-2"),
    )

    def taken(self, *links: Link) -> dict[str, HasilKerja]:
        cascade = Cascade(self.GOALS, links, [Need("kb", "Ibu sehat")])
        return {each.id: each for each in hasil_kerja_dari(cascade, "p-1", "bidan-1")}

    def test_ones_own_results_are_those_of_the_person_and_of_the_post(self) -> None:
        assert list(self.taken()) == ["r-1", "r-2"]

    @pytest.mark.parametrize(
        "owners, said",
        [
            (("bidan1",), "no goal of the plan is owned by 'bidan1'; did you mean 'bidan-1'"),
            (("9", "bidan1"), "no goal of the plan is owned by '9', 'bidan1'; did you mean"),
            (("xyz",), "no goal of the plan is owned by 'xyz'"),
        ],
        ids=["near", "several", "far"],
    )
    def test_whoever_owns_nothing_is_named_with_the_nearest_owner(
        self, owners: tuple[str, ...], said: str
    ) -> None:
        """An SKP without any result must not come of a misspelt id."""
        with pytest.raises(PlanError) as caught:
            hasil_kerja_dari(Cascade(self.GOALS), *owners)

        assert caught.value.message("en").startswith(said)
        assert ("did you mean" in said) is (caught.value.facts["nearest"] is not None)

    def test_one_of_the_ids_of_somebody_may_own_nothing(self) -> None:
        """Results stand with the person, with the post, or with both."""
        plan = Cascade(self.GOALS)

        assert [each.id for each in hasil_kerja_dari(plan, "p-9", "bidan-1")] == ["r-2"]
        assert hasil_kerja_dari(plan) == ()

    def test_a_result_on_an_indicator_supports_result_and_indicator(self) -> None:
        """Form A.1.7, footnote, p. 59: of a high official's result the indicator is written."""
        found = self.taken(Link("r-1", "i-so", "direct"))["r-1"]

        assert found.mendukung == (Intervensi("Layanan baik", indikator="Kepuasan", id="i-so"),)
        assert (found.pemberi, found.asal) == ("kapus", AsalHasil.MATRIKS)

    def test_of_two_leaders_none_is_chosen_as_the_giver(self) -> None:
        found = self.taken(Link("r-1", "so", "direct"), Link("r-1", "so-2", "direct"))["r-1"]

        assert found.pemberi is None
        assert [each.rencana for each in found.mendukung] == ["Layanan baik", "Obat tersedia"]

    def test_nobody_gives_a_task_to_oneself(self) -> None:
        """Form A.1.7: what is named is the leader or the team."""
        found = self.taken(Link("r-1", "r-2", "direct"))["r-1"]

        assert found.pemberi is None
        assert [each.rencana for each in found.mendukung] == ["Rekam medis lengkap"]

    def test_a_need_has_no_owner_who_could_have_given_the_task(self) -> None:
        found = self.taken(Link("r-1", "kb", "direct"))["r-1"]

        assert found.pemberi is None
        assert found.mendukung == (Intervensi("Ibu sehat", id="kb"),)

    def test_what_hangs_on_nothing_comes_from_no_matrix(self) -> None:
        found = self.taken()["r-2"]

        assert (found.mendukung, found.asal, found.pemberi) == ((), None, None)


class TestSkp:
    def test_main_and_additional_results_are_kept_apart(self) -> None:
        skp = sheet(result("a"), extra("b"), result("c"))

        assert [each.id for each in skp.utama] == ["a", "c"]
        assert [each.id for each in skp.tambahan] == ["b"]

    def test_its_results_are_a_plan_of_their_own(self) -> None:
        assert [goal.id for goal in sheet(result("a"), extra("b")).rencana.goals] == ["a", "b"]

    def test_it_says_in_short_what_it_is(self) -> None:
        skp = sheet(result("a"), extra("b"))

        assert repr(skp).startswith("<SKP p-1 1 Januari 2024 sampai dengan 31 Desember 2024: ")
        assert repr(skp).endswith(": 1 utama, 1 tambahan, edition 1>")

    def test_it_can_be_stored_and_compared(self) -> None:
        skp = sheet(pendekatan=Pendekatan.KUANTITATIF)

        assert pickle.loads(pickle.dumps(skp)) == skp  # noqa: S301 - our own bytes.

    def test_results_of_the_person_and_of_the_post_belong_to_it(self) -> None:
        skp = sheet(result("a", owner="p-1"), result("b", owner="bidan-1"), result("c", owner=None))

        assert len(skp.utama) == 3

    @pytest.mark.parametrize("penilai", ["p-1", "bidan-1"])
    def test_nobody_appraises_themselves(self, penilai: str) -> None:
        assert refused(lambda: sheet(penilai=penilai)) == (
            "skp.own_appraiser",
            f"'{penilai}' cannot appraise themselves",
        )

    def test_a_result_of_somebody_else_is_refused_with_its_place(self) -> None:
        assert refused(lambda: sheet(result("a"), result("b", owner="p-2"))) == (
            "skp.owner",
            "hasil_kerja[1]: this result belongs to 'p-2', not to 'p-1'",
        )

    def test_two_results_of_one_id_are_refused(self) -> None:
        with pytest.raises(CascadeError):
            sheet(result("a"), result("a"))

    def test_the_day_is_a_plain_date(self) -> None:
        with pytest.raises(PeriodError):
            sheet(ditetapkan=datetime(2024, 1, 20))  # noqa: DTZ001 - refused for its kind.

    @pytest.mark.parametrize("name", ["pegawai", "penilai"])
    def test_ids_are_needed(self, name: str) -> None:
        assert refused(lambda: sheet(**{name: ""}))[0] == "plan.empty"

    def test_an_unknown_approach_is_refused(self) -> None:
        with pytest.raises(UnknownLabelError):
            sheet(pendekatan="campuran")


class TestPartsOfAnotherKind:
    """Whatever is of another kind is refused at once, with what is accepted."""

    @pytest.mark.parametrize(
        "name, accepted",
        [
            ("jabatan", "Jabatan"),
            ("periode", "Period"),
            ("perilaku_kerja", "PerilakuKerja"),
            ("lampiran", "LampiranSKP"),
        ],
        ids=["jabatan", "periode", "perilaku_kerja", "lampiran"],
    )
    def test_a_part_of_the_sheet(self, name: str, accepted: str) -> None:
        said = f"{name} cannot be str; accepted: {accepted}"

        assert refused(lambda: sheet(**{name: "bidan"})) == ("plan.kind", said)

    def test_the_results(self) -> None:
        wrong: Any = Goal("r", "Ibu hamil terlayani", "RHK")

        assert refused(lambda: sheet(hasil_kerja=[wrong])) == (
            "plan.kind",
            "hasil_kerja cannot be Goal; accepted: HasilKerja",
        )

    def test_the_goal_of_a_result(self) -> None:
        wrong: Any = "Ibu hamil terlayani"

        assert refused(lambda: HasilKerja(wrong)) == (
            "plan.kind",
            "rencana cannot be str; accepted: Goal",
        )


class TestEditions:
    """Pasal 14 ayat (2) and (3), p. 10: a changed SKP is set anew; the old one stays."""

    FIRST = sheet(ditetapkan=JANUARY)

    def revised(self, **changed: Any) -> SKP:
        how = {"on": JULY, "reason": "penugasan baru", "penilai": "plt-kapus", **changed}
        return self.FIRST.revise(**how)

    def test_a_revision_keeps_what_was_before(self) -> None:
        later = self.revised()

        assert later.riwayat == (self.FIRST, later)
        assert (later.alasan, later.ditetapkan) == ("penugasan baru", JULY)
        assert self.FIRST.penilai == "kapuskesmas"
        assert repr(later).endswith("edition 2>")

    @pytest.mark.parametrize(
        "day, edition",
        [
            (date(2024, 1, 19), None),
            (JANUARY, 0),
            (date(2024, 6, 30), 0),
            (JULY, 1),
            (date(2025, 1, 1), 1),
        ],
        ids=["before", "first_day", "last_day", "second_day", "after"],
    )
    def test_the_edition_of_a_day(self, day: date, edition: int | None) -> None:
        later = self.revised()

        assert later.as_of(day) == (None if edition is None else later.riwayat[edition])

    def test_a_draft_counts_on_no_day(self) -> None:
        assert sheet().as_of(JULY) is None

    def test_the_day_asked_for_is_a_plain_date(self) -> None:
        with pytest.raises(PeriodError):
            self.FIRST.as_of("2024-07-01")  # type: ignore[arg-type]

    def test_a_draft_is_changed_and_not_followed(self) -> None:
        assert refused(lambda: sheet().revise(on=JULY, reason="x", penilai="q"))[0] == "skp.draft"

    @pytest.mark.parametrize("on", [JANUARY, date(2024, 1, 1)], ids=["same_day", "before"])
    def test_a_revision_comes_later(self, on: date) -> None:
        assert refused(lambda: self.revised(on=on))[0] == "skp.backwards"

    def test_an_edition_without_a_day_is_refused(self) -> None:
        said = {"alasan": "x", "penilai": "q", "sebelumnya": self.FIRST}

        assert refused(lambda: sheet(**said))[0] == "skp.backwards"

    def test_a_revision_has_a_reason(self) -> None:
        assert refused(lambda: self.revised(reason=" "))[0] == "skp.reason"

    def test_a_revision_changes_something(self) -> None:
        assert refused(lambda: self.revised(penilai="kapuskesmas"))[0] == "skp.unchanged"

    @pytest.mark.parametrize(
        "changed",
        [{"pegawai": "p-2"}, {"jabatan": Jabatan("bidan-2", "JF")}],
        ids=["person", "post"],
    )
    def test_who_moves_gets_a_new_skp(self, changed: dict[str, Any]) -> None:
        """Lampiran II.C angka 6, p. 65."""
        assert refused(lambda: self.revised(**changed))[0] == "skp.moved"

    def test_a_field_that_is_none_is_refused(self) -> None:
        with pytest.raises(TypeError):
            self.revised(nilai=90)

    def test_three_editions_are_kept_in_order(self) -> None:
        third = self.revised().revise(
            on=date(2024, 9, 1), reason="umpan balik", periode=Period.year(2024), penilai="kapus-2"
        )

        assert [each.penilai for each in third.riwayat] == ["kapuskesmas", "plt-kapus", "kapus-2"]
