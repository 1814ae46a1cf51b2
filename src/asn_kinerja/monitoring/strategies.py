"""When a series raises an alert, each way a policy over what a series says of itself.

Knows the ways and names their thresholds, none of which any regulation seen states: each is
a setting that an agency replaces. Any policy over the same facts with the output `waspada`
may stand in their place. Knows nothing of how a series says it.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.formula.branches import when
from asn_kinerja.formula.build import fact, flag, label, setting, undecided
from asn_kinerja.formula.nodes import Expr
from asn_kinerja.goals.target import Comparison
from asn_kinerja.monitoring.history import PLACES
from asn_kinerja.policy import Policy, Setting
from asn_kinerja.text import Text

__all__ = ["AMBANG", "KELUAR_LINTASAN", "KEMIRINGAN", "POLICIES", "TURUN_BERTURUT"]


def _asumsi(id_: str, en: str) -> Citation:
    note = Text(
        f"pimpinan wajib memantau; kapan harus waspada tidak disebut; {id_}",
        f"leaders have to monitor; when to be alert is not said; {en}",
    )
    return Citation("PermenPANRB 6/2022", pasal=17, ayat=1, standing=Standing.ASSUMPTION, note=note)


def _waspada(test: Expr, cite: Citation) -> dict[str, Expr]:
    return {"waspada": test.named("waspada", cite=cite)}


def _angka(name: str, value: int, id_: str, en: str, *, low: int | None = None) -> Setting:
    return setting(name, value, cite=_asumsi(id_, en), low=low)


_naik = flag(
    "makin_tinggi_makin_baik", meaning=Text("Arah yang baik", "The direction that is good")
)
_nilai = fact(
    "nilai", places=4, meaning=Text("Nilai periode terakhir", "The value of the last period")
)
_ambang = _angka(
    "ambang",
    80,
    "setiap instansi menyatakan ambangnya sendiri",
    "each agency states its own threshold",
)

AMBANG = Policy(
    "monitoring.AMBANG",
    title=Text("Peringatan: melewati ambang", "Alert: past a threshold"),
    outputs=_waspada(
        when(_naik).then(_nilai < _ambang).otherwise(_nilai > _ambang),
        _asumsi(
            "nilai yang tepat di ambang belum waspada", "a value at the threshold is no alert yet"
        ),
    ),
)

_turun = fact(
    "jumlah_turun_berturut",
    low=0,
    meaning=Text(
        "Berapa periode terakhir yang masing-masing lebih buruk dari sebelumnya",
        "How many of the last periods are each worse than the one before",
    ),
)
_terputus = flag(
    "turun_terputus",
    meaning=Text("Periode kosong menghalangi hitungan", "A missing period keeps from counting on"),
)

TURUN_BERTURUT = Policy(
    "monitoring.TURUN_BERTURUT",
    title=Text("Peringatan: memburuk berturut-turut", "Alert: worse several times in a row"),
    outputs=_waspada(
        when(
            _turun
            >= _angka(
                "paling_sedikit_turun", 3, "tiga kali berturut-turut", "three in a row", low=1
            )
        )
        .then(value=True)
        .when(_terputus)
        .then(
            undecided(
                Text(
                    "periode kosong menghalangi hitungan turun berturut-turut",
                    "a missing period keeps from counting falls in a row",
                )
            )
        )
        .otherwise(value=False),
        _asumsi("periode kosong bukan penurunan", "a missing period is no fall"),
    ),
)

_periode = fact(
    "jumlah_periode",
    low=0,
    meaning=Text("Banyaknya periode dengan nilai", "How many periods have a value"),
)
_median = fact(
    "median_riwayat",
    places=PLACES,
    meaning=Text("Median nilai sebelum periode terakhir", "Median of the values before the last"),
)
_kemiringan = fact(
    "kemiringan",
    places=PLACES,
    meaning=Text(
        "Kemiringan Theil-Sen, per periode", "The slope of Theil and Sen, for each period"
    ),
)
_besar = when(_median < 0).then(0 - _median).otherwise(_median)
_memburuk = (
    (when(_naik).then(0 - _kemiringan).otherwise(_kemiringan) * 100 / _besar)
    .round(
        _angka("desimal", 2, "dua desimal", "two decimals"),
        on_zero=undecided(
            Text("median riwayat nol, tidak ada persennya", "the median is zero: no percentage")
        ),
    )
    .named(
        "memburuk_persen",
        cite=_asumsi("terhadap median riwayatnya sendiri", "against the median of its own history"),
        meaning=Text(
            "Berapa persen memburuk setiap periode", "By how many percent it worsens each period"
        ),
    )
)

KEMIRINGAN = Policy(
    "monitoring.KEMIRINGAN",
    title=Text(
        "Peringatan: memburuk terhadap riwayatnya sendiri", "Alert: worse than its own history"
    ),
    outputs={
        **_waspada(
            when(
                _periode
                < _angka("paling_sedikit_periode", 4, "empat periode", "four periods", low=2)
            )
            .then(
                undecided(
                    Text(
                        "terlalu sedikit periode dengan nilai untuk kemiringan",
                        "too few periods with a value for a slope",
                    )
                )
            )
            .otherwise(
                _memburuk
                >= _angka(
                    "memburuk_paling_sedikit",
                    5,
                    "lima persen setiap periode",
                    "five percent each period",
                )
            ),
            _asumsi("kemiringan Theil-Sen", "the slope of Theil and Sen"),
        ),
        "memburuk_persen": _memburuk,
    },
)

_perbandingan = label(
    "perbandingan",
    Comparison,
    meaning=Text(
        "Letak nilai terhadap target periodenya", "Where the value lies, seen from its target"
    ),
)

KELUAR_LINTASAN = Policy(
    "monitoring.KELUAR_LINTASAN",
    title=Text("Peringatan: keluar dari lintasan target", "Alert: off the trajectory of the plan"),
    outputs=_waspada(
        _perbandingan.is_(Comparison.WORSE),
        _asumsi("di bawah target periodenya sudah waspada", "worse than its target is an alert"),
    ),
)

POLICIES = (AMBANG, TURUN_BERTURUT, KEMIRINGAN, KELUAR_LINTASAN)
"""Every strategy, each a policy with the output `waspada`."""
