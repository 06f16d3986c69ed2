"""Reading, validating and judging, against what PyYAML alone needs to load the same files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

import golive_readiness as glr
from golive_readiness import resources
from tests.benchmarks import material
from tests.benchmarks.conftest import Ratios


def test_read_validate_and_judge_250_items(benchmark: Any, ratios: Ratios, tmp_path: Path) -> None:
    path = material.written(tmp_path, 250)

    def ours() -> glr.Assessment:
        return glr.assess(glr.read_review(path))

    def floor() -> None:
        for file in (path, tmp_path / "measured.yaml"):
            yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)

    assessment = benchmark.pedantic(ours, rounds=10, warmup_rounds=2)
    assert len(assessment.items) == 250
    ratio = ratios.of(ours, floor, rounds=9, times=8)
    ratios.tell("read + validate + judge of 250 items / CSafeLoader on the same files", ratio, 0.6)


def test_growth_of_judging_from_250_to_1000_items(benchmark: Any, ratios: Ratios, tmp_path: Path) -> None:
    paths = {items: material.written(_folder(tmp_path, items), items) for items in (250, 1000)}

    def judged(items: int) -> glr.Assessment:
        return glr.assess(glr.read_review(paths[items]))

    assert len(benchmark.pedantic(judged, args=(1000,), rounds=5, warmup_rounds=1).items) == 1000
    ratio = ratios.of(lambda: judged(1000), lambda: judged(250), rounds=9)
    ratios.tell("read + validate + judge of 1,000 items / of 250", ratio, 4.4)


def test_judging_a_full_record_against_loading_it(benchmark: Any, ratios: Ratios) -> None:
    """The sample programme: about 250 items, and every section of the record."""
    text = resources.read_text("templates/samples/garden-wholesaler.yaml")
    review = glr.parse_review(text)

    def ours() -> glr.Assessment:
        return glr.assess(review)

    def floor() -> None:
        yaml.load(text, Loader=yaml.CSafeLoader)

    assert len(benchmark.pedantic(ours, rounds=10, warmup_rounds=2).items) > 200
    ratio = ratios.of(ours, floor, rounds=9, times=4)
    ratios.tell("judging 250 items with a full record / CSafeLoader on the review alone", ratio, 1)


def _folder(above: Path, items: int) -> Path:
    folder = above / str(items)
    folder.mkdir()
    return folder
