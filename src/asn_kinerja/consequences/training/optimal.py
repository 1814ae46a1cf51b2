"""The best way of matching, by the exact whole-number solver CP-SAT of OR-Tools.

Knows how a round becomes variables and limits. Needs the extra `training`, and is imported by
its own name; whatever it finds, `plan` holds against every limit again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from attrs import frozen
from ortools.sat.python import cp_model

from asn_kinerja.consequences.training.buku import Buku, Penempatan
from asn_kinerja.consequences.training.errors import InvalidTrainingError, TrainingError
from asn_kinerja.consequences.training.greedy import greedy
from asn_kinerja.consequences.training.pelatihan import Pelatihan
from asn_kinerja.consequences.training.peserta import Peserta
from asn_kinerja.consequences.training.putaran import PutaranPelatihan, TujuanRencana
from asn_kinerja.consequences.training.solver import Jawaban
from asn_kinerja.consequences.training.urutan import missing
from asn_kinerja.sentences import sentence

__all__ = ["optimal"]

_Places: TypeAlias = Mapping[Penempatan, cp_model.IntVar]
_FOUND = {cp_model.OPTIMAL, cp_model.FEASIBLE}

#: The solver counts in 64 bits; what is larger it must not be asked.
_MOST = 2**60


def optimal(putaran: PutaranPelatihan, /, *, limit: int = 10) -> Jawaban:
    """Match needs with trainings in the best way, by the goals of the round in turn.

    Args:
        putaran: The round.
        limit: How long to search for each goal, in the solver's own units of work. They are
            counted, not measured, so one round always gets one answer. Another limit is given
            by `functools.partial(optimal, limit=60)`.

    Returns:
        The places, and whether it is proven that none are better. Never worse than `greedy`.

    Raises:
        InvalidTrainingError: If it is proven that hours that must be reached cannot be, the
            limit was reached before there was an answer, or the sums are too large to count.

    Examples:
        >>> from asn_kinerja.consequences.training import plan
        >>> putaran = PutaranPelatihan(peserta=[], kebutuhan=[], katalog=[], anggaran=0)
        >>> plan(putaran, optimal).terbukti_optimal
        True
    """
    if _largest(putaran) > _MOST:
        raise _none("training.too_large", "putaran")
    asked, best, proven = _asked(putaran), _start(putaran), True
    for place, goal in enumerate(putaran.tujuan):
        status, best = asked.searched(goal, best, limit)
        if best is None:
            impossible = status == cp_model.INFEASIBLE
            code = "training.impossible" if impossible else "training.limit"
            raise _none(code, "jam_minimal_wajib")
        proven = proven and status == cp_model.OPTIMAL
        # What counts less may not make worse what counts more.
        asked.model.add(asked.goals[goal] >= best.nilai[place])
    return Jawaban(() if best is None else best.penempatan, terbukti_optimal=proven)


def _worth(book: Buku) -> tuple[int, ...]:
    return book.nilai


def _start(putaran: PutaranPelatihan) -> Buku | None:
    """Where the search begins: an answer that is never to be undercut."""
    try:
        return Buku(putaran, greedy(putaran).penempatan)
    except InvalidTrainingError:
        return None


def _largest(putaran: PutaranPelatihan) -> int:
    """The largest sum that may come up: of rupiah, of weights, of hours."""
    people = len(putaran.peserta)
    return max(
        sum(each.biaya_per_kelas + people * each.biaya_per_peserta for each in putaran.katalog),
        sum(each.bobot for each in putaran.kebutuhan),
        sum(each.jam_pelajaran for each in putaran.katalog) * people
        + sum(each.jam_minimal or 0 for each in putaran.peserta),
    )


def _none(code: str, path: str) -> InvalidTrainingError:
    problem = TrainingError(code, path=path)
    return InvalidTrainingError(sentence("training.no_plan").said("en"), [problem])


@frozen
class _Asked:
    """A round as variables and limits, with the worth of each goal; more is better."""

    putaran: PutaranPelatihan
    model: cp_model.CpModel
    places: _Places
    goals: Mapping[TujuanRencana, cp_model.LinearExprT]

    def searched(
        self, goal: TujuanRencana, best: Buku | None, limit: int
    ) -> tuple[cp_model.CpSolverStatus, Buku | None]:
        """Look for the most of one goal, beginning with the best so far."""
        self.model.clear_hints()  # type: ignore[no-untyped-call]
        known = frozenset(() if best is None else best.penempatan)
        for place, variable in self.places.items():
            self.model.add_hint(variable, place in known)
        self.model.maximize(self.goals[goal])
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 0
        solver.parameters.max_deterministic_time = limit
        status = solver.solve(self.model)
        if status not in _FOUND:
            return status, best
        chosen = (place for place, variable in self.places.items() if solver.value(variable))
        return status, max(filter(None, (best, Buku(self.putaran, chosen))), key=_worth)


def _asked(putaran: PutaranPelatihan) -> _Asked:
    model = cp_model.CpModel()
    places = {
        Penempatan(person.id, each.id): model.new_bool_var(f"{person.id} / {each.id}")
        for person in putaran.peserta
        for each in putaran.katalog
        if each.id not in person.selesai
    }
    cost = _cost(model, putaran, places)
    model.add(cost <= min(putaran.anggaran, _MOST))
    short = [_hours(model, putaran, places, each) for each in putaran.peserta]
    for each in putaran.katalog:
        if each.kursi is not None:
            taken = [var for place, var in places.items() if place.pelatihan == each.id]
            model.add(_total(taken) <= min(each.kursi, _MOST))
    for person in putaran.peserta:
        _in_turn(model, putaran, places, person)
    goals = {
        TujuanRencana.KEBUTUHAN: _needs(model, putaran, places),
        TujuanRencana.JAM_PELAJARAN: -_total(short),
        TujuanRencana.BIAYA: -cost,
        TujuanRencana.PENEMPATAN: -_total(places.values()),
    }
    return _Asked(putaran, model, places, goals)


def _cost(
    model: cp_model.CpModel, putaran: PutaranPelatihan, places: _Places
) -> cp_model.LinearExpr:
    """What all places cost, and the classes that they open."""
    held: dict[str, cp_model.IntVar] = {}
    for each in putaran.katalog:
        held[each.id] = model.new_bool_var(each.id)
    for place, variable in places.items():
        model.add_implication(variable, held[place.pelatihan])
    offered = putaran.pelatihan
    return _total(
        [*places.values(), *held.values()],
        [
            *(offered[place.pelatihan].biaya_per_peserta for place in places),
            *(offered[each].biaya_per_kelas for each in held),
        ],
    )


def _hours(
    model: cp_model.CpModel, putaran: PutaranPelatihan, places: _Places, person: Peserta
) -> cp_model.IntVar:
    """Keep an employee within the limit of hours; the variable holds what is wanting."""
    mine = {e.pelatihan: var for e, var in places.items() if e.pegawai == person.id}
    hours = [putaran.pelatihan[each].jam_pelajaran for each in mine]
    added = _total(mine.values(), hours)
    if person.jam_maksimal is not None:
        # Hours of before are no fault of the plan, but leave no room.
        model.add(added <= min(max(0, person.jam_maksimal - person.jam_pelajaran), _MOST))
    wanting = max(0, (person.jam_minimal or 0) - person.jam_pelajaran)
    short = model.new_int_var(0, 0 if putaran.jam_minimal_wajib else wanting, person.id)
    model.add(short + added >= wanting)
    return short


def _needs(
    model: cp_model.CpModel, putaran: PutaranPelatihan, places: _Places
) -> cp_model.LinearExpr:
    """The weight of the needs that are met."""
    met: list[cp_model.IntVar] = []
    for need in putaran.kebutuhan:
        variable = model.new_bool_var(str(need))
        raising = [
            var
            for place, var in places.items()
            if place.pegawai == need.pegawai
            and putaran.pelatihan[place.pelatihan].raises_to(need.kompetensi) >= need.tingkat
        ]
        model.add(variable <= _total(raising))
        met.append(variable)
    return _total(met, [need.bobot for need in putaran.kebutuhan])


def _in_turn(
    model: cp_model.CpModel, putaran: PutaranPelatihan, places: _Places, person: Peserta
) -> None:
    """What an employee's trainings build on comes earlier, so no circle holds itself up."""
    mine = {e.pelatihan: var for e, var in places.items() if e.pegawai == person.id}
    turn = {each: model.new_int_var(0, len(mine) - 1, f"{person.id} / {each}") for each in mine}
    for each, variable in mine.items():
        for name, level in missing(putaran.pelatihan[each], person, ()):
            before: list[cp_model.IntVar] = []
            for other in _leading(putaran.katalog, name, level):
                if other in mine and other != each:
                    leads = model.new_bool_var(f"{person.id} / {other} / {each}")
                    model.add_implication(leads, mine[other])
                    # Where it does not lead, its turn is free.
                    model.add(turn[other] + len(mine) * leads < turn[each] + len(mine))
                    before.append(leads)
            model.add_bool_or([*before, ~variable])


def _total(
    variables: Iterable[cp_model.IntVar], times: Iterable[int] | None = None
) -> cp_model.LinearExpr:
    """The sum of variables, each as many times as is said."""
    each = list(variables)
    many = [1] * len(each) if times is None else list(times)
    return cp_model.LinearExpr.weighted_sum(each, many)  # pyright: ignore[reportUnknownMemberType]


def _leading(katalog: Iterable[Pelatihan], name: str, level: int | None) -> list[str]:
    if level is None:
        return [name]
    return [each.id for each in katalog if each.raises_to(name) >= level]
