"""Every page of the reference, by its file's name."""

from __future__ import annotations

from collections.abc import Callable

from tests.docs.reference.checklists import page_of_checklists
from tests.docs.reference.document_format import document_format
from tests.docs.reference.policy import policy
from tests.docs.reference.rules import rules
from tests.docs.reference.traceability import traceability

__all__ = ["PAGES"]

PAGES: dict[str, Callable[[], str]] = {
    "checklists.md": page_of_checklists,
    "document-format.md": document_format,
    "policy.md": policy,
    "rules.md": rules,
    "traceability.md": traceability,
}
