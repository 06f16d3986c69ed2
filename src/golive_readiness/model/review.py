"""The go-live readiness review: everything people state about one go-live."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from pydantic import Field, PrivateAttr, model_validator
from pydantic_core.core_schema import ValidatorFunctionWrapHandler

from golive_readiness.model.base import Day, Document, Id, Keyed, Listed, Title, ZoneName, in_zone, is_zone
from golive_readiness.model.consistency import InconsistentError, inconsistencies
from golive_readiness.model.form.answers import Answer
from golive_readiness.model.form.criteria import Criterion, SuccessMeasure
from golive_readiness.model.form.decision import GoNoGoDecision, Option, Workstream
from golive_readiness.model.form.evidence import Evidence, SignOff
from golive_readiness.model.form.mitigations import Mitigation, Waiver
from golive_readiness.model.form.risks import Issue, KnownIssue, Risk
from golive_readiness.model.people import OwnerRef, Person, Team
from golive_readiness.model.record.adoption import Adoption
from golive_readiness.model.record.calendar import BusinessCalendar
from golive_readiness.model.record.conduct import Conduct
from golive_readiness.model.record.cutover import Cutover, Rollback
from golive_readiness.model.record.engagement import Dates, Project
from golive_readiness.model.record.environments import Environment, Tenants
from golive_readiness.model.record.integrations import Dependency, Integration
from golive_readiness.model.record.licences import Licences
from golive_readiness.model.record.migration import Migration
from golive_readiness.model.record.products import Products
from golive_readiness.model.record.release import Code, SecurityRecord, Updates
from golive_readiness.model.record.status import Assumption, ChangeRequest, StatusReport
from golive_readiness.model.record.support import Support
from golive_readiness.model.record.team import GoLiveTeam
from golive_readiness.model.record.testing import Testing

__all__ = ["ReadinessReview"]


class ReadinessReview(Document):
    """What people state about one go-live; each roll-out wave has a review of its own.

    Every section may be left out: what is not stated is ``None`` and unknown, while an empty list is a
    statement ("there are none").
    """

    format: Literal["golive-readiness/review/1"]
    project: Project
    """What goes live, for whom."""
    reviewed_on: Day
    """The day this is true of; the review is judged as of this day unless a later one is given."""
    time_zone: ZoneName = "UTC"
    """The zone of every moment written without one."""
    dates: Dates = Field(default_factory=Dates)
    """Go/no-go, go-live, end of hypercare."""
    checklists: tuple[Title, ...] = ()
    """The checklists it answers, by name or by path."""
    decision_maker: OwnerRef | None = None
    """Who decides: one person, or a team with a chair and a quorum."""
    people: Keyed[Person] = Keyed()
    """Everybody the review names."""
    teams: Keyed[Team] = Keyed()
    """Groups that own or decide together."""
    answers: Keyed[Answer] = Keyed()
    """The state of each item, by item id."""
    workstreams: Keyed[Workstream] | None = None
    """Each lead's own view, by area id."""
    evidence: Keyed[Evidence] = Keyed()
    """The proof."""
    sign_offs: Keyed[SignOff] = Keyed()
    """The signatures."""
    risks: Keyed[Risk] | None = None
    """What may happen."""
    issues: Keyed[Issue] | None = None
    """What has happened."""
    known_issues: Keyed[KnownIssue] | None = None
    """What users will meet and everybody knows of."""
    mitigations: Keyed[Mitigation] | None = None
    """What is done about findings, risks and issues."""
    waivers: Keyed[Waiver] | None = None
    """What is knowingly carried."""
    criteria: Keyed[Criterion] | None = None
    """The go/no-go criteria the committee agreed."""
    success_measures: Listed[SuccessMeasure] | None = None
    """Success by Design's measures, as last rated."""
    options: Keyed[Option] | None = None
    """What the committee can choose between."""
    decision: GoNoGoDecision | None = None
    """What the people decided."""
    conduct: Conduct | None = None
    """How the review itself was run."""
    calendar: BusinessCalendar = Field(default_factory=BusinessCalendar)
    """Closes, peaks, holidays, releases and the first days."""
    cutover: Cutover = Field(default_factory=Cutover)
    """Window and rehearsals."""
    rollback: Rollback = Field(default_factory=Rollback)
    """The way back."""
    migration: Migration = Field(default_factory=Migration)
    """What is migrated, the loads and their reconciliation."""
    testing: Testing = Field(default_factory=Testing)
    """Test cycles, defects, performance."""
    integrations: Keyed[Integration] | None = None
    """The interfaces to other systems."""
    dependencies: Keyed[Dependency] | None = None
    """What the go-live relies on outside the project."""
    environments: Keyed[Environment] | None = None
    """The environments."""
    tenants: Tenants = Field(default_factory=Tenants)
    """In which tenants the services are."""
    licences: Licences = Field(default_factory=Licences)
    """Licences needed, bought and assigned."""
    code: Code = Field(default_factory=Code)
    """Custom code and its packages."""
    updates: Updates = Field(default_factory=Updates)
    """Versions of Microsoft's application."""
    security: SecurityRecord = Field(default_factory=SecurityRecord)
    """Users, roles and approvals."""
    adoption: Adoption = Field(default_factory=Adoption)
    """Training and change."""
    support: Support = Field(default_factory=Support)
    """Lines of support, people on duty, monitoring, hypercare."""
    go_live_team: GoLiveTeam = Field(default_factory=GoLiveTeam)
    """Who carries the go-live."""
    products: Products = Field(default_factory=Products)
    """What only one product family has to tell."""
    status_report: StatusReport | None = None
    """Hours and money."""
    change_requests: Keyed[ChangeRequest] | None = None
    """What was asked for beside what was agreed."""
    assumptions: Keyed[Assumption] | None = None
    """What is taken to be true."""

    _places: Any = PrivateAttr(default=None)

    def with_answers(self, answers: Mapping[Id, Answer]) -> Self:
        """The same review with these answers in place of its own, checked like any other.

        Raises:
            pydantic.ValidationError: an answer refers to somebody or something the review does not have.
        """
        changed = {name: getattr(self, name) for name in type(self).model_fields}
        review = self.model_validate({**changed, "answers": Keyed({**self.answers, **answers})})
        review._places = self._places  # noqa: SLF001 - what did not change stands where it stood
        return review

    @model_validator(mode="wrap")
    @classmethod
    def _in_its_zone(cls, data: Any, validate: ValidatorFunctionWrapHandler) -> Self:
        stated = data.get("time_zone") if isinstance(data, Mapping) else None
        zone = stated.strip() if isinstance(stated, str) else None
        with in_zone(zone if is_zone(zone) else "UTC"):  # what is no zone, its own field refuses
            return validate(data)  # type: ignore[no-any-return]

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if found := tuple(inconsistencies(type(self), self)):
            raise InconsistentError(found)
        return self
