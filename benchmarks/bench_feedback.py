"""Putting a million ratings together, against the plainest loop: `make bench` runs this too.

Run alone: `python benchmarks/bench_feedback.py [RATINGS]`. Both go over the same records and
give the same exact numbers: the mean of each group to four decimals, and of those the
weighted mean to two. Each figure is the median over rounds of (ours ÷ by hand), the two timed
in turn.
"""

from __future__ import annotations

import gc
import random
import statistics
import sys
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from time import process_time

from asn_kinerja.feedback import Pembobotan, Scale, SumberUmpanBalik, Tanggapan, aggregate

ROUNDS = 5
SCALE = Scale.numbers(1, 4)
ATASAN, REKAN, BAWAHAN, DIRI, MASYARAKAT, _ = SumberUmpanBalik
WEIGHTS = Pembobotan("uji", {ATASAN: "60%", (REKAN, BAWAHAN): "40%"})
#: Ten ratings of each aspect: one from above, five peers, three staff, one's own.
RATERS = (ATASAN, *[REKAN] * 5, *[BAWAHAN] * 3, DIRI)
VALUES = ("BP", "A", "Ko", "H", "L", "Ad", "Kl")


def ratings(size: int) -> Iterator[Tanggapan]:
    """The behaviour of a large agency: seven values, ten raters each."""
    drawn = random.Random(1)  # noqa: S311 - numbers to count, no secret
    for n in range(size):
        person, rest = divmod(n, len(VALUES) * len(RATERS))
        value, rater = divmod(rest, len(RATERS))
        yield Tanggapan(
            tentang=f"p{person}",
            aspek=VALUES[value],
            sumber=RATERS[rater],
            nilai=drawn.randint(1, 4),
            skala=SCALE,
        )


def elements(size: int) -> Iterator[Tanggapan]:
    """A public survey: nine elements of a hundred services, nobody named."""
    drawn = random.Random(1)  # noqa: S311 - numbers to count, no secret
    for n in range(size):
        yield Tanggapan(
            tentang=f"loket-{n // 9 % 100}",
            aspek=f"U{n % 9 + 1}",
            sumber=MASYARAKAT,
            nilai=drawn.randint(1, 4),
            skala=SCALE,
        )


def by_hand(rows: Sequence[Tanggapan]) -> dict[tuple[str, str], Decimal]:
    """The weighted mean of two groups, as anybody would write it with whole numbers."""
    sums: dict[tuple[str, str], list[int]] = {}
    place = {ATASAN: 0, REKAN: 2, BAWAHAN: 2}
    for row in rows:
        at = place.get(row.sumber)
        if at is None or row.kode is None:
            continue
        cell = sums.setdefault((row.tentang, row.aspek), [0, 0, 0, 0])
        cell[at] += row.kode
        cell[at + 1] += 1
    return {key: weighted(*cell) for key, cell in sums.items()}


def weighted(leader: int, leaders: int, others: int, rest: int) -> Decimal:
    """Sixty and forty percent of two means; both are there in every row of this benchmark."""
    first, second = half_up(leader * 10_000, leaders), half_up(others * 10_000, rest)
    return Decimal(half_up(60 * first + 40 * second, 10_000)).scaleb(-2)


def half_up(top: int, bottom: int) -> int:
    """A quotient of whole numbers, a half up."""
    return (2 * top + bottom) // (2 * bottom)


def mean_by_hand(rows: Sequence[Tanggapan]) -> dict[tuple[str, str], Decimal]:
    """The plain mean of each element."""
    sums: dict[tuple[str, str], list[int]] = {}
    for row in rows:
        if row.kode is not None:
            cell = sums.setdefault((row.tentang, row.aspek), [0, 0])
            cell[0] += row.kode
            cell[1] += 1
    return {key: Decimal(half_up(total * 10_000, n)).scaleb(-4) for key, (total, n) in sums.items()}


def seconds(step: Callable[[], object]) -> float:
    """What a step takes of the processor."""
    start = process_time()
    step()
    return process_time() - start


def ratio(ours: Callable[[], dict[tuple[str, str], object]], hand: Callable[[], object]) -> float:
    """The median ratio of two ways that give the same."""
    if ours() != hand():
        message = "the two ways differ"
        raise ValueError(message)
    gc.collect()
    gc.freeze()
    pairs = [(seconds(ours), seconds(hand)) for _ in range(ROUNDS)]
    gc.unfreeze()
    return statistics.median(mine / plain for mine, plain in pairs)


def rows(size: int) -> Iterator[tuple[str, float, str]]:
    """Each line of the table."""
    people = list(ratings(size))

    def ours() -> dict[tuple[str, str], object]:
        found = aggregate(people, groups=WEIGHTS, beside=False)
        return {key: each.nilai for key, each in found.items()}

    yield (
        f"{size:,} ratings of behaviour, weighted by role",
        ratio(ours, lambda: by_hand(people)),
        "≤ 2",
    )
    survey = list(elements(size))

    def means() -> dict[tuple[str, str], object]:
        return {key: each.nilai for key, each in aggregate(survey, beside=False).items()}

    yield (
        f"{size:,} answers of a public survey, plain mean",
        ratio(means, lambda: mean_by_hand(survey)),
        "≤ 2",
    )


def main() -> None:
    """Print the table."""
    size = int((sys.argv[1:] or ["1000000"])[0])
    found = list(rows(size))
    width = max(len(name) for name, _, _ in found)
    print(f"{'ratio, ours ÷ by hand':{width}}  median  reach")
    for name, value, reach in found:
        print(f"{name:{width}}  {value:6.2f}  {reach}")


if __name__ == "__main__":
    main()
