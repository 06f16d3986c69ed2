"""The upgrade of an AX 2012 system: is the old one fit for it and frozen, and does the upgrade hold?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from operator import attrgetter
from typing import Any

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.marks import amiss, together
from golive_readiness.findings.rule import Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.checklist import Has
from golive_readiness.model.record.upgrade import AxUpgrade
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]

_SUBJECT = "products.ax_2012_upgrade"

_COLLATION = "SQL_Latin1_General_CP1_CI_AS"
"""Exactly as the service wants it; some of Microsoft's own pages leave out the 1."""

_STEPS = 5
"""The pre-upgrade checklist of AX 2012 has five tasks (ms-ax-pre-upgrade-2020)."""

_record = attrgetter(_SUBJECT)


def _is_upgrade(review: ReadinessReview) -> bool:
    """Whether the upgrade is stated, or its record: no other project's claim of a clean rehearsal waits for it."""
    return Has.AX_2012_UPGRADE in (review.project.has or ()) or review.products.ax_2012_upgrade is not None


def _collation(upgrade: AxUpgrade, _facts: Facts) -> Iterator[Observation]:
    stated = upgrade.collation
    yield observed(
        _SUBJECT, None if stated is None else stated == _COLLATION, collation=stated or "?", wanted=_COLLATION
    )


def _prepared(upgrade: AxUpgrade, _facts: Facts) -> Iterator[Observation]:
    steps = upgrade.pre_upgrade_steps
    undone = {step.title for step in steps or () if not step.done}
    if upgrade.hotfix_installed is False:
        undone.add("installing the checklist itself")
    done = len({step.title.casefold() for step in steps or () if step.done})
    none = ("all of it",) if steps == () else ()
    yield observed(
        _SUBJECT, _is_prepared(upgrade, done), undone=tuple(sorted(undone)) or none, done=done, wanted=_STEPS
    )


def _is_prepared(upgrade: AxUpgrade, done: int) -> bool | None:
    """Whether every step is done; that there are none is no statement about them, but that none was run."""
    steps = upgrade.pre_upgrade_steps
    if upgrade.hotfix_installed is False or steps == () or any(step.done is False for step in steps or ()):
        return False
    return True if done >= _STEPS and all(step.done for step in steps or ()) else None


def _frozen(upgrade: AxUpgrade, facts: Facts) -> Iterator[Observation]:
    """The code from its upgrade on, the configuration for the last days: what is not frozen by a day is not frozen."""
    code, configuration = upgrade.code_frozen_on, upgrade.configuration_frozen_on
    upgraded_on, go_live_on = upgrade.code_upgraded_on, facts.review.dates.go_live_on
    days = facts.policy.freeze.configuration_days
    yield observed(
        "code-freeze",
        False if code is None else None if upgraded_on is None else code <= upgraded_on,
        severity=Severity.CRITICAL if code is None else None,
        what="code",
        frozen_on=code or _NO_DAY,
        wanted=upgraded_on or "the day of the code upgrade",
    )
    yield observed(
        "configuration-freeze",
        False if configuration is None else None if go_live_on is None else (go_live_on - configuration).days >= days,
        what="configuration",
        frozen_on=configuration or _NO_DAY,
        wanted=f"{days} days before the go-live",
    )


_NO_DAY = "on no stated day"


def _tested_since(upgrade: AxUpgrade, _facts: Facts) -> Iterator[Observation]:
    freezes = [day for day in (upgrade.code_frozen_on, upgrade.configuration_frozen_on) if day is not None]
    passed, tested_on = upgrade.cutover_test_passed, upgrade.cutover_tested_on
    both = len(freezes) == 2  # noqa: PLR2004 - the code's and the configuration's
    since = None if tested_on is None else False if any(tested_on < day for day in freezes) else both or None
    yield observed(
        _SUBJECT,
        together((passed, since)),
        tested_on=tested_on or "not stated",
        outcome="result not stated" if passed is None else "passed" if passed else "not passed",
        frozen_on=max(freezes, default="not stated"),
        freezes=len(freezes),
    )


def _fits(upgrade: AxUpgrade, _facts: Facts) -> Iterator[Observation]:
    """The two kinds of work overlap: together they take as long as the longer one at least, and at most their sum."""
    limit, together = upgrade.downtime_max, upgrade.downtime
    technical, functional = upgrade.technical_downtime, upgrade.functional_downtime
    stated = [time for time in (technical, functional, together) if time is not None]
    least = max(stated, default=None)
    most = together if together is not None else _sum(technical, functional)
    yield observed(
        _SUBJECT,
        _is_within(least, most, limit),
        took="not stated" if least is None else least,
        limit="not stated" if limit is None else limit,
    )


def _sum(technical: timedelta | None, functional: timedelta | None) -> timedelta | None:
    return None if technical is None or functional is None else technical + functional


def _is_within(least: timedelta | None, most: timedelta | None, limit: timedelta | None) -> bool | None:
    if limit is None or least is None:
        return None
    if least > limit:
        return False
    return True if most is not None and most <= limit else None


def _attachments_come_along(upgrade: AxUpgrade, _facts: Facts) -> Iterator[Observation]:
    inside = True if upgrade.archive_directory_used is False else upgrade.attachments_in_database
    parts = {"brought into the database": inside, "moved on in a trial": upgrade.attachments_tested}
    yield observed("attachments", together(parts.values()), parts=amiss(parts))


def _warehouse_tried_its_app(upgrade: AxUpgrade, facts: Facts) -> Iterator[Observation]:
    tried = upgrade.warehouse_app_tested
    silent = tried is None and upgrade.mobile_portal_used is None and not _has_warehouse(facts.review)
    if upgrade.mobile_portal_used is not False and not silent:
        yield observed("warehouse-app", tried)


def _has_warehouse(review: ReadinessReview) -> bool:
    return Has.WAREHOUSE in (review.project.has or ())


COLLATION = Rule(
    code="PROD01",
    area="ax-2012-upgrade",
    severity=Severity.CRITICAL,
    title="The database has the wrong collation",
    says="The collation of the AX 2012 database is {collation}; only {wanted} can be upgraded.",
    strength="The collation of the AX 2012 database is {collation}, as the upgrade wants it.",
    unclear="The collation of the AX 2012 database is not stated; only {wanted} can be upgraded.",
    why="The upgrade refuses the database, with AX 2012 already switched off.",
    advice="Convert the database, and have it report its collation again.",
    sources=("ms-prepare-to-go-live", "fasttrack-checklist-v8", "ms-system-requirements-2020"),
    traces=("R124",),
    mandatory=True,
    reads=_record,
    observe=_collation,
    applies=_is_upgrade,
)

PRE_UPGRADE = Rule(
    code="PROD02",
    area="ax-2012-upgrade",
    severity=Severity.CRITICAL,
    title="Pre-upgrade steps are open",
    says="Of the pre-upgrade checklist in AX 2012 this is still open: {undone}.",
    strength="All {done} steps of the pre-upgrade checklist are done.",
    unclear="{done} steps of the pre-upgrade checklist are known to be done; it has {wanted}.",
    why="The upgrade breaks off at what these steps would have put right.",
    advice="Install the checklist in AX 2012 and run every step of it.",
    sources=("ms-prepare-to-go-live", "ms-ax-pre-upgrade-2020"),
    traces=("R125",),
    mandatory=True,
    reads=_record,
    observe=_prepared,
    applies=_is_upgrade,
)

FREEZE = Rule(
    code="PROD03",
    area="ax-2012-upgrade",
    severity=Severity.HIGH,
    title="The freeze is late or missing",
    says="The freeze of AX 2012 {what} begins: {frozen_on}. It has to begin by: {wanted}.",
    strength="AX 2012 {what} is frozen in time: {frozen_on}.",
    unclear="The freeze of AX 2012 {what} begins: {frozen_on}. Whether that is early enough is not known; wanted by: {wanted}.",
    why="A field or a parameter changed in the old system breaks a script that worked in every trial.",
    advice="Freeze the code from its upgrade on, emergencies apart, and the configuration before the go-live.",
    sources=("ms-ax-overview-2023", "ms-ax-prepare-2018", "ms-prepare-to-go-live"),
    traces=("R126",),
    reads=_record,
    observe=_frozen,
    applies=_is_upgrade,
)

CUTOVER_TEST = Rule(
    code="PROD04",
    area="ax-2012-upgrade",
    severity=Severity.CRITICAL,
    title="No cutover test since the freeze",
    says="The last cutover test ran: {tested_on} ({outcome}). The last freeze that is stated begins: {frozen_on}.",
    strength="The last cutover test ran after both freezes and was passed: {tested_on}.",
    unclear="Whether the last cutover test was passed after both freezes is not known. It ran: {tested_on} ({outcome}). Freezes that are stated: {freezes} of 2; the last one begins: {frozen_on}.",
    why="The old system changed after the test, and a script that ran last month stops at a record of last week.",
    advice="Run the cutover test once more after both freezes, functional tests included.",
    sources=("ms-ax-prepare-2018",),
    traces=("R127",),
    mandatory=True,
    reads=_record,
    observe=_tested_since,
    applies=_is_upgrade,
)

DOWNTIME = Rule(
    code="PROD05",
    area="ax-2012-upgrade",
    severity=Severity.CRITICAL,
    title="The upgrade exceeds the downtime",
    says="The upgrade keeps the system down for {took} at least; the business can be down for {limit}.",
    strength="Technical and functional work of the upgrade fit the {limit} that the business can be down.",
    unclear="Whether the upgrade fits the downtime is not known. The longest time stated: {took}. The business can be down for: {limit}.",
    why="The business opens on Monday, with or without its system.",
    advice="Measure both kinds of work together in a mock cutover; make the upgrade faster, or agree a longer downtime.",
    sources=("ms-ax-mock-cutover-2021",),
    traces=("R128",),
    mandatory=True,
    reads=_record,
    observe=_fits,
    applies=_is_upgrade,
)

ATTACHMENTS = Rule(
    code="PROD06",
    area="ax-2012-upgrade",
    severity=Severity.HIGH,
    title="Attachments are not ready",
    says="Attachments are not yet {parts}.",
    strength="Attachments are in the database, and a trial has moved them on.",
    unclear="It is not stated whether attachments were {parts}.",
    why="Files outside the database are left behind.",
    advice="Bring attachments into the database and try their way on.",
    sources=("ms-prepare-to-go-live", "ms-ax-overview-2023"),
    traces=("R129",),
    reads=_record,
    observe=_attachments_come_along,
    applies=_is_upgrade,
)

WAREHOUSE_APP = Rule(
    code="PROD12",
    area="ax-2012-upgrade",
    severity=Severity.HIGH,
    title="The warehouse app is not ready",
    says="The people of the warehouse have not tried the new app on their own devices.",
    strength="The people of the warehouse have tried the new app on their own devices.",
    unclear="It is not stated whether the people of the warehouse have tried the new app on their own devices.",
    why="The old mobile portal does not work with the new system, and the warehouse stands still.",
    advice="Let the warehouse try the new app with its own devices and its own work.",
    sources=("ms-prepare-to-go-live",),
    traces=("R129",),
    reads=_record,
    observe=_warehouse_tried_its_app,
    applies=_is_upgrade,
)

RULES: tuple[Rule[Any], ...] = (COLLATION, PRE_UPGRADE, FREEZE, CUTOVER_TEST, DOWNTIME, ATTACHMENTS, WAREHOUSE_APP)
