"""When a functional official may rise: in rank, in level, in rank without a vacancy.

Conditions with their articles; no machinery. They see credit, time, predicates, the test of
competence and the establishment, and nothing of who the person is.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.formula.branches import table, when
from asn_kinerja.formula.build import all_of, fact, flag, label, setting
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.labels import Label
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_1_2023.dasar import (
    IN_FORCE,
    PERBKN,
    akk_kenaikan_jenjang,
    akk_kenaikan_pangkat,
    angka_kredit,
    predikat_cukup,
    predikat_fakta,
)
from asn_kinerja.text import Text

__all__ = [
    "KENAIKAN_JENJANG",
    "KENAIKAN_JENJANG_KHUSUS",
    "KENAIKAN_PANGKAT",
    "KENAIKAN_PANGKAT_TANPA_LOWONGAN",
    "JabatanTerbuka",
]

_PASAL_15, _PASAL_19 = Citation(PERBKN, pasal=15), Citation(PERBKN, pasal=19, ayat=4)
_PASAL_21 = Citation(PERBKN, pasal=21)
_SYARAT_JENJANG = Citation(
    PERBKN,
    standing=Standing.SECONDARY,
    note=Text(
        "pasal syarat naik jenjang tidak terlihat; dua sumber sepakat",
        "the article on rising in level was not seen; two sources agree",
    ),
)


class JabatanTerbuka(Label):
    """Posts that open above the lowest rank of a level, and so ask for less credit.

    Dasar hukum:
        Peraturan BKN 3/2023 Pasal 21.
    """

    TERAMPIL_II_C = "Terampil mulai II/c"
    AHLI_PERTAMA_III_B = "Ahli Pertama mulai III/b"


_kumulatif = angka_kredit(
    "angka_kredit_kumulatif", Text("Angka kredit yang terkumpul", "Credit gathered so far")
)
_masa_pangkat = fact(
    "masa_pangkat_bulan",
    low=0,
    unit="bulan",
    meaning=Text("Masa dalam pangkat terakhir", "Time in the present rank"),
)
_lulus = flag(
    "lulus_uji_kompetensi", meaning=Text("Lulus uji kompetensi", "Passed the test of competence")
)
_formasi = flag(
    "formasi_tersedia",
    meaning=Text("Ada kebutuhan jabatan pada jenjang berikutnya", "There is a vacancy above"),
)


def _predikat_tahun(number: int) -> Fact:
    return predikat_fakta(
        f"predikat_tahun_{number}",
        Text(f"Predikat tahunan, tahun ke-{number} dari dua yang terakhir", "Predicate of a year"),
    )


def _cukup(kebutuhan: Named) -> Named:
    name = kebutuhan.name.removeprefix("akk_")
    return (_kumulatif >= kebutuhan).named(
        f"angka_kredit_cukup_{name}",
        cite=_PASAL_21,
        meaning=Text("Angka kredit mencukupi", "The credit is enough"),
    )


def _dua_tahun(cite: Citation) -> tuple[Named, ...]:
    """Time in rank, and the predicates of two years."""
    masa = (_masa_pangkat >= setting("masa_pangkat_minimal", 24, cite=cite, low=0)).named(
        "masa_pangkat_cukup",
        cite=cite,
        meaning=Text("Masa dalam pangkat mencukupi", "The time in the rank is enough"),
    )
    return (masa, *(predikat_cukup(_predikat_tahun(number), cite) for number in (1, 2)))


def _syarat(*tests: Expr, cite: Citation) -> Named:
    return all_of(*tests).named(
        "memenuhi",
        cite=cite,
        meaning=Text("Semua syarat terpenuhi", "Every condition is met"),
    )


def _outputs(syarat: Named, kebutuhan: Expr) -> dict[str, Expr]:
    return {
        "memenuhi": syarat,
        "kekurangan_angka_kredit": (kebutuhan - _kumulatif)
        .clip(low=0)
        .named(
            "kekurangan_angka_kredit",
            cite=_PASAL_21,
            meaning=Text("Angka kredit yang masih kurang", "Credit that is still lacking"),
        ),
    }


KENAIKAN_PANGKAT = Policy(
    "permenpanrb_1_2023.KENAIKAN_PANGKAT",
    title=Text("Syarat naik pangkat satu tingkat", "Conditions for the next rank"),
    in_force=IN_FORCE,
    outputs=_outputs(
        _syarat(_cukup(akk_kenaikan_pangkat), *_dua_tahun(_PASAL_15), cite=_PASAL_15),
        akk_kenaikan_pangkat,
    ),
)

_tahun_terakhir = predikat_fakta(
    "predikat_tahun_terakhir", Text("Predikat tahunan terakhir", "Predicate of the last year")
)


def _kenaikan_jenjang(name: str, title: Text, kebutuhan: Named) -> Policy:
    syarat = _syarat(
        _cukup(kebutuhan),
        predikat_cukup(_tahun_terakhir, _SYARAT_JENJANG),
        _lulus,
        _formasi,
        cite=_SYARAT_JENJANG,
    )
    return Policy(
        f"permenpanrb_1_2023.{name}",
        title=title,
        in_force=IN_FORCE,
        outputs=_outputs(syarat, kebutuhan),
    )


KENAIKAN_JENJANG = _kenaikan_jenjang(
    "KENAIKAN_JENJANG",
    Text("Syarat naik jenjang", "Conditions for the next level"),
    akk_kenaikan_jenjang,
)

KENAIKAN_JENJANG_KHUSUS = _kenaikan_jenjang(
    "KENAIKAN_JENJANG_KHUSUS",
    Text(
        "Syarat naik jenjang bagi jabatan yang terbuka di atas golongan terendah",
        "Conditions for the next level in posts that open above the lowest rank",
    ),
    table(
        label(
            "jabatan_terbuka",
            JabatanTerbuka,
            meaning=Text("Golongan terendah jabatannya", "The lowest rank of the post"),
        ),
        {
            JabatanTerbuka.TERAMPIL_II_C: setting(
                "kenaikan_jenjang_terampil_ii_c", 40, cite=_PASAL_21, low=0
            ),
            JabatanTerbuka.AHLI_PERTAMA_III_B: setting(
                "kenaikan_jenjang_ahli_pertama_iii_b", 50, cite=_PASAL_21, low=0
            ),
        },
    ).named(
        "akk_kenaikan_jenjang",
        cite=_PASAL_21,
        meaning=akk_kenaikan_jenjang.meaning,
    ),
)

_terbesar = (
    when(akk_kenaikan_pangkat >= akk_kenaikan_jenjang)
    .then(akk_kenaikan_pangkat)
    .otherwise(akk_kenaikan_jenjang)
)

KENAIKAN_PANGKAT_TANPA_LOWONGAN = Policy(
    "permenpanrb_1_2023.KENAIKAN_PANGKAT_TANPA_LOWONGAN",
    title=Text(
        "Syarat naik pangkat sekali bila jenjang berikutnya tidak punya lowongan",
        "Conditions for one more rank where the next level has no vacancy",
    ),
    in_force=IN_FORCE,
    outputs=_outputs(
        _syarat(
            _cukup(akk_kenaikan_pangkat),
            _cukup(akk_kenaikan_jenjang),
            *_dua_tahun(_PASAL_19),
            _lulus,
            flag(
                "ada_dalam_peta_jabatan",
                meaning=Text(
                    "Jenjang berikutnya ada dalam peta jabatan",
                    "The map of posts has the next level",
                ),
            ),
            flag(
                "pendidikan_sesuai",
                meaning=Text("Pendidikan sesuai jenjang berikutnya", "The education fits"),
            ),
            ~flag(
                "sudah_naik_tanpa_lowongan",
                meaning=Text(
                    "Sudah pernah naik pangkat tanpa lowongan pada jenjang ini",
                    "Has already risen without a vacancy in this level",
                ),
            ),
            cite=_PASAL_19,
        ),
        _terbesar,
    ),
)
