from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from golive_readiness.model.record.migration import Cycle, Dirt, Migration


def a_migration(*loads: dict[str, Any]) -> Migration:
    return Migration.model_validate({"cycles": list(loads)})


def test_a_load_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValidationError, match="the load ends before it starts"):
        Cycle.model_validate({"cycle": 1, "run_on": "2026-10-02", "ends_on": "2026-10-01"})


@pytest.mark.parametrize(
    ("stated", "finished_on"),
    [
        ({"run_on": "2026-10-01"}, date(2026, 10, 1)),
        ({"run_on": "2026-10-01", "ends_on": "2026-10-01"}, date(2026, 10, 1)),
        ({"run_on": "2026-10-01", "ends_on": "2026-10-03"}, date(2026, 10, 3)),
        ({"ends_on": "2026-10-03"}, date(2026, 10, 3)),
        ({}, None),
    ],
)
def test_a_load_is_over_on_the_day_it_ran_unless_it_took_longer(
    stated: dict[str, Any], finished_on: date | None
) -> None:
    assert Cycle.model_validate({"cycle": 1, **stated}).finished_on == finished_on


def test_the_trial_loads_come_in_their_order_and_the_last_one_speaks() -> None:
    made = a_migration({"cycle": 3}, {"cycle": 1, "production": False}, {"cycle": 9, "production": True}, {"cycle": 2})
    assert [trial.cycle for trial in made.trials or ()] == [1, 2, 3]
    assert made.last_trial is not None
    assert made.last_trial.cycle == 3


def test_the_last_load_into_production_speaks_for_it() -> None:
    made = a_migration({"cycle": 5, "production": True}, {"cycle": 4, "production": True}, {"cycle": 7})
    assert made.into_production is not None
    assert made.into_production.cycle == 5
    assert a_migration({"cycle": 7}).into_production is None


def test_loads_that_nobody_states_are_not_no_loads() -> None:
    assert Migration().trials is None
    assert (Migration().last_trial, Migration().into_production) == (None, None)
    assert a_migration().trials == ()
    assert a_migration().last_trial is None


def test_what_was_found_is_the_sum_of_what_is_stated() -> None:
    assert Dirt().found is None
    assert Dirt(orphans=0).found == 0
    assert Dirt(duplicates=1, orphans=2, invalid=4, unmapped=8).found == 15
    assert Dirt(duplicates=1, unmapped=8).counts == (1, None, None, 8)
