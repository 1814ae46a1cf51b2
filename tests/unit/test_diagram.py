from __future__ import annotations

import re

import attrs
from tests.unit.example_cycle import CITE, CYCLE, ROWS, Status, cycle

from asn_kinerja import Label, Text
from asn_kinerja.display.tree import Branch, drawn
from asn_kinerja.skp import described, mermaid, rows

HOSTILE = '"; click a href "x" <b>&#;\n--> s9: %%{init}'


class TestRows:
    """The table says all that a row says."""

    def test_the_head_in_both_languages(self) -> None:
        wanted = ("From", "Event", "Who", "To", "Limit", "Facts", "Conditions", "Where it stands")

        assert wanted == rows(CYCLE, "en")[0]
        assert rows(CYCLE)[0][:2] == ("Dari", "Kejadian")

    def test_a_row_with_everything(self) -> None:
        assert rows(CYCLE)[1] == (
            "Baru",
            "Mengajukan",
            "Pemohon",
            "Diajukan",
            "≤ hari terakhir",
            "nilai",
            "tidak melewati hari terakhir",
            "UU 1/2020 Pasal 1; resmi",
        )

    def test_a_row_with_nothing_but_its_labels(self) -> None:
        assert rows(CYCLE)[3][4:7] == ("", "", "")

    def test_the_limit_says_from_when_it_runs(self) -> None:
        assert rows(CYCLE)[4][4] == "≤ 5 hari kerja sejak Diajukan"
        assert rows(CYCLE, "en")[7][4] == "≤ 10 working days from the last day"

    def test_everybody_who_may_is_named(self) -> None:
        assert rows(CYCLE)[7][2] == "Pemohon, Pejabat"

    def test_recalled_facts_are_not_brought(self) -> None:
        assert rows(CYCLE)[4][5] == "sah"

    def test_every_fact_that_comes_with_the_event_is_named(self) -> None:
        both = cycle(transitions=(*ROWS[:3], attrs.evolve(ROWS[3], recalls=()), *ROWS[4:]))

        assert rows(both)[4][5] == "nilai, sah"
        assert "nilai, sah" in described(both).branches[1].branches[1].notes

    def test_the_conditions_are_what_must_hold(self) -> None:
        """A norm that only should hold is none."""
        assert rows(CYCLE, "en")[4][6] == "at least 70; sah_adanya"
        assert [rows(CYCLE)[n][6] for n in (2, 5)] == ["sesudah hari terakhir", "dengan alasan"]


class TestDescribed:
    def test_each_state_with_what_can_happen_there(self) -> None:
        tree = described(CYCLE, "en")

        assert (tree.text, tree.notes) == ("Application", ())
        assert [str(state) for state in CYCLE.states] == [each.text for each in tree.branches]
        assert tree.branches[0].branches[0] == Branch(
            "Mengajukan (Pemohon) → Diajukan",
            ("≤ the last day", "nilai", "not past the last day", "[UU 1/2020 Pasal 1; official]"),
        )

    def test_what_is_assumed_stands_first(self) -> None:
        tree = described(cycle(assumes=(CITE,)))

        assert tree.notes == ("[UU 1/2020 Pasal 1; resmi]",)
        assert drawn(tree).startswith("Permohonan\n│  [UU 1/2020")


class TestMermaid:
    """The diagram is the table, drawn; whatever a label holds stays text."""

    def test_every_line(self) -> None:
        assert mermaid(CYCLE).splitlines() == [
            "stateDiagram-v2",
            "    s0: Baru",
            "    s1: Diajukan",
            "    s2: Selesai",
            "    s3: Ditolak",
            "    [*] --> s0",
            "    s0 --> s1: Mengajukan (Pemohon), ≤ hari terakhir",
            "    s0 --> s1: Mengalihkan (Pejabat)",
            "    s1 --> s0: Menarik kembali (Pemohon)",
            "    s1 --> s2: Menyetujui (Pejabat), ≤ 5 hari kerja sejak Diajukan",
            "    s1 --> s3: Menolak (Pejabat)",
            "    s3 --> s1: Mengajukan banding (Pemohon), ≤ 3 hari kerja sejak Ditolak",
            f"    s3 --> s2: {ROWS[-1]}, ≤ 10 hari kerja sejak hari terakhir",
            "    s2 --> [*]",
        ]

    def test_in_english(self) -> None:
        assert "≤ 5 working days from Diajukan" in mermaid(CYCLE, "en")

    def test_nothing_in_a_label_is_obeyed(self) -> None:
        class Jahat(Label):
            SATU = "Satu"
            DUA = HOSTILE

        row = attrs.evolve(ROWS[2], source=Jahat.SATU, target=Jahat.DUA)
        hostile = cycle(start=Jahat.SATU, transitions=(row,), last_day=Text(HOSTILE, HOSTILE))
        lines = mermaid(hostile).splitlines()

        assert len(lines) == 6
        assert re.fullmatch(r"    s1: [\w ,.()/-]*(#\d+;[\w ,.()/-]*)+", lines[2])

    def test_an_escaped_label_reads_as_it_was(self) -> None:
        class Jahat(Label):
            DUA = HOSTILE

        row = attrs.evolve(ROWS[2], source=Jahat.DUA, target=Jahat.DUA)
        line = mermaid(cycle(start=Jahat.DUA, transitions=(row,))).splitlines()[1]
        read = re.sub(r"#(\d+);", lambda found: chr(int(found[1])), line)

        assert f"    s0: {' '.join(HOSTILE.split())}" == read

    def test_states_of_the_example_need_no_escape(self) -> None:
        assert "#" not in mermaid(CYCLE)
        assert Status.BARU in mermaid(CYCLE)
