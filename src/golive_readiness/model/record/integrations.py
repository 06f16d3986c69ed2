"""Integrations: what flows where and how much, what was tried, and what happens when it fails."""

from __future__ import annotations

from golive_readiness.model.base import Day, Document, DoneOn, Duration, Text, Title, Word
from golive_readiness.model.form.answers import EvidenceRef, Status
from golive_readiness.model.people import OwnerRef, PersonRef
from golive_readiness.model.record.measured import Count
from golive_readiness.model.record.stated import Absence

__all__ = [
    "BusinessEvents",
    "Dependency",
    "DependencyKind",
    "Direction",
    "Fallback",
    "Integration",
    "Mode",
    "ProductionCheck",
    "VendorFreeze",
    "Volume",
]


class Direction(Word):
    """Which way data flows, seen from the new system."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"
    BOTH = "both"


class Mode(Word):
    """When data flows."""

    REAL_TIME = "real-time"
    NEAR_REAL_TIME = "near-real-time"
    BATCH = "batch"
    MANUAL = "manual"


class Volume(Document):
    """How much flows."""

    peak_per_hour: Count | None = None
    """Records or messages in the busiest hour."""
    average_per_hour: Count | None = None
    """In an average hour."""
    average_per_day: Count | None = None
    """In an average day."""
    extended_per_hour: Count | None = None
    """In the busiest hour, with the lines and details that hang on each record."""
    package_interval: Duration | None = None
    """How often data packages are exchanged."""
    tested_per_hour: Count | None = None
    """The most that a test has shown to work in one hour."""


class BusinessEvents(Document):
    """What travels in business events."""

    fields_max: Count | None = None
    """The most fields that one event carries."""
    full_record: bool | None = None
    """Whether it carries whole records or long texts."""
    high_volume_trigger: bool | None = None
    """Whether something that happens very often sends it."""


class ProductionCheck(Document):
    """What has been seen to be there in production."""

    firewall_open: bool | None = None
    """Whether the way through the firewall is open."""
    service_account: bool | None = None
    """Whether it runs on a service account of its own."""
    endpoint_reached: bool | None = None
    """Whether it has connected to the live endpoint."""
    checked_on: DoneOn | None = None
    """When that was seen."""
    certificate_expires_on: Day | None = None
    """The last day on which its certificate is valid."""
    credential_expires_on: Day | None = None
    """The last day on which its password, key or secret is valid."""
    nothing_expires: bool | None = None
    """Whether it signs in with nothing that can expire, such as a managed identity."""
    smoke_test: Title | None = None
    """The task of the cutover plan that tries it, where it can only be tried then."""


class Fallback(Absence):
    """How the business goes on while it is down."""

    manual_procedure: Text | None = None
    """What is done by hand."""
    performed_by: tuple[OwnerRef, ...] = ()
    """Who does it."""
    recorded_in: Title | None = None
    """Where entries are kept until they can be made in the system."""
    tolerated_outage: Duration | None = None
    """How long the business can go on so."""
    walked_through_on: DoneOn | None = None
    """When it was last walked through."""


class VendorFreeze(Absence):
    """That the vendor changes nothing around the cutover."""

    confirmed: bool | None = None
    """Whether the vendor has confirmed it."""
    confirmed_on: DoneOn | None = None
    """When."""
    starts_on: Day | None = None
    """The first day of it."""
    ends_on: Day | None = None
    """The last."""


class Integration(Document):
    """One interface between the new system and another."""

    title: Title
    """What it is called."""
    source: Title | None = None
    """The system that sends."""
    target: Title | None = None
    """The system that receives."""
    entities: tuple[Title, ...] = ()
    """The data it carries."""
    direction: Direction | None = None
    """``inbound``, ``outbound`` or ``both``."""
    mode: Mode | None = None
    """``real-time``, ``near-real-time``, ``batch`` or ``manual``."""
    pattern: Title | None = None
    """How it is put together: request and reply, publish and subscribe, file drop, data replication."""
    technology: Title | None = None
    """How: data package, OData, custom service, flow, file."""
    middleware: Title | None = None
    """What stands between."""
    critical: bool | None = None
    """Whether the business cannot work a day without it."""
    processes: tuple[Title, ...] = ()
    """The business processes it serves."""
    owner: OwnerRef | None = None
    """Who answers for it."""
    technical_lead: PersonRef | None = None
    """Who is called when it fails."""
    out_of_hours: bool | None = None
    """Whether that person answers at night and on weekends."""
    vendor: Title | None = None
    """Whose the other system is, where it is not the customer's own."""
    vendor_freeze: VendorFreeze | None = None
    """That its vendor changes nothing around the cutover; ``none`` where it has not been asked for."""
    volume: Volume | None = None
    """How much it carries."""
    business_events: BusinessEvents | None = None
    """What travels in business events."""
    happy_path_tested: bool | None = None
    """Whether the usual case was tested."""
    edge_cases_tested: bool | None = None
    """Whether unusual and wrong cases were."""
    peak_tested: bool | None = None
    """Whether it was tested at the busiest hour's volume."""
    outage_tested: bool | None = None
    """Whether it was tried what happens when it is down."""
    criteria_met: bool | None = None
    """Whether what was agreed for it was reached."""
    error_handling: bool | None = None
    """Whether a message that fails is kept and can be sent again."""
    alerts: bool | None = None
    """Whether somebody is told when it fails."""
    alerts_to: OwnerRef | None = None
    """Who is."""
    production: ProductionCheck | None = None
    """What has been seen in production."""
    fallback: Fallback | None = None
    """How the business goes on without it; ``none`` where nothing is written down."""
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


class DependencyKind(Word):
    """What the go-live waits for."""

    ISV_SOLUTION = "isv-solution"
    SYSTEM = "system"
    SERVICE = "service"
    INFRASTRUCTURE = "infrastructure"
    DEVICES = "devices"
    LEGAL = "legal"
    OTHER = "other"


class Dependency(Document):
    """Something outside the project that the go-live relies on."""

    title: Title
    """What it is called."""
    kind: DependencyKind | None = None
    """``isv-solution``, ``system``, ``service``, ``infrastructure``, ``devices``, ``legal`` or ``other``."""
    provider: Title | None = None
    """Who provides it."""
    description: Text | None = None
    """What is needed of it."""
    critical: bool | None = None
    """Whether a critical business process rests on it."""
    status: Status | None = None
    """How far it is."""
    aligned: bool | None = None
    """Whether its provider has agreed to the date and the scope."""
    ready_on: Day | None = None
    """When it will be ready, or was."""
    works_with: Title | None = None
    """The version of the target that it was tried with."""
    works: bool | None = None
    """Whether it works with the version that goes live."""
    owner: OwnerRef | None = None
    """Who watches it."""
    contact: PersonRef | None = None
    """Who is called there."""
    freeze: VendorFreeze | None = None
    """That its provider changes nothing around the cutover."""
    meetings: Title | None = None
    """How often the two sides meet."""
