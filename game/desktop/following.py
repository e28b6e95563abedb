"""An open window follows its story's files: the night goes on in the new text as far as it can."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, runtime_checkable

from game.desktop.authoring import Fresh
from game.desktop.night import Night, told_again, told_anew
from game.desktop.screen import Pop, Screen
from game.desktop.slip import BRIEFLY, Slip
from game.desktop.stage import Stage
from game.desktop.standing import why_not
from game.model.problem import Problem
from game.model.story import Story
from game.play.command import Choose, Command
from game.play.rules import Rules

Read = Callable[[str], tuple[Story | None, tuple[Problem, ...]]]


@runtime_checkable
class ShowsNight(Protocol):
    """A screen that a night is played on."""

    @property
    def night(self) -> Night: ...
    def show(self, night: Night) -> None: ...


@runtime_checkable
class KeepsUp(Protocol):
    """A screen over a night that can be told that it has become another."""

    def keep_up(self) -> None: ...


def taken_in(stage: Stage, screens: Sequence[Screen], fresh: Fresh) -> Pop | None:
    """Go on with a story that was read again, or say why that cannot be; `screens` from below.

    Pages that stand over the night and were made of the old text are closed.
    """
    if fresh.rules is None:
        _stays(stage, fresh)
        return None
    page = next((screen for screen in screens if isinstance(screen, ShowsNight)), None)
    # What a text in between did not follow may be followed again.
    log = (*page.night.session.log, *page.night.left) if page is not None else ()
    again = told_again(fresh.rules, log)
    if page is not None and again.night is None:
        stage.put(Slip(stage.say("follow.no-beginning", why=again.refusal)))
        return None
    stage.tell(fresh.rules)
    stage.put(Slip(stage.say("follow.read-again"), BRIEFLY))
    if page is None or again.night is None:
        return None
    if again.left:
        stage.put(Slip(_where_it_ends(stage, again.night, again.left), is_read=True))
    page.show(again.night)
    above = list(screens)[list(screens).index(page) + 1 :]
    for screen in above:
        if not isinstance(screen, KeepsUp):
            return Pop(len(above))
        screen.keep_up()
    return None


def spoken_in(stage: Stage, screens: Sequence[Screen], read: Read) -> None:
    """Read the story in the language of now; a night that stands open is told in it."""
    story = read(stage.settings.reading.language)[0] if stage.rules is not None else None
    if story is None:
        return
    stage.tell(rules := Rules(story))
    for screen in screens:
        if isinstance(screen, ShowsNight):
            screen.show(told_anew(rules, screen.night))


def _stays(stage: Stage, fresh: Fresh) -> None:
    errors = [problem for problem in fresh.problems if problem.severity == "error"]
    first = errors[0]
    where = f"{first.mark.file}:{first.mark.line}"
    says = f"{first.message} {first.hint}".strip()
    words = stage.say("follow.unread", count=len(errors), where=where, first=says)
    stage.put(Slip(words))


def _where_it_ends(stage: Stage, night: Night, left: tuple[Command, ...]) -> str:
    """Which choice no longer stands, where and why, and how many came after it."""
    refused = left[0]
    assert isinstance(refused, Choose)
    return stage.say(
        "follow.left",
        scene=night.session.state.scene,
        choice=refused.choice,
        why=why_not(stage, night.session, refused.choice),
        count=len(left),
    )
