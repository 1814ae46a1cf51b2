"""The labels of PermenPANRB 6/2022.

Knows spellings. Knows nothing of what follows from a label.
"""

from __future__ import annotations

from asn_kinerja.labels import Label

__all__ = [
    "Akreditasi",
    "Jenis",
    "JenjangStudi",
    "KategoriIpk",
    "Lokasi",
    "PerilakuDiAtasLevel",
    "Predikat",
    "Rating",
    "Saran",
    "SkalaKompetensi",
]


class Rating(Label):
    """The rating of results and of behaviour, best first.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.B.3.a, pp. 97-98.
    """

    DI_ATAS_EKSPEKTASI = "Di Atas Ekspektasi", "di atas", "atas", "atas ekspektasi"
    SESUAI_EKSPEKTASI = "Sesuai Ekspektasi", "sesuai"
    DI_BAWAH_EKSPEKTASI = "Di Bawah Ekspektasi", "di bawah", "bawah", "bawah ekspektasi"


class Predikat(Label):
    """The predicate of an employee, best first; the alias "Cukup" is of SE 3/2023.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.B.3.a, p. 99.
    """

    SANGAT_BAIK = "Sangat Baik", "SB"
    BAIK = "Baik", "B"
    BUTUH_PERBAIKAN = (
        "Butuh Perbaikan",
        "Cukup",
        "Perlu Perbaikan",
        "Butuh Perbaikan (Cukup)",
        "BP",
    )
    KURANG = "Kurang", "Kurang/Misconduct", "Misconduct", "K"
    SANGAT_KURANG = "Sangat Kurang", "SK"


class Jenis(Label):
    """The kind of a result: of high priority or of low priority.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A, pp. 27 and 49.
    """

    UTAMA = "Utama"
    TAMBAHAN = "Tambahan"


class Saran(Label):
    """What a guide suggests; that to results is not exhaustive, so it may suggest nothing.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.B.3.a, pp. 97-98.
    """

    DI_ATAS_EKSPEKTASI = "Di Atas Ekspektasi"
    SESUAI_EKSPEKTASI = "Sesuai Ekspektasi"
    DI_BAWAH_EKSPEKTASI = "Di Bawah Ekspektasi"
    TIDAK_DITENTUKAN = "Tidak Ditentukan"


class Lokasi(Label):
    """Where an employee studies.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.B angka 4, p. 62.
    """

    DALAM_NEGERI = "Dalam Negeri"
    LUAR_NEGERI = "Luar Negeri"


class JenjangStudi(Label):
    """What an employee studies for; the guide treats all above S-1 alike.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.B angka 5 and 6, p. 63.
    """

    S1 = "S-1", "Strata 1"
    PROFESI = "Profesi"
    S2 = "S-2", "Strata 2"
    S3 = "S-3", "Strata 3"


class Akreditasi(Label):
    """An accreditation in the words of the guide, best first; what is below C it leaves out.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.B angka 5, p. 63.
    """

    A = "A"
    B = "B"
    C = "C"
    DI_BAWAH_C = "Di Bawah C", "D", "Tidak Terakreditasi"


class KategoriIpk(Label):
    """The columns of the guide to grade points, best first; no predicate of an employee.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.B angka 5 and 6, p. 63.
    """

    SANGAT_BAIK = "Sangat Baik"
    BAIK = "Baik"
    BUTUH_PERBAIKAN = "Butuh Perbaikan"
    KURANG = "Kurang", "Kurang/Misconduct", "Misconduct"


class PerilakuDiAtasLevel(Label):
    """Whether behaviour was shown above the level of competence that the post asks for.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran III.D, Format B.1.9, p. 85.
    """

    TIDAK = "Tidak"
    DI_ATAS = "Di Atas"
    JAUH_DI_ATAS = "Jauh Di Atas"


class SkalaKompetensi(Label):
    """The steps of the scale of competence, from 1 to 5 as the form numbers them.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran III.D, Format B.1.9, pp. 84-85.
    """

    SANGAT_KURANG = "Sangat Kurang"
    KURANG_MEMADAI = "Kurang Memadai"
    MEMADAI = "Memadai"
    DI_ATAS_MEMADAI = "Di Atas Memadai"
    ISTIMEWA = "Istimewa"
