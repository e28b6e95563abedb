"""Whether every variable is read and written by somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.author.words import passages
from game.model.codes import problem
from game.model.condition import Compare, Number, Value, asked
from game.model.effect import Effect, Hear
from game.model.problem import Problem
from game.model.prose import Plain, Shown, pieces
from game.model.story import Story
from game.play.slots import conditions_of

_NOTE = re.compile(r"\[\^([^\]]+)\]")


def variable_problems(story: Story) -> Iterator[Problem]:
    """Variables that nothing reads, or nothing writes. The map reads all of the Board."""
    read, written = _read(story), {effect.variable for effect in _effects(story)}
    for variable in story.variables.values():
        if variable.scope == "chapter":
            continue
        # A belief is one of many pairs; its whole table need not be used.
        if variable.id not in read and variable.scope not in ("board", "belief"):
            yield problem("unread-variable", variable.mark, variable=variable.id)
        # The Board is every role's: what one of them reads another, still to come, may write.
        if variable.id not in written and variable.id in read and variable.scope != "board":
            start = variable.domain.called(variable.start)
            yield problem("unwritten-variable", variable.mark, variable=variable.id, start=start)


def _effects(story: Story) -> Iterator[Effect]:
    for chapter in story.chapters.values():
        yield from chapter.history
    for scene in story.scenes.values():
        yield from scene.do
        for choice in scene.choices:
            yield from choice.do


def _read(story: Story) -> set[str]:
    read: set[str] = set()
    for condition in conditions_of(story):
        read.update(leaf.variable for leaf in asked(condition) if isinstance(leaf, Value))
    for effect in _effects(story):
        if not isinstance(effect, Hear):
            amount = Compare(effect.amount, "==", Number(0))
            read.update(leaf.variable for leaf in asked(amount) if isinstance(leaf, Value))
    for scene in story.scenes.values():
        for passage in passages(story, scene):
            for piece in pieces(passage.text):
                if isinstance(piece, Shown):
                    read.add(piece.variable)
                elif isinstance(piece, Plain):
                    read.update(_NOTE.findall(piece.text))
    return read
