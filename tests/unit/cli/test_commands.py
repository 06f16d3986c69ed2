"""``golive render``, ``init``, ``rules``, ``checklists`` and ``--version``."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest

from golive_readiness import api
from golive_readiness.findings import BUNDLED
from golive_readiness.model.checklist import Product

if TYPE_CHECKING:
    from pathlib import Path

    from golive_readiness.model.review import ReadinessReview
    from tests.unit.cli.conftest import Golive, MakeReview

EVERY_GO_LIVE = ("success-by-design", "cutover-weekend", "production", "first-days")


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
    assert api.parse_review(ran.out).checklists == EVERY_GO_LIVE


def _made(golive: Golive, *facts: str) -> ReadinessReview:
    ran = golive("init", *facts)
    assert (ran.code, ran.err) == (0, "")
    return api.parse_review(ran.out)


def test_products_choose_the_checklists_and_leave_out_what_does_not_apply(golive: Golive) -> None:
    sales = _made(golive, "--product", "customer-engagement")
    web = _made(golive, "--product", "web")

    assert sales.checklists == (*EVERY_GO_LIVE, "customer-engagement")
    assert web.checklists == ("web-launch",)
    assert not {key for key in sales.answers if key.startswith(("fo.", "ax.", "commerce.", "bc."))}


def test_an_upgrade_brings_its_own_questions_and_leaves_out_none(golive: Golive) -> None:
    made = _made(golive, "--products", "finance-operations", "--upgrade", "ax-2012")
    checklists = (*EVERY_GO_LIVE, "finance-operations", "ax-2012-upgrade")
    items = [item for name in checklists for item in api.load_checklist(name).items]
    right = {item.id for item in items if not item.applies.products or "finance-operations" in item.applies.products}

    assert made.checklists == checklists
    assert set(made.answers) == right
    assert made.project.has is None


def test_stated_parts_shorten_the_list(golive: Golive) -> None:
    facts = ("--products", "finance-operations", "--managed-in", "ppac", "--rollout", "big-bang", "--users", "40")
    everything = _made(golive, *facts)
    some = _made(golive, *facts, "--has", "migration", "--upgrade", "ax-2012")

    assert some.project.has == ("migration", "ax-2012-upgrade", "legacy-system")
    assert (some.project.managed_in, some.project.rollout, some.project.users) == ("ppac", "big-bang", 40)
    assert "fo.lcs-workspace" not in {*everything.answers, *some.answers}
    assert "integration.signed-off" in everything.answers
    assert "integration.signed-off" not in some.answers
    assert {"migration.signed-off", "ax.source-ready"} <= set(some.answers)


def test_a_project_may_have_no_parts_at_all(golive: Golive) -> None:
    some, none = (_made(golive, "--product", "customer-engagement", *has) for has in ((), ("--has", "none")))

    assert (some.project.has, none.project.has) == (None, ())
    assert len(none.answers) < len(some.answers) / 2


def test_a_part_that_there_is_not_is_refused_with_a_guess(golive: Golive) -> None:
    ran = golive("init", "--has", "migrations")

    assert ran.code == 2
    assert "Did you mean migration?" in ran.err


def test_where_no_checklist_fits_the_general_ones_are_taken_and_others_may_be_added(golive: Golive) -> None:
    made = _made(golive, "--product", "azure", "--also", "agents", "--also", "production")

    assert made.checklists == (*EVERY_GO_LIVE, "agents")


def test_each_item_says_why_it_is_asked_or_not(golive: Golive, tmp_path: Path) -> None:
    review = tmp_path / "review.yaml"
    golive("init", "--products", "finance-operations", "--has", "migration", "--out", review)
    both, left_out = golive("items", review), golive("items", review, "--left-out")

    assert (both.code, left_out.code) == (0, 0)
    assert "  scope.signed-off (mandatory): for every project (success-by-design)\n" in both.out
    assert "  migration.signed-off (mandatory): parts: migration (success-by-design)\n" in both.out
    assert "managed in: Lifecycle Services, or not stated (finance-operations)\n" in both.out
    why = "only for a project with integrations (success-by-design)"
    assert f"  integration.signed-off (mandatory): {why}\n" in left_out.out
    assert "scope.signed-off" not in left_out.out


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


def test_a_checklist_tells_how_many_of_its_items_are_for_one_product_only(golive: Golive) -> None:
    _, _, told = golive("checklists").out.partition("\nsuccess-by-design: ")
    checklist = api.load_checklist("success-by-design")
    for product in Product:
        only = [item for item in checklist.items if product in item.applies.products]
        counts = f"  {len(only)}" if only else None
        line = next((line for line in told.partition("\n\n")[0].splitlines() if f"for {product.value} " in line), None)
        assert (counts is None) == (line is None)
        assert line is None or line.split()[2:] == [str(len(only)), str(sum(item.mandatory for item in only))]


def test_the_items_of_one_checklist_are_told(golive: Golive, review: MakeReview) -> None:
    ran = golive("checklists", review().with_name("ours.yaml"))

    assert ran.code == 0
    assert ran.out.startswith("ours: What we ask, version 1\n")
    assert "  migration.reconciled (mandatory)\n      The loads were reconciled.\n" in ran.out
    assert "  uat.signed-off\n      The users are content.\n" in ran.out


def test_of_each_item_the_rules_that_check_it_are_told(golive: Golive) -> None:
    told = golive("checklists", "success-by-design").out
    licences = next(item for item in api.load_checklist("success-by-design").items if item.id == "readiness.licences")

    assert f"  readiness.licences (mandatory)\n      {licences.statement}\n      Checked by ENVR01.\n" in told
    assert "Checked by ." not in told


@pytest.mark.parametrize("name", api.bundled_checklists())
def test_an_area_is_named_once_above_items_that_stand_together(name: str, golive: Golive) -> None:
    items = api.load_checklist(name).items
    lines = golive("checklists", name).out.splitlines()

    assert [line[:-1] for line in lines if line.endswith(":")] == list(dict.fromkeys(item.area for item in items))
    told = [line for line in lines if line.startswith("      ")]
    assert sum(not line.startswith("      Checked by ") for line in told) == len(items)
    assert sum(line.startswith("      Checked by ") for line in told) == sum(bool(item.rules) for item in items)


def test_it_says_which_version_it_is(golive: Golive) -> None:
    assert golive("--version") == (0, f"golive-readiness {version('golive-readiness')}\n", "")


@pytest.mark.parametrize("command", ["check", "render", "init", "rules", "checklists"])
def test_help_names_every_command_and_explains_it(command: str, golive: Golive) -> None:
    assert f"  {command} " in golive("--help").out
    assert golive(command, "--help").out.startswith(f"Usage: golive {command}")
