"""The author's own editor is opened at a line, and nothing in a name is ever a command."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from game.editing import EDITOR, Unopened, command, opened

FILE = Path("/stories/mine/night/girl.yaml")


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"EDITOR": "vim"}, ["vim", "+41", str(FILE)]),
        ({"EDITOR": "vim", "VISUAL": "code --wait"}, ["code", "--wait", "--goto", f"{FILE}:41"]),
        (
            {"VISUAL": "code", "TEN_PAST_TWO_EDITOR": "mine --at {line} --in {file}"},
            ["mine", "--at", "41", "--in", str(FILE)],
        ),
        ({"TEN_PAST_TWO_EDITOR": "mine {file}:{line}:1"}, ["mine", f"{FILE}:41:1"]),
        ({"EDITOR": "/usr/bin/nano -w"}, ["/usr/bin/nano", "-w", "+41", str(FILE)]),
        ({"EDITOR": "ed"}, ["ed", str(FILE)]),
        ({"EDITOR": "  ", "VISUAL": ""}, []),
        ({}, []),
    ],
)
def test_the_words_that_open_a_file_at_a_line(
    environment: dict[str, str], words: list[str]
) -> None:
    assert command(environment, FILE, 41) == words


@pytest.mark.skipif(sys.platform == "win32", reason="such names are not allowed there")
@pytest.mark.parametrize(
    "name", ["a b.yaml", "$(touch owned).yaml", "`id`;x|y&z.yaml", "{line} {file}.yaml", "'\".yaml"]
)
def test_whatever_a_file_is_called_it_stays_one_word(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    for editor in ("vim", "mine {line} {file}", "mine {file}:{line}"):
        words = command({"EDITOR": editor}, path, 7)
        assert sum(str(path) in word for word in words) == 1
        assert len(words) == (2 if editor.endswith(":{line}") else 3)
    seen = tmp_path / "seen.txt"
    path.write_text("", "utf-8")
    told = f"{sys.executable} -c \"import sys; open('{seen}', 'w').write(sys.argv[1])\" {{file}}"
    assert opened({"EDITOR": told}, path, 7) is None
    for _ in range(400):
        if seen.is_file() and seen.read_text("utf-8"):
            break
        time.sleep(0.05)
    assert seen.read_text("utf-8") == str(path)
    assert set(tmp_path.iterdir()) == {path, seen}


def test_no_editor_no_file_and_one_that_is_not_there_are_told(tmp_path: Path) -> None:
    file = tmp_path / "girl.yaml"
    assert opened({"EDITOR": "vim"}, file, 1) == Unopened("no-file", "girl.yaml")
    file.write_text("", "utf-8")
    assert opened({}, file, 1) == Unopened("no-editor", EDITOR)
    missing = opened({"EDITOR": "/nowhere/at-all"}, file, 1)
    assert missing == Unopened("not-started", "/nowhere/at-all: No such file or directory")


def test_quotes_that_are_not_closed_are_taken_as_they_stand() -> None:
    assert command({"EDITOR": "vim 'x"}, FILE, 1) == ["vim", "'x", "+1", str(FILE)]
