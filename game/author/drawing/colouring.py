"""What each of the four colourings says of a scene: a look for its card, and always a word."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

from game.author.drawing.known import Known
from game.model.record import Standing
from game.model.story import Scene, Story

Colouring = Literal["standing", "role", "reach", "chance"]
COLOURINGS: tuple[Colouring, ...] = get_args(Colouring)

STANDINGS: dict[Standing, str] = {
    "documented": "solid",
    "disputed": "half",
    "inferred": "thin",
    "invented": "open",
}
ROLES = (  # told apart by their gouges where the inks are near each other
    "solid", "neva", "oxblood-level", "pale-upright",
    "stone-slant", "birch", "ember-cross", "deep-dots",
)  # fmt: skip
VERDICTS = {
    "proved": ("neva", "reachable"),
    "refuted": ("red", "never reached"),
    "unknown": ("birch", "unknown"),
}
CHANCES = (  # the least share of a look, and what the legend calls it
    (0.995, "solid", "always"),
    (0.5, "stone", "half or more"),
    (0.2, "neva", "a fifth or more"),
    (0.05, "pale", "a twentieth or more"),
    (0.0, "open", "under a twentieth"),
)
NOTHING = "open"


class Said(NamedTuple):
    """A look, and the word that stands on the band."""

    look: str
    word: str


def said(story: Story, scene: Scene, known: Known | None) -> dict[Colouring, Said]:
    """What every colouring says of a scene."""
    event = story.events.get(scene.event)
    role = story.chapters[scene.chapter].role
    return {
        "standing": Said(STANDINGS[event.standing], event.standing)
        if event
        else Said(NOTHING, "no event"),
        "role": Said(ROLES[list(story.roles).index(role) % len(ROLES)], story.roles[role].name),
        "reach": reach(known, scene.id),
        "chance": chance(known, scene.id),
    }


def reach(known: Known | None, name: str) -> Said:
    """Whether a scene or a choice can be come to."""
    verdict = known.reachable.get(name) if known else None
    return Said(*VERDICTS[verdict]) if verdict else Said(NOTHING, "not proved")


def chance(known: Known | None, name: str) -> Said:
    """How likely a scene or a choice is for a player who picks blindly."""
    share = known.chance.get(name) if known else None
    if share is None:
        return Said(NOTHING, "not proved")
    look = next(look for least, look, _ in CHANCES if share >= least)
    return Said(look, percent(share))


def percent(share: float) -> str:
    """A share in words; a small one is never rounded to nothing, nor a large one to all."""
    if share in (0, 1):
        return f"{share:.0%}".replace("%", " %")
    if share < 0.01:
        return "under 1 %"
    return f"{min(round(share * 100), 99)} %"


def legend(story: Story, colouring: Colouring) -> tuple[Said, ...]:
    """Every look of a colouring that a card of this story may have, with its word."""
    match colouring:
        case "standing":
            return tuple(Said(look, standing) for standing, look in STANDINGS.items())
        case "role":
            names = [role.name for role in story.roles.values()]
            return tuple(Said(ROLES[n % len(ROLES)], name) for n, name in enumerate(names))
        case "reach":
            return (*(Said(*pair) for pair in VERDICTS.values()), Said(NOTHING, "not proved"))
        case "chance":
            return tuple(Said(look, word) for _, look, word in CHANCES)
