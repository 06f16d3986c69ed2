"""The thresholds a project is judged by, each with its unit, its default and where the default comes from."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from golive_readiness.model.base import Document, Duration, Keyed, Severity, Share, Text, Title, Word

__all__ = [
    "CompletenessPolicy",
    "CutoverPolicy",
    "DatesPolicy",
    "DecisionPolicy",
    "EnvironmentsPolicy",
    "EvidencePolicy",
    "FreezePolicy",
    "IntegrationPolicy",
    "MigrationPolicy",
    "Policy",
    "ProductsPolicy",
    "PromisesPolicy",
    "RecordName",
    "ReviewPolicy",
    "RuleChange",
    "ScalePolicy",
    "SupportPolicy",
    "TeamPolicy",
    "TestingPolicy",
    "TrainingPolicy",
]

Days = Annotated[int, Field(ge=0, le=1000)]
Count = Annotated[int, Field(ge=0, le=10_000)]
Hours = Annotated[int, Field(ge=0, le=2_000)]
Milliseconds = Annotated[int, Field(ge=0, le=100_000)]


class RecordName(Word):
    """A record that a policy can ask for; asked for and not stated, it is an unknown."""

    CONDUCT = "conduct"
    BLOCKED_PERIODS = "calendar.blocked_periods"
    RELEASES = "calendar.releases"
    WINDOW = "cutover.window"
    REHEARSALS = "cutover.rehearsals"
    POINT_OF_NO_RETURN = "rollback.point_of_no_return"
    TRIGGERS = "rollback.triggers"
    ROLLBACK_TESTS = "rollback.tests"
    RESTORE_TESTS = "rollback.restore_tests"
    CYCLES = "migration.cycles"
    OBJECTS = "migration.objects"
    TEST_CYCLES = "testing.cycles"
    DEFECTS = "testing.defects"
    PERFORMANCE_ROUNDS = "testing.performance.rounds"
    SITES = "testing.performance.sites"
    INTEGRATIONS = "integrations"
    DEPENDENCIES = "dependencies"
    ENVIRONMENTS = "environments"
    SERVICES = "tenants.services"
    LICENCES = "licences.counts"
    APPROVALS = "security.approvals"
    TRAINING = "adoption.training"
    SUPPORT_LINES = "support.lines"
    MONITORING = "support.monitoring"
    ROSTER = "support.roster"
    HYPERCARE = "support.hypercare"
    OWNERS = "support.owners"
    BACKUP_STATEMENT = "support.backup_statement"
    TEAM = "go_live_team.members"
    AGENTS = "products.agents"
    KNOWN_ISSUES = "known_issues"
    CRITERIA = "criteria"
    RISKS = "risks"
    ISSUES = "issues"


class ReviewPolicy(Document):
    """When and how the readiness review is run."""

    lead_days_min: Days = 21
    """Days from the review's start to the go-live. Ours, for products without a figure of Microsoft's."""
    lead_days_min_finance_operations: Days = 28
    """The same for finance and operations: four weeks (ms-fo-prepare-go-live-2023)."""
    lead_days_critical: Days = 7
    """Below this many days the review is too late to mend anything. Ours, after "a few days" (ms-prepare-to-go-live)."""
    early_days: Days = 56
    """A review further ahead than this is early while testing is unfinished (eight weeks, ms-fo-prepare-go-live-2021)."""
    early_uat_executed_min: Share = Fraction(4, 5)
    """The share of user acceptance testing that makes an early review reliable all the same. Ours."""
    stale_days: Days = 7
    """Days after which an answer nobody looked at is stale. Ours, after "early and often" (ms-prepare-to-go-live)."""
    customer_admins_min: Count = 2
    """The customer's administrators of the project in Microsoft's portal (ms-onboard-project)."""
    mitigation_working_days: Days = 3
    """Working days to keep for mitigation and re-check: the time an initial report may take (ms-fo-prepare-go-live-2023)."""


class DatesPolicy(Document):
    """Dates and calendar."""

    release_margin_days: Days = 3
    """Days around the cutover window in which no release may fall. Ours."""
    buffer_working_days: Days = 5
    """Working days between the UAT signature and the cutover: mitigation, three days' re-check, production set-up. Ours."""


class TestingPolicy(Document):
    """Test cycles, defects and performance."""

    __test__: ClassVar[bool] = False

    uat_passed_min: Share = Fraction(19, 20)
    """The share of UAT cases passed and signed, of those planned to date. Microsoft gives none (topdynamicspartners)."""
    uat_covered_min: Share = Fraction(19, 20)
    """The share of requirements that UAT cases try, of those planned to date; below it is no longer a remark. Ours."""
    uat_passed_critical: Share = Fraction(4, 5)
    """Below this share it is critical. Ours."""
    open_high_max: Count = 0
    """Open defects of Severity 2 without an accepted workaround, where no number was agreed (drdynamics)."""
    performance_rounds_min: Count = 2
    """Rounds of performance tests (ms-performing-solution)."""
    latency_ms_max: Milliseconds = 300
    """Milliseconds to the data centre and back for finance and operations (ms-system-requirements-2020)."""
    latency_ms_warn: Milliseconds = 250
    """From here on the network is remarked on (ms-system-requirements-2020)."""
    latency_ms_max_customer_engagement: Milliseconds = 150
    """The same for customer engagement. Ours, after Microsoft's recommendation of 150 ms."""
    bandwidth_kbps_min: Count = 50
    """Kilobytes a second for each user, which must be exceeded (ms-system-requirements-2020)."""


class MigrationPolicy(Document):
    """Trial loads."""

    reconciled_cycles_min: Count = 3
    """Trial loads compared with their source (practitioner-go-live, kern-it-go-live)."""
    reconciled_cycles_critical: Count = 2
    """Fewer than this is critical. Ours."""
    volume_share_min: Share = Fraction(9, 10)
    """The part of the expected records that a trial load has to carry. Ours."""
    dirty_share_max: Share = Fraction(1, 100)
    """The share of faulty records that may remain, where no number was agreed: 99 % clean (topdynamicspartners)."""


class CutoverPolicy(Document):
    """Rehearsals and the way back."""

    rehearsals_min: Count = 2
    """Real rehearsals (practitioner-go-live, ms-bc-cloud-migration)."""
    margin_share: Share = Fraction(1, 10)
    """The part of the window that a rehearsal should leave free. Ours."""
    margin_at_most: Duration = timedelta(hours=2)
    """More than this need not be left free. Ours."""
    rollback_test_max_age_days: Days = 90
    """Days after which a rollback or restore test no longer says anything. Ours."""


class FreezePolicy(Document):
    """What may no longer change before the cutover."""

    configuration_days: Days = 7
    """Days before the go-live from which configuration is frozen: one week (ms-ax-prepare-2018)."""


class TeamPolicy(Document):
    """Who is there, and for how long."""

    developers_min: Count = 2
    """Developers on call where there is custom code (practitioner-go-live)."""
    alert_hours: Hours = 48
    """Hours after the deployment for which the technical team stays on alert: 48 to 72 (kern-it-go-live)."""
    shift_hours_max: Hours = 16
    """Hours on end after which nobody at work is fit to mend anything; on call is not at work. Ours."""
    war_room_working_days: Days = 5
    """Working days for which the war room stands. Ours, after "the first week" (practitioner-go-live)."""
    gaps_critical: Count = 2
    """This many gaps in the crew are critical. Ours."""
    rests_on_one_max: Count = 5
    """Things that may rest on one person who has no deputy, and people for whom one deputy may stand in. Ours."""


class TrainingPolicy(Document):
    """Training."""

    max_age_days: Days = 21
    """Days after which training asks for a refresher: three weeks are too long ago (practitioner-go-live)."""
    trained_min: Share = Fraction(19, 20)
    """The share of users who have to be trained (topdynamicspartners)."""


class SupportPolicy(Document):
    """Support after the go-live."""

    ready_min: Share = Fraction(9, 10)
    """The share of the support team that has to be trained and have access. Ours."""
    lines_wanted: Count = 3
    """Lines that the customer's own support has: super users, help desk, own team (ms-prepare-to-go-live)."""


class EnvironmentsPolicy(Document):
    """Environments, capacity and administrators."""

    capacity_share_max: Share = Fraction(4, 5)
    """The part of storage or API requests that may be used before it is remarked on. Ours."""
    system_administrators_max: Count = 5
    """People who may be System Administrator in production. Ours."""
    performance_tier_min: Count = 2
    """The tier from which on an environment can tell how the solution will behave (ms-fo-prepare-go-live-2023)."""


class ProductsPolicy(Document):
    """What only one product family has."""

    run_gb_max: Count = 30
    """Gigabytes that one run of a Business Central migration moves at most (ms-bc-cloud-migration)."""
    storage_gb_max: Count = 80
    """Gigabytes above which a Business Central environment is limited (ms-bc-cloud-migration)."""
    run_companies_max: Count = 10
    """Companies that one run moves at most (ms-bc-cloud-migration)."""
    agent_safety_violations_max: Count = 0
    """Violations of safety that an agent's last evaluation may show (ms-success-by-design)."""


class IntegrationPolicy(Document):
    """Integrations."""

    outage_hours: Hours = 4
    """Hours without a connected system that the business has to be ready for (practitioner-go-live)."""
    expiry_critical_hours: Hours = 72
    """Hours after the business opens within which an expiring certificate or credential is critical. Ours."""


class ScalePolicy(Document):
    """From which size on a project has parts that a small one can do without."""

    peak_load_users: Count = 100
    """With more users than this on the first day, leaving speed untested is remarked on. Ours."""
    workstreams: Count = 3
    """With this many people leading workstreams, they have to be kept in step. Ours."""
    crew_users: Count = 50
    """With more users than this, a crew, a war room and floor walkers are expected. Ours."""


class EvidencePolicy(Document):
    """Proof and signatures."""

    max_age_days: Days = 180
    """Days after which proof is stale. Ours."""


class CompletenessPolicy(Document):
    """Completeness per area."""

    area_min: Share = Fraction(4, 5)
    """The complete share under which an area is remarked on. Ours."""


class PromisesPolicy(Document):
    """Whether what is promised can be kept."""

    open_mandatory_share_max: Share = Fraction(3, 5)
    """The share of mandatory items that may still be open, once the last weeks have begun. Ours."""
    open_mandatory_min: Count = 10
    """Fewer open mandatory items than this are a handful, whatever their share. Ours."""
    last_weeks_days: Days = 14
    """From this many days before the checkpoint on, that share counts. Ours."""
    per_owner_max: Count = 20
    """Open things one owner can still close. Ours."""
    last_days: Days = 3
    """The working days up to the checkpoint that count as the last ones. Ours."""
    in_last_days_max: Count = 30
    """Open things that may fall due in those last days, or later. Ours."""


class DecisionPolicy(Document):
    """The decision."""

    conditions_max: Count = 10
    """More conditions than this cannot be followed up over a weekend. Ours."""
    conditions_per_owner_max: Count = 3
    """More conditions than this one owner cannot meet. Ours."""


class RuleChange(Document):
    """What a policy changes about one rule; every change is printed."""

    enabled: bool = True
    """Whether the rule runs."""
    severity: Severity | None = None
    """The severity its failures have from now on."""
    mandatory: bool | None = None
    """Whether its failures block."""
    reason: Text | None = None
    """Why."""


class Policy(Document):
    """What is expected of a go-live. ``Policy()`` is the library's own."""

    format: Literal["golive-readiness/policy/1"] = "golive-readiness/policy/1"
    name: Title | None = None
    """What it is called, where it is not the library's own."""
    review: ReviewPolicy = Field(default_factory=ReviewPolicy)
    dates: DatesPolicy = Field(default_factory=DatesPolicy)
    testing: TestingPolicy = Field(default_factory=TestingPolicy)
    migration: MigrationPolicy = Field(default_factory=MigrationPolicy)
    cutover: CutoverPolicy = Field(default_factory=CutoverPolicy)
    freeze: FreezePolicy = Field(default_factory=FreezePolicy)
    team: TeamPolicy = Field(default_factory=TeamPolicy)
    training: TrainingPolicy = Field(default_factory=TrainingPolicy)
    support: SupportPolicy = Field(default_factory=SupportPolicy)
    environments: EnvironmentsPolicy = Field(default_factory=EnvironmentsPolicy)
    products: ProductsPolicy = Field(default_factory=ProductsPolicy)
    integration: IntegrationPolicy = Field(default_factory=IntegrationPolicy)
    scale: ScalePolicy = Field(default_factory=ScalePolicy)
    evidence: EvidencePolicy = Field(default_factory=EvidencePolicy)
    completeness: CompletenessPolicy = Field(default_factory=CompletenessPolicy)
    promises: PromisesPolicy = Field(default_factory=PromisesPolicy)
    decision: DecisionPolicy = Field(default_factory=DecisionPolicy)
    records: tuple[RecordName, ...] = ()
    """The records that must be stated."""
    rules: Keyed[RuleChange] = Keyed()
    """Changes to single rules, by code."""
