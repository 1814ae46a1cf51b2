"""Life cycles, cases and deadlines show themselves in a terminal and in a notebook."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.unit.example_cycle import CYCLE

from asn_kinerja.skp import History, WorkingDays, deadlines, settled

START, MIDDLE, LAST = date(2024, 1, 2), date(2024, 1, 10), date(2024, 1, 31)
NEW = CYCLE.begin(on=START, until=LAST)
FILED = NEW.record("ajukan", by="pemohon", on=MIDDLE, nilai=Decimal(75))
CLOSED = FILED.record("setujui", by="pejabat", on=LAST, reason="lengkap", sah=True)


def lines(history: History) -> list[str]:
    return [line.lstrip("│├└─ ") for line in str(history).splitlines()]


class TestACase:
    def test_it_tells_each_event_with_its_reason_and_its_facts(self) -> None:
        told = lines(CLOSED)

        assert "10 Januari 2024: Mengajukan (Pemohon) → Diajukan" in told
        assert told[-3:] == [
            "31 Januari 2024: Menyetujui (Pejabat) → Selesai",
            "lengkap",
            "sah = ya",
        ]

    def test_it_tells_where_it_stands_and_what_can_happen(self) -> None:
        told = lines(FILED)

        assert told[1:3] == [
            "Diajukan, sejak 10 Januari 2024",
            "mulai 2 Januari 2024; hari terakhir 31 Januari 2024",
        ]
        assert "Yang dapat terjadi sekarang" in told
        assert "Yang dapat terjadi sekarang" not in lines(CLOSED)

    def test_it_names_the_case_that_it_follows(self) -> None:
        after = CLOSED.again(on=date(2024, 2, 1), until=date(2024, 2, 29), reason="permohonan baru")

        assert lines(after)[3] == (
            "menyusul perkara yang tertutup pada 31 Januari 2024: permohonan baru"
        )

    def test_in_english_the_labels_stay(self) -> None:
        assert "10 January 2024: Mengajukan (Pemohon) → Diajukan" in FILED.said("en")

    def test_words_of_people_keep_to_their_line(self) -> None:
        moved = FILED.record("tolak", by="pejabat", on=LAST, reason="kurang\nbukti")

        assert "kurang bukti" in lines(moved)

    def test_a_notebook_shows_the_same_and_obeys_nothing(self) -> None:
        moved = FILED.record("tolak", by="pejabat", on=LAST, reason="<b>kurang")

        shown = moved._repr_html_()

        assert "&lt;b&gt;kurang" in shown
        assert shown.startswith("<details open>")
        assert "Yang dapat terjadi sekarang" in shown

    def test_its_repr_is_one_short_line(self) -> None:
        assert repr(FILED) == f"<History {CYCLE.id}: Diajukan, events=1>"


class TestALifeCycle:
    def test_it_prints_its_states_and_what_can_happen_there(self) -> None:
        assert str(CYCLE) == CYCLE.said("id")
        assert "├─ Baru" in str(CYCLE)
        assert "≤ 5 working days from Diajukan" in CYCLE.said("en")

    def test_a_notebook_shows_it_as_a_tree(self) -> None:
        assert "<summary>Baru</summary>" in CYCLE._repr_html_()

    def test_its_repr_counts_its_states_and_rows(self) -> None:
        sizes = f"states={len(CYCLE.states)}, transitions={len(CYCLE.transitions)}"

        assert repr(CYCLE) == f"<LifeCycle {CYCLE.id}: {sizes}>"


class TestADeadline:
    def test_it_says_by_when_what_and_who(self) -> None:
        first = deadlines(NEW, WorkingDays())[0]

        assert str(first) == "paling lambat 31 Januari 2024: Mengajukan (Pemohon)"

    def test_and_when_it_was_done(self) -> None:
        first = settled(FILED, WorkingDays())[0]

        assert first.said("en") == (
            "by 31 January 2024: Mengajukan (Pemohon); done on 10 January 2024"
        )
