"""Watching series of values: what falls, what leaves its plan, and what is missing.

Knows series, strategies of alerts and their follow-up. Knows no regulation.
"""

from __future__ import annotations

from asn_kinerja.monitoring.alert import Alert
from asn_kinerja.monitoring.alerts import Alerts
from asn_kinerja.monitoring.errors import MonitoringError, SeriesError
from asn_kinerja.monitoring.history import falls, history, median, theil_sen
from asn_kinerja.monitoring.series import Point, Series
from asn_kinerja.monitoring.strategies import AMBANG, KELUAR_LINTASAN, KEMIRINGAN, TURUN_BERTURUT
from asn_kinerja.monitoring.watch import Strategy, watch

__all__ = [
    "AMBANG",
    "KELUAR_LINTASAN",
    "KEMIRINGAN",
    "TURUN_BERTURUT",
    "Alert",
    "Alerts",
    "MonitoringError",
    "Point",
    "Series",
    "SeriesError",
    "Strategy",
    "falls",
    "history",
    "median",
    "theil_sen",
    "watch",
]
