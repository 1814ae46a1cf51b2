from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from asn_kinerja.errors import (
    AsnKinerjaError,
    FactError,
    FormulaError,
    IncompleteOutcomeError,
    InvalidFactsError,
    NoRegulationInForceError,
    SerdeError,
    UnknownLabelError,
    problems,
)
from asn_kinerja.text import Text

GIVEN = {"given": 1, "wanted": 4}
KINDS: list[tuple[type[AsnKinerjaError], type[Exception]]] = [
    (AsnKinerjaError, Exception),
    (FormulaError, ValueError),
    (UnknownLabelError, ValueError),
    (NoRegulationInForceError, LookupError),
    (IncompleteOutcomeError, KeyError),
    (SerdeError, ValueError),
]


def few() -> FactError:
    return FactError("fact.few_rows", path="kegiatan", given=1, accepted=2)


def required() -> FactError:
    return FactError("policy.fact_twice", path="kegiatan[3].target_waktu")


class TestOneError:
    """An error is a code and facts; its sentence is derived from them."""

    @pytest.mark.parametrize("kind, base", KINDS)
    def test_every_kind_keeps_code_and_facts(
        self, kind: type[AsnKinerjaError], base: type[Exception]
    ) -> None:
        error = kind("formula.cells", **GIVEN)

        assert isinstance(error, AsnKinerjaError)
        assert isinstance(error, base)
        assert error.code == "formula.cells"
        assert error.facts == GIVEN

    @pytest.mark.parametrize("kind, _", KINDS)
    def test_every_kind_says_its_sentence_in_both_languages(
        self, kind: type[AsnKinerjaError], _: object
    ) -> None:
        error = kind("formula.cells", **GIVEN)

        assert error.message() == "tabel punya 1 sel, seharusnya 4"
        assert error.message("id") == error.message()
        assert error.message("en") == "the table has 1 cell, it needs 4"
        assert str(error) == error.message("en")

    def test_a_fact_that_is_a_text_is_said_in_the_language_of_the_sentence(self) -> None:
        error = AsnKinerjaError("fact.together", why=Text("mulai sesudah akhir", "start after end"))

        assert error.message("id") == "mulai sesudah akhir"
        assert error.message("en") == "start after end"
        assert str(error) == "start after end"

    def test_the_facts_cannot_be_changed(self) -> None:
        given = {"given": 1, "wanted": 4}
        error = FormulaError("formula.cells", **given)
        facts: Any = error.facts
        given["given"] = 2

        assert error.facts["given"] == 1
        with pytest.raises(TypeError):
            facts["given"] = 2

    def test_a_fact_may_be_called_code_or_self(self) -> None:
        facts: dict[str, Any] = {"code": 1, "why": "x", "self": 2}

        assert AsnKinerjaError("fact.together", **facts).facts == facts

    def test_a_code_without_a_sentence_is_a_mistake_of_ours(self) -> None:
        with pytest.raises(KeyError, match="nonsense"):
            FormulaError("formula.nonsense")

    @pytest.mark.parametrize("kind, _", KINDS)
    def test_errors_survive_pickling_and_copying(
        self, kind: type[AsnKinerjaError], _: object
    ) -> None:
        error = kind("formula.cells", **GIVEN)
        for twin in (
            pickle.loads(pickle.dumps(error)),  # noqa: S301 - our own bytes
            copy.copy(error),
            copy.deepcopy(error),
        ):
            assert type(twin) is kind
            assert (twin.code, twin.facts, str(twin)) == (error.code, error.facts, str(error))


class TestFactError:
    """A problem with a fact says first where the fact stands."""

    def test_the_path_stands_in_front(self) -> None:
        assert required().message() == "kegiatan[3].target_waktu: diberikan dua kali"
        assert required().message("en") == "kegiatan[3].target_waktu: is given twice"
        assert str(required()) == required().message("en")

    def test_the_path_is_kept_beside_the_facts(self) -> None:
        assert few().path == "kegiatan"
        assert few().facts == {"path": "kegiatan", "given": 1, "accepted": 2}

    def test_it_survives_pickling(self) -> None:
        twin = pickle.loads(pickle.dumps(few()))  # noqa: S301 - our own bytes

        assert (twin.path, twin.code, twin.facts) == ("kegiatan", "fact.few_rows", few().facts)


class TestManyErrors:
    """All problems are raised together, and each can be caught alone."""

    def test_every_problem_has_a_line(self) -> None:
        error = InvalidFactsError("facts refused", [few(), required()])

        assert str(error).splitlines() == ["facts refused", f"  {few()}", f"  {required()}"]

    def test_it_is_a_group_of_value_errors(self) -> None:
        error = InvalidFactsError("facts refused", [few()])

        assert isinstance(error, ExceptionGroup)
        assert isinstance(error, ValueError)
        assert [type(each) for each in error.exceptions] == [FactError]

    def test_a_split_group_stays_one_of_facts(self) -> None:
        error = InvalidFactsError("facts refused", [few(), required()])
        match, rest = error.split(lambda each: getattr(each, "path", "") == "kegiatan")

        assert isinstance(match, InvalidFactsError)
        assert isinstance(rest, InvalidFactsError)
        assert (match.message, rest.message) == ("facts refused", "facts refused")
        assert [each.path for each in match.exceptions if isinstance(each, FactError)] == [
            "kegiatan"
        ]
        assert str(rest).splitlines()[1:] == [f"  {required()}"]

    def test_a_group_survives_pickling(self) -> None:
        error = InvalidFactsError("facts refused", [few(), required()])
        twin = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes

        assert type(twin) is InvalidFactsError
        assert str(twin) == str(error)

    def test_problems_of_a_group_are_told_in_order_and_in_both_languages(self) -> None:
        error = InvalidFactsError("facts refused", [required(), few()])

        assert problems(error) == (required().message("id"), few().message("id"))
        assert problems(error, "en") == (required().message("en"), few().message("en"))

    def test_problems_of_nested_groups_and_of_strangers(self) -> None:
        inner = ExceptionGroup("inner", [OSError("disk"), required()])
        outer = ExceptionGroup("outer", [ValueError("plain"), inner])

        assert problems(outer) == ("plain", "disk", required().message("id"))

    def test_a_single_error_is_one_problem(self) -> None:
        assert problems(FormulaError("formula.cells", **GIVEN)) == (
            "tabel punya 1 sel, seharusnya 4",
        )
        assert problems(KeyboardInterrupt("stop")) == ("stop",)


class TestHostileText:
    """What a caller gave is shown on its line; it steers no terminal."""

    HOSTILE = "a\x1b[2J\nb"

    def test_in_a_path(self) -> None:
        error = FactError("policy.fact_twice", path=self.HOSTILE)

        assert error.message("en") == str(error) == "a [2J b: is given twice"
        assert (error.path, error.facts["path"]) == (self.HOSTILE, self.HOSTILE)

    def test_in_a_fact(self) -> None:
        error = AsnKinerjaError("fact.together", why=self.HOSTILE)

        assert (str(error), error.message("en")) == ("a [2J b", "a [2J b")
        assert error.facts["why"] == self.HOSTILE

    def test_in_what_could_not_be(self) -> None:
        error = InvalidFactsError(self.HOSTILE, [required()])

        assert str(error).splitlines() == ["a [2J b", f"  {required()}"]


class TestHugeNumbers:
    """Python refuses to write thousands of digits; a message says how many bits there are."""

    def test_are_told_by_their_size(self) -> None:
        error = FactError("fact.flag", path="ide_baru", given=10**5000)

        assert "2^16610" in str(error)
        assert error.facts["given"] == 10**5000

    def test_up_to_a_thousand_bits_they_are_written_out(self) -> None:
        most = 2**1000 - 1

        assert str(most) in str(FactError("fact.flag", path="f", given=most))
        assert "2^1001" in str(FactError("fact.flag", path="f", given=most + 1))
