"""How the rules of institutions are cited, and the day of attendance that several of them read.

Knows the standing of a rule of one institution. Knows no rule.
"""

from __future__ import annotations

from collections.abc import Sequence

from asn_kinerja.citation import Citation, Standing
from asn_kinerja.formula.branches import Band, at_least, bands, below, between, table
from asn_kinerja.formula.build import setting
from asn_kinerja.formula.choices import Bands
from asn_kinerja.formula.fact import Fact
from asn_kinerja.formula.nodes import Expr, Like
from asn_kinerja.formula.rows import Rows, rows
from asn_kinerja.formula.setting import Setting
from asn_kinerja.labels import Label
from asn_kinerja.text import Text

__all__ = [
    "HARI",
    "TANPA_TANGGAL",
    "KeadaanHari",
    "berjenjang",
    "lokal",
    "menit",
    "rekaman",
    "sehari",
]


class KeadaanHari(Label):
    """What a working day was for an employee: exactly one of these.

    Dasar hukum:
        Permenaker 15/2024 Pasal 13; PMK 221/PMK.01/2021.
    """

    MASUK = "Masuk"
    TIDAK_MASUK = "Tidak masuk", "Alpa", "Tanpa keterangan"
    CUTI = "Cuti"


def lokal(
    regulation: str,
    siapa: str,
    terlihat: Text,
    *,
    pasal: int | None = None,
    ayat: int | None = None,
) -> Citation:
    """Cite the rule of one institution.

    Args:
        regulation: Its short name.
        siapa: The institution.
        terlihat: What was seen of it, and what was not.
        pasal: The article.
        ayat: The paragraph.

    Returns:
        The citation, with a note on whom it binds.
    """
    note = Text(f"hanya berlaku di {siapa}; {terlihat.id}", f"binds {siapa} only; {terlihat.en}")
    return Citation(regulation, pasal=pasal, ayat=ayat, standing=Standing.LOCAL, note=note)


TANPA_TANGGAL: Text = Text("tanggal mulai tidak terlihat", "the day of its start was not seen")
"""The article was seen, the day on which the rule began was not."""

HARI: Rows = rows("hari", at_least=1)
"""The working days of a month, each once."""

_keadaan = HARI.label(
    "keadaan",
    KeadaanHari,
    meaning=Text(
        "Keadaan pada hari itu; potongan karena cuti sendiri tidak dihitung di sini",
        "What the day was; a cut for the leave itself is not counted here",
    ),
)


def menit(name: str, meaning: Text) -> Fact:
    """Minutes of a day as a fact."""
    return HARI.fact(name, low=0, high=1440, unit="menit", meaning=meaning)


def rekaman(name: str, meaning: Text) -> Fact:
    """Whether a day has a record of arrival or of leaving."""
    return HARI.flag(name, meaning=meaning)


def berjenjang(
    nama: str, menit: Expr, langkah: Sequence[tuple[int, str, Citation]]
) -> tuple[Bands, Setting]:
    """The percentage that grows by steps of minutes.

    Args:
        nama: What the settings are called after.
        menit: The minutes of a day.
        langkah: For each step the minute it starts from, its percentage and where that stands.

    Returns:
        The percentage, none before the first step; and the percentage of the last step.
    """
    steps = [_step(f"{nama}_{number}", *each) for number, each in enumerate(langkah, start=1)]
    starts, percents = zip(*steps, strict=True)
    rungs: dict[Band, Like] = {below(starts[0]): 0}
    for low, high, percent in zip(starts, starts[1:], percents, strict=False):
        rungs[between(low, high)] = percent
    rungs[at_least(starts[-1])] = percents[-1]
    return bands(menit, rungs), percents[-1]


def _step(nama: str, start: int, percent: str, cite: Citation) -> tuple[Setting, Setting]:
    begins = setting(f"{nama}_mulai", start, cite=cite, low=1)
    return begins, setting(nama, percent, cite=cite, low=0, high=100)


def sehari(*, tidak_masuk: Like, masuk: Expr) -> Expr:
    """The percentage of one day: a day is charged once, whatever else was recorded of it.

    Args:
        tidak_masuk: For a day of absence.
        masuk: For a day of work.

    Returns:
        The percentage; zero for a day of leave, which touches no other day: what a rule cuts for
        weeks or months of leave is a rule of its own.
    """
    cells = {
        KeadaanHari.MASUK: masuk,
        KeadaanHari.TIDAK_MASUK: tidak_masuk,
        KeadaanHari.CUTI: 0,
    }
    return table(_keadaan, cells)
