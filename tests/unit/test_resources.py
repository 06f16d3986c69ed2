"""Bundled files are found by name, and by no name anything else."""

from __future__ import annotations

import pytest

from golive_readiness import resources
from golive_readiness.errors import ResourceNotFoundError

LICENCE = "templates/pack/fonts/OFL.txt"


def test_a_text_is_read_by_its_name() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in resources.read_text(LICENCE)


def test_bytes_are_read_by_their_name() -> None:
    assert resources.read_bytes("templates/pack/fonts/source-sans-3-latin-400-normal.woff2").startswith(b"wOF2")


def test_the_names_of_a_folder_are_whole_and_in_order() -> None:
    fonts = resources.names("templates/pack/fonts", ".woff2")

    assert len(fonts) == 4
    assert list(fonts) == sorted(fonts)
    assert all(resources.read_bytes(font) for font in fonts)


def test_a_folder_within_a_folder_is_no_file_of_it() -> None:
    assert "templates/pack" not in resources.names("templates", "")


@pytest.mark.parametrize(
    "name", ["checklists/no-such-list.yaml", "templates/pack", "templates/pack/fonts/OFL.txt/more"]
)
def test_a_missing_file_is_named(name: str) -> None:
    with pytest.raises(ResourceNotFoundError, match=f'"{name}"'):
        resources.read_text(name)


def test_a_missing_folder_is_named() -> None:
    with pytest.raises(ResourceNotFoundError, match='"templates/nowhere"'):
        resources.names("templates/nowhere", ".yaml")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "pyproject.toml",
        "src/golive_readiness/errors.py",
        "/etc/hostname",
        "../templates/pack/fonts/OFL.txt",
        "checklists/../pyproject.toml",
        "templates/..",
        "templates//pack/fonts/OFL.txt",
        "templates/./pack/fonts/OFL.txt",
        "templates\\pack\\fonts\\OFL.txt",
        "templates/c:/secret",
        "templates/.hidden",
        "templates/pack/fonts/OFL.txt\n",
        "templates/pack/fonts/OFL.txt\0",
        "checklists-of-mine/list.yaml",
    ],
)
def test_a_name_cannot_leave_the_two_folders(name: str) -> None:
    with pytest.raises(ResourceNotFoundError, match="does not name anything in checklists/ or templates/"):
        resources.read_bytes(name)
