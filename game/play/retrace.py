"""A night's log sent again, step by step, as far as it leads."""

from __future__ import annotations

from dataclasses import dataclass

from game.play.beat import Refused
from game.play.command import Command
from game.play.rules import Rules
from game.play.session import Beats, Session
from game.play.state import PlayState


@dataclass(frozen=True, slots=True)
class Step:
    """One command of a log, what it was answered with, and how everything stood then."""

    command: Command
    beats: Beats
    state: PlayState


@dataclass(frozen=True, slots=True)
class Retraced:
    """The steps that could be taken, and the commands that were left: the first was refused."""

    session: Session
    steps: tuple[Step, ...]
    left: tuple[Command, ...] = ()


def retraced(rules: Rules, log: tuple[Command, ...]) -> Retraced:
    """Send a log again from its beginning, perhaps to a story that has changed since."""
    session, steps = Session(rules), list[Step]()
    for place, command in enumerate(log):
        beats = session.send(command)
        if isinstance(beats[0], Refused):
            return Retraced(session, tuple(steps), log[place:])
        steps.append(Step(command, beats, session.state))
    return Retraced(session, tuple(steps))
