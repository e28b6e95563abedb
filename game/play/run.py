"""A night as a run of a playthrough file: what was chosen, how chance fell, what came to its end.

The text is made of the log alone and grows with it; `playtest` plays it again as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from game.model.condition import Number
from game.model.effect import Assign, Effect, Hear
from game.model.story import Story
from game.model.variable import HEARD, NONE, Variable
from game.model.wording import Wording
from game.play.beat import Beat, ChapterClosed, Drew, FateMet, Fell
from game.play.command import Begin, Choose, Command
from game.play.session import Session

PLAYED = "played by hand"
USUAL_SEED = Begin().seed
MOST_SEED = 999_999_999  # a playthrough file's numbers have nine figures

Why = Literal["not-begun", "changed", "seed", "given"]


class CannotTell(Exception):
    """A night that no run can tell; `what` is the word that a playthrough file has no place for."""

    def __init__(self, why: Why, what: str = "") -> None:
        super().__init__(f"{why} {what}".strip())
        self.why: Why = why
        self.what = what


def run_of(session: Session, name: str = PLAYED) -> str:
    """The text of a playthrough file for a night so far; raises CannotTell."""
    log = session.log
    if not log or not isinstance(log[0], Begin):
        raise CannotTell("not-begun")
    again = Session(session.rules)
    steps = tuple(_steps(again, log))
    if again.state != session.state:
        raise CannotTell("changed")  # a save of an older story: its log leads elsewhere by now
    lines = [f"run: {name}", *_beginning(session.rules.story, log[0]), "steps:", *steps]
    return "\n".join(lines) + "\n"


def _beginning(story: Story, begin: Begin) -> Iterator[str]:
    """Where the run starts, and with what."""
    if not 0 <= begin.seed <= MOST_SEED:
        raise CannotTell("seed", str(begin.seed))
    scene, chapter = begin.scene, ""
    if begin.alone:
        # To a playthrough file a run with a chapter ends with it.
        chapter = story.scenes[scene].chapter if scene else begin.chapter
    elif begin.chapter and not scene:
        scene = story.chapters[begin.chapter].start
    if begin.roles:
        yield f"roles: {', '.join(begin.roles)}"
    if chapter:
        yield f"chapter: {chapter}"
    if scene:
        yield f"scene: {scene}"
    if begin.seed != USUAL_SEED:
        yield f"seed: {begin.seed}"
    if begin.given:
        wording = Wording(story.variables, _speaks(story, begin, chapter))
        given = (_set(story.variables[id], value, wording.role) for id, value in begin.given)
        yield f"with: {wording.effects(given)}"


def _speaks(story: Story, begin: Begin, chapter: str) -> str:
    """The role whose words the run's own are; "" where several play, and names stand in full."""
    if chapter:
        return story.chapters[chapter].role
    roles = begin.roles or tuple(story.roles)
    return roles[0] if len(roles) == 1 else ""


def _set(variable: Variable, value: int, role: str) -> Effect:
    is_foreign = variable.scope == "private" and role not in ("", variable.role)
    if variable.scope == "chapter" or is_foreign:
        raise CannotTell("given", variable.id)
    if variable.scope != "belief":
        return Assign(variable.id, Number(value))
    if value == NONE:
        raise CannotTell("given", variable.id)
    return Hear(variable.id) if value == HEARD else Assign(variable.id, Number(value))


def _steps(session: Session, log: tuple[Command, ...]) -> Iterator[str]:
    session.send(log[0])
    yield f"  - scene: {session.state.scene}"
    for command in log[1:]:
        assert isinstance(command, Choose)
        yield f"  - choose: {command.choice}"
        for beat in session.send(command):
            yield from _came(beat)


def _came(beat: Beat) -> Iterator[str]:
    match beat:
        case Fell(scene):
            yield f"  - falls: {scene}"
        case Drew(_, scene):
            yield f"  - draws: {scene}"
        case ChapterClosed(ended, _) | FateMet(_, ended):
            yield f"  - ends: {ended}"
        case _:
            pass
