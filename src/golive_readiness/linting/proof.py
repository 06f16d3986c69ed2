"""Whether anybody could tell that an item is true."""

from __future__ import annotations

from collections.abc import Iterator

from golive_readiness.findings import BUNDLED
from golive_readiness.findings.rule import Stage
from golive_readiness.linting.remark import LintKind, Remark
from golive_readiness.model.checklist import Checklist, Item

__all__ = ["proof"]

_READ_LATER = frozenset(rule.code for rule in BUNDLED if rule.stage is not Stage.RECORD)
"""Rules that read what items came to, and so prove none; one that is not built yet is taken to read the record."""


def proof(checklist: Checklist) -> Iterator[Remark]:
    """What is wrong with the proof that its items ask for."""
    for item in checklist.items:
        yield from _nothing_shows_it(item) or _taken_on_trust(item)
        yield from _left_open(item)


def _nothing_shows_it(item: Item) -> tuple[Remark, ...]:
    shown = item.evidence and (item.evidence.required or item.evidence.kinds or item.evidence.what)
    if shown or item.sign_off or set(item.rules) - _READ_LATER:
        return ()
    return (
        Remark(
            kind=LintKind.UNVERIFIABLE,
            item=item.id,
            message="Nobody could check this: it asks for no proof and no signature, and no rule compares it with the record.",
            hint="Say under `evidence` what would show it, under `sign_off` who signs, or under `rules` what checks it.",
        ),
    )


def _taken_on_trust(item: Item) -> Iterator[Remark]:
    proven = item.sign_off or (item.evidence and item.evidence.required)
    if item.mandatory and not proven:
        yield Remark(
            kind=LintKind.MANDATORY_ON_TRUST,
            item=item.id,
            message="It is mandatory, and counts as met as soon as its owner says so.",
            hint="Require its evidence, or ask for a signature.",
        )


def _left_open(item: Item) -> Iterator[Remark]:
    if item.evidence and item.evidence.required and not item.evidence.what:
        yield Remark(
            kind=LintKind.PROOF_NOT_DESCRIBED,
            item=item.id,
            message="Proof is required, and nothing says what it should show.",
            hint="Say under `evidence.what` what somebody would look for in it.",
        )
    if item.sign_off and not item.sign_off.roles and not item.sign_off.organisation:
        yield Remark(
            kind=LintKind.SIGNER_NOT_NAMED,
            item=item.id,
            message="Anybody's signature will do.",
            hint="Say under `sign_off` in which role, or on whose side, the signer stands.",
        )
