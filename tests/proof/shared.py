"""P4 by looking: what chapters really read and set, and what their pages say at the most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from game.model.condition import PoolOpen, Value
from game.model.effect import Assign, Change, Hear
from game.model.prose import Shown
from game.model.story import Chapter, Choice, Scene, Story, To
from game.proof.answer import Answer
from tests.proof.brute import Truth

SHARED = ("board", "belief", "person")
Uses = set[tuple[str, str]]  # chapters, each with a variable


def of_board(true: Truth, answers: Iterable[Answer]) -> Iterator[str]:
    """P4: every read that a night shows is answered, every offence that it shows is found; and
    nothing is answered or accused of which the pages themselves say nothing.

    Between the two the prover may say more than is seen: it leaves aside which ways can be gone.
    """
    story = true.story
    written_reads, written_sets = _written(story)
    verdicts = {answer.subject: answer.verdict for answer in answers}
    said = frozenset(verdicts)
    for reader in story.chapters.values():
        for variable in story.variables.values():
            if variable.scope not in SHARED:
                continue
            subject = f"variable {variable.id} in {reader.id}"
            use, verdict = (reader.id, variable.id), verdicts.pop(subject, "none")
            # A page of another chapter that one is led into is answered for where it is written.
            led = {f"variable {variable.id} in {other.id}" for other in _joined(story, reader)}
            if verdict == "none" and use in true.reads and not led & said:
                yield f"P4 {subject}: no answer, and a night reads it"
            if verdict != "none" and use not in written_reads:
                yield f"P4 {subject}: {verdict}, and no page of the chapter reads it"
            if verdict == "proved" and _offends(story, reader, variable.id, true.sets):
                yield f"P4 {subject}: proved, and a night breaks it"
            if verdict == "refuted" and not _offends(story, reader, variable.id, written_sets):
                yield f"P4 {subject}: refuted, and no page of another role sets it so"
    yield from (f"P4 {subject}: answered, and nothing is shared there" for subject in verdicts)


def _offends(story: Story, reader: Chapter, variable: str, sets: Uses) -> bool:
    """Whether another role sets a variable later in the part, or without a word in history."""
    order = list(story.chapters)
    for writer in story.chapters.values():
        if writer.role == reader.role or (writer.id, variable) not in sets:
            continue
        if order.index(writer.id) > order.index(reader.id):
            if writer.part == reader.part:
                return True
        elif variable not in {effect.variable for effect in writer.history}:
            return True
    return False


def _written(story: Story) -> tuple[Uses, Uses]:
    """Everything that the pages of each chapter name, and those of chapters that they lead into:
    to read it, and to set it."""
    reads, sets = Uses(), Uses()
    for chapter in story.chapters.values():
        for other in _joined(story, chapter):
            for part in (other.card, *(story.scenes[scene] for scene in other.scenes)):
                for kind, name in _named(part, story):
                    if kind != "scene":
                        (sets if kind == "set" else reads).add((chapter.id, name))
    return reads, sets


def _joined(story: Story, chapter: Chapter) -> list[Chapter]:
    """A chapter with those that pages join to it, in whichever direction they lead."""
    found = {chapter.id}
    while True:
        wider = {
            one
            for scene in story.scenes.values()
            for led in _led(story, scene)
            if found & {scene.chapter, story.scenes[led].chapter}
            for one in (scene.chapter, story.scenes[led].chapter)
        }
        if wider <= found:
            return [story.chapters[one] for one in found]
        found |= wider


def _led(story: Story, scene: Scene) -> Iterator[str]:
    """The scenes that a page leads to, calls or draws."""
    for act in (scene, *scene.choices):
        yield from (name for kind, name in _named(act.to, story) if kind == "scene")
        yield from [act.call] if act.call else []
        yield from story.pools[act.draw] if isinstance(act, Choice) and act.draw else ()


def _named(part: object, story: Story) -> Iterator[tuple[str, str]]:
    match part:
        case Value(variable) | Shown(variable):
            yield "read", variable
        case PoolOpen(pool):
            for page in story.pools[pool]:
                yield from _named(story.scenes[page].when, story)
        case To(scene):
            yield "scene", scene
        case Assign(variable) | Change(variable) | Hear(variable):
            yield "set", variable
    if isinstance(part, tuple):
        for each in part:
            yield from _named(each, story)
    elif is_dataclass(part) and not isinstance(part, type):
        for field in fields(part):
            yield from _named(getattr(part, field.name), story)
