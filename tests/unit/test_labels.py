from __future__ import annotations

import importlib
import pickle
import re
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import UnknownLabelError
from asn_kinerja.labels import Label, LabelSet, nearest


class Mutu(Label):
    """Labels of a regulation, with spellings seen in use."""

    DI_ATAS = "Di Atas Ekspektasi", "Diatas"
    SESUAI = "Sesuai Ekspektasi"
    DI_BAWAH = "Di Bawah Ekspektasi", "Dibawah", "Kurang/Misconduct"


class Lain(Label):
    """Labels of another regulation with a text in common."""

    SESUAI = "Sesuai Ekspektasi"


class Sederhana(StrEnum):
    """An enum that knows nothing of spellings."""

    SATU = "satu"
    DUA = "dua"


SET = LabelSet.of(Mutu)
WARNA = LabelSet("warna", ("hijau", "merah"), (("ijo", "hijau"),))

GRADES = ("A", "A+", "A-", "BB+", "Sangat Baik")
SPELLINGS = st.text("abA+-/( )_", max_size=3) | st.sampled_from(["sangat_baik", "SANGATBAIK"])


def refused(labels: LabelSet, given: object) -> UnknownLabelError:
    with pytest.raises(UnknownLabelError) as caught:
        labels.code(given)
    return caught.value


class TestLabel:
    """A label is its official text; other spellings stand beside it."""

    def test_a_member_is_its_official_text(self) -> None:
        assert str(Mutu.DI_ATAS) == "Di Atas Ekspektasi"
        assert Mutu.DI_ATAS.value == "Di Atas Ekspektasi"
        assert Mutu("Sesuai Ekspektasi") is Mutu.SESUAI
        assert f"{Mutu.SESUAI}" == "Sesuai Ekspektasi"

    def test_a_member_knows_its_other_spellings(self) -> None:
        assert Mutu.DI_BAWAH.aliases == ("Dibawah", "Kurang/Misconduct")
        assert Mutu.SESUAI.aliases == ()

    @given(st.sampled_from(Mutu), st.data())
    def test_every_spelling_is_recognised(self, member: Mutu, data: st.DataObject) -> None:
        """Capitals, blanks, hyphens, underscores, slashes and brackets do not matter."""
        text = data.draw(st.sampled_from([member.value, member.name, *member.aliases]))
        joints = st.sampled_from([" ", "-", "_", "", "  ", "/", " (", ") "])
        joined = data.draw(joints).join(re.split("[ _/]", text))
        cased = data.draw(st.sampled_from([joined.upper(), joined.lower(), joined.title(), joined]))

        assert Mutu.parse(f" {cased} ") is member

    def test_an_unknown_text_is_refused(self) -> None:
        with pytest.raises(UnknownLabelError) as caught:
            Mutu.parse("zzz")

        assert caught.value.code == "label.unknown"

    @pytest.mark.parametrize(
        "text, name",
        [
            ("KURANG (MISCONDUCT)", "KURANG"),
            ("Kurang / Misconduct", "KURANG"),
            ("butuh perbaikan/cukup", "BUTUH_PERBAIKAN"),
            ("Butuh Perbaikan (Cukup)", "BUTUH_PERBAIKAN"),
            ("sangat_baik", "SANGAT_BAIK"),
            ("Sangat-Kurang", "SANGAT_KURANG"),
        ],
    )
    def test_spellings_of_the_field_are_known(self, text: str, name: str) -> None:
        from asn_kinerja.regulations.permenpanrb_6_2022 import (  # noqa: PLC0415 - one of many
            Predikat,
        )

        assert Predikat.parse(text).name == name

    def test_labels_survive_pickling(self) -> None:
        assert pickle.loads(pickle.dumps(Mutu.SESUAI)) is Mutu.SESUAI  # noqa: S301 - our own bytes


class TestLabelSet:
    """A set of labels finds what is meant, or says what would do."""

    def test_a_set_of_an_enum(self) -> None:
        assert SET.name == f"{__name__}.Mutu"
        assert SET.members == ("Di Atas Ekspektasi", "Sesuai Ekspektasi", "Di Bawah Ekspektasi")
        assert SET.spellings == (
            ("DI_ATAS", "Di Atas Ekspektasi"),
            ("Diatas", "Di Atas Ekspektasi"),
            ("SESUAI", "Sesuai Ekspektasi"),
            ("DI_BAWAH", "Di Bawah Ekspektasi"),
            ("Dibawah", "Di Bawah Ekspektasi"),
            ("Kurang/Misconduct", "Di Bawah Ekspektasi"),
        )
        assert SET.values == tuple(Mutu)
        assert all(type(value) is Mutu for value in SET.values)

    def test_a_set_of_a_plain_enum_knows_the_names_that_differ(self) -> None:
        assert LabelSet.of(Sederhana).spellings == ()
        assert LabelSet.of(Sederhana).find("SATU") is Sederhana.SATU

    @pytest.mark.parametrize(
        "law, name", [("pp_30_2019", "Predikat"), ("permenpanrb_8_2021", "Kategori")]
    )
    def test_a_set_is_named_after_its_regulation_not_after_a_file(
        self, law: str, name: str
    ) -> None:
        module = importlib.import_module(f"asn_kinerja.regulations.{law}")

        assert LabelSet.of(getattr(module, name)).name == f"{law}.{name}"

    def test_a_set_of_somebody_else_keeps_its_whole_module(self) -> None:
        assert "." in Mutu.__module__
        assert LabelSet.of(Mutu).name == f"{Mutu.__module__}.Mutu"

    def test_a_regulation_of_several_files_is_named_alone(self) -> None:
        """Which file of ours defines an enum is no part of its name."""
        from asn_kinerja.exact import Rounding  # noqa: PLC0415 - the one of many
        from asn_kinerja.goals.periods import ModePeriode  # noqa: PLC0415
        from asn_kinerja.regulations import permenpanrb_8_2021  # noqa: PLC0415

        assert LabelSet.of(permenpanrb_8_2021.Kategori).name == "permenpanrb_8_2021.Kategori"
        assert LabelSet.of(Rounding).name == "asn_kinerja.Rounding"
        assert LabelSet.of(ModePeriode).name == "goals.ModePeriode"

    def test_a_set_of_texts_hands_out_texts(self) -> None:
        assert WARNA.values == ("hijau", "merah")
        assert WARNA.find("IJO") == "hijau"
        assert WARNA.find("Merah") == "merah"

    @pytest.mark.parametrize(
        "given, code",
        [
            (Mutu.DI_ATAS, 0),
            (Mutu.DI_BAWAH, 2),
            ("Sesuai Ekspektasi", 1),
            ("sesuai_ekspektasi", 1),
            ("SESUAI", 1),
            ("kurang/misconduct", 2),
            ("Kurang Misconduct", 2),
            ("KURANG (MISCONDUCT)", 2),
        ],
    )
    def test_the_place_of_a_label(self, given: object, code: int) -> None:
        assert SET.code(given) == code
        assert SET.find(given) is list(Mutu)[code]

    @pytest.mark.parametrize(
        "texts, given, first, second",
        [
            (("baik", "baik"), "baik", "baik", "baik"),
            (("Baik", "buruk", "BAIK"), "BAIK", "Baik", "BAIK"),
            (("A B", "a-b"), "a-b", "A B", "a-b"),
            (("Baik/Cukup", "baik (cukup)"), "baik (cukup)", "Baik/Cukup", "baik (cukup)"),
            (("A-", "A -"), "A -", "A-", "A -"),
        ],
    )
    def test_labels_that_nobody_can_tell_apart_are_refused(
        self, texts: tuple[str, ...], given: str, first: str, second: str
    ) -> None:
        with pytest.raises(UnknownLabelError) as caught:
            LabelSet("x", texts)

        assert caught.value.code == "label.same"
        assert caught.value.facts == {"given": given, "first": first, "second": second}

    def test_a_set_without_labels_is_refused(self) -> None:
        with pytest.raises(UnknownLabelError) as caught:
            LabelSet("x", ())

        assert (caught.value.code, caught.value.facts) == ("label.none", {"labels": "x"})

    @pytest.mark.parametrize(
        "alias", ["cukup", "CUKUP", "c u k u p"], ids=["same", "capitals", "blanks"]
    )
    def test_an_alias_cannot_take_over_another_label(self, alias: str) -> None:
        """A text, a name and an alias of one member are closed to every other."""
        for members, own in (
            (("Baik", "Cukup"), ()),
            (("Baik", "Sedang"), (("CUKUP", "Sedang"),)),
        ):
            with pytest.raises(UnknownLabelError) as caught:
                LabelSet("x", members, (*own, (alias, "Baik")))

            assert caught.value.code == "label.same"
            assert caught.value.facts == {"given": alias, "first": members[1], "second": "Baik"}

    def test_a_name_cannot_take_over_another_label(self) -> None:
        class Tukar(StrEnum):
            BAIK = "Buruk"
            BURUK = "Baik"

        with pytest.raises(UnknownLabelError) as caught:
            LabelSet.of(Tukar)

        assert caught.value.facts == {"given": "BAIK", "first": "Baik", "second": "Buruk"}

    def test_one_alias_of_two_members_is_refused(self) -> None:
        class Dua(Label):
            BAIK = "Baik", "B"
            BURUK = "Buruk", "b"

        with pytest.raises(UnknownLabelError) as caught:
            Dua.parse("Baik")

        assert caught.value.facts == {"given": "b", "first": "Baik", "second": "Buruk"}

    def test_one_spelling_of_one_label_may_be_told_twice(self) -> None:
        assert LabelSet("x", ("a", "b"), (("A", "a"), ("c", "a"), ("C", "a"))).code("c") == 0

    def test_a_spelling_of_no_label_is_refused(self) -> None:
        with pytest.raises(UnknownLabelError) as caught:
            LabelSet("x", ("a", "b"), (("c", "z"),))

        assert caught.value.code == "label.unknown"
        assert caught.value.facts == {"given": "z", "accepted": "a, b", "labels": "x"}

    @given(st.lists(st.tuples(SPELLINGS, st.sampled_from(GRADES)), max_size=6))
    def test_every_set_that_stands_gives_each_spelling_its_own_label(
        self, spellings: list[tuple[str, str]]
    ) -> None:
        """Either two labels claim one spelling and are both named, or each keeps its own."""
        own = [*((text, text) for text in GRADES), *spellings]
        try:
            labels = LabelSet("x", GRADES, tuple(spellings))
        except UnknownLabelError as error:
            refusal = error.facts
            told = refusal["first"], (refusal["given"], refusal["second"])
        else:
            assert [labels.find(text) for text, _ in own] == [member for _, member in own]
            assert [labels.find(f" {text.lower()} ") for text in GRADES] == list(GRADES)
            return

        assert told[1] in own
        assert told[0] in set(GRADES) - {told[1][1]}

    def test_other_signs_are_part_of_a_label(self) -> None:
        """Grades such as BB+ differ from BB by their sign alone."""
        grades = LabelSet("m", ("A+", "A", "A-", "BB", "BB+", "B.1", "B1"))

        assert [grades.code(text) for text in grades.members] == list(range(7))
        assert [grades.find(text) for text in ("a +", " a ", "a -", "bb +")] == [
            "A+",
            "A",
            "A-",
            "BB+",
        ]
        assert refused(grades, "A*").code == "label.nearest"

    def test_a_grade_of_no_set_is_not_taken_for_its_neighbour(self) -> None:
        """Where there is no A-, it is no A."""
        error = refused(LabelSet("m", ("A", "B")), "A-")

        assert (error.code, error.facts["nearest"]) == ("label.nearest", "A")

    @pytest.mark.parametrize(
        "given", [None, 0, 1, True, 1.5, [], ("Sesuai Ekspektasi",), b"hijau", object, Mutu]
    )
    def test_what_is_no_text_is_no_label(self, given: object) -> None:
        error = refused(SET, given)

        assert error.code in {"label.unknown", "label.nearest"}
        assert error.facts["given"] is given

    def test_a_member_of_another_enum_is_refused_without_a_guess(self) -> None:
        """The same text of another regulation is another label."""
        error = refused(SET, Lain.SESUAI)

        assert error.code == "label.unknown"
        assert error.facts["given"] is Lain.SESUAI
        assert refused(WARNA, Sederhana.SATU).code == "label.unknown"

    def test_the_nearest_label_is_suggested(self) -> None:
        error = refused(SET, "Sesuai Expektasi")

        assert error.code == "label.nearest"
        assert error.facts["nearest"] == "Sesuai Ekspektasi"
        assert error.facts["labels"] == SET.name
        assert error.facts["accepted"] == ", ".join(Mutu)

    def test_a_near_alias_suggests_the_official_text(self) -> None:
        assert refused(SET, "miskonduct kurang").code == "label.unknown"
        assert refused(SET, "kurang/miskonduct").facts["nearest"] == "Di Bawah Ekspektasi"

    def test_nothing_is_suggested_where_nothing_is_near(self) -> None:
        error = refused(WARNA, "zzz")

        assert error.code == "label.unknown"
        assert "nearest" not in error.facts
        assert error.facts["accepted"] == "hijau, merah"

    def test_sets_are_equal_by_name_and_texts(self) -> None:
        twin = LabelSet(SET.name, SET.members, SET.spellings)

        assert twin == SET
        assert hash(twin) == hash(SET)
        assert LabelSet("a", ("x",)) != LabelSet("b", ("x",))
        assert LabelSet("a", ("x", "y")) != LabelSet("a", ("y", "x"))
        assert repr(twin) == repr(SET)

    def test_a_set_survives_pickling_with_its_enum(self) -> None:
        SET.code("sesuai")
        copy = pickle.loads(pickle.dumps(SET))  # noqa: S301 - our own bytes

        assert copy == SET
        assert copy.find("sesuai") is Mutu.SESUAI


class TestNearest:
    """The most similar word is named, or none."""

    @pytest.mark.parametrize(
        "given, expected",
        [
            ("realisai", "realisasi"),
            ("targett", "target"),
            ("zzz", None),
            ("", None),
            ("real", "realisasi"),
        ],
    )
    def test_of_two_words(self, given: str, expected: str | None) -> None:
        assert nearest(given, iter(["target", "realisasi"])) == expected

    def test_half_of_the_letters_in_common_is_near_enough(self) -> None:
        assert nearest("abyz", ["abcd"]) == "abcd"
        assert nearest("abxyz", ["abcde"]) is None

    def test_no_words_no_guess(self) -> None:
        words: list[Any] = []

        assert nearest("a", words) is None
