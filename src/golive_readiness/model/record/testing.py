"""Testing: the cycles with what they came to, and the defects they found."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from golive_readiness.model.base import Day, Document, DoneOn, Keyed, Listed, Severity, Text, Title, Word
from golive_readiness.model.checklist import AreaRef
from golive_readiness.model.form.answers import EvidenceRef, Status
from golive_readiness.model.form.evidence import ItemRef
from golive_readiness.model.form.risks import IssueStatus, Workaround
from golive_readiness.model.people import OwnerRef, PersonRef
from golive_readiness.model.record.environments import EnvironmentRef
from golive_readiness.model.record.measured import Count, ExitCriterion
from golive_readiness.model.record.performance import Performance

__all__ = ["Defect", "DefectKind", "ProcessTest", "TestCycle", "TestKind", "Testing"]


class TestKind(Word):
    """What a test cycle tries; ``uat`` and ``sit`` are read, too."""

    __test__ = False

    UNIT = "unit"
    FUNCTIONAL = "functional"
    PROCESS = "process"
    END_TO_END = "end-to-end"
    SYSTEM_INTEGRATION = "system-integration"
    INTERFACE = "interface"
    PERFORMANCE = "performance"
    SECURITY = "security"
    REGRESSION = "regression"
    DATA_VALIDATION = "data-validation"
    DATA_ACCEPTANCE = "data-acceptance"
    USER_ACCEPTANCE = "user-acceptance"
    MOCK_GO_LIVE = "mock-go-live"
    SMOKE = "smoke"
    ENVIRONMENT = "environment"
    REPORTING = "reporting"
    DEVICE = "device"
    NETWORK = "network"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        short = {"uat": "user-acceptance", "sit": "system-integration"}
        return super()._missing_(short.get(str(value).strip().lower(), value))


class ProcessTest(Document):
    """How one business process did in a test cycle."""

    process: Title
    """Which process, in the words of the project's ``processes``."""
    critical: bool | None = None
    """Whether the business cannot work a day without it."""
    cases_planned: Count | None = None
    """Test cases planned for it."""
    cases_passed: Count | None = None
    """Those that passed."""
    edge_cases: Count | None = None
    """Those among the planned ones that try something unusual or wrong."""
    passed: bool | None = None
    """Whether it passed from end to end."""

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        _parts_fit(
            ("cases are passed", self.cases_passed, "planned", self.cases_planned),
            ("cases try something unusual", self.edge_cases, "planned", self.cases_planned),
        )
        return self

    @property
    def proven(self) -> bool | None:
        """Whether it passed; figures win over a stated result."""
        counted = self.cases_planned is not None and self.cases_passed is not None
        if counted and (self.cases_passed or 0) < (self.cases_planned or 0):
            return False
        return self.passed if self.passed is not None else (True if counted and self.cases_planned else None)


class TestCycle(Document):
    """One round of tests, with its figures."""

    __test__: ClassVar[bool] = False

    kind: TestKind
    """What it tries: ``system-integration``, ``user-acceptance``, ``performance``, ``regression``, ..."""
    title: Title | None = None
    """What the project calls it."""
    status: Status | None = None
    """``not_started``, ``in_progress`` or ``done``."""
    starts_on: Day | None = None
    """Its first day."""
    ends_on: Day | None = None
    """Its last day."""
    environment: EnvironmentRef | None = None
    """Where it runs: the name of one of the ``environments``, where those are stated."""
    version: Title | None = None
    """The version of the solution it tries."""
    cases_planned: Count | None = None
    """Test cases planned."""
    cases_planned_to_date: Count | None = None
    """Test cases that should have run by now."""
    cases_run: Count | None = None
    """Test cases run, each counted once."""
    cases_passed: Count | None = None
    """Test cases whose last run passed."""
    cases_failed: Count | None = None
    """Test cases whose last run failed."""
    cases_signed: Count | None = None
    """Passed test cases that the business has signed."""
    edge_cases: Count | None = None
    """Planned test cases that try something unusual or wrong."""
    requirements: Count | None = None
    """Requirements in its scope."""
    requirements_planned_to_date: Count | None = None
    """Requirements that a test case should try by now."""
    requirements_covered: Count | None = None
    """Requirements that a test case tries."""
    processes: Listed[ProcessTest] | None = None
    """How each business process did."""
    exit_criteria: Listed[ExitCriterion] | None = None
    """By which figures its end is known; an empty list says that there are none."""
    migrated_data: bool | None = None
    """Whether it ran on migrated data."""
    testers: Count | None = None
    """People of the business who test."""
    testers_with_general_role: Count | None = None
    """Those among them who tested as System Administrator, or with one role made for everybody."""
    roles: tuple[Title, ...] = ()
    """The security roles they tested with."""
    roles_final: bool | None = None
    """Whether the security roles are those that go live."""
    signed_by: PersonRef | None = None
    """Who of the business signed it."""
    signed_on: DoneOn | None = None
    """When."""
    pending: Text | None = None
    """What keeps it from being signed."""
    pending_until: Day | None = None
    """When that will be done."""
    evidence: tuple[EvidenceRef, ...] = ()
    """The proof, by id."""

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        ends = [day for day in (self.starts_on, self.ends_on) if day]
        if any(later < earlier for earlier, later in pairwise(ends)):
            message = "the cycle ends before it starts"
            raise ValueError(message)
        ranked = [
            ("planned", self.cases_planned),
            ("run", self.cases_run),
            ("passed", self.cases_passed),
            ("signed", self.cases_signed),
        ]
        stated = [(name, count) for name, count in ranked if count is not None]
        for (whole, most), (part, count) in pairwise(stated):
            if count > most:
                message = (
                    f"{count} cases are {part}, and only {most} are {whole}; each case counts once, by its last run"
                )
                raise ValueError(message)
        _parts_fit(
            ("cases should have run by now", self.cases_planned_to_date, "planned", self.cases_planned),
            ("cases try something unusual", self.edge_cases, "planned", self.cases_planned),
            ("requirements are covered", self.requirements_covered, "in scope", self.requirements),
            ("requirements should be covered by now", self.requirements_planned_to_date, "in scope", self.requirements),
            ("testers have a general role", self.testers_with_general_role, "there", self.testers),
        )
        if None not in (self.cases_run, self.cases_failed) and self._settled > (self.cases_run or 0):
            message = f"{self._settled} cases passed or failed, and only {self.cases_run} are run"
            raise ValueError(message)
        return self

    @property
    def _settled(self) -> int:
        return (self.cases_passed or 0) + (self.cases_failed or 0)


def _parts_fit(*parts: tuple[str, int | None, str, int | None]) -> None:
    """Refuse a part that is larger than its whole, where both are stated."""
    for part, count, whole, most in parts:
        if count is not None and most is not None and count > most:
            message = f"{count} {part}, and only {most} are {whole}"
            raise ValueError(message)


class DefectKind(Word):
    """What a defect turned out to be, which says to whom it goes."""

    BUG = "bug"
    CONFIGURATION = "configuration"
    GAP = "gap"
    PRODUCT = "product"
    CONCEPT = "concept"
    PROCESS_IMPROVEMENT = "process-improvement"


class Defect(Document):
    """Something that a test found wrong."""

    title: Title
    """In one line."""
    severity: Severity | None = None
    """How bad it is, ``1 - Critical`` to ``4 - Low``."""
    priority: Annotated[int, Field(ge=1, le=5)] | None = None
    """How soon it is wanted, 1 (first) to 5."""
    status: IssueStatus = IssueStatus.ACTIVE
    """``new``, ``active``, ``resolved`` (mended, not tested again yet) or ``closed``."""
    kind: DefectKind | None = None
    """``bug``, ``configuration``, ``gap``, ``product``, ``concept`` or ``process-improvement``."""
    blocking: bool | None = None
    """Whether it stops a critical business process."""
    workaround: Workaround | None = None
    """How the business works until it is mended."""
    owner: OwnerRef | None = None
    """Who mends it."""
    due_on: Day | None = None
    """When it will be mended."""
    found_in: Title | None = None
    """The test cycle that found it."""
    found_on: DoneOn | None = None
    """When."""
    process: Title | None = None
    """The business process it hits."""
    reproduced_by: Text | None = None
    """How it is made to happen again."""
    environment: EnvironmentRef | None = None
    """Where it was seen."""
    build: Title | None = None
    """The build it was seen in."""
    area: AreaRef | None = None
    """The area it belongs to."""
    items: tuple[ItemRef, ...] = ()
    """The items it bears on."""

    @property
    def open(self) -> bool:
        """Whether it is not closed: what is mended and not yet tested again may still be there."""
        return self.status is not IssueStatus.CLOSED


class DefectLimits(Document):
    """How many open defects the committee agreed to go live with."""

    critical: Count = 0
    """Of Severity 1."""
    high: Count | None = None
    """Of Severity 2."""
    medium: Count | None = None
    """Of Severity 3."""


class Testing(Document):
    """What was tested, and what it came to."""

    __test__: ClassVar[bool] = False

    cycles: Keyed[TestCycle] | None = None
    """The rounds of tests."""
    defects: Keyed[Defect] | None = None
    """What they found."""
    open_defects_max: DefectLimits | None = None
    """How many open defects were agreed."""
    performance: Performance = Field(default_factory=Performance)
    """Speed under load, and the network."""
