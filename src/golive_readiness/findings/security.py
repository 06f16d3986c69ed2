"""Security: who may do what, and who approved it?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import amiss, said, shown, together
from golive_readiness.findings.rule import Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint, Has, Product
from golive_readiness.model.record.environments import Environment
from golive_readiness.model.record.release import SecurityApproval, SecurityRecord
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]


def _may_have_finance_operations(review: ReadinessReview) -> bool:
    """Only there does one account own an environment."""
    return not review.project.products or Product.FINANCE_OPERATIONS in review.project.products


def _administered(review: ReadinessReview) -> Mapping[str, Environment] | None:
    """Production and the sandboxes, where it is said of any of them who administers it."""
    own = {
        key: one
        for key, one in sorted((review.environments or {}).items())
        if (one.is_production or one.is_sandbox) and one.may_run(Product.FINANCE_OPERATIONS)
    }
    said = any(one.admin_account or one.admin_is_named_person is not None for one in own.values())
    return own if said else None


def _service_account(environments: Mapping[str, Environment], _facts: Facts) -> Iterator[Observation]:
    for key, one in environments.items():
        named = one.admin_is_named_person
        yield observed(key, None if named is None else not named, account=one.admin_account or "?")


def _speaks_of_users(review: ReadinessReview) -> SecurityRecord | None:
    stated = (review.security.users, review.security.users_without_role, review.security.system_administrators)
    return review.security if any(count is not None for count in stated) else None


def _roles_are_right(security: SecurityRecord, facts: Facts) -> Iterator[Observation]:
    without, administrators = security.users_without_role, security.system_administrators
    allowed, expected = facts.policy.environments.system_administrators_max, facts.review.project.users
    marks = {
        "everybody is set up": _all_set_up(security.users, expected),
        "everybody has a role": _at_most(without, 0),
        "few are administrators": _at_most(administrators, allowed),
    }
    yield observed(
        "security.users",
        together(marks.values()),
        marks=amiss(marks),
        users=shown(security.users),
        expected=shown(expected),
        without=shown(without),
        administrators=shown(administrators),
        allowed=allowed,
    )


def _all_set_up(users: int | None, expected: int | None) -> bool | None:
    """Whether nobody is missing; where nobody says how many there are to be, somebody has to be there at least."""
    return users != 0 if expected is None else _at_most(expected, users)


def _at_most(count: int | None, limit: int | None) -> bool | None:
    return None if count is None or limit is None else count <= limit


def _approved(approvals: Sequence[SecurityApproval], facts: Facts) -> Iterator[Observation]:
    needed = [one for one in approvals if one.required is not False]
    if not needed and Has.SECURITY_APPROVAL in (facts.review.project.has or ()):
        yield observed("security.approvals", False, by="?", on="?", until="?")
    for title in sorted({one.title for one in needed}):
        same = sorted((one for one in needed if one.title == title), key=_when)
        last = same[-1]
        yield observed(
            title,
            together(_is_given(one, facts) for one in same if not _is_renewed(one, last, facts)),
            by=last.approved_by or "?",
            on=last.approved_on or "?",
            until=last.expires_on or "?",
        )


def _when(approval: SecurityApproval) -> str:
    """What an approval says, as something to sort by: the latest comes last."""
    return f"{approval.approved_on} {approval.expires_on} {approval.approved_by}"


def _is_renewed(approval: SecurityApproval, last: SecurityApproval, facts: Facts) -> bool:
    """Whether it has lapsed, and was given again since."""
    lapsed = _holds_at_go_live(approval, facts) is False
    return lapsed and bool(approval.approved_on and last.approved_on and last.approved_on > approval.approved_on)


def _is_given(approval: SecurityApproval, facts: Facts) -> bool | None:
    """Whether somebody approved, and it holds on the go-live; what nobody calls required may be missing."""
    given = (said(approval.approved_by), approval.approved_on is not None)
    holds = _holds_at_go_live(approval, facts)
    if not any(given) or holds is False:
        return False if approval.required else None
    return holds if all(given) else None


def _holds_at_go_live(approval: SecurityApproval, facts: Facts) -> bool | None:
    if approval.expires_on is None:
        return True
    go_live_on = facts.review.dates.go_live_on
    if approval.expires_on < max(go_live_on or facts.day, facts.day):
        return False
    return True if go_live_on else None


ADMINISTRATOR = Rule(
    code="ENVR06",
    area="security-and-compliance",
    severity=Severity.HIGH,
    title="The administrator account is a named person",
    says="{subject}: its administrator is somebody's own account ({account}).",
    strength="{subject}: its administrator is a service account.",
    unclear="{subject}: whether its administrator ({account}) is a service account or a person is not stated.",
    why="After deployment and after a database copy only this account can sign in, and its owner may be away or gone.",
    advice="Make a service account of the customer's own domain the administrator.",
    sources=("fasttrack-checklist-v8", "ms-fo-prepare-go-live-2023", "ms-environment-planning-2021"),
    traces=("R115",),
    mandatory=True,
    applies=_may_have_finance_operations,
    reads=_administered,
    observe=_service_account,
)

ROLES = Rule(
    code="ENVR09",
    area="security-and-compliance",
    severity=Severity.HIGH,
    title="A user has no role, or too many are administrators",
    says="Set up in production: {users} of {expected} people; without a role: {without}; System Administrators: {administrators}, and {allowed} are enough. What is not so: {marks}.",
    strength="Everybody in production has a role, and {administrators} are System Administrators.",
    unclear="Set up in production: {users} of {expected} people; without a role: {without}; System Administrators: {administrators}. What nobody states: {marks}.",
    why="A user without a role cannot start, and one with too many sees or deletes what is not theirs.",
    advice="Set up everybody with the roles of their job, and take System Administrator from all but a few.",
    sources=("ms-go-live-checklist", "ms-production-environment"),
    traces=("R118",),
    checkpoint=Checkpoint.OPEN_TO_USERS,
    reads=_speaks_of_users,
    observe=_roles_are_right,
)

APPROVALS = Rule(
    code="ENVR10",
    area="security-and-compliance",
    severity=Severity.CRITICAL,
    title="A security approval is missing",
    says="{subject}: no approval that holds on the go-live (approved by {by} on {on}, until {until}).",
    strength="{subject}: approved by {by} on {on}.",
    unclear="{subject}: whether it is needed, by whom and when it was approved, and whether it holds on the go-live is not all stated (by {by} on {on}, until {until}).",
    why="The company's own security people shut production down, or it runs against the law.",
    advice="Ask for the approval now; nobody in the project can do without it.",
    sources=("ms-production-environment", "ms-success-by-design"),
    traces=("R119",),
    mandatory=True,
    waivable=False,
    reads=attrgetter("security.approvals"),
    observe=_approved,
)

RULES: tuple[Rule[Any], ...] = (ADMINISTRATOR, ROLES, APPROVALS)
