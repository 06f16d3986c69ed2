"""``golive render``, ``init``, ``rules``, ``checklists`` and ``--version``."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest

from golive_readiness import api
from golive_readiness.findings import BUNDLED

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.cli.conftest import Golive, MakeReview


@pytest.mark.parametrize("verdict", ["go", "no_go"])
def test_a_pack_is_written_whatever_the_verdict(verdict: str, golive: Golive, review: MakeReview) -> None:
    path = review(verdict)
    out = path.with_name("pack.html")
    ran = golive("render", path, out)

    assert ran.code == 0
    assert ran.out == f"{out}: {api.wording()(f'verdict.forecast.{verdict}')}\n"
    assert "Toy shop" in out.read_text(encoding="utf-8")


def test_editions_differ(golive: Golive, review: MakeReview) -> None:
    path = review("no_go")
    sizes = {}
    for edition in ("full", "executive"):
        out = path.with_name(f"{edition}.html")
        assert golive("render", path, out, "--edition", edition).code == 0
        sizes[edition] = len(out.read_text(encoding="utf-8"))

    assert sizes["executive"] < sizes["full"]


def test_an_edition_that_there_is_not_is_refused(golive: Golive, review: MakeReview) -> None:
    ran = golive("render", review(), "pack.html", "--edition", "short")

    assert ran.code == 2
    assert "executive" in ran.err


@pytest.mark.parametrize("name", ["pack.docx", "pack", "nowhere/pack.html"])
def test_what_cannot_be_written_has_an_exit_code_of_its_own(name: str, golive: Golive, review: MakeReview) -> None:
    path = review()
    ran = golive("render", path, path.parent / name)

    assert ran.code == 5
    assert ran.out == ""
    assert len(ran.err.splitlines()) == 1


def test_a_review_that_cannot_be_read_is_not_rendered(golive: Golive, tmp_path: Path) -> None:
    ran = golive("render", tmp_path / "none.yaml", tmp_path / "pack.html")

    assert ran.code == 2
    assert not (tmp_path / "pack.html").exists()


def test_a_new_review_reads_back_and_cannot_be_assessed(golive: Golive, tmp_path: Path) -> None:
    out = tmp_path / "review.yaml"
    made = golive("init", "--checklist", "web-launch", "--checklist", "handover", "--product", "web", "--out", out)

    assert (made.code, made.err) == (0, "")
    assert str(out) in made.out
    assert golive("check", out).code == 4
    read = api.read_review(out)
    assert read.checklists == ("web-launch", "handover")
    assert set(read.answers) == {item.id for name in read.checklists for item in api.load_checklist(name).items}


def test_without_a_file_a_new_review_is_printed(golive: Golive) -> None:
    ran = golive("init")

    assert ran.code == 0
    assert api.parse_review(ran.out).checklists == ("success-by-design",)


def test_products_leave_out_what_does_not_apply(golive: Golive) -> None:
    finance, web = (api.parse_review(golive("init", "--product", one).out) for one in ("finance-operations", "web"))

    assert set(web.answers) < set(finance.answers)


def test_nothing_is_overwritten(golive: Golive, tmp_path: Path) -> None:
    out = tmp_path / "review.yaml"
    out.write_text("mine")
    ran = golive("init", "--out", out)

    assert ran.code == 5
    assert "exists already" in ran.err
    assert out.read_text() == "mine"


def test_a_checklist_of_ones_own_is_named_from_where_the_review_stands(
    golive: Golive, review: MakeReview, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = review().parent
    (folder / "reviews").mkdir()
    monkeypatch.chdir(folder)

    assert golive("init", "--checklist", "ours.yaml", "--out", "reviews/new.yaml").code == 0
    assert api.read_review("reviews/new.yaml").checklists == ("../ours.yaml",)
    assert golive("check", "reviews/new.yaml").code == 4


def test_a_checklist_that_there_is_not_is_refused_with_a_guess(golive: Golive) -> None:
    ran = golive("init", "--checklist", "web-lunch")

    assert ran.code == 2
    assert "Did you mean web-launch?" in ran.err


def test_every_rule_is_listed(golive: Golive) -> None:
    ran = golive("rules")
    lines = ran.out.splitlines()[1:]

    assert ran.code == 0
    assert [line.split()[0] for line in lines] == [rule.code for rule in BUNDLED]
    assert all(line.endswith(rule.title) for line, rule in zip(lines, BUNDLED, strict=True))


@pytest.mark.parametrize("code", ["MIGR01", "migr01"])
def test_one_rule_is_told_in_full(code: str, golive: Golive) -> None:
    rule = next(rule for rule in BUNDLED if rule.code == "MIGR01")
    ran = golive("rules", code)

    assert ran.code == 0
    assert ran.out.startswith(f"{rule.code}: {rule.title}\n")
    assert all(words in ran.out for words in (rule.says, rule.why, rule.advice, *rule.sources, "2 - High"))


def test_a_rule_that_there_is_not_is_refused_with_a_guess(golive: Golive) -> None:
    ran = golive("rules", "MIGR1")

    assert ran.code == 2
    assert "Did you mean MIGR1" in ran.err


def test_every_checklist_is_listed_with_its_counts(golive: Golive) -> None:
    ran = golive("checklists")

    assert ran.code == 0
    for name in api.bundled_checklists():
        checklist = api.load_checklist(name)
        _, _, rest = ran.out.partition(f"{name}: {checklist.title}")
        totals = next(line.split() for line in rest.splitlines() if line.startswith("  all"))
        mandatory = sum(item.mandatory for item in checklist.items)
        assert totals == ["all", str(len(checklist.items)), str(mandatory)]


def test_the_items_of_one_checklist_are_told(golive: Golive, review: MakeReview) -> None:
    ran = golive("checklists", review().with_name("ours.yaml"))

    assert ran.code == 0
    assert ran.out.startswith("ours: What we ask, version 1\n")
    assert "  migration.reconciled (mandatory)\n      The loads were reconciled.\n" in ran.out
    assert "  uat.signed-off\n      The users are content.\n" in ran.out


@pytest.mark.parametrize("name", api.bundled_checklists())
def test_an_area_is_named_once_above_items_that_stand_together(name: str, golive: Golive) -> None:
    items = api.load_checklist(name).items
    lines = golive("checklists", name).out.splitlines()

    assert [line[:-1] for line in lines if line.endswith(":")] == list(dict.fromkeys(item.area for item in items))
    assert sum(line.startswith("      ") for line in lines) == len(items)


def test_it_says_which_version_it_is(golive: Golive) -> None:
    assert golive("--version") == (0, f"golive-readiness {version('golive-readiness')}\n", "")


@pytest.mark.parametrize("command", ["check", "render", "init", "rules", "checklists"])
def test_help_names_every_command_and_explains_it(command: str, golive: Golive) -> None:
    assert f"  {command} " in golive("--help").out
    assert golive(command, "--help").out.startswith(f"Usage: golive {command}")
