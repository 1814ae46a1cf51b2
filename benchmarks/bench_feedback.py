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
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
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


def means_by_hand(
    rows: Sequence[Tanggapan], groups: Mapping[SumberUmpanBalik, int]
) -> dict[tuple[str, str, int], Decimal]:
    """The mean of each group, as anybody would write it."""
    totals: dict[tuple[str, str, int], Decimal] = {}
    counts: dict[tuple[str, str, int], int] = {}
    for row in rows:
        if isinstance(row.nilai, Decimal) and row.sumber in groups:
            key = row.tentang, row.aspek, groups[row.sumber]
            totals[key] = totals.get(key, 0) + row.nilai
            counts[key] = counts.get(key, 0) + 1
    return {key: half_up(total / counts[key], "0.0001") for key, total in totals.items()}


def by_hand(rows: Sequence[Tanggapan]) -> dict[tuple[str, str], Decimal]:
    """Sixty and forty percent of two means; both are there in every row of this benchmark."""
    means = means_by_hand(rows, {ATASAN: 0, REKAN: 1, BAWAHAN: 1})
    first, second = Decimal("0.6"), Decimal("0.4")
    return {
        (who, what): half_up(first * mean + second * means[who, what, 1], "0.01")
        for (who, what, group), mean in means.items()
        if not group
    }


def mean_by_hand(rows: Sequence[Tanggapan]) -> dict[tuple[str, str], Decimal]:
    """The plain mean of each element."""
    means = means_by_hand(rows, {MASYARAKAT: 0})
    return {(what, element): mean for (what, element, _), mean in means.items()}


def half_up(value: Decimal, unit: str) -> Decimal:
    """A number rounded, a half up."""
    return value.quantize(Decimal(unit), ROUND_HALF_UP)


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
