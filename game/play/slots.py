"""Where each thing that can change lies in a row of whole numbers.

A playthrough's state is one flat row: the dice, then every variable, counter and sequence, then
words of yes/no flags. Only what some condition reads, or `once` needs, is remembered at all, so the
row stays short and a search over states comes to an end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from game.model.condition import (
    And,
    Chosen,
    Compare,
    Condition,
    Happened,
    Not,
    Number,
    Operand,
    Or,
    PoolOpen,
    Visits,
    asked,
)
from game.model.effect import Effect, Hear
from game.model.prose import Sequence, Text, conditions, pieces
from game.model.story import ByCondition, Choice, Scene, Story, Target

FLAGS_A_WORD = 60  # two digits of a Python integer
MANY_VISITS = 9  # where a visit count meets something other than a plain number


@dataclass(frozen=True, slots=True)
class Flag:
    """One bit of one slot."""

    slot: int
    mask: int


@dataclass(frozen=True)
class Slots:
    """The plan of a row. `visits` gives a slot and the number at which the count saturates."""

    variables: Mapping[str, int]
    visits: Mapping[str, tuple[int, int]]
    sequences: Mapping[str, int]
    shuffles: Mapping[str, int]
    flags: Mapping[str, Flag]
    first: tuple[int, ...]

    @property
    def width(self) -> int:
        return len(self.first)


def seen(scene: str) -> str:
    """The name of the flag for a scene that was entered."""
    return f"visited {scene}"


def chose(scene: str, choice: str) -> str:
    """The name of the flag for a choice that was taken."""
    return f"chose {scene}.{choice}"


def happened(event: str) -> str:
    """The name of the flag for an event that took place."""
    return f"happened {event}"


def planned(story: Story) -> Slots:
    """The row that this story needs."""
    first = [0]
    variables: dict[str, int] = {}
    for variable in story.variables.values():
        variables[variable.id] = len(first)
        first.append(variable.start)
    visits: dict[str, tuple[int, int]] = {}
    flags: list[str] = []
    for scene, top in sorted(_visit_tops(story).items()):
        if top == 1:
            flags.append(seen(scene))
        else:
            visits[scene] = (len(first), top)
            first.append(0)
    sequences: dict[str, int] = {}
    shuffles: dict[str, int] = {}
    for sequence in _sequences(story):
        sequences[sequence.id] = len(first)
        first.append(0)
        if sequence.turn == "shuffle":
            shuffles[sequence.id] = len(first)
            first.append(0)
    flags.extend(_flags(story))
    placed: dict[str, Flag] = {}
    for index, name in enumerate(dict.fromkeys(flags)):
        if index % FLAGS_A_WORD == 0:
            first.append(0)
        placed[name] = Flag(len(first) - 1, 1 << index % FLAGS_A_WORD)
    return Slots(variables, visits, sequences, shuffles, placed, tuple(first))


def texts_of(scene: Scene) -> Iterator[Text]:
    """Every text of a scene and its choices."""
    yield scene.text
    for choice in scene.choices:
        yield from texts_of_choice(choice)


def texts_of_choice(choice: Choice) -> Iterator[Text]:
    """Every text of a choice, in the order they are met."""
    yield choice.say
    yield choice.locked
    yield choice.warn
    yield choice.sure
    yield choice.back
    yield choice.text
    yield choice.stamp


def conditions_of(story: Story) -> Iterator[Condition]:
    """Every condition that play may ask."""
    for chapter in story.chapters.values():
        yield from conditions(chapter.card)
    for scene in story.scenes.values():
        if scene.when is not None:
            yield scene.when
        for text in texts_of(scene):
            if text:
                yield from conditions(text)
        yield from _of_target(scene.to)
        for choice in scene.choices:
            if choice.shown_if is not None:
                yield choice.shown_if
            if choice.needs is not None:
                yield choice.needs
            yield from _of_target(choice.to)
    for rule in story.rules.values():
        if rule.condition is not None:
            yield rule.condition


def _of_target(target: Target | None) -> Iterator[Condition]:
    if isinstance(target, ByCondition):
        yield from (condition for condition, _ in target.ways if condition is not None)


def leaves_of(story: Story) -> Iterator[Operand | PoolOpen]:
    """Every amount and pool that a condition or an effect looks at."""
    for condition in conditions_of(story):
        yield from asked(condition)
    for effect in effects_of(story):
        if not isinstance(effect, Hear):
            yield from asked(Compare(effect.amount, "==", Number(0)))


def effects_of(story: Story) -> Iterator[Effect]:
    """Every effect of a story: of history, of arrivals, of choices."""
    for chapter in story.chapters.values():
        yield from chapter.history
    for scene in story.scenes.values():
        yield from scene.do
        for choice in scene.choices:
            yield from choice.do


def _visit_tops(story: Story) -> dict[str, int]:
    tops: dict[str, int] = {}
    for leaf in leaves_of(story):
        if isinstance(leaf, Visits):
            tops.setdefault(leaf.scene, MANY_VISITS)
    # Saturate at the largest number that a condition names: the explorer must come to an end.
    named: dict[str, int] = {}
    plain: set[str] = set(tops)
    for comparison in _comparisons(conditions_of(story)):
        match comparison:
            case Compare(Visits(scene), sign, Number(value)):
                top = value if sign in (">=", "<") else value + 1
                named[scene] = max(named.get(scene, 1), top)
            case Compare(left, _, right):
                for leaf in asked(Compare(left, "==", right)):
                    if isinstance(leaf, Visits):
                        plain.discard(leaf.scene)
    for effect in effects_of(story):
        if not isinstance(effect, Hear):
            for leaf in asked(Compare(effect.amount, "==", Number(0))):
                if isinstance(leaf, Visits):
                    plain.discard(leaf.scene)
    return {scene: named.get(scene, 1) if scene in plain else MANY_VISITS for scene in tops}


def _comparisons(many: Iterable[Condition]) -> Iterator[Compare]:
    for condition in many:
        match condition:
            case Compare():
                yield condition
            case Not(part):
                yield from _comparisons((part,))
            case And(parts) | Or(parts):
                yield from _comparisons(parts)
            case PoolOpen():
                pass


def turns_of(story: Story) -> dict[str, int]:
    """For each sequence, how many alternatives it has."""
    return {sequence.id: len(sequence.alternatives) for sequence in _sequences(story)}


def _sequences(story: Story) -> Iterator[Sequence]:
    for scene in story.scenes.values():
        for text in texts_of(scene):
            for piece in pieces(text):
                if isinstance(piece, Sequence):
                    yield piece


def _flags(story: Story) -> Iterator[str]:
    for scene in story.scenes.values():
        if scene.once:
            yield seen(scene.id)
        for event in scene.happens:
            yield happened(event)
        for choice in scene.choices:
            if choice.once:
                yield chose(scene.id, choice.id)
    for leaf in leaves_of(story):
        match leaf:
            case Chosen(scene=scene_id, choice=choice_id):
                yield chose(scene_id, choice_id)
            case Happened(event):
                yield happened(event)
            case _:
                pass
    for rule in story.rules.values():
        if rule.kind == "fixed":
            yield happened(rule.subject)
