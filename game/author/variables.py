"""Whether every variable is read and written by somebody."""

from __future__ import annotations

from collections.abc import Iterator

from game.model.codes import problem
from game.model.condition import Value
from game.model.problem import Problem
from game.model.prose import Shown, notes, pieces
from game.model.story import Story
from game.play.slots import effects_of, leaves_of, texts_of


def variable_problems(story: Story) -> Iterator[Problem]:
    """Variables that nothing reads, or nothing writes. The map reads all of the Board."""
    read, written = _read(story), {effect.variable for effect in effects_of(story)}
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


def _read(story: Story) -> set[str]:
    read = {leaf.variable for leaf in leaves_of(story) if isinstance(leaf, Value)}
    for scene in story.scenes.values():
        for text in texts_of(scene):
            read.update(piece.variable for piece in pieces(text) if isinstance(piece, Shown))
            read.update(notes(text))
    return read
