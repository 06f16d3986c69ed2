"""Completeness as it is printed: its counts, its band, and the bar that shows both."""

from __future__ import annotations

from fractions import Fraction

from golive_readiness.pack.view import Bar, Cell
from golive_readiness.pack.wording import Wording
from golive_readiness.scoring import AreaScore, Counts
from golive_readiness.standing import Standing

__all__ = ["band", "bar", "complete", "counts"]

_WHOLE = 1000
"""Bars are drawn in thousandths."""


def complete(score: AreaScore, words: Wording) -> Cell:
    """The complete share over its bar, with its band below."""
    drawn = bar(score, words)
    if drawn is None:
        return Cell(words("facts.nothing"), quiet=True)
    certain = score.worst == score.best
    return Cell(
        words.show(score.complete),
        None if certain else words("facts.range", worst=score.worst, best=score.best),
        bar=drawn,
    )


def counts(some: Counts, words: Wording) -> str:
    """How many items have each standing, in one line."""
    told = [(standing, getattr(some, standing.value)) for standing in Standing]
    parts = [words("facts.count", count=count, standing=standing) for standing, count in reversed(told) if count]
    return words("plain.dot").join(parts) or words("facts.nothing")


def band(score: AreaScore, words: Wording) -> str:
    """Between what and what the complete share lies."""
    if score.worst is None or score.best is None:
        return words("facts.nothing")
    if score.worst == score.best:
        return words("facts.certain")
    return words("facts.band", worst=score.worst, best=score.best)


def bar(score: AreaScore, words: Wording) -> Bar | None:
    """Completeness as a bar: solid what holds in any case, pale what is not known."""
    if score.worst is None or score.best is None:
        return None
    solid, best = _scaled(score.worst), _scaled(score.best)
    return Bar(
        solid=solid,
        band=best - solid,
        mark=None if score.complete in (None, score.worst) else _scaled(score.complete),
        alt=words("facts.bar", title=score.title, complete=score.complete, worst=score.worst, best=score.best),
    )


def _scaled(share: Fraction) -> int:
    return int(share * _WHOLE)
