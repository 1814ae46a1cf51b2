"""Rewards upon the result of an evaluation: what they may be, and that the text sets no bar.

Rules with their articles; no machinery. No predicate is tied to a reward, so whether an
employee qualifies is a fact that the agency states, or a rule of its own in place of ours.
"""

from __future__ import annotations

from asn_kinerja.citation import Citation, Force
from asn_kinerja.consequences import Rule, RuleBook
from asn_kinerja.formula.build import flag
from asn_kinerja.regulations.permenpanrb_6_2022.dasar import IN_FORCE, PERMEN
from asn_kinerja.text import Text

__all__ = ["PENGHARGAAN"]


def _dapat(name: str, then: Text, cite: Citation, ketentuan: Text) -> Rule:
    meaning = Text(
        f"Memenuhi syarat instansi: {ketentuan.id}", f"Meets the agency's own bar: {ketentuan.en}"
    )
    test = flag(f"memenuhi_syarat_{name}", meaning=meaning)
    return Rule(name, test, then, cite, force=Force.MAY, title=ketentuan)


PENGHARGAAN: RuleBook = RuleBook(
    "permenpanrb_6_2022.PENGHARGAAN",
    [
        _dapat(
            "rencana_suksesi",
            Text(
                "Prioritas untuk program kelompok rencana suksesi",
                "Priority for the succession-plan group",
            ),
            Citation(PERMEN, pasal=31, ayat=1, huruf="a", page=17),
            Text("masuk kelompok rencana suksesi", "to join the succession-plan group"),
        ),
        _dapat(
            "pengembangan_kompetensi",
            Text("Prioritas untuk pengembangan kompetensi", "Priority for competence development"),
            Citation(PERMEN, pasal=31, ayat=1, huruf="b", page=17),
            Text("pengembangan kompetensi", "to develop competence"),
        ),
        _dapat(
            "penghargaan_lain",
            Text("Penghargaan lain dari PPK", "Another award of the PPK"),
            Citation(PERMEN, pasal=31, ayat=3, page=17),
            Text("penghargaan lain", "for another award"),
        ),
    ],
    in_force=IN_FORCE,
    title=Text("PermenPANRB 6/2022: penghargaan", "PermenPANRB 6/2022: rewards"),
)
"""What reward may be given.

The text ties no predicate to a reward. Whether an employee meets the bar is a fact that the
agency states; or `PENGHARGAAN.with_(Rule("rencana_suksesi", …))` puts its own condition in the
place of ours, with its own citation of standing `LOCAL`.

Dasar hukum:
    PermenPANRB 6/2022 Pasal 31, p. 17; Lampiran V.C, p. 119.
"""
