"""A small file on top of a checklist: what a project or a company asks otherwise."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Field, PrivateAttr, model_validator

from golive_readiness.model.base import Document, Id, Keyed, Text, Title
from golive_readiness.model.checklist import Area, Checkpoint, EvidenceKind, Item
from golive_readiness.model.consistency import InconsistentError, inconsistencies
from golive_readiness.model.people import Organisation, Role

__all__ = ["EvidenceChange", "ItemChange", "Overlay", "SignOffChange"]


class EvidenceChange(Document):
    """What an overlay changes about the proof that "done" needs."""

    kinds: tuple[EvidenceKind, ...] | None = None
    """The kinds that count; empty means any."""
    what: Text | None = None
    """What the proof should show."""
    required: bool | None = None
    """Whether "done" without it is unproven; otherwise it is only asked for."""


class SignOffChange(Document):
    """What an overlay changes about the signature that "done" needs."""

    roles: tuple[Role, ...] | None = None
    """Any one of these roles; empty means any role."""
    organisation: Organisation | None = None
    """The side the signer stands on, where it matters."""


class ItemChange(Document):
    """What an overlay changes about one item; what is not written stays as it is."""

    statement: Text | None = None
    """What has to be true, in other words."""
    outcome: Text | None = None
    """What the committee can rely on when it is."""
    why: Text | None = None
    """What may happen when it is not."""
    mandatory: bool | None = None
    """Whether the go-live may not proceed while it is open."""
    due_by: Checkpoint | None = None
    """The checkpoint at which it has to be true."""
    weight: Annotated[int, Field(ge=0, le=100)] | None = None
    """What it counts for in its area's completeness."""
    evidence: EvidenceChange | None = None
    """The proof that "done" needs."""
    sign_off: SignOffChange | None = None
    """Whose signature "done" needs."""
    without: tuple[Literal["evidence", "sign_off"], ...] = ()
    """What "done" needs no longer: ``evidence``, ``sign_off``."""
    waivable: bool | None = None
    """Whether the decision maker may carry it open."""
    reason: Text | None = None
    """Why it is changed."""

    @model_validator(mode="after")
    def _asks_or_not(self) -> Self:
        if both := [name for name in self.without if getattr(self, name) is not None]:
            message = f"{both[0]} is changed here and taken away as well"
            raise ValueError(message)
        return self


class Overlay(Document):
    """What is added to a checklist, dropped from it and asked otherwise; the checklist itself stays as it is."""

    format: Literal["golive-readiness/overlay/1"]
    id: Id
    """The name of the checklist that comes out of it."""
    title: Title
    """As it is printed."""
    version: Id
    """Changes whenever the overlay does."""
    base: Title
    """The checklist below it: a bundled name, or a file (a checklist or another overlay) beside this one."""
    base_version: Id | None = None
    """The version it was written for; another one is refused."""
    description: Text | None = None
    """For whom it is."""
    areas: tuple[Area, ...] = ()
    """Areas of its own."""
    adds: tuple[Item, ...] = ()
    """Items of its own."""
    drops: Keyed[Text] = Keyed()
    """Items that are not asked, by id, each with the reason."""
    changes: Keyed[ItemChange] = Keyed()
    """Items that are asked otherwise, by id."""

    _places: Any = PrivateAttr(default=None)

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if found := tuple(inconsistencies(type(self), self)):
            raise InconsistentError(found)
        return self
