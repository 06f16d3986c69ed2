"""The fields of a document, as a table."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from golive_readiness.model.base import Document, Keyed, Once, Refers, Word
from golive_readiness.model.described import descriptions
from golive_readiness.model.tables import TABLES
from tests.docs.reference.markdown import code, link, slug, table, words
from tests.docs.reference.spellings import SPELLINGS

__all__ = ["about", "fields_of", "holds", "parts", "title", "vocabulary"]

_FEW = 9
"""Up to this many words are listed in the field's own row."""

_BEYOND_ANYBODY = 10**15
"""A limit that only keeps numbers readable, and that nobody will meet."""

_BOUNDS = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
_THING = {
    "person": "id of a person",
    "owner": "id of a person or team",
    "evidence": "id of an entry in `evidence`",
    "option": "id of an entry in `options`",
    "item": "id of an item",
    "area": "id of an area",
}


def fields_of(document: type[Document]) -> str:
    """Every field: what it holds, whether it is required or what it is otherwise, and what it says."""
    hints, says = get_type_hints(document, include_extras=True), descriptions(document)
    rows = (
        (code(name), holds(hints[name]), _otherwise(field), says.get(name, "").replace("``", "`"))
        for name, field in document.model_fields.items()
    )
    return table(("Field", "Holds", "Required", "What it says"), rows)


def about(document: type[Document | Word]) -> str:
    """What a kind of thing says of itself."""
    return " ".join((document.__doc__ or "").split()).replace("``", "`")


def holds(hint: Any) -> str:
    """What may stand in a field of this type."""
    hint = _unmarked(_stated(hint))
    marks = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    if refers := next((mark for mark in marks if isinstance(mark, Refers) and mark.to in _THING), None):
        return _THING[refers.to]
    if named := next((spelling.name for spelling in SPELLINGS if spelling.kind == hint), None):
        return named
    bare = get_args(hint)[0] if get_origin(hint) is Annotated else hint
    return _plainly(bare, marks)


def _plainly(bare: Any, marks: tuple[Any, ...]) -> str:
    inside = get_args(bare)
    if get_origin(bare) is Keyed:
        return f"by id: {holds(inside[0])}"
    if get_origin(bare) is tuple:
        return f"list: {holds(inside[0])}"
    if get_origin(bare) is Literal:
        return words(inside)
    if issubclass(bare, Document):
        return link(title(bare), f"#{slug(title(bare))}")
    if issubclass(bare, Word):
        return words(bare) if len(bare) <= _FEW else link(f"one of {len(bare)} words", f"#{slug(title(bare))}")
    return f"{ {int: 'whole number', Decimal: 'number', str: 'line'}[bare] }{_bounds(marks)}"


def _stated(hint: Any) -> Any:
    """The type without the ``None`` that says that nothing is stated."""
    known = [part for part in get_args(hint) if part is not NoneType]
    return known[0] if NoneType in get_args(hint) else hint


def _unmarked(hint: Any) -> Any:
    """The type without the mark that no two entries may share its value."""
    if get_origin(hint) is not Annotated:
        return hint
    bare, *marks = get_args(hint)
    kept = [mark for mark in marks if not isinstance(mark, Once)]
    return Annotated[bare, *kept] if kept else bare


def _bounds(marks: tuple[Any, ...]) -> str:
    limits = [limit for mark in marks if isinstance(mark, FieldInfo) for limit in mark.metadata]
    told = [
        f"{said} {getattr(limit, name)}"
        for limit in limits
        for name, said in _BOUNDS.items()
        if getattr(limit, name, _BEYOND_ANYBODY) < _BEYOND_ANYBODY
    ]
    return f", {' and '.join(told)}" if told else ""


def _otherwise(field: FieldInfo) -> str:
    if field.is_required():
        return "yes"
    if isinstance(field.default, bool):
        return f"else {code(str(field.default).lower())}"
    return f"else {code(str(field.default))}" if isinstance(field.default, str | int | Decimal) else ""


def parts(document: type[Document], path: str = "") -> Iterator[tuple[str, type[Document]]]:
    """Every document inside a document, with the way to it: ``answers.ID``, ``migration.cycles[]``."""
    for name, hint in get_type_hints(document, include_extras=True).items():
        if name not in document.model_fields:
            continue
        step, inside = _inside(hint)
        if inside is not None:
            here = f"{path}.{name}{step}".lstrip(".")
            yield here, inside
            yield from parts(inside, here)


def _inside(hint: Any) -> tuple[str, type[Document] | None]:
    bare = _stated(hint)
    bare = get_args(bare)[0] if get_origin(bare) is Annotated else bare
    many = {Keyed: ".ID", tuple: "[]"}.get(get_origin(bare), "")
    held = get_args(bare)[0] if many else bare
    return many, held if isinstance(held, type) and issubclass(held, Document) else None


def vocabulary(*documents: type[Document]) -> list[type[Word]]:
    """The kinds of words that are too many for a field's own row."""
    found = {kind.__name__: kind for document in documents for kind in _words(document) if len(kind) > _FEW}
    return [found[name] for name in sorted(found)]


def _words(document: type[Document]) -> Iterator[type[Word]]:
    for kind in (document, *(inside for _, inside in parts(document))):
        for hint in get_type_hints(kind, include_extras=True).values():
            yield from (held for held in _held(hint) if isinstance(held, type) and issubclass(held, Word))


def _held(hint: Any) -> Iterator[Any]:
    yield hint
    for part in get_args(hint):
        yield from _held(part)


def title(kind: type) -> str:
    """The name of a kind of thing: its table's, or that of its class as words, ``PointOfNoReturn``: Point of no return."""
    if table_title := next((one.title for one in TABLES if one.document is kind), None):
        return table_title
    spaced = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in kind.__name__).strip()
    return spaced[:1].upper() + spaced[1:]
