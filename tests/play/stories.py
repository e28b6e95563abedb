"""Small stories built by hand, for tests of the rules alone."""

from __future__ import annotations

from collections.abc import Iterable

from game.model.hour import Hour
from game.model.prose import Plain, Text
from game.model.story import Chapter, Choice, End, Fate, Front, Part, Role, Scene, Story, To
from game.model.variable import Variable

NOON = Hour("12:00", 720, about=False)
FRONT = Front("A test", "", "1", "", "", ("en",), "", (), "", (), "")


def words(text: str) -> Text:
    return (Plain(text),) if text else ()


def choice(id: str, to: str = "", **more: object) -> Choice:
    """A choice that leads to a scene, or ends the chapter."""
    return Choice(id, words(id.capitalize()), To(to) if to else End(), **more)  # type: ignore[arg-type]


def scene(id: str, *choices: Choice, **more: object) -> Scene:
    """A scene of the one chapter, with its id for text."""
    more.setdefault("text", words(f"This is {id}."))
    return Scene(id=id, chapter="day", at=NOON, choices=choices, **more)  # type: ignore[arg-type]


def story(
    scenes: Iterable[Scene],
    variables: Iterable[Variable] = (),
    fates: Iterable[Fate] = (),
    minutes: int | None = None,
) -> Story:
    """A story of one role and one chapter that starts with the first scene."""
    by_id = {scene.id: scene for scene in scenes}
    pools: dict[str, tuple[str, ...]] = {}
    for one in by_id.values():
        if one.pool:
            pools[one.pool] = (*pools.get(one.pool, ()), one.id)
    day = Chapter(
        "day", "girl", "noon", next(iter(by_id)), "Day", "", "", "", "", words("A card."), (),
        tuple(by_id), minutes,
    )  # fmt: skip
    return Story(
        id="test",
        front=FRONT,
        parts={"noon": Part("noon", "Noon", "")},
        roles={"girl": Role("girl", "Girl", "", "")},
        chapters={"day": day},
        scenes=by_id,
        fates={fate.id: fate for fate in fates},
        variables={variable.id: variable for variable in variables},
        beliefs={},
        hearers=(),
        pools=pools,
        rules={},
        events={},
        sources={},
        almanac={},
        glossary={},
        people={},
        places={},
        fingerprint="test",
    )
