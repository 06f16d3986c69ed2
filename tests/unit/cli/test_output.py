"""What the command prints is a sentence, wherever it goes and whatever fails."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import redirect_stdout
from io import StringIO
from typing import TYPE_CHECKING

import pytest

from golive_readiness.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.cli.conftest import Golive, MakeReview

RUN = "import sys; from golive_readiness.cli import main; sys.exit(main(sys.argv[1:]))"


def _start(*argv: str, **environment: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", RUN, *argv]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **environment})


@pytest.mark.parametrize("argv", [("check", "none.yaml"), ("rules",), ("--help",), ()])
def test_without_its_extra_the_command_names_what_installs_it(
    argv: tuple[str, ...], golive: Golive, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("typer", "typer.main"):
        monkeypatch.setitem(sys.modules, name, None)
    ran = golive(*argv)

    assert ran == (2, "", 'The command golive needs the extra "cli": pip install "golive-readiness[cli]"\n')


@pytest.mark.parametrize("argv", [("check",), ("chekc", "x.yaml"), ("check", "x.yaml", "--nonsense"), ("check", ".")])
def test_what_cannot_be_understood_is_no_verdict(argv: tuple[str, ...], golive: Golive) -> None:
    ran = golive(*argv)

    assert ran.code == 2
    assert ran.out == ""
    assert ran.err


def test_a_file_system_that_refuses_is_a_sentence(golive: Golive, tmp_path: Path) -> None:
    ran = golive("init", "--out", tmp_path / ("long" * 100))

    assert ran.code == 5
    assert "long" in ran.err
    assert len(ran.err.splitlines()) == 1


def test_nothing_in_a_review_reaches_the_terminal_as_a_command_to_it(golive: Golive, review: MakeReview) -> None:
    path = review()
    path.write_text(path.read_text().replace("name: Toy shop", 'name: "Toy\\u009b31m shop"'), encoding="utf-8")
    ran = golive("check", path)

    assert "\x9b" not in ran.out
    assert "Toy\N{REPLACEMENT CHARACTER}31m shop" in ran.out


def test_nothing_in_a_complaint_does_either(golive: Golive, tmp_path: Path) -> None:
    path = tmp_path / "review.json"
    path.write_text('{"format": "\\u001b[31mred"}')

    assert "\x1b" not in golive("check", path).err


def test_a_pipe_or_a_file_gets_plain_text(golive: Golive, review: MakeReview) -> None:
    assert "\x1b" not in golive("check", review()).out


def test_on_a_terminal_the_verdict_stands_out_unless_nobody_wants_that(
    golive: Golive, review: MakeReview, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = review()
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("golive_readiness.cli.output._on_a_terminal", lambda: True)
    assert golive("check", path).out.startswith("\x1b[1m")

    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in golive("check", path).out


def test_a_reader_that_has_seen_enough_is_no_failure() -> None:
    running = _start("rules")
    assert running.stdout is not None
    running.stdout.close()
    _, complaints = running.communicate()

    assert (running.returncode, complaints) == (0, b"")


def test_a_verdict_is_the_same_where_nobody_reads_it(review: MakeReview, monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as nobody:
        monkeypatch.setattr(sys, "stdout", nobody)
        assert main(["check", str(review("no_go"))]) == 1


def test_output_can_be_caught(review: MakeReview) -> None:
    for argv in (["check", str(review())], ["check", str(review()), "--json"]):
        with redirect_stdout(StringIO()) as caught:
            assert main(argv) == 0
        assert "Toy shop" in caught.getvalue()


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_no_terminal_is_too_old_for_a_verdict(encoding: str, review: MakeReview) -> None:
    path = review("cannot_be_assessed")
    path.write_text(path.read_text().replace("Toy company", "玩具会社"), encoding="utf-8")
    out, err = (running := _start("check", str(path), PYTHONIOENCODING=encoding, PYTHONUTF8="0")).communicate()

    assert (running.returncode, err) == (4, b"")
    assert "Toy shop" in out.decode(encoding)


def test_data_is_utf_8_on_every_terminal(review: MakeReview) -> None:
    path = review("go")
    path.write_text(path.read_text().replace("Toy company", "玩具会社"), encoding="utf-8")
    out, _ = _start("check", str(path), "--json", PYTHONIOENCODING="ascii", PYTHONUTF8="0").communicate()

    assert "玩具会社" in out.decode("utf-8")
