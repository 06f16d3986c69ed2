"""What the project hands over: four owners, what is watched, what is known to be wrong, what can be restored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import amiss, said, together
from golive_readiness.findings.rule import FindingKind, Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Checkpoint
from golive_readiness.model.form.risks import KnownIssue
from golive_readiness.model.people import Organisation, Role
from golive_readiness.model.record.support import BackupStatement, FourOwners, Monitored

__all__ = ["RULES"]


def _four_of_the_customer(owners: FourOwners, facts: Facts) -> Iterator[Observation]:
    four = {
        Role.PRODUCTION_OWNER: owners.production,
        Role.SUPPORT_OWNER: owners.support,
        Role.ACCEPTANCE_OWNER: owners.acceptance,
        Role.CHANGE_OWNER: owners.change,
    }
    named: dict[str, bool | None] = {role: _of_the_customer(person, facts) for role, person in four.items()}
    yield observed("support.owners", together(named.values()), roles=amiss(named))


def _of_the_customer(person: str | None, facts: Facts) -> bool | None:
    """Whether somebody is named, and on the customer's side; ``None`` where the side is not stated."""
    if person is None:
        return False
    side = facts.review.people[person].organisation
    return None if side is None else side is Organisation.CUSTOMER


def _watched(monitored: Sequence[Monitored], facts: Facts) -> Iterator[Observation]:
    if not monitored:
        yield observed("production", False, lacks=("every log", "every alert"))
    for one in sorted(monitored, key=attrgetter("component")):
        critical = _is_critical(one, facts)
        if critical is not False:
            marks = _watch(one)
            holds = together(marks.values())
            # What does not say whether the business can do without it may be something that need not be watched.
            yield observed(one.component, None if holds is False and critical is None else holds, lacks=amiss(marks))


def _is_critical(one: Monitored, facts: Facts) -> bool | None:
    """Whether the business cannot do without it; an integration says so where it is described, too."""
    known = {
        name.casefold()
        for key, integration in (facts.review.integrations or {}).items()
        if integration.critical
        for name in (key, integration.title)
    }
    return True if one.component.casefold() in known else one.critical


def _watch(one: Monitored) -> Mapping[str, bool | None]:
    """An alert goes to somebody, or it is none; whether a test of it arrived is a question where it may be one."""
    return {
        "a log": one.logged,
        "an alert": one.alerts,
        "somebody who gets the alert": one.alerts_to is not None or (False if one.alerts else None),
        "a test alert that arrived": True if one.tested_on else None,
    }


def _accepted(known: Mapping[str, KnownIssue], facts: Facts) -> Iterator[Observation]:
    if not known:
        yield observed("known_issues", True)
    for key, issue in sorted(known.items()):
        lived_with = _can_be_lived_with(issue)
        marks = {"a workaround": lived_with, "acceptance by the customer": _is_accepted(issue, facts)}
        severity = Severity.HIGH if lived_with is False else None
        yield observed(
            key, together(marks.values()), severity=severity, area=issue.area, title=issue.title, lacks=amiss(marks)
        )


def _can_be_lived_with(issue: KnownIssue) -> bool | None:
    """Whether there is a workaround, or the issue is no worse than Severity 3 and needs none."""
    if issue.workaround is not None and said(issue.workaround.what):
        return True
    return None if issue.severity is None else issue.severity.rank > Severity.HIGH.rank


def _is_accepted(issue: KnownIssue, facts: Facts) -> bool | None:
    """Whether somebody of the customer accepts the issue as it is, or its workaround."""
    people = (issue.accepted_by, issue.workaround.accepted_by if issue.workaround else None)
    sides = {_of_the_customer(person, facts) for person in people}
    return True if True in sides else None if None in sides else False


def _approved(statement: BackupStatement, facts: Facts) -> Iterator[Observation]:
    marks = {
        "approval by the customer": _of_the_customer(statement.approved_by, facts),
        "what is backed up": said(statement.what) or None,
        "how much work may be lost": statement.data_loss_max is not None or None,
        "how long a restore may take": statement.restored_within is not None or None,
        "who restores": statement.restored_by is not None or None,
    }
    yield observed(
        "support.backup_statement",
        together(marks.values()),
        lacks=amiss(marks),
        data_loss_max="?" if statement.data_loss_max is None else statement.data_loss_max,
        restored_within="?" if statement.restored_within is None else statement.restored_within,
    )


OWNER_MISSING = Rule(
    code="SUPP11",
    area="support",
    severity=Severity.HIGH,
    title="One of the four owners is missing",
    says="Not named, or not a person of the customer: {roles}.",
    strength="Production, support, acceptance and change each have an owner at the customer.",
    unclear="It is not stated on whose side they stand: {roles}.",
    why="Once the project is gone, a question without an owner is answered by whoever shouts loudest.",
    advice="Name a person of the customer for each: production, support, business acceptance, approval of changes.",
    sources=("datamesh-handover",),
    traces=("R106",),
    reads=attrgetter("support.owners"),
    observe=_four_of_the_customer,
)

NOT_WATCHED = Rule(
    code="SUPP12",
    area="support",
    severity=Severity.HIGH,
    title="A critical component is not watched",
    says="{subject}: not watched in production; what is missing: {lacks}.",
    strength="{subject}: logged, with an alert, and a test of it has arrived.",
    unclear="{subject}: whether it is critical and watched in production is not known. In doubt: {lacks}.",
    why="Errors that nobody sees go on doing damage until a user reports them.",
    advice="Keep a log, raise an alert to somebody who acts on it, and send one as a test.",
    sources=("ms-prepare-to-go-live", "ms-go-live-checklist", "kern-it-go-live"),
    traces=("R107",),
    checkpoint=Checkpoint.OPEN_TO_USERS,  # what is watched in production can be shown only once it runs
    reads=attrgetter("support.monitoring"),
    observe=_watched,
)

KNOWN_ISSUE_NOT_ACCEPTED = Rule(
    code="SUPP13",
    area="solution-acceptance",
    severity=Severity.MEDIUM,
    kind=FindingKind.RISK,
    title="Known issues are not accepted",
    says="{title}: it goes live with something missing ({lacks}).",
    unclear="{title}: the list of known issues does not say enough ({lacks}).",
    why="What the business has not agreed to live with comes back on the first day as a reason to stop.",
    advice="Find a workaround for what is severe, and let the business accept each issue by name.",
    sources=("datamesh-handover", "fasttrack-checklist-v8"),
    traces=("R108",),
    reads=attrgetter("known_issues"),
    observe=_accepted,
)

BACKUP_UNAPPROVED = Rule(
    code="SUPP14",
    area="support",
    severity=Severity.HIGH,
    title="The backup and recovery statement is not approved",
    says="Nobody of the customer has approved the statement on backup and recovery.",
    strength="It is approved what can be restored: at most {data_loss_max} of work is lost, and a restore takes at most {restored_within}.",
    unclear="The statement on backup and recovery does not say enough ({lacks}).",
    why="Otherwise everybody assumes that somebody else makes the backups.",
    advice="Write down what is backed up, how far back, how fast and by whom it is restored, and let its owner approve it.",
    sources=("datamesh-handover", "kern-it-go-live"),
    traces=("R109",),
    reads=attrgetter("support.backup_statement"),
    observe=_approved,
)

RULES: tuple[Rule[Any], ...] = (OWNER_MISSING, NOT_WATCHED, KNOWN_ISSUE_NOT_ACCEPTED, BACKUP_UNAPPROVED)
