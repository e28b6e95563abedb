"""Which scenes are searched together for the sake of their texts.

What only texts read multiplies the states. Scenes share a search while what they need besides play
itself stays small; a story whose texts read a hundred flags then costs some dozens of small
searches, and not one that never ends.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.proof.stand import Spot, Stand
from game.proof.thing import Thing
from game.proof.watch import for_play, texts_read
from game.proof.ways import Ways

MOST_BESIDES = 10  # things that a shared search remembers for texts alone


@dataclass(frozen=True, slots=True)
class Group:
    """Scenes of one chapter that are searched together."""

    place: int
    scenes: tuple[str, ...]


def groups(ways: Ways) -> tuple[Group, ...]:
    """Every scene in a group of its chapter; those whose texts need most come first."""
    play = for_play(ways)
    stands: dict[str, list[Spot]] = {}
    for spot in play.spots:
        if isinstance(spot, Stand):
            stands.setdefault(spot.scene, []).append(spot)
    needs: dict[int, dict[str, frozenset[Thing]]] = {}
    for scene in ways.story.scenes:
        kept = frozenset[Thing]().union(*(play.live[spot] for spot in stands.get(scene, ())))
        place = ways.chapter_of(Stand(scene))
        needs.setdefault(place, {})[scene] = texts_read(ways, scene) - kept
    return tuple(group for place in sorted(needs) for group in _grouped(place, needs[place]))


def _grouped(place: int, needs: dict[str, frozenset[Thing]]) -> list[Group]:
    made: list[tuple[frozenset[Thing], list[str]]] = []
    for scene in sorted(needs, key=lambda scene: -len(needs[scene])):
        fits = [
            (len(needs[scene] - have), n)
            for n, (have, _) in enumerate(made)
            if len(have | needs[scene]) <= max(MOST_BESIDES, len(have))
        ]
        if fits:
            _, n = min(fits)
            have, scenes = made[n]
            made[n] = have | needs[scene], [*scenes, scene]
        else:
            made.append((needs[scene], [scene]))
    return [Group(place, tuple(scenes)) for _, scenes in made]
