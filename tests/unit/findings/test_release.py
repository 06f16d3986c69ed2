from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.findings import release
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.base import Severity

if TYPE_CHECKING:
    from golive_readiness.findings.rule import Rule
    from tests.unit.findings.conftest import Found

MET, FAILED, UNPROVEN = FindingStanding.MET, FindingStanding.FAILED, FindingStanding.UNPROVEN

LCS = {"name": "A project", "products": ["finance-operations"], "managed_in": "lcs"}
CANDIDATE = {"release_candidate": "1.4.2", "release_candidate_on": "2026-10-20"}
REPORTS = [(release.CUSTOMISATIONS, "customisation_report"), (release.CHECKER, "solution_checker")]


@pytest.mark.parametrize(
    ("report", "code", "standing"),
    [
        ({"critical_open": 0, "version": "1.4.2"}, CANDIDATE, MET),
        ({"critical_open": 0, "version": "build 1.4.2.0"}, CANDIDATE, MET),
        ({"critical_open": 0, "version": "1.4.1"}, CANDIDATE, UNPROVEN),
        ({"critical_open": 0, "version": "1.4.1", "run_on": "2026-10-30"}, CANDIDATE, UNPROVEN),
        ({"critical_open": 0, "run_on": "2026-10-20"}, CANDIDATE, MET),
        ({"critical_open": 0, "run_on": "2026-10-19"}, CANDIDATE, UNPROVEN),
        ({"critical_open": 0, "run_on": "2026-10-20", "version": "1.4.2"}, {"release_candidate": "1.4.2"}, MET),
        ({"critical_open": 0, "run_on": "2026-10-20"}, {"release_candidate": "1.4.2"}, UNPROVEN),
        ({"critical_open": 0, "version": "1.4.2"}, {"release_candidate_on": "2026-10-20"}, UNPROVEN),
        ({"critical_open": 0}, CANDIDATE, UNPROVEN),
        ({"version": "1.4.2"}, CANDIDATE, UNPROVEN),
        ({"critical_open": 1}, {}, FAILED),
        ({"critical_open": 1, "version": "1.4.2", "fixed_by_on": "2026-11-10"}, CANDIDATE, FAILED),
    ],
)
def test_nothing_critical_is_open_in_the_build_that_goes_live(
    found: Found, report: dict[str, Any], code: dict[str, Any], standing: FindingStanding
) -> None:
    for rule, name in REPORTS:
        (one,) = found(rule, project=LCS, code={**code, name: report})
        assert (one.subject, one.standing) == (f"code.{name}", standing)
        assert one.values["critical"] == report.get("critical_open", "?")


@pytest.mark.parametrize(("rule", "name"), REPORTS)
def test_what_the_report_does_not_say_is_shown_as_such(found: Found, rule: Rule[Any], name: str) -> None:
    (one,) = found(rule, code={name: {}})
    assert [one.values[value] for value in ("critical", "version", "run_on", "goes_live")] == ["?"] * 4


def test_what_the_report_says_is_told(found: Found) -> None:
    report = {"critical_open": 0, "version": "1.4.1", "run_on": "2026-10-19"}
    for rule, name in REPORTS:
        (one,) = found(rule, code={**CANDIDATE, name: report})
        told = [str(one.values[value]) for value in ("critical", "version", "run_on", "goes_live")]
        assert told == ["0", "1.4.1", "2026-10-19", "1.4.2"]


@pytest.mark.parametrize("rule", release.RULES)
def test_code_nobody_speaks_of_is_unknown(found: Found, rule: Rule[Any]) -> None:
    assert found(rule, project=LCS) == []
    assert found(rule, project=LCS, code=CANDIDATE) == []


def test_critical_findings_on_customisations_may_not_be_open_and_the_checkers_may(found: Found) -> None:
    both = {"customisation_report": {"critical_open": 2}, "solution_checker": {"critical_open": 2}}
    (report,), (checker,) = (found(rule, project=LCS, code=both) for rule in release.RULES)
    assert (report.mandatory, report.severity) == (True, Severity.HIGH)
    assert (checker.mandatory, checker.severity) == (False, Severity.MEDIUM)


@pytest.mark.parametrize(
    ("project", "code", "heard"),
    [
        (LCS, {"customised": True}, True),
        (LCS, {"customised": False}, False),
        (LCS, {"customised": None}, False),
        ({"name": "A project"}, {"customised": True}, False),
        ({"name": "A project"}, {"customised": True, "customisation_report": {}}, True),
        (LCS, {"customised": False, "customisation_report": {}}, True),
        ({**LCS, "managed_in": "ppac"}, {"customised": True}, False),
    ],
)
def test_custom_code_in_lifecycle_services_has_a_report(
    found: Found, project: dict[str, Any], code: dict[str, Any], *, heard: bool
) -> None:
    seen = found(release.CUSTOMISATIONS, project=project, code=code)
    assert [(one.standing, one.mandatory) for one in seen] == ([(UNPROVEN, True)] if heard else [])


def test_custom_code_needs_no_checker(found: Found) -> None:
    assert found(release.CHECKER, project=LCS, code={"customised": True}) == []
