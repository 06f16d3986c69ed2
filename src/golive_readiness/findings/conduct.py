"""How the review itself was run: to its end, and in good time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from operator import attrgetter
from typing import Any

from golive_readiness.findings.backing import BackingKind, backing
from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import Finding, FindingKind, Observation, Rule, Stage, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import ManagedIn, Product
from golive_readiness.model.policy import ReviewPolicy
from golive_readiness.model.record.conduct import Conduct, ReviewState
from golive_readiness.model.review import ReadinessReview
from golive_readiness.scoring import Part

__all__ = ["RULES"]


def _customer_admins(review: ReadinessReview) -> int | None:
    return review.conduct.customer_admins if review.conduct else None


def _conduct_and_go_live(review: ReadinessReview) -> tuple[Conduct, date] | None:
    conduct, go_live_on = review.conduct, review.dates.go_live_on
    return (conduct, go_live_on) if conduct and go_live_on else None


def _completed(conduct: Conduct, facts: Facts) -> Iterator[Observation]:
    """Until the go/no-go day a review under way is nothing to hold against itself."""
    finance = _has_finance_operations(facts.review)
    complete = _without_microsoft(facts.review) if finance and conduct.self_run else _is_complete(conduct)
    if complete or facts.checkpoints.decision_day_reached:
        yield observed("conduct", complete, mandatory=finance)


def _without_microsoft(review: ReadinessReview) -> bool | None:
    """Lifecycle Services gives no production without Microsoft's review; what the admin center asks for is not known."""
    return None if review.project.managed_in is ManagedIn.PPAC else False


def _is_complete(conduct: Conduct) -> bool | None:
    if conduct.state is not None:
        return conduct.state is ReviewState.COMPLETE
    return True if conduct.completed_on else None


def _early_enough(part: tuple[Conduct, date], facts: Facts) -> Iterator[Observation]:
    policy = facts.policy.review
    wanted, days = _lead_days_wanted(facts.review, policy), _lead_days(*part)
    if days is None:
        yield observed("conduct", None, wanted=wanted)
    else:
        too_late_to_move = facts.checkpoints.decision_day_reached  # what is past can be mended by nobody
        severity = Severity.CRITICAL if days < policy.lead_days_critical and not too_late_to_move else None
        yield observed("conduct", days >= wanted, severity=severity, days=days, wanted=wanted)


def _late_enough(part: tuple[Conduct, date], facts: Facts) -> Iterator[Observation]:
    policy, days, executed = facts.policy.review, _lead_days(*part), part[0].uat_executed
    if days is None:
        return
    if days <= policy.early_days:
        yield observed("conduct", True, days=days)
    elif executed is None:
        yield observed("conduct", None, days=days)
    else:
        mature = executed >= policy.early_uat_executed_min
        yield observed("conduct", mature, days=days, executed=Part(executed))


def _enough_admins(admins: int, facts: Facts) -> Iterator[Observation]:
    wanted = facts.policy.review.customer_admins_min
    yield observed("conduct", admins >= wanted, admins=admins, wanted=wanted)


def _time_to_mend(part: tuple[Conduct, date], facts: Facts) -> Iterator[Observation]:
    days, wanted = _lead_days(*part), _lead_days_wanted(facts.review, facts.policy.review)
    if days is not None:
        unbacked = 0 if days > wanted else sum(_blocks_unbacked(found, facts) for found in facts.findings)
        yield observed("conduct", not unbacked, days=days, wanted=wanted, failed=unbacked)


def _blocks_unbacked(found: Finding, facts: Facts) -> bool:
    counts = found.failed and found.mandatory and not facts.checkpoints.comes_later(found.checkpoint)
    return counts and backing(found, facts).kind is BackingKind.NEITHER


def _lead_days(conduct: Conduct, go_live_on: date) -> int | None:
    """Days from the review's start to the go-live."""
    return (go_live_on - conduct.started_on).days if conduct.started_on else None


def _lead_days_wanted(review: ReadinessReview, policy: ReviewPolicy) -> int:
    finance = _has_finance_operations(review)
    return policy.lead_days_min_finance_operations if finance else policy.lead_days_min


def _has_finance_operations(review: ReadinessReview) -> bool:
    return Product.FINANCE_OPERATIONS in review.project.products


COMPLETED = Rule(
    code="GOVN01",
    area="governance",
    severity=Severity.CRITICAL,
    title="No readiness review has been completed",
    says="The go-live readiness review is not complete; for finance and operations it has to be Microsoft's own.",
    strength="The go-live readiness review is complete.",
    unclear="Nobody says whether the go-live readiness review is complete.",
    why="A decision before the review is over rests on what happened to be known by then.",
    advice="Complete the review; for finance and operations open it in the implementation portal.",
    sources=("ms-fo-prepare-go-live-2023", "ms-conduct-reviews", "ms-go-live-faq-2022"),
    traces=("R001",),
    mandatory_at_times=True,
    reads=attrgetter("conduct"),
    observe=_completed,
)

TOO_LATE = Rule(
    code="GOVN02",
    area="governance",
    severity=Severity.HIGH,
    kind=FindingKind.RISK,
    title="The review started too late",
    says="From the start of the review to the go-live it is {days} days; at least {wanted} are wanted.",
    strength="The review started {days} days before the go-live.",
    unclear="Nobody says when the review started; at least {wanted} days before the go-live are wanted.",
    why="What a review finds takes days to mend, and a review in the last days can only watch.",
    advice="Move the date or cut the scope; answer ahead what can be answered ahead, and keep days for mending.",
    sources=("ms-prepare-to-go-live", "ms-fo-prepare-go-live-2023", "ms-go-live-case-study"),
    traces=("R002",),
    reads=_conduct_and_go_live,
    observe=_early_enough,
)

TOO_EARLY = Rule(
    code="GOVN03",
    area="governance",
    severity=Severity.LOW,
    kind=FindingKind.RISK,
    title="The review started too early",
    says="The review started {days} days ahead, with {executed} of user acceptance testing executed.",
    unclear="The review started {days} days ahead; nobody says how much of user acceptance testing was executed by then.",
    why="Before testing is nearly over there is little to review, and what is said of it changes again.",
    advice="Look again when user acceptance testing is almost done, and call today's results provisional.",
    sources=("ms-prepare-to-go-live", "ms-go-live-case-study", "ms-fo-prepare-go-live-2021"),
    traces=("R003",),
    reads=_conduct_and_go_live,
    observe=_late_enough,
)

ONE_ADMIN = Rule(
    code="GOVN21",
    area="governance",
    severity=Severity.LOW,
    kind=FindingKind.RISK,
    title="The portal has too few customer administrators",
    says="The customer's administrators of the project in Microsoft's portal number {admins}; {wanted} are wanted.",
    why="When the only one is away, nobody sees what Microsoft asks.",
    advice="Add a second person of the customer.",
    sources=("ms-onboard-project",),
    traces=("R021",),
    reads=_customer_admins,
    observe=_enough_admins,
)

NO_TIME_TO_MEND = Rule(
    code="GOVN22",
    area="governance",
    severity=Severity.HIGH,
    title="Something mandatory failed in a review without time to spare",
    says="From the start of the review to the go-live it is {days} days, and {wanted} are the least; mandatory findings that nobody carries or has promised to mend in time: {failed}.",
    why="The least lead time is meant for a review that finds little; here the mending starts with no day to spare.",
    advice="Promise each of them with an owner and a date that can be kept, or move the go-live.",
    sources=("ms-go-live-case-study", "ms-fo-prepare-go-live-2023"),
    reads=_conduct_and_go_live,
    observe=_time_to_mend,
    stage=Stage.FINDINGS,
)

RULES: tuple[Rule[Any], ...] = (COMPLETED, TOO_LATE, TOO_EARLY, ONE_ADMIN, NO_TIME_TO_MEND)
