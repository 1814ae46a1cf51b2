"""Goals: from what the organisation needs to what one person does.

The names a planner writes with stand here; each module says what it knows.
"""

from __future__ import annotations

from asn_kinerja.goals.affected import Affected, affected
from asn_kinerja.goals.alignment import Contribution, contributors, depends_on, serves
from asn_kinerja.goals.cascade import Cascade
from asn_kinerja.goals.change import Add, PlanChange, Replace, Revision, Withdraw
from asn_kinerja.goals.coverage import Coverage, coverage
from asn_kinerja.goals.difference import Altered, PlanDifference, diff
from asn_kinerja.goals.errors import CascadeError, PlanError, RealisationError, UnmeasuredError
from asn_kinerja.goals.findings import Finding, findings
from asn_kinerja.goals.goal import Goal, Kind, Level, Need
from asn_kinerja.goals.indicator import Aspect, Indicator, Perspective
from asn_kinerja.goals.judging import LAST_DAY, judging_plan, measure_each
from asn_kinerja.goals.link import Link, Method, Relation
from asn_kinerja.goals.matrix import RoleMatrix, role_matrix
from asn_kinerja.goals.measure import measure
from asn_kinerja.goals.measured import Measured
from asn_kinerja.goals.measurement import Measurement
from asn_kinerja.goals.merger import Merger, merged
from asn_kinerja.goals.outline import mermaid, outline
from asn_kinerja.goals.owners import serves_of, staffing
from asn_kinerja.goals.realisation import Admission, Realisation, admit
from asn_kinerja.goals.target import Comparison, Direction, Target, TargetError

__all__ = [
    "LAST_DAY",
    "Add",
    "Admission",
    "Affected",
    "Altered",
    "Aspect",
    "Cascade",
    "CascadeError",
    "Comparison",
    "Contribution",
    "Coverage",
    "Direction",
    "Finding",
    "Goal",
    "Indicator",
    "Kind",
    "Level",
    "Link",
    "Measured",
    "Measurement",
    "Merger",
    "Method",
    "Need",
    "Perspective",
    "PlanChange",
    "PlanDifference",
    "PlanError",
    "Realisation",
    "RealisationError",
    "Relation",
    "Replace",
    "Revision",
    "RoleMatrix",
    "Target",
    "TargetError",
    "UnmeasuredError",
    "Withdraw",
    "admit",
    "affected",
    "contributors",
    "coverage",
    "depends_on",
    "diff",
    "findings",
    "judging_plan",
    "measure",
    "measure_each",
    "merged",
    "mermaid",
    "outline",
    "role_matrix",
    "serves",
    "serves_of",
    "staffing",
]
