"""Every policy of the library, and how many cases of each a law is asked for."""

from __future__ import annotations

import pytest
from hypothesis import settings
from tests.facts import policies

#: A law is asked of every policy, so half as many examples of each are many enough.
EACH = settings(max_examples=settings().max_examples // 2)
POLICIES = policies()
each_policy = pytest.mark.parametrize("policy", POLICIES, ids=[policy.id for policy in POLICIES])
