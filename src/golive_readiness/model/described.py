"""The words under each field of a document, read from the source when somebody asks.

Reading them when a class is made would slow down every import for the sake of the few who print them.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from golive_readiness.model.base import Document

__all__ = ["descriptions"]


@cache
def descriptions(document: type[Document]) -> Mapping[str, str]:
    """What each field of a document says, by its name; inherited fields too."""
    inherited = [descriptions(base) for base in document.__bases__ if issubclass(base, Document)]
    return {name: text for words in (*inherited, _own(document)) for name, text in words.items()}


def _own(document: type[Document]) -> Mapping[str, str]:
    (definition,) = ast.parse(textwrap.dedent(inspect.getsource(document))).body
    body = definition.body if isinstance(definition, ast.ClassDef) else []
    return {
        field.target.id: " ".join(under.value.value.split())
        for field, under in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(under, ast.Expr)
        and isinstance(under.value, ast.Constant)
        and isinstance(under.value.value, str)
    }
