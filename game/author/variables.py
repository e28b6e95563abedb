"""Whether every variable is read and written by somebody, in time, and takes all its values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.author.order import Order
from game.model.codes import problem
from game.model.condition import Condition, Number, Value, asked
from game.model.effect import Assign, Effect, Hear
from game.model.problem import Problem
from game.model.prose import Shown, conditions, notes, pieces
from game.model.story import ByCondition, Choice, Scene, Story
from game.model.variable import Domain, Variable
from game.model.wording import Wording
from game.play.slots import effects_of, leaves_of, texts_of, texts_of_choice

# A role's own, and a person's: what the Board or a belief lacks, a role still to come may bring.
OWN = ("private", "person")


def variable_problems(story: Story, order: Order) -> Iterator[Problem]:
    """Variables that nothing reads, that nothing writes, or not in time, or not to every value."""
    read, written = _read(story), _written(story)
    for variable in story.variables.values():
        if variable.scope == "chapter":
            continue
        # A belief is one of many pairs; its whole table need not be used. The map reads the Board.
        if variable.id not in read and variable.scope not in ("board", "belief"):
            yield problem("unread-variable", variable.mark, variable=variable.id)
        taken = _taken(variable, written.get(variable.id, ()))
        if taken == {variable.start}:
            # The Board is every role's: what one of them reads another may write.
            if variable.id in read and variable.scope != "board":
                start = variable.domain.called(variable.start)
                yield problem(
                    "unwritten-variable", variable.mark, variable=variable.id, start=start
                )
        elif variable.scope in OWN:
            for value in _never(variable.domain, taken):
                yield problem("value-never-given", variable.mark, variable=variable.id, value=value)
    yield from _read_too_early(story, order)


def _read(story: Story) -> set[str]:
    read = {leaf.variable for leaf in leaves_of(story) if isinstance(leaf, Value)}
    for scene in story.scenes.values():
        for text in texts_of(scene):
            read.update(piece.variable for piece in pieces(text) if isinstance(piece, Shown))
            read.update(notes(text))
    return read


def _written(story: Story) -> Mapping[str, list[Effect]]:
    written: dict[str, list[Effect]] = {}
    for effect in effects_of(story):
        written.setdefault(effect.variable, []).append(effect)
    return written


def _taken(variable: Variable, effects: list[Effect] | tuple[()]) -> set[int]:
    """Every value that a variable may come to, whichever effects are carried out and how often."""
    domain = variable.domain
    taken, left = {variable.start}, [variable.start]
    while left:
        value = left.pop()
        for effect in effects:
            match effect:
                case Hear():
                    came = {max(value, 1)}
                case Assign(_, Number(to)):
                    came = {domain.saturated(to)}
                case _ if isinstance(effect.amount, Number):
                    came = {domain.saturated(value + effect.amount.value)}
                case _:
                    came = set(range(domain.low, domain.high + 1))
            left.extend(came - taken)
            taken |= came
    return taken


def _never(domain: Domain, taken: set[int]) -> Iterator[str]:
    """The values that never come: each word of a list, and of a range its two ends."""
    ends = range(domain.low, domain.high + 1) if domain.names else (domain.low, domain.high)
    yield from (domain.called(value) for value in ends if value not in taken)


def _read_too_early(story: Story, order: Order) -> Iterator[Problem]:
    """Questions about a variable that nothing can have changed yet."""
    writers: dict[str, list[str]] = {}
    for scene in story.scenes.values():
        for effect in (*scene.do, *(effect for choice in scene.choices for effect in choice.do)):
            writers.setdefault(effect.variable, []).append(scene.id)
    for chapter in story.chapters.values():
        for effect in chapter.history:
            writers.setdefault(effect.variable, []).append(chapter.start)
    for scene in story.scenes.values():
        wording = Wording(story.variables, story.chapters[scene.chapter].role)
        acts: list[Scene | Choice] = [scene, *scene.choices]
        for act in acts:
            for id in dict.fromkeys(_variables_asked(act)):
                variable = story.variables[id]
                firsts = writers.get(id, ())
                if variable.scope in OWN and firsts and not order.any_before(firsts, scene.id):
                    start = variable.domain.called(variable.start)
                    name = wording.named(id)
                    yield problem("read-before-written", act.mark, variable=name, start=start)


def _variables_asked(act: Scene | Choice) -> Iterator[str]:
    for condition in _conditions(act):
        yield from (leaf.variable for leaf in asked(condition) if isinstance(leaf, Value))


def _conditions(act: Scene | Choice) -> Iterator[Condition]:
    gates = (act.when,) if isinstance(act, Scene) else (act.shown_if, act.needs)
    yield from (gate for gate in gates if gate is not None)
    for text in (act.text,) if isinstance(act, Scene) else texts_of_choice(act):
        yield from conditions(text)
    if isinstance(act.to, ByCondition):
        yield from (condition for condition, _ in act.to.ways if condition is not None)
