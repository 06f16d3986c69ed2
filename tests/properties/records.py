"""Reviews that state a record: mostly in order, with some facts that are bad and some left out."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import strategies as st

from tests.properties.strategies import DECISION_MAKER, PEOPLE, TODAY, Document, day

randoms = st.integers(0, 2**32).map(Random)
"""One number draws a whole record, so that drawing costs next to nothing."""

CHECKLIST: Document = {
    "format": "golive-readiness/checklist/1",
    "id": "small",
    "title": "Small",
    "version": "1",
    "items": [
        {
            "id": "testing.done",
            "area": "readiness",
            "statement": "All is tested.",
            "mandatory": True,
            "rules": ["TEST02", "TEST08", "TEST10"],
        },
        {
            "id": "migration.agrees",
            "area": "data-migration",
            "statement": "The loads agree.",
            "mandatory": True,
            "rules": ["MIGR01", "MIGR02"],
        },
        {"id": "testing.covered", "area": "readiness", "statement": "All is covered.", "rules": ["TEST03", "TEST04"]},
    ],
}


def review(random: Random) -> Document:
    """A review with a random record."""
    several = range(random.randint(1, 3))
    return {
        "format": "golive-readiness/review/1",
        "project": {"name": "Small", "has": ["migration", "peak-load"], "processes": ["Pay"]},
        "reviewed_on": TODAY.isoformat(),
        "decision_maker": DECISION_MAKER,
        "people": PEOPLE,
        "dates": {"go_no_go_on": day(random.choice((0, 10))), "go_live_on": day(14)},
        "answers": {item["id"]: {"status": "done", "owner": "rob"} for item in CHECKLIST["items"]},
        "testing": {
            "cycles": {f"cycle-{number}": _cycle(random, number) for number in several},
            "defects": {f"defect-{number}": _defect(random) for number in range(random.randint(0, 3))},
            "performance": {"rounds": [_round(random, number) for number in several]},
        },
        "migration": {
            "allotted": "10h",
            "records": 1000,
            "objects": {"customers": _some(random, title="Customers", data_class="master", ready=_true(random))},
            "cycles": [_load(random, number) for number in range(1, random.randint(2, 4))],
        },
    }


def _true(random: Random) -> bool:
    """Mostly so."""
    return random.random() < 0.8


def _some(random: Random, **fields: Any) -> Document:
    """These fields, with the first and most of the others: what a document needs stands first."""
    first, *others = fields
    return {name: fields[name] for name in (first, *(name for name in others if random.random() < 0.9))}


def _cycle(random: Random, number: int) -> Document:
    passed = random.choice((100, 100, 96, 70))
    return _some(
        random,
        kind=random.choice(("user-acceptance", "performance", "regression")),
        status=random.choice(("done", "done", "in_progress")),
        starts_on=day(-30 + 10 * number),
        ends_on=day(-25 + 10 * number),
        cases_planned=100,
        cases_passed=passed,
        cases_signed=passed,
        requirements=20,
        requirements_covered=random.choice((20, 20, 18)),
        migrated_data=_true(random),
        roles_final=_true(random),
        processes=[
            {"process": "Pay", "critical": True, **_some(random, cases_planned=9, passed=_true(random))},
        ],
        exit_criteria=[_some(random, metric="Passed", operator=">=", target=95, actual=random.choice((99, 99, 90)))],
    )


def _defect(random: Random) -> Document:
    return _some(
        random,
        title="It is wrong",
        severity=random.choice(("1 - Critical", "2 - High", "3 - Medium")),
        status=random.choice(("active", "closed", "closed")),
        owner="rob",
        due_on=day(5),
    )


def _round(random: Random, number: int) -> Document:
    result = _some(random, activity="Posting", limit="2m", actual=random.choice(("1m", "1m", "3m")))
    return {"round": number + 1, **_some(random, results=[result], run_on=day(-9 + number), at_peak=_true(random))}


def _load(random: Random, number: int) -> Document:
    compared = [
        _some(
            random,
            entity=entity,
            data_class=random.choice(("balances", "master")),
            source_count=100,
            target_count=random.choice((100, 100, 99)),
            key_figures=[{"name": "Total", "source": "5.00", "target": random.choice(("5.00", "5.00", "4.99"))}],
            signed_by=random.choice(("anna", "bert", "rob")),
        )
        for entity in ("customers", "balances")
    ]
    more = {
        "run_on": day(-20 + number),
        "duration": random.choice(("5h", "11h")),
        "records": random.choice((1000, 500)),
    }
    return {"cycle": number, **_some(random, reconciled=compared, **more)}
