"""PermenPANRB 1/2023 with Peraturan BKN 3/2023: angka kredit of functional posts.

Tables and formulas with their articles; no machinery.
"""

from __future__ import annotations

from asn_kinerja.regulations.permenpanrb_1_2023.dasar import Golongan, Jenjang
from asn_kinerja.regulations.permenpanrb_1_2023.kenaikan import (
    KENAIKAN_JENJANG,
    KENAIKAN_JENJANG_KHUSUS,
    KENAIKAN_PANGKAT,
    KENAIKAN_PANGKAT_TANPA_LOWONGAN,
    JabatanTerbuka,
)
from asn_kinerja.regulations.permenpanrb_1_2023.konversi import KONVERSI, KONVERSI_SETAHUN
from asn_kinerja.regulations.permenpanrb_1_2023.perpindahan import (
    PANGKAT_TIDAK_SESUAI,
    PERPINDAHAN,
    PangkatTidakSesuai,
)
from asn_kinerja.regulations.permenpanrb_1_2023.tambahan import (
    AKUMULASI,
    ANGKA_KREDIT_DASAR,
    INTEGRASI,
    SISA_ANGKA_KREDIT,
    TAMBAHAN_IJAZAH,
    Kenaikan,
)

__all__ = [
    "AKUMULASI",
    "ANGKA_KREDIT_DASAR",
    "INTEGRASI",
    "KENAIKAN_JENJANG",
    "KENAIKAN_JENJANG_KHUSUS",
    "KENAIKAN_PANGKAT",
    "KENAIKAN_PANGKAT_TANPA_LOWONGAN",
    "KONVERSI",
    "KONVERSI_SETAHUN",
    "PANGKAT_TIDAK_SESUAI",
    "PERPINDAHAN",
    "POLICIES",
    "SISA_ANGKA_KREDIT",
    "TAMBAHAN_IJAZAH",
    "Golongan",
    "JabatanTerbuka",
    "Jenjang",
    "Kenaikan",
    "PangkatTidakSesuai",
]

POLICIES = (
    KONVERSI,
    KONVERSI_SETAHUN,
    AKUMULASI,
    KENAIKAN_PANGKAT,
    KENAIKAN_JENJANG,
    KENAIKAN_JENJANG_KHUSUS,
    KENAIKAN_PANGKAT_TANPA_LOWONGAN,
    SISA_ANGKA_KREDIT,
    ANGKA_KREDIT_DASAR,
    TAMBAHAN_IJAZAH,
    PERPINDAHAN,
    PANGKAT_TIDAK_SESUAI,
    INTEGRASI,
)
"""Every policy of the regulation."""
