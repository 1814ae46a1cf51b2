"""Laws of an evaluation: judgement decides, whatever stands beside it, in whatever order."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.evaluations import CASES, YEAR, annex, judged, named, realised, skp_of, small

from asn_kinerja.goals import Realisation
from asn_kinerja.regulations import permenpanrb_6_2022 as rule
from asn_kinerja.skp import (
    Evaluasi,
    JenisUmpanBalik,
    NadaUmpanBalik,
    SumberUmpanBalik,
    UmpanBalik,
    ringkas,
)

ratings = st.sampled_from(list(rule.Rating))
evaluations = st.sampled_from([annex(case) for case in CASES["evaluations"]])
aspects = st.sampled_from([each.nama for each in rule.BERAKHLAK.aspek])


@st.composite
def feedback(draw: st.DrawFn) -> UmpanBalik:
    on: dict[str, Any] = (
        {"aspek": draw(aspects)}
        if draw(st.booleans())
        else {"hasil": draw(st.sampled_from(["rhk-1", "rhk-2", "rhk-3", "rhk-4"]))}
    )
    return UmpanBalik(
        draw(st.sampled_from(list(SumberUmpanBalik))),
        draw(st.text("abc ", min_size=1).filter(str.strip)),
        nada=draw(st.none() | st.sampled_from(list(NadaUmpanBalik))),
        jenis=draw(st.none() | st.sampled_from(list(JenisUmpanBalik))),
        **on,
    )


class TestOrder:
    """No article knows an order of what was reported, heard or judged."""

    @given(evaluations, st.randoms(use_true_random=False))
    def test_it_does_not_matter(self, evaluasi: Evaluasi, random: Any) -> None:
        def mixed(parts: tuple[Any, ...]) -> list[Any]:
            shuffled: list[Any] = random.sample(parts, len(parts))
            return shuffled

        again = evolve(
            evaluasi,
            realisasi=mixed(evaluasi.realisasi),
            umpan_balik=mixed(evaluasi.umpan_balik),
            penilaian=mixed(evaluasi.penilaian),
        )

        assert again == evaluasi
        assert again.explain() == evaluasi.explain()


class TestJudgement:
    """Lampiran IV.B.3, pp. 97-103: both ratings are the appraiser's, and decide."""

    @given(ratings, ratings)
    def test_the_predicate_is_that_of_the_quadrant(
        self, results: rule.Rating, behaviour: rule.Rating
    ) -> None:
        evaluasi = small(penilaian=judged(results, behaviour, by="kapuskesmas"))
        quadrant = rule.PREDIKAT_KINERJA.evaluate(
            rating_hasil_kerja=results, rating_perilaku_kerja=behaviour
        )

        assert evaluasi["predikat"] is quadrant["predikat"]

    @given(evaluations, st.integers(0, 1))
    def test_without_one_it_is_incomplete_and_names_it(
        self, evaluasi: Evaluasi, place: int
    ) -> None:
        removed = evaluasi.penilaian[place]

        less = evolve(evaluasi, penilaian=[evaluasi.penilaian[1 - place]])

        assert [(each.fakta, each.dari) for each in less.missing] == [
            (removed.fakta, evaluasi.penilai)
        ]
        assert less.outcome.get("predikat") is None

    @given(ratings, ratings, st.sampled_from(list(rule.PredikatOrganisasi)))
    def test_no_achievement_of_the_organisation_changes_it(
        self, results: rule.Rating, behaviour: rule.Rating, organisation: rule.PredikatOrganisasi
    ) -> None:
        """B.2, pp. 94-97: the pattern is considered while judging, and alters nothing after."""
        evaluasi = small(penilaian=judged(results, behaviour, by="kapuskesmas"))
        assert evaluasi.organisasi is not None

        other = evolve(evaluasi, organisasi=evolve(evaluasi.organisasi, predikat=organisation))

        assert other["predikat"] is evaluasi["predikat"]


class TestFeedback:
    """Pasal 17-19: feedback is heard; Lampiran IV.A angka 4: it does not rate."""

    @given(st.lists(feedback(), max_size=8))
    def test_it_never_changes_the_predicate(self, said: list[UmpanBalik]) -> None:
        evaluasi = small(umpan_balik=said)

        assert evaluasi["predikat"] is small()["predikat"]
        assert evaluasi.missing == ()

    @given(st.lists(feedback(), max_size=12))
    def test_every_piece_is_counted_once(self, said: list[UmpanBalik]) -> None:
        summaries = ringkas(said)

        assert sum(each.banyak for each in summaries) == len(said)
        assert all(sum(each.nada.values()) == each.banyak for each in summaries)
        assert all(number > 0 for each in summaries for _, _, number in each.jumlah)


class TestRealisation:
    """P. 194: a realisation below its target may be rated as expected."""

    CASE = named("dirjen")
    SKP = skp_of(CASE)
    NAMES = tuple(row.indicator for row in realised(CASE))

    @given(st.dictionaries(st.sampled_from(NAMES), st.integers(0, 200)))
    def test_it_never_changes_the_predicate(self, values: dict[str, int]) -> None:
        rows = [Realisation(name, Decimal(n), period=YEAR) for name, n in values.items()]
        evaluasi = annex(self.CASE)

        other = evolve(evaluasi, realisasi=rows)

        assert other["predikat"] is evaluasi["predikat"]
        assert other.missing == evaluasi.missing


class TestAgain:
    """What follows keeps what was before."""

    @given(st.lists(ratings, min_size=1, max_size=4))
    def test_no_evaluation_is_lost(self, results: list[rule.Rating]) -> None:
        evaluasi = small()
        for number, rating in enumerate(results):
            rated = judged(rating, "sesuai", by="kapuskesmas")
            following = evaluasi.again(reason=f"koreksi {number}", penilaian=rated)

            assert following.riwayat == (*evaluasi.riwayat, following)
            evaluasi = following
