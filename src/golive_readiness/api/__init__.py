"""Where names become checklists, a country becomes a calendar, and packs become files."""

from golive_readiness.api.bundled import bundled_areas, bundled_checklists, bundled_sources, checklists_for
from golive_readiness.api.checklists import load_checklist
from golive_readiness.api.documents import (
    parse_checklist,
    parse_overlay,
    parse_policy,
    parse_review,
    read_checklist,
    read_overlay,
    read_policy,
    read_review,
)
from golive_readiness.api.judging import assess
from golive_readiness.api.packs import to_html, to_json, to_pdf, to_yaml, wording, write_pack, write_review

__all__ = [
    "assess",
    "bundled_areas",
    "bundled_checklists",
    "bundled_sources",
    "checklists_for",
    "load_checklist",
    "parse_checklist",
    "parse_overlay",
    "parse_policy",
    "parse_review",
    "read_checklist",
    "read_overlay",
    "read_policy",
    "read_review",
    "to_html",
    "to_json",
    "to_pdf",
    "to_yaml",
    "wording",
    "write_pack",
    "write_review",
]
