"""PP 49/2018: how many hours of learning an employee under contract (PPPK) may have.

A table with its articles; no machinery.
"""

from __future__ import annotations

from datetime import date

from asn_kinerja.citation import Citation, Force
from asn_kinerja.formula.branches import when
from asn_kinerja.formula.build import absent, fact, flag, setting
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy
from asn_kinerja.text import Text

__all__ = ["JAM_PELAJARAN", "POLICIES"]

_PP = "PP 49/2018"
_PALING_LAMA = Citation(_PP, pasal=40, ayat=1)
_DIKECUALIKAN = Citation(_PP, pasal=40, ayat=2)

_jam_pelajaran = fact(
    "jam_pelajaran",
    low=0,
    unit="JP",
    meaning=Text(
        "Jam pelajaran pengembangan kompetensi dalam satu tahun masa perjanjian kerja",
        "Hours of learning in one year of the contract",
    ),
)
_jpt = flag(
    "jpt_utama_atau_madya_tertentu",
    meaning=Text(
        "Melaksanakan tugas sebagai JPT Utama tertentu atau JPT Madya tertentu",
        "Serves as one of certain highest officials (JPT Utama or JPT Madya)",
    ),
)
_maksimal = setting("jam_pelajaran_paling_lama", 24, cite=_PALING_LAMA, low=0)

JAM_PELAJARAN = Policy(
    "pp_49_2018.JAM_PELAJARAN",
    title=Text(
        "PP 49/2018: jam pelajaran pengembangan kompetensi PPPK dalam setahun",
        "PP 49/2018: hours of learning of an employee under contract in a year",
    ),
    in_force=Period(date(2018, 11, 28)),
    outputs={
        "jam_pelajaran_maksimal": when(_jpt)
        .then(absent())
        .otherwise(_maksimal)
        .named("jam_pelajaran_maksimal", cite=_DIKECUALIKAN),
        "memenuhi": (_jpt | (_jam_pelajaran <= _maksimal)).named(
            "memenuhi",
            cite=_PALING_LAMA,
            force=Force.MUST,
            meaning=Text(
                "Jam pelajaran tidak melebihi batas, atau batasnya tidak berlaku",
                "The hours do not exceed the limit, or it does not apply",
            ),
        ),
    },
)

POLICIES = (JAM_PELAJARAN,)
