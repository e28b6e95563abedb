"""Opens a line of a story's files in the author's own editor."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from threading import Thread
from typing import Literal, NamedTuple

EDITOR = "TEN_PAST_TWO_EDITOR"  # a command with {file} and {line} in it
ASKED = (EDITOR, "VISUAL", "EDITOR")
AT_LINE = {
    "code": ("--goto", "{file}:{line}"),
    "codium": ("--goto", "{file}:{line}"),
    "subl": ("{file}:{line}",),
    "zed": ("{file}:{line}",),
    "hx": ("{file}:{line}",),
    "kate": ("--line", "{line}", "{file}"),
    "gedit": ("+{line}", "{file}"),
    "notepad++": ("-n{line}", "{file}"),
    **dict.fromkeys(("vi", "vim", "nvim", "gvim", "nano", "micro", "emacs", "emacsclient", "joe"),
                    ("+{line}", "{file}")),
}  # fmt: skip


class Unopened(NamedTuple):
    """Why no editor was opened, and what there is to say about it."""

    why: Literal["no-file", "no-editor", "not-started"]
    what: str


def opened(environment: Mapping[str, str], path: Path, line: int) -> Unopened | None:
    """Open a file at a line; None when the editor was started, else why it was not."""
    if not path.is_file():
        return Unopened("no-file", path.name)
    words = command(environment, path, line)
    if not words:
        return Unopened("no-editor", EDITOR)
    try:
        # A list of words and no shell: whatever a file is called, it stays one word.
        editor = subprocess.Popen(words)  # noqa: S603
    except OSError as fault:
        return Unopened("not-started", f"{words[0]}: {fault.strerror or fault}")
    Thread(target=editor.wait, daemon=True).start()  # or it would be left over when it ends
    return None


def command(environment: Mapping[str, str], path: Path, line: int) -> list[str]:
    """The words that open a file at a line, from the first variable that names an editor."""
    named = next((environment[name] for name in ASKED if environment.get(name, "").strip()), "")
    words = _split(named)
    if not words:
        return []
    if not any("{file}" in word for word in words):
        words += AT_LINE.get(Path(words[0]).stem.lower(), ("{file}",))
    put_in = {"{file}": str(path), "{line}": str(line)}
    return [_filled(word, put_in) for word in words]


def _split(named: str) -> list[str]:
    """The words of a command; one whose quotes are not closed is taken as it stands."""
    try:
        return shlex.split(named, posix=sys.platform != "win32")
    except ValueError:
        return named.split()


def _filled(word: str, put_in: Mapping[str, str]) -> str:
    """A word with its gaps filled; a name that looks like a gap is not filled again."""
    before, gap, after = word.partition("{file}")
    filled = before.replace("{line}", put_in["{line}"])
    return f"{filled}{put_in['{file}']}{_filled(after, put_in)}" if gap else filled
