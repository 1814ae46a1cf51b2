from __future__ import annotations

import pytest

from asn_kinerja.goals.progress import counted


def told(size: int) -> list[tuple[int, int]]:
    """What is told while going over so many items."""
    found: list[tuple[int, int]] = []
    for _ in counted(range(size), lambda done, total: found.append((done, total))):
        pass
    return found


class TestCounted:
    def test_the_items_come_in_their_order_whether_somebody_listens_or_not(self) -> None:
        assert list(counted("abc", None)) == ["a", "b", "c"]
        assert list(counted("abc", lambda _done, _total: None)) == ["a", "b", "c"]

    @pytest.mark.parametrize(
        "size, calls", [(0, 0), (1, 1), (99, 99), (100, 100), (101, 51), (1000, 100), (1001, 91)]
    )
    def test_it_is_told_at_most_a_hundred_times(self, size: int, calls: int) -> None:
        assert calls == len(told(size))

    @pytest.mark.parametrize("size", [1, 7, 101, 250])
    def test_it_grows_and_ends_with_all(self, size: int) -> None:
        found = told(size)

        assert found == sorted(set(found))
        assert found[-1] == (size, size)

    def test_an_item_is_told_when_it_is_done(self) -> None:
        """Not when it is handed out: its work would still be ahead."""
        happened: list[object] = []
        items = iter(counted("ab", lambda done, _total: happened.append(done)))

        first, before, second, after = next(items), [*happened], next(items), [*happened]

        assert (first, before, second, after) == ("a", [], "b", [1])
