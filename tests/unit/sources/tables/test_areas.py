from __future__ import annotations

import pytest

from golive_readiness.api import bundled_areas
from golive_readiness.sources.tables.areas import Finder


@pytest.mark.parametrize(
    ("name", "area"),
    [
        ("Data migration", "data-migration"),
        ("DATA-MIGRATION", "data-migration"),
        ("8. Data migration readiness and validation", "data-migration"),
        ("UAT completion", "user-acceptance-testing"),
        ("uat", "user-acceptance-testing"),
        ("SIT completion", "integration"),
        ("Performance testing completion", "performance-testing"),
        ("Area 3: Cutover", "cutover"),
        ("Datenmigration", "data-migration"),
        ("Opleiding", "change-and-training"),
        ("Sécurité", "security-and-compliance"),
        ("Hypercrae", "hypercare"),
        ("Production enviroment", "production-environment"),
    ],
)
def test_a_known_area_is_found_by_what_people_call_it(name: str, area: str) -> None:
    found = Finder(bundled_areas()).known(name)

    assert found
    assert found.id == area


@pytest.mark.parametrize(
    "name", ["Shop floor", "", "12.", "Scanners", "A long sentence in which data migration stands as well"]
)
def test_what_is_called_like_no_known_area_is_none(name: str) -> None:
    assert Finder(bundled_areas()).known(name) is None


def test_an_area_is_made_once_for_a_name_in_any_spelling() -> None:
    finder = Finder(bundled_areas())
    first = finder.of("4) Shop floor")

    assert (first.id, first.title, first.prefix) == ("shop-floor", "Shop floor", "shop-floor")
    assert finder.of("4) shop-FLOOR") is first
    assert [(guess.name, guess.own) for guess in finder.guesses] == [("4) Shop floor", True), ("4) shop-FLOOR", True)]


def test_an_area_of_ones_own_never_takes_the_id_or_prefix_of_a_known_one() -> None:
    known = bundled_areas()
    taken = {area.id for area in known} | {area.prefix for area in known}
    finder = Finder(known)

    made = [finder.of(name) for name in ("上线", "运维", "ce and fo and ax and more and much more words", "x" * 500)]
    assert not taken & {area.id for area in made}
    assert len({area.id for area in made}) == 4
    assert all(len(area.title) <= 120 for area in made)


def test_an_item_belongs_to_the_area_whose_prefix_its_id_has() -> None:
    finder = Finder(bundled_areas())
    found = finder.by_prefix("migration.trial-cycles")

    assert found
    assert found.id == "data-migration"
    assert finder.by_prefix("migration") is None
    assert finder.by_prefix("wombat.x") is None


def test_only_so_many_names_are_compared_letter_by_letter() -> None:
    finder = Finder(bundled_areas())
    for number in range(200):
        assert finder.known(f"Wombat {number}") is None

    assert finder.known("Hypercrae") is None
    assert finder.known("Hypercare") is not None
