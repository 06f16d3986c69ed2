"""Where each part of the record is printed, so that everything stated stands somewhere and little of it twice."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

__all__ = ["IN_FULL", "STATED_IN"]

STATED_IN: Mapping[str, tuple[str, ...]] = {
    "testing": ("sites",),
    "environments": (
        "capacity",
        "online_services",
        "tenants",
        "licences",
        "code",
        "updates",
        "security_approvals",
        "security",
    ),
    "hypercare": (
        "change_readiness",
        "support",
        "floor_walkers",
        "monitoring",
        "stabilisation",
    ),
    "products": (
        "finance_operations",
        "customer_engagement",
        "commerce",
        "scale_units",
        "channel_components",
        "business_central",
        "dry_runs",
        "human_resources_migration",
        "dual_write",
        "agents",
        "ax_2012_upgrade",
        "pre_upgrade_steps",
    ),
    "people": ("team_members", "go_live_team"),
}
"""The tables that a section prints as they are stated, in its order."""

_IN_A_WAY_OF_THEIR_OWN = (
    "people",
    "teams",
    "answers",
    "workstreams",
    "evidence",
    "sign_offs",
    "risks",
    "issues",
    "known_issues",
    "mitigations",
    "waivers",
    "criteria",
    "success_measures",
    "options",
    "votes",
    "conditions",
    "decision",
    "review",
    "blocked_periods",
    "releases",
    "first_days",
    "cutover",
    "rollback",
    "rollback_triggers",
    "rollback_tests",
    "restore_tests",
    "reconciliation",
    "key_figures",
    "exit_criteria",
    "performance_criteria",
    "performance_results",
    "hypercare_exit_criteria",
    "licence_counts",
    "training",
    "support_lines",
    "roster",
)
"""The tables that a section prints in full by itself."""

IN_FULL = frozenset(chain(_IN_A_WAY_OF_THEIR_OWN, *STATED_IN.values()))
"""What the annex need not print again."""
