"""A live playthrough: commands in, beats out, with undo and a log."""

from __future__ import annotations

from typing import assert_never

from game.play.beat import Beat, Ended, Offered, Refused, Undone
from game.play.command import BackToScene, Begin, Choose, Command, Look, Undo
from game.play.rules import Rules
from game.play.state import PlayState
from game.play.walk import Walk

Beats = tuple[Beat, ...]


class Session:
    """One playthrough. The only way in is `send`; the only way out is what it returns.

    Every answer ends with `Offered` or `Ended`; what cannot be done is answered with `Refused` and
    the standing offer, and changes nothing. Before `Begin`, everything else is refused.
    """

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self._walk = Walk(rules)
        self._states: list[PlayState] = []
        self._log: list[Command] = []
        self._stands: Offered | Ended = Ended("", ())

    @property
    def state(self) -> PlayState:
        """Everything that is true now; IndexError before `Begin`."""
        return self._states[-1]

    @property
    def log(self) -> tuple[Command, ...]:
        """The commands that led here: a `Begin` and the choices that still stand."""
        return tuple(self._log)

    @property
    def stands(self) -> Offered | Ended:
        """The last beat of the last answer."""
        return self._stands

    def send(self, command: Command) -> Beats:
        """Carry out a command; what happened, in order."""
        match command:
            case Choose(choice):
                return self._chosen(choice, command)
            case Begin():
                return self._begun(command)
            case Undo(steps):
                return self._undone(steps)
            case BackToScene():
                return self._undone(self._steps_in_scene())
            case Look():
                return (
                    tuple(self._walk.look())
                    if self._states
                    else self._refused("no night has begun")
                )
            case _:
                assert_never(command)

    def restore(self, state: PlayState, log: tuple[Command, ...]) -> Beats:
        """Go on from a kept state; its log is kept for the next save, undo begins here."""
        self._walk.thaw(state)
        self._states, self._log = [state], list(log)
        return self._answered(self._walk.look())

    def _chosen(self, choice: str, command: Choose) -> Beats:
        stands = self._stands
        if stands.__class__ is Ended or choice not in stands.open:  # type: ignore[union-attr]
            return self._refused(self._why_not(choice))
        beats = self._walk.take(choice)
        self._states.append(self._walk.frozen())
        self._log.append(command)
        self._stands = beats[-1]  # type: ignore[assignment]
        return tuple(beats)

    def _begun(self, command: Begin) -> Beats:
        unknown = _unknown(self.rules, command)
        if unknown:
            return self._refused(unknown)
        walk = Walk(self.rules)
        beats = walk.begin(command)
        self._walk, self._states, self._log = walk, [walk.frozen()], [command]
        return self._answered(beats)

    def _undone(self, steps: int) -> Beats:
        if steps < 1 or steps >= len(self._states):
            return self._refused("nothing to take back")
        del self._states[-steps:], self._log[-steps:]
        self._walk.thaw(self._states[-1])
        return (Undone(steps), *self._answered(self._walk.look()))

    def _steps_in_scene(self) -> int:
        """How many choices back this scene began, or the one before when it has just begun."""
        states = self._states
        at = len(states) - 1
        if at > 0 and states[at - 1].scene != states[at].scene:
            at -= 1
        while at > 0 and states[at - 1].scene == states[at].scene:
            at -= 1
        return len(states) - 1 - at

    def _answered(self, beats: list[Beat]) -> Beats:
        stands = beats[-1]
        assert isinstance(stands, Offered | Ended)
        self._stands = stands
        return tuple(beats)

    def _refused(self, reason: str) -> Beats:
        return (Refused(reason), self._stands)

    def _why_not(self, choice: str) -> str:
        if not self._states:
            return "no night has begun"
        if isinstance(self._stands, Ended):
            return "the night is over"
        for offer in self._stands.offers:
            if offer.id == choice:
                return (
                    f"the choice '{choice}' is locked: {offer.reason}"
                    if offer.reason
                    else (f"the choice '{choice}' is locked: not enough minutes are left")
                )
        return f"no open choice '{choice}' here"


def _unknown(rules: Rules, command: Begin) -> str:
    """What the story does not know of a beginning, or ""."""
    story = rules.story
    for role in command.roles:
        if role not in story.roles:
            return f"no role '{role}' in this story"
    roles = command.roles or tuple(story.roles)
    begins = command.chapter or command.scene
    if not begins and all(c.role not in roles for c in story.chapters.values()):
        return f"no chapter of {' or '.join(roles)} in this story"
    if command.chapter and command.chapter not in story.chapters:
        return f"no chapter '{command.chapter}' in this story"
    if command.scene and command.scene not in story.scenes:
        return f"no scene '{command.scene}' in this story"
    for variable, _ in command.given:
        if variable not in story.variables:
            return f"no variable '{variable}' in this story"
    return ""
