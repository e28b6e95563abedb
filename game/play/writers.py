"""Who last wrote each variable of a night: a choice, an arrival, history, or whoever began it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from game.model.effect import Effect
from game.model.story import Story
from game.model.variable import MINUTES
from game.play.acts import choices_of, on_taking
from game.play.beat import ChapterOpened, Ended, SceneEntered, Took
from game.play.braid import place_of
from game.play.command import Begin
from game.play.retrace import Step
from game.play.rules import SURE
from game.play.slots import Slots
from game.play.state import PlayState

Kind = Literal["choice", "arrival", "chapter", "history", "given"]


@dataclass(frozen=True, slots=True)
class Writer:
    """What wrote: a choice of a scene, the arrival in it, a chapter, its history, a beginning."""

    kind: Kind
    scene: str = ""
    choice: str = ""
    chapter: str = ""


def writers(story: Story, slots: Slots, steps: Iterable[Step]) -> dict[str, Writer]:
    """The last writer of each variable that anybody has written since the night began."""
    found: dict[str, Writer] = {}
    chapter, before = -1, None
    for step in steps:
        for beat in step.beats:
            match beat:
                case Took(scene, choice):
                    writer = Writer("choice", scene, choice.removesuffix(SURE))
                    _note(found, writer, _taken(story, slots, scene, choice))
                case ChapterOpened(id):
                    begin = step.command if isinstance(step.command, Begin) else Begin()
                    starts_inside = bool(begin.chapter or begin.scene)
                    given = {name: Writer("given") for name, _ in begin.given}
                    if not starts_inside:
                        found |= given  # and history comes after it, up to whoever plays first
                    place = place_of(story, id)
                    _note_history(found, story, chapter + 1, place)
                    chapter = place
                    if story.chapters[id].minutes is not None:
                        found[MINUTES] = Writer("chapter", chapter=id)
                    if starts_inside:
                        found |= given
                case SceneEntered(scene) if not _comes_back(before, step.state, scene):
                    _note(found, Writer("arrival", scene), story.scenes[scene].do)
                case Ended() if not step.state.alone:
                    _note_history(found, story, chapter + 1, len(story.chapters))
                case _:
                    pass
        before = step.state
    return found


def _note(found: dict[str, Writer], writer: Writer, effects: Iterable[Effect]) -> None:
    for effect in effects:
        found[effect.variable] = writer


def _note_history(found: dict[str, Writer], story: Story, first: int, end: int) -> None:
    for chapter in list(story.chapters.values())[first:end]:
        _note(found, Writer("history", chapter=chapter.id), chapter.history)


def _taken(story: Story, slots: Slots, scene_id: str, choice_id: str) -> Iterator[Effect]:
    """What a choice does when it is carried out, not when it is only asked for or left."""
    scene = story.scenes[scene_id]
    for choice in choices_of(scene):
        if choice_id == choice.id + SURE * choice.two_steps:
            yield from on_taking(story, slots, scene, choice).effects


def _comes_back(before: PlayState | None, after: PlayState, scene: str) -> bool:
    """Whether a scene is shown again after a call, rather than entered."""
    if before is None or len(after.returns) >= len(before.returns):
        return False
    return before.returns[-1] == f"here {scene}"
