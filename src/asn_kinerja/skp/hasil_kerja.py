"""One result in an SKP: a goal of the plan, who gave it, where it comes from, what it supports.

Knows one result. Knows nothing of the others, of ratings, or of which results an SKP must
have.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.errors import PlanError
from asn_kinerja.goals.goal import Goal, Kind
from asn_kinerja.goals.indicator import Indicator
from asn_kinerja.goals.naming import is_a, says_something
from asn_kinerja.labels import Label, nearest_of_many

__all__ = [
    "AsalHasil",
    "HasilKerja",
    "Intervensi",
    "Pendekatan",
    "RisikoMutlak",
    "TingkatKendali",
    "hasil_kerja_dari",
]


class Pendekatan(Label):
    """Whether indicator and target are one narrative, or stand apart with units.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 9 ayat (3), p. 7; Lampiran II.A Tahap 7, p. 50: the leader
        chooses.

    Examples:
        >>> Pendekatan.parse("kuantitatif")
        <Pendekatan.KUANTITATIF: 'Kuantitatif'>
    """

    KUALITATIF = "Kualitatif"
    KUANTITATIF = "Kuantitatif"


class TingkatKendali(Label):
    """How far a result is in the hands of who owns it, the farthest first.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A Tahap 2 p. 28, Tahap 5 pp. 44-45.

    Examples:
        >>> TingkatKendali.parse("output kendali sedang").name
        'OUTPUT_KENDALI_SEDANG'
    """

    OUTCOME = "Outcome"
    OUTCOME_ANTARA = "Outcome Antara"
    OUTPUT_KENDALI_RENDAH = "Output Kendali Rendah"
    OUTPUT_KENDALI_SEDANG = "Output Kendali Sedang"
    OUTPUT_KENDALI_TINGGI = "Output Kendali Tinggi"


class AsalHasil(Label):
    """Where a result in an SKP comes from, as far as the text tells it apart.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A Tahap 2 pp. 27-28, Tahap 5 p. 47, Tahap 6 p. 50; II.B
        pp. 62-64.

    Examples:
        >>> [each.name for each in AsalHasil if each.is_acting]
        ['PLT', 'PLH', 'JF_PADA_JABATAN_STRUKTURAL']
    """

    PERJANJIAN_KINERJA = "Perjanjian kinerja", "PK"
    RENSTRA = "Rencana strategis", "Renstra"
    RKT = "Rencana kerja tahunan", "RKT"
    DIREKTIF = "Direktif pimpinan", "Direktif"
    RENCANA_AKSI = "Rencana aksi atau inisiatif strategis", "Rencana aksi"
    MATRIKS = "Matriks pembagian peran dan hasil", "Matriks peran hasil"
    PENUGASAN = "Penugasan", "Tugas pimpinan"
    PLT = "Pelaksana tugas", "Plt", "Plt."
    PLH = "Pelaksana harian", "Plh", "Plh."
    JF_PADA_JABATAN_STRUKTURAL = "Pejabat fungsional pada jabatan struktural"
    TUGAS_BELAJAR = "Tugas belajar"

    @property
    def is_acting(self) -> bool:
        """Whether it comes with a post that is not the employee's own."""
        return self in {self.PLT, self.PLH, self.JF_PADA_JABATAN_STRUKTURAL}


class RisikoMutlak(Label):
    """What a failure would cost, where the text accepts a target without tolerance.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A Tahap 7, p. 51.

    Examples:
        >>> RisikoMutlak.parse("nyawa")
        <RisikoMutlak.NYAWA: 'Nyawa'>
    """

    NYAWA = "Nyawa"
    CEDERA = "Cedera"
    KEAMANAN_NASIONAL = "Pelanggaran keamanan nasional"
    KERUGIAN_BESAR = "Kerugian moneter yang besar"


@frozen
class Intervensi:
    """The result of a leader that a result supports.

    Args:
        rencana: The leader's result, in the words of the plan.
        indikator: Its indicator, where the leader is a high official or heads an independent
            unit, or the result is the organisation's.
        id: The id of the goal or indicator in the plan.

    Raises:
        PlanError: If *rencana* is empty.

    Dasar hukum:
        PermenPANRB 6/2022 form A.1.7, footnote, p. 59.

    Examples:
        >>> Intervensi("Layanan ibu hamil baik").indikator is None
        True
    """

    rencana: str = field(validator=says_something)
    indikator: str | None = field(default=None, kw_only=True)
    id: str | None = field(default=None, kw_only=True)


def _kendali(value: TingkatKendali | str | None) -> TingkatKendali | None:
    if value is None or isinstance(value, TingkatKendali):
        return value
    return TingkatKendali.parse(value)


def _asal(value: AsalHasil | str | None) -> AsalHasil | None:
    return value if value is None or isinstance(value, AsalHasil) else AsalHasil.parse(value)


def _risiko(value: RisikoMutlak | str | None) -> RisikoMutlak | None:
    return value if value is None or isinstance(value, RisikoMutlak) else RisikoMutlak.parse(value)


def _supported(given: Iterable[Intervensi]) -> tuple[Intervensi, ...]:
    return tuple(given)


@frozen
class HasilKerja:
    """One result in an SKP.

    Args:
        rencana: The result as a goal of the plan, with its indicators; its kind says whether
            it is main or additional.
        pemberi: The id of the leader's post or of the team that gave the task.
        mendukung: The results of leaders that it supports.
        asal: Where it comes from.
        kendali: How far it is in the employee's hands.
        risiko: What a failure would cost, if one of those that allow a target without
            tolerance.

    Raises:
        PlanError: If *rencana* is no goal.
        UnknownLabelError: If *asal*, *kendali* or *risiko* is no such label.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 9, p. 7; Lampiran II.A Tahap 2, 6 and 7, pp. 27-28, 49-52.

    Examples:
        >>> hasil = HasilKerja(Goal("rhk-1", "Ibu hamil terlayani", "RHK"), asal="Plt.")
        >>> hasil.id, hasil.jenis.value, hasil.asal.is_acting
        ('rhk-1', 'Utama', True)
    """

    rencana: Goal = field(validator=is_a(Goal))
    pemberi: str | None = field(default=None, kw_only=True)
    mendukung: tuple[Intervensi, ...] = field(default=(), converter=_supported, kw_only=True)
    asal: AsalHasil | None = field(default=None, converter=_asal, kw_only=True)
    kendali: TingkatKendali | None = field(default=None, converter=_kendali, kw_only=True)
    risiko: RisikoMutlak | None = field(default=None, converter=_risiko, kw_only=True)

    @property
    def id(self) -> str:
        """The id of the result in the plan."""
        return self.rencana.id

    @property
    def jenis(self) -> Kind:
        """Whether it is main or additional."""
        return self.rencana.kind

    @property
    def indikator(self) -> tuple[Indicator, ...]:
        """What is measured of it."""
        return self.rencana.indicators


def hasil_kerja_dari(cascade: Cascade, *owners: str) -> tuple[HasilKerja, ...]:
    """Take the results of somebody from the plan, each with what it supports there.

    Args:
        cascade: The plan.
        *owners: Whose results: the id of an employee, and of the posts held.

    Returns:
        The results in the order of the plan; who gave them is the owner of what they
        support, where that is one. Nobody gives a task to oneself.

    Raises:
        PlanError: If none of them owns a goal; the nearest id that does is named.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran II.A Tahap 5, pp. 47-49: a cell of the matrix of roles
        becomes a result plan of the SKP.

    Examples:
        >>> from asn_kinerja.goals import Link
        >>> goals = [
        ...     Goal("so", "Layanan baik", "Sasaran", owner="kapuskesmas"),
        ...     Goal("r", "Ibu hamil dilayani", "RHK", owner="bidan-1"),
        ... ]
        >>> (hasil,) = hasil_kerja_dari(Cascade(goals, [Link("r", "so", "direct")]), "bidan-1")
        >>> hasil.pemberi, hasil.mendukung[0].rencana
        ('kapuskesmas', 'Layanan baik')
    """
    own = [goal for goal in cascade.goals if goal.owner in owners]
    if owners and not own:
        raise _owns_nothing(cascade, owners)
    return tuple(_taken(cascade, goal, owners) for goal in own)


def _owns_nothing(cascade: Cascade, owners: tuple[str, ...]) -> PlanError:
    known = tuple(dict.fromkeys(goal.owner for goal in cascade.goals if goal.owner))
    near = (nearest_of_many(each, known, wrong=len(owners)) for each in owners)
    close = next(filter(None, near), None)
    code = "plan.owns_nothing" if close is None else "plan.owns_nothing_near"
    return PlanError(code, owners=", ".join(map(repr, owners)), nearest=close)


def _taken(cascade: Cascade, goal: Goal, own: tuple[str, ...]) -> HasilKerja:
    higher = [link.parent for link in cascade.links_above(goal.id)]
    givers = {_owner(cascade, each) for each in higher} - {None, *own}
    supported = tuple(dict.fromkeys(_supporting(cascade, each) for each in higher))
    giver = givers.pop() if len(givers) == 1 else None
    source = AsalHasil.MATRIKS if higher else None
    return HasilKerja(goal, pemberi=giver, mendukung=supported, asal=source)


def _owner(cascade: Cascade, part: str) -> str | None:
    goal = cascade.goals_by_id.get(cascade.goal_of[part])
    return None if goal is None else goal.owner


def _supporting(cascade: Cascade, part: str) -> Intervensi:
    found = cascade.parts[part]
    whole = cascade.parts[cascade.goal_of[part]]
    indicator = found.statement if isinstance(found, Indicator) else None
    return Intervensi(whole.statement, indikator=indicator, id=part)
