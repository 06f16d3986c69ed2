"""Whether the business has signed its critical interfaces and the test of them all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import NamedTuple

from golive_readiness.findings.facts import Facts
from golive_readiness.findings.rule import Observation, Rule, observed
from golive_readiness.model.base import Severity
from golive_readiness.model.form.answers import Status
from golive_readiness.model.people import Organisation
from golive_readiness.model.record.testing import TestCycle, TestKind
from golive_readiness.model.review import ReadinessReview

__all__ = ["RULES"]

_CODE = "INTG09"


class _ToSign(NamedTuple):
    """Something that the business has to sign: an interface, or the test of all of them."""

    subject: str
    title: str
    signer: str | None
    pending: str | None
    must: bool = True
    """Whether the go-live waits for it; where nobody says whether an interface is critical, its item does."""


def _to_sign(review: ReadinessReview) -> tuple[_ToSign, ...] | None:
    """The interfaces that may be critical, and the last system integration test; a small one stops nobody."""
    interfaces = (
        _ToSign(key, one.title, one.signed_by, one.pending, must=bool(one.critical))
        for key, one in (review.integrations or {}).items()
        if one.critical is not False
    )
    tests = (
        _ToSign(f"testing.cycles.{key}", one.title or "System integration test", one.signed_by, one.pending)
        for key, one in _last_tests(review.testing.cycles or {})
    )
    return tuple(sorted((*interfaces, *tests), key=attrgetter("subject"))) or None


def _last_tests(cycles: Mapping[str, TestCycle]) -> Iterator[tuple[str, TestCycle]]:
    """The integration tests that ended last; one that does not say when it ends may be among them."""
    tests = {key: cycle for key, cycle in cycles.items() if cycle.kind is TestKind.SYSTEM_INTEGRATION}
    last = max((cycle.ends_on for cycle in tests.values() if cycle.ends_on), default=None)
    yield from ((key, cycle) for key, cycle in tests.items() if cycle.ends_on in (None, last))


def _is_signed(things: tuple[_ToSign, ...], facts: Facts) -> Iterator[Observation]:
    """Until the work is reported done its own item says that it is open; a signature is asked for from then on."""
    reported, as_a_whole = _is_reported_done(facts), _is_signed_as_a_whole(facts)
    for one in things:
        holds = _is_of_the_business(one.signer, facts) or (as_a_whole and one.pending is None)
        if holds or reported:
            why = one.pending or "nobody says what"
            yield observed(one.subject, holds or None, mandatory=one.must, title=one.title, pending=why)


def _is_reported_done(facts: Facts) -> bool:
    answers = (facts.review.answers.get(item) for item in facts.named_in.get(_CODE, ()))
    return any(answer is not None and answer.status is Status.DONE for answer in answers)


def _is_signed_as_a_whole(facts: Facts) -> bool:
    """Whether the signature stands under the checklist's item instead of under each interface."""
    items = set(facts.named_in.get(_CODE, ()))
    signed = (one for one in facts.review.sign_offs.values() if not items.isdisjoint(one.items))
    return any(one.approves and _is_of_the_business(one.by, facts) for one in signed)


def _is_of_the_business(signer: str | None, facts: Facts) -> bool:
    return signer is not None and facts.review.people[signer].organisation is Organisation.CUSTOMER


UNSIGNED = Rule(
    code=_CODE,
    area="integration",
    severity=Severity.CRITICAL,
    title="An integration or its test is not signed off",
    says="{title}: the business has not signed it. What keeps it: {pending}.",
    strength="{title}: signed by the business.",
    unclear="{title}: reported done, and the business has not signed it. What keeps it: {pending}.",
    why="Integrations that nobody accepted are where most go-lives stumble first.",
    advice="Get the signature of the business, or write down what keeps it and until when.",
    sources=("ms-go-live-checklist", "fasttrack-checklist-v8"),
    traces=("R056",),
    mandatory=True,
    reads=_to_sign,
    observe=_is_signed,
)

RULES: tuple[Rule[tuple[_ToSign, ...]], ...] = (UNSIGNED,)
