"""What stands in the way of each act and what it does to the row, as values that anybody may read.

`Rules` makes these ready to run; the prover follows the same values over sets of states. What an
act means is therefore said once.
"""

from __future__ import annotations

from game.model.condition import Compare, Condition, Number, PoolOpen, Value
from game.model.effect import Change as Step
from game.model.effect import Effect
from game.model.prose import NO_TEXT, Sequence, Text, pieces
from game.model.story import Chapter, Choice, Scene, Story
from game.model.variable import MINUTES
from game.play.beat import CONTINUE
from game.play.meaning import Change, Gate
from game.play.slots import Slots, chose, happened, seen


def choices_of(scene: Scene) -> tuple[Choice, ...]:
    """The choices of a scene; one that only goes on has a single `continue`."""
    if not scene.choices and scene.to is not None:
        return (Choice(CONTINUE, (), scene.to, call=scene.call),)
    return scene.choices


def has_budget(story: Story, scene: Scene) -> bool:
    """Whether minutes are counted down in the chapter of a scene."""
    return story.chapters[scene.chapter].minutes is not None


def gate_of(story: Story, slots: Slots, scene: Scene, choice: Choice) -> Gate:
    """What decides whether a choice is shown and open; fallbacks ask for the others besides."""
    shown: list[Condition] = []
    if choice.shown_if is not None:
        shown.append(choice.shown_if)
    if choice.draw:
        shown.append(PoolOpen(choice.draw))
    needs: list[Condition] = []
    if choice.needs is not None:
        needs.append(choice.needs)
    if has_budget(story, scene) and choice.minutes:
        needs.append(Compare(Value(MINUTES), ">=", Number(choice.minutes)))
    once = slots.flags[chose(scene.id, choice.id)] if choice.once else None
    return Gate(tuple(shown), tuple(needs), once)


def page_gate(slots: Slots, page: Scene) -> Gate:
    """What decides whether a page of a pool may be drawn."""
    once = slots.flags[seen(page.id)] if page.once else None
    return Gate((page.when,) if page.when is not None else (), once=once)


def on_arrival(slots: Slots, scene: Scene) -> Change:
    """What entering a scene does, before its text is told."""
    flags = [slots.flags[happened(event)] for event in scene.happens]
    if seen(scene.id) in slots.flags:
        flags.append(slots.flags[seen(scene.id)])
    return Change(scene.do, tuple(flags), slots.visits.get(scene.id), moving(scene.text))


def before_telling(choice: Choice) -> Change:
    """What taking a choice does before its own text is told: its sequences move on."""
    return Change(told=moving(choice.text))


def on_taking(story: Story, slots: Slots, scene: Scene, choice: Choice) -> Change:
    """What taking a choice does, after its own text is told."""
    effects: tuple[Effect, ...] = choice.do
    if has_budget(story, scene) and choice.minutes > 0:
        effects = (*effects, Step(MINUTES, Number(-choice.minutes)))
    flag = slots.flags.get(chose(scene.id, choice.id))
    return Change(effects, (flag,) if flag else ())


def by_history(story: Story, slots: Slots, chapter: Chapter) -> Change:
    """What history does in a chapter that nobody plays."""
    events = {event for id in chapter.scenes for event in story.scenes[id].happens}
    fixed = tuple(slots.flags[happened(event)] for event in sorted(events))
    return Change(chapter.history, fixed)


def moving(text: Text) -> Text:
    """The text, where a telling of it may move a sequence on; else none."""
    return text if any(isinstance(piece, Sequence) for piece in pieces(text)) else NO_TEXT
