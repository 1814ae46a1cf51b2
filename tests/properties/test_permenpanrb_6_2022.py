"""PermenPANRB 6/2022, stage by stage of Lampiran IV.B.3."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts import Facts, missing, rank, refusals, standing

from asn_kinerja.citation import Citation, Force, Standing
from asn_kinerja.errors import FormulaError, InvalidFactsError, UnknownLabelError
from asn_kinerja.regulations import pp_30_2019
from asn_kinerja.regulations.permenpanrb_6_2022 import (
    KEGAGALAN_TUGAS_BELAJAR,
    PANDUAN_RATING_HASIL_KERJA,
    PREDIKAT_KINERJA,
    Jenis,
    Predikat,
    Rating,
    Saran,
)

ATAS, SESUAI, BAWAH = Rating
RATINGS = st.sampled_from(Rating)


def predikat(hasil: object, perilaku: object) -> object:
    outcome = PREDIKAT_KINERJA.evaluate(rating_hasil_kerja=hasil, rating_perilaku_kerja=perilaku)
    assert outcome.is_complete
    return outcome["predikat"]


class TestKuadran:
    """Letter a.3 and b.3: the predicate is read off the quadrant.

    Results on the y axis, behaviour on the x axis; the table beside the figure says the
    same in words.
    """

    @pytest.mark.parametrize(
        "hasil, perilaku, wanted",
        [
            (ATAS, ATAS, Predikat.SANGAT_BAIK),
            (ATAS, SESUAI, Predikat.BAIK),
            (SESUAI, SESUAI, Predikat.BAIK),
            (SESUAI, ATAS, Predikat.BAIK),
            (BAWAH, ATAS, Predikat.BUTUH_PERBAIKAN),
            (BAWAH, SESUAI, Predikat.BUTUH_PERBAIKAN),
            (ATAS, BAWAH, Predikat.KURANG),
            (SESUAI, BAWAH, Predikat.KURANG),
            (BAWAH, BAWAH, Predikat.SANGAT_KURANG),
        ],
    )
    def test_each_of_the_nine_cells(
        self, hasil: Rating, perilaku: Rating, wanted: Predikat
    ) -> None:
        assert wanted is predikat(hasil, perilaku)

    @given(RATINGS, RATINGS, RATINGS)
    def test_a_better_rating_is_never_worse(
        self, one: Rating, other: Rating, fixed: Rating
    ) -> None:
        better, worse = sorted((one, other), key=list(Rating).index)

        assert rank(predikat(better, fixed), Predikat) <= rank(predikat(worse, fixed), Predikat)
        assert rank(predikat(fixed, better), Predikat) <= rank(predikat(fixed, worse), Predikat)

    def test_only_the_two_ratings_are_seen(self) -> None:
        """Neither the achievement of the organisation nor any number decides."""
        assert frozenset({"rating_hasil_kerja", "rating_perilaku_kerja"}) == PREDIKAT_KINERJA.facts
        assert not PREDIKAT_KINERJA.settings

    @pytest.mark.parametrize("absent", ["rating_hasil_kerja", "rating_perilaku_kerja"])
    def test_a_missing_rating_has_no_default(self, absent: str) -> None:
        facts = {"rating_hasil_kerja": ATAS, "rating_perilaku_kerja": ATAS}
        del facts[absent]

        assert missing(PREDIKAT_KINERJA.evaluate(facts)) == {absent: ("predikat",)}

    @pytest.mark.parametrize(
        "spelling",
        ["diatas ekspektasi", "DI ATAS EKSPEKTASI", "Diatas", "di_atas_ekspektasi", "Di-Atas"],
    )
    def test_the_spellings_in_use_are_understood(self, spelling: str) -> None:
        assert predikat(spelling, spelling) is Predikat.SANGAT_BAIK

    @pytest.mark.parametrize("wrong", ["istimewa", "", "90"])
    def test_another_word_is_refused(self, wrong: str) -> None:
        with pytest.raises(InvalidFactsError) as caught:
            PREDIKAT_KINERJA.evaluate(rating_hasil_kerja=wrong)

        ((code, path),) = refusals(caught.value)
        assert code in {"label.unknown", "label.nearest"}
        assert path == "rating_hasil_kerja"

    def test_the_citation(self) -> None:
        cite = PREDIKAT_KINERJA.outputs["predikat"].cite

        assert cite is not None
        assert (cite.regulation, cite.lampiran) == ("PermenPANRB 6/2022", "IV.B.3")
        assert cite.standing is Standing.OFFICIAL


class TestPredikat:
    """Five predicates; "Cukup" is an alias of the circular, not a predicate of its own."""

    @pytest.mark.parametrize(
        "spelling, wanted",
        [
            ("Cukup", Predikat.BUTUH_PERBAIKAN),
            ("Butuh Perbaikan (Cukup)", Predikat.BUTUH_PERBAIKAN),
            ("butuh_perbaikan", Predikat.BUTUH_PERBAIKAN),
            ("Kurang/Misconduct", Predikat.KURANG),
            ("KURANG (MISCONDUCT)", Predikat.KURANG),
            ("sangat kurang", Predikat.SANGAT_KURANG),
        ],
    )
    def test_spellings(self, spelling: str, wanted: Predikat) -> None:
        assert wanted is Predikat.parse(spelling)

    def test_the_label_of_the_former_rule_is_another_label(self) -> None:
        assert pp_30_2019.Predikat.parse("Cukup") is pp_30_2019.Predikat.CUKUP
        with pytest.raises(UnknownLabelError):
            pp_30_2019.Predikat.parse("Butuh Perbaikan")

    def test_best_first(self) -> None:
        names = ["SANGAT_BAIK", "BAIK", "BUTUH_PERBAIKAN", "KURANG", "SANGAT_KURANG"]

        assert names == [each.name for each in Predikat]


class TestTugasBelajarTidakSelesai:
    """Letter (d): who does not finish a study gets Kurang or Sangat Kurang.

    The appraiser considers behaviour; how is not written, so the mapping is ours.
    """

    @pytest.mark.parametrize(
        "perilaku, wanted",
        [
            (ATAS, Predikat.KURANG),
            (SESUAI, Predikat.KURANG),
            (BAWAH, Predikat.SANGAT_KURANG),
        ],
    )
    def test_the_predicate(self, perilaku: Rating, wanted: Predikat) -> None:
        outcome = KEGAGALAN_TUGAS_BELAJAR.evaluate(rating_perilaku_kerja=perilaku)

        assert wanted is outcome["predikat"]

    @given(RATINGS, RATINGS)
    def test_it_is_never_better_than_the_quadrant_allows_for_results_below(
        self, hasil: Rating, perilaku: Rating
    ) -> None:
        failed = KEGAGALAN_TUGAS_BELAJAR.evaluate(rating_perilaku_kerja=perilaku)["predikat"]

        assert rank(failed, Predikat) >= rank(predikat(hasil, perilaku), Predikat)
        assert failed in {Predikat.KURANG, Predikat.SANGAT_KURANG}

    def test_the_mapping_is_marked_as_ours(self) -> None:
        cite = KEGAGALAN_TUGAS_BELAJAR.outputs["predikat"].cite

        assert cite is not None
        assert (cite.page, cite.standing) == ("100, 103", Standing.ASSUMPTION)
        assert cite.note is not None

    def test_behaviour_is_awaited(self) -> None:
        outcome = KEGAGALAN_TUGAS_BELAJAR.evaluate()

        assert missing(outcome) == {"rating_perilaku_kerja": ("predikat",)}


RESULTS = st.lists(
    st.fixed_dictionaries({"jenis": st.sampled_from(Jenis), "penilaian": RATINGS}),
    max_size=8,
)
FEEDBACK = st.lists(st.fixed_dictionaries({"positif": st.booleans()}), max_size=8)
HALF, THIRD, QUARTER = Fraction(1, 2), Fraction(1, 3), Fraction(1, 4)
MOST, SHARES = (st.fractions(low, 1, max_denominator=12) for low in (HALF, 0))


def share(rows: list[Facts], rating: Rating) -> Fraction:
    return Fraction(sum(row["penilaian"] is rating for row in rows), len(rows))


def saran(
    hasil: list[Facts],
    umpan_balik: list[Facts],
    most: Fraction = HALF,
    part: Fraction = THIRD,
    small: Fraction = QUARTER,
) -> Saran:
    if not hasil or not umpan_balik:
        return Saran.TIDAK_DITENTUKAN
    main = [row for row in hasil if row["jenis"] is Jenis.UTAMA]
    main_below = sum(row["penilaian"] is BAWAH for row in main)
    positive = Fraction(sum(row["positif"] for row in umpan_balik), len(umpan_balik))
    if share(hasil, ATAS) > most and main_below == 0 and positive > most:
        return Saran.DI_ATAS_EKSPEKTASI
    if share(hasil, SESUAI) > most and main_below <= small * len(main) and positive >= part:
        return Saran.SESUAI_EKSPEKTASI
    if share(hasil, BAWAH) > most and 1 - positive > most:
        return Saran.DI_BAWAH_EKSPEKTASI
    return Saran.TIDAK_DITENTUKAN


def results(**counts: int) -> list[Facts]:
    """Rows such as `utama_atas=3`: three main results above expectation."""
    ratings = dict(zip(("atas", "sesuai", "bawah"), Rating, strict=True))
    rows = []
    for name, count in counts.items():
        jenis, _, rating = name.partition("_")
        rows += [{"jenis": Jenis[jenis.upper()], "penilaian": ratings[rating]}] * count
    return rows


def feedback(positive: int, negative: int = 0) -> list[Facts]:
    return [{"positif": True}] * positive + [{"positif": False}] * negative


def suggested(hasil: list[Facts], umpan_balik: list[Facts]) -> object:
    facts = {"hasil_kerja": hasil, "umpan_balik": umpan_balik}
    return PANDUAN_RATING_HASIL_KERJA.evaluate(facts)["saran"]


class TestPanduanRatingHasilKerja:
    """Letter (d), an example of a guide.

    Above: most or all results above and no main one below, feedback mostly positive. As
    expected: most or all as expected and only a small part of the main ones below,
    feedback partly positive. Below: most or all below, feedback mostly not positive.
    """

    @given(RESULTS, FEEDBACK)
    def test_the_suggestion(self, hasil: list[Facts], umpan_balik: list[Facts]) -> None:
        outcome = PANDUAN_RATING_HASIL_KERJA.evaluate(hasil_kerja=hasil, umpan_balik=umpan_balik)

        assert saran(hasil, umpan_balik) is outcome["saran"]
        assert outcome.is_complete

    @given(RESULTS, FEEDBACK)
    def test_the_order_of_rows_changes_nothing(
        self, hasil: list[Facts], umpan_balik: list[Facts]
    ) -> None:
        assert suggested(hasil, umpan_balik) is suggested(hasil[::-1], umpan_balik[::-1])

    @pytest.mark.parametrize(
        "hasil, umpan_balik, wanted",
        [
            (results(utama_atas=2, utama_sesuai=2), feedback(1), Saran.TIDAK_DITENTUKAN),
            (results(utama_atas=3, utama_sesuai=2), feedback(1), Saran.DI_ATAS_EKSPEKTASI),
            (results(utama_atas=3), feedback(1, 1), Saran.TIDAK_DITENTUKAN),
            (results(utama_atas=3), feedback(2, 1), Saran.DI_ATAS_EKSPEKTASI),
            (results(utama_atas=9, utama_bawah=1), feedback(1), Saran.TIDAK_DITENTUKAN),
            (results(utama_atas=9, tambahan_bawah=1), feedback(1), Saran.DI_ATAS_EKSPEKTASI),
            (results(utama_sesuai=3, utama_bawah=1), feedback(1), Saran.SESUAI_EKSPEKTASI),
            (results(utama_sesuai=5, utama_bawah=2), feedback(1), Saran.TIDAK_DITENTUKAN),
            (results(utama_sesuai=3), feedback(1, 2), Saran.SESUAI_EKSPEKTASI),
            (results(utama_sesuai=3), feedback(1, 3), Saran.TIDAK_DITENTUKAN),
            (results(utama_bawah=2, utama_sesuai=1), feedback(1, 2), Saran.DI_BAWAH_EKSPEKTASI),
            (results(utama_bawah=2, utama_sesuai=1), feedback(1, 1), Saran.TIDAK_DITENTUKAN),
        ],
    )
    def test_either_side_of_most_part_and_small_part(
        self, hasil: list[Facts], umpan_balik: list[Facts], wanted: Saran
    ) -> None:
        assert wanted is suggested(hasil, umpan_balik)

    @given(RESULTS, FEEDBACK, MOST, SHARES, SHARES)
    def test_the_words_are_settings(
        self,
        hasil: list[Facts],
        umpan_balik: list[Facts],
        most: Fraction,
        part: Fraction,
        small: Fraction,
    ) -> None:
        reform = PANDUAN_RATING_HASIL_KERJA.replace(
            sebagian_besar=most, sebagian=part, sebagian_kecil=small
        )

        outcome = reform.evaluate(hasil_kerja=hasil, umpan_balik=umpan_balik)

        assert saran(hasil, umpan_balik, most, part, small) is outcome["saran"]

    @pytest.mark.parametrize(
        "name, stated",
        [
            ("sebagian_besar", Decimal("0.5")),
            ("sebagian", Fraction(1, 3)),
            ("sebagian_kecil", Decimal("0.25")),
        ],
    )
    def test_the_text_gives_the_words_no_number(self, name: str, stated: object) -> None:
        """A share is a `Decimal` where its decimals end, and a `Fraction` where they do not."""
        setting = PANDUAN_RATING_HASIL_KERJA.settings[name]

        assert (type(stated), stated) == (type(setting.value), setting.value)
        assert standing(PANDUAN_RATING_HASIL_KERJA, name) is Standing.ASSUMPTION

    @pytest.mark.parametrize("name", ["sebagian_besar", "sebagian", "sebagian_kecil"])
    @pytest.mark.parametrize("wrong", [Fraction(-1, 12), Fraction(13, 12), "101%"])
    def test_a_share_outside_0_to_1_is_refused(self, name: str, wrong: Fraction | str) -> None:
        with pytest.raises(FormulaError) as caught:
            PANDUAN_RATING_HASIL_KERJA.replace(**{name: wrong})

        assert caught.value.code == "setting.range"

    @pytest.mark.parametrize("wrong", ["0.49", Fraction(5, 11)])
    def test_less_than_half_is_never_most(self, wrong: Fraction | str) -> None:
        """Else two conditions of the guide, each on most results, could hold together."""
        with pytest.raises(FormulaError) as caught:
            PANDUAN_RATING_HASIL_KERJA.replace(sebagian_besar=wrong)

        assert caught.value.code == "setting.range"
        assert (str(caught.value.facts["low"]), str(caught.value.facts["high"])) == ("0.5", "1")

    def test_it_is_a_guide_and_never_a_rating(self) -> None:
        output = PANDUAN_RATING_HASIL_KERJA.outputs["saran"]

        assert output.force is Force.GUIDE
        assert set(Saran) - {Saran.TIDAK_DITENTUKAN} == set(map(str, Rating))
        assert PREDIKAT_KINERJA.facts.isdisjoint(PANDUAN_RATING_HASIL_KERJA.facts)

    def test_joining_results_and_feedback_by_and_is_our_reading(self) -> None:
        """The text lists a and b without a conjunction, so the steps say who joined them."""
        outcome = PANDUAN_RATING_HASIL_KERJA.evaluate(
            hasil_kerja=results(utama_atas=1), umpan_balik=feedback(1)
        )
        joined = [step.cite for step in outcome.steps if step.name == "memenuhi_di_atas"]

        assert [cite.standing for cite in joined if cite] == [Standing.ASSUMPTION]

    def test_no_results_or_no_feedback_suggest_nothing(self) -> None:
        assert suggested([], feedback(1)) is Saran.TIDAK_DITENTUKAN
        for rating in ("atas", "sesuai", "bawah"):
            assert suggested(results(**{f"utama_{rating}": 1}), []) is Saran.TIDAK_DITENTUKAN

    @pytest.mark.parametrize("absent", ["hasil_kerja", "umpan_balik"])
    def test_rows_that_are_not_given_are_awaited(self, absent: str) -> None:
        facts = {"hasil_kerja": results(utama_atas=1), "umpan_balik": feedback(1)}
        del facts[absent]

        assert missing(PANDUAN_RATING_HASIL_KERJA.evaluate(facts)) == {absent: ("saran",)}

    def test_the_row_that_lacks_a_rating_is_named(self) -> None:
        rows = [*results(utama_atas=1), {"jenis": Jenis.UTAMA}]
        facts = {"hasil_kerja": rows, "umpan_balik": feedback(1)}

        outcome = PANDUAN_RATING_HASIL_KERJA.evaluate(facts)

        assert missing(outcome) == {"hasil_kerja[1].penilaian": ("saran",)}

    def test_what_feedback_cannot_change_needs_none(self) -> None:
        """Half above and half as expected suggests nothing, whatever the feedback says."""
        rows = results(utama_atas=1, utama_sesuai=1)
        answers = {
            PANDUAN_RATING_HASIL_KERJA.evaluate(
                hasil_kerja=rows, umpan_balik=[{"positif": one}, {"positif": other}]
            )["saran"]
            for one, other in product((True, False), repeat=2)
        }

        assert answers == {Saran.TIDAK_DITENTUKAN}
        assert PANDUAN_RATING_HASIL_KERJA.evaluate(hasil_kerja=rows)["saran"] in answers


def test_every_policy_of_the_annex_cites_it() -> None:
    """Each result stands in Lampiran IV.B.3."""
    named = (PREDIKAT_KINERJA, KEGAGALAN_TUGAS_BELAJAR, PANDUAN_RATING_HASIL_KERJA)
    cites = [node.cite for policy in named for node in policy.outputs.values()]

    assert all(
        isinstance(cite, Citation) and str(cite.lampiran).startswith("IV.B.3") for cite in cites
    )
