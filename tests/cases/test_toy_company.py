"""The toy company: no-go four weeks before, and every reason is one that the source gives.

Source: Microsoft, "Case study in go-live readiness". Beside each reason stands, in our words, what the source says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from golive_readiness.decision import Verdict
from golive_readiness.findings.rule import FindingStanding
from golive_readiness.model.form.decision import Outcome

if TYPE_CHECKING:
    from golive_readiness.assessment import Assessment
    from tests.cases.conftest import Judged, Sample

FOUR_WEEKS = 28

SUPPORTED = {
    "CUTO06:cutover.rehearsals": "there was no plan for a mock cutover, which readiness could not be finished without",
    "ITEM01:cutover.rehearsal-clean": "there was no plan for a mock cutover, so no rehearsal was clean",
    "ITEM01:cutover.plans-approved": "the data migration plan was weak",
    "ITEM01:performance.signed-off": "performance was below what was hoped for, and its testing still being finished",
    "ITEM01:readiness.test-cycles": "user acceptance and performance testing were still being finished",
    "ITEM01:uat.signed-off": "user acceptance testing was still being finished",
    "JUDG03:conditions": "one team, busy with testing, bugs and new requirements, had all of it to do and missed deadlines",
    "DATE02:peak-season": "live by the end of the year, the busiest time",
    "DATE03:New version of Dynamics 365": "a new version comes before the go-live, and the partner's solution is to be tested on it",
    "GOVN22:conduct": "the review started four weeks before the go-live, and it should have started sooner",
    "INTG11:tenants.services": "mail and other services were in another tenant",
    "ISSU02:missed-deadlines": "important deadlines were missed",
    "ISSU02:open-transactions": "open transactions that could not be closed had to be created again",
    "ISSU02:services-in-two-tenants": "mail and other services were in another tenant",
    "ISSU02:slow-system": "the system performed less well than was hoped",
    "ISSU02:weak-migration-plan": "the data migration plan was weak",
    "MIGR10:migration.legacy_transactions": "open transactions that could not be closed had to be created again",
    "TEST02:acceptance-test": "acceptance testing was being finished",
    "TEST02:performance-test": "performance testing was being finished",
}
"""What each reason rests on."""

STRONGEST = ("CUTO06:cutover.rehearsals", "TEST02:acceptance-test", "TEST02:performance-test")


@pytest.fixture
def assessment(sample: Sample, judged: Judged) -> Assessment:
    return judged(sample("toy-company"))


def test_it_is_judged_four_weeks_before(assessment: Assessment) -> None:
    review = assessment.case.review
    assert review.dates.go_live_on
    assert review.conduct
    assert review.conduct.started_on == review.reviewed_on == assessment.case.day
    assert (review.dates.go_live_on - review.reviewed_on).days == FOUR_WEEKS


def test_it_is_a_no_go_because_the_date_is_not_feasible(assessment: Assessment) -> None:
    assert assessment.decision.verdict is Verdict.NO_GO
    assert assessment.decision.forecast


def test_every_reason_is_one_that_the_source_gives(assessment: Assessment) -> None:
    assert set(assessment.decision.reasons.ids()) == set(SUPPORTED)


def test_the_strongest_reasons_come_first(assessment: Assessment) -> None:
    assert assessment.decision.reasons.ids()[: len(STRONGEST)] == STRONGEST


@pytest.mark.parametrize(
    "key",
    [
        pytest.param("CUTO06:cutover.rehearsals", id="no mock cutover"),
        pytest.param("GOVN22:conduct", id="a review at its lead time with mandatory things failed"),
        pytest.param(
            "DATE03:New version of Dynamics 365", id="a release on the way with the partner's solution unproven"
        ),
        pytest.param("ITEM01:readiness.test-cycles", id="tests unfinished"),
        pytest.param("ITEM01:uat.signed-off", id="tests unsigned"),
        pytest.param("ISSU02:weak-migration-plan", id="a weak migration plan"),
        pytest.param("MIGR10:migration.legacy_transactions", id="open transactions without a plan"),
        pytest.param("INTG11:tenants.services", id="services in more than one tenant"),
        pytest.param("DATE02:peak-season", id="go-live in the peak season"),
    ],
)
def test_a_reader_of_the_source_finds_this_among_the_reasons(assessment: Assessment, key: str) -> None:
    assert key in assessment.decision.reasons.ids()


def test_what_the_source_does_not_say_is_unknown_and_no_reason(assessment: Assessment) -> None:
    unknown = {one.id for one in assessment.decision.unknowns if one.finding.mandatory}
    assert unknown == {
        "GOVN12:acceptance.signed-off",
        "GOVN12:fo.lcs-workspace",
        "GOVN12:fo.production-request",
        "GOVN12:fo.readiness-review",
        "GOVN12:governance.blockers",
        "GOVN12:migration.finance-reconciled",
        "GOVN12:migration.reconciled",
        "GOVN12:migration.signed-off",
        "GOVN12:readiness.licences",
        "GOVN12:readiness.production-ready",
        "GOVN12:release.customisation-report",
        "GOVN12:security.admin-account",
        "GOVN12:updates.version",
        "TEST02:integration-test",  # done, and by which criteria the source does not say
    }
    assert unknown.isdisjoint(assessment.decision.reasons.ids())


def test_what_was_done_well_is_a_finding_too(assessment: Assessment) -> None:
    """The integration test was complete, and the review did start with the least lead time."""
    assert assessment.findings["GOVN02:conduct"].standing is FindingStanding.MET
    assert assessment.items["integration.signed-off"].standing.value == "met"


def test_the_stakeholders_decided_the_same(assessment: Assessment) -> None:
    decision = assessment.case.review.decision
    assert decision
    assert decision.outcome is Outcome.NO_GO
    assert assessment.case.review.options
    assert list(assessment.case.review.options) == ["as-it-is", "january", "more-people"]
