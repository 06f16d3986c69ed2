"""Go-live readiness reviews: how complete, what is wrong and why, go or no-go, and the pack a committee decides on.

    import golive_readiness as glr

    review = glr.read_review("toy-company.yaml")
    assessment = glr.assess(review)
    assessment.decision.verdict
    glr.write_pack(assessment, "toy-company.pdf")

The public interface is what is accessible from this package without importing modules below it.
"""

from importlib import import_module as _import_module
from typing import TYPE_CHECKING as _TYPE_CHECKING
from typing import Any as _Any

from golive_readiness.api import (
    assess,
    bundled_checklists,
    checklists_for,
    load_checklist,
    parse_checklist,
    parse_overlay,
    parse_policy,
    parse_review,
    read_checklist,
    read_overlay,
    read_policy,
    read_review,
    to_html,
    to_json,
    to_pdf,
    to_yaml,
    wording,
    write_pack,
    write_review,
)
from golive_readiness.assessment import (
    AreaAssessment,
    Assessment,
    judge,
)
from golive_readiness.case import (
    Case,
)
from golive_readiness.claims import (
    CheckedClaim,
    checked_claims,
    owned,
)
from golive_readiness.decision import (
    Condition,
    Decision,
    Effect,
    Verdict,
    Weighed,
)
from golive_readiness.errors import (
    GoLiveReadinessError,
    InvalidDocumentError,
    MissingExtraError,
    Place,
    Problem,
    RenderError,
    ResourceNotFoundError,
)
from golive_readiness.findings import (
    RULES,
)
from golive_readiness.findings.backing import (
    Backing,
    BackingKind,
    Carrier,
    CarrierKind,
    Promise,
)
from golive_readiness.findings.facts import (
    Facts,
)
from golive_readiness.findings.rule import (
    About,
    Finding,
    FindingKind,
    FindingStanding,
    Observation,
    Rule,
    Stage,
    Tally,
    Who,
    observed,
    tally,
)
from golive_readiness.model.base import (
    Document,
    Keyed,
    Severity,
)
from golive_readiness.model.checklist import (
    Applies,
    Area,
    Checklist,
    Checkpoint,
    Citation,
    EvidenceDemand,
    EvidenceKind,
    Has,
    Item,
    ManagedIn,
    Product,
    Rollout,
    SignOffDemand,
    Source,
    Tailoring,
    TailoringKind,
    VersionChanges,
)
from golive_readiness.model.form.answers import (
    Answer,
    Outlook,
    Status,
)
from golive_readiness.model.form.criteria import (
    Criterion,
    MeasureCategory,
    Operator,
    Rating,
    SuccessMeasure,
)
from golive_readiness.model.form.decision import (
    AgreedCondition,
    Ballot,
    GoNoGoDecision,
    Option,
    Outcome,
    Trend,
    Vote,
    Workstream,
)
from golive_readiness.model.form.evidence import (
    Evidence,
    SignOff,
    SignOffOutcome,
)
from golive_readiness.model.form.mitigations import (
    Mitigation,
    MitigationStatus,
    Waiver,
)
from golive_readiness.model.form.risks import (
    Issue,
    IssueKind,
    IssueStatus,
    KnownIssue,
    RaisedIn,
    Response,
    Risk,
    RiskCategory,
    RiskStatus,
    Workaround,
)
from golive_readiness.model.overlay import (
    EvidenceChange,
    ItemChange,
    Overlay,
    SignOffChange,
)
from golive_readiness.model.people import (
    Organisation,
    Person,
    Role,
    Team,
)
from golive_readiness.model.policy import (
    CompletenessPolicy,
    CutoverPolicy,
    DatesPolicy,
    DecisionPolicy,
    EnvironmentsPolicy,
    EvidencePolicy,
    FreezePolicy,
    IntegrationPolicy,
    MigrationPolicy,
    Policy,
    ProductsPolicy,
    PromisesPolicy,
    RecordName,
    ReviewPolicy,
    RuleChange,
    ScalePolicy,
    SupportPolicy,
    TeamPolicy,
    TestingPolicy,
    TrainingPolicy,
)
from golive_readiness.model.record.adoption import (
    Adoption,
    ChangeReadiness,
    Training,
)
from golive_readiness.model.record.calendar import (
    BlockedPeriod,
    BusinessCalendar,
    DayEvent,
    PeriodKind,
    PublicHoliday,
    Release,
    Weekday,
)
from golive_readiness.model.record.conduct import Conduct, ReviewState
from golive_readiness.model.record.cutover import (
    Cutover,
    PointOfNoReturn,
    Rehearsal,
    RehearsalKind,
    RestoreTest,
    Rollback,
    RollbackTest,
    RollbackTrigger,
    Window,
)
from golive_readiness.model.record.engagement import (
    Dates,
    Phase,
    Project,
    ProjectKind,
    Wave,
)
from golive_readiness.model.record.environments import (
    Capacity,
    CapacityKind,
    Environment,
    EnvironmentKind,
    OnlineService,
    Purpose,
    Tenants,
    Use,
)
from golive_readiness.model.record.integrations import (
    BusinessEvents,
    Dependency,
    DependencyKind,
    Direction,
    Fallback,
    Integration,
    Mode,
    ProductionCheck,
    VendorFreeze,
    Volume,
)
from golive_readiness.model.record.licences import (
    Estimator,
    LicenceCount,
    Licences,
)
from golive_readiness.model.record.measured import (
    ExitCriterion,
)
from golive_readiness.model.record.migration import (
    Cycle,
    Dirt,
    KeyFigure,
    Migration,
    Reconciliation,
)
from golive_readiness.model.record.objects import (
    CutoverMethod,
    DataClass,
    LegacyTransactions,
    MigrationObject,
    ValidationMethod,
)
from golive_readiness.model.record.performance import (
    AcceptedBecause,
    Performance,
    PerformanceResult,
    PerformanceRound,
    Site,
)
from golive_readiness.model.record.products import (
    Agent,
    BusinessCentral,
    ChannelComponent,
    Commerce,
    CopySetting,
    CustomerEngagement,
    DatabaseCopy,
    DryRun,
    DualWrite,
    FinanceOperations,
    HumanResourcesMigration,
    Products,
    ProjectPhase,
    ScaleUnit,
)
from golive_readiness.model.record.release import (
    Build,
    CheckerReport,
    Code,
    SecurityApproval,
    SecurityRecord,
    Updates,
)
from golive_readiness.model.record.stated import (
    Absence,
)
from golive_readiness.model.record.status import (
    Assumption,
    AssumptionStatus,
    ChangeRequest,
    ChangeStatus,
    StatusReport,
)
from golive_readiness.model.record.support import (
    BackupStatement,
    FloorWalkers,
    FourOwners,
    Hypercare,
    Monitored,
    Shift,
    StabilisationKind,
    StabilisationMeasure,
    Support,
    SupportLine,
    SupportModel,
    WarRoom,
)
from golive_readiness.model.record.team import (
    GoLiveTeam,
    TeamMember,
)
from golive_readiness.model.record.testing import (
    Defect,
    DefectKind,
    ProcessTest,
    TestCycle,
    Testing,
    TestKind,
)
from golive_readiness.model.record.upgrade import (
    AxUpgrade,
    PreUpgradeStep,
)
from golive_readiness.model.review import (
    ReadinessReview,
)
from golive_readiness.model.rows import (
    Rows,
)
from golive_readiness.model.tables import (
    TABLES,
    CellKind,
    Column,
    Table,
)
from golive_readiness.pack.edition import (
    Edition,
)
from golive_readiness.resting import (
    Resting,
    RestingThing,
    everybody,
    resting_on,
)
from golive_readiness.schedule.calendar import (
    Calendar,
)
from golive_readiness.schedule.checkpoints import (
    Checkpoints,
)
from golive_readiness.scoring import (
    AreaScore,
    Counts,
    Part,
)
from golive_readiness.selection import (
    Choice,
    Ground,
    ProjectFact,
)
from golive_readiness.standing import (
    Doubt,
    ItemState,
    RecordSays,
    Standing,
)

__version__ = "0.1.0"

if _TYPE_CHECKING:
    from golive_readiness.api.importing import import_checklist as import_checklist
    from golive_readiness.api.importing import review_of as review_of
    from golive_readiness.api.linting import lint as lint
    from golive_readiness.api.linting import linted as linted
    from golive_readiness.api.migrating import migrate as migrate
    from golive_readiness.api.sheets import answers_sheet as answers_sheet
    from golive_readiness.api.sheets import read_answers as read_answers
    from golive_readiness.api.sheets import write_answers as write_answers
    from golive_readiness.api.sheets import write_each_owner as write_each_owner
    from golive_readiness.api.trackers import take as take
    from golive_readiness.linting import Claim as Claim
    from golive_readiness.linting import Linted as Linted
    from golive_readiness.linting import LintKind as LintKind
    from golive_readiness.linting import LintSeverity as LintSeverity
    from golive_readiness.linting import Remark as Remark
    from golive_readiness.linting import Tried as Tried
    from golive_readiness.sources.sheets.reading import SheetReading as SheetReading
    from golive_readiness.sources.sheets.reading import SheetRow as SheetRow
    from golive_readiness.sources.sheets.reading import Update as Update
    from golive_readiness.sources.sheets.reading import Where as Where
    from golive_readiness.sources.tables.imported import Imported as Imported
    from golive_readiness.sources.trackers.fields import TrackerKind as TrackerKind
    from golive_readiness.sources.trackers.table import ExportColumn as ExportColumn
    from golive_readiness.sources.trackers.taken import Taken as Taken
    from golive_readiness.sources.trackers.taken import TakenChange as TakenChange
    from golive_readiness.sources.trackers.taken import TakenRow as TakenRow
    from golive_readiness.tailoring.history import Fate as Fate
    from golive_readiness.tailoring.overlays import tailored as tailored
    from golive_readiness.tailoring.references import Unsaid as Unsaid
    from golive_readiness.tailoring.report import Carried as Carried
    from golive_readiness.tailoring.versions import Migrated as Migrated

_ON_DEMAND = {
    "import_checklist": "golive_readiness.api.importing",
    "review_of": "golive_readiness.api.importing",
    "lint": "golive_readiness.api.linting",
    "linted": "golive_readiness.api.linting",
    "migrate": "golive_readiness.api.migrating",
    "answers_sheet": "golive_readiness.api.sheets",
    "read_answers": "golive_readiness.api.sheets",
    "write_answers": "golive_readiness.api.sheets",
    "write_each_owner": "golive_readiness.api.sheets",
    "take": "golive_readiness.api.trackers",
    "Claim": "golive_readiness.linting",
    "LintKind": "golive_readiness.linting",
    "LintSeverity": "golive_readiness.linting",
    "Linted": "golive_readiness.linting",
    "Remark": "golive_readiness.linting",
    "Tried": "golive_readiness.linting",
    "SheetReading": "golive_readiness.sources.sheets.reading",
    "SheetRow": "golive_readiness.sources.sheets.reading",
    "Update": "golive_readiness.sources.sheets.reading",
    "Where": "golive_readiness.sources.sheets.reading",
    "Imported": "golive_readiness.sources.tables.imported",
    "TrackerKind": "golive_readiness.sources.trackers.fields",
    "ExportColumn": "golive_readiness.sources.trackers.table",
    "Taken": "golive_readiness.sources.trackers.taken",
    "TakenChange": "golive_readiness.sources.trackers.taken",
    "TakenRow": "golive_readiness.sources.trackers.taken",
    "Fate": "golive_readiness.tailoring.history",
    "tailored": "golive_readiness.tailoring.overlays",
    "Unsaid": "golive_readiness.tailoring.references",
    "Carried": "golive_readiness.tailoring.report",
    "Migrated": "golive_readiness.tailoring.versions",
}
"""What few programs need, by the module it is in; loaded when it is asked for, so that importing the library is quick."""


def __getattr__(name: str) -> _Any:
    if name not in _ON_DEMAND:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value = globals()[name] = getattr(_import_module(_ON_DEMAND[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_ON_DEMAND})


__all__ = [
    "RULES",
    "TABLES",
    "About",
    "Absence",
    "AcceptedBecause",
    "Adoption",
    "Agent",
    "AgreedCondition",
    "Answer",
    "Applies",
    "Area",
    "AreaAssessment",
    "AreaScore",
    "Assessment",
    "Assumption",
    "AssumptionStatus",
    "AxUpgrade",
    "Backing",
    "BackingKind",
    "BackupStatement",
    "Ballot",
    "BlockedPeriod",
    "Build",
    "BusinessCalendar",
    "BusinessCentral",
    "BusinessEvents",
    "Calendar",
    "Capacity",
    "CapacityKind",
    "Carried",
    "Carrier",
    "CarrierKind",
    "Case",
    "CellKind",
    "ChangeReadiness",
    "ChangeRequest",
    "ChangeStatus",
    "ChannelComponent",
    "CheckedClaim",
    "CheckerReport",
    "Checklist",
    "Checkpoint",
    "Checkpoints",
    "Choice",
    "Citation",
    "Claim",
    "Code",
    "Column",
    "Commerce",
    "CompletenessPolicy",
    "Condition",
    "Conduct",
    "CopySetting",
    "Counts",
    "Criterion",
    "CustomerEngagement",
    "Cutover",
    "CutoverMethod",
    "CutoverPolicy",
    "Cycle",
    "DataClass",
    "DatabaseCopy",
    "Dates",
    "DatesPolicy",
    "DayEvent",
    "Decision",
    "DecisionPolicy",
    "Defect",
    "DefectKind",
    "Dependency",
    "DependencyKind",
    "Direction",
    "Dirt",
    "Document",
    "Doubt",
    "DryRun",
    "DualWrite",
    "Edition",
    "Effect",
    "Environment",
    "EnvironmentKind",
    "EnvironmentsPolicy",
    "Estimator",
    "Evidence",
    "EvidenceChange",
    "EvidenceDemand",
    "EvidenceKind",
    "EvidencePolicy",
    "ExitCriterion",
    "ExportColumn",
    "Facts",
    "Fallback",
    "Fate",
    "FinanceOperations",
    "Finding",
    "FindingKind",
    "FindingStanding",
    "FloorWalkers",
    "FourOwners",
    "FreezePolicy",
    "GoLiveReadinessError",
    "GoLiveTeam",
    "GoNoGoDecision",
    "Ground",
    "Has",
    "HumanResourcesMigration",
    "Hypercare",
    "Imported",
    "Integration",
    "IntegrationPolicy",
    "InvalidDocumentError",
    "Issue",
    "IssueKind",
    "IssueStatus",
    "Item",
    "ItemChange",
    "ItemState",
    "KeyFigure",
    "Keyed",
    "KnownIssue",
    "LegacyTransactions",
    "LicenceCount",
    "Licences",
    "LintKind",
    "LintSeverity",
    "Linted",
    "ManagedIn",
    "MeasureCategory",
    "Migrated",
    "Migration",
    "MigrationObject",
    "MigrationPolicy",
    "MissingExtraError",
    "Mitigation",
    "MitigationStatus",
    "Mode",
    "Monitored",
    "Observation",
    "OnlineService",
    "Operator",
    "Option",
    "Organisation",
    "Outcome",
    "Outlook",
    "Overlay",
    "Part",
    "Performance",
    "PerformanceResult",
    "PerformanceRound",
    "PeriodKind",
    "Person",
    "Phase",
    "Place",
    "PointOfNoReturn",
    "Policy",
    "PreUpgradeStep",
    "Problem",
    "ProcessTest",
    "Product",
    "ProductionCheck",
    "Products",
    "ProductsPolicy",
    "Project",
    "ProjectFact",
    "ProjectKind",
    "ProjectPhase",
    "Promise",
    "PromisesPolicy",
    "PublicHoliday",
    "Purpose",
    "RaisedIn",
    "Rating",
    "ReadinessReview",
    "Reconciliation",
    "RecordName",
    "RecordSays",
    "Rehearsal",
    "RehearsalKind",
    "Release",
    "Remark",
    "RenderError",
    "ResourceNotFoundError",
    "Response",
    "Resting",
    "RestingThing",
    "RestoreTest",
    "ReviewPolicy",
    "ReviewState",
    "Risk",
    "RiskCategory",
    "RiskStatus",
    "Role",
    "Rollback",
    "RollbackTest",
    "RollbackTrigger",
    "Rollout",
    "Rows",
    "Rule",
    "RuleChange",
    "ScalePolicy",
    "ScaleUnit",
    "SecurityApproval",
    "SecurityRecord",
    "Severity",
    "SheetReading",
    "SheetRow",
    "Shift",
    "SignOff",
    "SignOffChange",
    "SignOffDemand",
    "SignOffOutcome",
    "Site",
    "Source",
    "StabilisationKind",
    "StabilisationMeasure",
    "Stage",
    "Standing",
    "Status",
    "StatusReport",
    "SuccessMeasure",
    "Support",
    "SupportLine",
    "SupportModel",
    "SupportPolicy",
    "Table",
    "Tailoring",
    "TailoringKind",
    "Taken",
    "TakenChange",
    "TakenRow",
    "Tally",
    "Team",
    "TeamMember",
    "TeamPolicy",
    "Tenants",
    "TestCycle",
    "TestKind",
    "Testing",
    "TestingPolicy",
    "TrackerKind",
    "Training",
    "TrainingPolicy",
    "Trend",
    "Tried",
    "Unsaid",
    "Update",
    "Updates",
    "Use",
    "ValidationMethod",
    "VendorFreeze",
    "Verdict",
    "VersionChanges",
    "Volume",
    "Vote",
    "Waiver",
    "WarRoom",
    "Wave",
    "Weekday",
    "Weighed",
    "Where",
    "Who",
    "Window",
    "Workaround",
    "Workstream",
    "__version__",
    "answers_sheet",
    "assess",
    "bundled_checklists",
    "checked_claims",
    "checklists_for",
    "everybody",
    "import_checklist",
    "judge",
    "lint",
    "linted",
    "load_checklist",
    "migrate",
    "observed",
    "owned",
    "parse_checklist",
    "parse_overlay",
    "parse_policy",
    "parse_review",
    "read_answers",
    "read_checklist",
    "read_overlay",
    "read_policy",
    "read_review",
    "resting_on",
    "review_of",
    "tailored",
    "take",
    "tally",
    "to_html",
    "to_json",
    "to_pdf",
    "to_yaml",
    "wording",
    "write_answers",
    "write_each_owner",
    "write_pack",
    "write_review",
]
