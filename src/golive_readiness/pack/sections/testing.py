"""Testing and defects: how acceptance stands, what is broken, and what users will have to live with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from golive_readiness.findings.backing import workaround_accepted
from golive_readiness.model.base import Severity
from golive_readiness.model.form.risks import Issue, KnownIssue, Workaround
from golive_readiness.pack.areas import area_block
from golive_readiness.pack.badges import Result, result
from golive_readiness.pack.exit_criteria import exit_criteria
from golive_readiness.pack.material import Material
from golive_readiness.pack.places import STATED_IN
from golive_readiness.pack.sections.cycles import cycles
from golive_readiness.pack.sections.defects import defects
from golive_readiness.pack.sections.performance import rounds
from golive_readiness.pack.stated import all_stated
from golive_readiness.pack.view import Block, Cell, Kind, Row, Section

__all__ = ["severities", "severity_rank", "testing"]

_AREAS = ("solution-acceptance", "user-acceptance-testing", "performance-testing")
_MOST = 15
"""The body shows the worst; the register has every one."""


def testing(material: Material) -> Section:
    """Areas of testing, cycles and how they end, defects and issues, performance and the network."""
    blocks, quiet = all_stated(
        STATED_IN["testing"],
        material,
        ("testing.areas", area_block("testing.areas", _AREAS, material)),
        ("testing.cycles", cycles(material)),
        ("testing.exit_criteria", exit_criteria("exit_criteria", "testing.exit_criteria", material)),
        ("testing.defects", defects(material)),
        ("testing.issues", _issues(material)),
        ("testing.known_issues", _known_issues(material)),
        ("testing.rounds", rounds(material)),
    )
    return Section(key="testing", title=material.words("sections.testing"), blocks=blocks, quiet=quiet)


def severity_rank(severity: Severity | None) -> int:
    """Worst first; what nobody rated might be anything, so it comes before the mild ones."""
    return severity.rank if severity else 2


def severities(rated: Iterable[Severity | None], material: Material) -> str:
    """How many there are of each severity: "1 critical, 2 not rated"."""
    words, counted = material.words, Counter("unrated" if one is None else one.value for one in rated)
    known = [*(one.value for one in Severity), "unrated"]
    parts = [words(f"testing.severities.{one}", count=counted[one]) for one in known if counted[one]]
    return words("plain.comma").join(parts)


def _issues(material: Material) -> Block | None:
    stated = material.review.issues
    if stated is None:
        return None
    words = material.words
    ranked = sorted((not one.blocker, severity_rank(one.severity), key) for key, one in stated.items() if one.open)
    columns = material.columns(
        ("testing.issue", Kind.NAME),
        ("testing.severity", Kind.STATE),
        ("testing.owner", Kind.WHO),
        ("testing.due_on", Kind.DAY),
        ("testing.accepted", Kind.STATE),
    )
    rows = [_issue(stated[key], material) for *_, key in ranked[:_MOST]]
    told = severities((stated[key].severity for *_, key in ranked), material)
    texts = [words.count("testing.open", len(ranked), told=told)] if ranked else []
    block = material.block("testing.issues", columns, rows, *texts, none="testing.no_issues")
    left = len(stated) - len(rows)
    return replace(block, more=material.see(words.count("front.more", left), "registers")) if left else block


def _issue(issue: Issue, material: Material) -> Row:
    words, workaround = material.words, issue.workaround
    blocker = words("testing.blocker") if issue.blocker else None
    way = words("testing.workaround_is", what=workaround.what) if workaround else None
    note = words("plain.dot").join(filter(None, (blocker, way))) or None
    holds = result(holds=workaround_accepted(issue, material.review))
    accepted = material.state(holds, saying=words(_ACCEPTED[holds])) if workaround else material.said(None)
    return Row(
        (
            Cell(issue.title, note),
            material.state(issue.severity),
            material.who(issue.owner),
            material.date(issue.due_on),
            accepted,
        )
    )


_ACCEPTED = {Result.YES: "testing.is_accepted", Result.NO: "testing.is_not_accepted"}


def _known_issues(material: Material) -> Block | None:
    stated = material.review.known_issues
    if stated is None:
        return None
    columns = material.columns(
        ("testing.known_issue", Kind.NAME),
        ("testing.severity", Kind.STATE),
        ("testing.workaround", Kind.TEXT),
        ("testing.fix_on", Kind.DAY),
    )
    ranked = sorted((severity_rank(one.severity), key) for key, one in stated.items())
    rows = [_known_issue(stated[key], material) for _, key in ranked]
    return material.block("testing.known_issues", columns, rows, none="testing.no_known_issues")


def _known_issue(issue: KnownIssue, material: Material) -> Row:
    way = material.said(issue.workaround.what if issue.workaround else None, _tried(issue.workaround, material))
    return Row((Cell(issue.title), material.state(issue.severity), way, material.date(issue.fix_on)))


def _tried(workaround: Workaround | None, material: Material) -> str | None:
    """Whether a workaround was tried, and who accepted it."""
    if workaround is None:
        return None
    words = material.words
    tried = {True: words("testing.tried"), False: words("testing.not_tried"), None: None}[workaround.tested]
    who = words("testing.accepted_by", who=material.name(workaround.accepted_by)) if workaround.accepted_by else None
    return words("plain.dot").join(filter(None, (tried, who))) or None
