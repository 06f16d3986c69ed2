"""The wheel alone, in a new environment outside the checkout, is the whole library."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

READ_WHAT_IS_BUNDLED = """
from golive_readiness import resources
for folder in ("checklists", "templates/pack", "templates/pack/wording", "templates/samples"):
    names = resources.names(folder, "")
    assert names, folder
    assert all(resources.read_text(name) for name in names), names
print(resources.read_bytes("templates/pack/fonts/source-sans-3-latin-400-normal.woff2")[:4].decode())
"""

FROM_REVIEW_TO_PDF = """
from pathlib import Path
from golive_readiness import resources
Path("toy-company.yaml").write_text(resources.read_text("templates/samples/toy-company.yaml"), encoding="utf-8")

import golive_readiness as glr

review = glr.read_review("toy-company.yaml")
assessment = glr.assess(review)
glr.write_pack(assessment, "toy-company.pdf")
print(assessment.decision.verdict.name)
"""


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(checkout)]
    subprocess.run(build, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of a new environment that has the wheel, and sees what it depends on in this one."""
    folder = tmp_path_factory.mktemp("new")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    scheme = {"base": str(folder), "platbase": str(folder)}
    python = Path(sysconfig.get_path("scripts", "venv", scheme), "python")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, str(wheel)], check=True)
    # Added to the path this way, this environment's own .pth files, and with them the checkout, stay unread.
    dependencies = Path(sysconfig.get_path("purelib", "venv", scheme), "dependencies.pth")
    dependencies.write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return python


def test_it_runs_from_where_it_was_installed(installed: Path, tmp_path: Path) -> None:
    place = _run(installed, "import golive_readiness; print(golive_readiness.__file__)", tmp_path)

    assert Path(place).is_relative_to(installed.parents[1])


def test_it_brings_checklists_and_templates(installed: Path, tmp_path: Path) -> None:
    assert _run(installed, READ_WHAT_IS_BUNDLED, tmp_path) == "wOF2"


def test_it_reads_them_from_a_zip_file_too(installed: Path, wheel: Path, tmp_path: Path) -> None:
    from_zip = f"import sys; sys.path.insert(0, {str(wheel)!r})\n{READ_WHAT_IS_BUNDLED}print(resources.__file__)"

    assert str(wheel) in _run(installed, from_zip, tmp_path)


def test_five_lines_of_python_lead_from_a_review_to_its_pdf(installed: Path, tmp_path: Path) -> None:
    assert _run(installed, FROM_REVIEW_TO_PDF, tmp_path) == "NO_GO"
    assert (tmp_path / "toy-company.pdf").read_bytes().startswith(b"%PDF-")


def _run(python: Path, code: str, folder: Path) -> str:
    """What ``code`` prints, run in ``folder`` without anything that points to the checkout."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [python, "-c", code], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
