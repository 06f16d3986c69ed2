from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from golive_readiness.model.record.adoption import Training
from golive_readiness.model.record.support import Hypercare, Shift, SupportLine, WarRoom


@pytest.mark.parametrize("ready", ["trained", "with_access"])
def test_of_a_line_no_more_people_are_ready_than_there_are(ready: str) -> None:
    with pytest.raises(ValidationError, match=r"5 .*, of only 4 people"):
        SupportLine.model_validate({"line": 1, "people": 4, ready: 5})
    assert SupportLine.model_validate({"line": 1, "people": 4, ready: 4}).people == 4
    assert SupportLine.model_validate({"line": 1, ready: 5}).people is None


@pytest.mark.parametrize("kind", [Hypercare, WarRoom, Training])
def test_nothing_ends_before_it_starts(kind: Any) -> None:
    days = {"starts_on": "2026-11-30", **({"audience": "Buyers"} if kind is Training else {})}
    with pytest.raises(ValidationError, match="ends before it starts"):
        kind.model_validate({**days, "ends_on": "2026-11-29"})
    assert kind.model_validate({**days, "ends_on": "2026-11-30"}).ends_on is not None
    assert kind.model_validate(days).ends_on is None


def test_a_shift_ends_after_it_starts_in_elapsed_time() -> None:
    twice = {"person": "rob", "starts_at": "2026-10-25T02:30:00+02:00", "ends_at": "2026-10-25T02:15:00+01:00"}
    assert Shift.model_validate(twice).person == "rob"  # in the hour that comes twice the clock goes backwards
    with pytest.raises(ValidationError, match="the shift ends before it starts"):
        Shift.model_validate({**twice, "ends_at": twice["starts_at"]})
