"""Nights played by hand, kept as playthrough files where their author finds and edits them."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from game.keeping.safely import text_in, write_text
from game.keeping.transcripts import PLAY
from game.play.run import run_of
from game.play.session import Session

NAME = "played"


def keep_run(path: Path, session: Session) -> None:
    """Write a night so far as a run; raises CannotTell, or CannotKeep with the old file whole.

    A run that says what it said is left as it is: whoever watches the folder would read it again.
    """
    text = run_of(session)
    if text_in(path) != text:
        write_text(path, text)


def free_run(folder: Path) -> Path:
    """A playthrough file that is not in this folder yet: `played-1.play.yaml`."""
    names = (folder / f"{NAME}-{number}{PLAY}" for number in count(1))
    return next(path for path in names if not path.exists())
