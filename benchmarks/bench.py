"""Ratios against hand-written code, measured in one process.

Run with `make bench`. Each figure is the median over rounds of (ours ÷ by hand), the
two timed in turn, so that a slow moment of the machine hits both.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from decimal import Decimal
from timeit import timeit
from typing import Any

import by_hand

from asn_kinerja.regulations import pp_30_2019, pp_46_2011

ROUNDS, CALLS = 15, 2000

PP_30: dict[str, Any] = {
    "nilai_skp": Decimal("104.25"),
    "nilai_perilaku": Decimal("98.5"),
    "pendapat_rekan_dan_bawahan": False,
    "ide_baru": True,
}
PP_46: dict[str, Any] = {
    "target_kuantitas": 500,
    "realisasi_kuantitas": 480,
    "target_kualitas": 85,
    "realisasi_kualitas": 90,
    "target_waktu": 6,
    "realisasi_waktu": Decimal("5.5"),
}


def ratio(ours: Callable[[], object], hand: Callable[[], object]) -> float:
    """The median ratio of two functions, timed in turn."""
    ours(), hand()
    pairs = (timeit(ours, number=CALLS) / timeit(hand, number=CALLS) for _ in range(ROUNDS))
    return statistics.median(pairs)


def evaluations() -> Iterator[tuple[str, float, str]]:
    """Evaluating one person, with and without the explanation."""
    for name, policy, facts, hand in (
        ("PP 30/2019 NILAI_KINERJA", pp_30_2019.NILAI_KINERJA, PP_30, by_hand.pp_30_checked),
        ("PP 46/2011 CAPAIAN_KEGIATAN", pp_46_2011.CAPAIAN_KEGIATAN, PP_46, by_hand.pp_46_checked),
    ):
        yield (
            f"{name}: evaluate, every output read",
            ratio(lambda p=policy, f=facts: dict(p.evaluate(f)), lambda h=hand, f=facts: h(f)),  # type: ignore[misc]
            "≤ 3",
        )
        yield (
            f"{name}: evaluate and print the explanation",
            ratio(lambda p=policy, f=facts: p.evaluate(f).explain(), lambda h=hand, f=facts: h(f)),  # type: ignore[misc]
            "≤ 20",
        )
    skp, perilaku = PP_30["nilai_skp"], PP_30["nilai_perilaku"]
    yield (
        "PP 30/2019: evaluate, against arithmetic without any check",
        ratio(
            lambda: dict(pp_30_2019.NILAI_KINERJA.evaluate(PP_30)),
            lambda: by_hand.pp_30_bare(skp, perilaku, False, True),  # noqa: FBT003
        ),
        "–",
    )


def seconds(statement: str, cache: str) -> float:
    """How long a fresh interpreter takes for some imports, compiled before."""
    timer = "import time; t = time.perf_counter()"
    code = f"{timer}; {statement}; print(time.perf_counter() - t)"
    command = [sys.executable, "-X", f"pycache_prefix={cache}", "-c", code]
    # An installed package is compiled; a checkout is too, once it may write it down.
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    ran = subprocess.run(command, check=True, capture_output=True, text=True, env=env)  # noqa: S603
    return float(ran.stdout)


def imports() -> tuple[str, float, str]:
    """Importing the library against importing its three dependencies."""
    ours, theirs = "import asn_kinerja", "import attrs, cattrs, dateutil.relativedelta"
    with tempfile.TemporaryDirectory() as cache:
        pairs = [(seconds(ours, cache), seconds(theirs, cache)) for _ in range(ROUNDS + 1)][1:]
    return (
        "import asn_kinerja, against attrs + cattrs + dateutil",
        statistics.median(mine / deps for mine, deps in pairs),
        "≤ 1.3",
    )


def main() -> None:
    """Print the table."""
    rows = [*evaluations(), imports()]
    width = max(len(name) for name, _, _ in rows)
    print(f"{'ratio, ours ÷ by hand':{width}}  median  reach")
    for name, value, reach in rows:
        print(f"{name:{width}}  {value:6.2f}  {reach}")


if __name__ == "__main__":
    main()
