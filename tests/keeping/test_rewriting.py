"""A file put into other words keeps its line ends, its mark and its permissions, or stays."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from game.keeping.rewriting import Changed, rewrite
from game.keeping.safely import CannotKeep

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.yaml"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"a: 1\nb: 2\n", b"b: 2\na: 1\n"),
        (b"a: 1\r\nb: 2\r\n", b"b: 2\r\na: 1\r\n"),
        (b"\xef\xbb\xbfa: 1\r\nb: 2\r\n", b"\xef\xbb\xbfb: 2\r\na: 1\r\n"),
    ],
)
def test_line_ends_and_the_mark_at_the_beginning_stay(path: Path, old: bytes, new: bytes) -> None:
    path.write_bytes(old)
    rewrite(path, "a: 1\nb: 2\n", "b: 2\na: 1\n")
    assert path.read_bytes() == new
    assert list(path.parent.iterdir()) == [path]


def test_what_somebody_saved_meanwhile_is_not_written_over(path: Path) -> None:
    path.write_text("a: 3\n", "utf-8")
    with pytest.raises(Changed):
        rewrite(path, "a: 1\n", "a:  1\n")
    assert path.read_text("utf-8") == "a: 3\n"


def test_a_full_disk_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_text("a:  1\n", "utf-8")

    def full(_: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotKeep):
        rewrite(path, "a:  1\n", "a: 1\n")
    assert path.read_text("utf-8") == "a:  1\n"
    assert list(path.parent.iterdir()) == [path]


@POSIX
def test_permissions_stay_and_a_file_that_may_not_be_written_is_not(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text("a:  1\n", "utf-8")
    path.chmod(0o640)
    rewrite(path, "a:  1\n", "a: 1\n")
    assert path.stat().st_mode & 0o777 == 0o640
    monkeypatch.setattr(os, "access", lambda *_: False)  # as for anyone but root
    with pytest.raises(CannotKeep) as refused:
        rewrite(path, "a: 1\n", "a: 2\n")
    assert refused.value.why == "forbidden"
    assert path.read_text("utf-8") == "a: 1\n"


@POSIX
def test_a_link_goes_on_leading_to_its_file(path: Path) -> None:
    path.write_text("a:  1\n", "utf-8")
    link = path.with_name("b.yaml")
    link.symlink_to(path.name)
    rewrite(link, "a:  1\n", "a: 1\n")
    assert link.is_symlink()
    assert path.read_text("utf-8") == "a: 1\n"
