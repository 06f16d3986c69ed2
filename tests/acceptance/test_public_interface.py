"""What `golive_readiness` hands on is listed, sorted, there, and documented."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import pytest

import golive_readiness as glr
from golive_readiness.model.base import Document, Word

HANDED_ON = [(name, getattr(glr, name)) for name in glr.__all__ if not name.startswith("__")]
CLASSES = [one for _, one in HANDED_ON if isinstance(one, type)]
FUNCTIONS = [one for _, one in HANDED_ON if inspect.isroutine(one) or hasattr(one, "__wrapped__")]
CONSTANTS = [name for name, one in HANDED_ON if name.isupper() and not isinstance(one, type)]
BUNDLED_ONLY = {"Areas", "Bibliography"}
"""Documents that only this library writes."""


def _listed(name: str) -> tuple[bool, bool, str]:
    """Constants first, then classes, then functions, each by name."""
    return not name.isupper(), name[:1].islower() or name.startswith("_"), name


def _modules() -> Iterator[ModuleType]:
    for module in pkgutil.walk_packages(glr.__path__, "golive_readiness."):
        if not module.name.startswith("golive_readiness.cli"):
            yield importlib.import_module(module.name)


def test_the_list_is_sorted_and_names_nothing_twice() -> None:
    assert glr.__all__ == sorted(set(glr.__all__), key=_listed)


def test_the_list_is_what_can_be_seen() -> None:
    seen = {name for name, one in vars(glr).items() if name[:1] != "_" and not isinstance(one, ModuleType)}

    assert {name for name, _ in HANDED_ON} == seen


def test_star_brings_everything() -> None:
    brought: dict[str, Any] = {}
    exec("from golive_readiness import *", brought)  # noqa: S102 - as somebody at a prompt does

    assert set(glr.__all__) <= set(brought)


def test_everything_is_a_class_a_function_or_a_constant() -> None:
    assert len(CLASSES) + len(FUNCTIONS) + len(CONSTANTS) == len(HANDED_ON)


def test_every_document_and_every_word_of_the_model_is_handed_on() -> None:
    modules = (module for module in _modules() if module.__name__.startswith("golive_readiness.model."))
    public = {
        name
        for module in modules
        for name in getattr(module, "__all__", ())
        if isinstance(one := getattr(module, name), type) and issubclass(one, Document | Word)
    }

    assert public - BUNDLED_ONLY - {"Word"} <= set(glr.__all__)


@pytest.mark.parametrize("one", [*CLASSES, *FUNCTIONS], ids=lambda one: one.__name__)
def test_each_says_what_it_is_in_a_sentence(one: Any) -> None:
    said = vars(one).get("__doc__") if isinstance(one, type) else one.__doc__

    assert said, f"{one.__name__} says nothing"
    assert not said.startswith(f"{one.__name__}("), f"{one.__name__} says only what a dataclass says by itself"
    assert said.strip().split("\n\n")[0].rstrip().endswith((".", ":"))


@pytest.mark.parametrize("one", CLASSES, ids=lambda one: one.__name__)
def test_each_method_and_property_says_what_it_returns(one: type) -> None:
    own = {name: part for name, part in vars(one).items() if name[:1] != "_" and _is_told(part)}

    assert [name for name, part in own.items() if not inspect.getdoc(part)] == []


def _is_told(part: object) -> bool:
    """Whether it is a method or a property that somebody wrote; a field is described elsewhere."""
    return isinstance(part, FunctionType | property | classmethod | staticmethod) or hasattr(part, "attrname")


@pytest.mark.parametrize("name", CONSTANTS)
def test_each_constant_says_what_it_holds(name: str) -> None:
    assert name in {told for module in _modules() for told in _described(module)}


def _described(module: ModuleType) -> Iterator[str]:
    """The names of a module that have a string below them."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    for statement, below in zip(tree.body, tree.body[1:], strict=False):
        if (
            isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
            and isinstance(statement, ast.AnnAssign)
        ):
            yield ast.unparse(statement.target)


def test_every_module_says_what_it_holds() -> None:
    assert [module.__name__ for module in _modules() if not inspect.getdoc(module)] == []
