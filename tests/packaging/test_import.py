"""Importing the library is quick and needs nothing of the system."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

LOADED = "import json, sys, golive_readiness; print(json.dumps(sorted(sys.modules)))"


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """The modules that `import golive_readiness` alone loads."""
    done = subprocess.run([sys.executable, "-c", LOADED], check=True, capture_output=True, text=True)
    return set(json.loads(done.stdout))


@pytest.mark.parametrize("heavy", ["weasyprint", "jinja2", "holidays", "typer", "ctypes.util"])
def test_importing_does_not_load_what_only_some_calls_need(heavy: str, loaded: set[str]) -> None:
    assert "golive_readiness" in loaded
    assert heavy not in loaded


def test_importing_prints_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", "import golive_readiness"], check=True, capture_output=True, text=True
    )

    assert (done.stdout, done.stderr) == ("", "")
