"""Golden transcripts: what the runs of a playthrough file told when somebody last agreed to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

PLAY, TRANSCRIPT = ".play.yaml", ".transcript.txt"


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a transcript first differs, counted from 1; "" stands for its end."""

    line: int
    expected: str
    told: str


def transcript_of(play_file: Path) -> Path:
    """Where the transcript of a playthrough file lies: beside it, with the same stem."""
    return play_file.with_name(play_file.name.removesuffix(PLAY) + TRANSCRIPT)


def written(runs: Iterable[tuple[str, Iterable[str]]]) -> str:
    """The text of a transcript file from the names of runs and the lines each told."""
    parts: list[str] = []
    for name, lines in runs:
        told = "\n".join(lines).splitlines()
        parts.append("\n".join(line.rstrip() for line in (f"##### {name}", "", *told)).rstrip())
    return "\n\n".join(parts) + "\n"


def difference(path: Path, text: str) -> Difference | None:
    """How a text differs from the transcript in a file; None when it does not."""
    expected, told = path.read_text("utf-8").splitlines(), text.splitlines()
    longest = max(len(expected), len(told))
    expected += [""] * (longest - len(expected))
    told += [""] * (longest - len(told))
    for line, (old, new) in enumerate(zip(expected, told, strict=True), 1):
        if old != new:
            return Difference(line, old, new)
    return None


def changes(path: Path, text: str) -> str:
    """What writing a text into a transcript would change, line by line; "" when nothing."""
    before = path.read_text("utf-8").splitlines() if path.is_file() else []
    name = path.as_posix()
    found = unified_diff(before, text.splitlines(), name, f"{name} (as told now)", lineterm="")
    return "\n".join(found)


def accept(path: Path, text: str) -> bool:
    """Write a transcript; whether that changed it."""
    if path.is_file() and difference(path, text) is None:
        return False
    path.write_text(text, "utf-8", newline="\n")
    return True
