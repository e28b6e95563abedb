"""What an author's panel lists: a moment of a night as rows, each with its place in a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.desktop.spans import plain
from game.desktop.stage import Stage
from game.desktop.standing import named, since, why
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.rows import Heading, Passage, Row
from game.model.problem import NOWHERE, Mark
from game.model.story import Story
from game.play.inspector import Inspection, SeenVariable
from game.play.writers import Writer

SCOPES = ("private", "chapter", "board", "person", "belief")


@dataclass(frozen=True, slots=True)
class Line:
    """A row, and the place in a file that it is about."""

    row: Row
    mark: Mark = NOWHERE


def now_lines(stage: Stage, seen: Inspection) -> Iterator[Line]:
    """Where the night stands, and how every choice of the scene does."""
    say = stage.say
    yield Line(Entry("scene", say("author.edit"), "", _place(seen.mark)), seen.mark)
    if seen.choices:
        yield Line(Heading(say("author.choices")))
    for choice in seen.choices:
        standing = say(f"author.standing.{choice.standing}")
        entry = Entry(
            f"choice/{choice.id}", named(choice.id, choice.label), standing, why(stage, choice)
        )
        yield Line(entry, choice.mark)


def variable_lines(stage: Stage, seen: Inspection, sought: str) -> Iterator[Line]:
    """Every variable by whose it is, with what it can be and who wrote it last."""
    story = stage.story
    for scope in SCOPES:
        found = [
            each
            for each in seen.variables
            if each.scope == scope and _is_sought(sought, each.named, each.value)
        ]
        if found:
            yield Line(Heading(stage.say(f"author.scope.{scope}")))
        for each in found:
            yield Line(_variable(stage, each), _written_at(story, each))


def ledger_lines(stage: Stage, seen: Inspection) -> Iterator[Line]:
    """What was written down, the latest first."""
    if not seen.ledger:
        yield Line(Passage((plain(stage.say("author.no-ledger"), "aside"),)))
    for number, stamp in reversed(list(enumerate(seen.ledger))):
        named = f"{stamp.scene}.{stamp.choice}"
        entry = Entry(f"stamp/{number}", stamp.text, stamp.hour.text, named)
        yield Line(entry, _mark_of(stage.story, stamp.scene, stamp.choice))


def scene_lines(
    stage: Stage, seen: Inspection, sought: str, answers: Mapping[str, str]
) -> Iterator[Line]:
    """Every scene by chapter, to go to; `answers` are what became of going there."""
    for chapter in stage.story.chapters.values():
        scenes = [stage.story.scenes[id] for id in chapter.scenes if _is_sought(sought, id)]
        if scenes:
            yield Line(Heading(chapter.id))
        for scene in scenes:
            id = f"go/{scene.id}"
            here = stage.say("author.here") if scene.id == seen.scene else ""
            yield Line(Entry(id, scene.id, scene.at.text or here, answers.get(id, here)))


def past_lines(stage: Stage, seen: Inspection) -> Iterator[Line]:
    """Every choice made, the latest first, to be taken back with all that came after it."""
    if not seen.past:
        key = "author.no-past" if seen.is_known else "author.unknown-past"
        yield Line(Passage((plain(stage.say(key), "aside"),)))
    for past in seen.past:
        yield Line(Entry(f"past/{past.steps}", named(past.choice, past.label), "", past.scene))


def _variable(stage: Stage, each: SeenVariable) -> Entry:
    hint = stage.say("author.variable", domain=each.can_be, since=since(stage, each.writer))
    return Entry(f"variable/{each.id}", each.named, each.value, hint)


def _written_at(story: Story, each: SeenVariable) -> Mark:
    """Where a variable was last written, or declared."""
    match each.writer:
        case Writer("choice" | "arrival", scene, choice):
            return _mark_of(story, scene, choice)
        case Writer("chapter" | "history", chapter=chapter):
            return story.chapters[chapter].mark
        case _:
            return each.mark


def _mark_of(story: Story, scene_id: str, choice_id: str) -> Mark:
    scene = story.scenes[scene_id]
    return next((c.mark for c in scene.choices if c.id == choice_id), scene.mark)


def _is_sought(sought: str, *words: str) -> bool:
    return any(sought.casefold() in word.casefold() for word in words)


def _place(mark: Mark) -> str:
    return f"{mark.file}:{mark.line}"
