"""The regulations of ASN performance management, each as a module of policies."""

from __future__ import annotations

from asn_kinerja.regulations import (
    permenpanrb_1_2023,
    permenpanrb_6_2022,
    permenpanrb_8_2021,
    pp_30_2019,
    pp_46_2011,
)
from asn_kinerja.regulations.book import Book, Regulation

__all__ = [
    "BOOK",
    "POLICIES",
    "Book",
    "Regulation",
    "in_force",
    "permenpanrb_1_2023",
    "permenpanrb_6_2022",
    "permenpanrb_8_2021",
    "pp_30_2019",
    "pp_46_2011",
]

#: The regulations that decide a predicate, in the order of time.
BOOK = Book((pp_46_2011.REGULATION, pp_30_2019.REGULATION, permenpanrb_6_2022.REGULATION))

in_force = BOOK.in_force

#: Every policy of every regulation.
POLICIES = (
    *pp_46_2011.REGULATION.all_policies,
    *pp_30_2019.REGULATION.all_policies,
    *permenpanrb_8_2021.POLICIES,
    *permenpanrb_6_2022.REGULATION.all_policies,
    *permenpanrb_1_2023.POLICIES,
)
