"""How a plan of training reads: as a tree of lines and as tables.

Knows words, rupiah and hours. Knows nothing of how the places were found.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from asn_kinerja.consequences.training.buku import Buku, Kekurangan, SebabSisa
from asn_kinerja.consequences.training.kebutuhan import Kebutuhan
from asn_kinerja.consequences.training.putaran import TujuanRencana
from asn_kinerja.consequences.training.sisa import Halangan, TidakTerpenuhi
from asn_kinerja.display.html import headed, table
from asn_kinerja.display.tree import Branch, one_line
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language, number

__all__ = ["Laporan"]


def _said(code: str, lang: Language, **facts: object) -> str:
    return one_line(sentence(code).said(lang, **facts))


def _rupiah(amount: int, lang: Language) -> str:
    return f"Rp{number(amount, 0, lang)}"


@frozen
class Laporan:
    """What a plan has to say.

    Args:
        buku: The places.
        sisa: The needs that are left out.
        terbukti_optimal: Whether it is proven that no plan is better.
    """

    buku: Buku
    sisa: tuple[TidakTerpenuhi, ...]
    terbukti_optimal: bool

    def tree(self, lang: Language) -> Branch:
        """Everything as a tree."""
        parts = {
            "training.places": tuple(self._people(lang)),
            "training.classes": tuple(
                Branch(" ".join(e[:1]) + ": " + ", ".join(e[1:])) for e in self._classes(lang)
            ),
            "training.left_out": tuple(self._left_out(lang)),
            "training.short": tuple(self._short(lang)),
            "training.undecided": tuple(Branch(e.said(lang)) for e in self.buku.putaran.belum),
        }
        branches = (Branch(_said(code, lang), (), many) for code, many in parts.items() if many)
        return Branch(self.head(lang), tuple(self._notes(lang)), tuple(branches))

    def head(self, lang: Language) -> str:
        """How many needs are met, and for how much money."""
        putaran = self.buku.putaran
        return _said(
            "training.plan",
            lang,
            met=len(self.buku.terpenuhi),
            n=len(putaran.kebutuhan),
            cost=_rupiah(self.buku.biaya, lang),
            budget=_rupiah(putaran.anggaran, lang),
        )

    def _notes(self, lang: Language) -> Iterator[str]:
        yield from (f"{goal}: {worth}" for goal, worth in self._goals(lang))
        yield self._proven(lang)

    def _proven(self, lang: Language) -> str:
        return _said("training.optimal" if self.terbukti_optimal else "training.not_optimal", lang)

    def _goals(self, lang: Language) -> Iterator[tuple[str, ...]]:
        for goal, worth in zip(self.buku.putaran.tujuan, self.buku.nilai, strict=True):
            money = goal is TujuanRencana.BIAYA
            yield goal, _rupiah(-worth, lang) if money else number(abs(worth), 0, lang)

    def _people(self, lang: Language) -> Iterator[Branch]:
        for pegawai, taken in self.buku.pelatihan_dari.items():
            if taken:
                head = f"{one_line(pegawai)} — {self._hours(pegawai, lang)}"
                yield Branch(head, (), tuple(self._place(pegawai, each, lang) for each in taken))

    def _hours(self, pegawai: str, lang: Language) -> str:
        person = self.buku.putaran.orang[pegawai]
        hours = _said("training.jp", lang, n=self.buku.jam(pegawai))
        least, most = person.jam_minimal, person.jam_maksimal
        if least is not None:
            hours += f" ({_said('training.least', lang, n=least)})"
        return hours if most is None else f"{hours} ({_said('training.most', lang, n=most)})"

    def _place(self, pegawai: str, training: str, lang: Language) -> Branch:
        name, hours, cost, *met = self._cells(pegawai, training, lang)
        said = tuple(_said("training.meets", lang, need=each) for each in met)
        return Branch(f"{name}: {_said('training.jp', lang, n=hours)}, {cost}", said)

    def _cells(self, pegawai: str, training: str, lang: Language) -> Iterator[str]:
        """A training, its hours, what a place costs, and each need that it meets."""
        offered = self.buku.putaran.pelatihan[training]
        yield one_line(training)
        yield str(offered.jam_pelajaran)
        yield _rupiah(offered.biaya_per_peserta, lang)
        for need in self.buku.terpenuhi:
            if need.pegawai == pegawai and offered.raises_to(need.kompetensi) >= need.tingkat:
                raised = f"{need.kompetensi} {need.tingkat}"
                yield _said("training.weighed", lang, need=raised, bobot=need.bobot)

    def _classes(self, lang: Language) -> Iterator[tuple[str, ...]]:
        for each in self.buku.putaran.katalog:
            taken = self.buku.kursi[each.id]
            if taken:
                seats = "∞" if each.kursi is None else str(each.kursi)
                said = _said("training.seats_used", lang, taken=taken, seats=seats)
                cost = _rupiah(self.buku.biaya_pelatihan(each.id), lang)
                yield one_line(each.id), said, str(each.bentuk), cost

    def _left_out(self, lang: Language) -> Iterator[Branch]:
        for each in self.sisa:
            ways = tuple(Branch(_obstacle(way, lang)) for way in each.halangan)
            only = () if ways else (" / ".join(each.sebab),)
            yield Branch(_need(each.kebutuhan, lang), only, ways)

    def _short(self, lang: Language) -> Iterator[Branch]:
        for pegawai, person in self.buku.putaran.orang.items():
            if self.buku.jam_kurang(pegawai):
                facts = {"pegawai": pegawai, "n": self.buku.jam(pegawai)}
                line = _said("training.short_by", lang, **facts, least=person.jam_minimal)
                yield Branch(line)

    def html(self, lang: Language = "id") -> str:
        """Everything as tables, every text escaped."""
        parts = (
            ("training.places", "training.places_head", self._place_rows(lang)),
            ("training.classes", "training.classes_head", self._classes(lang)),
            ("training.left_out", "training.left_out_head", self._left_out_rows(lang)),
            ("training.short", "training.short_head", self._short_rows(lang)),
            ("training.undecided", "training.undecided_head", self._undecided_rows(lang)),
        )
        found = ((title, head, tuple(rows)) for title, head, rows in parts)
        tables = (
            headed(_said(title, lang), table(_said(head, lang).split("|"), rows))
            for title, head, rows in found
            if rows
        )
        goals = table(_said("training.goals_head", lang).split("|"), self._goals(lang))
        return headed(self.head(lang), headed(self._proven(lang), goals) + "".join(tables))

    def _place_rows(self, lang: Language) -> Iterator[tuple[str, ...]]:
        for pegawai, taken in self.buku.pelatihan_dari.items():
            for place, each in enumerate(taken):
                name, hours, cost, *met = self._cells(pegawai, each, lang)
                first = (pegawai, self._hours(pegawai, lang)) if place == 0 else ("", "")
                yield (*first, name, hours, cost, "; ".join(met))

    def _left_out_rows(self, lang: Language) -> Iterator[tuple[str, ...]]:
        for each in self.sisa:
            need = _need(each.kebutuhan, lang)
            if not each.halangan:
                yield need, "—", " / ".join(each.sebab)
            for place, way in enumerate(each.halangan):
                yield ("" if place else need), _way(way), _why(way, lang)

    def _short_rows(self, lang: Language) -> Iterator[tuple[str, ...]]:
        yield from ((branch.text,) for branch in self._short(lang))

    def _undecided_rows(self, lang: Language) -> Iterator[tuple[str, ...]]:
        yield from ((each.said(lang),) for each in self.buku.putaran.belum)


def _need(need: Kebutuhan, lang: Language) -> str:
    return _said("training.weighed", lang, need=need, bobot=need.bobot)


def _obstacle(way: Halangan, lang: Language) -> str:
    """One training that would meet a need, and what is wanting to it."""
    return f"{_way(way)}: {_why(way, lang)}"


def _way(way: Halangan) -> str:
    return one_line(" → ".join(way.pelatihan))


def _why(way: Halangan, lang: Language) -> str:
    if way.prasyarat:
        return _said("training.wants_first", lang, names=", ".join(way.prasyarat))
    found = [_wanting(each, lang) for each in way.kekurangan]
    return "; ".join(found) or _said("training.not_chosen", lang)


def _wanting(each: Kekurangan, lang: Language) -> str:
    if each.sebab is SebabSisa.KURSI:
        return _said("training.wants_seats", lang, id=each.pelatihan, n=each.jumlah)
    if each.sebab is SebabSisa.ANGGARAN:
        return _said("training.wants_money", lang, amount=_rupiah(each.jumlah, lang))
    return _said("training.wants_hours", lang, n=each.jumlah)
