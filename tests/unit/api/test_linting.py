"""Linting by name, by path, and of a checklist that is read already."""

from __future__ import annotations

from pathlib import Path

import pytest

from golive_readiness.api import bundled_checklists, load_checklist, to_yaml
from golive_readiness.api.linting import lint, linted
from golive_readiness.errors import InvalidDocumentError, ResourceNotFoundError
from golive_readiness.linting import LintKind
from tests.unit.linting.made import a_checklist, an_item


@pytest.mark.parametrize("name", bundled_checklists())
def test_nothing_is_said_against_a_bundled_checklist(name: str) -> None:
    found = linted(name)
    assert [str(remark) for remark in found.remarks] == []
    assert all(one.holds for one in found.tried)


def test_a_checklist_in_a_file_is_looked_at_with_the_bundled_areas_rules_and_sources(tmp_path: Path) -> None:
    right = an_item(
        "uat.tills", area="user-acceptance-testing", rules=["TEST03"], sources=[{"document": "kern-it-go-live"}]
    )
    path = tmp_path / "ours.yaml"
    path.write_text(to_yaml(a_checklist(right, an_item(rules=["TEST99"]))), encoding="utf-8")
    for one in (path, str(path), load_checklist(path)):
        assert [(remark.kind, remark.item) for remark in lint(one)] == [(LintKind.UNKNOWN_RULE, "readiness.scanners")]


def test_an_earlier_version_may_be_a_file_too(tmp_path: Path) -> None:
    path = tmp_path / "old.yaml"
    path.write_text(to_yaml(a_checklist(an_item("readiness.gone"), an_item())), encoding="utf-8")
    now = a_checklist(an_item(), version="2.0")
    assert [(remark.kind, remark.item) for remark in lint(now, before=path)] == [
        (LintKind.CHANGED_ID, "readiness.gone")
    ]
    assert lint(now, before=load_checklist(path)) == lint(now, before=path)


def test_what_is_no_checklist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ResourceNotFoundError):
        lint("success-by-desing")
    with pytest.raises(InvalidDocumentError):
        lint(tmp_path / "none.yaml")
