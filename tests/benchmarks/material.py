"""Reviews and checklists of any size, as dense as real ones."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_AREAS = (
    "readiness",
    "cutover",
    "scope",
    "acceptance",
    "uat",
    "performance",
    "integration",
    "migration",
    "change",
    "support",
)
_AREA_IDS = {
    "scope": "solution-scope",
    "acceptance": "solution-acceptance",
    "uat": "user-acceptance-testing",
    "performance": "performance-testing",
    "migration": "data-migration",
    "change": "change-and-training",
}
_OWNERS = tuple(f"person-{number}" for number in range(12))

_ITEM = """\
  - id: {prefix}.item-{number}
    area: {area}
    statement: The part number {number} of this area is finished, tried by those who will use it, and its result is written down.
    outcome: The committee can rely on part {number} without asking again.
    why: When part {number} is missing, somebody finds out on the first Monday, with users in front of the screen.
    mandatory: {mandatory}
    evidence: {{kinds: [test-report, plan], what: The dated result of the last run., required: false}}
    rules: [MIGR01]
    sources:
      - {{document: ms-go-live-checklist, at: "{number}"}}
    traces: [GL-{number:03d}]
"""
_ANSWER = """\
  {prefix}.item-{number}:
    status: {status}
    owner: {owner}
    due_on: 2026-11-{day:02d}
    outlook: on_track
    evidence: [proof-{proof}]
    comment: "Looked at in the weekly call; the last open point of part {number} is with the vendor."
    updated_on: 2026-10-30
"""
_RISK = """\
  risk-{number}: {{title: "Part {number} may be late", severity: {severity}, owner: {owner}, response: mitigate, probability: 0.3}}
"""
_ACTION = """\
  action-{number}: {{title: "Finish part {number}", addresses: [risk-{number}], owner: {owner}, due_on: 2026-11-12}}
"""


@cache
def checklist(items: int) -> str:
    """A checklist of that many items, as YAML."""
    head = 'format: golive-readiness/checklist/1\nid: measured\ntitle: Measured\nversion: "1"\nitems:\n'
    return head + "".join(
        _ITEM.format(
            prefix=_prefix(number),
            area=_AREA_IDS.get(_prefix(number), _prefix(number)),
            number=number,
            mandatory="true" if number % 10 == 0 else "false",
        )
        for number in range(items)
    )


@cache
def review(items: int, path: str = "measured.yaml") -> str:
    """A review that answers that checklist, as YAML."""
    return "".join(
        [
            "format: golive-readiness/review/1\n",
            "project: {name: Measured, customer: A company, products: [finance-operations], users: 200}\n",
            "reviewed_on: 2026-11-02\ntime_zone: Europe/Brussels\ndecision_maker: person-0\n",
            "dates: {go_no_go_on: 2026-11-26, go_live_on: 2026-11-30, hypercare_ends_on: 2026-12-28}\n",
            f"checklists: [{path}]\npeople:\n",
            *(
                f"  {owner}: {{name: Somebody {owner}, role: project-manager, organisation: customer}}\n"
                for owner in _OWNERS
            ),
            "answers:\n",
            *(_answer(number) for number in range(items)),
            "evidence:\n",
            *(
                f'  proof-{number}: {{kind: test-report, title: "Result {number}", dated_on: 2026-10-20}}\n'
                for number in range(items // 10 + 1)
            ),
            "risks:\n",
            *(
                _RISK.format(number=number, severity=("high", "medium", "low")[number % 3], owner=_owner(number))
                for number in range(items // 10 + 1)
            ),
            "mitigations:\n",
            *(_ACTION.format(number=number, owner=_owner(number)) for number in range(items // 10 + 1)),
        ]
    )


def written(folder: Path, items: int) -> Path:
    """The review, with its checklist beside it."""
    (folder / "measured.yaml").write_text(checklist(items), encoding="utf-8")
    path = folder / "review.yaml"
    path.write_text(review(items), encoding="utf-8")
    return path


def _answer(number: int) -> str:
    status = "done" if number % 5 else "in_progress"
    return _ANSWER.format(
        prefix=_prefix(number),
        number=number,
        status=status,
        owner=_owner(number),
        day=number % 20 + 5,
        proof=number // 10,
    )


def _prefix(number: int) -> str:
    return _AREAS[number % len(_AREAS)]


def _owner(number: int) -> str:
    return _OWNERS[number % len(_OWNERS)]
