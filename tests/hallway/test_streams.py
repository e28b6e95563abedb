"""Standard output and its readers: JSON alone, no colours where none are wanted, closed pipes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from game.keeping.places import HOME
from tests.headless.folder import story_folder

ROOT = Path(__file__).parent.parent.parent
ESCAPE = b"\x1b"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where commands are typed: a folder with a story."""
    story_folder(tmp_path, "fates")
    return tmp_path


def started(folder: Path, *line: str, **environment: str) -> subprocess.Popen[bytes]:
    own = {**os.environ, HOME: str(folder / "home"), "PYTHONPATH": str(ROOT), **environment}
    return subprocess.Popen(
        [sys.executable, "-m", "game", *line],
        cwd=folder,
        env=own,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def ran(
    folder: Path, *line: str, typed: bytes = b"", **environment: str
) -> tuple[int, bytes, bytes]:
    """Exit code, standard output and standard error of a command line."""
    game = started(folder, *line, **environment)
    out, err = game.communicate(typed, timeout=60)
    return game.returncode, out.replace(b"\r\n", b"\n"), err.replace(b"\r\n", b"\n")


@pytest.mark.parametrize(
    "line",
    [
        ["check", "fates", "--json"],
        ["count", "fates", "--json"],
        ["playtest", "fates", "--json"],
        ["playtest", "fates", "--random", "5", "--jobs", "2", "--json"],
    ],
    ids=lambda line: " ".join(line),
)
def test_json_is_one_object_on_standard_output_and_nothing_else(
    folder: Path, line: list[str]
) -> None:
    code, out, err = ran(folder, *line)
    assert (code, err) == (0, b"")
    assert out.count(b"\n") == 1
    assert isinstance(json.loads(out), dict)


def test_letters_that_a_pipe_cannot_hold_are_escaped_in_json_and_marked_elsewhere(
    folder: Path,
) -> None:
    page = folder / "fates" / "night" / "1-noon" / "girl.yaml"
    page.write_text(page.read_text("utf-8").replace("to: river", "to: река"), "utf-8")
    narrow = {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    code, out, _ = ran(folder, "check", "fates", "--json", **narrow)
    assert code == 1
    assert "'река'" in json.loads(out.decode("ascii"))["problems"][0]["message"]
    code, out, err = ran(folder, "check", "fates", **narrow)
    assert (code, err) == (1, b"")
    assert b"'????'" in out


def test_a_line_that_is_no_text_is_answered(folder: Path) -> None:
    code, out, err = ran(folder, "play", "fates", "--text", typed=b"\n\xff\xfe\nquit\n")
    assert (code, err) == (0, b"")
    assert out.endswith(b"Good night.\n\n")


def test_a_pipe_gets_plain_letters(folder: Path) -> None:
    for line in (["play", "fates", "--text"], ["check", "fates"], ["--help"]):
        code, out, err = ran(folder, *line, typed=b"\n1\nquit\n")
        assert (code, err) == (0, b"")
        assert ESCAPE not in out


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal made for a test needs a pty")
def test_no_color_is_honoured_in_a_terminal(folder: Path) -> None:
    import pty

    try:
        ours, theirs = pty.openpty()
    except OSError as fault:
        pytest.skip(f"no terminal can be made here: {fault}")
    game = subprocess.Popen(
        [sys.executable, "-m", "game", "play", "fates", "--text"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), HOME: str(folder / "home"),
             "TERM": "xterm-256color", "NO_COLOR": "1"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )  # fmt: skip
    os.close(theirs)
    os.write(ours, b"\n1\nquit\n")
    seen = b""
    with suppress(OSError):  # Linux tells the end of a terminal by an error
        while more := os.read(ours, 65536):
            seen += more
    os.close(ours)
    assert game.wait(timeout=60) == 0
    assert b"Good night." in seen
    assert b"\x1b[1m" in seen  # a heading is bold, for boldness is no colour
    assert not re.search(rb"\x1b\[[0-9;]*[349]\d", seen)


@pytest.mark.parametrize(
    "line",
    [["check", "fates", "--json"], ["playtest", "fates"], ["play", "fates", "--text"]],
    ids=lambda line: line[0],
)
def test_a_reader_that_has_gone_is_no_failure(folder: Path, line: list[str]) -> None:
    game = started(folder, *line)
    assert game.stdout is not None
    game.stdout.close()  # before the first line is printed
    game.stdout = None
    _, err = game.communicate(b"\n1\nquit\n", timeout=60)
    assert err == b""
    assert game.returncode != 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_behind_standard_output_is_told_in_a_sentence(folder: Path) -> None:
    for line in (["count", "fates", "--json"], ["check", "fates"]):
        with Path("/dev/full").open("wb") as full:
            told = subprocess.run(
                [sys.executable, "-m", "game", *line],
                cwd=folder,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
            )
        assert told.stderr == b"ten-past-two: No space left on device\n"
        assert told.returncode == 2
