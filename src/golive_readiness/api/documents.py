"""Documents from files and from text."""

from __future__ import annotations

from pathlib import Path

from golive_readiness.model.checklist import Checklist
from golive_readiness.model.overlay import Overlay
from golive_readiness.model.policy import Policy
from golive_readiness.model.review import ReadinessReview
from golive_readiness.sources.files import read
from golive_readiness.sources.parser import Format, parse

__all__ = [
    "parse_checklist",
    "parse_overlay",
    "parse_policy",
    "parse_review",
    "read_checklist",
    "read_overlay",
    "read_policy",
    "read_review",
]


def read_review(path: str | Path) -> ReadinessReview:
    """Read a review from a YAML or JSON file.

    Raises:
        InvalidDocumentError: it cannot be read or has no meaning; names every problem and its place.
    """
    return read(ReadinessReview, path)


def parse_review(text: str | bytes, *, format: Format = "yaml") -> ReadinessReview:  # noqa: A002 - as users say it
    """Read a review from text.

    Raises:
        InvalidDocumentError: it has no meaning; names every problem and its place.
    """
    return parse(ReadinessReview, text, format=format)


def read_checklist(path: str | Path) -> Checklist:
    """Read a checklist from a YAML or JSON file.

    Raises:
        InvalidDocumentError: it cannot be read or has no meaning; names every problem and its place.
    """
    return read(Checklist, path)


def parse_checklist(text: str | bytes, *, format: Format = "yaml") -> Checklist:  # noqa: A002 - as users say it
    """Read a checklist from text.

    Raises:
        InvalidDocumentError: it has no meaning; names every problem and its place.
    """
    return parse(Checklist, text, format=format)


def read_policy(path: str | Path) -> Policy:
    """Read a policy from a YAML or JSON file.

    Raises:
        InvalidDocumentError: it cannot be read or has no meaning; names every problem and its place.
    """
    return read(Policy, path)


def parse_policy(text: str | bytes, *, format: Format = "yaml") -> Policy:  # noqa: A002 - as users say it
    """Read a policy from text.

    Raises:
        InvalidDocumentError: it has no meaning; names every problem and its place.
    """
    return parse(Policy, text, format=format)


def read_overlay(path: str | Path) -> Overlay:
    """Read an overlay from a YAML or JSON file; `load_checklist` puts it on its base.

    Raises:
        InvalidDocumentError: it cannot be read or has no meaning; names every problem and its place.
    """
    return read(Overlay, path)


def parse_overlay(text: str | bytes, *, format: Format = "yaml") -> Overlay:  # noqa: A002 - as users say it
    """Read an overlay from text; `tailored` puts it on a checklist.

    Raises:
        InvalidDocumentError: it has no meaning; names every problem and its place.
    """
    return parse(Overlay, text, format=format)
