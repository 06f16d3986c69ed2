"""A review to fill in: every item that applies, unanswered, under what it states and the proof it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from textwrap import indent, wrap

from golive_readiness.model.base import Keyed
from golive_readiness.model.checklist import Area, Checklist, Checkpoint, Has, Item
from golive_readiness.model.form.answers import Answer
from golive_readiness.model.policy import Policy
from golive_readiness.model.record.engagement import Project
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.thresholds import worded
from golive_readiness.render.yaml import to_yaml
from golive_readiness.selection import choices

__all__ = ["review_to_fill_in"]

_WIDTH = 110
_UNREADABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What a YAML reader takes for the end of a line, or refuses."""

_HEAD = """\
A go-live readiness review to fill in.

What you leave out is unknown, which is neither good nor bad; an empty list says that there is none. Beside the answers,
state the record, as at the end of this file: what agrees with an answer proves it, and what contradicts it is found out.
`golive check` says where you stand, and names every mistake with its line."""

_PARTS = """\
What the project has decides what it is asked; while that is not stated, it is asked everything. Say it in the project,
as has: [migration, integrations], with all that is there of these; an empty list says that there is none:"""

_SECTIONS = """\
time_zone: Europe/Brussels
dates: {{go_no_go_on: {decision}, go_live_on: {go_live}, hypercare_ends_on: {hypercare}}}
decision_maker: anna
people:
  anna: {{name: Anna Peeters, role: executive-sponsor, organisation: customer}}
  rob: {{name: Rob Maes, role: project-manager, organisation: partner, phone: "+32 470 00 00 01"}}
evidence:
  report-1: {{kind: test-report, title: Test report of the last cycle, dated_on: {day}}}"""

_ANSWERS = """\
Put what you know between the braces, for instance
  {{status: done, owner: rob, evidence: [report-1], updated_on: {day}}}
  {{status: in_progress, share: 60%, owner: rob, due_on: {due}, outlook: on_track}}
  {{status: not_applicable, reason: There is no old system., approved_by: anna}}"""

_RECORD = """\
The record: what really happened. Begin with what you have; these are examples, and there is more: dependencies,
environments, updates, code, security, adoption, support, go_live_team, rollback, calendar, products, conduct.
"Checked by MIGR02" above an answer means that this rule compares it with the record; `golive rules MIGR02` says how.
testing:
  cycles:
    uat-1: {{kind: uat, status: in_progress, cases_planned: 120, cases_run: 80, cases_passed: 74, cases_failed: 6}}
  defects:
    bug-1: {{title: Credit notes cannot be posted, severity: high, status: active, owner: rob, due_on: {due}}}
integrations:
  bank: {{title: Payments to the bank, owner: anna, technical_lead: rob, out_of_hours: true}}
migration:
  cycles:
    - cycle: 1
      run_on: {day}
      reconciled:
        - {{entity: customers, data_class: master, source_count: 1800, target_count: 1797}}
licences:
  counts:
    - {{type: Sales Enterprise, required: 40, purchased: 40, assigned: 38}}
cutover:
  window: {{starts_at: {cutover}T18:00, ends_at: {go_live}T06:00}}
  rehearsals:
    - {{rehearsal: 1, kind: real, run_on: {day}, duration: 22h}}"""

_AHEAD = {"day": 0, "due": 14, "decision": 24, "cutover": 25, "go_live": 28, "hypercare": 56}
"""The days of the examples, counted from the review's own."""


def review_to_fill_in(
    checklists: Mapping[str, Checklist], project: Project, reviewed_on: date, areas: Sequence[Area] = ()
) -> str:
    """A review as YAML, for these checklists by the name or path under which the review chooses them.

    Its items stand in the order of ``areas``; those of other areas follow. It reads back as it is, and cannot be
    assessed until somebody answers something.
    """
    chosen = [choice for choice in choices(checklists.values(), project) if choice.asked]
    items = _in_order([worded(choice.item, Policy()) for choice in chosen], areas)
    review = ReadinessReview(
        format="golive-readiness/review/1",
        project=project,
        reviewed_on=reviewed_on,
        checklists=tuple(checklists),
        answers=Keyed({item.id: Answer() for item in items}),
    )
    head, answers, entries = to_yaml(review, comment=_HEAD).partition("\nanswers:")
    facts = (_parts(),) if project.has is None else ()
    examples = [_example(text, reviewed_on) for text in (*facts, _SECTIONS, _ANSWERS)]
    titles = {area.id: area.title for area in areas}
    asked = _asked(items, entries.splitlines()[1:], titles)
    return "\n".join([head.rstrip(), *examples, answers.strip(), *asked, _example(_RECORD, reviewed_on), ""])


def _in_order(items: Sequence[Item], areas: Sequence[Area]) -> list[Item]:
    """Area by area, in this order of areas, and then in the order in which the items appear."""
    places = {
        area: place
        for place, area in enumerate(dict.fromkeys([*(area.id for area in areas), *(item.area for item in items)]))
    }
    return sorted(items, key=lambda item: places[item.area])


def _parts() -> str:
    """How a project states its parts, so that nobody is asked about what it does not have."""
    known = wrap(", ".join(part.value for part in Has), _WIDTH - 6, break_long_words=False, break_on_hyphens=False)
    return "\n".join([_PARTS, *(f"  {line}" for line in known)])


def _example(text: str, reviewed_on: date) -> str:
    """A comment that shows how something is written, with days that could be this project's."""
    days = {name: reviewed_on + timedelta(days=ahead) for name, ahead in _AHEAD.items()}
    return "\n" + indent(text.format(**days), "# ")


def _asked(items: Sequence[Item], entries: Sequence[str], titles: Mapping[str, str]) -> Iterator[str]:
    """Each answer's line below what it answers, each area's first one below the area's name."""
    area = None
    for item, entry in zip(items, entries, strict=True):
        if item.area != area:
            area = item.area
            yield from ("", f"  # ---- {titles.get(area, area.replace('-', ' ').capitalize())} ----")
        yield ""
        yield from _comment(item.statement)
        yield from _comment(" ".join(_demands(item)))
        yield entry


def _demands(item: Item) -> Iterator[str]:
    """What an answer to the item has to bring along, and which rules will hold it against the record."""
    if item.mandatory:
        yield "Mandatory."
    if only := [word.value for _, words in item.applies if words for word in words]:
        yield f"For: {', '.join(only)}."
    if item.due_by is not Checkpoint.GO_NO_GO:
        yield f"Due by {item.due_by.value}."
    if item.evidence and item.evidence.required:
        what = f": {item.evidence.what.rstrip('.')}" if item.evidence.what else ""
        yield f"Proof ({' or '.join(kind.value for kind in item.evidence.kinds) or 'of any kind'}){what}."
    if item.sign_off:
        side = f", {item.sign_off.organisation.value}" if item.sign_off.organisation else ""
        yield f"Signed by: {' or '.join(role.value for role in item.sign_off.roles) or 'anybody'}{side}."
    if item.rules:
        yield f"Checked by {', '.join(item.rules)}."


def _comment(text: str) -> Iterator[str]:
    """A text as comment lines; nothing in it can end the comment."""
    plain = " ".join(_UNREADABLE.sub(" ", text).split())
    yield from (f"  # {line}" for line in wrap(plain, _WIDTH - 4, break_long_words=False, break_on_hyphens=False))
