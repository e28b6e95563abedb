"""Whether the pictures and sounds that a story names are there, with words for both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.keeping.assets import PICTURES as PICTURE_FOLDER
from game.keeping.assets import SHEET, SOUNDS, Assets, Lost
from game.model.codes import problem
from game.model.problem import Mark, Problem
from game.model.story import Chapter, Choice, Scene, Story
from game.reading.report import nearest

ASSETS = "assets"
PICTURES = f"{ASSETS}/{PICTURE_FOLDER}"
ALWAYS_SHOWN = frozenset({"title"})  # by the game itself
ALWAYS_HEARD = frozenset({"key", "page", "stamp", "title"})


def scenery_problems(story: Story, assets: Assets) -> Iterator[Problem]:
    """What a story names and the assets lack, and what they hold and nobody shows or hears."""
    shown, heard = set(ALWAYS_SHOWN), set(ALWAYS_HEARD)
    for mark, picture in _pictures_of(story):
        shown.add(picture)
        if picture not in assets.pictures:
            near = _near(picture, assets.pictures)
            shown.add(near)
            yield _unknown("picture", picture, mark, near)
    for mark, kind, sound in _sounds_of(story):
        known = assets.of_kind(kind)
        if sound not in known:
            near = _near(sound, sorted(known))
            heard.add(near)
            yield _unknown(kind, sound, mark, near)
        elif sound not in heard and not assets.sounds[sound].caption.strip():
            yield problem("sound-without-words", _sheet(SOUNDS), sound=sound)
        heard.add(sound)
    for picture, alt in assets.pictures.items():
        sheet = f"{PICTURE_FOLDER}/{picture}/{SHEET}"
        if picture not in shown:
            yield problem("unused-picture", _sheet(sheet), picture=picture)
        if not alt.strip():
            yield problem("picture-without-words", _sheet(sheet), picture=picture)
    for sound in assets.sounds:
        if sound not in heard:
            yield problem("unused-sound", _sheet(SOUNDS), sound=sound)
    for sheet in assets.unread:
        yield problem("broken-sheet", _sheet(sheet), sheet=f"{ASSETS}/{sheet}")


def lost_problems(lost: Iterable[Lost]) -> Iterator[Problem]:
    """Files that the assets name and do not have."""
    for each in lost:
        file = f"{ASSETS}/{each.file}"
        if each.near:
            yield problem("wrong-case", _sheet(each.sheet), name=file, right=each.near)
        else:
            yield problem("lost-file", _sheet(each.sheet), file=file)


def _pictures_of(story: Story) -> Iterator[tuple[Mark, str]]:
    everywhere: list[Chapter | Scene] = [*story.chapters.values(), *story.scenes.values()]
    for where in everywhere:
        if where.picture:
            yield where.mark, where.picture


def _sounds_of(story: Story) -> Iterator[tuple[Mark, str, str]]:
    """Every sound that a story names: where, of which kind, and its name."""
    everywhere: list[Chapter | Scene] = [*story.chapters.values(), *story.scenes.values()]
    for where in everywhere:
        for kind, name in (("place", where.sound), ("music", where.music)):
            if name and name != "none":
                yield where.mark, kind, name
    for scene in story.scenes.values():
        acts: list[Scene | Choice] = [scene, *scene.choices]
        for act in acts:
            yield from ((act.mark, "foley", name) for name in act.hear if name != "none")


def _near(name: str, known: Iterable[str]) -> str:
    """The name that was meant, if one is near: the same but for its capitals, or much alike."""
    return next((each for each in known if each.lower() == name.lower()), "") or (
        nearest(name, known) or ""
    )


def _unknown(kind: str, name: str, mark: Mark, near: str) -> Problem:
    """A name that the assets do not have, or not with these capitals."""
    if near.lower() == name.lower():
        return problem("wrong-case", mark, name=name, right=near)
    hint = f"Did you mean '{near}'?" if near else ""
    if kind == "picture":
        return problem("unknown-picture", mark, hint=hint, picture=name, folder=PICTURES)
    return problem("unknown-sound", mark, hint=hint, sound=name, kind=kind)


def _sheet(file: str) -> Mark:
    return Mark(f"{ASSETS}/{file}", 1, 1)
