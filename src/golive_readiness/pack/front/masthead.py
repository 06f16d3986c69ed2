"""The head of page one, and the decision asked for in one sentence."""

from __future__ import annotations

from golive_readiness.model.checklist import Checkpoint
from golive_readiness.pack.front.view import Masthead
from golive_readiness.pack.material import Material

__all__ = ["masthead", "question"]


def masthead(material: Material) -> Masthead:
    """Project, customer, edition, day judged and the days left."""
    words, project = material.words, material.review.project
    return Masthead(
        kind=words("front.kind"),
        project=project.name,
        customer=project.customer,
        edition=words(f"editions.{material.edition.value}.name"),
        judged=words("front.judged", day=material.day),
        countdown=_countdown(material),
    )


def question(material: Material) -> str:
    """What the committee is asked to decide, from stated dates only; else which date is missing."""
    words, dates, window = material.words, material.review.dates, material.review.cutover.window
    if window and dates.go_live_on:
        return words("front.question.both", start=window.starts_at, day=dates.go_live_on)
    if dates.go_live_on:
        return words("front.question.go_live", day=dates.go_live_on)
    if window:
        return words("front.question.window", start=window.starts_at)
    return words("front.question.neither")


def _countdown(material: Material) -> str | None:
    go_live = material.assessment.checkpoints.stated(Checkpoint.OPEN_TO_USERS)
    if go_live is None:
        return None
    days = (go_live - material.day).days
    if days == 0:
        return material.words("front.countdown.today")
    return material.words.count("front.countdown.ahead" if days > 0 else "front.countdown.past", abs(days))
