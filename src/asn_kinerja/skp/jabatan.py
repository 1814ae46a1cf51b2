"""The post of an employee, as far as the rules of planning and evaluation look at it.

Knows groups of posts. Knows nothing of who holds a post, and no personal data.
"""

from __future__ import annotations

from attrs import field, frozen

from asn_kinerja.goals.errors import PlanError
from asn_kinerja.goals.naming import says_something
from asn_kinerja.labels import Label

__all__ = ["Jabatan", "JenjangJabatan", "KelompokJabatan"]


class KelompokJabatan(Label):
    """The groups of posts that the text tells apart.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.C angka 2 and 3, p. 65.

    Examples:
        >>> KelompokJabatan.parse("JF")
        <KelompokJabatan.JABATAN_FUNGSIONAL: 'Jabatan Fungsional'>
    """

    JPT_UTAMA = "JPT Utama"
    JPT_MADYA = "JPT Madya"
    JPT_PRATAMA = "JPT Pratama"
    PIMPINAN_UNIT_KERJA_MANDIRI = "Pimpinan Unit Kerja Mandiri", "UKM"
    JABATAN_ADMINISTRASI = "Jabatan Administrasi", "JA"
    JABATAN_FUNGSIONAL = "Jabatan Fungsional", "JF"

    @property
    def is_pimpinan(self) -> bool:
        """Whether the post plans as a high official or the head of an independent unit does."""
        return self not in {self.JABATAN_ADMINISTRASI, self.JABATAN_FUNGSIONAL}


class JenjangJabatan(Label):
    """The steps of administrative posts.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A Tahap 5, p. 44.

    Examples:
        >>> JenjangJabatan.parse("pengawas")
        <JenjangJabatan.PENGAWAS: 'Pengawas'>
    """

    ADMINISTRATOR = "Administrator"
    PENGAWAS = "Pengawas"
    PELAKSANA = "Pelaksana"


def _kelompok(value: KelompokJabatan | str) -> KelompokJabatan:
    return value if isinstance(value, KelompokJabatan) else KelompokJabatan.parse(value)


def _jenjang(value: JenjangJabatan | str | None) -> JenjangJabatan | None:
    if value is None or isinstance(value, JenjangJabatan):
        return value
    return JenjangJabatan.parse(value)


@frozen
class Jabatan:
    """One post.

    Args:
        id: Its id, no name of a person.
        kelompok: The group of posts it belongs to.
        unit: The id of the unit it stands in.
        jenjang: The step of an administrative post; `None` where nobody said.
        ketua_tim: Whether its holder leads a team.

    Raises:
        PlanError: If the id is empty, or a post outside the administrative ones has a step.
        UnknownLabelError: If the group or the step is none.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A Tahap 5, p. 44, and II.C angka 2 and 3, p. 65.

    Examples:
        >>> Jabatan("bidan-1", "JF", unit="puskesmas").kelompok.is_pimpinan
        False
    """

    id: str = field(validator=says_something)
    kelompok: KelompokJabatan = field(converter=_kelompok)
    unit: str | None = field(default=None, kw_only=True)
    jenjang: JenjangJabatan | None = field(default=None, converter=_jenjang, kw_only=True)
    ketua_tim: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse a step of administrative posts beside another group."""
        if self.jenjang and self.kelompok is not KelompokJabatan.JABATAN_ADMINISTRASI:
            facts = {"jenjang": self.jenjang.value, "kelompok": self.kelompok.value}
            raise PlanError("skp.jenjang", id=self.id, **facts)
