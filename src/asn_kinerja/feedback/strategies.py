"""How the responses of one group become one value, each way a policy over `tanggapan`.

Knows ways of summing up; none of them is the law's, so which one is used is stated. Knows
nothing of who responded: a row is a value, how many gave it and how many gave less.
"""

from __future__ import annotations

from decimal import Decimal

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.exact import Rounding
from asn_kinerja.formula.branches import at_least, bands, below, between, when
from asn_kinerja.formula.build import call, fact, setting, undecided
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.formula.rows import rows
from asn_kinerja.labels import Label
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.text import Text

__all__ = [
    "JENDELA_WAKTU",
    "MAYORITAS",
    "MEDIAN",
    "POLICIES",
    "RATA_RATA",
    "RATA_RATA_TERPANGKAS",
    "TERTIMBANG_PERAN",
    "WAKTU_PARUH",
    "Seri",
    "peluruhan",
]


class Seri(Label):
    """What happens where several values are named equally often.

    Dasar hukum:
        None: no regulation seen counts labels. Ours.

    Examples:
        >>> Seri.parse("terendah")
        <Seri.TERENDAH: 'Terendah'>
    """

    TIDAK_DIPUTUSKAN = "Tidak diputuskan"
    TERENDAH = "Terendah"
    TERTINGGI = "Tertinggi"


def _pilihan(id_: str, en: str) -> Citation:
    """Cite what lets an agency choose, for a choice that is ours until it does."""
    return Citation(
        "PermenPANRB 6/2022",
        lampiran="III.C",
        angka=15,
        page=70,
        standing=Standing.ASSUMPTION,
        note=Text(id_, en),
    )


_CARA = _pilihan(
    "instansi dapat mengembangkan proses umpan balik; tidak ada cara hitung yang disebut",
    "an agency may develop the process of feedback; no way of counting is stated",
)


def _desimal(value: int) -> Setting:
    cite = _pilihan("jumlah desimal tidak disebut", "no number of decimals is stated")
    return setting("desimal", value, low=0, high=6, cite=cite)


_rows = rows("tanggapan", at_least=1)
_nilai = _rows.fact("nilai", places=2, meaning=Text("Nilai pada skala", "The value on the scale"))
_banyak = _rows.fact(
    "banyak",
    low=1,
    meaning=Text("Berapa tanggapan yang bernilai demikian", "How many responses have this value"),
)
_di_bawah = _rows.fact(
    "di_bawah",
    low=0,
    meaning=Text("Berapa tanggapan yang lebih rendah", "How many responses are lower"),
)
_tingkat = _rows.fact(
    "tingkat",
    low=0,
    meaning=Text("Tempat pada skala, dari nol", "The place on the scale, from zero"),
)
_hari = _rows.fact(
    "hari",
    low=0,
    meaning=Text("Umur tanggapan dalam hari", "The age of the response in days"),
)
_lebih_sering = _rows.fact(
    "lebih_sering",
    low=0,
    meaning=Text("Berapa nilai yang lebih sering diberikan", "How many values are more frequent"),
)
_jumlah = fact("jumlah", low=1, meaning=Text("Jumlah tanggapan", "The number of responses"))


def _hasil(value: Expr) -> dict[str, Expr]:
    return {"nilai": value.named("nilai", cite=_CARA)}


RATA_RATA = Policy(
    "feedback.strategies.RATA_RATA",
    title=Text("Umpan balik: rata-rata", "Feedback: mean"),
    outputs=_hasil(_rows.mean(_nilai, weight=_banyak, places=_desimal(4))),
)


def _dipangkas(cut: Expr) -> Expr:
    """The mean of what is left when so many responses are cut off at each end."""
    upper = (_di_bawah + _banyak).clip(high=_jumlah - cut)
    left = (upper - _di_bawah.clip(low=cut)).clip(low=0)
    return _rows.mean(_nilai, weight=left, places=_desimal(4), on_empty=_KOSONG)


#: Something is left wherever less than half is cut off at each end; the algebra cannot see it.
_KOSONG = undecided(Text("tidak ada tanggapan yang tersisa", "no response is left"))

MEDIAN = Policy(
    "feedback.strategies.MEDIAN",
    title=Text("Umpan balik: median", "Feedback: median"),
    outputs=_hasil(_dipangkas(((_jumlah - 1) / 2).round(0, Rounding.FLOOR))),
)

RATA_RATA_TERPANGKAS = Policy(
    "feedback.strategies.RATA_RATA_TERPANGKAS",
    title=Text("Umpan balik: rata-rata terpangkas", "Feedback: trimmed mean"),
    outputs=_hasil(
        _dipangkas(
            (
                _jumlah
                * setting(
                    "pangkas",
                    "10%",
                    low=0,
                    high="49%",
                    cite=_pilihan(
                        "bagian yang dipangkas di tiap ujung tidak disebut",
                        "the share cut off at each end is not stated",
                    ),
                )
            )
            .round(0, Rounding.FLOOR)
            .named(
                "dipangkas",
                cite=_CARA,
                meaning=Text("Dipangkas di tiap ujung", "Cut off at each end"),
            )
        )
    ),
)

_sering = _lebih_sering.is_(0)
_rendah, _tinggi = (
    fold(_tingkat, where=_sering, on_empty=_KOSONG) for fold in (_rows.min, _rows.max)
)
_seri = setting(
    "seri",
    Seri.TIDAK_DIPUTUSKAN,
    cite=_pilihan(
        "yang seri tidak diputuskan, kecuali disebut", "a tie is not decided unless that is stated"
    ),
)
_bagian_lebih_dari = setting(
    "bagian_lebih_dari",
    0,
    low=0,
    high=1,
    cite=_pilihan(
        "yang terbanyak cukup, juga bila tidak lebih dari separuh",
        "the most frequent will do, even if it is not more than half",
    ),
)

MAYORITAS = Policy(
    "feedback.strategies.MAYORITAS",
    title=Text("Umpan balik: yang terbanyak", "Feedback: the most frequent"),
    outputs={
        "tingkat": when(_rows.max(_banyak) <= _jumlah * _bagian_lebih_dari)
        .then(undecided(Text("tidak ada mayoritas", "there is no majority")))
        .when(_rendah.is_(_tinggi) | _seri.is_(Seri.TERENDAH))
        .then(_rendah)
        .when(_seri.is_(Seri.TERTINGGI))
        .then(_tinggi)
        .otherwise(undecided(Text("yang terbanyak seri", "the most frequent are tied")))
        .named("tingkat", cite=_CARA, meaning=Text("Tempat pada skala", "The place on the scale"))
    },
)


def peluruhan(hari: Decimal, waktu_paruh: Decimal) -> Decimal:
    """The weight of what was said so many days ago: half of it after each half-life.

    Args:
        hari: The age in whole days.
        waktu_paruh: The half-life in whole days.

    Returns:
        Two to the power of minus *hari* / *waktu_paruh*, cut off after six decimals: found
        among whole numbers, so it is the same everywhere.

    Examples:
        >>> peluruhan(Decimal(0), Decimal(180)), peluruhan(Decimal(90), Decimal(180))
        (Decimal('1.000000'), Decimal('0.707106'))
    """
    age, half = int(hari), int(waktu_paruh)
    whole, rest = divmod(age, half)
    low, high = 0, _MILLION
    # The largest number whose power still fits: 10^6 times the root, cut off.
    while low < high:
        middle = (low + high + 1) // 2
        fits = middle**half << rest <= _MILLION**half
        low, high = (middle, high) if fits else (low, middle - 1)
    return Decimal(f"{low >> whole}e-6")


_MILLION = 10**6

_TERLALU_LAMA = Text("semua tanggapan terlalu lama", "every response is too old")
_umur = _pilihan("umur tanggapan tidak disebut", "the age of a response is not stated")

WAKTU_PARUH = Policy(
    "feedback.strategies.WAKTU_PARUH",
    title=Text("Umpan balik: yang baru lebih berbobot", "Feedback: what is recent weighs more"),
    outputs=_hasil(
        _rows.mean(
            _nilai,
            weight=_banyak
            * call(
                peluruhan,
                _hari,
                setting("waktu_paruh", 180, low=1, high=3660, cite=_umur),
                places=6,
            ).clip(0, 1),
            places=_desimal(4),
            on_empty=undecided(_TERLALU_LAMA),
        )
    ),
)

_batas_baru = setting("batas_baru", 91, low=1, cite=_umur)
_batas_lama = setting("batas_lama", 366, low=_batas_baru, cite=_umur)


def _bobot(name: str, value: str) -> Setting:
    return setting(name, value, low=0, high=1, cite=_umur)


JENDELA_WAKTU = Policy(
    "feedback.strategies.JENDELA_WAKTU",
    title=Text("Umpan balik: berbobot menurut umur", "Feedback: weighted by age"),
    outputs=_hasil(
        _rows.mean(
            _nilai,
            weight=_banyak
            * bands(
                _hari,
                {
                    below(_batas_baru): _bobot("bobot_baru", "100%"),
                    between(_batas_baru, _batas_lama): _bobot("bobot_sedang", "50%"),
                    at_least(_batas_lama): _bobot("bobot_lama", "25%"),
                },
            ),
            places=_desimal(4),
            on_empty=undecided(_TERLALU_LAMA),
        )
    ),
)

_kelompok = rows("kelompok", at_least=1)

TERTIMBANG_PERAN = Policy(
    "feedback.strategies.TERTIMBANG_PERAN",
    title=Text("Umpan balik: tertimbang menurut peran", "Feedback: weighted by role"),
    outputs=_hasil(
        _kelompok.mean(
            _kelompok.fact("nilai", places=6, meaning=Text("Nilai kelompok", "The group's value")),
            weight=_kelompok.fact(
                "bobot",
                places=4,
                positive=True,
                meaning=Text(
                    "Bobot kelompok; dibagi jumlah bobot", "Weight, divided by the sum of weights"
                ),
            ),
            places=_desimal(2),
        )
    ),
)

POLICIES = (
    RATA_RATA,
    MEDIAN,
    RATA_RATA_TERPANGKAS,
    MAYORITAS,
    WAKTU_PARUH,
    JENDELA_WAKTU,
    TERTIMBANG_PERAN,
)
"""Every way of summing up feedback; the last one sums up what the others made of groups."""
