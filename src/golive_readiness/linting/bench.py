"""What checklists are tried on: the whole judgement, fed with reviews made for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

from golive_readiness.assessment import Assessment, judge
from golive_readiness.case import Case
from golive_readiness.findings import RULES
from golive_readiness.findings.rule import Rule
from golive_readiness.linting.reviews import all_done
from golive_readiness.model.checklist import Area, Checklist, Checkpoint, Item
from golive_readiness.model.policy import Policy
from golive_readiness.model.record.engagement import Project
from golive_readiness.model.review import ReadinessReview
from golive_readiness.schedule.calendar import Calendar

__all__ = ["Bench"]


@dataclass(frozen=True, kw_only=True)
class Bench:
    """Checklists, and what reviews of them are judged by."""

    checklists: tuple[Checklist, ...]
    areas: tuple[Area, ...]
    rules: tuple[Rule[Any], ...]
    project: Project | None = None
    """Whose reviews they are; without it every item applies."""

    @classmethod
    def of(
        cls,
        *checklists: Checklist,
        areas: Sequence[Area],
        rules: Sequence[Rule[Any]] = RULES,
        project: Project | None = None,
    ) -> Self:
        """Checklists in a state in which they can be judged, whatever their texts and areas are like."""
        sound = tuple(_sound(checklist) for checklist in checklists)
        return cls(checklists=sound, areas=_every_area(sound, areas), rules=tuple(rules), project=project)

    @property
    def items(self) -> tuple[Item, ...]:
        """Every item once."""
        return tuple({item.id: item for checklist in self.checklists for item in checklist.items}.values())

    def all_done(self, at: Checkpoint = Checkpoint.GO_NO_GO) -> ReadinessReview:
        """A review on the day of that checkpoint with everything done, proven and signed."""
        return all_done(*self.checklists, project=self.project, at=at)

    def judged(self, review: ReadinessReview) -> Assessment:
        """What a review comes to, by the library's own policy."""
        return judge(
            Case(
                review=review,
                checklists=self.checklists,
                areas=self.areas,
                policy=Policy(),
                rules=self.rules,
                calendar=Calendar(),
                day=review.reviewed_on,
            )
        )


def _sound(checklist: Checklist) -> Checklist:
    """The checklist with texts that refer to nothing, for a threshold that there is not would stop the judgement."""
    return checklist.model_copy(update={"items": tuple(map(_without_words, checklist.items))})


def _without_words(item: Item) -> Item:
    evidence = item.evidence and item.evidence.model_copy(update={"what": None})
    return item.model_copy(update={"statement": item.id, "outcome": None, "why": None, "evidence": evidence})


def _every_area(checklists: Sequence[Checklist], areas: Sequence[Area]) -> tuple[Area, ...]:
    """Each area once, those too that an item names and nobody lists."""
    named = (item.area for checklist in checklists for item in checklist.items)
    invented = {key: Area(id=key, title=key, prefix=key) for key in named}
    own = (area for checklist in checklists for area in checklist.areas)
    return tuple({**invented, **{area.id: area for area in (*own, *areas)}}.values())
