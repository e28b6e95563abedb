"""A plain reference loop over dicts: the least that any runtime does to play a story.

It keeps a dict of variables, asks each condition with a small lambda, formats each text and picks
at random. The compiled rules are measured beside it, in the same run, on the same story.
"""

from __future__ import annotations

import operator
import random
from collections.abc import Callable
from typing import Any

from game.model.condition import Compare, Condition, Number, Value
from game.model.effect import Change
from game.model.prose import Plain, Text, Variant
from game.model.story import Story, To

SIGNS: dict[str, Callable[[int, int], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
Facts = dict[str, int]


def scenes(story: Story) -> dict[str, Any]:
    """The story as dicts of strings, lambdas and numbers."""
    return {
        scene.id: {
            "text": _text(scene.text),
            "choices": [
                {
                    "id": choice.id,
                    "key": f"{scene.id}.{choice.id}",
                    "if": _asks(choice.shown_if),
                    "once": choice.once,
                    "do": [
                        (effect.variable, effect.amount.value)
                        for effect in choice.do
                        if isinstance(effect, Change) and isinstance(effect.amount, Number)
                    ],
                    "to": choice.to.scene if isinstance(choice.to, To) else "",
                }
                for choice in scene.choices
            ],
        }
        for scene in story.scenes.values()
    }


def walk(story: dict[str, Any], start: str, facts: Facts, dice: random.Random) -> tuple[int, int]:
    """One random playthrough; (choices made, characters of text rendered)."""
    scene, made, told = story[start], 0, 0
    facts, taken = dict(facts), set[str]()
    pick = dice.random
    while True:
        told += len(scene["text"](facts))
        stands = [
            choice
            for choice in scene["choices"]
            if (choice["if"] is None or choice["if"](facts))
            and not (choice["once"] and choice["key"] in taken)
        ]
        if not stands:
            return made, told
        choice = stands[int(pick() * len(stands))]
        for name, step in choice["do"]:
            facts[name] = min(max(facts[name] + step, 0), 4)
        if choice["once"]:
            taken.add(choice["key"])
        made += 1
        scene = story[choice["to"]]


def _asks(condition: Condition | None) -> Callable[[Facts], bool] | None:
    if condition is None:
        return None
    assert isinstance(condition, Compare)
    assert isinstance(condition.left, Value)
    assert isinstance(condition.right, Number)
    name, sign, amount = condition.left.variable, SIGNS[condition.sign], condition.right.value
    return lambda facts: sign(facts[name], amount)


def _text(text: Text) -> Callable[[Facts], str]:
    parts: list[Callable[[Facts], str]] = []
    for piece in text:
        if isinstance(piece, Plain):
            parts.append(lambda facts, words=piece.text: words)  # type: ignore[misc]
        elif isinstance(piece, Variant):
            branches = [(_asks(asks), _text(words)) for asks, words in piece.branches]
            parts.append(lambda facts, branches=branches: _branch(branches, facts))  # type: ignore[misc]
    return lambda facts: "".join([part(facts) for part in parts])


def _branch(branches: list[Any], facts: Facts) -> str:
    for asks, words in branches:
        if asks is None or asks(facts):
            return str(words(facts))
    return ""
