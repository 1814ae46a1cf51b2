"""Credit beside the conversion: basic credit, a higher diploma, integration, what is kept.

Tables and formulas with their articles; no machinery.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.formula.branches import table, when
from asn_kinerja.formula.build import any_of, label, setting, undecided
from asn_kinerja.formula.nodes import Named
from asn_kinerja.formula.rows import rows
from asn_kinerja.labels import Label
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_1_2023.dasar import (
    GOLONGAN_JENJANG,
    IN_FORCE,
    JENJANG_TERTINGGI,
    PERBKN,
    PERMEN,
    PREDIKAT,
    Golongan,
    Jenjang,
    akk_kenaikan_jenjang,
    akk_kenaikan_pangkat,
    angka_kredit,
    jenjang_fakta,
    predikat_cukup,
)
from asn_kinerja.text import Text

__all__ = [
    "AKUMULASI",
    "ANGKA_KREDIT_DASAR",
    "INTEGRASI",
    "SISA_ANGKA_KREDIT",
    "TAMBAHAN_IJAZAH",
    "Kenaikan",
]

_PASAL_14 = Citation(PERBKN, pasal=14)

TAMBAHAN_IJAZAH = Policy(
    "permenpanrb_1_2023.TAMBAHAN_IJAZAH",
    title=Text(
        "Angka kredit sekali karena ijazah lebih tinggi", "Credit, once, for a higher diploma"
    ),
    in_force=IN_FORCE,
    outputs={
        "angka_kredit": when(predikat_cukup(PREDIKAT, _PASAL_14))
        .then(
            (setting("persen_ijazah", "25%", cite=_PASAL_14, low=0) * akk_kenaikan_pangkat).round(3)
        )
        .otherwise(0)
        .named(
            "angka_kredit",
            cite=_PASAL_14,
            meaning=Text(
                "Sebagian angka kredit kenaikan pangkat", "A share of the credit for a rank"
            ),
        )
    },
)

_INTEGRASI = Citation(
    PERMEN,
    standing=Standing.SECONDARY,
    note=Text(
        "pasal dan tabelnya tidak terlihat; dua sumber sepakat atas nilai dasar per jenjang",
        "the article and its table were not seen; two sources agree on the base of each level",
    ),
)
_NILAI_DASAR = {
    Jenjang.AHLI_PERTAMA: 100,
    Jenjang.AHLI_MUDA: 200,
    Jenjang.AHLI_MADYA: 400,
    Jenjang.AHLI_UTAMA: 850,
}
_nilai_dasar = table(
    jenjang_fakta,
    {
        each: setting(
            f"nilai_dasar_{each.name.lower()}", _NILAI_DASAR[each], cite=_INTEGRASI, low=0
        )
        if each in _NILAI_DASAR
        else undecided(
            Text(
                "nilai dasar jenjang keterampilan tidak terlihat",
                "the base of the skilled levels was not seen",
            )
        )
        for each in Jenjang
    },
).named("nilai_dasar", cite=_INTEGRASI, meaning=Text("Nilai dasar jenjang", "The base"))
_konvensional = angka_kredit(
    "angka_kredit_konvensional",
    Text("Angka kredit menurut cara lama", "Credit by the former rules"),
)

INTEGRASI = Policy(
    "permenpanrb_1_2023.INTEGRASI",
    title=Text(
        "Angka kredit integrasi dari angka kredit konvensional",
        "Credit carried over from the former rules",
    ),
    in_force=IN_FORCE,
    outputs={
        "angka_kredit_integrasi": when(_konvensional >= _nilai_dasar)
        .then(_konvensional - _nilai_dasar)
        .otherwise(
            undecided(
                Text(
                    "angka kredit di bawah nilai dasar jenjang",
                    "the credit lies below the base of the level",
                )
            )
        )
        .named(
            "angka_kredit_integrasi",
            cite=_INTEGRASI,
            meaning=Text("Dikurangi nilai dasar jenjang", "Less the base of the level"),
        )
    },
)

_golongan = label(
    "golongan", Golongan, meaning=Text("Golongan ruang yang dimiliki", "The rank that is held")
)


def _dasar(standing: Standing, indonesian: str, english: str) -> Citation:
    note = Text(indonesian, english) if standing is not Standing.OFFICIAL else None
    return Citation(PERBKN, lampiran="II", page=25, standing=standing, note=note)


_TERCETAK = _dasar(Standing.OFFICIAL, "", "")
_SEJALAN = _dasar(
    Standing.SECONDARY,
    "sel tidak terlihat; satu sumber, sejalan dengan jumlah kenaikan pangkat yang sudah dilalui",
    "the cell was not seen; one source, in line with the credit of the ranks already passed",
)
_TURUNAN = _dasar(
    Standing.ASSUMPTION,
    "tidak terlihat; kami turunkan dari kenaikan pangkat yang sudah dilalui",
    "not seen; we derive it from the credit of the ranks already passed",
)
#: Basic credit by rank; the lowest rank of a level has none.
_DASAR: dict[Golongan, tuple[int, Citation]] = {
    Golongan.II_C: (20, _TURUNAN),
    Golongan.II_D: (40, _TURUNAN),
    Golongan.III_B: (50, Citation("SE BKN 9/2024")),
    Golongan.III_D: (100, _TERCETAK),
    Golongan.IV_B: (150, Citation(PERBKN, lampiran="I")),
    Golongan.IV_C: (300, _SEJALAN),
    Golongan.IV_E: (200, _SEJALAN),
}
_cocok: Named = any_of(
    *(
        jenjang_fakta.is_(each) & _golongan.is_in(*golongan)
        for each, golongan in GOLONGAN_JENJANG.items()
    )
).named(
    "golongan_dalam_jenjang",
    cite=Citation(PERBKN, pasal=21),
    meaning=Text("Golongan termasuk jenjangnya", "The rank belongs to the level"),
)

ANGKA_KREDIT_DASAR = Policy(
    "permenpanrb_1_2023.ANGKA_KREDIT_DASAR",
    title=Text(
        "Angka kredit dasar bagi yang masuk di atas golongan terendah jenjangnya",
        "Basic credit for who enters above the lowest rank of the level",
    ),
    in_force=IN_FORCE,
    outputs={
        "angka_kredit_dasar": when(_cocok)
        .then(
            table(
                _golongan,
                {
                    each: setting(
                        f"dasar_{each.name.lower()}", _DASAR[each][0], cite=_DASAR[each][1], low=0
                    )
                    if each in _DASAR
                    else 0
                    for each in Golongan
                },
            )
        )
        .otherwise(
            undecided(
                Text(
                    "golongan di luar jenjang; lihat tabel pangkat yang tidak sesuai",
                    "the rank lies outside the level; see the table of ranks that do not fit",
                )
            )
        )
        .named(
            "angka_kredit_dasar",
            cite=_TERCETAK,
            meaning=Text("Angka kredit dasar", "Basic credit"),
        )
    },
)

_penetapan = rows("penetapan", at_least=1)
_SISA = Citation(PERBKN, pasal=19, ayat=6)

AKUMULASI = Policy(
    "permenpanrb_1_2023.AKUMULASI",
    title=Text("Angka kredit kumulatif", "Cumulative credit"),
    in_force=IN_FORCE,
    outputs={
        "angka_kredit_kumulatif": (
            angka_kredit(
                "angka_kredit_dibawa",
                Text("Sisa dari kenaikan terakhir, atau nol", "Kept from the last rise, or zero"),
            )
            + _penetapan.sum(
                _penetapan.fact(
                    "angka_kredit",
                    places=3,
                    low=0,
                    meaning=Text("Angka kredit yang ditetapkan", "Credit that was set"),
                )
            )
        ).named(
            "angka_kredit_kumulatif",
            cite=_SISA,
            meaning=Text("Sisa ditambah semua penetapan", "What was kept and all that was set"),
        )
    },
)


class Kenaikan(Label):
    """What an official rises in.

    Dasar hukum:
        Peraturan BKN 3/2023 Pasal 19.
    """

    TIDAK_NAIK = "Tidak naik"
    NAIK_PANGKAT = "Naik pangkat dalam jenjang yang sama"
    NAIK_JENJANG = "Naik jenjang"


_kenaikan = label(
    "kenaikan", Kenaikan, meaning=Text("Kenaikan yang ditetapkan", "The rise that was decided")
)
_kumulatif = angka_kredit(
    "angka_kredit_kumulatif", Text("Angka kredit yang terkumpul", "Credit gathered so far")
)
_lewat_pangkat = ~_kenaikan.is_(Kenaikan.NAIK_PANGKAT) | (_kumulatif >= akk_kenaikan_pangkat)
_ada_di_atasnya = ~_kenaikan.is_(Kenaikan.NAIK_JENJANG) | ~jenjang_fakta.is_in(*JENJANG_TERTINGGI)
_lewat_jenjang = ~_kenaikan.is_(Kenaikan.NAIK_JENJANG) | (_kumulatif >= akk_kenaikan_jenjang)

SISA_ANGKA_KREDIT = Policy(
    "permenpanrb_1_2023.SISA_ANGKA_KREDIT",
    title=Text("Angka kredit yang dibawa sesudah kenaikan", "Credit that is kept after a rise"),
    in_force=IN_FORCE,
    outputs={
        "angka_kredit_dibawa": table(
            _kenaikan,
            {
                Kenaikan.TIDAK_NAIK: _kumulatif,
                Kenaikan.NAIK_PANGKAT: _kumulatif - akk_kenaikan_pangkat,
                Kenaikan.NAIK_JENJANG: setting(
                    "sisa_naik_jenjang", 0, cite=Citation(PERBKN, pasal=19, ayat=5), low=0
                ),
            },
        ).named(
            "angka_kredit_dibawa",
            cite=_SISA,
            meaning=Text(
                "Tetap dalam jenjang yang sama, hapus pada jenjang lebih tinggi",
                "Kept within the level, lost on a higher one",
            ),
        )
    },
    requires=(
        _lewat_pangkat.named(
            "cukup_naik_pangkat",
            meaning=Text(
                "angka kredit belum cukup untuk naik pangkat",
                "the credit is not enough for the next rank",
            ),
        ),
        _lewat_jenjang.named(
            "cukup_naik_jenjang",
            meaning=Text(
                "angka kredit belum cukup untuk naik jenjang",
                "the credit is not enough for the next level",
            ),
        ),
        _ada_di_atasnya.named(
            "ada_jenjang_di_atasnya",
            meaning=Text("tidak ada jenjang di atasnya", "there is no level above this one"),
        ),
    ),
)
