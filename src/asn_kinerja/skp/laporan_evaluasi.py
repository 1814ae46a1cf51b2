"""An evaluation to read: from the organisation over results and behaviour to the predicate.

Knows the order in which it is told. Computes nothing and judges nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from asn_kinerja.display.tree import Branch, one_line
from asn_kinerja.outcome import Outcome
from asn_kinerja.period import say_date
from asn_kinerja.phrases import cited
from asn_kinerja.sentences import sentence
from asn_kinerja.skp.hasil_kerja import HasilKerja
from asn_kinerja.skp.penilaian import Penilaian
from asn_kinerja.skp.umpan_balik import RingkasanUmpanBalik, UmpanBalik
from asn_kinerja.text import Language, plain

if TYPE_CHECKING:
    from asn_kinerja.skp.evaluasi import Evaluasi

__all__ = ["laporan"]


def laporan(evaluasi: Evaluasi, lang: Language = "id") -> Branch:
    """The evaluation as a tree.

    Args:
        evaluasi: The evaluation.
        lang: `"id"` for Indonesian, `"en"` for English; labels and the headings of the
            forms stay as they are printed.

    Returns:
        The tree, in the order of the forms.

    Dasar hukum:
        PermenPANRB 6/2022 forms C.1.1 to C.1.3, pp. 105-113.
    """
    told = _Report(evaluasi, lang)
    return Branch(
        f"EVALUASI KINERJA PEGAWAI: {one_line(evaluasi.skp.pegawai)}",
        tuple(map(one_line, told.head())),
        tuple(told.chapters()),
    )


@frozen
class _Report:
    """One report in one language."""

    evaluasi: Evaluasi
    lang: Language

    def said(self, code: str, **facts: object) -> str:
        return sentence(code).said(self.lang, **facts)

    def head(self) -> Iterator[str]:
        of, edition = self.evaluasi, self.evaluasi.edisi
        yield self.said(
            "evaluation.head",
            jabatan=edition.jabatan.id,
            kelompok=edition.jabatan.kelompok.value,
            penilai=edition.penilai,
            periode=of.periode.said(self.lang),
            rule=of.regulation.citation,
        )
        if of.atasan_penilai is not None:
            yield self.said("evaluation.escalated", atasan=of.atasan_penilai)
        if of.sebelumnya is not None:
            yield self.said("evaluation.again", n=len(of.riwayat), alasan=of.alasan)
        value = of.outcome.get(of.regulation.output)
        if value is not None:
            yield self.said("evaluation.predicate", value=plain(value, self.lang))
        for each in of.missing:
            yield self.said("evaluation.missing", what=each.said(self.lang))
        for breach in of.warnings:
            where = "" if breach.cite is None else f"  {cited(breach.cite, self.lang)}"
            yield f"{self.said(f'force.{breach.force}')}: {breach.text.said(self.lang)}{where}"

    def chapters(self) -> Iterator[Branch]:
        of = self.evaluasi
        if of.organisasi is not None or of.pola is not None:
            yield self._organisation()
        yield self._results()
        yield Branch("PERILAKU KERJA", branches=tuple(self._behaviour()))
        yield Branch("PENILAIAN", branches=tuple(self._judgements()))
        yield Branch("PREDIKAT KINERJA PEGAWAI", branches=tuple(self._predicate()))

    def _organisation(self) -> Branch:
        given, pattern = self.evaluasi.organisasi, self.evaluasi.pola
        below = () if pattern is None else pattern.explanation(self.lang).branches
        head = "CAPAIAN KINERJA ORGANISASI"
        if given is None:
            return Branch(f"{head}: {self.said('word.missing')}", (), below)
        facts = {"unit": given.unit, "pemimpin": given.pemimpin}
        days = {
            "periode": given.periode.said(self.lang),
            "pada": say_date(given.pada, lang=self.lang),
        }
        read = None if pattern is None else pattern.facts["predikat_organisasi"]
        value = plain(given.predikat if read is None else read, self.lang)
        note = self.said("evaluation.organisation", **facts, **days)
        return Branch(one_line(f"{head}: {value}"), (one_line(note),), below)

    def _results(self) -> Branch:
        edition = self.evaluasi.edisi
        first = len(edition.utama) + 1
        groups = (("A. UTAMA", edition.utama, 1), ("B. TAMBAHAN", edition.tambahan, first))
        branches = [
            Branch(head, branches=tuple(self._numbered(found, start)))
            for head, found, start in groups
            if found
        ]
        if self.evaluasi.capaian.semula:
            branches.append(self._earlier())
        return Branch("HASIL KERJA", branches=tuple(branches))

    def _numbered(self, found: Iterable[HasilKerja], start: int) -> Iterator[Branch]:
        measured = self.evaluasi.capaian.hasil
        for number, each in enumerate(found, start):
            giver = f" ({each.pemberi})" if each.pemberi else ""
            reached = (measured[i.id] for i in each.indikator if i.id in measured)
            below = [result.explanation(self.lang) for result in reached]
            yield Branch(
                one_line(f"{number}. {each.rencana.statement}{giver}"),
                branches=(*below, *self._feedback(each.id)),
            )

    def _earlier(self) -> Branch:
        """What was reported on indicators that have changed since."""
        found = (
            Branch(
                one_line(self.said("evaluation.edition", n=len(edition.riwayat))),
                branches=(result.explanation(self.lang),),
            )
            for edition, result in self.evaluasi.capaian.semula
        )
        return Branch(self.said("evaluation.earlier"), branches=tuple(found))

    def _behaviour(self) -> Iterator[Branch]:
        behaviour = self.evaluasi.edisi.perilaku_kerja
        for number, each in enumerate(behaviour.standar.aspek, 1):
            expected = (
                Branch(one_line(f"Ekspektasi Khusus Pimpinan: {isi}"))
                for isi in behaviour.khusus.get(each.nama, ())
            )
            yield Branch(
                one_line(f"{number}. {each.nama}"),
                branches=(*expected, *self._feedback(each.nama)),
            )

    def _feedback(self, hal: str) -> Iterator[Branch]:
        counted = self.evaluasi.ringkasan.get(hal)
        if counted is not None:
            heard = (each for each in self.evaluasi.didengar if each.hal == hal)
            yield Branch(self._counts(counted), branches=tuple(map(self._heard, heard)))

    def _counts(self, counted: RingkasanUmpanBalik) -> str:
        unsaid = self.said("evaluation.no_tone")
        counts: dict[str, list[str]] = {}
        for source, tone, number in counted.jumlah:
            said = f"{number} {unsaid if tone is None else tone.value}"
            counts.setdefault(source.value, []).append(said)
        groups = (f"{source} {', '.join(said)}" for source, said in counts.items())
        return f"UMPAN BALIK: {'; '.join(groups)}"

    def _heard(self, each: UmpanBalik) -> Branch:
        beside = (
            None if each.nada is None else each.nada.value,
            None if each.jenis is None else each.jenis.value,
            None if each.pada is None else say_date(each.pada, lang=self.lang),
            None if each.bukti is None else self.said("evaluation.evidence", bukti=each.bukti),
        )
        said = ", ".join(filter(None, beside))
        text = f"{each.sumber.value}: {each.isi}"
        return Branch(one_line(f"{text}  [{said}]" if said else text))

    def _judgements(self) -> Iterator[Branch]:
        of = self.evaluasi
        guides = dict(of.panduan)
        known = {**of.aturan_umum.facts, **of.outcome.facts}
        for each in of.penilaian:
            yield self._judgement(each, plain(known[each.fakta], self.lang), guides)
        for name, guide in of.panduan:
            if name not in of.facts:
                missing = self.said("word.missing")
                yield Branch(f"{name}: {missing}", branches=(guide.explanation(self.lang),))
        for outcome in of.hitungan:
            yield outcome.explanation(self.lang)

    def _judgement(self, each: Penilaian, value: str, guides: dict[str, Outcome]) -> Branch:
        author = self.said(
            "evaluation.by", oleh=each.oleh, pada=say_date(each.pada, lang=self.lang)
        )
        notes = (author, each.alasan) if each.alasan else (author,)
        guide = guides.get(each.fakta)
        below = () if guide is None else (guide.explanation(self.lang),)
        return Branch(f"{each.fakta}: {value}", tuple(map(one_line, notes)), below)

    def _predicate(self) -> Iterator[Branch]:
        of = self.evaluasi
        yield of.outcome.explanation(self.lang)
        if of.pengecualian is not None:
            general = of.aturan_umum.explanation(self.lang)
            yield Branch(self.said("evaluation.overridden"), branches=(general,))
