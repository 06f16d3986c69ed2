"""``golive lint``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from golive_readiness.api import to_yaml
from tests.unit.linting.made import a_checklist, an_item

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.cli.conftest import Golive

    Write = Callable[..., Path]

VAGUE = an_item(statement="The tills should work.")
A_NUMBER = an_item("readiness.tills", statement="The tills ran for 3 days.")
CLAIMS = """\
  all done reaches go: yes
  nothing answered never does: yes
  all but one mandatory item done never does: yes
  finishing an item never worsens anything: yes
  weights of zero count as zero: yes
"""


@pytest.fixture
def written(tmp_path: Path) -> Write:
    """Write a checklist of these items into a file."""

    def write(*items: dict[str, Any], name: str = "ours.yaml", **fields: Any) -> Path:
        path = tmp_path / name
        path.write_text(to_yaml(a_checklist(*items, **fields)), encoding="utf-8")
        return path

    return write


def test_a_sound_checklist_ends_with_0(golive: Golive, written: Write) -> None:
    path = written()
    assert golive("lint", path) == (0, f"{path}: nothing to remark\n{CLAIMS}\n", "")


def test_an_error_ends_with_1_and_says_how_to_mend_it(golive: Golive, written: Write) -> None:
    path = written(VAGUE, A_NUMBER)
    ran = golive("lint", path)
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.splitlines()[:4] == [
        f"{path}: 1 error, 1 warning",
        "  error: readiness.scanners (vague-wording)",
        '      "should" is vague. Say what is so on the day: true or false.',
        "  warning: readiness.tills (own-number)",
    ]


def test_warnings_alone_end_with_0_unless_they_count(golive: Golive, written: Write) -> None:
    path = written(A_NUMBER)
    assert golive("lint", path).code == 0
    strict = golive("lint", path, "--strict")
    assert strict.code == 1
    assert "1 warning" in strict.out


def test_several_checklists_are_told_one_after_the_other(golive: Golive, written: Write) -> None:
    first, second = written(), written(VAGUE, name="theirs.yaml")
    ran = golive("lint", first, second)
    assert ran.code == 1
    assert ran.out.index(f"{first}: nothing to remark") < ran.out.index(f"{second}: 1 error")


def test_what_is_about_an_area_or_the_whole_says_so(golive: Golive, written: Write) -> None:
    own = {"id": "shop-floor", "title": "Shop floor", "prefix": "floor"}
    assert "error: the area shop-floor (idle-area)" in golive("lint", written(areas=[own])).out
    ran = golive("lint", written(items=[]))
    assert "error: the whole checklist (wrong-verdict)" in ran.out
    assert "all done reaches go: no (go_no_go)" in ran.out


def test_an_earlier_version_shows_what_was_lost(golive: Golive, written: Write) -> None:
    old = written(an_item("readiness.gone"), an_item(), name="old.yaml")
    now = written(an_item(), version="2.0")
    ran = golive("lint", now, "--before", old)
    assert ran.code == 1
    assert "error: readiness.gone (changed-id)" in ran.out


def test_an_earlier_version_is_of_one_checklist(golive: Golive, written: Write) -> None:
    path = written()
    ran = golive("lint", path, path, "--before", path)
    assert (ran.code, ran.out) == (2, "")
    assert "--before" in ran.err


@pytest.mark.parametrize("name", ["success-by-desing", "none.yaml"])
def test_what_cannot_be_read_ends_with_2_before_anything_is_said(name: str, golive: Golive, written: Write) -> None:
    ran = golive("lint", written(), name)
    assert (ran.code, ran.out) == (2, "")


def test_a_bundled_checklist_is_called_by_its_name(golive: Golive) -> None:
    ran = golive("lint", "agents")
    assert ran.code == 0
    assert ran.out.startswith("agents: ")
