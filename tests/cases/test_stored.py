"""What was stored once: read by every later version, with the same values."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from asn_kinerja import Policy
from asn_kinerja.outcome import Outcome
from asn_kinerja.regulations import pp_30_2019
from asn_kinerja.serde import from_dict, to_dict

_TEXT = Path(__file__).with_name("tersimpan.json").read_text(encoding="utf-8")
DOCUMENTS: dict[str, dict[str, Any]] = {
    case["id"]: case["document"] for case in json.loads(_TEXT)["cases"]
}


def outcome(name: str) -> Outcome:
    found = from_dict(DOCUMENTS[name])
    assert isinstance(found, Outcome)
    return found


def test_a_stored_policy_stays_a_policy() -> None:
    policy = from_dict(DOCUMENTS["kebijakan pp_30_2019"])

    assert isinstance(policy, Policy)
    assert policy == outcome("hasil pp_30_2019").policy
    assert policy.version == DOCUMENTS["hasil pp_30_2019"]["version"]


def test_a_stored_outcome_has_its_values_and_the_labels_of_its_regulation() -> None:
    """The predicate of 2021 is asked for years later, and is a member of the enum."""
    found = outcome("hasil pp_30_2019")

    assert found["predikat"] is pp_30_2019.Predikat.BAIK
    assert found.is_complete
    assert "PP 30/2019 Pasal 41" in found.explain()


@pytest.mark.parametrize(
    "name", ["hasil pp_30_2019", "hasil dengan setiap jenis simpul"], ids=["law", "all"]
)
def test_a_stored_outcome_is_written_again_with_its_version_and_values(name: str) -> None:
    """A renamed field, a moved enum or a new spelling would show here."""
    document = DOCUMENTS[name]
    again = json.loads(json.dumps(to_dict(outcome(name))))

    assert again["version"] == document["version"]
    assert again["values"] == document["values"]
    assert again["facts"] == document["facts"]


def test_every_kind_of_node_is_stored() -> None:
    """All but `call`, which is Python code and cannot be stored."""
    nodes = DOCUMENTS["hasil dengan setiap jenis simpul"]["policy"]["nodes"]

    assert {each["node"] for each in nodes} == {
        *("aggregate", "arith", "bands", "clip", "compare", "const", "fact", "logic"),
        *("named", "present", "quotient", "setting", "table", "when"),
    }
