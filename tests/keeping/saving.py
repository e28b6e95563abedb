"""A game that saves and saves, for a test to kill: `python -m tests.keeping.saving FOLDER MADE`."""

from __future__ import annotations

import sys
from pathlib import Path

from game.keeping.slots import Slots
from game.play.command import Begin, Choose
from game.play.rules import Rules
from game.play.session import Session
from tests.play.stories import choice, scene, story

RULES = Rules(story([scene("hall", choice("wait", "hall"), choice("go"))]))


def save_for_ever(folder: Path, choices: int) -> None:
    """Play and save until somebody ends it; prints how many choices each save holds."""
    session, slots = Session(RULES), Slots(folder)
    session.send(Begin())
    for _ in range(choices):
        session.send(Choose("wait"))
    while True:
        session.send(Choose("wait"))
        slots.keep(session, "night", "")
        print(len(session.log) - 1, flush=True)


if __name__ == "__main__":
    save_for_ever(Path(sys.argv[1]), int(sys.argv[2]))
