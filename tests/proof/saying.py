"""Whose words the beats of an answer are: the key that a text stands under, and its owner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.play.beat import (
    Beat,
    ChapterOpened,
    Offered,
    SceneEntered,
    Stamped,
    Told,
    Took,
    Warned,
)
from game.play.rules import BACK, SURE

Place = tuple[str, str]  # the key, and the scene, `scene.choice` or chapter that the text is of


def words(beats: Iterable[Beat]) -> Iterator[tuple[Place, str]]:
    """Everything that an answer tells."""
    whose = ""
    for beat in beats:
        match beat:
            case ChapterOpened(chapter, card):
                yield ("card", chapter), card
            case SceneEntered(scene=scene):
                whose = scene
            case Took(scene, choice, label):
                place = _label(f"{scene}.{choice}")
                whose = place[1]
                yield place, label
            case Warned(_, text):
                yield ("warn", whose), text
            case Told(text):
                yield ("text", whose), text
            case Stamped(scene=scene, choice=choice, text=text):
                yield ("stamp", f"{scene}.{choice}"), text
            case _:
                pass


def labels(scene: str, offered: Offered) -> Iterator[tuple[Place, str]]:
    """What stands on the offers of a scene, and why those that are locked are locked."""
    for offer in offered.offers:
        name = f"{scene}.{offer.id}"
        yield _label(name), offer.label
        if not offer.is_open and not offer.is_late:
            yield ("locked", name), offer.reason


def _label(name: str) -> Place:
    """The key that a label stands under: `say`, or the word of a second step."""
    for ending in (SURE, BACK):
        if name.endswith(ending):
            return ending[1:], name.removesuffix(ending)
    return "say", name
