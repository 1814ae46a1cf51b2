"""What an SKP must have, what it should, and what the text merely suggests.

Knows the sheet as a whole; single results are checked beside it. Repairs nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from asn_kinerja.citation import Force
from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.findings import Finding
from asn_kinerja.goals.goal import Level
from asn_kinerja.goals.indicator import Perspective
from asn_kinerja.goals.naming import texts
from asn_kinerja.regulations.permenpanrb_6_2022.pemeriksaan_dasar import Acuan, lampiran, pasal
from asn_kinerja.regulations.permenpanrb_6_2022.pemeriksaan_hasil import HASIL
from asn_kinerja.regulations.permenpanrb_6_2022.tenggat import PENETAPAN_SKP, batas_penetapan_skp
from asn_kinerja.skp.sasaran_kinerja import SKP

__all__ = ["periksa"]

_Check: TypeAlias = Callable[[SKP, Acuan], Iterator[Finding]]


def periksa(
    skp: SKP,
    *,
    cascade: Cascade | None = None,
    perjanjian_kinerja: Iterable[str] = (),
    pimpinan: Iterable[str] = (),
    perspektif: Force = Force.MUST,
) -> tuple[Finding, ...]:
    """Look for everything that an SKP should have and lacks, or has and should not.

    What the record cannot show is not reported: a dialogue that was not held, a functional
    post's level of control, a special expectation that nobody has. Force `MUST` is an error,
    `SHOULD` a warning, `GUIDE` a remark.

    Args:
        skp: The SKP.
        cascade: The plan; with it, results are traced to the matrix of roles and back.
        perjanjian_kinerja: The ids of the goals or indicators of the performance agreement,
            which must be in the SKP of a high official or the head of an independent unit, and
            main.
        pimpinan: The ids of the high officials and heads of independent units, by which one
            knows whose result must be written with its indicator.
        perspektif: How strongly the three perspectives besides the budget bind; the wording
            ("memastikan") makes it `MUST`.

    Returns:
        The findings; nothing if it is sound.

    Raises:
        PlanError: If one id stands in place of a list of them.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 7-14, pp. 6-10; Lampiran I.A angka 4, p. 24; Lampiran II.A,
        pp. 26-61; II.C angka 4, p. 65; form C.1.1 footnote ****, p. 107.

    Examples:
        >>> from asn_kinerja.period import Period
        >>> from asn_kinerja.regulations.permenpanrb_6_2022 import BERAKHLAK
        >>> from asn_kinerja.skp import Jabatan, PerilakuKerja
        >>> skp = SKP(
        ...     pegawai="p-1", jabatan=Jabatan("bidan-1", "JF"), penilai="kapuskesmas",
        ...     periode=Period.year(2024), pendekatan="kualitatif", hasil_kerja=[],
        ...     perilaku_kerja=PerilakuKerja(BERAKHLAK),
        ... )
        >>> for each in periksa(skp):
        ...     print(each.force, each)
        must SKP p-1 tidak memuat hasil kerja
        must SKP p-1 belum dilengkapi Lampiran SKP
    """
    acuan = Acuan(
        cascade=cascade,
        perjanjian_kinerja=texts(perjanjian_kinerja),
        pimpinan=frozenset(texts(pimpinan)),
        perspektif=perspektif,
    )
    return tuple(found for check in _CHECKS for found in check(skp, acuan))


def _main_results(skp: SKP, _acuan: Acuan) -> Iterator[Finding]:
    if not skp.hasil_kerja:
        cite = lampiran("23-25", "I.A")
        yield Finding("skp.empty", (skp.pegawai,), force=Force.MUST, cite=cite)
    elif not skp.utama:
        yield Finding("skp.no_main", (skp.pegawai,), force=Force.MUST, cite=lampiran("27, 49"))


def _perspectives(skp: SKP, acuan: Acuan) -> Iterator[Finding]:
    if not skp.jabatan.kelompok.is_pimpinan or not skp.hasil_kerja:
        return
    found = {each.perspective for hasil in skp.hasil_kerja for each in hasil.indikator}
    for each in Perspective:
        if each not in found:
            force = Force.MUST if each is Perspective.ANGGARAN else acuan.perspektif
            ids = (skp.pegawai, each.value)
            yield Finding("skp.no_perspective", ids, force=force, cite=lampiran(29))


def _agreement(skp: SKP, acuan: Acuan) -> Iterator[Finding]:
    """The text asks it of high officials and heads of independent units alone."""
    if not skp.jabatan.kelompok.is_pimpinan:
        return
    for each in acuan.perjanjian_kinerja:
        if each not in skp.rencana.parts:
            ids = (each, skp.pegawai)
            yield Finding("skp.agreement_missing", ids, force=Force.MUST, cite=lampiran(27))


def _roles(skp: SKP, acuan: Acuan) -> Iterator[Finding]:
    """Every cell of the matrix is a result plan of the SKP, of whatever kind of post."""
    if acuan.cascade is None:
        return
    for goal in acuan.cascade.goals:
        mine = goal.owner in {skp.pegawai, skp.jabatan.id}
        cell = goal.level is Level.RENCANA_HASIL_KERJA and bool(acuan.cascade.above(goal.id))
        if mine and cell and goal.id not in skp.rencana.goals_by_id:
            ids = (goal.id, skp.pegawai)
            yield Finding("skp.role_missing", ids, force=Force.MUST, cite=lampiran("47-49"))


def _annex(skp: SKP, _acuan: Acuan) -> Iterator[Finding]:
    ids = (skp.pegawai,)
    if skp.lampiran is None:
        yield Finding("skp.no_annex", ids, force=Force.MUST, cite=lampiran("60-61"))
        return
    blocks = {
        "skp.no_resources": (skp.lampiran.dukungan_sumber_daya, pasal(11, 1, 9)),
        "skp.no_reports": (skp.lampiran.skema_pertanggungjawaban, pasal(12, None, 9)),
        "skp.no_consequences": (skp.lampiran.konsekuensi, pasal(13, None, 10)),
    }
    for code, (block, cite) in blocks.items():
        if not block:
            yield Finding(code, ids, force=Force.MUST, cite=cite)


def _in_time(skp: SKP, _acuan: Acuan) -> Iterator[Finding]:
    """The first edition counts; an SKP that begins after January is one of a new post."""
    last = batas_penetapan_skp(skp.periode.start.year)
    first = skp.riwayat[0].ditetapkan
    if first is not None and skp.periode.start <= last < first:
        ids = (skp.pegawai,)
        yield Finding("skp.late", ids, force=PENETAPAN_SKP.force, cite=PENETAPAN_SKP.cite)


_CHECKS: tuple[_Check, ...] = (
    _main_results,
    _perspectives,
    _agreement,
    _roles,
    _annex,
    _in_time,
    *HASIL,
)
