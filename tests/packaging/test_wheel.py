"""The wheel holds the package and the two data folders, whole, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import tarfile
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import pytest

DATA = (".css", ".csv", ".html", ".svg", ".txt", ".woff2", ".yaml")
"""What the data folders may hold; a script or an editor's leftover is not among it."""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def built(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source archive of the checkout and the wheel built from that archive."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(checkout)],
        check=True,
        capture_output=True,
    )
    return folder


@pytest.fixture(scope="module")
def packed(built: Path) -> set[str]:
    """The names of the files in the wheel, without its own bookkeeping."""
    (wheel,) = built.glob("*.whl")
    with ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def test_the_wheel_holds_the_three_folders_and_nothing_else(checkout: Path, packed: set[str]) -> None:
    package = _files(checkout / "src")
    checklists, templates = (
        {f"golive_readiness/{folder}/{name}" for name in _files(checkout / folder)}
        for folder in ("checklists", "templates")
    )

    assert packed == package | checklists | templates


def test_data_folders_hold_data_only(packed: set[str]) -> None:
    data = {name for name in packed if PurePosixPath(name).parts[1] in {"checklists", "templates"}}

    assert data
    assert {name for name in data if not name.endswith(DATA)} == set()


def test_the_package_holds_code_only(packed: set[str]) -> None:
    code = {name for name in packed if PurePosixPath(name).parts[1] not in {"checklists", "templates"}}

    assert "golive_readiness/py.typed" in code
    assert {name for name in code if not name.endswith((".py", "/py.typed"))} == set()


def test_the_wheel_carries_both_licences(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    with ZipFile(wheel) as archive:
        licences = {name.partition("/licenses/")[2] for name in archive.namelist() if "/licenses/" in name}

    assert licences == {"LICENSE", "templates/pack/fonts/OFL.txt"}


def test_the_source_archive_can_be_tested(built: Path) -> None:
    (source,) = built.glob("*.tar.gz")
    with tarfile.open(source) as archive:
        top = {PurePosixPath(name).parts[1] for name in archive.getnames()}

    assert {
        ".ci",
        ".make",
        "Makefile",
        "README.md",
        "checklists",
        "docs",
        "pyproject.toml",
        "src",
        "templates",
        "tests",
    } <= top
    assert not {".git", ".venv", "out", "dist"} & top


def _files(folder: Path) -> set[str]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return {path.relative_to(folder).as_posix() for path in files}
