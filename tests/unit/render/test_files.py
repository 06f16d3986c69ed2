from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from golive_readiness.errors import RenderError
from golive_readiness.render.files import write


def test_texts_are_written_as_utf_8_and_bytes_as_they_are(tmp_path: Path) -> None:
    assert write(tmp_path / "a.yaml", "é: 😀\n") == tmp_path / "a.yaml"
    assert (tmp_path / "a.yaml").read_bytes() == "é: 😀\n".encode()
    write(str(tmp_path / "a.pdf"), b"%PDF\r\n")
    assert (tmp_path / "a.pdf").read_bytes() == b"%PDF\r\n"


def test_what_was_there_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    write(tmp_path / "a", "long before")
    write(tmp_path / "a", "now")
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [("a", "now")]


@pytest.mark.parametrize("broken", ["replace", "open"])
def test_a_failure_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    (tmp_path / "a").write_text("before", encoding="utf-8")

    def fail(*_args: object, **_kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, broken, fail)
        with pytest.raises(RenderError, match="a cannot be written: No space left on device"):
            write(tmp_path / "a", "after")
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [("a", "before")]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match=r"there is no folder .*none to write a\.pdf to"):
        write(tmp_path / "none" / "a.pdf", b"")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match="is a folder"):
        write(tmp_path, "x")


def test_a_device_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(RenderError, match="is not a file"):
        write(tmp_path / "pipe", "x")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_link_goes_on_pointing_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("before", encoding="utf-8")
    (tmp_path / "link").symlink_to("a")
    write(tmp_path / "link", "after")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "a").read_text(encoding="utf-8") == "after"


def test_links_in_a_circle_are_an_error_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(RenderError, match="a cannot be written"):
        write(tmp_path / "a", "x")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_who_may_read_a_file_stays_as_it_was(tmp_path: Path) -> None:
    write(tmp_path / "new", "x")
    (tmp_path / "usual").write_text("x", encoding="utf-8")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == stat.S_IMODE((tmp_path / "usual").stat().st_mode)
    (tmp_path / "new").chmod(0o640)
    write(tmp_path / "new", "y")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_a_name_as_long_as_names_may_be_is_written(tmp_path: Path) -> None:
    write(tmp_path / ("x" * 255), "x")
    assert [path.name for path in tmp_path.iterdir()] == ["x" * 255]


def test_a_name_that_no_file_can_have_is_an_error_in_a_sentence(tmp_path: Path) -> None:
    for name in ("x" * 300, "x\0y"):
        with pytest.raises(RenderError, match="cannot be written"):
            write(tmp_path / name, "x")


def test_a_file_that_somebody_holds_is_asked_after(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(RenderError, match=r"Permission denied\. Is it open in another program\?"):
        write(tmp_path / "a.pdf", b"")
    assert list(tmp_path.iterdir()) == []
