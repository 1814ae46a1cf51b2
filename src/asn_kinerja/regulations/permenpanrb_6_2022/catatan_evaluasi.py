"""From an evaluation to its history by PermenPANRB 6/2022, so that the two never contradict.

Knows which events of the life cycle carry what an evaluation says. Knows no working days.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from asn_kinerja.errors import FactError, InvalidFactsError
from asn_kinerja.formula.kinds import Value
from asn_kinerja.labels import Label
from asn_kinerja.regulations.permenpanrb_6_2022.kuadran import (
    RATING_HASIL_KERJA,
    RATING_PERILAKU_KERJA,
)
from asn_kinerja.regulations.permenpanrb_6_2022.labels_siklus import (
    KejadianEvaluasi,
    Pelaku,
    StatusEvaluasi,
)
from asn_kinerja.sentences import sentence
from asn_kinerja.skp.evaluasi import Evaluasi
from asn_kinerja.skp.history import History

__all__ = ["catat_evaluasi"]

_S, _K = StatusEvaluasi, KejadianEvaluasi
_RATINGS = (RATING_HASIL_KERJA.name, RATING_PERILAKU_KERJA.name)


def catat_evaluasi(history: History, evaluasi: Evaluasi, *, on: date) -> History:
    """Record in a history what an evaluation says, up to the predicate.

    A history that has some of it already goes on from there; what it has must agree.

    Args:
        history: The case of `SIKLUS_EVALUASI`.
        evaluasi: The complete evaluation; with an `atasan_penilai`, the superior records it
            once the matter has gone up to them.
        on: The day on which it is recorded.

    Returns:
        The longer history; the same one if it says all of it already.

    Raises:
        InvalidFactsError: If the evaluation is incomplete, or the history says otherwise;
            every fact is named.
        LifeCycleError: If the table does not allow the events on that day.

    Dasar hukum:
        PermenPANRB 6/2022 Lampiran IV.B, pp. 92-103; IV.A angka 11, p. 90, for the superior.

    Examples:
        >>> from asn_kinerja.period import Period
        >>> from asn_kinerja.regulations import permenpanrb_6_2022 as rule
        >>> from asn_kinerja.skp import (
        ...     SKP, CapaianOrganisasi, Jabatan, Penilaian, PerilakuKerja, evaluate,
        ... )
        >>> year, by = Period.year(2024), {"oleh": "kapuskesmas", "pada": date(2025, 1, 10)}
        >>> skp = SKP(
        ...     pegawai="p-1", jabatan=Jabatan("bidan-1", "JF"), penilai="kapuskesmas",
        ...     periode=year, pendekatan="kualitatif", hasil_kerja=[],
        ...     perilaku_kerja=PerilakuKerja(rule.BERAKHLAK), ditetapkan=date(2024, 1, 20),
        ... )
        >>> evaluasi = evaluate(
        ...     skp, periode=year, regulation=rule.REGULATION,
        ...     organisasi=CapaianOrganisasi(
        ...         unit="puskesmas", pemimpin="kapuskesmas", predikat="baik",
        ...         periode=year, pada=date(2025, 1, 6),
        ...     ),
        ...     penilaian=[
        ...         Penilaian("rating_hasil_kerja", "sesuai", **by),
        ...         Penilaian("rating_perilaku_kerja", "sesuai", **by),
        ...     ],
        ... )
        >>> case = rule.SIKLUS_EVALUASI.begin(on=date(2024, 12, 30), until=date(2025, 1, 31))
        >>> case = catat_evaluasi(case, evaluasi, on=date(2025, 1, 10))
        >>> str(case.state), str(case.facts["predikat"])
        ('Predikat ditetapkan', 'Baik')
    """
    found = list(_refused(history, evaluasi))
    if found:
        said = sentence("evaluation.contradicts").said("en", pegawai=evaluasi.skp.pegawai)
        raise InvalidFactsError(said, found)
    facts = _facts(evaluasi)
    for event, names in _events(history, evaluasi):
        given: dict[str, Any] = {name: facts[name] for name in names}
        by = Pelaku.PENILAI if evaluasi.atasan_penilai is None else Pelaku.ATASAN_PENILAI
        history = history.record(event, by=by, on=on, **given)
    return history


def _facts(evaluasi: Evaluasi) -> Mapping[str, Value | None]:
    """What both an evaluation and a history say, by the names of the history."""
    pattern: Mapping[str, Any] = {} if evaluasi.pola is None else evaluasi.pola.facts
    ratings = {**evaluasi.aturan_umum.facts, **evaluasi.outcome.facts}
    return {
        "predikat_organisasi": pattern.get("predikat_organisasi"),
        **{name: ratings[name] for name in _RATINGS},
        "predikat": evaluasi.outcome.get("predikat"),
    }


def _refused(history: History, evaluasi: Evaluasi) -> Iterator[FactError]:
    for each in evaluasi.missing:
        yield FactError("evaluation.incomplete", path=each.fakta)
    recorded: Mapping[str, Any] = history.facts
    if evaluasi.atasan_penilai is not None and history.state in _BEFORE:
        # The superior evaluates anew: what the appraiser left behind binds nobody.
        recorded = {}
    for name, value in _facts(evaluasi).items():
        known = recorded.get(name)
        if known is not None and value is not None and known != value:
            facts = {"known": str(known), "given": str(value)}
            yield FactError("evaluation.says_otherwise", path=name, **facts)


def _events(
    history: History, evaluasi: Evaluasi
) -> Iterator[tuple[KejadianEvaluasi, tuple[str, ...]]]:
    """The events that are still to come up to the predicate."""
    failed = evaluasi.pengecualian is not None
    if evaluasi.atasan_penilai is not None:
        if "predikat" in history.facts and history.state not in _BEFORE:
            return
        if history.state is not _S.DIALIHKAN:
            yield _K.ALIHKAN, ()
        names = ("predikat_organisasi", *_RATINGS)
        if failed:
            yield _K.EVALUASI_ATASAN_GAGAL_STUDI, (*names, "predikat")
        else:
            yield _K.EVALUASI_ATASAN, names
        return
    last = (
        (_K.TETAPKAN_PREDIKAT_GAGAL_STUDI, ("predikat",)) if failed else (_K.TETAPKAN_PREDIKAT, ())
    )
    steps: dict[Label, tuple[KejadianEvaluasi, tuple[str, ...]]] = {
        _S.TERBUKA: (_K.PEROLEH_CAPAIAN, ("predikat_organisasi",)),
        _S.CAPAIAN_ADA: (_K.LIHAT_POLA, ()),
        _S.POLA_ADA: (_K.NILAI, _RATINGS),
        _S.DINILAI: last,
    }
    ahead = list(steps)
    if history.state in ahead:
        yield from (steps[state] for state in ahead[ahead.index(history.state) :])


#: The states in which the superior has not evaluated yet.
_BEFORE = (_S.TERBUKA, _S.CAPAIAN_ADA, _S.POLA_ADA, _S.DINILAI, _S.PREDIKAT_ADA, _S.DIALIHKAN)
