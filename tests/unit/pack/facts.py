"""A record that states something in every part, for the sections that print it."""

from __future__ import annotations

from typing import Any

__all__ = ["FACTS"]

_TESTING: dict[str, Any] = {
    "cycles": {
        "sit-2": {
            "kind": "system-integration",
            "title": "System integration test 2",
            "status": "done",
            "starts_on": "2026-09-07",
            "ends_on": "2026-09-25",
            "environment": "test",
            "cases_planned": 412,
            "cases_run": 412,
            "cases_passed": 405,
            "cases_failed": 7,
            "cases_signed": 405,
            "signed_by": "kim",
            "signed_on": "2026-09-28",
        },
        "uat": {
            "kind": "user-acceptance",
            "title": "User acceptance test",
            "status": "in_progress",
            "starts_on": "2026-10-12",
            "ends_on": "2026-11-06",
            "environment": "uat",
            "version": "1.4",
            "cases_planned": 286,
            "cases_run": 241,
            "cases_passed": 219,
            "cases_failed": 22,
            "cases_signed": 180,
            "migrated_data": True,
            "testers": 24,
            "testers_with_general_role": 3,
            "pending": "The warehouse has not tested returns.",
            "pending_until": "2026-11-13",
            "processes": [
                {
                    "process": "Order to cash",
                    "critical": True,
                    "cases_planned": 90,
                    "cases_passed": 84,
                    "passed": False,
                },
                {"process": "Record to report", "critical": True, "cases_planned": 61, "cases_passed": 61},
            ],
            "exit_criteria": [
                {"metric": "test cases passed", "operator": ">=", "target": 95, "actual": 91, "unit": "%"},
                {"metric": "open defects of Severity 1", "operator": "<=", "target": 0, "actual": 1},
                {
                    "metric": "open defects of Severity 2",
                    "operator": "<=",
                    "target": 3,
                    "actual": 5,
                    "accepted_by": "siv",
                    "accepted_on": "2026-10-30",
                },
            ],
        },
        "regression": {"kind": "regression", "status": "not_started", "cases_planned": 120, "exit_criteria": []},
    },
    "defects": {
        "D-118": {
            "title": "A partial delivery is invoiced twice",
            "severity": "critical",
            "status": "active",
            "blocking": True,
            "owner": "kim",
            "due_on": "2026-11-09",
            "process": "Order to cash",
            "found_in": "User acceptance test",
        },
        "D-121": {
            "title": "Return orders lose their serial numbers",
            "severity": "high",
            "status": "resolved",
            "owner": "kim",
            "due_on": "2026-11-06",
            "workaround": {"what": "Type the serial numbers in by hand.", "tested": True},
        },
        "D-97": {"title": "The pick list is sorted by name", "severity": "medium", "status": "closed"},
        "D-130": {"title": "The price list opens slowly", "status": "new"},
    },
    "open_defects_max": {"critical": 0, "high": 3},
    "performance": {
        "rounds": [
            {
                "round": 1,
                "run_on": "2026-09-18",
                "environment": "test",
                "users": 60,
                "at_peak": False,
                "results": [
                    {"activity": "Enter an order of ten lines", "limit": "2m", "actual": "3m 10s"},
                    {"activity": "Post the stock journal", "limit": "30m", "actual": "24m"},
                ],
            },
            {
                "round": 2,
                "run_on": "2026-10-12",
                "environment": "uat",
                "users": 240,
                "at_peak": True,
                "results": [
                    {
                        "activity": "Enter an order of ten lines",
                        "ideal": "1m",
                        "limit": "2m",
                        "actual": "1m 40s",
                        "volume": 820,
                        "peak_volume": 800,
                    },
                    {
                        "activity": "Night's batch",
                        "limit": "6h",
                        "actual": "7h 20m",
                        "accepted_because": "production-is-faster",
                        "accepted_by": "siv",
                    },
                    {"activity": "Plan the week's production", "limit": "20m"},
                ],
                "criteria": [
                    {"metric": "failed requests", "operator": "<=", "target": 1, "actual": "0.2", "unit": "%"}
                ],
            },
        ],
        "tuned_on": "2026-10-02",
        "sites": {
            "oslo": {
                "title": "Oslo",
                "users": 160,
                "latency_ms": 38,
                "bandwidth_kbps": 120,
                "measured_on": "2026-10-05",
            },
            "lund": {"title": "Lund", "users": 80, "latency_ms": 190, "measured_on": "2026-10-05"},
        },
    },
}

_INTEGRATIONS: dict[str, Any] = {
    "carrier": {
        "title": "Shipments to the carrier",
        "source": "ERP",
        "target": "Nordpost",
        "entities": ["Shipments", "Labels"],
        "direction": "outbound",
        "mode": "near-real-time",
        "technology": "Custom service",
        "critical": True,
        "owner": "kim",
        "technical_lead": "rob",
        "out_of_hours": True,
        "vendor": "Nordpost",
        "vendor_freeze": {"confirmed": True, "confirmed_on": "2026-10-20"},
        "volume": {"peak_per_hour": 900, "tested_per_hour": 1000},
        "happy_path_tested": True,
        "edge_cases_tested": True,
        "peak_tested": True,
        "outage_tested": False,
        "production": {
            "firewall_open": True,
            "endpoint_reached": True,
            "checked_on": "2026-10-28",
            "certificate_expires_on": "2026-12-02",
        },
        "fallback": {
            "manual_procedure": "Labels are printed in the carrier's portal, and shipments are typed in the next morning.",
            "performed_by": ["kim"],
            "tolerated_outage": "8h",
            "walked_through_on": "2026-10-15",
        },
    },
    "bank": {
        "title": "Payments to the bank",
        "direction": "both",
        "critical": True,
        "peak_tested": True,
        "fallback": "none",
    },
    "shop": {"title": "Orders of the web shop", "direction": "inbound", "mode": "batch", "technical_lead": "kim"},
}

_SUPPORT: dict[str, Any] = {
    "model": "mixed",
    "tool": "Service desk",
    "service_level": "Severity 1 within 30 minutes, day and night.",
    "microsoft_ticket_tested": True,
    "lines": [
        {"line": 1, "title": "Super users", "owner": "siv", "people": 14, "trained": 14, "escalates_to": 2},
        {
            "line": 2,
            "title": "Service desk",
            "people": 6,
            "trained": 4,
            "with_access": 6,
            "languages": ["Norwegian", "Swedish"],
        },
    ],
    "monitoring": [
        {"component": "Shipments to the carrier", "critical": True, "logged": True, "alerts": True, "alerts_to": "rob"},
        {"component": "Night's batch", "critical": True, "logged": True, "alerts": False},
    ],
    "roster": [
        {"person": "rob", "starts_at": "2026-11-27T18:00", "ends_at": "2026-11-28T06:00", "technical": True},
        {"person": "kim", "starts_at": "2026-11-28T06:00", "ends_at": "2026-11-28T18:00", "what": "Calls the tasks"},
    ],
    "hypercare": {
        "starts_on": "2026-11-30",
        "budget_hours": 640,
        "partner_committed": True,
        "war_room": {"place": "Oslo, room 4", "starts_on": "2026-11-30", "ends_on": "2026-12-11"},
        "floor_walkers": [
            {"site": "Oslo", "users": 160, "walkers": ["siv", "kim"]},
            {"site": "Lund", "users": 80, "count": 3},
        ],
        "exit_criteria": [
            {"metric": "open incidents of Severity 1", "operator": "<=", "target": 0},
            {"metric": "orders shipped on the day", "operator": ">=", "target": 98, "unit": "%"},
        ],
    },
    "owners": {"production": "anna", "support": "kim"},
    "backup_statement": {
        "what": "The platform's own backups.",
        "data_loss_max": "5m",
        "restored_within": "8h",
        "restored_by": "rob",
    },
    "stabilisation": {
        "sign-in": {"kind": "sign-in-failures", "most": 20, "actual": 12, "measured_on": "2026-10-30", "owner": "kim"},
        "interfaces": {"kind": "integration-errors", "most": 10},
    },
}

FACTS: dict[str, Any] = {
    "testing": _TESTING,
    "integrations": _INTEGRATIONS,
    "dependencies": {
        "labels": {
            "title": "Label printing add-on",
            "kind": "isv-solution",
            "provider": "Printworks",
            "critical": True,
            "status": "in_progress",
            "aligned": True,
            "works": False,
            "ready_on": "2026-11-13",
            "owner": "kim",
        },
        "scanners": {"title": "Hand scanners", "kind": "devices", "status": "done", "aligned": True, "works": True},
    },
    "environments": {
        "production": {
            "purpose": "production",
            "title": "Production",
            "kind": "production",
            "region": "Norway East",
            "version": "10.0.45",
            "end_of_service_on": "2027-04-16",
            "admin_account": "svc-admin@halden.example",
            "admin_is_named_person": False,
            "capacity": [
                {"kind": "database", "used": 310, "entitled": 400, "expected": 420, "unit": "GB"},
                {"kind": "api-requests", "used": 21000, "entitled": 40000, "unit": "a day"},
            ],
        },
        "uat": {
            "purpose": "user-acceptance",
            "title": "Acceptance",
            "kind": "sandbox",
            "tier": 3,
            "version": "10.0.45",
        },
        "test": {
            "purpose": "test",
            "kind": "sandbox",
            "tier": 2,
            "version": "10.0.44",
            "managed_by": "Fjord Consulting",
        },
    },
    "tenants": {
        "services": [{"service": "ERP", "tenant": "halden.example"}, {"service": "Mail", "tenant": "old.example"}],
        "reason": "Mail moves in spring.",
        "single_sign_on_tested": False,
    },
    "licences": {
        "counts": [
            {"type": "Finance", "required": 42, "purchased": 45, "assigned": 40, "counted_on": "2026-10-26"},
            {
                "type": "Supply Chain Management",
                "required": 170,
                "purchased": 160,
                "assigned": 160,
                "counted_on": "2026-10-26",
            },
            {"type": "Team Members", "required": 28, "purchased": 60},
        ],
        "last_purchase_on": "2026-09-30",
    },
    "code": {
        "customised": True,
        "isv_solutions": ["Label printing"],
        "repository": "Azure DevOps, project Halden",
        "owned_by": "customer",
        "build": "pipeline",
        "release_candidate": "1.4.3",
        "customisation_report": {"run_on": "2026-10-29", "version": "1.4.3", "critical_open": 0},
    },
    "updates": {"production_version": "10.0.45", "signed_version": "10.0.45", "settings_reviewed": True},
    "security": {
        "users": 240,
        "users_without_role": 4,
        "system_administrators": 3,
        "approvals": [
            {"title": "Penetration test", "required": True, "approved_by": "Nordsec", "approved_on": "2026-10-09"},
            {"title": "Data protection", "required": True},
        ],
    },
    "adoption": {
        "training": {
            "warehouse": {
                "audience": "Warehouse",
                "people": 60,
                "trained": 41,
                "sessions": 8,
                "sessions_held": 5,
                "ends_on": "2026-11-20",
                "guides": True,
            },
            "finance": {"audience": "Finance", "people": 22, "trained": 22, "ends_on": "2026-10-23", "guides": True},
        },
        "change": {
            "sponsor": "anna",
            "readiness": "0.64",
            "surveyed_on": "2026-10-20",
            "communication_plan": True,
            "high_risk_groups": ["Night shift"],
            "note": "The night shift feels left out.",
        },
    },
    "support": _SUPPORT,
    "go_live_team": {
        "members": [
            {"person": "kim", "roles": ["cutover-manager"], "workstreams": ["Cutover"], "on_other_projects": False},
            {"person": "rob", "workstreams": ["Data"], "on_other_projects": True},
        ],
        "business_decider": "anna",
        "call_list_tested": True,
    },
    "products": {
        "finance_operations": {"phases_complete": ["analysis", "design-and-develop"]},
        "customer_engagement": {"mailboxes": 40, "mailboxes_tested": 38, "duplicate_rules_published": True},
        "agents": {
            "quotes": {"title": "Quote helper", "scope": "Drafts quotes; sends none.", "evaluation_pass_rate": "0.93"}
        },
    },
    "status_report": {
        "reported_on": "2026-10-30",
        "complete": "0.82",
        "approved_hours": 9200,
        "billed_hours": 8150,
        "summary": "Testing is a week behind.",
    },
    "change_requests": {"labels": {"title": "Labels in two languages", "status": "approved", "requested_by": "siv"}},
    "assumptions": {
        "bank": {"title": "The bank accepts both files until January", "owner": "siv", "due_on": "2026-11-14"}
    },
}

OBJECTS: dict[str, Any] = {
    "objects": {
        "customers": {"title": "Customers", "data_class": "master", "volume": 14382, "ready": True, "owner": "rob"},
        "items": {
            "title": "Items",
            "data_class": "master",
            "volume": 51200,
            "ready": False,
            "owner": "rob",
            "due_on": "2026-11-12",
        },
        "invoices": {"title": "Open invoices", "data_class": "balances", "volume": 2210, "ready": True},
        "stock": {"title": "Stock on hand", "data_class": "balances", "source_system": "WMS"},
    },
    "records": 67792,
    "allotted": "8h",
    "dirty_records_max": 50,
}
"""What is migrated, beside the trial loads."""
