"""From levels held and performance shown to needs, each with its explanation.

Knows how a gap becomes a need, and that what is unknown is no gap. Knows no regulation: what a
gap is, a policy says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import field, frozen

from asn_kinerja.consequences.training.errors import InvalidTrainingError, TrainingError
from asn_kinerja.consequences.training.kebutuhan import (
    Kebutuhan,
    StandarKompetensi,
    SumberKebutuhan,
    TelaahKinerja,
)
from asn_kinerja.consequences.training.naming import doubled, strangers
from asn_kinerja.consequences.training.peserta import Peserta
from asn_kinerja.display.html import collapsible
from asn_kinerja.display.tree import Branch, drawn, one_line
from asn_kinerja.labels import Label
from asn_kinerja.outcome import Outcome
from asn_kinerja.policy import Policy
from asn_kinerja.sentences import sentence
from asn_kinerja.text import Language

__all__ = ["HasilTelaah", "KeputusanTelaah", "Telaah", "needs"]


class KeputusanTelaah(Label):
    """What a comparison says of a need.

    Dasar hukum:
        PP 11/2017 Pasal 206 asks for the comparison; the words are ours.

    Examples:
        >>> KeputusanTelaah.parse("belum dapat diputuskan").name
        'BELUM_DAPAT_DIPUTUSKAN'
    """

    ADA_KEBUTUHAN = "Ada kebutuhan"
    TIDAK_ADA_KEBUTUHAN = "Tidak ada kebutuhan"
    BUKAN_KOMPETENSI_INI = "Bukan karena kompetensi ini"
    BELUM_DAPAT_DIPUTUSKAN = "Belum dapat diputuskan"


@frozen(kw_only=True, repr=False)
class Telaah:
    """One comparison, and what it says.

    Args:
        patokan: What the post asks for, or what performance shows.
        keputusan: Whether there is a need.
        outcomes: What the policies say, that of performance first.
        kebutuhan: The need, where there is one.

    Examples:
        >>> from asn_kinerja.regulations import pp_11_2017
        >>> orang = Peserta(id="p-7", jam_pelajaran=0)
        >>> (found,) = needs(
        ...     [StandarKompetensi("p-7", "komunikasi", 3)], [orang],
        ...     policy=pp_11_2017.KESENJANGAN_KOMPETENSI,
        ... ).telaah
        >>> found.said("en")
        'p-7: komunikasi 3 — Belum dapat diputuskan; missing: tingkat_dimiliki'
    """

    patokan: StandarKompetensi | TelaahKinerja
    keputusan: KeputusanTelaah
    outcomes: tuple[Outcome, ...]
    kebutuhan: Kebutuhan | None = None

    def said(self, lang: Language = "id") -> str:
        """Say it in one line.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            Who, which competence, what follows, and what is missing where nothing does.

        Examples:
            >>> from asn_kinerja.regulations import pp_11_2017
            >>> lambat = pp_11_2017.KESENJANGAN_KINERJA.evaluate(capaian=80)
            >>> orang = Peserta(id="p-7", jam_pelajaran=0)
            >>> policy = pp_11_2017.KESENJANGAN_KOMPETENSI
            >>> (found,) = needs([TelaahKinerja("p-7", lambat)], [orang], policy=policy).telaah
            >>> found.said("en")
            'p-7: Kesenjangan kinerja — Belum dapat diputuskan; no competence is named as its cause'
        """
        at = self.patokan
        what = f"{at.kompetensi} {at.tingkat}" if at.kompetensi else _source(at)
        line = f"{at.pegawai}: {what} — {self.keputusan}"
        return one_line("; ".join([line, *self._wanting(lang)]))

    def _wanting(self, lang: Language) -> Iterator[str]:
        missing = [str(each) for outcome in self.outcomes for each in outcome.missing]
        if self.keputusan is not KeputusanTelaah.BELUM_DAPAT_DIPUTUSKAN:
            return
        if missing:
            yield sentence("training.missing").said(lang, names=", ".join(missing))
        else:
            yield sentence("training.no_cause").said(lang)

    def __repr__(self) -> str:
        """Say it in one line."""
        return f"<Telaah {self.said('en')}>"

    def branch(self, lang: Language = "id") -> Branch:
        """The line with what the policies say under it.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The tree.

        Examples:
            >>> from asn_kinerja.regulations import pp_11_2017
            >>> orang = Peserta(id="p-7", jam_pelajaran=0, tingkat={"komunikasi": 2})
            >>> (found,) = needs(
            ...     [StandarKompetensi("p-7", "komunikasi", 3)], [orang],
            ...     policy=pp_11_2017.KESENJANGAN_KOMPETENSI,
            ... ).telaah
            >>> len(found.branch("en").branches)
            1
        """
        return Branch(self.said(lang), (), tuple(e.explanation(lang) for e in self.outcomes))


def _telaah(given: Iterable[Telaah]) -> tuple[Telaah, ...]:
    return tuple(given)


@frozen(repr=False)
class HasilTelaah:
    """Every comparison of a round of needs analysis.

    Args:
        telaah: The comparisons, in the order given.

    Examples:
        >>> HasilTelaah(()).kebutuhan
        ()
    """

    telaah: tuple[Telaah, ...] = field(converter=_telaah)

    @property
    def kebutuhan(self) -> tuple[Kebutuhan, ...]:
        """The needs that were found."""
        return tuple(each.kebutuhan for each in self.telaah if each.kebutuhan is not None)

    @property
    def belum(self) -> tuple[Telaah, ...]:
        """What cannot be decided yet: a level or a result is unknown, or no cause is named."""
        undecided = KeputusanTelaah.BELUM_DAPAT_DIPUTUSKAN
        return tuple(each for each in self.telaah if each.keputusan is undecided)

    def explanation(self, lang: Language = "id") -> Branch:
        """The explanation as a tree.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            The counts, and under them each comparison with what the policies say.

        Examples:
            >>> HasilTelaah(()).explanation("en").text
            'NEEDS OF TRAINING: 0 found, 0 cannot be decided yet, of 0 compared'
        """
        counts = {"n": len(self.kebutuhan), "belum": len(self.belum), "semua": len(self.telaah)}
        head = sentence("training.needs").said(lang, **counts)
        return Branch(head, (), tuple(each.branch(lang) for each in self.telaah))

    def explain(self, lang: Language = "id") -> str:
        """Explain it as text.

        Args:
            lang: `"id"` for Indonesian, `"en"` for English; labels stay as they are.

        Returns:
            A tree of lines.

        Examples:
            >>> print(HasilTelaah(()).explain("en"))
            NEEDS OF TRAINING: 0 found, 0 cannot be decided yet, of 0 compared
        """
        return drawn(self.explanation(lang))

    def __repr__(self) -> str:
        """Count the needs and what cannot be decided."""
        return f"<HasilTelaah: {len(self.kebutuhan)} needs, {len(self.belum)} undecided>"

    def _repr_html_(self) -> str:
        return collapsible(self.explanation())


def needs(
    patokan: Iterable[StandarKompetensi | TelaahKinerja],
    peserta: Iterable[Peserta],
    *,
    policy: Policy,
) -> HasilTelaah:
    """Find out who needs what: gaps of competence, and gaps of performance put down to one.

    Args:
        patokan: What posts ask for, and what performance shows.
        peserta: The employees with the levels that they hold.
        policy: What a gap of competence is, from `tingkat_standar` and `tingkat_dimiliki`, e.g.
            `pp_11_2017.KESENJANGAN_KOMPETENSI`.

    Returns:
        Each comparison with what follows. A level that nobody assessed is not low: the need
        cannot be decided yet. Nor can a gap of performance that nobody has put down to a
        competence; where that competence is held already, training is not the answer.

    Raises:
        InvalidTrainingError: If an employee is not known or stands twice, or one thing is asked
            of one employee twice.

    Dasar hukum:
        PP 11/2017 Pasal 206.

    Examples:
        >>> from asn_kinerja.regulations import pp_11_2017
        >>> orang = Peserta(id="p-7", jam_pelajaran=0, tingkat={"komunikasi": 2})
        >>> found = needs(
        ...     [StandarKompetensi("p-7", "komunikasi", 3, bobot=2)], [orang],
        ...     policy=pp_11_2017.KESENJANGAN_KOMPETENSI,
        ... )
        >>> [(str(each), each.bobot) for each in found.kebutuhan]
        [('p-7: komunikasi 3 (Kesenjangan kompetensi)', 2)]
    """
    rows, people = tuple(patokan), tuple(peserta)
    wrong = list(_problems(rows, people))
    if wrong:
        raise InvalidTrainingError(sentence("training.analysis").said("en"), wrong)
    known = {each.id: each.tingkat for each in people}
    return HasilTelaah(_compared(each, known[each.pegawai], policy) for each in rows)


def _problems(
    rows: Sequence[StandarKompetensi | TelaahKinerja], people: Sequence[Peserta]
) -> Iterator[TrainingError]:
    yield from doubled("peserta", [each.id for each in people])
    yield from strangers("patokan", [each.pegawai for each in rows], {each.id for each in people})
    named = (each for each in rows if each.kompetensi is not None)
    yield from doubled("patokan", (f"{e.pegawai}: {e.kompetensi} ({_source(e)})" for e in named))


def _source(row: StandarKompetensi | TelaahKinerja) -> SumberKebutuhan:
    if isinstance(row, StandarKompetensi):
        return SumberKebutuhan.KESENJANGAN_KOMPETENSI
    return SumberKebutuhan.KESENJANGAN_KINERJA


def _compared(
    row: StandarKompetensi | TelaahKinerja, levels: Mapping[str, int], policy: Policy
) -> Telaah:
    shown = () if isinstance(row, StandarKompetensi) else (row.outcome,)
    if shown and not shown[0].get("ada_kesenjangan"):
        return Telaah(patokan=row, keputusan=_open(shown[0]), outcomes=shown)
    if row.kompetensi is None or row.tingkat is None:
        undecided = KeputusanTelaah.BELUM_DAPAT_DIPUTUSKAN
        return Telaah(patokan=row, keputusan=undecided, outcomes=shown)
    held = levels.get(row.kompetensi)
    facts = {"tingkat_standar": row.tingkat} | ({} if held is None else {"tingkat_dimiliki": held})
    outcome = policy.evaluate(facts)
    outcomes = (*shown, outcome)
    if not outcome.get("ada_kesenjangan"):
        return Telaah(patokan=row, keputusan=_open(outcome, after=shown), outcomes=outcomes)
    return Telaah(
        patokan=row,
        keputusan=KeputusanTelaah.ADA_KEBUTUHAN,
        outcomes=outcomes,
        kebutuhan=Kebutuhan(
            row.pegawai, row.kompetensi, row.tingkat, sumber=_source(row), bobot=row.bobot
        ),
    )


def _open(outcome: Outcome, *, after: tuple[Outcome, ...] = ()) -> KeputusanTelaah:
    """What follows where a policy does not say that there is a gap."""
    if outcome.get("ada_kesenjangan") is None:
        return KeputusanTelaah.BELUM_DAPAT_DIPUTUSKAN
    return KeputusanTelaah.BUKAN_KOMPETENSI_INI if after else KeputusanTelaah.TIDAK_ADA_KEBUTUHAN
