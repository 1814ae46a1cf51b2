"""The regulations of ASN performance management, each as a module of policies."""

from __future__ import annotations

from datetime import date

from asn_kinerja.regulations import (
    instansi,
    perbkn_12_2022,
    permendagri_86_2017,
    permenpanrb_1_2023,
    permenpanrb_3_2020,
    permenpanrb_6_2022,
    permenpanrb_8_2021,
    permenpanrb_14_2017,
    permenpanrb_38_2018,
    permenpanrb_40_2018,
    permenpanrb_88_2021,
    pp_10_1979,
    pp_11_2017,
    pp_30_2019,
    pp_46_2011,
    pp_49_2018,
    pp_53_2010,
    pp_94_2021,
)
from asn_kinerja.regulations.book import Book, Regulation

__all__ = [
    "BOOK",
    "LIFE_CYCLES",
    "POLICIES",
    "Book",
    "Regulation",
    "in_force",
    "instansi",
    "perbkn_12_2022",
    "permendagri_86_2017",
    "permenpanrb_1_2023",
    "permenpanrb_3_2020",
    "permenpanrb_6_2022",
    "permenpanrb_8_2021",
    "permenpanrb_14_2017",
    "permenpanrb_38_2018",
    "permenpanrb_40_2018",
    "permenpanrb_88_2021",
    "pp_10_1979",
    "pp_11_2017",
    "pp_30_2019",
    "pp_46_2011",
    "pp_49_2018",
    "pp_53_2010",
    "pp_94_2021",
]

BOOK = Book(
    (
        pp_10_1979.REGULATION,
        pp_46_2011.REGULATION,
        pp_30_2019.REGULATION,
        permenpanrb_6_2022.REGULATION,
    )
)
"""The regulations that decide a predicate, in the order of time."""


def in_force(on: date) -> Regulation:
    """Find the regulation of `BOOK` that governs a day of the period assessed.

    Args:
        on: A day in the period assessed, usually its last; never today's date.

    Returns:
        The regulation.

    Raises:
        NoRegulationInForceError: If the book has none for that day.
        AsnKinerjaError: If *on* is no date.

    Examples:
        >>> in_force(date(2020, 12, 31)).id
        'pp_46_2011'

    Dasar hukum:
        PP 10/1979 Pasal 20; PermenPANRB 6/2022 Pasal 39 and 41; SE MenPANRB 3/2021
        (secondary).
    """
    return BOOK.in_force(on)


POLICIES = (
    *pp_10_1979.REGULATION.all_policies,
    *pp_53_2010.POLICIES,
    *pp_46_2011.REGULATION.all_policies,
    *pp_30_2019.REGULATION.all_policies,
    *permenpanrb_3_2020.POLICIES,
    *permenpanrb_8_2021.POLICIES,
    *pp_94_2021.POLICIES,
    *permenpanrb_6_2022.REGULATION.all_policies,
    *permenpanrb_1_2023.POLICIES,
    *permenpanrb_14_2017.POLICIES,
    *permenpanrb_38_2018.POLICIES,
    *permenpanrb_40_2018.POLICIES,
    *permenpanrb_88_2021.POLICIES,
    *perbkn_12_2022.POLICIES,
    *permendagri_86_2017.POLICIES,
    *pp_11_2017.POLICIES,
    *pp_49_2018.POLICIES,
    *instansi.POLICIES,
)
"""Every policy of every regulation."""

LIFE_CYCLES = (permenpanrb_6_2022.SIKLUS_SKP, permenpanrb_6_2022.SIKLUS_EVALUASI)
"""Every life cycle of every regulation."""
