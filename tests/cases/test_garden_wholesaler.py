"""Heggemus, the invented garden wholesaler: conditional three weeks before, and a go on the day if its promises are kept.

The sample shows every kind of row at once, so the tests ask that nothing is missing from it, and that it says what its
own head says: nine promises, one fallen claim, and a verdict that a single fact can turn.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

import pytest

import golive_readiness as glr
from golive_readiness import resources
from golive_readiness.decision import Verdict
from golive_readiness.findings.backing import BackingKind
from golive_readiness.model.policy import RecordName
from golive_readiness.model.review import ReadinessReview
from golive_readiness.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from golive_readiness.assessment import Assessment
    from tests.cases.conftest import Document, Judged, Sample

ASKED = 242
THE_DAY = "2026-10-29"

PROMISED = {
    "CUTO07:cutover.rehearsals": "frank",
    "INTG03:web-shop": "nico",
    "ITEM01:acceptance.signed-off": "bart",
    "ITEM01:cutover.plans-approved": "frank",
    "ITEM01:cutover.rehearsal-clean": "frank",
    "ITEM01:readiness.production-ready": "dirk",
    "ITEM01:readiness.test-cycles": "eva",
    "ITEM01:uat.signed-off": "hilde",
    "TEST02:uat": "eva",
}
"""The conditions, and who answers for each."""

UNANSWERED = {"change.help-in-app", "hypercare.troubleshooting-at-hand", "release.urgent-fixes"}

OPEN_ON_THE_DAY = {"integration.outage-simulated", "integration.vendor-freeze"}
"""What is waived rather than mended."""

NOT_STATED = {"decision"}
"""The one section that cannot be there yet: nobody has decided."""

FOR_OTHERS = {RecordName.AGENTS}
"""The one record of a part that this project has not."""


@pytest.fixture(scope="module")
def assessment() -> Assessment:
    """It takes a second to judge, and nothing can change it."""
    return glr.assess(glr.parse_review(resources.read_text("templates/samples/garden-wholesaler.yaml")))


# --- the forecast --------------------------------------------------------------------------------------------------


def test_three_weeks_before_it_is_on_track_if_its_promises_are_kept(assessment: Assessment) -> None:
    go_live_on = assessment.case.review.dates.go_live_on
    assert go_live_on
    assert (go_live_on - assessment.case.day).days == 21
    assert (assessment.decision.verdict, assessment.decision.forecast) == (Verdict.CONDITIONAL_GO, True)


def test_its_conditions_are_nine_promises_each_with_an_owner_and_a_day(assessment: Assessment) -> None:
    conditions = assessment.decision.conditions
    assert {condition.id: condition.owner for condition in conditions} == PROMISED
    assert {condition.kind for condition in conditions} == {BackingKind.PROMISED}
    assert all(condition.due_on and assessment.case.day < condition.due_on for condition in conditions)


def test_almost_everything_it_is_asked_is_answered(assessment: Assessment) -> None:
    came_to = {standing: [item.id for item in assessment.items.where(standing=standing)] for standing in Standing}
    assert len(assessment.items) == ASKED
    assert set(came_to[Standing.UNANSWERED]) == UNANSWERED
    assert not came_to[Standing.UNPROVEN]


def test_one_tick_is_wrong_and_its_test_is_planned_again(assessment: Assessment) -> None:
    (fallen,) = assessment.items.where(standing=Standing.CONTRADICTED)
    assert (fallen.id, fallen.reported, fallen.mandatory) == ("integration.peak-volumes", True, False)
    again = assessment.decision.conditions["INTG03:web-shop"]
    assert (again.owner, str(again.due_on)) == ("nico", "2026-10-22")


def test_what_the_committee_waived_stays_a_finding_and_is_carried(assessment: Assessment) -> None:
    waivers = assessment.case.review.waivers
    assert waivers
    assert {target for waiver in waivers.values() for target in waiver.covers} == {"INTG04:payroll", "INTG08:bank"}
    for key in ("INTG04:payroll", "INTG08:bank"):
        assert assessment.findings[key].failed
        assert key not in assessment.decision.reasons.ids()


# --- nothing is missing --------------------------------------------------------------------------------------------


def test_every_section_of_the_review_is_stated(assessment: Assessment) -> None:
    review = assessment.case.review
    untouched = ReadinessReview.model_validate(
        {"format": review.format, "project": {"name": "Nothing"}, "reviewed_on": review.reviewed_on}
    )
    missing = {name for name in ReadinessReview.model_fields if getattr(review, name) == getattr(untouched, name)}
    assert missing == NOT_STATED | {"format", "reviewed_on"}


@pytest.mark.parametrize("record", sorted(set(RecordName) - FOR_OTHERS))
def test_every_record_that_a_policy_can_ask_for_is_stated(assessment: Assessment, record: RecordName) -> None:
    assert attrgetter(record.value)(assessment.case.review)


@pytest.mark.parametrize(
    ("section", "least"),
    [
        ("people", 30),
        ("risks", 25),
        ("issues", 10),
        ("mitigations", 20),
        ("criteria", 8),
        ("options", 3),
        ("integrations", 8),
        ("testing.defects", 20),
        ("migration.cycles", 4),
        ("support.roster", 20),
    ],
)
def test_it_is_a_project_of_some_size(assessment: Assessment, section: str, least: int) -> None:
    assert len(attrgetter(section)(assessment.case.review)) >= least


def test_everybody_who_may_be_called_has_a_number(assessment: Assessment) -> None:
    assert all(person.phone for person in assessment.case.review.people.values())


# --- the day of the decision ---------------------------------------------------------------------------------------


def kept(review: Document) -> Document:
    """The same project on the day of the decision, every promise kept."""
    review["reviewed_on"] = THE_DAY
    _finish(review["answers"].items())
    _close(review["mitigations"].values(), "done", done_on=THE_DAY)
    _close(review["issues"].values(), "closed")
    _close(review["testing"]["defects"].values(), "closed")
    _end_the_acceptance_test(review)
    _release_the_last_build(review)
    review["cutover"]["rehearsals"].append(dict(SECOND_REHEARSAL))
    review["integrations"]["web-shop"]["peak_tested"] = "true"
    review["integrations"]["web-shop"]["volume"]["tested_per_hour"] = "1600"
    review["dependencies"]["network"]["status"] = "done"
    review["criteria"]["rehearsal-hours"]["actual"] = "41"
    review["criteria"]["people-trained"]["actual"] = "100"
    for audience in review["adoption"]["training"].values():
        audience.update(trained=audience["people"], sessions_held=audience["sessions"])
    review["sign_offs"].update(SIGNED)
    return review


SECOND_REHEARSAL: Document = {
    "rehearsal": "2",
    "kind": "real",
    "run_on": "2026-10-17",
    "environment": "migration",
    "duration": "41h",
    "planned_duration": "42h",
    "open_critical": "0",
    "open_high": "0",
    "deviations": "3",
    "reconciled": "true",
    "same_people": "true",
    "same_data": "true",
}

SIGNED: Document = {
    "acceptance-test": {
        "items": ["uat.signed-off", "readiness.test-cycles"],
        "by": "hilde",
        "role": "business-process-owner",
        "signed_on": "2026-10-23",
    },
    "plans": {"items": ["cutover.plans-approved"], "by": "bart", "role": "business-owner", "signed_on": "2026-10-22"},
    "acceptance": {
        "items": ["acceptance.signed-off"],
        "by": "bart",
        "role": "business-owner",
        "signed_on": "2026-10-27",
    },
}


def _finish(answers: Iterable[tuple[str, Document]]) -> None:
    for item, answer in answers:
        if answer.get("status") == "in_progress" and item not in OPEN_ON_THE_DAY:
            answer["status"] = "done"
            answer.pop("share", None)
        answer["updated_on"] = "2026-10-28"


def _close(entries: Iterable[Document], status: str, **more: str) -> None:
    """Close what fell due before the day and is not closed already."""
    for entry in entries:
        if entry["status"] != status and entry.get("due_on", THE_DAY) < THE_DAY:
            entry.update(status=status, **more)


def _end_the_acceptance_test(review: Document) -> None:
    cycle = review["testing"]["cycles"]["uat"]
    for gone in ("pending", "pending_until", "cases_planned_to_date", "cases_failed"):
        del cycle[gone]
    cycle.update(status="done", cases_run="486", cases_passed="486", cases_signed="486")
    cycle.update(signed_by="hilde", signed_on="2026-10-21")
    cycle["exit_criteria"][0]["actual"] = "100"
    cycle["exit_criteria"][2]["actual"] = "0"
    for process in cycle["processes"]:
        process.update(cases_passed=process["cases_planned"], passed="true")


def _release_the_last_build(review: Document) -> None:
    """The build with the mended defects, and the regression test on it."""
    review["code"].update(release_candidate="1.9.1", release_candidate_on="2026-10-19", last_change_on="2026-10-19")
    review["updates"]["signed_solution_version"] = "1.9.1"
    for report in ("customisation_report", "solution_checker"):
        review["code"][report].update(run_on="2026-10-19", version="1.9.1")
    for environment in review["environments"].values():
        environment["solution_version"] = "1.9.1"
    review["testing"]["cycles"]["regression"].update(
        version="1.9.1", starts_on="2026-10-20", ends_on="2026-10-22", signed_on="2026-10-23"
    )


def test_on_the_day_and_with_every_promise_kept_it_is_a_go(sample: Sample, judged: Judged) -> None:
    decision = judged(kept(sample("garden-wholesaler"))).decision
    assert (decision.verdict, decision.forecast) == (Verdict.GO, False)
    assert not decision.conditions


def test_on_the_day_and_with_nothing_kept_it_is_a_no_go(sample: Sample, judged: Judged) -> None:
    review = sample("garden-wholesaler")
    review["reviewed_on"] = THE_DAY
    assert judged(review).decision.verdict is Verdict.NO_GO


def certificate_ends_on_the_cutover_saturday(review: Document) -> None:
    review["integrations"]["edi"]["production"]["certificate_expires_on"] = "2026-10-31"


def critical_defect_without_workaround(review: Document) -> None:
    review["testing"]["defects"]["D-112"].update(status="active")


def twenty_licences_short(review: Document) -> None:
    (devices,) = (one for one in review["licences"]["counts"] if one["type"] == "Device")
    devices.update(purchased="52", assigned="52")


def second_rehearsal_over_its_window(review: Document) -> None:
    review["cutover"]["rehearsals"][-1]["duration"] = "52h"


def controller_has_not_signed(review: Document) -> None:
    del review["sign_offs"]["reconciliation"]


TURNS = [
    (certificate_ends_on_the_cutover_saturday, Verdict.NO_GO, "INTG05:edi"),
    (critical_defect_without_workaround, Verdict.NO_GO, "TEST08:D-112"),
    (twenty_licences_short, Verdict.NO_GO, "ENVR01:Device/heggemus.example"),
    (second_rehearsal_over_its_window, Verdict.NO_GO, "CUTO08:cutover.rehearsals"),
    (controller_has_not_signed, Verdict.CANNOT_BE_ASSESSED, "GOVN14:migration.finance-reconciled"),
]


@pytest.mark.parametrize(("change", "verdict", "reason"), TURNS)
def test_one_thing_changed_turns_the_day(
    sample: Sample, judged: Judged, change: Callable[[Document], None], verdict: Verdict, reason: str
) -> None:
    review = kept(sample("garden-wholesaler"))
    change(review)
    decision = judged(review).decision
    assert decision.verdict is verdict
    assert reason in decision.reasons.ids()


@pytest.mark.parametrize("change", [critical_defect_without_workaround, twenty_licences_short])
def test_some_things_turn_it_three_weeks_before_already(
    sample: Sample, judged: Judged, change: Callable[[Document], None]
) -> None:
    review = sample("garden-wholesaler")
    change(review)
    decision = judged(review).decision
    assert (decision.verdict, decision.forecast) == (Verdict.NO_GO, True)


def test_a_certificate_can_still_be_renewed_three_weeks_before(sample: Sample, judged: Judged) -> None:
    review = sample("garden-wholesaler")
    certificate_ends_on_the_cutover_saturday(review)
    decision = judged(review).decision
    assert decision.verdict is Verdict.CONDITIONAL_GO
    assert decision.conditions["INTG05:edi"].kind is BackingKind.NEITHER
