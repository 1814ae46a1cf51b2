"""From whom feedback comes, when and by which way it was given.

Knows the groups and kinds that a form prints. Knows no regulation: its own words for them
stand with it (`permenpanrb_6_2022.PemberiUmpanBalik`, `BentukUmpanBalik`), and every spelling
of those is read here too.
"""

from __future__ import annotations

from asn_kinerja.labels import Label

__all__ = ["CaraUmpanBalik", "JenisUmpanBalik", "SumberUmpanBalik"]


class SumberUmpanBalik(Label):
    """From whom feedback comes.

    `permenpanrb_6_2022.PemberiUmpanBalik` has the four givers that Pasal 18 names; `DIRI` and
    `MASYARAKAT` stand beside them here, because self-assessment and public surveys are
    counted apart.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 18, p. 11: leaders, peers, staff below, and others whom the
        work concerns; the public stands apart here because forms name it ("Pasien", p. 229).

    Examples:
        >>> SumberUmpanBalik.parse("rekan")
        <SumberUmpanBalik.REKAN: 'Rekan kerja setingkat'>
    """

    ATASAN = "Pimpinan", "Atasan"
    REKAN = "Rekan kerja setingkat", "Rekan", "Rekan kerja"
    BAWAHAN = "Pegawai di bawahnya", "Bawahan"
    DIRI = "Diri sendiri", "Diri"
    MASYARAKAT = "Masyarakat", "Penerima layanan"
    PIHAK_LAIN = (
        "Pihak lain",
        "Pihak lain yang berhubungan dengan kinerja Pegawai",
        "Stakeholder terkait",
        "Stakeholder",
    )


class JenisUmpanBalik(Label):
    """Whether feedback was given as scheduled or when there was reason for it.

    `permenpanrb_6_2022.BentukUmpanBalik` is the same pair in the spelling of the article.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 19 ayat (1), p. 12.

    Examples:
        >>> JenisUmpanBalik.parse("terjadwal")
        <JenisUmpanBalik.BERKALA: 'Berkala'>
    """

    BERKALA = "Berkala", "Terjadwal", "Berkala/terjadwal"
    INSIDENTAL = "Insidental", "Insidentil"


class CaraUmpanBalik(Label):
    """Whether feedback was given face to face or through a medium.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 17 ayat (2), p. 11; Lampiran III.B.3, p. 69.

    Examples:
        >>> CaraUmpanBalik.parse("tidak_langsung")
        <CaraUmpanBalik.TIDAK_LANGSUNG: 'Tidak langsung'>
    """

    LANGSUNG = "Langsung", "Tatap muka"
    TIDAK_LANGSUNG = "Tidak langsung", "Melalui media"
