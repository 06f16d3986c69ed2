"""Work items: a row for each defect, issue, risk or action, found again by its id."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from golive_readiness.errors import shortened
from golive_readiness.model.consistency import RULE_KEY
from golive_readiness.model.form.mitigations import Mitigation
from golive_readiness.model.form.risks import Issue, IssueStatus, Risk
from golive_readiness.model.record.testing import Defect
from golive_readiness.sources.tables.grid import Line
from golive_readiness.sources.tables.ids import as_id, is_id
from golive_readiness.sources.tables.meanings import normal
from golive_readiness.sources.trackers.cells import Cell
from golive_readiness.sources.trackers.fields import TrackerKind
from golive_readiness.sources.trackers.gathered import Gathered
from golive_readiness.sources.trackers.job import Job
from golive_readiness.sources.trackers.record import NO_ENTRY, Said
from golive_readiness.sources.trackers.store import Store
from golive_readiness.sources.trackers.table import Table
from golive_readiness.sources.trackers.words import NOT_MENDED, OTHER_TYPES

__all__ = ["STORES", "WorkItems"]

STORES: Mapping[TrackerKind, Store] = {
    TrackerKind.DEFECTS: Store(document=Defect, path=("testing", "defects")),
    TrackerKind.ISSUES: Store(document=Issue, path=("issues",)),
    TrackerKind.RISKS: Store(document=Risk, path=("risks",)),
    TrackerKind.ACTIONS: Store(document=Mitigation, path=("mitigations",)),
}
"""Where each kind is kept."""

_BETWEEN = re.compile(r"[;,\n]")
_COUNTED = re.compile(r"([0-9]+|[0-9]{1,3}(?:[,'\u2019 \xa0\u202f][0-9]{3})+)(?:\.0)?")
"""A number as spreadsheets show one: ``4,711`` and ``4711.0`` are the work item 4711."""
_ASIDE = frozenset(("id", "type", "addresses", "resolution"))
_OVER = frozenset((IssueStatus.RESOLVED, IssueStatus.CLOSED))
_STILL = "See whether it still hurts; if it does, open it again where it is kept, or accept it as a risk in the review."
_PRIORITY_ONLY = "no column says the severity, and a priority is not taken for one."
_PROMISE = "this action is about no finding, item, risk or issue that is known, so nothing is promised by it."
_TAG_IT = "Give it the code of the finding as a tag, such as DATE03, or a parent that is among the issues or risks of the review."


@dataclass(eq=False)
class WorkItems:
    """Reads the rows of one export."""

    job: Job
    _types: dict[str, None] = field(default_factory=dict)
    """The types that were passed over."""

    def read(self) -> tuple[Said, ...]:
        """What every row of this kind says, each entry once."""
        for table, line in self.job.lines():
            if other := self._other_type(table, line):
                self.job.account(table.where(line, "id"), f"its type is {other}", fate="skipped")
            elif key := self._key(table, line):
                where = table.where(line, "id")
                self._found.take(Said(key=key, where=where, cells=self._cells(table, line, key)))
        for table in self.job.tables:
            self._look_for_severity(table)
            self._look_for_type(table)
        self._look_for_any()
        return self._found.said

    @cached_property
    def _found(self) -> Gathered:
        return Gathered(self.job)

    def _cells(self, table: Table, line: Line, key: str) -> dict[str, Cell]:
        read = [one for one in self.job.fields if one.name not in _ASIDE]
        cells = self.job.cells.row(table, line, read)
        if self.job.kind is TrackerKind.ACTIONS:
            cells |= self._addresses(table, line, key)
        self._look_whether_mended(table, line, cells.get("status"))
        return cells

    def _look_whether_mended(self, table: Table, line: Line, status: Cell | None) -> None:
        """Remark on what is closed for another reason than that it is mended."""
        reason = table.text(line, "resolution")
        if status and status.value in _OVER and normal(reason) in NOT_MENDED:
            message = f'"{shortened(status.text)}" because of "{shortened(reason)}" is not mended, and counts as {status.value}.'
            self.job.remarks.note(message, table.where(line, "resolution"), hint=_STILL)

    def _other_type(self, table: Table, line: Line) -> str | None:
        """The type of a row that is another kind of thing."""
        text = table.text(line, "type")
        kind = self._kinds.get(normal(text))
        if not text or kind is self.job.kind:
            return None
        self._types[text] = None
        if kind is None and normal(text) not in OTHER_TYPES:
            message = f'"{shortened(text)}" is a type of work item that nobody knows; its rows are not read.'
            hint = f'If they are {self.job.kind}, say so: --word "{shortened(text)}={self.job.kind}".'
            self.job.remarks.note(message, table.where(line, "type"), hint=hint)
        return shortened(text)

    @cached_property
    def _kinds(self) -> Mapping[str, TrackerKind]:
        return next(one.words for one in self.job.fields if one.name == "type")

    def _key(self, table: Table, line: Line) -> str | None:
        text = table.text(line, "id")
        key = key_of(text, self.job.told.prefix)
        if key is None:
            message = f'"{shortened(text)}" is no id.' if text else "no id stands in this row."
            where, found = table.where(line, "id"), shortened(text) or None
            self.job.problems.note(message, where, path="id", found=found, hint=NO_ENTRY)
            return None
        return self._spelt.get(key) or self._spelt.get(key.casefold(), key)

    @cached_property
    def _spelt(self) -> Mapping[str, str]:
        """How the review spells its ids, by id and in small letters: to a tracker, toy-12 and TOY-12 are one."""
        keys = STORES[self.job.kind].entries(self.job.review)
        return {**{key.casefold(): key for key in keys}, **{key: key for key in keys}}

    def _addresses(self, table: Table, line: Line, key: str) -> dict[str, Cell]:
        """What an action is about, beside what the review says already."""
        texts = table.texts(line, "addresses")
        actions = self.job.review.mitigations
        old = actions.get(key) if actions else None
        about = old.addresses if old else ()
        named = (self._target(part.strip()) for text in texts for part in _BETWEEN.split(text))
        found = (*about, *sorted({one for one in named if one and one not in about}))
        where = table.where(line, "addresses") if texts else table.where(line, "id")
        if not found:
            self.job.remarks.note(_PROMISE, where, hint=_TAG_IT)
        return {"addresses": Cell(", ".join(texts), found, where)} if found != about or old is None else {}

    def _target(self, text: str) -> str | None:
        key = key_of(text, self.job.told.prefix)
        return text if RULE_KEY.fullmatch(text) else key if key in self._targets else None

    @cached_property
    def _targets(self) -> frozenset[str]:
        review = self.job.review
        return frozenset({*review.answers, *(review.risks or ()), *(review.issues or ()), *(review.criteria or ())})

    def _look_for_severity(self, table: Table) -> None:
        if "priority" in table.fields and "severity" not in table.fields:
            priority = next(column for column in table.columns if column.field == "priority")
            hint = f'Where it is one, say so: --column "{priority.name}=severity".'
            self.job.remarks.note(_PRIORITY_ONLY, priority.where, hint=hint)

    def _look_for_type(self, table: Table) -> None:
        """Remark on a column that tells of types and is not read: each row is taken for one of this kind."""
        if "type" in table.fields:
            return
        for column in (column for column in table.columns if column.field is None):
            types = {text.casefold() for text in table.below(column.at)} - {""}
            if types & OTHER_TYPES and types <= OTHER_TYPES | self._kinds.keys():
                message = f"this column is not read, and every row is taken for one of the {self.job.kind}."
                hint = f'Where it says the type, say so: --column "{column.name}=type".'
                self.job.remarks.note(message, column.where, hint=hint)

    def _look_for_any(self) -> None:
        """Refuse an export in which nothing is of this kind; say so of one that has no rows."""
        if self._found.said:
            return
        where = self.job.tables[0].columns[0].where
        if self._types:
            message = f"there are no {self.job.kind} in it; the types of its rows are {', '.join(sorted(self._types))}."
            self.job.problems.note(message, where)
        else:
            message = (
                f"no row stands below the names of the columns; the {self.job.kind} of the review stay as they are."
            )
            hint = f'If there are none, say so in the review: "{STORES[self.job.kind].path[-1]}: none".'
            self.job.remarks.note(message, where, hint=hint)


def key_of(text: str, prefix: str) -> str | None:
    """The key of an entry, by the id of its tracker; ``None`` where it is none."""
    written = text.strip().removeprefix("#")
    if number := _COUNTED.fullmatch(written):
        written = f"{prefix}{re.sub(r'[^0-9]', '', number[1])}"
    return written if is_id(written) else as_id(written) or None
