"""Which achievement of the organisation an evaluation goes by, by PermenPANRB 6/2022.

Tables with their pages; no machinery. How that achievement is computed, and who sets it, the
text leaves to the rules on organisations, so nothing here computes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from asn_kinerja.citation import Citation, Force
from asn_kinerja.formula.build import all_of, flag
from asn_kinerja.labels import Label
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import IN_FORCE, PERMEN
from asn_kinerja.regulations.permenpanrb_6_2022.pola_ideal import POLA_IDEAL
from asn_kinerja.regulations.permenpanrb_6_2022.tenggat import tahun_capaian_organisasi
from asn_kinerja.skp.aturan_evaluasi import CapaianOrganisasi
from asn_kinerja.text import Text

__all__ = [
    "BAHAN_CAPAIAN_PERIODIK",
    "BAHAN_CAPAIAN_TAHUNAN",
    "PREDIKAT_TERBANYAK",
    "BahanCapaian",
    "capaian_tahunan",
]


class BahanCapaian(Label):
    """What the achievement of an organisation is obtained from.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.B.1 huruf c and d, pp. 92-93.
    """

    RENCANA_AKSI = "Capaian rencana aksi perjanjian kinerja"
    TRAJECTORY_TARGET = "Capaian trajectory target"
    IKU = "Capaian IKU"
    EKSPEKTASI_PIMPINAN = "Ekspektasi pimpinan"
    INDEKS_RB = "Indeks reformasi birokrasi"


BAHAN_CAPAIAN_PERIODIK = (BahanCapaian.RENCANA_AKSI, BahanCapaian.TRAJECTORY_TARGET)
"""The periodic achievement is obtained from one of these, over all indicators (pp. 92-93)."""

BAHAN_CAPAIAN_TAHUNAN = (
    BahanCapaian.IKU,
    BahanCapaian.EKSPEKTASI_PIMPINAN,
    BahanCapaian.INDEKS_RB,
)
"""The annual achievement is obtained from all of these (p. 93)."""

_unit_penilai = flag(
    "unit_dipimpin_penilai",
    meaning=Text(
        "Capaian itu milik unit yang dipimpin Pejabat Penilai Kinerja pegawai",
        "The achievement is of the unit that the employee's own appraiser leads",
    ),
)
PREDIKAT_TERBANYAK = Policy(
    "permenpanrb_6_2022.PREDIKAT_TERBANYAK",
    title=Text(
        "PermenPANRB 6/2022: predikat yang idealnya dimiliki sebagian besar pegawai",
        "PermenPANRB 6/2022: the predicate that ideally most employees have",
    ),
    in_force=IN_FORCE,
    outputs={
        "predikat_sebagian_besar": POLA_IDEAL.outputs["predikat_sebagian_besar"],
    },
    checks=(
        all_of(_unit_penilai).named(
            "capaian_unit_penilai",
            cite=Citation(PERMEN, lampiran="IV.B.1", huruf="g", page=94),
            force=Force.MUST,
            meaning=Text(
                "yang diperhitungkan adalah capaian unit yang dipimpin Pejabat Penilai Kinerja "
                "pegawai yang bersangkutan",
                "what counts is the achievement of the unit that the employee's own appraiser "
                "leads",
            ),
        ),
    ),
)


def capaian_tahunan(
    tahun: int, capaian: Iterable[CapaianOrganisasi], *, on: date
) -> CapaianOrganisasi | None:
    """Find the achievement by which the annual evaluation of a year goes.

    Args:
        tahun: The year assessed.
        capaian: What is known of the unit, of several years.
        on: The day from which is looked.

    Returns:
        That of the year, or of the year before if January passed without it; `None` while
        it can still come, or if it is not among those given.

    Raises:
        PeriodError: If *on* is no plain date.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.B.1 huruf f, p. 94. It speaks of the annual
        achievement only: on a periodic one that comes late the text is silent.

    Examples:
        >>> known = [
        ...     CapaianOrganisasi(
        ...         unit="puskesmas", pemimpin="kapuskesmas", predikat=predikat,
        ...         periode=Period.year(year), pada=date(year + 1, month, 1),
        ...     )
        ...     for year, predikat, month in [(2023, "Baik", 1), (2024, "Istimewa", 2)]
        ... ]
        >>> capaian_tahunan(2024, known, on=date(2025, 2, 3)).predikat
        'Baik'
    """
    by_year = {each.periode: each for each in capaian}
    of_year = by_year.get(Period.year(tahun))
    taken = tahun_capaian_organisasi(tahun, terbit=of_year.pada if of_year else None, on=on)
    return None if taken is None else by_year.get(Period.year(taken))
