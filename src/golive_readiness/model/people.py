"""Who does, owns, signs and decides."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from golive_readiness.model.base import Document, Id, Refers, Title, Word

__all__ = ["Organisation", "OwnerRef", "Person", "PersonRef", "Role", "Team"]

PersonRef = Annotated[Id, Refers("person")]
"""The id of somebody in ``people``."""

OwnerRef = Annotated[Id, Refers("owner")]
"""The id of somebody in ``people``, or of a team in ``teams``."""


class Organisation(Word):
    """On whose side somebody stands."""

    CUSTOMER = "customer"
    PARTNER = "partner"
    MICROSOFT = "microsoft"
    VENDOR = "vendor"


class Role(Word):
    """What somebody does in the project: the roles of Microsoft's DevOps template, and those the practitioners add."""

    EXECUTIVE_SPONSOR = "executive-sponsor"
    STEERING_COMMITTEE = "steering-committee"
    BUSINESS_OWNER = "business-owner"
    BUSINESS_LEAD = "business-lead"
    BUSINESS_PROCESS_OWNER = "business-process-owner"
    FINANCE_CONTROLLER = "finance-controller"
    PRODUCTION_OWNER = "production-owner"
    SUPPORT_OWNER = "support-owner"
    ACCEPTANCE_OWNER = "acceptance-owner"
    CHANGE_OWNER = "change-owner"
    ENVIRONMENT_OWNER = "environment-owner"
    IT_OWNER = "it-owner"
    PROGRAM_MANAGER = "program-manager"
    PROJECT_MANAGER = "project-manager"
    CUTOVER_MANAGER = "cutover-manager"
    RISK_MANAGER = "risk-manager"
    SOLUTION_ARCHITECT = "solution-architect"
    TECHNICAL_ARCHITECT = "technical-architect"
    DEVELOPMENT_LEAD = "development-lead"
    DEVELOPER = "developer"
    FUNCTIONAL_CONSULTANT = "functional-consultant"
    INTEGRATION_LEAD = "integration-lead"
    DATA_MIGRATION_LEAD = "data-migration-lead"
    DATA_STEWARD = "data-steward"
    INFRASTRUCTURE_LEAD = "infrastructure-lead"
    SECURITY_LEAD = "security-lead"
    COMPLIANCE_MANAGER = "compliance-manager"
    TEST_LEAD = "test-lead"
    PERFORMANCE_LEAD = "performance-lead"
    CHANGE_MANAGEMENT_LEAD = "change-management-lead"
    COMMUNICATIONS_LEAD = "communications-lead"
    TRAINING_LEAD = "training-lead"
    SUPER_USER = "super-user"
    SUPPORT_LEAD = "support-lead"
    STATUS_TRACKER = "status-tracker"
    FLOOR_WALKER = "floor-walker"
    TECHNICAL_LEAD = "technical-lead"
    VENDOR_CONTACT = "vendor-contact"
    AUDITOR = "auditor"
    OTHER = "other"


class Person(Document):
    """Somebody the review names."""

    name: Title
    """Name, or the role itself where the name is not to be printed."""
    role: Role | None = None
    """The main role in this project."""
    other_roles: tuple[Role, ...] = ()
    """Further roles held by the same person."""
    organisation: Organisation | None = None
    """On whose side: ``customer``, ``partner``, ``microsoft`` or ``vendor``."""
    email: Title | None = None
    """Address for mail."""
    phone: Title | None = None
    """A number that is answered; stays out of editions that circulate."""
    deputy: PersonRef | None = None
    """Who stands in."""

    @property
    def roles(self) -> frozenset[Role]:
        """Every role this person holds."""
        return frozenset({self.role, *self.other_roles} - {None})  # type: ignore[arg-type]


class Team(Document):
    """A group that owns or decides together, such as the steering committee."""

    name: Title
    """What the group is called."""
    organisation: Organisation | None = None
    """On whose side, where it is on one."""
    members: tuple[PersonRef, ...] = ()
    """Who belongs to it."""
    chair: PersonRef | None = None
    """Who speaks the decision when the team decides."""
    quorum: Annotated[int, Field(ge=1)] | None = None
    """How many members must be present for a decision."""
