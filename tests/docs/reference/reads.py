"""Which parts of the review a rule asks for before it speaks, found by handing it a review that takes note."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from golive_readiness.findings import BUNDLED
from golive_readiness.findings.rule import Rule, Stage
from golive_readiness.model.base import Document
from golive_readiness.model.review import ReadinessReview
from tests.docs.reference.fields import parts

__all__ = ["parts_read", "readers"]

_DERIVED = {"migration.trials": "migration.cycles", "migration.last_trial": "migration.cycles"}
"""What follows from a part, as people state it."""


class _Noting:
    """Stands in for any part of a review: all is there, holds one entry, and every step into it is noted.

    Only the fields ``without`` which it is made are not stated.
    """

    def __init__(self, path: str, noted: set[str], without: frozenset[str]) -> None:
        self._path, self._noted, self._without = path, noted, without

    def __getattr__(self, name: str) -> _Noting | None:
        path = f"{self._path}.{name}".lstrip(".")
        path = _DERIVED.get(path, path)
        self._noted.add(path)
        return None if path in self._without else _Noting(path, self._noted, self._without)

    def __call__(self, *_: Any) -> Any:
        return [("one", self)] if self._path.endswith(".items") else self

    def __iter__(self) -> Iterator[_Noting]:
        yield self

    def __getitem__(self, _: Any) -> _Noting:
        return self

    def __len__(self) -> int:
        return 1

    def __contains__(self, _: Any) -> bool:
        return True

    def __lt__(self, _: Any) -> bool:
        return False


@cache
def _documents() -> dict[str, type[Document]]:
    """What stands where in a review: ``migration.cycles`` holds trial loads."""
    return {path.replace(".ID", "").replace("[]", ""): kind for path, kind in parts(ReadinessReview)}


def parts_read(rule: Rule[Any]) -> dict[str, type[Document]]:
    """The parts, by their paths, without which a rule on the record is silent; the innermost only."""
    if rule.stage is not Stage.RECORD:
        return {}
    found = sorted(_noted_by(rule) & set(_documents()))
    return {path: _documents()[path] for path in found if not any(other.startswith(f"{path}.") for other in found)}


def _noted_by(rule: Rule[Any]) -> set[str]:
    """Every step a rule takes; where one part is enough for it, those too that it takes without that one."""
    noted: set[str] = set()
    without: frozenset[str] | None = None
    while without != (found := _may_be_left_out() & noted):
        without = found
        rule.reads(_Noting("", noted, without))  # type: ignore[arg-type]  # it only has to look like a review
    return noted


@cache
def _may_be_left_out() -> frozenset[str]:
    """The fields of a review that may be left out, by their paths."""
    documents: dict[str, type[Document]] = {"": ReadinessReview, **_documents()}
    fields = [(path, name, field) for path, kind in documents.items() for name, field in kind.model_fields.items()]
    return frozenset(f"{path}.{name}".lstrip(".") for path, name, field in fields if field.default is None)


@cache
def readers() -> dict[type[Document], tuple[Rule[Any], ...]]:
    """The rules that ask for each kind of part."""
    asked: dict[type[Document], tuple[Rule[Any], ...]] = {}
    for rule in BUNDLED:
        for kind in parts_read(rule).values():
            asked[kind] = (*asked.get(kind, ()), rule)
    return asked
