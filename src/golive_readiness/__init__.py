"""Go-live readiness reviews: how complete, what is wrong and why, go or no-go, and the pack a committee decides on.

    import golive_readiness as glr

    review = glr.read_review("toy-company.yaml")
    assessment = glr.assess(review)
    assessment.decision.verdict
    glr.write_pack(assessment, "toy-company.pdf")

The public interface is what is accessible from this package without importing modules below it.
"""

from golive_readiness.api import (
    assess,
    bundled_checklists,
    load_checklist,
    parse_checklist,
    parse_policy,
    parse_review,
    read_checklist,
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
    EvidencePolicy,
    MigrationPolicy,
    Policy,
    PromisesPolicy,
    RecordName,
    ReviewPolicy,
    RuleChange,
)
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
    BlockedPeriod,
    BusinessCalendar,
    Conduct,
    Dates,
    DayEvent,
    PeriodKind,
    Project,
    PublicHoliday,
    Release,
    ReviewState,
    Weekday,
)
from golive_readiness.model.record.migration import (
    Cycle,
    DataClass,
    KeyFigure,
    Migration,
    Reconciliation,
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
from golive_readiness.standing import (
    Doubt,
    ItemState,
    RecordSays,
    Standing,
)

__version__ = "0.1.0"

__all__ = [
    "RULES",
    "TABLES",
    "About",
    "AgreedCondition",
    "Answer",
    "Applies",
    "Area",
    "AreaAssessment",
    "AreaScore",
    "Assessment",
    "Backing",
    "BackingKind",
    "Ballot",
    "BlockedPeriod",
    "BusinessCalendar",
    "Calendar",
    "Carrier",
    "CarrierKind",
    "Case",
    "CellKind",
    "Checklist",
    "Checkpoint",
    "Checkpoints",
    "Citation",
    "Column",
    "CompletenessPolicy",
    "Condition",
    "Conduct",
    "Counts",
    "Criterion",
    "Cutover",
    "CutoverPolicy",
    "Cycle",
    "DataClass",
    "Dates",
    "DatesPolicy",
    "DayEvent",
    "Decision",
    "DecisionPolicy",
    "Document",
    "Doubt",
    "Edition",
    "Effect",
    "Evidence",
    "EvidenceDemand",
    "EvidenceKind",
    "EvidencePolicy",
    "Facts",
    "Finding",
    "FindingKind",
    "FindingStanding",
    "GoLiveReadinessError",
    "GoNoGoDecision",
    "Has",
    "InvalidDocumentError",
    "Issue",
    "IssueKind",
    "IssueStatus",
    "Item",
    "ItemState",
    "KeyFigure",
    "Keyed",
    "KnownIssue",
    "ManagedIn",
    "MeasureCategory",
    "Migration",
    "MigrationPolicy",
    "MissingExtraError",
    "Mitigation",
    "MitigationStatus",
    "Observation",
    "Operator",
    "Option",
    "Organisation",
    "Outcome",
    "Outlook",
    "Part",
    "PeriodKind",
    "Person",
    "Place",
    "PointOfNoReturn",
    "Policy",
    "Problem",
    "Product",
    "Project",
    "Promise",
    "PromisesPolicy",
    "PublicHoliday",
    "RaisedIn",
    "Rating",
    "ReadinessReview",
    "Reconciliation",
    "RecordName",
    "RecordSays",
    "Rehearsal",
    "RehearsalKind",
    "Release",
    "RenderError",
    "ResourceNotFoundError",
    "Response",
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
    "Severity",
    "SignOff",
    "SignOffDemand",
    "SignOffOutcome",
    "Source",
    "Stage",
    "Standing",
    "Status",
    "SuccessMeasure",
    "Table",
    "Tally",
    "Team",
    "Trend",
    "Verdict",
    "Vote",
    "Waiver",
    "Weekday",
    "Weighed",
    "Who",
    "Window",
    "Workaround",
    "Workstream",
    "__version__",
    "assess",
    "bundled_checklists",
    "judge",
    "load_checklist",
    "observed",
    "parse_checklist",
    "parse_policy",
    "parse_review",
    "read_checklist",
    "read_policy",
    "read_review",
    "tally",
    "to_html",
    "to_json",
    "to_pdf",
    "to_yaml",
    "wording",
    "write_pack",
    "write_review",
]
