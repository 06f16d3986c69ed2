"""A part that can be stated to be missing: ``fallback: none``."""

from __future__ import annotations

from pydantic import model_validator

from golive_readiness.model.base import Document

__all__ = ["Absence"]


class Absence(Document):
    """A part of the record in whose place the word ``none`` says that there is none."""

    exists: bool = True
    """``false``, or the word ``none`` in place of the whole, says that there is none."""

    @model_validator(mode="before")
    @classmethod
    def _none_says_there_is_none(cls, value: object) -> object:
        return {"exists": False} if isinstance(value, str) and value.strip().lower() == "none" else value
