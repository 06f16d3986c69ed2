"""README's five lines, from the wheel alone and outside the checkout, lead from each sample to its pack."""

from __future__ import annotations

import os
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

import pypdf
import pytest

from tests.docs.reading import blocks
from tests.packaging.test_installed import installed, wheel

__all__ = ["installed", "wheel"]  # fixtures of that test

pytestmark = pytest.mark.slow

SAYS_SO = "print(assessment.decision.verdict.value)"


class Sample(NamedTuple):
    """A bundled sample, and what its pack has to say."""

    name: str
    verdict: str
    title: str


SAMPLES = [
    Sample("toy-company", "no_go", "ERP and CRM replacement"),
    Sample("gym-network", "go", "Online booking platform"),
]
WHAT_IS_LOADED = "import sys, golive_readiness; print({'jinja2', 'weasyprint'} & set(sys.modules) or 'neither')"


@pytest.fixture(scope="module")
def five_lines(checkout: Path) -> str:
    """The Python of README."""
    (block,) = (block for block in blocks(checkout / "README.md") if block.language == "python")
    return block.text


class Text(HTMLParser):
    """What a page says."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.says = ""
        self.feed(html)

    def handle_data(self, data: str) -> None:
        self.says += data


def test_they_are_five(five_lines: str) -> None:
    told = [line for line in five_lines.splitlines() if line and not line.startswith("import")]

    assert len(told) == 5
    assert five_lines.count('"toy-company.yaml"') == five_lines.count('"toy-company.pdf"') == 1


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_they_write_pdf_and_html(
    sample: Sample, five_lines: str, installed: Path, checkout: Path, tmp_path: Path
) -> None:
    pdf, html = tmp_path / f"{sample.name}.pdf", tmp_path / f"{sample.name}.html"
    shutil.copy(checkout / "templates" / "samples" / f"{sample.name}.yaml", tmp_path)
    for_pdf = five_lines.replace("toy-company", sample.name)
    for_html = for_pdf.splitlines()[-1].replace(".pdf", ".html")

    assert run(installed, f"{for_pdf}{for_html}\n{SAYS_SO}", tmp_path) == sample.verdict
    assert sample.title in pypdf.PdfReader(pdf).pages[0].extract_text()
    assert sample.title in Text(html.read_text(encoding="utf-8")).says


def test_importing_it_loads_neither_templates_nor_pango(installed: Path, tmp_path: Path) -> None:
    assert run(installed, WHAT_IS_LOADED, tmp_path) == "neither"


def run(python: Path, code: str, folder: Path) -> str:
    """What ``code`` prints, run in ``folder`` without anything that points to the checkout."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [python, "-c", code], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
