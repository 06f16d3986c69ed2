"""The pack: HTML as a whole process, PDF against WeasyPrint with its defaults on the same page."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import golive_readiness as glr
from tests.benchmarks import material
from tests.benchmarks.conftest import Ratios

_HTML = """
import sys, golive_readiness as glr
glr.write_pack(glr.assess(glr.read_review(sys.argv[1])), sys.argv[2])
"""
_RUN = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"


def test_the_whole_html_process(benchmark: Any, ratios: Ratios, tmp_path: Path) -> None:
    path = material.written(tmp_path, 250)
    command = [sys.executable, "-c", _HTML, str(path), str(tmp_path / "pack.html")]

    def whole() -> float:
        start = time.perf_counter()
        subprocess.run(command, check=True)
        return time.perf_counter() - start

    benchmark.pedantic(whole, rounds=5, warmup_rounds=1)
    assert "</html>" in (tmp_path / "pack.html").read_text(encoding="utf-8")
    ratios.tell("HTML pack of 250 items, whole process", statistics.median(whole() for _ in range(5)), 0.3, " s")
    ratios.tell("HTML pack of 250 items, peak memory", _peak_megabytes(command), 50, " MB")


def test_the_pdf_against_bare_weasyprint(benchmark: Any, ratios: Ratios, tmp_path: Path) -> None:
    import weasyprint

    assessment = glr.assess(glr.read_review(material.written(tmp_path, 250)))
    html = glr.to_html(assessment)
    benchmark.pedantic(glr.to_pdf, args=(assessment,), rounds=1, warmup_rounds=1)
    ratio = ratios.of(lambda: glr.to_pdf(assessment), lambda: weasyprint.HTML(string=html).write_pdf(), rounds=3)
    ratios.tell("PDF pack of 250 items / bare WeasyPrint on the same page", ratio, 0.8)


def test_growth_of_the_pdf_from_250_to_1000_items(benchmark: Any, ratios: Ratios, tmp_path: Path) -> None:
    packs = {}
    for items in (250, 1000):
        folder = tmp_path / str(items)
        folder.mkdir()
        packs[items] = glr.assess(glr.read_review(material.written(folder, items)))
    benchmark.pedantic(glr.to_pdf, args=(packs[250],), rounds=1)
    ratio = ratios.of(lambda: glr.to_pdf(packs[1000]), lambda: glr.to_pdf(packs[250]), rounds=1)
    ratios.tell("PDF pack of 1,000 items / of 250", ratio, 4.4)


def _peak_megabytes(command: list[str]) -> float:
    """Asked in a process of its own, since only finished children are counted and the largest of them wins."""
    shown = subprocess.run([sys.executable, "-c", _RUN, *command], check=True, capture_output=True, text=True).stdout
    kilobytes = int(shown.split()[-1])
    return kilobytes / (1024 * 1024 if sys.platform == "darwin" else 1024)
