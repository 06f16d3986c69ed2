"""An assessment for the terminal: the pack's own words, on as few lines as will do."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from golive_readiness.assessment import Assessment
from golive_readiness.claims import checked_claims
from golive_readiness.cli.output import columns
from golive_readiness.cli.own import fallen, named
from golive_readiness.decision import Weighed
from golive_readiness.pack.document import Pack, compose
from golive_readiness.pack.edition import Edition
from golive_readiness.pack.wording import Wording
from golive_readiness.scoring import AreaScore

__all__ = ["summary", "verdict"]


def verdict(assessment: Assessment, words: Wording) -> str:
    """The verdict as the pack's first page has it."""
    return _pack(assessment, words).front.recommendation.verdict.word


def summary(assessment: Assessment, words: Wording) -> Iterator[str]:
    """All but the verdict: completeness as a whole and per area, reasons, conditions, and how much is unknown."""
    pack, review = _pack(assessment, words), assessment.case.review
    words = words.naming(named(review))
    front, decision = pack.front, assessment.decision
    head = front.masthead
    yield ", ".join(part for part in (head.project, head.customer, head.judged, head.countdown) if part)
    yield from [front.recommendation.decided] if front.recommendation.decided else []
    yield from ("", *columns([(fact.label, fact.value, fact.note) for fact in front.facts]), front.counts)
    yield from ("", *columns(list(_areas(assessment, words))))
    yield from fallen(checked_claims(assessment), words)
    yield from _titled("Reasons", (_reason(one, words) for one in decision.reasons))
    yield from _titled(words("sections.conditions"), _conditions(assessment, pack))
    yield from ("", f"Unknown: {_unknown(assessment)}")


def _pack(assessment: Assessment, words: Wording) -> Pack:
    return compose(assessment, words, edition=Edition.EXECUTIVE)


def _areas(assessment: Assessment, words: Wording) -> Iterator[tuple[str, ...]]:
    yield ("Area", "Verdict", words("facts.assessed"), words("facts.complete"), "Band", "Met", "Due")
    rows: list[tuple[AreaScore, str]] = [
        (area, words.word(area.verdict) if area.verdict else words("plain.absent")) for area in assessment.areas
    ]
    for area, said in [*rows, (assessment.overall, words.word(assessment.decision.verdict))]:
        shares = words.show(area.assessed), words.show(area.complete), _band(area.worst, area.best, words)
        yield (area.title, said, *shares, str(area.counts.met), str(area.counts.due))


def _band(worst: Fraction | None, best: Fraction | None, words: Wording) -> str:
    if worst is None or best is None:
        return words("plain.absent")
    low, high = words.show(worst), words.show(best)
    return low if low == high else words("plain.between", low=low, high=high)


def _titled(title: str, entries: Iterator[str]) -> Iterator[str]:
    """Entries under a title; nothing at all where there are none."""
    told = list(entries)
    yield from ("", f"{title}:", *told) if told else ()


def _reason(one: Weighed, words: Wording) -> str:
    found = one.finding
    mandatory = ", mandatory" if found.mandatory else ""
    return f"  {found.id} ({words.word(found.severity)}{mandatory})\n      {_line(words.sentence(found))}"


def _conditions(assessment: Assessment, pack: Pack) -> Iterator[str]:
    """The rows of the pack's own table, each under the key by which a waiver or an action can name it."""
    section = next(section for section in pack.body if section.key == "conditions")
    for table in (block.table for block in section.blocks if block.table):
        heads = [column.head for column in table.columns]
        for condition, row in zip(assessment.decision.conditions, table.rows, strict=True):
            what, *others = [f"{cell.text} ({cell.note})" if cell.note else cell.text for cell in row.cells]
            more = "; ".join(f"{head}: {text}" for head, text in zip(heads[1:], others, strict=True))
            yield f"  {condition.id}\n      {_line(what)}\n      {_line(more)}"


def _unknown(assessment: Assessment) -> str:
    unknowns = assessment.decision.unknowns
    mandatory = sum(one.finding.mandatory for one in unknowns)
    return f"{len(unknowns)} {'finding' if len(unknowns) == 1 else 'findings'} about what nobody knows, {mandatory} mandatory"


def _line(text: str) -> str:
    return " ".join(text.split())
