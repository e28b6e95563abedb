"""Whether the pictures and sounds that a story names are there, with words for both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.keeping.assets import Assets
from game.model.codes import problem
from game.model.problem import Mark, Problem
from game.model.story import Chapter, Scene, Story
from game.reading.report import nearest

PICTURES = "assets/pictures"
ALWAYS_SHOWN = frozenset({"title"})  # by the game itself


def scenery_problems(story: Story, assets: Assets) -> Iterator[Problem]:
    """Missing pictures and sounds, pictures without alt text, pictures that nobody shows."""
    shown = set(ALWAYS_SHOWN)
    places, music, foley = map(assets.of_kind, ("place", "music", "foley"))
    everywhere: list[Chapter | Scene] = [*story.chapters.values(), *story.scenes.values()]
    for where in everywhere:
        if where.picture:
            shown.add(where.picture)
            if where.picture not in assets.pictures:
                yield problem(
                    "unknown-picture",
                    where.mark,
                    hint=_near(where.picture, assets.pictures),
                    picture=where.picture,
                    folder=PICTURES,
                )
        yield from _sounds(where.mark, "place", (where.sound,), places)
        yield from _sounds(where.mark, "music", (where.music,), music)
    for scene in story.scenes.values():
        yield from _sounds(scene.mark, "foley", scene.hear, foley)
        for choice in scene.choices:
            yield from _sounds(choice.mark, "foley", choice.hear, foley)
    for picture, alt in assets.pictures.items():
        if picture not in shown:
            yield problem("unused-picture", _sheet(picture), picture=picture)
        if not alt.strip():
            yield problem("picture-without-words", _sheet(picture), picture=picture)


def _sheet(picture: str) -> Mark:
    return Mark(f"{PICTURES}/{picture}/picture.json", 1, 1)


def _sounds(
    mark: Mark, kind: str, names: tuple[str, ...], known: frozenset[str]
) -> Iterator[Problem]:
    for name in names:
        if name and name != "none" and name not in known:
            hint = _near(name, sorted(known))
            yield problem("unknown-sound", mark, hint=hint, sound=name, kind=kind)


def _near(name: str, known: Iterable[str]) -> str:
    near = nearest(name, known)
    return f"Did you mean '{near}'?" if near else ""
