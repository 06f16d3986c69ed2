"""What every test may rely on: marks for the programs a test runs, a browser, and repeatable random examples.

A test that misses its program is skipped with the command that installs it. Where GOLIVE_NO_SKIPS is set it fails
instead: a green run then means that everything was tried.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

CHECKOUT = Path(__file__).parents[1]

_DEBIAN_PACKAGES = {"pdfinfo": "poppler-utils", "pdftoppm": "poppler-utils", "pdftotext": "poppler-utils"}
_BREW_PACKAGES = dict.fromkeys(_DEBIAN_PACKAGES, "poppler")
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_MAC_BROWSERS = ("Google Chrome.app/Contents/MacOS/Google Chrome", "Chromium.app/Contents/MacOS/Chromium")

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip, or fail, a test whose programs are missing."""
    for mark in item.iter_markers("needs_tool"):
        for tool in mark.args:
            if shutil.which(tool) is None:
                _missing(tool, _install(tool))
    if item.get_closest_marker("needs_browser"):
        _browser_path()


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds src, checklists and templates."""
    return CHECKOUT


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's own browser, without a window and without a network of its own."""
    executable = _browser_path()
    from playwright.sync_api import sync_playwright

    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-quic", "--disable-sync"]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=executable, args=["--no-sandbox", "--disable-gpu", "--no-first-run", *quiet]
        )
        yield started
        started.close()


def _browser_path() -> str:
    on_path = (shutil.which(name) for name in _BROWSERS)
    in_applications = (str(path) for name in _MAC_BROWSERS if (path := Path("/Applications", name)).exists())
    found = next((path for path in (*on_path, *in_applications) if path), None)
    return found or _missing("a browser", _install("chromium"))


def _install(tool: str) -> str:
    if sys.platform == "darwin":
        cask = "--cask " if tool == "chromium" else ""
        return f"brew install {cask}{_BREW_PACKAGES.get(tool, tool)}"
    return f"sudo apt-get install {_DEBIAN_PACKAGES.get(tool, tool)}"


def _missing(what: str, command: str) -> NoReturn:
    sentence = f"{what} is missing; to install it: {command}"
    if os.environ.get("GOLIVE_NO_SKIPS"):
        pytest.fail(sentence, pytrace=False)
    pytest.skip(sentence)
