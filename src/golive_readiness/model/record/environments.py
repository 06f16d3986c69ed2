"""Environments: what there is, in which version, how full, and by whom it is run."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from golive_readiness.model.base import Amount, Day, Document, DoneOn, Listed, Refers, Text, Title, Word
from golive_readiness.model.checklist import Product

__all__ = [
    "Capacity",
    "CapacityKind",
    "Environment",
    "EnvironmentKind",
    "EnvironmentRef",
    "OnlineService",
    "Purpose",
    "Tenants",
    "Use",
]

EnvironmentRef = Annotated[Title, Refers("environment")]
"""The id of an entry in ``environments``; any name where the review does not state those."""


class Purpose(Word):
    """What an environment is for."""

    DEVELOPMENT = "development"
    BUILD = "build"
    TEST = "test"
    INTEGRATION_TEST = "integration-test"
    USER_ACCEPTANCE = "user-acceptance"
    PERFORMANCE = "performance"
    TRAINING = "training"
    GOLDEN_CONFIGURATION = "golden-configuration"
    MIGRATION = "migration"
    STAGING = "staging"
    PRODUCTION = "production"
    OTHER = "other"


class EnvironmentKind(Word):
    """How an environment is made, which says what can be learnt in it."""

    SANDBOX = "sandbox"
    """A sandbox with a tier."""
    UNIFIED_SANDBOX = "unified-sandbox"
    """A sandbox of the Power Platform admin center; it has no tier."""
    UNIFIED_DEVELOPER = "unified-developer"
    """A developer's environment; it is too small to tell how fast anything is."""
    CLOUD_HOSTED = "cloud-hosted"
    """A developer's machine in the customer's subscription (Tier 1)."""
    TRIAL = "trial"
    PRODUCTION = "production"
    ON_PREMISES = "on-premises"
    OTHER = "other"


class Use(Word):
    """What an environment is used for beside its purpose."""

    TEST = "test"
    TRAINING = "training"
    DEMONSTRATION = "demonstration"
    MOCK_CUTOVER = "mock-cutover"
    LAST_CHECKS = "last-checks"


class CapacityKind(Word):
    """What may run out."""

    DATABASE = "database"
    FILE = "file"
    LOG = "log"
    FINANCE_OPERATIONS_DATABASE = "finance-operations-database"
    FINANCE_OPERATIONS_FILE = "finance-operations-file"
    API_REQUESTS = "api-requests"
    OTHER = "other"


class Capacity(Document):
    """How much of something is used, of how much."""

    kind: CapacityKind
    """``database``, ``file``, ``log``, ``api-requests``, ..."""
    used: Annotated[Amount, Field(ge=0)] | None = None
    """What is used now."""
    entitled: Annotated[Amount, Field(ge=0)] | None = None
    """What may be used."""
    expected: Annotated[Amount, Field(ge=0)] | None = None
    """What will be used after the go-live, bulk peaks included."""
    unit: Title | None = None
    """GB, or requests a day."""


class Environment(Document):
    """One environment."""

    purpose: Purpose
    """What it is for: ``development``, ``test``, ``user-acceptance``, ``performance``, ``production``, ..."""
    title: Title | None = None
    """What it is called."""
    product: Product | None = None
    """The product family that runs in it, where there are several."""
    kind: EnvironmentKind | None = None
    """How it is made."""
    tier: Annotated[int, Field(ge=1, le=5)] | None = None
    """The tier of a finance and operations environment, 1 to 5; unified environments have none."""
    region: Title | None = None
    """The data centre it is in."""
    tenant: Title | None = None
    """The tenant it belongs to."""
    address: Annotated[str, StringConstraints(min_length=1, max_length=300)] | None = None
    """Its address on the web."""
    version: Title | None = None
    """The version of Microsoft's application."""
    solution_version: Title | None = None
    """The version of the project's own solution or package."""
    end_of_service_on: Day | None = None
    """The last day on which Microsoft services that version."""
    admin_account: Title | None = None
    """The account of its administrator."""
    admin_is_named_person: bool | None = None
    """Whether that is somebody's own account rather than a service account."""
    managed_by: Title | None = None
    """Who runs it."""
    used_for: Listed[Use] | None = None
    """What it is used for beside its purpose; of production: whether anybody tests, trains or demonstrates in it."""
    test_data_left: bool | None = None
    """Whether records from tests or training are left in it."""
    copied_on: DoneOn | None = None
    """When a database was last copied or imported into it."""
    deployed_on: DoneOn | None = None
    """When it was first there."""
    high_database_load: bool | None = None
    """Whether its database was seen working near its limit."""
    capacity: Listed[Capacity] | None = None
    """How much storage and how many API requests are used, of how much."""

    @property
    def is_production(self) -> bool:
        """Whether real work is done in it."""
        return self.purpose is Purpose.PRODUCTION

    @property
    def is_sandbox(self) -> bool:
        """Whether the solution is tried in it, on Microsoft's own machines, before it goes into production."""
        return self.purpose not in _NOT_FOR_TRYING and self.kind not in _NO_SANDBOX

    def may_run(self, product: Product) -> bool:
        """Whether that product runs in it, or may, since nobody says which one does."""
        return self.product in (None, product)


_NOT_FOR_TRYING = (Purpose.PRODUCTION, Purpose.DEVELOPMENT, Purpose.BUILD)
_NO_SANDBOX = (
    EnvironmentKind.UNIFIED_DEVELOPER,
    EnvironmentKind.CLOUD_HOSTED,
    EnvironmentKind.TRIAL,
    EnvironmentKind.ON_PREMISES,
)


class OnlineService(Document):
    """A Microsoft online service that the solution uses."""

    service: Title
    """Which: email, Power BI, Azure, ..."""
    tenant: Title | None = None
    """The tenant it is in."""


class Tenants(Document):
    """In which tenants the services are that work together."""

    services: Listed[OnlineService] | None = None
    """Each service with its tenant."""
    reason: Text | None = None
    """Why there are several tenants."""
    single_sign_on_tested: bool | None = None
    """Whether people sign in once for all of them, tried for real."""
