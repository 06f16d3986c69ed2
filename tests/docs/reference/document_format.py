"""The review, checklist and overlay documents, field by field: docs/reference/document-format.md."""

from __future__ import annotations

from collections.abc import Iterator

from golive_readiness.model.base import Document, Word
from golive_readiness.model.checklist import Checklist
from golive_readiness.model.overlay import Overlay
from golive_readiness.model.review import ReadinessReview
from golive_readiness.model.tables import TABLES
from golive_readiness.sources.encoding import MOST_BYTES
from golive_readiness.sources.survey import MOST_DEPTH, MOST_NODES
from tests.docs.reference.fields import about, fields_of, parts, title, vocabulary
from tests.docs.reference.markdown import code, page, table, words
from tests.docs.reference.reads import readers
from tests.docs.reference.rules import linked
from tests.docs.reference.spellings import SPELLINGS

__all__ = ["document_format"]

_INTRO = """\
A review is one YAML or JSON file in UTF-8. The smallest:

```yaml
format: golive-readiness/review/1
project: {name: ERP and CRM replacement}
reviewed_on: 2026-11-02
```

Everything else may be left out. **What is not stated is unknown; an empty list is a statement.** `rehearsals: []`, or
`rehearsals: none`, says that there were no rehearsals; without the key nobody knows. A key without a value says neither and is
refused. `golive init` makes a review to fill in. Below a part stand [the rules](rules.md) that read it."""

_YAML = f"""\
## How values are written

Every value is read as it stands there, and the field decides what it means: `no` in an id is the id `no`, `012` stays `012`,
and `22:00` is no number. So quotes are needed only where YAML itself needs them: around a text with `: ` or ` #` in it, or one that
begins with a sign such as `[`, `{{`, `*`, `&`, `@` or a quote.

- States and steps are spelt with `_`, names and kinds with `-`; either is read, and so are spaces and capitals: `in_progress`,
  `in-progress` and `In progress` are the same word.
- An unknown key is a mistake, never an extension; so is a key that stands twice. Anchors, aliases, tags and several documents in
  one file are refused.
- A file has at most {MOST_BYTES:,} bytes, {MOST_NODES:,} keys and values, and {MOST_DEPTH} levels.
- References (people, teams, evidence, options, items, areas, rules) must exist. What is done cannot be dated after `reviewed_on`."""


def document_format() -> str:
    """The page."""
    spelt = table(("Kind", "Written", ""), ((one.name, words(one.examples), one.note) for one in SPELLINGS))
    vocabularies = vocabulary(ReadinessReview, Checklist, Overlay)
    return page(
        "The document format",
        _INTRO,
        f"{_YAML}\n\n{spelt}",
        *_documents(("The review", ReadinessReview), ("The checklist", Checklist), ("The overlay", Overlay)),
        "## Longer lists of words",
        *map(_vocabulary, vocabularies),
        _tables(),
    )


def _documents(*documents: tuple[str, type[Document]]) -> Iterator[str]:
    """Each document with its parts; a part of several is told of once."""
    told: set[type[Document]] = set()
    for heading, document in documents:
        where: dict[type[Document], list[str]] = {}
        for path, kind in parts(document):
            where.setdefault(kind, []).append(path)
        sections = [_section(kind, paths) for kind, paths in where.items() if kind not in told]
        told |= set(where)
        yield "\n\n".join([f"## {heading}", about(document), fields_of(document), *sections])


def _section(kind: type[Document], paths: list[str]) -> str:
    asking = ", ".join(linked(rule.code) for rule in readers().get(kind, ()))
    read_by = [f"Read by {asking}."] if asking else []
    return "\n\n".join([f"### {title(kind)}", f"At {words(paths)}. {about(kind)}", fields_of(kind), *read_by])


def _vocabulary(kind: type[Word]) -> str:
    return f"### {title(kind)}\n\n{about(kind)}\n\n{words(kind)}"


def _tables() -> str:
    heading = "## As tables"
    intro = (
        "For spreadsheets, data frames and the pack, each kind of thing is a table whose rows begin with these keys, "
        "and whose columns are the fields above; a thing inside a row becomes columns such as `workaround.what`."
    )
    rows = ((one.title, code(one.name), code(".".join(one.path)), words(one.keys)) for one in TABLES)
    return "\n\n".join([heading, intro, table(("Table", "Name", "Stands at", "Keys"), rows)])
