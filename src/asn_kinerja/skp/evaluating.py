"""Evaluating in one call: the parts go in, an explained evaluation comes out.

Knows which parts are usual. Knows no regulation and judges nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from asn_kinerja.goals.realisation import Realisation
from asn_kinerja.outcome import Outcome
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy
from asn_kinerja.skp.aturan_evaluasi import CapaianOrganisasi, Peraturan
from asn_kinerja.skp.evaluasi import Evaluasi
from asn_kinerja.skp.penilaian import Penilaian
from asn_kinerja.skp.sasaran_kinerja import SKP
from asn_kinerja.skp.umpan_balik import UmpanBalik

__all__ = ["evaluate"]


def evaluate(
    skp: SKP,
    *,
    periode: Period,
    regulation: Peraturan,
    realisasi: Iterable[Realisation] = (),
    umpan_balik: Iterable[UmpanBalik] = (),
    penilaian: Iterable[Penilaian] = (),
    hitungan: Iterable[Outcome] = (),
    organisasi: CapaianOrganisasi | None = None,
    panduan: Mapping[str, Outcome] | None = None,
    atasan_penilai: str | None = None,
    pengecualian: Policy | None = None,
    predikat_dokumen: str | None = None,
) -> Evaluasi:
    """Evaluate an SKP in a period: achievement, feedback, ratings and predicate in one call.

    Args:
        skp: The SKP with its editions.
        periode: The period assessed.
        regulation: The regulation of that period, e.g. `in_force(last day)`.
        realisasi: What was realised.
        umpan_balik: What was heard.
        penilaian: What was judged, each by an author.
        hitungan: Outcomes of other policies that give facts of the predicate.
        organisasi: The achievement of the unit that the appraiser leads.
        panduan: Outcomes of guides, by the fact that they suggest; shown, never applied.
        atasan_penilai: The superior of the appraiser, only where the evaluation went up.
        pengecualian: A policy that gives the predicate in place of the regulation's own.
        predikat_dokumen: The predicate that a document states, to be compared.

    Returns:
        The evaluation.

    Raises:
        InvalidFactsError: If the parts do not fit together; every problem is in the group.
        RealisationError: If the SKP cannot take one of the realisations.
        PlanError: If the SKP was not set by then, *regulation* is none, or *pengecualian*
            gives no predicate.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 23-25, pp. 14-15; Lampiran IV, pp. 89-103.

    Examples:
        >>> from datetime import date
        >>> from asn_kinerja.regulations import in_force, permenpanrb_6_2022
        >>> from asn_kinerja.skp import Jabatan, PerilakuKerja
        >>> skp = SKP(
        ...     pegawai="p-1", jabatan=Jabatan("bidan-1", "JF"), penilai="kapuskesmas",
        ...     periode=Period.year(2024), pendekatan="kualitatif", hasil_kerja=[],
        ...     perilaku_kerja=PerilakuKerja(permenpanrb_6_2022.BERAKHLAK),
        ...     ditetapkan=date(2024, 1, 20),
        ... )
        >>> by = {"oleh": "kapuskesmas", "pada": date(2025, 1, 10)}
        >>> evaluasi = evaluate(
        ...     skp, periode=skp.periode, regulation=in_force(date(2024, 12, 31)),
        ...     penilaian=[
        ...         Penilaian("rating_hasil_kerja", "sesuai", **by),
        ...         Penilaian("rating_perilaku_kerja", "di atas", **by),
        ...     ],
        ... )
        >>> evaluasi["predikat"], [each.fakta for each in evaluasi.missing]
        (<Predikat.BAIK: 'Baik'>, ['predikat_organisasi'])
    """
    return Evaluasi(
        skp=skp,
        periode=periode,
        regulation=regulation,
        realisasi=realisasi,
        umpan_balik=umpan_balik,
        penilaian=penilaian,
        hitungan=hitungan,
        organisasi=organisasi,
        panduan={} if panduan is None else panduan,
        atasan_penilai=atasan_penilai,
        pengecualian=pengecualian,
        predikat_dokumen=predikat_dokumen,
    )
