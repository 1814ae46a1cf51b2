"""PermenPANRB 6/2022: what an SKP must have, article by article."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.sheets import (
    ANNEX,
    BIDAN,
    DIREKTUR,
    KASUBDIT,
    among,
    by_perspective,
    extra,
    measure,
    official,
    quantitative,
    result,
    sheet,
)

from asn_kinerja.citation import Force, Standing
from asn_kinerja.goals import (
    Cascade,
    Finding,
    Goal,
    Indicator,
    Kind,
    Level,
    Link,
    Perspective,
    PlanError,
    Target,
)
from asn_kinerja.period import Period
from asn_kinerja.regulations.permenpanrb_6_2022 import (
    BERAKHLAK,
    kendali_paling_kurang,
    periksa,
    piramida_kinerja,
)
from asn_kinerja.skp import (
    SKP,
    AsalHasil,
    EkspektasiKhusus,
    HasilKerja,
    Intervensi,
    Jabatan,
    JenjangJabatan,
    KelompokJabatan,
    Pendekatan,
    PerilakuKerja,
    RisikoMutlak,
    TingkatKendali,
    hasil_kerja_dari,
)

SOUND = {
    "qualitative": sheet(),
    "quantitative": quantitative(),
    "official": official(),
    "official_quantitative": official(pendekatan="kuantitatif"),
}
each_sound = pytest.mark.parametrize("skp", SOUND.values(), ids=SOUND)
UKM = Jabatan("kapuskesmas", "Pimpinan Unit Kerja Mandiri")


def found(skp: SKP, **beside: Any) -> list[tuple[str, ...]]:
    """The code and the ids of every finding."""
    return [(each.code, *each.ids) for each in periksa(skp, **beside)]


def only(skp: SKP, **beside: Any) -> Finding:
    """The one thing that is amiss."""
    (finding,) = periksa(skp, **beside)
    return finding


def told(finding: Finding) -> tuple[str, Force, Standing]:
    return finding.code, finding.force, finding.cite.standing


def must(code: str) -> tuple[str, Force, Standing]:
    return code, Force.MUST, Standing.OFFICIAL


class TestSoundSheets:
    @each_sound
    def test_a_sound_sheet_has_no_finding(self, skp: SKP) -> None:
        assert found(skp) == []

    @each_sound
    def test_it_stays_sound_when_an_additional_result_is_added(self, skp: SKP) -> None:
        """Tahap 2 huruf a angka 1 and Tahap 6 huruf a, pp. 27 and 49: it may have some."""
        assert found(evolve(skp, hasil_kerja=[*skp.hasil_kerja, extra("tambahan")])) == []

    @pytest.mark.parametrize("count", [1, 40])
    def test_the_text_sets_no_number_of_results(self, count: int) -> None:
        assert found(sheet(*(result(f"r-{place}") for place in range(count)))) == []

    def test_special_expectations_are_an_option(self) -> None:
        """Pasal 10 ayat (4), p. 9."""
        said = PerilakuKerja(BERAKHLAK, [EkspektasiKhusus("loyal", "menjaga rahasia")])

        assert found(sheet(perilaku_kerja=said)) == []


class TestPasal7:
    """Lampiran I.A, p. 24, Tahap 2 p. 27 and Tahap 6 p. 49: main results, and no one idle."""

    def test_nobody_is_without_a_result(self) -> None:
        empty = sheet(hasil_kerja=[])

        assert told(only(empty)) == must("skp.empty")

    @pytest.mark.parametrize("jabatan", [BIDAN, KASUBDIT], ids=["jf", "ja"])
    def test_additional_results_alone_are_no_skp(self, jabatan: Jabatan) -> None:
        skp = sheet(extra("a"), extra("b"), jabatan=jabatan)

        assert told(only(skp)) == must("skp.no_main")
        assert found(among(skp, 0, rencana=result("a").rencana)) == []

    def test_an_official_without_results_lacks_nothing_else(self) -> None:
        assert found(official(hasil_kerja=[])) == [("skp.empty", "p-1")]


class TestPasal9:
    """Ayat (2) and (3), p. 7; p. 50: indicator and target, apart or in one narrative."""

    @pytest.mark.parametrize("approach", Pendekatan)
    def test_a_result_without_an_indicator(self, approach: Pendekatan) -> None:
        bare = HasilKerja(evolve(result("r").rencana, indicators=()))
        skp = sheet(evolve(bare, pemberi="a", mendukung=result("r").mendukung), pendekatan=approach)

        assert found(skp) == [("result.unmeasured", "r")]

    @pytest.mark.parametrize(
        "approach, target, expectation, code",
        [
            ("kuantitatif", None, "7-8 bulan", "indicator.no_target"),
            ("kuantitatif", None, None, "indicator.no_target"),
            ("kuantitatif", Target.up(1), None, None),
            ("kualitatif", None, None, "indicator.no_narrative"),
            ("kualitatif", None, "meningkat", None),
            ("kualitatif", Target.up(1), None, None),
        ],
        ids=["words_only", "nothing", "number", "silent", "narrative", "narrative_with_number"],
    )
    def test_what_is_expected(
        self, approach: str, target: Target | None, expectation: str | None, code: str | None
    ) -> None:
        """The quantitative approach needs a target of its own, the qualitative one a narrative."""
        one = measure("i", target=target, expectation=expectation)
        skp = sheet(result("r", one, measure("j")), pendekatan=approach)

        assert found(skp) == ([] if code is None else [(code, "i", "r")])
        assert {each.force for each in periksa(skp)} <= {Force.MUST}

    def test_the_form_of_other_posts_has_a_column_of_aspects(self) -> None:
        """Form A.1.7, p. 57; the forms of high officials and the qualitative one have none."""
        one = result("r", measure("i", aspect=None))

        assert found(quantitative(one)) == [("indicator.no_aspect", "i", "r")]
        assert found(sheet(one)) == []


class TestTahap2:
    """Lampiran II.A, pp. 27-29: high officials and heads of independent units."""

    @pytest.mark.parametrize("jabatan", [DIREKTUR, UKM], ids=["jpt", "ukm"])
    @pytest.mark.parametrize("left_out", Perspective)
    def test_each_perspective_must_be_there(self, jabatan: Jabatan, left_out: Perspective) -> None:
        kept = [each for each in Perspective if each is not left_out]
        skp = official(*by_perspective(*kept), jabatan=jabatan)

        assert found(skp) == [("skp.no_perspective", "p-1", left_out.value)]
        assert only(skp).force is Force.MUST

    @given(st.sets(st.sampled_from(Perspective)), st.sampled_from(Perspective))
    def test_adding_a_row_removes_exactly_its_finding(
        self, there: set[Perspective], added: Perspective
    ) -> None:
        rows = by_perspective(*there) or (result("rhk-0"),)
        before = official(*rows)
        new = result("baru", measure("i-baru", perspective=added))
        after = evolve(before, hasil_kerja=[*before.hasil_kerja, new])

        gone = {("skp.no_perspective", "p-1", added.value)} - {
            ("skp.no_perspective", "p-1", each.value) for each in there
        }
        assert set(found(before)) - set(found(after)) == gone
        assert set(found(after)) <= set(found(before))

    def test_an_additional_row_covers_a_perspective_too(self) -> None:
        *rows, last = by_perspective(*Perspective)
        extra_row = evolve(last, rencana=evolve(last.rencana, kind="tambahan"), asal=None)

        assert found(official(*rows, extra_row)) == []

    @pytest.mark.parametrize("force", [Force.SHOULD, Force.GUIDE])
    def test_the_budget_binds_whatever_the_others_do(self, force: Force) -> None:
        forces = {
            each.ids[1]: each.force for each in periksa(official(result("r")), perspektif=force)
        }

        others = [each.value for each in Perspective][:3]
        assert forces == {**dict.fromkeys(others, force), "Anggaran": Force.MUST}

    def test_other_posts_use_no_perspective(self) -> None:
        """Form C.1.1, footnote ****, p. 107; the proposed goal is without it."""
        one = result("r", measure("i", perspective="Anggaran"), measure("j"))
        finding = only(sheet(one))
        (mended,) = finding.repair

        assert told(finding) == must("result.perspective")
        assert finding.ids == ("r", "i")
        assert isinstance(mended, Goal)
        assert found(among(sheet(one), 0, rencana=mended)) == []

    @pytest.mark.parametrize("name", ["rhk-1", "i-1"], ids=["goal", "indicator"])
    def test_the_agreement_must_be_in_it(self, name: str) -> None:
        """Huruf a angka 3, p. 27."""
        assert found(official(), perjanjian_kinerja=[name]) == []

    @pytest.mark.parametrize("beside", ["perjanjian_kinerja", "pimpinan"])
    def test_one_id_is_no_list_of_its_letters(self, beside: str) -> None:
        with pytest.raises(PlanError):
            periksa(official(), **{beside: "pk-9"})  # type: ignore[arg-type]

    def test_what_is_not_in_it_is_named(self) -> None:
        finding = only(official(), perjanjian_kinerja=["rhk-1", "pk-9"])

        assert told(finding) == must("skp.agreement_missing")
        assert finding.ids == ("pk-9", "p-1")

    @pytest.mark.parametrize(
        "asal, agreed",
        [("PK", ()), (None, ("x",)), (None, ("i-x",)), ("PK", ("x", "i-x"))],
        ids=["by_source", "by_goal", "by_indicator", "by_all"],
    )
    def test_it_must_be_main(self, asal: str | None, agreed: tuple[str, ...]) -> None:
        skp = official(*by_perspective(*Perspective), extra("x", asal=asal))
        finding = only(skp, perjanjian_kinerja=agreed)
        (mended,) = finding.repair

        assert told(finding) == must("result.agreed_extra")
        assert isinstance(mended, Goal)
        assert found(among(skp, 4, rencana=mended), perjanjian_kinerja=agreed) == []

    def test_it_binds_no_other_post(self) -> None:
        """Tahap 6 huruf c, pp. 49-50: of all others the appraiser decides what is main."""
        skp = sheet(result("r"), extra("x", asal="PK"))

        assert found(skp, perjanjian_kinerja=["x", "pk-9"]) == []

    @pytest.mark.parametrize("asal", ["Direktif", "Rencana aksi"])
    @pytest.mark.parametrize("kind", Kind)
    def test_of_directives_and_initiatives_the_appraiser_sets_the_kind(
        self, asal: str, kind: Kind
    ) -> None:
        """Huruf a angka 6, p. 28."""
        skp = official(*by_perspective(*Perspective), result("x", asal=asal, kind=kind))

        assert found(skp) == []

    @pytest.mark.parametrize("approach", Pendekatan)
    def test_the_giver_is_named(self, approach: Pendekatan) -> None:
        """Forms A.1.1 and A.1.2, pp. 32 and 34."""
        skp = among(official(pendekatan=approach), 0, pemberi=None)

        assert told(only(skp)) == must("result.no_giver")
        assert only(skp).ids == ("rhk-1",)


class TestKendali:
    """Tahap 2 huruf a angka 7, p. 28, and Tahap 5, pp. 44-45: who has it in hand."""

    @pytest.mark.parametrize("level", TingkatKendali)
    @pytest.mark.parametrize("jabatan", [DIREKTUR, UKM], ids=["jpt", "ukm"])
    def test_high_officials_answer_for_what_others_do(
        self, jabatan: Jabatan, level: TingkatKendali
    ) -> None:
        skp = among(official(jabatan=jabatan), 0, kendali=level)
        near = level.name in {"OUTPUT_KENDALI_SEDANG", "OUTPUT_KENDALI_TINGGI"}

        assert [told(each) for each in periksa(skp)] == [must("result.control")] * near

    @pytest.mark.parametrize("level", TingkatKendali)
    @pytest.mark.parametrize(
        "jabatan",
        [
            Jabatan("a", "JA", jenjang="administrator"),
            Jabatan("p", "JA", jenjang="pengawas"),
            Jabatan("k", "JF", ketua_tim=True),
            Jabatan("t", "JA", ketua_tim=True),
        ],
        ids=["administrator", "pengawas", "jf_ketua_tim", "ja_ketua_tim"],
    )
    def test_heads_share_it(self, jabatan: Jabatan, level: TingkatKendali) -> None:
        skp = sheet(result("r", kendali=level), jabatan=jabatan)
        near = level is TingkatKendali.OUTPUT_KENDALI_TINGGI
        wanted = [("result.control_least", Force.SHOULD, Standing.OFFICIAL)] * near

        assert [told(each) for each in periksa(skp)] == wanted

    @pytest.mark.parametrize("level", TingkatKendali)
    @pytest.mark.parametrize(
        "jabatan",
        [
            Jabatan("s", "JA", jenjang="pelaksana", ketua_tim=True),
            BIDAN,
            Jabatan("x", "JA"),
        ],
        ids=["pelaksana", "jf", "unsaid"],
    )
    def test_below_no_one_is_asked_for_more(self, jabatan: Jabatan, level: TingkatKendali) -> None:
        """At least high control is any level; of functional posts the step decides, not we."""
        assert found(sheet(result("r", kendali=level), jabatan=jabatan)) == []

    @given(
        st.sampled_from(KelompokJabatan), st.sampled_from([None, *JenjangJabatan]), st.booleans()
    )
    def test_the_pyramid_draws_no_level_that_would_be_found_wanting(
        self,
        kelompok: KelompokJabatan,
        jenjang: JenjangJabatan | None,
        ketua: bool,  # noqa: FBT001
    ) -> None:
        ja = kelompok is KelompokJabatan.JABATAN_ADMINISTRASI
        jabatan = Jabatan("j", kelompok, jenjang=jenjang if ja else None, ketua_tim=ketua)
        least, order = kendali_paling_kurang(jabatan), list(TingkatKendali)

        drawn = piramida_kinerja(jabatan)

        assert bool(drawn) is (least is not None)
        assert all(order.index(each) <= order.index(least) for each in drawn if least)


class TestTahap6:
    """Huruf d, p. 50: acting and structural assignments are always main."""

    @pytest.mark.parametrize("asal", AsalHasil)
    def test_acting_is_main(self, asal: AsalHasil) -> None:
        skp = sheet(result("r"), extra("x", asal=asal))
        codes = [code for code, *_ in found(skp) if code != "result.agreed_extra"]

        assert codes == ["result.acting_extra"] * asal.is_acting

    def test_the_proposed_goal_is_main(self) -> None:
        skp = sheet(result("r"), extra("x", asal="Plt."))
        finding = only(skp)
        (mended,) = finding.repair

        assert told(finding) == must("result.acting_extra")
        assert isinstance(mended, Goal)
        assert found(among(skp, 1, rencana=mended)) == []


class TestTahap7:
    """Lampiran II.A, pp. 50-59: administrative and functional posts."""

    @pytest.mark.parametrize("jabatan", [BIDAN, KASUBDIT], ids=["jf", "ja"])
    def test_the_qualitative_form_names_the_giver(self, jabatan: Jabatan) -> None:
        """Form A.1.6, p. 55."""
        skp = sheet(result("r", pemberi=None), jabatan=jabatan)

        assert told(only(skp)) == must("result.no_giver")

    def test_the_quantitative_form_links_instead(self) -> None:
        """Form A.1.7, pp. 57-59."""
        assert found(quantitative(result("r", pemberi=None))) == []
        bare = quantitative(result("r", mendukung=[]))
        assert told(only(bare)) == must("result.no_link")
        assert found(sheet(result("r", mendukung=[]))) == []

    @pytest.mark.parametrize("approach", Pendekatan)
    def test_what_is_expected_of_a_study_has_no_giver_and_supports_nothing(
        self, approach: Pendekatan
    ) -> None:
        """Anak Lampiran 6, pp. 233-234: the appraiser's, by a footnote."""
        study = result("s", asal="Tugas belajar", pemberi=None, mendukung=[])

        assert found(sheet(result("r"), study, pendekatan=approach)) == []

    @pytest.mark.parametrize("indicator", [None, "Kepuasan"])
    def test_a_high_officials_result_is_written_with_its_indicator(
        self, indicator: str | None
    ) -> None:
        """Form A.1.7, footnote *, p. 59; of another leader the result alone."""
        supported = Intervensi("Layanan\nbaik", indikator=indicator)
        skp = quantitative(result("r", pemberi="direktur-ii", mendukung=[supported]))
        wanted = [] if indicator else [("result.no_indicator", "r", "Layanan baik")]

        assert found(skp) == []
        assert found(skp, pimpinan=["direktur-ii"]) == wanted
        assert found(skp, pimpinan=["dirjen-iii"]) == []

    @pytest.mark.parametrize("word", ["semua", "selalu", "tidak pernah", "setiap"])
    def test_the_four_words_of_the_text(self, word: str) -> None:
        """Huruf a angka 7, p. 51: ideally not absolute."""
        skp = sheet(result("r", measure("i", expectation=f"klaim {word} diproses")))
        finding = only(skp)

        assert told(finding) == ("indicator.absolute", Force.SHOULD, Standing.OFFICIAL)
        assert finding.ids == ("i", "r")

    def test_seluruh_means_the_same_by_our_reading(self) -> None:
        skp = sheet(result("r", measure("i", expectation="seluruh klaim diproses")))

        assert told(only(skp)) == ("indicator.absolute", Force.SHOULD, Standing.ASSUMPTION)

    @pytest.mark.parametrize("risiko", RisikoMutlak)
    @pytest.mark.parametrize("kind", Kind)
    def test_where_life_is_at_stake_a_main_result_may_be_absolute(
        self, risiko: RisikoMutlak, kind: Kind
    ) -> None:
        one = measure("i", expectation="semua pasien terlayani")
        skp = sheet(result("u"), result("r", one, risiko=risiko, kind=kind))

        assert bool(found(skp)) is (kind is Kind.TAMBAHAN)

    def test_a_narrative_may_be_absolute_an_indicator_apart_from_its_target_not(self) -> None:
        """Tabel 15, p. 157, counts how often a whole checklist is met: a tolerance."""
        one = measure("i", statement="Kegiatan yang semua syaratnya terpenuhi")

        assert found(sheet(result("r", one))) == [("indicator.absolute", "i", "r")]
        assert found(quantitative(result("r", one))) == []

    def test_it_is_no_rule_for_high_officials(self) -> None:
        skp = official(
            *by_perspective(*Perspective),
            result("r", measure("i", expectation="selalu tepat waktu")),
        )

        assert found(skp) == []


class TestMatriks:
    """Tahap 5, pp. 46-49: a cell of the matrix is a result plan."""

    GOALS = (
        Goal(
            "so",
            "Layanan baik",
            "Sasaran",
            owner="kapus",
            indicators=[Indicator("i-so", "Kepuasan", Target.up(80))],
        ),
        Goal("lead", "Tim efektif", "RHK", owner="ketua", indicators=[measure("i-lead")]),
        result("r-1", measure("i-1"), owner="p-1").rencana,
        result("r-2", measure("i-2"), owner="bidan-1").rencana,
    )
    PLAN = Cascade(GOALS, [Link("r-1", "i-so", "direct"), Link("r-2", "lead", "direct")])

    def test_results_taken_from_it_are_sound(self) -> None:
        own = hasil_kerja_dari(self.PLAN, "p-1", "bidan-1")

        assert found(sheet(*own), cascade=self.PLAN) == []
        assert found(quantitative(*own), cascade=self.PLAN) == []

    def test_a_role_that_is_left_out_is_named(self) -> None:
        own = hasil_kerja_dari(self.PLAN, "p-1")
        finding = only(sheet(*own), cascade=self.PLAN)

        assert told(finding) == must("skp.role_missing")
        assert finding.ids == ("r-2", "p-1")

    def test_what_is_planned_for_nobody_above_is_no_role(self) -> None:
        plan = Cascade(self.GOALS, [Link("r-1", "so", "direct")])

        assert found(sheet(*hasil_kerja_dari(self.PLAN, "p-1")), cascade=plan) == []

    def test_a_higher_goal_of_ones_own_is_no_role(self) -> None:
        plan = Cascade(
            [*self.GOALS, Goal("keg", "Kegiatan baik", "Kegiatan", owner="p-1")],
            [*self.PLAN.links, Link("keg", "so", "direct")],
        )

        assert found(sheet(*hasil_kerja_dari(self.PLAN, "p-1", "bidan-1")), cascade=plan) == []

    @pytest.mark.parametrize("name", ["r-9", "r-2"], ids=["unknown", "hanging_on_nothing"])
    def test_a_result_that_comes_from_no_cell(self, name: str) -> None:
        """That every result comes from one is our reading; study leave stands outside."""
        plan = Cascade(self.GOALS, [Link("r-1", "so", "direct")])
        own = hasil_kerja_dari(plan, "p-1")
        finding = only(sheet(*own, result(name)), cascade=plan)

        assert told(finding) == ("result.no_cell", Force.SHOULD, Standing.ASSUMPTION)
        assert finding.ids == (name,)
        study = result(name, asal="Tugas belajar")
        assert found(sheet(*own, study), cascade=plan) == []

    def test_high_officials_have_no_matrix_above(self) -> None:
        assert found(official(pegawai="p-9"), cascade=self.PLAN) == []

    def test_of_the_organisations_goal_the_indicator_is_written(self) -> None:
        """Form A.1.7, footnote *, p. 59."""
        plan = Cascade(self.GOALS, [Link("r-1", "so", "direct"), Link("r-2", "lead", "direct")])
        skp = quantitative(*hasil_kerja_dari(plan, "p-1", "bidan-1"))

        assert found(skp, cascade=plan) == [("result.no_indicator", "r-1", "so")]

    def test_of_a_leaders_result_only_if_the_leader_is_a_high_official(self) -> None:
        skp = quantitative(*hasil_kerja_dari(self.PLAN, "p-1", "bidan-1"))
        high = found(skp, cascade=self.PLAN, pimpinan=["ketua"])

        assert found(skp, cascade=self.PLAN) == []
        assert high == [("result.no_indicator", "r-2", "lead")]

    def test_what_the_plan_does_not_know_is_decided_by_the_giver(self) -> None:
        supported = [Intervensi("Lain", id="entah")]
        own = [
            evolve(each, mendukung=supported, pemberi="ketua")
            for each in hasil_kerja_dari(self.PLAN, "p-1", "bidan-1")
        ]

        codes = {code for code, *_ in found(quantitative(*own), cascade=self.PLAN)}
        named = found(quantitative(*own), cascade=self.PLAN, pimpinan=["ketua"])

        assert codes == set()
        assert named == [("result.no_indicator", each.id, "entah") for each in own]


class TestPernyataan:
    """Anak Lampiran 1, pp. 120-122: a result is written as a result; a remark, no more."""

    @pytest.mark.parametrize(
        "statement, code",
        [
            ("Menulis resep", "result.activity"),
            ("Layanan persalinan", "result.category"),
            ("Kuliah jarak jauh", None),
            ("Kepuasan ibu hamil", None),
        ],
        ids=["activity", "category", "unsure", "result"],
    )
    def test_the_remark(self, statement: str, code: str | None) -> None:
        remarks = [told(each) for each in periksa(sheet(result("r", statement=statement)))]

        assert remarks == ([] if code is None else [(code, Force.GUIDE, Standing.ASSUMPTION)])


class TestTahap8:
    """Pasal 11-13, pp. 9-10; pp. 60-61: the annex belongs to the SKP of everybody."""

    @each_sound
    def test_without_it_an_skp_is_not_whole(self, skp: SKP) -> None:
        assert told(only(evolve(skp, lampiran=None))) == must("skp.no_annex")

    @pytest.mark.parametrize(
        "block, code, article",
        [
            ("dukungan_sumber_daya", "skp.no_resources", 11),
            ("skema_pertanggungjawaban", "skp.no_reports", 12),
            ("konsekuensi", "skp.no_consequences", 13),
        ],
        ids=["resources", "reports", "consequences"],
    )
    def test_each_block_is_filled(self, block: str, code: str, article: int) -> None:
        bare: dict[str, Any] = {block: ()}
        finding = only(sheet(lampiran=evolve(ANNEX, **bare)))

        assert told(finding) == must(code)
        assert finding.cite.pasal == article


class TestPasal14:
    """Ayat (1), p. 10: set at the end of January at the latest."""

    @pytest.mark.parametrize(
        "day, late",
        [(None, False), (date(2024, 1, 31), False), (date(2024, 2, 1), True)],
        ids=["draft", "last_day", "too_late"],
    )
    def test_the_last_day(self, day: date | None, late: bool) -> None:  # noqa: FBT001
        findings = periksa(sheet(ditetapkan=day))

        assert [told(each) for each in findings] == [must("skp.late")] * late

    def test_a_later_edition_is_not_late(self) -> None:
        """Ayat (2): it is developed in the course of the year."""
        first = sheet(ditetapkan=date(2024, 1, 20))
        later = first.revise(on=date(2024, 7, 1), reason="penugasan", penilai="plt")

        assert found(later) == []

    def test_a_late_first_edition_stays_late(self) -> None:
        first = sheet(ditetapkan=date(2024, 2, 20))
        later = first.revise(on=date(2024, 7, 1), reason="penugasan", penilai="plt")

        assert told(only(later)) == must("skp.late")

    @pytest.mark.parametrize("start", [date(2024, 1, 31), date(2024, 2, 1)])
    def test_the_skp_of_a_new_post_begins_when_it_begins(self, start: date) -> None:
        """Lampiran II.C angka 6, p. 65: who moves gets a new SKP."""
        periode = Period(start, date(2025, 1, 1))
        skp = sheet(periode=periode, ditetapkan=date(2024, 2, 10))

        assert bool(found(skp)) is (start.month == 1)


FLAWED = (
    result("tanpa-pemberi", pemberi=None),
    result("aktivitas", statement="Menulis resep"),
    result("mutlak", measure("i-m", expectation="selalu tepat")),
    extra("plt", asal="Plt."),
)
MARKED = st.sampled_from(["semua", "selalu", "tidak pernah", "setiap"])
WORDS = st.lists(st.sampled_from(["klaim", "diproses", "cepat", "dan", "kesemuanya"]), max_size=4)


class TestAllChecks:
    @given(st.permutations(FLAWED))
    def test_the_order_of_results_changes_no_finding(self, order: list[HasilKerja]) -> None:
        assert sorted(found(sheet(*order))) == sorted(found(sheet(*FLAWED)))

    @given(WORDS, MARKED, WORDS, st.sampled_from([str.upper, str.title, str.lower]))
    def test_a_marker_is_found_in_any_case_and_place(
        self, before: list[str], word: str, after: list[str], case: Any
    ) -> None:
        text = " ".join([*before, case(word), *after])
        skp = sheet(result("r", measure("i", expectation=f"({text})")))

        assert found(skp) == [("indicator.absolute", "i", "r")]

    @given(st.lists(st.sampled_from(["kesemuanya", "setiapkali", "pernah", "ada"]), min_size=1))
    def test_a_marker_is_a_whole_word(self, words: list[str]) -> None:
        assert found(sheet(result("r", measure("i", expectation=" ".join(words))))) == []

    def test_every_finding_says_itself_in_both_languages(self) -> None:
        findings = periksa(sheet(*FLAWED, lampiran=None))

        assert len({each.said("id") for each in findings}) == len(findings)
        assert all(each.said("id") != each.said("en") for each in findings)

    def test_the_level_of_a_goal_is_no_matter(self) -> None:
        """The SKP of a high official holds goals of the organisation as they stand."""
        rows = (
            evolve(each, rencana=evolve(each.rencana, level=Level.SASARAN))
            for each in official().hasil_kerja
        )

        assert found(official(*rows)) == []
