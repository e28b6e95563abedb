"""Files that survive a kill, a full disk and a folder that may not be written."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from game.keeping.places import shipped_assets
from game.keeping.safely import CannotKeep, generations, kept_in, remove, write, write_text
from game.keeping.words import words


def test_what_is_kept_is_read_back(tmp_path: Path) -> None:
    write(tmp_path / "deep" / "a.json", {"word": "Дворец"})
    assert next(generations(tmp_path / "deep" / "a.json")) == {"word": "Дворец"}


def test_the_one_before_is_kept_too(tmp_path: Path) -> None:
    for turn in (1, 2, 3):
        write(tmp_path / "a.json", turn)
    assert list(generations(tmp_path / "a.json")) == [3, 2]


def test_a_damaged_file_gives_way_to_the_one_before_it(tmp_path: Path) -> None:
    write(tmp_path / "a.json", 1)
    write(tmp_path / "a.json", 2)
    (tmp_path / "a.json").write_bytes(b'{"turn": 2')
    assert list(generations(tmp_path / "a.json")) == [1]


def test_a_damaged_file_never_pushes_out_the_good_one(tmp_path: Path) -> None:
    write(tmp_path / "a.json", 1)
    write(tmp_path / "a.json", 2)
    (tmp_path / "a.json").write_bytes(b"\x00" * 100)
    write(tmp_path / "a.json", 3)
    assert list(generations(tmp_path / "a.json")) == [3, 1]


def test_what_is_kept_is_known_by_its_name_even_when_only_the_one_before_is_left(
    tmp_path: Path,
) -> None:
    write(tmp_path / "a.json", 1)
    write(tmp_path / "a.json", 2)
    (tmp_path / "a.json").unlink()
    assert kept_in(tmp_path) == (tmp_path / "a.json",)
    assert list(generations(tmp_path / "a.json")) == [1]


def test_a_text_is_written_over_and_nothing_stands_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.play.yaml"
    for text in ("run: one\n", "run: два\n"):
        write_text(path, text)
        assert path.read_bytes() == text.encode("utf-8")
    assert list(path.parent.iterdir()) == [path]


def test_a_text_that_cannot_be_swapped_in_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.play.yaml"
    write_text(path, "run: one\n")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotKeep) as refused:
        write_text(path, "run: two\n")
    assert refused.value.why == "full"
    assert path.read_text("utf-8") == "run: one\n"
    assert list(tmp_path.iterdir()) == [path]


def test_removing_forgets_every_generation(tmp_path: Path) -> None:
    write(tmp_path / "a.json", 1)
    write(tmp_path / "a.json", 2)
    remove(tmp_path / "a.json")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_with_its_folder_and_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "a.json", 1)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotKeep) as fault:
        write(tmp_path / "a.json", 2)
    monkeypatch.undo()
    assert list(generations(tmp_path / "a.json")) == [1]
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
    assert words(shipped_assets() / "words").told(fault.value) == (
        f"The disk is full, so nothing could be kept in {tmp_path}. Make room there and try again."
    )


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no write bit there")
def test_a_read_only_home_is_told_with_its_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "mkdir", forbidden)
    with pytest.raises(CannotKeep) as fault:
        write(tmp_path / "home" / "a.json", 2)
    assert words(shipped_assets() / "words").told(fault.value) == (
        f"Nothing may be written in {tmp_path / 'home'}. Allow writing there, "
        "or name another folder in TEN_PAST_TWO_HOME."
    )
