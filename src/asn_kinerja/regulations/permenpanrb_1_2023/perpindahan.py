"""Credit of who moves into a functional post, or holds a rank that does not fit the level.

Tables and formulas with their articles; no machinery. Cells that were not seen are left
undecided.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation
from asn_kinerja.formula.branches import table
from asn_kinerja.formula.build import flag, label, setting
from asn_kinerja.formula.rows import rows
from asn_kinerja.labels import Label
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_1_2023.dasar import (
    IN_FORCE,
    PERBKN,
    PREDIKAT,
    angka_kredit,
    jenjang_fakta,
)
from asn_kinerja.regulations.permenpanrb_1_2023.konversi import (
    KOEFISIEN_TAHUNAN,
    PASAL_37,
    PEMBULATAN,
    koefisien,
    persentase,
)
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat
from asn_kinerja.text import Text

__all__ = ["PANGKAT_TIDAK_SESUAI", "PERPINDAHAN", "PangkatTidakSesuai"]

_PASAL_6 = Citation(PERBKN, pasal=6)
_tahun = rows("tahun", at_least=1)
_puncak = flag(
    "pangkat_puncak",
    meaning=Text(
        "Pangkatnya yang tertinggi dalam jabatan administrasi",
        "The rank is the highest of administrative posts",
    ),
)

_persentase = _tahun.sum(
    persentase(_tahun.label("predikat", Predikat, meaning=PREDIKAT.meaning))
).named(
    "jumlah_persentase",
    cite=PASAL_37,
    meaning=Text("Jumlah persentase tiap tahun", "The percentages of all years"),
)

PERPINDAHAN = Policy(
    "permenpanrb_1_2023.PERPINDAHAN",
    title=Text(
        "Angka kredit bagi yang pindah dari jabatan lain", "Credit of who moves from another post"
    ),
    in_force=IN_FORCE,
    outputs={
        "angka_kredit": (
            (
                _persentase * koefisien(jenjang_fakta).named("koefisien", cite=KOEFISIEN_TAHUNAN)
            ).round(*PEMBULATAN)
            + angka_kredit(
                "angka_kredit_dasar",
                Text("Angka kredit dasar, nol bila tidak ada", "Basic credit, zero if none"),
            )
        ).named(
            "angka_kredit",
            cite=_PASAL_6,
            meaning=Text(
                "Konversi tiap tahun dalam golongan, dengan koefisien jenjang yang dituju, "
                "ditambah angka kredit dasar",
                "The conversion of each year in the rank, by the coefficient of the level moved "
                "to, and basic credit",
            ),
        )
    },
    requires=(
        (~_puncak | (_tahun.count() <= setting("tahun_puncak", 3, cite=_PASAL_6, low=1))).named(
            "tahun_terakhir",
            meaning=Text(
                "pada pangkat puncak hanya tahun-tahun terakhir yang dihitung",
                "at the highest rank only the last years count",
            ),
        ),
    ),
)

_SE = Citation("SE BKN 9/2024")


class PangkatTidakSesuai(Label):
    """The cases of a rank that does not fit the level, as far as they were seen.

    Dasar hukum:
        SE BKN 9/2024, tables 1 and 2.
    """

    AHLI_PERTAMA_III_C_SAMPAI_IV_A = "Ahli Pertama, III/c sampai dengan IV/a"
    TERAMPIL_III_A_SAMPAI_III_C_DIII = "Terampil yang terbuka bagi DIII, III/a sampai dengan III/c"
    TERAMPIL_III_A_SAMPAI_III_C_SLTA = "Terampil yang terbuka bagi SLTA, III/a sampai dengan III/c"
    PEMULA_II_B_SAMPAI_II_D = "Pemula, II/b sampai dengan II/d"
    JPT_IV_B_SAMPAI_IV_C_KE_AHLI_UTAMA = "JPT ke Ahli Utama, IV/b sampai dengan IV/c"
    ADMINISTRATOR_III_C_KE_AHLI_MADYA = "Administrator ke Ahli Madya, III/c"
    PENGAWAS_III_A_KE_AHLI_MUDA = "Pengawas ke Ahli Muda, III/a"


PANGKAT_TIDAK_SESUAI = Policy(
    "permenpanrb_1_2023.PANGKAT_TIDAK_SESUAI",
    title=Text(
        "Angka kredit bila pangkat tidak sesuai jenjang",
        "Credit where the rank does not fit the level",
    ),
    in_force=IN_FORCE,
    outputs={
        "angka_kredit": table(
            label(
                "pangkat_tidak_sesuai",
                PangkatTidakSesuai,
                meaning=Text("Jenjang dan pangkatnya", "The level and the rank"),
            ),
            {
                each: setting(f"tetap_{each.name.lower()}", value, cite=_SE, low=0)
                for each, value in zip(
                    PangkatTidakSesuai, (100, 40, 60, 15, 150, 100, 50), strict=True
                )
            },
        ).named(
            "angka_kredit",
            cite=_SE,
            meaning=Text("Angka kredit yang ditetapkan tabel", "The credit that the table gives"),
        )
    },
)
