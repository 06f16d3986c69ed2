"""What overlays changed in the chosen checklists: every item added, dropped or asked otherwise, by whom and why."""

from __future__ import annotations

from golive_readiness.model.checklist import Tailoring, TailoringKind
from golive_readiness.model.thresholds import filled
from golive_readiness.pack.material import Material
from golive_readiness.pack.view import Block, Cell, Kind, Row

__all__ = ["tailored"]

_KEYS = (
    "policy.field.statement",
    "policy.field.outcome",
    "policy.field.why",
    "policy.field.mandatory",
    "policy.field.due_by",
    "policy.field.weight",
    "policy.field.waivable",
    "policy.field.evidence_kinds",
    "policy.field.evidence_what",
    "policy.field.evidence_required",
    "policy.field.sign_off_roles",
    "policy.field.sign_off_organisation",
)
_FIELDS = {key.rpartition(".")[2]: key for key in _KEYS}
"""The words for each field that an overlay can change."""


def tailored(material: Material) -> Block | None:
    """A line for each thing that was changed; nothing where nobody changed any."""
    columns = material.columns(
        ("policy.item", Kind.NAME),
        ("policy.what", Kind.SHORT),
        ("policy.was", Kind.TEXT),
        ("policy.now", Kind.TEXT),
        ("policy.by", Kind.SHORT),
        ("policy.reason", Kind.TEXT),
    )
    changes = dict.fromkeys(one for checklist in material.assessment.case.checklists for one in checklist.tailored)
    rows = [_row(one, material) for one in changes]
    return material.block("policy.tailored", columns, rows) if rows else None


def _row(one: Tailoring, material: Material) -> Row:
    return Row(
        (
            Cell(one.item),
            Cell(_what(one, material)),
            _text(one.was, material),
            _text(one.now, material),
            Cell(one.by),
            material.said(one.reason),
        )
    )


def _text(text: str | None, material: Material) -> Cell:
    """What stood or stands there, with the policy's numbers as in the item itself."""
    return material.said(None if text is None else filled(text, material.assessment.case.policy))


def _what(one: Tailoring, material: Material) -> str:
    words = material.words
    if one.what is not TailoringKind.CHANGED or one.field is None:
        return words.label(one.what)
    key = _FIELDS.get(one.field.replace(".", "_"))
    return words("policy.changed", field=words(key) if key else one.field)
