"""Which scene of a new version stands nearest to one that is gone."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from game.model.prose import Plain, pieces
from game.model.story import ByCondition, ByOdds, Scene, Story, Target, To

ALIKE = 0.6  # of the words of two scenes: one is then taken for the other, rewritten


def nearest_scene(old: Story, new: Story, gone: str) -> str:
    """The scene that has most of its words under a new id, else the next that is still there.

    "" when nothing that follows it is left.
    """
    words = _words(old.scenes[gone])
    likest = max(
        (
            (_likeness(words, _words(new.scenes[id])), id)
            for id in new.scenes
            if id not in old.scenes
        ),
        default=(0.0, ""),
    )
    return likest[1] if likest[0] >= ALIKE else _next_left(old, new, gone)


def _next_left(old: Story, new: Story, gone: str) -> str:
    """The nearest scene on the old ways from a scene that the new story still has."""
    seen = {gone: None}
    for id in seen_in_order(seen, old):
        if id in new.scenes:
            return id
    return ""


def seen_in_order(seen: dict[str, None], old: Story) -> Iterator[str]:
    """The scenes that follow some scenes, nearest first."""
    left = list(seen)
    while left:
        id = left.pop(0)
        yield id
        scene = old.scenes[id]
        targets = [scene.to, *(choice.to for choice in scene.choices)]
        called = [choice.call for choice in scene.choices if choice.call]
        for follower in (*(to for target in targets for to in _led_to(target)), *called):
            if follower not in seen:
                seen[follower] = None
                left.append(follower)


def _led_to(target: Target | None) -> list[str]:
    match target:
        case To(scene):
            return [scene]
        case ByOdds(ways):
            return [way.scene for _, way in ways if isinstance(way, To)]
        case ByCondition(ways):
            return [way.scene for _, way in ways if isinstance(way, To)]
        case _:
            return []


def _words(scene: Scene) -> list[str]:
    texts = (scene.text, *(choice.say for choice in scene.choices))
    told = (piece.text for text in texts for piece in pieces(text) if isinstance(piece, Plain))
    return " ".join(told).split()


def _likeness(one: list[str], other: list[str]) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
