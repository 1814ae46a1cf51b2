"""PP 49/2018: hours of learning of employees under contract."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.facts import missing

from asn_kinerja.citation import Citation
from asn_kinerja.regulations.pp_49_2018 import JAM_PELAJARAN


class TestPasal40:
    """At most 24 hours in a year of the contract, but for certain highest officials."""

    @given(st.integers(0, 100))
    def test_up_to_24_hours_keep_the_rule(self, hours: int) -> None:
        outcome = JAM_PELAJARAN.evaluate(jam_pelajaran=hours, jpt_utama_atau_madya_tertentu=False)

        assert outcome["memenuhi"] is (hours <= 24)
        assert outcome["jam_pelajaran_maksimal"] == 24

    @given(st.integers(0, 100))
    def test_certain_highest_officials_have_no_limit(self, hours: int) -> None:
        outcome = JAM_PELAJARAN.evaluate(jam_pelajaran=hours, jpt_utama_atau_madya_tertentu=True)

        assert outcome["memenuhi"] is True
        assert outcome["jam_pelajaran_maksimal"] is None
        assert outcome.is_complete

    def test_who_is_excepted_must_be_stated(self) -> None:
        outcome = JAM_PELAJARAN.evaluate(jam_pelajaran=25)

        assert missing(outcome) == {
            "jpt_utama_atau_madya_tertentu": ("jam_pelajaran_maksimal", "memenuhi")
        }

    def test_24_is_the_text_itself(self) -> None:
        setting = JAM_PELAJARAN.settings["jam_pelajaran_paling_lama"]

        assert (setting.value, setting.cite) == (24, Citation("PP 49/2018", pasal=40, ayat=1))
