"""One evaluation of one SKP: what was realised, heard and judged, and the predicate of it.

Knows how achievement, feedback, judgements and a regulation's policies come together. Knows
no regulation, and judges nothing itself: what nobody judged is missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any

from attrs import evolve, field, frozen

from asn_kinerja.citation import Citation
from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.formula.kinds import Value
from asn_kinerja.goals.errors import PlanError
from asn_kinerja.goals.realisation import Realisation
from asn_kinerja.outcome import Breach, Outcome
from asn_kinerja.period import Period
from asn_kinerja.policy import Policy
from asn_kinerja.skp.aturan_evaluasi import CapaianOrganisasi, Peraturan
from asn_kinerja.skp.bagian_evaluasi import (
    BelumAda,
    computed,
    guides,
    heard,
    judged,
    realised,
)
from asn_kinerja.skp.capaian_skp import CapaianSKP, last_day, ukur
from asn_kinerja.skp.laporan_evaluasi import laporan
from asn_kinerja.skp.penilaian import Penilaian
from asn_kinerja.skp.sasaran_kinerja import SKP
from asn_kinerja.skp.syarat_evaluasi import require_sound
from asn_kinerja.skp.teguran_evaluasi import teguran
from asn_kinerja.skp.umpan_balik import (
    RingkasanUmpanBalik,
    UmpanBalik,
    ringkas,
)
from asn_kinerja.text import Language

__all__ = ["Evaluasi"]


@frozen(kw_only=True, repr=False)
class Evaluasi:
    """An evaluation; it never changes, and whatever can be made of its parts follows.

    The order in which realisations, feedback and judgements are given does not matter.

    Args:
        skp: The SKP with its editions; that of the last day of the period counts.
        periode: The period assessed.
        regulation: The regulation of that period.
        realisasi: What was realised; words where the target is in words.
        umpan_balik: What was heard.
        penilaian: What was judged, each by an author.
        hitungan: Outcomes of other policies that give facts of the predicate, such as
            `nilai_skp` of PP 30/2019.
        organisasi: The achievement of the unit that the appraiser leads.
        panduan: Outcomes of guides, by the fact that they suggest; shown, never applied.
        atasan_penilai: The superior of the appraiser, only where the evaluation went up to
            them; then only they judge.
        pengecualian: A policy that gives the predicate in place of the regulation's own.
        predikat_dokumen: The predicate that a document states, to be compared.
        sebelumnya: The evaluation of the same period that this one follows.
        alasan: Why it follows.

    Raises:
        InvalidFactsError: If the parts do not fit together; every problem is in the group.
        RealisationError: If the SKP cannot take one of the realisations.
        PlanError: If the SKP was not set by then, *regulation* is none, or *pengecualian*
            gives no predicate.

    Dasar hukum:
        PermenPANRB 6/2022 Pasal 23-25, pp. 14-15; Lampiran IV, pp. 89-103.

    Examples:
        >>> from datetime import date
        >>> from asn_kinerja.regulations import permenpanrb_6_2022 as rule
        >>> from asn_kinerja.skp import Jabatan, PerilakuKerja
        >>> skp = SKP(
        ...     pegawai="p-1", jabatan=Jabatan("bidan-1", "JF"), penilai="kapuskesmas",
        ...     periode=Period.year(2024), pendekatan="kualitatif", hasil_kerja=[],
        ...     perilaku_kerja=PerilakuKerja(rule.BERAKHLAK), ditetapkan=date(2024, 1, 20),
        ... )
        >>> hasil = Penilaian(
        ...     "rating_hasil_kerja", "sesuai", oleh="kapuskesmas", pada=date(2025, 1, 10)
        ... )
        >>> evaluasi = Evaluasi(
        ...     skp=skp, periode=skp.periode, regulation=rule.REGULATION, penilaian=[hasil]
        ... )
        >>> print(*evaluasi.missing, sep=chr(10))
        predikat_organisasi
        rating_perilaku_kerja, dari kapuskesmas
    """

    skp: SKP
    periode: Period
    regulation: Peraturan
    realisasi: tuple[Realisation, ...] = field(default=(), converter=realised)
    umpan_balik: tuple[UmpanBalik, ...] = field(default=(), converter=heard)
    penilaian: tuple[Penilaian, ...] = field(default=(), converter=judged)
    hitungan: tuple[Outcome, ...] = field(default=(), converter=computed)
    organisasi: CapaianOrganisasi | None = None
    panduan: tuple[tuple[str, Outcome], ...] = field(default=(), converter=guides)
    atasan_penilai: str | None = None
    pengecualian: Policy | None = None
    predikat_dokumen: str | None = None
    sebelumnya: Evaluasi | None = None
    alasan: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse parts that do not fit together."""
        require_sound(self)
        _ = self.outcome, self.aturan_umum, self.pola, self.capaian

    @cached_property
    def edisi(self) -> SKP:
        """The edition of the SKP that counts on the last day of the period."""
        found = self.skp.as_of(last_day(self.periode))
        if found is None:
            facts = {"pegawai": self.skp.pegawai, "on": last_day(self.periode)}
            raise PlanError("evaluation.not_set", **facts)
        return found

    @property
    def penilai(self) -> str:
        """Who judges: the appraiser of the SKP, or the superior to whom it went up."""
        return self.atasan_penilai or self.edisi.penilai

    @property
    def policy(self) -> Policy:
        """The policy that gives the predicate."""
        return self.pengecualian or self.regulation.predikat_kinerja

    @property
    def asked(self) -> tuple[str, ...]:
        """The facts that can be judged: those of the predicate, and of what overrides it."""
        policies = (self.regulation.predikat_kinerja, self.policy)
        return tuple(dict.fromkeys(name for policy in policies for name in policy.inputs))

    @cached_property
    def capaian(self) -> CapaianSKP:
        """What was realised."""
        return ukur(self.skp, self.realisasi, edisi=self.edisi, periode=self.periode)

    @property
    def didengar(self) -> tuple[UmpanBalik, ...]:
        """The feedback, each aspect of behaviour in its official spelling."""
        find = self.skp.perilaku_kerja.standar.find
        return tuple(
            each if each.aspek is None else evolve(each, aspek=find(each.aspek).nama)
            for each in self.umpan_balik
        )

    @cached_property
    def ringkasan(self) -> Mapping[str, RingkasanUmpanBalik]:
        """The feedback, counted, by result or aspect; what nobody spoke of is absent."""
        return MappingProxyType({each.hal: each for each in ringkas(self.didengar)})

    @cached_property
    def facts(self) -> Mapping[str, Any]:
        """The facts of the predicate, judged or computed, as they were given."""
        found = {
            name: value
            for outcome in self.hitungan
            for name, value in outcome.items()
            if name in self.asked and value is not None
        }
        judged = {each.fakta: each.nilai for each in self.penilaian}
        return MappingProxyType({**found, **judged})

    @cached_property
    def outcome(self) -> Outcome:
        """What the policy of the predicate says."""
        return self._by(self.policy)

    @cached_property
    def aturan_umum(self) -> Outcome:
        """What the regulation's own policy says, also where another one overrides it."""
        return self._by(self.regulation.predikat_kinerja)

    def _by(self, policy: Policy) -> Outcome:
        return policy.evaluate({k: v for k, v in self.facts.items() if k in policy.inputs})

    @cached_property
    def pola(self) -> Outcome | None:
        """Which predicate most of the unit ideally have; `None` where no rule says it."""
        rules = self.regulation.evaluasi
        if rules is None:
            return None
        if self.organisasi is None:
            return rules.pola.evaluate()
        return rules.pola.evaluate(
            predikat_organisasi=self.organisasi.predikat,
            unit_dipimpin_penilai=self.organisasi.pemimpin == self.edisi.penilai,
        )

    @cached_property
    def missing(self) -> tuple[BelumAda, ...]:
        """What is missing for a complete evaluation, and who has to give it."""
        rules = self.regulation.evaluasi
        judged = () if rules is None else rules.hanya_penilai
        open_ = [] if rules is None or self.organisasi else ["predikat_organisasi"]
        open_ += [name for name in judged if name not in self.facts]
        open_ += map(str, self.outcome.missing)
        return tuple(
            BelumAda(name, self.penilai if name in judged else None)
            for name in dict.fromkeys(open_)
        )

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing for the predicate and what it rests on."""
        return not self.missing

    @cached_property
    def warnings(self) -> tuple[Breach, ...]:
        """Norms that are not met, guides judged otherwise, a document that says otherwise."""
        return teguran(self)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """Every article that was used, each once."""
        reached = (*self.capaian.hasil.values(), *(each for _, each in self.capaian.semula))
        outcomes = (
            self.pola,
            *(each.outcome for each in reached),
            *self.hitungan,
            *(guide for _, guide in self.panduan),
            self.outcome,
        )
        used = [cite for each in outcomes if each is not None for cite in each.citations]
        rules = self.regulation.evaluasi
        return tuple(dict.fromkeys(used if rules is None else [rules.cite, *used]))

    @property
    def riwayat(self) -> tuple[Evaluasi, ...]:
        """Every evaluation of the period, the first one first, this one last."""
        earlier = () if self.sebelumnya is None else self.sebelumnya.riwayat
        return (*earlier, self)

    def __getitem__(self, name: str) -> Value | None:
        """Give an output of the predicate's policy; `"predikat"` whatever it calls it.

        Args:
            name: The name of the output.

        Returns:
            A label, a `Decimal` or a `bool`.

        Raises:
            IncompleteOutcomeError: If facts are missing for it.
            UnknownOutputError: If there is no such output.
        """
        return self.outcome[self.regulation.output if name == "predikat" else name]

    def again(self, *, reason: str, **changes: Any) -> Evaluasi:
        """Evaluate the same period again; this evaluation stays as it is and part of it.

        Args:
            reason: Why.
            **changes: The parts that change.

        Returns:
            The next evaluation.

        Raises:
            InvalidFactsError: If the parts do not fit together, or there is no reason.
            TypeError: If there is no such part.

        Dasar hukum:
            The text is silent on a correction; that nothing is replaced is ours.

        Examples:
            >>> from datetime import date
            >>> from asn_kinerja.regulations import permenpanrb_6_2022 as rule
            >>> from asn_kinerja.skp import Jabatan, PerilakuKerja
            >>> skp = SKP(
            ...     pegawai="p-1", jabatan=Jabatan("bidan-1", "JF"), penilai="kapuskesmas",
            ...     periode=Period.year(2024), pendekatan="kualitatif", hasil_kerja=[],
            ...     perilaku_kerja=PerilakuKerja(rule.BERAKHLAK), ditetapkan=date(2024, 1, 20),
            ... )
            >>> first = Evaluasi(skp=skp, periode=skp.periode, regulation=rule.REGULATION)
            >>> hasil = Penilaian(
            ...     "rating_hasil_kerja", "sesuai", oleh="kapuskesmas", pada=date(2025, 1, 10)
            ... )
            >>> second = first.again(reason="rating menyusul", penilaian=[hasil])
            >>> second.riwayat == (first, second)
            True
        """
        return evolve(self, **changes, alasan=reason, sebelumnya=self)

    def explanation(self, lang: Language = "id") -> Branch:
        """The explanation as a tree, for those who draw it themselves.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The tree, from the organisation to the predicate of the person.

        Examples:
            >>> from datetime import date
            >>> from asn_kinerja.regulations import permenpanrb_6_2022 as rule
            >>> from asn_kinerja.skp import Jabatan, PerilakuKerja
            >>> skp = SKP(
            ...     pegawai="p-1", jabatan=Jabatan("bidan-1", "JF"), penilai="kapuskesmas",
            ...     periode=Period.year(2024), pendekatan="kualitatif", hasil_kerja=[],
            ...     perilaku_kerja=PerilakuKerja(rule.BERAKHLAK), ditetapkan=date(2024, 1, 20),
            ... )
            >>> open_ = Evaluasi(skp=skp, periode=skp.periode, regulation=rule.REGULATION)
            >>> [each.text for each in open_.explanation("en").branches][:2]
            ['CAPAIAN KINERJA ORGANISASI: missing', 'HASIL KERJA']
        """
        return laporan(self, lang)

    def explain(self, lang: Language = "id") -> str:
        """Explain the evaluation, from the organisation to the predicate of the person.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            A tree of lines.

        Examples:
            >>> from datetime import date
            >>> from asn_kinerja.regulations import permenpanrb_6_2022 as rule
            >>> from asn_kinerja.skp import Jabatan, PerilakuKerja
            >>> skp = SKP(
            ...     pegawai="p-1", jabatan=Jabatan("bidan-1", "JF"), penilai="kapuskesmas",
            ...     periode=Period.year(2024), pendekatan="kualitatif", hasil_kerja=[],
            ...     perilaku_kerja=PerilakuKerja(rule.BERAKHLAK), ditetapkan=date(2024, 1, 20),
            ... )
            >>> open_ = Evaluasi(skp=skp, periode=skp.periode, regulation=rule.REGULATION)
            >>> print(open_.explain("en"))
            EVALUASI KINERJA PEGAWAI: p-1
            ...
        """
        return drawn(self.explanation(lang))

    def __str__(self) -> str:
        """Explain it in Indonesian."""
        return self.explain()

    def __repr__(self) -> str:
        """Say whose it is, for when, and what came of it."""
        waits = ", ".join(each.fakta for each in self.missing)
        said = f"missing {waits}" if waits else str(self["predikat"])
        return one_line(f"<Evaluasi {self.skp.pegawai} {self.periode}: {said}>")

    def _repr_html_(self) -> str:
        return collapsible(self.explanation(), depth=2)
