"""The order of chapters, and what history does in those that nobody plays."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from game.model.story import Chapter, Story
from game.model.variable import MINUTES
from game.play.acts import by_history
from game.play.beat import ChapterOpened
from game.play.meaning import Row
from game.play.rules import Rules, said


def place_of(story: Story, chapter: str) -> int:
    """The place of a chapter in the braid."""
    return list(story.chapters).index(chapter)


def ahead(
    story: Story, place: int, roles: Collection[str], done: Collection[str]
) -> tuple[tuple[Chapter, ...], Chapter | None]:
    """From a place on: the chapters that history plays, and the next one that somebody plays.

    A role whose fate is met is played by history from then on.
    """
    left: list[Chapter] = []
    for chapter in list(story.chapters.values())[place:]:
        if chapter.role in roles and chapter.role not in done:
            return tuple(left), chapter
        left.append(chapter)
    return tuple(left), None


def documented(rules: Rules, chapters: Iterable[Chapter], row: Row) -> None:
    """The documented course of chapters that nobody plays, carried out on the row."""
    for chapter in chapters:
        change = rules.meaning.change(by_history(rules.story, rules.slots, chapter))
        if change is not None:
            change(row)


def opened(rules: Rules, chapter: Chapter, row: Row, given: Collection[str]) -> ChapterOpened:
    """A chapter's card; its minutes are counted anew, unless they are given."""
    if chapter.minutes is not None and MINUTES not in given:
        row[rules.slots.variables[MINUTES]] = chapter.minutes
    return ChapterOpened(chapter.id, said(rules.meaning.text(chapter.card), row))
