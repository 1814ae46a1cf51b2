"""The rules of single institutions, each as a module of policies: never a national default.

Every allowance rule says of what its percentage is taken, whether it is cut or paid, in what
order it is applied and how far it goes.
"""

from __future__ import annotations

from asn_kinerja.regulations.instansi import (
    bakamla_1_2023,
    bapanas_23_2023,
    bgn_4_2025,
    dikdasmen_14_2025,
    kemnaker_15_2024,
    menlhk_6_2024,
    pmk_221_2021,
)
from asn_kinerja.regulations.instansi.sumber import KeadaanHari

__all__ = [
    "POLICIES",
    "KeadaanHari",
    "bakamla_1_2023",
    "bapanas_23_2023",
    "bgn_4_2025",
    "dikdasmen_14_2025",
    "kemnaker_15_2024",
    "menlhk_6_2024",
    "pmk_221_2021",
]

POLICIES = (
    *pmk_221_2021.POLICIES,
    *bakamla_1_2023.POLICIES,
    *bapanas_23_2023.POLICIES,
    *kemnaker_15_2024.POLICIES,
    *menlhk_6_2024.POLICIES,
    *bgn_4_2025.POLICIES,
    *dikdasmen_14_2025.POLICIES,
)
"""Every policy of every institution, the oldest first."""
