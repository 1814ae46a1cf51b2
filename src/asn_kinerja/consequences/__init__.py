"""What follows from facts: rules, books of rules, what it would take, and training.

Knows rules as values and how they are decided. Knows no regulation: the books stand there.
"""

from __future__ import annotations

from asn_kinerja.consequences.agenda import Agenda, NextStep
from asn_kinerja.consequences.conflict import (
    ALL,
    EXCLUSIVE,
    EXCLUSIVE_STRICT,
    FIRST,
    HIGHEST,
    Conflict,
)
from asn_kinerja.consequences.decision import Decision, Verdict
from asn_kinerja.consequences.decisions import Decisions
from asn_kinerja.consequences.difference import RuleBookDifference
from asn_kinerja.consequences.errors import RuleBookError, RuleError
from asn_kinerja.consequences.process import Process
from asn_kinerja.consequences.rule import Rule
from asn_kinerja.consequences.rule_book import RuleBook
from asn_kinerja.consequences.sight import Sight, Use, sees_only
from asn_kinerja.consequences.step import Step
from asn_kinerja.consequences.what_would_it_take import what_would_it_take
from asn_kinerja.consequences.what_would_it_take_answer import Change, Way, WhatItTakes

__all__ = [
    "ALL",
    "EXCLUSIVE",
    "EXCLUSIVE_STRICT",
    "FIRST",
    "HIGHEST",
    "Agenda",
    "Change",
    "Conflict",
    "Decision",
    "Decisions",
    "NextStep",
    "Process",
    "Rule",
    "RuleBook",
    "RuleBookDifference",
    "RuleBookError",
    "RuleError",
    "Sight",
    "Step",
    "Use",
    "Verdict",
    "Way",
    "WhatItTakes",
    "sees_only",
    "what_would_it_take",
]
