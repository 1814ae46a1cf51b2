"""An evaluation after somebody moved, by PermenPANRB 6/2022: the employee, or the appraiser.

Tables with their pages; no machinery. What the text leaves open stays undecided.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from asn_kinerja.citation import Citation
from asn_kinerja.formula.branches import table, when
from asn_kinerja.formula.build import absent, all_of, flag, label, undecided
from asn_kinerja.formula.nodes import Named
from asn_kinerja.labels import Label
from asn_kinerja.outcome import Outcome
from asn_kinerja.period import Period, require_date
from asn_kinerja.policy import Policy
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import IN_FORCE, PERMEN
from asn_kinerja.skp.evaluasi import Evaluasi
from asn_kinerja.text import Text

__all__ = [
    "MUTASI_PEGAWAI",
    "MUTASI_PENILAI",
    "DasarEvaluasi",
    "PihakMutasi",
    "SiklusEvaluasi",
    "jabatan_baru",
    "mutasi_penilai",
]


class SiklusEvaluasi(Label):
    """The two cycles of an evaluation.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 1 angka 7 and 8, p. 4; Pasal 24 and 25, pp. 14-15.
    """

    PERIODIK = "Periodik", "Siklus pendek"
    TAHUNAN = "Tahunan", "Siklus penuh"


class PihakMutasi(Label):
    """On which side of a move somebody or something stands.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.A angka 13 and 14, pp. 91-92.
    """

    LAMA = "Lama"
    BARU = "Baru"


class DasarEvaluasi(Label):
    """What the periodic evaluation of who moved may rest on.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.A angka 13 huruf a, p. 91.
    """

    EVALUASI_BARU = "Evaluasi oleh penilai baru"
    HASIL_SEBELUMNYA = "Hasil evaluasi periode sebelumnya pada unit lama"


_ANGKA_13A = Citation(PERMEN, lampiran="IV.A", angka=13, huruf="a", page=91)
_ANGKA_13 = Citation(PERMEN, lampiran="IV.A", angka=13, page=91)
_ANGKA_14 = Citation(PERMEN, lampiran="IV.A", angka=14, page="91-92")

_siklus = label("siklus_evaluasi", SiklusEvaluasi, meaning=Text("Siklus evaluasi", "The cycle"))
_sepakat = flag(
    "sepakat_hasil_sebelumnya",
    meaning=Text(
        "Penilai dan pegawai sepakat memakai hasil periode sebelumnya pada unit lama",
        "Appraiser and employee agree to use the last result of the old unit",
    ),
)


def _baru(name: str, id_: str, en: str) -> dict[str, Named]:
    said = table(_siklus, dict.fromkeys(SiklusEvaluasi, PihakMutasi.BARU))
    return {name: said.named(name, cite=_ANGKA_13, meaning=Text(id_, en))}


MUTASI_PEGAWAI = Policy(
    "permenpanrb_6_2022.MUTASI_PEGAWAI",
    title=Text(
        "PermenPANRB 6/2022: evaluasi pegawai yang pindah",
        "PermenPANRB 6/2022: evaluation of an employee who moved",
    ),
    in_force=IN_FORCE,
    outputs={
        **_baru("penilai_mutasi", "Penilai yang mengevaluasi", "The appraiser who evaluates"),
        **_baru("unit_capaian", "Unit yang capaiannya dipakai", "The unit whose result counts"),
        "periode_unit": when(_siklus.is_(SiklusEvaluasi.PERIODIK))
        .then(PihakMutasi.BARU)
        .otherwise(absent())
        .named(
            "periode_unit",
            cite=_ANGKA_13A,
            meaning=Text(
                "Unit yang periode evaluasinya diikuti", "The unit whose periods are followed"
            ),
        ),
        "dasar_evaluasi": when(all_of(_siklus.is_(SiklusEvaluasi.PERIODIK), _sepakat))
        .then(DasarEvaluasi.HASIL_SEBELUMNYA)
        .otherwise(DasarEvaluasi.EVALUASI_BARU)
        .named(
            "dasar_evaluasi",
            cite=_ANGKA_13,
            meaning=Text("Yang dipakai", "What is used"),
        ),
    },
)

_dalam_rentang = flag(
    "dalam_rentang_evaluasi",
    meaning=Text(
        "Perpindahan terjadi dalam rentang waktu pelaksanaan evaluasi periodik",
        "The move falls within the time in which the periodic evaluation is held",
    ),
)

MUTASI_PENILAI = Policy(
    "permenpanrb_6_2022.MUTASI_PENILAI",
    title=Text(
        "PermenPANRB 6/2022: evaluasi periodik bila penilai pindah",
        "PermenPANRB 6/2022: periodic evaluation where the appraiser moved",
    ),
    in_force=IN_FORCE,
    outputs={
        "penilai_lama_mengevaluasi": all_of(_dalam_rentang).named(
            "penilai_lama_mengevaluasi",
            cite=_ANGKA_14,
            meaning=Text(
                "Penilai lama mengevaluasi periode berjalan pada unit lama",
                "The old appraiser evaluates the running period of the old unit",
            ),
        ),
        "pengevaluasi_periode_berjalan": when(_dalam_rentang)
        .then(PihakMutasi.LAMA)
        .otherwise(
            undecided(
                Text(
                    "teks tidak menyebut siapa yang mengevaluasi periode berjalan bila penilai "
                    "pindah di luar rentang evaluasi",
                    "the text does not say who evaluates the running period where the appraiser "
                    "moved outside the time of the evaluation",
                )
            )
        )
        .named(
            "pengevaluasi_periode_berjalan",
            cite=_ANGKA_14,
            meaning=Text("Yang mengevaluasi periode berjalan", "Who evaluates the running period"),
        ),
    },
)


def mutasi_penilai(pindah: date, *, rentang: Period) -> Outcome:
    """Say whether an appraiser who moves still evaluates the running period.

    Args:
        pindah: The day of the move.
        rentang: The time in which the agency holds that periodic evaluation: the text names
            no days, so the caller does.

    Returns:
        The outcome of `MUTASI_PENILAI`.

    Raises:
        PeriodError: If *pindah* is no plain date.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.A angka 14, pp. 91-92, with its example of quarters:
        who moves on 25 August does not evaluate the third, who moves on 25 September does.

    Examples:
        >>> rentang = Period(date(2024, 9, 16), date(2024, 10, 1))
        >>> mutasi_penilai(date(2024, 9, 25), rentang=rentang)["penilai_lama_mengevaluasi"]
        True
        >>> outside = mutasi_penilai(date(2024, 8, 25), rentang=rentang)
        >>> outside["penilai_lama_mengevaluasi"], outside.is_complete
        (False, False)
    """
    require_date("pindah", pindah)
    return MUTASI_PENILAI.evaluate(dalam_rentang_evaluasi=pindah in rentang)


def jabatan_baru(evaluasi: Sequence[Evaluasi]) -> Outcome:
    """Let only the SKP of the last post count: the strategy of this regulation.

    Args:
        evaluasi: The evaluations of one employee in one year, in the order of time; at least one.

    Returns:
        The outcome of the last one; nothing is prorated.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.A angka 13 huruf b, p. 91.

    Examples:
        >>> jabatan_baru.__name__
        'jabatan_baru'
    """
    return evaluasi[-1].outcome
