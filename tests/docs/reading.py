"""Somebody who does what a page says: runs its commands, writes its files, types its Python."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

import golive_readiness as glr
from golive_readiness.cli import main

__all__ = ["Block", "Reader", "blocks"]

_FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NAMED = re.compile(r"# (\S+\.ya?ml)\n")
"""The first line of a block that says which file it belongs in."""
_EXPECTED = re.compile(r"#.*\bends with (\d)")
_PLACE = re.compile(r"line \d+, column \d+")
_OPERATORS = frozenset({"||", "&&", "|", ">"})
_READ_AND_JUDGED = frozenset({0, 1, 3, 4})
_READ_BY = {
    "review": glr.read_review,
    "checklist": glr.read_checklist,
    "overlay": glr.read_overlay,
    "policy": glr.read_policy,
}


class Block(NamedTuple):
    """A fenced block of a page."""

    language: str
    text: str
    line: int


def blocks(page: Path) -> Iterator[Block]:
    """Every fenced block of a page, in order."""
    text = page.read_text(encoding="utf-8")
    for match in _FENCED.finditer(text):
        yield Block(match.group(1), match.group(2), text.count("\n", 0, match.start()) + 1)


class Reader:
    """Follows one page in one folder."""

    def __init__(self, checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._checkout = checkout
        self._capsys = capsys
        self._names: dict[str, Any] = {"__name__": "__main__"}
        self._written: dict[str, None] = {}
        self._said = ""

    def follow(self, block: Block) -> None:
        """Do what a block says; a block of text is what was said last."""
        match block.language:
            case "sh":
                for line in block.text.splitlines():
                    self._run(line)
            case "yaml":
                self._write(block.text)
            case "python":
                exec(compile(block.text, "<page>", "exec"), self._names)  # noqa: S102 - that is what the page is for
                self._said = self._capsys.readouterr().out
            case "text":
                self._compare(block.text)
            case other:
                pytest.fail(f"nobody knows what to do with {other}")

    def read_what_was_written(self) -> None:
        """Read every file that the page had its reader write, as the document it is."""
        for name in self._written:
            kind = _texts(Path(name).read_text(encoding="utf-8"))["format"].split("/")[1]
            _READ_BY[kind](name)

    def _run(self, line: str) -> None:
        """One line of a terminal."""
        match words := shlex.split(line, comments=True):
            case ["golive", *_] if _OPERATORS.isdisjoint(words):
                self._check(line, main(words[1:]), *self._capsys.readouterr())
            case ["golive", *_]:
                path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
                done = subprocess.run(
                    ["/bin/sh", "-c", line],
                    env={**os.environ, "PATH": path},
                    capture_output=True,
                    text=True,
                    check=False,
                )
                self._check(line, done.returncode, done.stdout, done.stderr)
            case ["make", *targets]:
                makefile = (self._checkout / "Makefile").read_text(encoding="utf-8")
                assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in targets), line
            case ["pip", "install", wanted]:
                _assert_it_can_be_installed(wanted, self._checkout)
            case [] | ["python", "-m", "venv", ".venv"] | [".", ".venv/bin/activate"]:
                pass
            case _:
                pytest.fail(f"nobody knows whether this works: {line}")

    def _check(self, line: str, code: int, out: str, err: str) -> None:
        self._said = out + err
        expected = {int(digit) for digit in _EXPECTED.findall(line)} or _READ_AND_JUDGED
        assert code in expected, f"{line} ended with {code}:\n{self._said}"

    def _write(self, text: str) -> None:
        """A file, a few sections of one that is there already, or a pipeline, whose lines are run."""
        named = _NAMED.match(text)
        assert named, f"which file does this belong in?\n{text}"
        path, new = Path(named.group(1)), _texts(text)
        if "steps" in new:
            for step in new["steps"]:
                self._run(step.get("script", ""))
            return
        self._written[path.name] = None
        if "format" not in new:
            both = _with(_texts(path.read_text(encoding="utf-8")), new)
            text = yaml.safe_dump(both, sort_keys=False, allow_unicode=True)
        path.write_text(text, encoding="utf-8")

    def _compare(self, shown: str) -> None:
        """Every line that is shown was said, in that order; ``...`` stands for any lines between."""
        said = iter(map(_essential, self._said.splitlines()))
        for line in shown.splitlines():
            assert line.strip() == "..." or _essential(line) in said, f"{line!r} was not said there:\n{self._said}"


def _texts(text: str) -> dict[str, Any]:
    """What a YAML text states; every scalar is the text that was written."""
    stated: dict[str, Any] = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - it makes nothing but texts
    return stated


def _with(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """A document in which some entries of some sections are new."""
    both = {name: {**old[name], **new[name]} for name in new if isinstance(old.get(name), dict)}
    return {**old, **new, **both}


def _essential(line: str) -> str:
    """A line without what depends on how wide columns are, and on how the file was typed."""
    return " ".join(_PLACE.sub("line …", line).split())


def _assert_it_can_be_installed(wanted: str, checkout: Path) -> None:
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    name, _, extras = wanted.rstrip("]").partition("[")
    assert name == project["name"]
    assert set(filter(None, extras.split(","))) <= set(project["optional-dependencies"]), wanted
