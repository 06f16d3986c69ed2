"""Code and settings: what is still open before they are released?"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.production_request import before_production, in_lifecycle_services
from golive_readiness.findings.rule import Observation, Rule, observed
from golive_readiness.model import versions
from golive_readiness.model.base import Severity
from golive_readiness.model.record.release import CheckerReport, Code
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]


def _customisation_report(review: ReadinessReview) -> CheckerReport | None:
    """Where code is written and the project is in Lifecycle Services, a missing report is one that says nothing."""
    expected = review.code.customised and in_lifecycle_services(review)
    return review.code.customisation_report or (CheckerReport() if expected else None)


def _customisations_are_sound(report: CheckerReport, facts: Facts) -> Iterator[Observation]:
    yield _observed("code.customisation_report", report, facts.review.code)


def _solutions_are_sound(report: CheckerReport, facts: Facts) -> Iterator[Observation]:
    yield _observed("code.solution_checker", report, facts.review.code)


def _observed(subject: str, report: CheckerReport, code: Code) -> Observation:
    return observed(
        subject,
        _is_clean(report, code),
        critical="?" if report.critical_open is None else report.critical_open,
        version=report.version or "?",
        run_on=report.run_on or "?",
        goes_live=code.release_candidate or "?",
    )


def _is_clean(report: CheckerReport, code: Code) -> bool | None:
    """Whether nothing critical is open; that it was so in another build does not say so of the one that goes live."""
    if report.critical_open:
        return False
    return True if report.critical_open == 0 and _saw_what_goes_live(report, code) else None


def _saw_what_goes_live(report: CheckerReport, code: Code) -> bool | None:
    """Whether it was run on the build that goes live: by its version, or not before that build was made."""
    if report.version and code.release_candidate:
        return versions.same(report.version, code.release_candidate)
    if report.run_on and code.release_candidate_on:
        return report.run_on >= code.release_candidate_on
    return None


CUSTOMISATIONS = Rule(
    code="ENVR08",
    area="release-management",
    severity=Severity.HIGH,
    title="Critical findings on customisations are open",
    says="Critical findings of the customisation analysis report that are open: {critical}.",
    strength="The customisation analysis report has no critical finding open.",
    unclear="The customisation analysis report does not speak for the build that goes live ({goes_live}): it was run on {run_on}, on build {version}, with {critical} critical findings open.",
    why="Code with critical findings fails at the next update, or slows production down for everybody.",
    advice="Mend the critical findings, run the report again on the build that goes live, and state its version.",
    sources=("ms-fo-prepare-go-live-2023", "fasttrack-checklist-v8"),
    traces=("R117",),
    mandatory=True,
    applies=before_production,
    reads=_customisation_report,
    observe=_customisations_are_sound,
)

CHECKER = Rule(
    code="ENVR13",
    area="production-environment",
    severity=Severity.MEDIUM,
    title="The checker reports critical problems",
    says="Critical problems that the checker reports, and that are open: {critical}.",
    strength="The checker reports no critical problem that is open.",
    unclear="The checker's result does not speak for the build that goes live ({goes_live}): it was run on {run_on}, on build {version}, with {critical} critical problems open.",
    why="A mistake that a tool finds in minutes becomes a slow form that is hunted for weeks.",
    advice="Mend what is critical, and run the checker again on every solution that goes live.",
    sources=("ms-prepare-to-go-live",),
    traces=("R122",),
    reads=attrgetter("code.solution_checker"),
    observe=_solutions_are_sound,
)

RULES: tuple[Rule[Any], ...] = (CUSTOMISATIONS, CHECKER)
