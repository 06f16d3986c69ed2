"""Ratios measured in one run, so that they hold on any machine."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator

import pytest

_LINES: list[str] = []


def cpu_seconds(work: Callable[[], object], times: int) -> float:
    """Several calls at a time, so that each side pays for the garbage it makes itself."""
    gc.collect()
    start = time.process_time()
    for _ in range(times):
        work()
    return time.process_time() - start


class Ratios:
    """Pairs of measurements, taken in turn so that a machine whose speed drifts bends both."""

    def of(self, ours: Callable[[], object], floor: Callable[[], object], rounds: int, times: int = 1) -> float:
        ours()
        floor()
        pairs = [(cpu_seconds(ours, times), cpu_seconds(floor, times)) for _ in range(rounds)]
        return statistics.median(own / other for own, other in pairs)

    def tell(self, what: str, figure: float, goal: float, unit: str = "") -> None:
        verdict = "reached" if figure <= goal else "missed"
        _LINES.append(f"{what:<72} {figure:8.2f}{unit:<3} goal {goal:g}{unit} {verdict}")


@pytest.fixture
def ratios() -> Ratios:
    return Ratios()


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Iterator[None] | None:
    if _LINES:
        terminalreporter.section("ratios in this run")
        for line in _LINES:
            terminalreporter.write_line(line)
    return None
