"""The story folder on disk, friendly and hostile: a message in under a second, no exception."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.reading.library import read_story, read_texts
from tests.reading.bundles import BASE, CHAPTER, unpack


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small good story on disk."""
    unpack("", tmp_path / "story")
    return tmp_path / "story"


@contextmanager
def in_under_a_second() -> Iterator[None]:
    start = time.process_time()
    yield
    assert time.process_time() - start < 1


def names_of(folder: Path) -> list[str]:
    with in_under_a_second():
        return [problem.name for problem in read_story(folder).problems]


def test_a_good_story_is_read_without_a_problem(folder: Path) -> None:
    reading = read_story(folder)
    assert reading.problems == ()
    assert reading.story is not None and list(reading.story.scenes) == ["hall"]


def test_texts_are_read_as_files_are(folder: Path) -> None:
    assert read_texts(BASE) == read_story(folder)


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(folder: Path) -> None:
    plain = read_story(folder).story
    for path in folder.rglob("*.yaml"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    reading = read_story(folder)
    assert reading.problems == () and reading.story == plain


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    reading = read_story(tmp_path / "nowhere")
    assert reading.story is None
    assert [problem.name for problem in reading.problems] == ["not-a-file"]


def test_an_overlay_that_is_not_there_is_a_problem(folder: Path) -> None:
    reading = read_story(folder, [folder / "nowhere"])
    assert [problem.name for problem in reading.problems] == ["not-a-file"]


def test_hidden_folders_and_other_files_are_left_alone(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".git" / "x.yaml").write_text("not: ours", "utf-8")
    (folder / "notes.txt").write_bytes(b"\xff\x00")
    assert names_of(folder) == []


def test_a_file_that_cannot_be_opened_is_a_problem(folder: Path) -> None:
    (folder / "gone.yaml").symlink_to("nothing.yaml")
    assert names_of(folder) == ["not-a-file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")
    assert names_of(folder) == ["not-a-file"]


def test_a_circle_of_links_is_not_followed(folder: Path) -> None:
    (folder / "night" / "round").symlink_to(folder)
    assert names_of(folder) == ["outside-the-folder"]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("board.yaml", b"a: " + b"x" * 100 * 1024 * 1024, "too-large"),
        (CHAPTER, b"chapter: day\ntext: \xff", "not-text"),
        (CHAPTER, b"chapter: day\ntext: \x00", "control-character"),
        (CHAPTER, b"chapter: day\ntext: \xe2\x80\xa8", "control-character"),
        ("board.yaml", b"board: " + b"[" * 10_000, "text-starts-with-sign"),
        ("board.yaml", b"board: " + b"{a: " * 10_000, "text-starts-with-sign"),
        ("board.yaml", b"board:\n  " + b"- " * 10_000 + b"a", "nested-too-deep"),
        ("board.yaml", b"".join(b" " * n + b"a:\n" for n in range(2000)), "nested-too-deep"),
        ("board.yaml", b"a: &a [x]\n" + b"b: [*a, *a]\n" * 9, "yaml-reference"),
        ("board.yaml", b"board: *nobody\n", "yaml-reference"),
        ("board.yaml", b"board:\n  <<: x\n", "yaml-reference"),
        ("board.yaml", b"board: !!python/object/apply:os.system ['true']\n", "yaml-tag"),
        ("board.yaml", b"? - a\n: b\n", "broken-page"),
        ("board.yaml", b"board: {}\n...\nboard: {}\n", "text-starts-with-sign"),
        ("board.yaml", b"%YAML 1.1\n", "broken-page"),
        ("board.yaml", b"a" * 5 * 1024 * 1024 + b": x", "wrong-shape"),
        ("board.yaml", b"- a\n" * 50_000, "wrong-shape"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_hostile_file_gets_a_message(
    folder: Path, name: str, content: bytes, expected: str
) -> None:
    (folder / name).write_bytes(content)
    assert expected in names_of(folder)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{" * 5_000_000, "too-large"),
        ("{" * 99_000, "broken-variant"),
        ("{told:" * 10_000, "nested-too-deep"),
        ("}" * 99_000, "stray-brace"),
        ("[" * 99_000, "mark-not-closed"),
        ("[^" * 49_000, "mark-not-closed"),
        ("*" * 99_001, "mark-not-closed"),
        ("{if " + "(" * 99_000, "brace-not-closed"),
        ("{" + "(" * 99_000 + ": a}", "too-large"),
        ("{" + "not " * 240 + "told: a}", "broken-condition"),
        ("{" + "slack + " * 100 + "1 > 2: a}", "broken-condition"),
        ("{" + "told and " * 100 + "told: a} b", None),
        ("{told: a} " * 9_000, "prints-nothing"),
        ("{told: a} " * 9_000 + "b", None),
        (">" * 99_000, None),
        ("@" * 99_000, None),
    ],
    ids=lambda value: value[:6] if isinstance(value, str) else "",
)
def test_a_hostile_line_of_prose_gets_a_message(text: str, expected: str | None) -> None:
    chapter = BASE[CHAPTER].replace("The hall.", text)
    with in_under_a_second():
        problems = read_texts({**BASE, CHAPTER: chapter}).problems
    assert [problem.name for problem in problems][:1] == ([expected] if expected else [])


def test_a_story_of_nothing_but_wrong_names_is_answered_soon() -> None:
    ways = "".join(f"  c{n}:\n    say: Go\n    to: nowhere-{n}\n" for n in range(3000))
    chapter = BASE[CHAPTER].replace("to: end\n", f"choices:\n{ways}")
    with in_under_a_second():
        problems = read_texts({**BASE, CHAPTER: chapter}).problems
    assert len(problems) == 1001 and problems[-1].name == "too-many-problems"
