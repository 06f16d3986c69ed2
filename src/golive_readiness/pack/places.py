"""Where each part of the record is printed, so that everything stated stands somewhere and little of it twice."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

__all__ = ["IN_FULL", "SHOWN", "STATED_IN"]

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

_SHOWN = {
    "rehearsals": (
        "kind run_on environment duration planned_duration open_critical open_high deviations reconciled note"
    ),
    "migration_cycles": "run_on production environment duration build evidence",
    "migration": "records allotted dirty_records_max",
    "test_cycles": (
        "kind status starts_on ends_on cases_planned cases_run cases_passed cases_failed cases_signed signed_by"
        " signed_on pending"
    ),
    "performance_rounds": "run_on environment users at_peak",
    "integrations": (
        "source target direction mode critical technical_lead peak_tested outage_tested production.checked_on"
        " production.certificate_expires_on fallback.tolerated_outage fallback.walked_through_on"
    ),
    "dependencies": "kind provider critical status aligned ready_on works owner",
    "environments": (
        "purpose product kind tier region version solution_version end_of_service_on admin_account"
        " admin_is_named_person"
    ),
    "project": "users rollout partner products processes legal_entities has",
    "dates": "go_no_go_on go_live_on hypercare_ends_on",
}

SHOWN: Mapping[str, frozenset[tuple[str, ...]]] = {
    name: frozenset(tuple(field.split(".")) for field in fields.split()) for name, fields in _SHOWN.items()
}
"""Of the other tables, the fields that a section prints of everything in them; the annex has the rest."""
