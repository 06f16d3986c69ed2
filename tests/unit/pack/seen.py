"""What a reader of a section sees, as plain texts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from golive_readiness.pack.view import Block, Cell, Row, Section, Table
from tests.unit.pack.cases import composed

__all__ = ["block", "cells", "column", "heads", "rows", "section", "state", "titles"]


def section(key: str, review: Mapping[str, Any], **more: Any) -> Section:
    """One section of the pack of a review."""
    pack = composed(review, **more)
    return next(one for one in (*pack.body, *pack.annex) if one.key == key)


def titles(some: Section) -> list[str | None]:
    """The headings inside it."""
    return [one.title for one in some.blocks]


def block(some: Section, title: str) -> Block:
    """The part under that heading."""
    return next(one for one in some.blocks if one.title == title)


def cells(row: Row) -> list[str]:
    """What stands in the cells of a row: the text, or the word of the mark."""
    return [_said(cell) for cell in row.cells]


def rows(some: Block | Table) -> list[list[str]]:
    """Every row of its table."""
    table = some.table if isinstance(some, Block) else some
    return [cells(row) for row in table.rows] if table else []


def column(some: Block | Table, head: str) -> list[str]:
    """What stands under one head."""
    return [row[heads(some).index(head)] for row in rows(some)]


def heads(some: Block | Table) -> list[str]:
    """The heads of its table."""
    table = some.table if isinstance(some, Block) else some
    return [one.head.replace("\N{SOFT HYPHEN}", "") for one in table.columns] if table else []


def state(some: Block, place: int, head: str) -> Cell:
    """One cell, with its note and mark."""
    assert some.table is not None
    return some.table.rows[place].cells[heads(some).index(head)]


def _said(cell: Cell) -> str:
    return cell.badge.word if cell.badge else cell.text
