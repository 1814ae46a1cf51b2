"""The achievement of an indicator: its realisation against its target, in percent.

Knows the formulas that reports and performance agreements use, each under its own name,
because for "lower is better" they differ. Knows nothing of goals, units and periods.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.formula.branches import when
from asn_kinerja.formula.build import fact, setting
from asn_kinerja.formula.nodes import Expr, Named
from asn_kinerja.goals.practice import asumsi, praktik
from asn_kinerja.policy import Policy
from asn_kinerja.text import Text

__all__ = ["NAIK", "NIHIL", "POLICIES", "RENTANG", "TURUN", "TURUN_RASIO"]

_target = fact("target", places=4, positive=True)
_realisasi = fact("realisasi", places=4, low=0)
_desimal = setting(
    "desimal",
    2,
    cite=asumsi("jumlah desimal tidak disebut", "no number of decimals is stated"),
)
# A target that is just met is worth 100, so no bound may cut that off.
_batas_bawah = setting(
    "batas_bawah",
    0,
    high=100,
    cite=asumsi("laporan tidak menyebut batas bawah", "reports state no floor"),
)
_batas_atas = setting(
    "batas_atas",
    None,
    low=100,
    cite=asumsi(
        "tiap instansi memakai batas lain: tanpa batas, 100, atau 120",
        "agencies differ: no cap, 100 or 120",
    ),
)


def _persen(top: Expr, bottom: Expr) -> Expr:
    return (top * 100 / bottom).round(_desimal)


def _dibatasi(value: Expr, cite: Citation) -> Named:
    return value.clip(_batas_bawah, _batas_atas).named("capaian", cite=cite)


NAIK = Policy(
    "goals.achievement.NAIK",
    title=Text(
        "Capaian indikator: makin tinggi makin baik", "Indicator achievement: higher is better"
    ),
    outputs={
        "capaian": _dibatasi(
            _persen(_realisasi, _target),
            praktik("dua sumber sekunder sepakat", "two secondary sources agree"),
        ),
    },
)

TURUN = Policy(
    "goals.achievement.TURUN",
    title=Text(
        "Capaian indikator: makin rendah makin baik", "Indicator achievement: lower is better"
    ),
    outputs={
        "capaian": _dibatasi(
            _persen(2 * _target - _realisasi, _target),
            praktik(
                "satu laporan menuliskannya, dan PermenPANRB 8/2021 memakai aljabar yang sama",
                "one report writes it so, and PermenPANRB 8/2021 has the same algebra",
            ),
        ),
    },
)

TURUN_RASIO = Policy(
    "goals.achievement.TURUN_RASIO",
    title=Text(
        "Capaian indikator: makin rendah makin baik, sebagai rasio",
        "Indicator achievement: lower is better, as a ratio",
    ),
    outputs={
        "capaian": _dibatasi(
            _persen(_target, fact("realisasi", places=4, positive=True)),
            praktik("satu penerapan", "one implementation"),
        ),
    },
)

_target_bawah = fact("target_bawah", places=4, positive=True)
_target_atas = fact("target_atas", places=4, positive=True)
_dalam_rentang = setting(
    "capaian_dalam_rentang",
    100,
    low=0,
    cite=asumsi("di dalam rentang dibaca 100%", "inside the range is read as 100%"),
)

RENTANG = Policy(
    "goals.achievement.RENTANG",
    title=Text("Capaian indikator: target rentang", "Indicator achievement: a range as target"),
    outputs={
        "capaian": _dibatasi(
            when(_realisasi > _target_atas)
            .then(_persen(_realisasi, _target_atas))
            .when(_realisasi < _target_bawah)
            .then(_persen(_realisasi, _target_bawah))
            .otherwise(_dalam_rentang),
            Citation(
                "PermenPANRB 8/2021",
                page="99, 110",
                standing=Standing.ASSUMPTION,
                note=Text(
                    "dipakai di luar masa dan lingkup peraturan itu",
                    "used beyond the life and the scope of that regulation",
                ),
            ),
        ),
    },
    requires=(
        (_target_bawah <= _target_atas).named(
            "rentang_target",
            meaning=Text(
                "target_bawah tidak boleh di atas target_atas",
                "target_bawah must not exceed target_atas",
            ),
        ),
    ),
)

_NIHIL = asumsi(
    "penerapan yang terlihat tidak punya aturan bagi target nol",
    "no implementation seen has a rule for a target of zero",
)

NIHIL = Policy(
    "goals.achievement.NIHIL",
    title=Text("Capaian indikator: target nihil", "Indicator achievement: zero is the target"),
    outputs={
        "capaian": when(_realisasi.is_(0))
        .then(setting("capaian_nihil", 100, low=0, cite=_NIHIL))
        .otherwise(setting("capaian_terjadi", 0, low=0, cite=_NIHIL))
        .round(_desimal)
        .named("capaian", cite=_NIHIL),
    },
)

POLICIES = (NAIK, TURUN, TURUN_RASIO, RENTANG, NIHIL)
"""Every formula of achievement, each a policy."""
