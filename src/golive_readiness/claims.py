"""Claims against the record: what was reported, and what the facts say to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from golive_readiness.assessment import Assessment
from golive_readiness.findings.observe import heard_by_code, in_time
from golive_readiness.findings.rule import Finding
from golive_readiness.model.rows import Rows
from golive_readiness.standing import ItemState, RecordSays, Standing

__all__ = ["CheckedClaim", "checked_claims", "owned"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedClaim:
    """A claim about an item, with both sides: what was said, and what the rules that the item names saw."""

    state: ItemState
    shown: tuple[Finding, ...]
    """What the record shows, what speaks against the claim first."""

    @property
    def id(self) -> str:
        """The item's id."""
        return self.state.id

    @property
    def fell(self) -> bool:
        """Whether the record says otherwise."""
        return self.state.standing is Standing.CONTRADICTED

    @property
    def proven(self) -> bool:
        """Whether the record agrees, so that nobody has to attach anything."""
        return self.state.says is RecordSays.AGREES

    @property
    def against(self) -> tuple[Finding, ...]:
        """What the record shows against the claim."""
        return tuple(found for found in self.shown if found.failed)

    def to_record(self) -> dict[str, Any]:
        """The claim as a flat dictionary of plain values."""
        return {**self.state.to_record(), "fell": self.fell, "against": [found.id for found in self.against]}


def checked_claims(assessment: Assessment, *, owner: str | None = None) -> Rows[CheckedClaim]:
    """Every claim, those that fell first and of these the mandatory ones; or only one owner's.

    A claim is an item reported done, or one set to not applicable although the record says otherwise.
    """
    states = assessment.items if owner is None else owned(assessment, owner)
    made = [state for state in states if state.reported or state.standing is Standing.CONTRADICTED]
    heard = heard_by_code(assessment.findings)
    checked = [_checked(state, heard) for state in made]
    return Rows(sorted(checked, key=lambda one: (not one.fell, not one.state.mandatory, one.id)))


def owned(assessment: Assessment, owner: str) -> Rows[ItemState]:
    """The items that a person or team answers for; of a person also those of a team they belong to or speak for."""
    teams = assessment.case.review.teams.items()
    names = {owner, *(key for key, team in teams if owner in (*team.members, team.chair))}
    return Rows([state for state in assessment.items if state.owner in names])


def _checked(state: ItemState, heard: Mapping[str, Sequence[Finding]]) -> CheckedClaim:
    """What is due only later than the item says nothing against its claim, so it is not shown as if it did."""
    shown = [found for code in state.item.rules for found in heard.get(code, ()) if in_time(found, state.item)]
    return CheckedClaim(state=state, shown=tuple(sorted(shown, key=_order)))


def _order(found: Finding) -> tuple[bool, bool, str]:
    return not found.failed, not found.unknown, found.id
