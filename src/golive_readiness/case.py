"""One case to judge: a review with everything it is judged by, names resolved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import count, islice
from typing import Any

from golive_readiness.errors import InvalidDocumentError, Problem
from golive_readiness.findings import BUNDLED
from golive_readiness.findings.judgement import ASKED_BY_JUDGE
from golive_readiness.findings.rule import About, Rule
from golive_readiness.model.base import Guesses
from golive_readiness.model.checklist import Area, Checklist, Item
from golive_readiness.model.consistency import RULE_KEY, references
from golive_readiness.model.placed import problem_in
from golive_readiness.model.policy import Policy
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.thresholds import thresholds_beside, unknown_thresholds, worded
from golive_readiness.schedule.calendar import Calendar
from golive_readiness.selection import Choice, choices

__all__ = ["Case"]


@dataclass(frozen=True, kw_only=True)
class Case:
    """A review, the checklists it answers, the policy, rules and calendar it is judged by, and the day."""

    review: ReadinessReview
    checklists: tuple[Checklist, ...]
    areas: tuple[Area, ...]
    """The list of areas, in the order in which they are printed."""
    policy: Policy
    rules: tuple[Rule[Any], ...]
    calendar: Calendar
    day: date
    """The day of judgement."""

    @cached_property
    def asked(self) -> Mapping[str, Item]:
        """Every item of the chosen checklists by id, whether it applies or not."""
        return {choice.id: choice.item for choice in self.choices}

    @cached_property
    def choices(self) -> tuple[Choice, ...]:
        """The same items, each with the grounds on which it applies or not."""
        return choices(self.checklists, self.review.project)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The items that apply to this project, with the policy's numbers in their texts."""
        return tuple(worded(choice.item, self.policy) for choice in self.choices if choice.asked)

    def check(self) -> None:
        """Refuse a case that has no meaning.

        Raises:
            InvalidDocumentError: with every name that nothing chosen has, each at its place.
        """
        if problems := tuple(self._problems()):
            raise InvalidDocumentError(problems)

    def _problems(self) -> Iterator[Problem]:
        yield from self._wrong_day()
        yield from self._one_id_for_two()
        yield from self._clashing_items()
        yield from self._areas_in_checklists()
        yield from self._unknown_thresholds()
        yield from self._unknown_names()
        yield from self._unknown_rules_in_policy()

    def _wrong_day(self) -> Iterator[Problem]:
        if self.day < self.review.reviewed_on:
            message = (
                f"the review speaks of {self.review.reviewed_on} and cannot be judged as of {self.day}, before it."
            )
            yield problem_in(self.review, ("reviewed_on",), message, str(self.review.reviewed_on))

    def _clashing_items(self) -> Iterator[Problem]:
        first = {choice.id: choice for choice in self.choices}
        for checklist in self.checklists:
            for item in checklist.items:
                if first[item.id].item != item:
                    other = first[item.id].checklist
                    message = (
                        f"{checklist.id} asks the item {item.id} otherwise than {other} does, and both are chosen."
                    )
                    hint = "Ask it in the same way in both, or choose only one of them."
                    yield Problem(message=message, path=checklist.id, found=item.id, hint=hint)

    def _one_id_for_two(self) -> Iterator[Problem]:
        first = {checklist.id: checklist for checklist in reversed(self.checklists)}
        for checklist in self.checklists:
            if first[checklist.id] != checklist:
                message = f"two different checklists with the id {checklist.id} are chosen."
                hint = "Give one of them an id of its own."
                yield Problem(message=message, path="checklists", found=checklist.id, hint=hint)
            for below in first.keys() & checklist.built_on.keys():
                message = (
                    f"{checklist.id} lies on {below}, and both are chosen; what it changes would be asked all the same."
                )
                hint = f"Choose {checklist.id} in place of {below}."
                yield Problem(message=message, path="checklists", found=below, hint=hint)

    def _areas_in_checklists(self) -> Iterator[Problem]:
        """An item of an area that no list has would count and never be printed; an area listed twice is two."""
        listed = Counter(area.id for area in self.areas)
        for key, times in listed.items():
            if times > 1:
                message = f"the area {key} is listed already; an area of a checklist needs an id of its own."
                yield Problem(message=message, path="areas", found=key)
        guesses = Guesses()
        for item in self.asked.values():
            if item.area not in listed:
                message = f"{item.area} is not an area; the item {item.id} belongs to it."
                hint = guesses.hint(item.area, listed)
                yield Problem(message=message, path=f"{item.id}.area", found=item.area, hint=hint)

    def _unknown_thresholds(self) -> Iterator[Problem]:
        guesses = Guesses()
        for item in self.asked.values():
            for name in unknown_thresholds(item):
                message = f"the policy has no threshold {name}; the item {item.id} refers to it."
                yield Problem(
                    message=message, path=item.id, found=name, hint=guesses.hint(name, thresholds_beside(name))
                )

    def _unknown_names(self) -> Iterator[Problem]:
        guesses, told = Guesses(), islice(count(), _MOST_EXPLAINED)
        for path, to, name in self._names():
            kind, wanted = self._meant(to, name)
            if wanted not in self._known[kind]:
                chosen = ", ".join(checklist.id for checklist in self.checklists) or "none is chosen"
                message = f"{wanted} is not {_WORDS[kind]} (checklists: {chosen})."
                became = self._what_became(wanted) if next(told, None) is not None else None
                yield problem_in(self.review, path, message, wanted, became or guesses.hint(wanted, self._known[kind]))

    def _what_became(self, item: str) -> str | None:
        from golive_readiness.tailoring.versions import what_became

        return what_became(self.checklists, item)

    def _names(self) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
        review = self.review
        yield from ((("answers", key), "item", key) for key in review.answers)
        yield from ((("workstreams", key), "area", key) for key in review.workstreams or ())
        yield from references(ReadinessReview, review, "item", "area")
        targets = references(ReadinessReview, review, "target")
        yield from (one for one in targets if "." in one[2] or RULE_KEY.fullmatch(one[2]))

    def _meant(self, to: str, name: str) -> tuple[str, str]:
        """What kind of thing a name has to be, and which part of it: a finding's key is a rule and its subject."""
        if to != "target" or not RULE_KEY.fullmatch(name):
            return ("area" if to == "area" else "item"), name
        code, _, subject = name.partition(":")
        about = self._rules[code].about if code in self._rules else None
        return ("subject", subject) if subject and about in (About.ITEM, About.AREA) else ("rule", code)

    @cached_property
    def _known(self) -> Mapping[str, frozenset[str]]:
        items, areas = frozenset(self.asked), frozenset(area.id for area in self.areas)
        return {"item": items, "area": areas, "subject": items | areas, "rule": frozenset(self._rules)}

    @cached_property
    def _rules(self) -> Mapping[str, Rule[Any]]:
        return {rule.code: rule for rule in (*BUNDLED, *self.rules)}

    def _unknown_rules_in_policy(self) -> Iterator[Problem]:
        guesses = Guesses()
        for code in self.policy.rules:
            if code not in self._rules:
                hint = guesses.hint(code, self._rules)
                path = f"policy.rules.{code}"
                yield Problem(message=f"{code} is not the code of a rule.", path=path, found=code, hint=hint)
            elif code in _BY_JUDGE:
                message = f"{code} is about the judgement itself, and no policy changes it."
                yield Problem(message=message, path=f"policy.rules.{code}", found=code)


_MOST_EXPLAINED = 50
"""Of how many unknown names it is looked up what became of them; nobody reads more."""
_BY_JUDGE = frozenset(rule.code for rule in ASKED_BY_JUDGE)
_WORDS = {
    "item": "an item of the chosen checklists",
    "area": "an area",
    "subject": "an item of the chosen checklists, or an area",
    "rule": "the code of a rule",
}
