"""Reviews to make packs of: one that states everything, one that states nothing, one that means harm, a large one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from golive_readiness import resources
from golive_readiness.api import assess, wording
from golive_readiness.assessment import Assessment
from golive_readiness.model.checklist import Bibliography, Checklist, Source
from golive_readiness.model.policy import Policy
from golive_readiness.model.review import ReadinessReview
from golive_readiness.pack.document import Pack, compose
from golive_readiness.pack.edition import Edition
from golive_readiness.schedule.calendar import Calendar
from golive_readiness.sources.parser import parse
from golive_readiness.sources.yaml import YAML
from tests.unit.pack.facts import FACTS, OBJECTS

__all__ = [
    "assessed",
    "bare",
    "bibliography",
    "catalogue",
    "checklist",
    "composed",
    "crowded",
    "hostile",
    "large",
    "rich",
]


def catalogue() -> dict[str, Any]:
    """The English catalogue, as it was read."""
    read = YAML.values(resources.read_text("templates/pack/wording/en.yaml"))
    assert isinstance(read, dict)
    return read


def bibliography() -> Mapping[str, Source]:
    """The sources that bundled rules cite."""
    return parse(Bibliography, resources.read_text("checklists/sources.yaml")).sources


def assessed(
    review: Mapping[str, Any],
    *,
    checklists: tuple[Checklist, ...] = (),
    policy: Mapping[str, Any] | None = None,
    as_of: str | None = None,
) -> Assessment:
    """What a review comes to, by `checklist` where no other is given."""
    return assess(
        ReadinessReview.model_validate(review),
        checklists=checklists or (checklist(),),
        policy=Policy.model_validate(policy or {}),
        calendar=Calendar(holidays={date(2026, 11, 11): "Armistice Day"}, source="stated in the review"),
        as_of=date.fromisoformat(as_of) if as_of else None,
    )


def composed(review: Mapping[str, Any], *, edition: Edition = Edition.FULL, **more: Any) -> Pack:
    """The pack of a review."""
    return compose(assessed(review, **more), wording(), edition=edition, sources=bibliography())


_ITEMS = {
    "readiness": ("Everything agreed for the go-live is finished.", "Open work is listed with owner and date."),
    "cutover": (
        "The cutover plan lists every task with owner, duration and check.",
        "A mock cutover was run and was clean.",
    ),
    "scope": ("What goes live is what the business agreed to.",),
    "acceptance": ("The whole solution was tested from end to end and the result is signed off.",),
    "uat": ("Users accepted the solution in their own roles, with their own data.", "Every critical defect is closed."),
    "performance": ("Peak load was tested on production-like data.",),
    "integration": ("Every interface ran at peak volume.", "An outage of each interface was practised."),
    "migration": ("Trial loads were reconciled with their source.", "The last trial load was free of differences."),
    "change": ("Users are trained on the processes they start with.",),
    "support": ("The support team is named, trained and reachable.", "Escalation paths are agreed with every vendor."),
    "environment": ("Production is deployed and configured as it was tested.",),
    "security": ("Roles and duties are separated as the auditor asked.",),
    "rollback": ("The way back was tried and fits its time.", "The point of no return is known to everybody."),
    "hypercare": ("The first weeks are staffed.",),
}
_AREAS = {
    "readiness": "readiness",
    "cutover": "cutover",
    "scope": "solution-scope",
    "acceptance": "solution-acceptance",
    "uat": "user-acceptance-testing",
    "performance": "performance-testing",
    "integration": "integration",
    "migration": "data-migration",
    "change": "change-and-training",
    "support": "support",
    "environment": "production-environment",
    "security": "security-and-compliance",
    "rollback": "rollback",
    "hypercare": "hypercare",
}
_RULES = {"migration.1": ["MIGR01"], "cutover.1": ["CUTO06"], "readiness.2": ["GOVN05"]}
_MANDATORY = {"cutover.2", "acceptance.1", "uat.1", "migration.1", "rollback.1", "security.1"}


def checklist(times: int = 1) -> Checklist:
    """A small list over many areas; repeated, where many items are wanted."""
    items = [
        {
            "id": f"{prefix}.{number + 1 + round_ * len(statements)}",
            "area": _AREAS[prefix],
            "statement": statement,
            "mandatory": f"{prefix}.{number + 1}" in _MANDATORY and round_ == 0,
            "rules": _RULES.get(f"{prefix}.{number + 1}", []) if round_ == 0 else [],
            "due_by": "hypercare_exit" if prefix == "hypercare" else "go_no_go",
            "evidence": {"kinds": ["test-report"]} if (prefix, number) == ("acceptance", 0) else None,
            "sources": [{"document": "ms-go-live-checklist", "at": prefix}],
        }
        for round_ in range(times)
        for prefix, statements in _ITEMS.items()
        for number, statement in enumerate(statements)
    ]
    return Checklist.model_validate(
        {"format": "golive-readiness/checklist/1", "id": "sample", "title": "Sample", "version": "1", "items": items}
    )


def bare() -> dict[str, Any]:
    """A review that states nothing but its name and day."""
    return {"format": "golive-readiness/review/1", "project": {"name": "A project"}, "reviewed_on": "2026-11-02"}


def rich() -> dict[str, Any]:
    """A review that states something in every section."""
    return {**bare(), **_ENGAGEMENT, **_CLAIMS, **_REGISTERS, **_DECISION, **_RECORD, **FACTS}


_ENGAGEMENT: dict[str, Any] = {
    "project": {
        "name": "ERP and CRM replacement",
        "customer": "Halden Bicycles",
        "partner": "Fjord Consulting",
        "products": ["finance-operations", "customer-engagement"],
        "rollout": "big-bang",
        "users": 240,
        "legal_entities": ["NO01", "SE01"],
        "processes": ["Order to cash", "Procure to pay", "Record to report"],
    },
    "time_zone": "Europe/Oslo",
    "dates": {"go_no_go_on": "2026-11-26", "go_live_on": "2026-11-30", "hypercare_ends_on": "2026-12-28"},
    "decision_maker": "board",
    "people": {
        "anna": {
            "name": "Anna Lund",
            "role": "executive-sponsor",
            "organisation": "customer",
            "phone": "+47 900 00 001",
        },
        "rob": {
            "name": "Rob Moen",
            "role": "data-migration-lead",
            "organisation": "partner",
            "phone": "+47 900 00 002",
            "email": "rob@example.com",
            "deputy": "kim",
        },
        "kim": {"name": "Kim Dahl", "role": "cutover-manager", "organisation": "partner", "other_roles": ["test-lead"]},
        "siv": {"name": "Siv Berg", "role": "finance-controller", "organisation": "customer"},
    },
    "teams": {
        "board": {
            "name": "Steering committee",
            "organisation": "customer",
            "members": ["anna", "siv"],
            "chair": "anna",
            "quorum": 2,
        }
    },
    "workstreams": {
        "data-migration": {
            "lead": "rob",
            "outlook": "at_risk",
            "trend": "worse",
            "comment": "The second load moved once.",
        },
        "cutover": {"lead": "kim", "outlook": "at_risk", "trend": "better"},
        "support": {"outlook": "on_track", "trend": "same"},
    },
    "conduct": {"state": "in_review", "started_on": "2026-10-26", "self_run": True, "participants": ["anna", "kim"]},
    "calendar": {
        "country": "NO",
        "blocked_periods": [
            {"kind": "peak-season", "starts_on": "2026-12-01", "ends_on": "2026-12-24", "title": "Christmas trade"}
        ],
        "releases": [
            {"title": "Service update 10.0.46", "released_on": "2026-11-20", "vendor": "Microsoft", "tested": False}
        ],
        "first_days": [
            {"happens_on": "2026-11-30", "title": "First orders and deliveries", "owner": "kim"},
            {"happens_on": "2026-12-01", "title": "First payment run", "owner": "siv"},
            {"happens_on": "2026-12-04", "title": "First stock count"},
        ],
    },
}

_CLAIMS: dict[str, Any] = {
    "answers": {
        "readiness.1": {
            "status": "in_progress",
            "share": "0.6",
            "owner": "kim",
            "due_on": "2026-11-20",
            "outlook": "on_track",
        },
        "readiness.2": {"status": "done", "owner": "kim", "comment": "Reviewed with the leads every Monday."},
        "cutover.1": {"status": "done", "owner": "kim", "evidence": ["plan"]},
        "cutover.2": {"status": "in_progress", "owner": "kim", "due_on": "2026-11-21", "outlook": "at_risk"},
        "scope.1": {"status": "done", "owner": "anna"},
        "acceptance.1": {"status": "done", "owner": "kim"},
        "uat.1": {
            "status": "in_progress",
            "owner": "siv",
            "due_on": "2026-11-18",
            "internal": "Warehouse testers were on leave.",
        },
        "uat.2": {"status": "not_started", "owner": "kim"},
        "performance.1": {"status": "done", "owner": "kim", "evidence": ["load-test"]},
        "integration.1": {"status": "done"},
        "integration.2": {"status": "not_applicable", "reason": "Both partners switch over in the same night."},
        "migration.1": {"status": "done", "owner": "rob", "evidence": ["trial-2"]},
        "migration.2": {"status": "in_progress", "owner": "rob", "due_on": "2026-11-23"},
        "change.1": {"status": "in_progress", "share": "0.7", "owner": "anna", "due_on": "2026-11-25"},
        "support.1": {"status": "done", "owner": "kim"},
        "environment.1": {"status": "done", "owner": "kim"},
        "rollback.1": {"status": "not_started", "owner": "kim", "due_on": "2026-11-21"},
    },
    "evidence": {
        "plan": {
            "kind": "plan",
            "title": "Cutover plan, version 7",
            "location": "https://example.com/plan",
            "dated_on": "2026-10-30",
        },
        "load-test": {"kind": "performance-report", "title": "Load test with 240 users", "dated_on": "2026-10-12"},
        "trial-2": {
            "kind": "migration-cycle",
            "title": "Trial load 2",
            "dated_on": "2026-10-24",
            "author": "rob",
            "covers": "build 1.4",
        },
    },
    "sign_offs": {
        "scope": {"items": ["scope.1"], "by": "anna", "signed_on": "2026-09-14", "version": "scope 2.1"},
        "plan": {
            "items": ["cutover.1"],
            "by": "siv",
            "signed_on": "2026-10-30",
            "outcome": "approved_with_conditions",
            "conditions": "The close of November is planned first.",
        },
    },
}

_REGISTERS: dict[str, Any] = {
    "risks": {
        "season": {
            "title": "The first weeks fall into the Christmas trade and a fault stops deliveries",
            "severity": "critical",
            "residual": "high",
            "probability": "0.3",
            "response": "accept",
            "owner": "anna",
            "accepted_by": "anna",
            "accepted_until": "2026-12-31",
            "trigger": "More than twenty orders unshipped at noon",
            "area": "readiness",
        },
        "isv": {
            "title": "The label printing add-on fails on the new release",
            "severity": "high",
            "owner": "kim",
            "response": "mitigate",
        },
        "leave": {
            "title": "The only warehouse specialist is on leave in week 50",
            "severity": "medium",
            "residual": "low",
        },
        "old": {"title": "The licence count was too low", "severity": "high", "status": "closed"},
    },
    "issues": {
        "labels": {
            "title": "Labels print in the wrong order for split deliveries",
            "severity": "high",
            "owner": "kim",
            "due_on": "2026-11-16",
            "workaround": {
                "what": "Print one delivery at a time.",
                "tested": True,
                "accepted_by": "siv",
                "accepted_on": "2026-10-29",
            },
        },
        "tenant": {
            "title": "Mail sits in another tenant, so single sign-on does not work",
            "severity": "critical",
            "blocker": True,
        },
    },
    "known_issues": {
        "rounding": {
            "title": "Totals differ by one cent on the old invoice layout",
            "severity": "low",
            "fix_on": "2026-12-15",
        }
    },
    "mitigations": {
        "mock-2": {
            "title": "Run a second mock cutover with everybody who is on the real one",
            "addresses": ["cutover.2"],
            "owner": "kim",
            "due_on": "2026-11-20",
            "status": "in_progress",
            "effort_days": 4,
            "comment": "The room and the people are booked.",
            "internal": "The customer pays.",
        },
        "test-addon": {
            "title": "Test the add-on on the preview release",
            "addresses": ["isv"],
            "owner": "kim",
            "due_on": "2026-11-13",
        },
    },
    "waivers": {
        "training": {
            "covers": ["change.1"],
            "approver": "anna",
            "reason": "The night shift starts a week later and is trained then.",
            "granted_on": "2026-10-28",
            "expires_on": "2026-12-07",
            "compensation": "A floor walker is there every night.",
        }
    },
    "criteria": {
        "defects": {
            "title": "No critical defect open",
            "metric": "open defects of Severity 1",
            "operator": "<=",
            "target": 0,
            "actual": 1,
            "unit": "defects",
            "owner": "kim",
            "measured_on": "2026-11-01",
        },
        "uat": {
            "title": "User acceptance tests passed",
            "metric": "passed",
            "operator": ">=",
            "target": 95,
            "unit": "%",
        },
        "training": {
            "title": "Users trained",
            "metric": "trained",
            "operator": ">=",
            "target": 90,
            "actual": 93,
            "unit": "%",
        },
        "load": {
            "title": "Order entry under load",
            "metric": "95th percentile",
            "operator": "<",
            "target": 2,
            "actual": "1.4",
            "unit": "s",
        },
    },
    "success_measures": [
        {"category": "support", "name": "Support model", "rating": "healthy", "rated_on": "2026-10-20"},
        {
            "category": "implementation",
            "name": "Data migration",
            "rating": "area_of_concern",
            "note": "One load of three reconciled.",
        },
    ],
}

_DECISION: dict[str, Any] = {
    "options": {
        "go": {
            "title": "Go as planned",
            "go_live_on": "2026-11-30",
            "cost": "none",
            "consequence": "Live before the busiest weeks, with little margin.",
        },
        "move": {
            "title": "Move to January",
            "go_live_on": "2027-01-11",
            "cost": "EUR 180,000",
            "consequence": "The season runs on the old system; the team stays on for six weeks.",
        },
    },
    "decision": {
        "outcome": "conditional_go",
        "decided_on": "2026-11-01",
        "decided_by": "anna",
        "option": "go",
        "rationale": "The second mock cutover decides; the committee meets again the day after it.",
        "votes": [
            {"by": "anna", "ballot": "for"},
            {"by": "siv", "ballot": "against", "reason": "The balances have not been reconciled yet."},
        ],
        "quorum": 2,
        "conditions": {
            "mock": {
                "what": "The second mock cutover is clean.",
                "owner": "kim",
                "due_on": "2026-11-21",
                "confirmed_by": "anna",
                "evidence_wanted": "Report of the second mock cutover",
                "if_not": "The go-live moves to January.",
                "accepts": ["cutover.2"],
            }
        },
    },
}

_RECORD: dict[str, Any] = {
    "cutover": {
        "manager": "kim",
        "window": {"starts_at": "2026-11-27T18:00", "ends_at": "2026-11-29T18:00"},
        "business_opens_at": "2026-11-30T06:00",
        "freeze_starts_at": "2026-11-20T12:00",
        "rehearsals": [
            {"rehearsal": 1, "kind": "tabletop", "run_on": "2026-09-22"},
            {
                "rehearsal": 2,
                "kind": "real",
                "run_on": "2026-10-17",
                "environment": "uat",
                "duration": "51h",
                "planned_duration": "44h",
                "open_critical": 1,
                "open_high": 2,
                "deviations": 14,
                "reconciled": False,
                "note": "The stock load was started twice.",
            },
            {
                "rehearsal": 3,
                "kind": "real",
                "run_on": "2026-10-31",
                "environment": "uat",
                "duration": "43h 30m",
                "planned_duration": "44h",
                "open_critical": 0,
                "open_high": 0,
                "deviations": 3,
                "reconciled": True,
            },
        ],
    },
    "rollback": {
        "decided_by": "anna",
        "target_duration": "6h",
        "point_of_no_return": {"at": "2026-11-29T08:00"},
        "triggers": [
            {"title": "Load unfinished", "at": "2026-11-29T06:00"},
            {"title": "Interfaces down", "metric": "critical interfaces failing", "operator": ">=", "limit": 2},
            {"title": "The team has lost confidence"},
        ],
        "tests": [{"run_on": "2026-10-18", "environment": "uat", "duration": "5h 10m", "succeeded": True}],
        "restore_tests": [],
    },
    "migration": {
        **OBJECTS,
        "cycles": [
            {
                "cycle": 1,
                "run_on": "2026-10-03",
                "environment": "test",
                "duration": "9h",
                "reconciled": [
                    {"entity": "customers", "legal_entity": "NO01", "source_count": 14382, "target_count": 14381}
                ],
            },
            {
                "cycle": 2,
                "run_on": "2026-10-24",
                "environment": "uat",
                "duration": "7h 45m",
                "reconciled": [
                    {"entity": "customers", "legal_entity": "NO01", "source_count": 14382, "target_count": 14382},
                    {
                        "entity": "open invoices",
                        "legal_entity": "NO01",
                        "data_class": "balances",
                        "source_count": 2210,
                        "target_count": 2210,
                        "key_figures": [{"name": "Receivables", "source": "1204331.50", "target": "1204331.50"}],
                        "signed_by": "siv",
                        "signed_on": "2026-10-27",
                    },
                ],
            },
        ],
    },
}

MARKUP = "<script>alert(1)</script>"
TEMPLATE = "{{ 7*7 }} {% raw %} ${7*7}"
FORMULA = '=HYPERLINK("https://example.com","x")'
UNBROKEN = "x" * 4000
SCRIPTS = "قرار البدء 稼働判定 🚀"


def hostile() -> dict[str, Any]:
    """A review whose every text would do harm if it were anything but text."""
    bad = f"{MARKUP} {TEMPLATE} {FORMULA} {SCRIPTS}"
    return {
        **rich(),
        "project": {"name": bad, "customer": MARKUP},
        "answers": {
            "readiness.1": {"status": "done", "comment": UNBROKEN},
            "readiness.2": {"status": "not_applicable", "reason": bad},
            "cutover.1": {"status": "in_progress", "owner": "kim", "comment": bad},
        },
        "risks": {**_REGISTERS["risks"], "one": {"title": bad, "severity": "critical", "description": UNBROKEN}},
        "options": {"go": {"title": bad, "cost": TEMPLATE, "consequence": bad}},
        "workstreams": {"cutover": {"lead": "kim", "comment": bad}, "support": {"comment": UNBROKEN}},
        "people": {**_ENGAGEMENT["people"], "kim": {"name": bad}},
    }


def crowded() -> dict[str, Any]:
    """A review that fills page one: everything that can stand there is stated, several times and at length."""
    line = "the warehouse, the shops and the customer service wait for each other before anybody can go on"
    long = {"severity": "critical", "accepted_by": "anna", "accepted_until": "2026-12-31"}
    criterion = {"operator": ">=", "target": 98, "actual": 91, "unit": "% of the orders of one whole working day"}
    option = {
        "go_live_on": "2026-11-30",
        "cost": "EUR 180,000 and six more weeks",
        "consequence": f"Then {line}, and {line}.",
    }
    stated = rich()
    named = [f"{letter.upper()}: {line}" for letter in "abcde"]

    def several(section: str, **fields: Any) -> dict[str, Any]:
        return {f"{section}-{number}": {"title": title, **fields} for number, title in enumerate(named)}

    return {
        **stated,
        "risks": {**stated["risks"], **several("risk", **long)},
        "cutover": {**stated["cutover"], "rehearsals": []},
        "issues": several("issue", severity="critical", blocker=True),
        "criteria": several("criterion", metric="share", **criterion),
        "options": {**several("option", **option), "go": {"title": f"Go: {line}", **option}},
    }


def large(items: int) -> tuple[dict[str, Any], Checklist]:
    """A review of about that many items, with its checklist."""
    per_round = sum(len(statements) for statements in _ITEMS.values())
    asked = checklist(items // per_round)
    states = ({"status": "done"}, {"status": "in_progress", "due_on": "2026-11-20"}, {"status": "not_started"})
    answers = {item.id: {**states[place % 3], "owner": "kim"} for place, item in enumerate(asked.items)}
    return {**rich(), "answers": {**answers, **_CLAIMS["answers"]}}, asked
