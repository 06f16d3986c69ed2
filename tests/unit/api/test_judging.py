"""Names become checklists and areas, each once."""

from __future__ import annotations

import pytest

from golive_readiness.api.judging import assess
from golive_readiness.errors import InvalidDocumentError
from golive_readiness.model.checklist import Checklist
from golive_readiness.tailoring.overlays import tailored
from tests.made import a_checklist, a_review
from tests.unit.tailoring.made import an_overlay

SHOP_FLOOR = {"id": "shop-floor", "title": "Shop floor", "prefix": "floor"}


def _base(**area: str) -> Checklist:
    plain = a_checklist({"id": "floor.open", "area": "shop-floor"}, {"id": "floor.scanners", "area": "shop-floor"})
    return Checklist.model_validate({**plain.model_dump(), "areas": [{**SHOP_FLOOR, **area}]})


def test_two_overlays_may_bring_the_areas_of_the_same_base() -> None:
    chosen = [
        tailored(_base(), an_overlay(drops={"floor.open": "Not here."})),
        tailored(_base(), an_overlay(id="project", drops={"floor.scanners": "None here."})),
    ]
    assessment = assess(a_review(checklists=[]), checklists=chosen)

    assert [area.id for area in assessment.case.areas].count("shop-floor") == 1
    assert {item.id for item in assessment.case.items} == {"floor.open", "floor.scanners"}


def test_one_id_for_two_different_areas_is_refused() -> None:
    theirs = _base(title="The shop").model_copy(update={"id": "theirs"})
    with pytest.raises(InvalidDocumentError) as refused:
        assess(a_review(checklists=[]), checklists=[_base(), theirs])

    assert [problem.found for problem in refused.value.problems] == ["shop-floor"]
