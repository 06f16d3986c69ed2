"""Each kind of thing a review holds, described once as columns: for Excel, CSV, records and the pack alike.

A table is named and placed here; its columns follow from the fields of its document, so a new field is a new
column everywhere. A document inside a row becomes columns of that row (``workaround.what``); a list inside a row
becomes a table of its own, whose rows begin with the keys of the rows they belong to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any, get_args, get_origin

from golive_readiness.model.base import Document, Keyed, Refers, Word
from golive_readiness.model.described import descriptions
from golive_readiness.model.review import ReadinessReview

__all__ = ["TABLES", "CellKind", "Column", "Table"]

Path = tuple[str, ...]


class CellKind(Word):
    """What a cell holds."""

    TEXT = "text"
    WORD = "word"
    NUMBER = "number"
    SHARE = "share"
    DAY = "day"
    MOMENT = "moment"
    DURATION = "duration"
    YES_NO = "yes-no"
    REFERENCE = "reference"
    SEVERAL = "several"
    """A list of words, texts or references, written with commas between them."""


_CELLS: tuple[tuple[type, CellKind], ...] = (
    (bool, CellKind.YES_NO),
    (Word, CellKind.WORD),
    (Fraction, CellKind.SHARE),
    (datetime, CellKind.MOMENT),
    (date, CellKind.DAY),
    (timedelta, CellKind.DURATION),
    (Decimal, CellKind.NUMBER),
    (int, CellKind.NUMBER),
    (str, CellKind.TEXT),
)
"""In the order in which a type is tried: a boolean is an integer too, and a moment a day."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: where its value stands in a row's document, and what it holds."""

    path: Path
    """The fields on the way, such as ``("workaround", "what")``."""
    description: str
    """What it says, in the words of the field's own description."""
    cell: CellKind
    choices: tuple[str, ...] = ()
    """The words that may stand in it."""
    refers: str | None = None
    """The kind of thing it refers to."""
    required: bool = False

    @property
    def name(self) -> str:
        """Its name, as a heading and as a key of a record."""
        return ".".join(self.path)

    @property
    def label(self) -> str:
        """Its name for people: ``due_on`` is "Due on"."""
        words = self.name.replace(".", ": ").replace("_", " ")
        return words[:1].upper() + words[1:]


@dataclass(frozen=True)
class Table:
    """One kind of thing: where a review keeps it, and its columns."""

    name: str
    title: str
    path: Path
    """The fields on the way from the review."""
    document: type[Document]

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Its columns, in the order of the document's fields."""
        return tuple(_columns(self.document, ()))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The names of the keys its rows begin with: one for each keyed or listed step of the way."""
        steps = [step for step, many in _steps(self.path) if many]
        return (*(f"{step}_key" for step in steps[:-1]), "key") if steps else ()

    def stated(self, review: ReadinessReview) -> bool:
        """Whether the review says anything about it, be it that there are none."""
        return _stated(review, self.path)

    def rows(self, review: ReadinessReview) -> Iterator[dict[str, Any]]:
        """Each row as a dictionary: its keys, then a value for each column."""
        for keys, part in _parts(review, self.path, ()):
            values = {column.name: _value(part, column.path) for column in self.columns}
            yield {**dict(zip(self.keys, keys, strict=True)), **values}


def _columns(document: type[Document], above: Path) -> Iterator[Column]:
    for name, field in document.model_fields.items():
        kinds = tuple(_kinds(field.annotation, field.metadata))
        inside = next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Document)), None)
        listed = any(get_origin(kind) in (tuple, Keyed) for kind in kinds)
        if inside and not listed and document is not ReadinessReview:
            yield from _columns(inside, (*above, name))
        elif not inside and name != "format":  # the format is the file's affair, not the reader's
            yield _column(
                (*above, name), descriptions(document).get(name, ""), kinds, listed=listed, required=field.is_required()
            )


def _column(path: Path, description: str, kinds: tuple[Any, ...], *, listed: bool, required: bool) -> Column:
    cell, held = next(
        (cell, kind) for known, cell in _CELLS for kind in kinds if isinstance(kind, type) and issubclass(kind, known)
    )
    refers = next((kind.to for kind in kinds if isinstance(kind, Refers)), None)
    choices = tuple(word.value for word in held) if issubclass(held, Word) else ()
    kind = CellKind.SEVERAL if listed else CellKind.REFERENCE if refers else cell
    return Column(path, description, kind, choices, refers, required)


def _kinds(annotation: Any, metadata: Any = ()) -> Iterator[Any]:
    yield annotation
    yield from metadata
    for part in get_args(annotation):
        yield from _kinds(part)


def _stated(thing: Any, path: Path) -> bool:
    if thing is None or not path:
        return thing is not None
    if isinstance(thing, Mapping | tuple):
        return any(_stated(part, path) for part in (thing.values() if isinstance(thing, Mapping) else thing))
    return _stated(getattr(thing, path[0]), path[1:])


def _parts(thing: Any, path: Path, keys: tuple[object, ...]) -> Iterator[tuple[tuple[object, ...], Any]]:
    if isinstance(thing, Mapping):
        for key, part in thing.items():
            yield from _parts(part, path, (*keys, key))
    elif isinstance(thing, tuple):
        for place, part in enumerate(thing, 1):
            yield from _parts(part, path, (*keys, place))
    elif path:
        yield from _parts(_get(thing, path[0]), path[1:], keys)
    elif thing is not None:
        yield keys, thing


def _get(thing: Any, name: str) -> Any:
    return None if thing is None else getattr(thing, name)


def _value(part: Any, path: Path) -> Any:
    for name in path:
        part = _get(part, name)
    return part


def _steps(path: Path) -> Iterator[tuple[str, bool]]:
    """The steps from the review down, and whether many things stand there."""
    document: type[Document] = ReadinessReview
    for step in path:
        kinds = tuple(_kinds(document.model_fields[step].annotation))
        yield step, any(get_origin(kind) in (tuple, Keyed) for kind in kinds)
        document = next(kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Document))


def _table(name: str, title: str, *path: str) -> Table:
    document: Any = ReadinessReview
    for step in path:
        kinds = _kinds(document.model_fields[step].annotation)
        document = next(kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Document))
    return Table(name, title, path, document)


TABLES: tuple[Table, ...] = (
    _table("people", "People", "people"),
    _table("teams", "Teams", "teams"),
    _table("answers", "Answers", "answers"),
    _table("workstreams", "Workstreams", "workstreams"),
    _table("evidence", "Evidence", "evidence"),
    _table("sign_offs", "Sign-offs", "sign_offs"),
    _table("risks", "Risks", "risks"),
    _table("issues", "Issues", "issues"),
    _table("known_issues", "Known issues", "known_issues"),
    _table("mitigations", "Actions", "mitigations"),
    _table("waivers", "Accepted risks", "waivers"),
    _table("criteria", "Agreed criteria", "criteria"),
    _table("success_measures", "Success measures", "success_measures"),
    _table("options", "Options", "options"),
    _table("votes", "Votes", "decision", "votes"),
    _table("conditions", "Conditions", "decision", "conditions"),
    _table("blocked_periods", "Blocked periods", "calendar", "blocked_periods"),
    _table("public_holidays", "Public holidays", "calendar", "public_holidays"),
    _table("releases", "Releases", "calendar", "releases"),
    _table("first_days", "First days", "calendar", "first_days"),
    _table("rehearsals", "Rehearsals", "cutover", "rehearsals"),
    _table("rollback_triggers", "Rollback triggers", "rollback", "triggers"),
    _table("rollback_tests", "Rollback tests", "rollback", "tests"),
    _table("restore_tests", "Restore tests", "rollback", "restore_tests"),
    _table("migration_cycles", "Trial loads", "migration", "cycles"),
    _table("reconciliation", "Reconciliation", "migration", "cycles", "reconciled"),
    _table("key_figures", "Key figures", "migration", "cycles", "reconciled", "key_figures"),
    _table("waves", "Roll-out waves", "project", "waves"),
    _table("migration_objects", "Migration objects", "migration", "objects"),
    _table("test_cycles", "Test cycles", "testing", "cycles"),
    _table("process_tests", "Processes tested", "testing", "cycles", "processes"),
    _table("exit_criteria", "Exit criteria", "testing", "cycles", "exit_criteria"),
    _table("defects", "Defects", "testing", "defects"),
    _table("performance_rounds", "Performance rounds", "testing", "performance", "rounds"),
    _table("performance_results", "Performance results", "testing", "performance", "rounds", "results"),
    _table("performance_criteria", "Performance criteria", "testing", "performance", "rounds", "criteria"),
    _table("sites", "Sites", "testing", "performance", "sites"),
    _table("integrations", "Integrations", "integrations"),
    _table("dependencies", "Dependencies", "dependencies"),
    _table("environments", "Environments", "environments"),
    _table("capacity", "Storage and API requests", "environments", "capacity"),
    _table("online_services", "Online services", "tenants", "services"),
    _table("licence_counts", "Licences", "licences", "counts"),
    _table("security_approvals", "Security approvals", "security", "approvals"),
    _table("training", "Training", "adoption", "training"),
    _table("support_lines", "Lines of support", "support", "lines"),
    _table("monitoring", "Monitoring", "support", "monitoring"),
    _table("roster", "Roster", "support", "roster"),
    _table("stabilisation", "Stabilisation", "support", "stabilisation"),
    _table("hypercare_exit_criteria", "Hypercare exit criteria", "support", "hypercare", "exit_criteria"),
    _table("floor_walkers", "Floor walkers", "support", "hypercare", "floor_walkers"),
    _table("team_members", "Go-live team", "go_live_team", "members"),
    _table("pre_upgrade_steps", "Pre-upgrade steps", "products", "ax_2012_upgrade", "pre_upgrade_steps"),
    _table("scale_units", "Scale units", "products", "commerce", "scale_units"),
    _table("channel_components", "Channel components", "products", "commerce", "scale_units", "clients"),
    _table("dry_runs", "Dry runs", "products", "business_central", "dry_runs"),
    _table("agents", "Agents", "products", "agents"),
    _table("change_requests", "Change requests", "change_requests"),
    _table("assumptions", "Assumptions", "assumptions"),
    _table("review", "Review"),
    _table("project", "Project", "project"),
    _table("dates", "Dates", "dates"),
    _table("conduct", "Conduct of the review", "conduct"),
    _table("calendar", "Calendar", "calendar"),
    _table("cutover", "Cutover", "cutover"),
    _table("rollback", "Rollback", "rollback"),
    _table("decision", "Decision", "decision"),
    _table("migration", "Data migration", "migration"),
    _table("testing", "Testing", "testing"),
    _table("tenants", "Tenants", "tenants"),
    _table("licences", "Licences as a whole", "licences"),
    _table("code", "Code", "code"),
    _table("updates", "Updates", "updates"),
    _table("security", "Security", "security"),
    _table("change_readiness", "Change readiness", "adoption", "change"),
    _table("support", "Support", "support"),
    _table("go_live_team", "Go-live team as a whole", "go_live_team"),
    _table("finance_operations", "Finance and operations", "products", "finance_operations"),
    _table("customer_engagement", "Customer engagement", "products", "customer_engagement"),
    _table("ax_2012_upgrade", "AX 2012 upgrade", "products", "ax_2012_upgrade"),
    _table("commerce", "Commerce", "products", "commerce"),
    _table("business_central", "Business Central", "products", "business_central"),
    _table("human_resources_migration", "Human Resources migration", "products", "human_resources_migration"),
    _table("dual_write", "Dual-write", "products", "dual_write"),
    _table("status_report", "Status report", "status_report"),
)
"""Every kind of thing, first those there are many of, then those there is one of."""
