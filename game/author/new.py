"""Files to start from: a small story, a chapter, an overlay; each passes the check as made."""

from __future__ import annotations

import re
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from uuid import UUID

from game.author.ways import can_end, ways
from game.model.story import Story
from game.reading.kinds import sheet_of

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class CannotMake(Exception):
    """Why nothing was made; the message says what to do."""


def new_story(folder: Path, ifid: UUID) -> tuple[Path, ...]:
    """The files of a small story in a new folder; its name becomes the story's id."""
    _need_id(folder.name)
    if folder.exists():
        raise CannotMake(f"'{folder}' is there already. Choose another name, or delete it.")
    made: list[Path] = []
    for name, text in _files(_template("story")):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = text.replace("story: NAME", f"story: {folder.name}")
        path.write_text(text.replace("ifid: IFID", f"ifid: {str(ifid).upper()}"), "utf-8")
        made.append(path)
    return tuple(made)


def new_overlay(folder: Path, story: Story) -> tuple[Path, ...]:
    """A folder with one page that adds to the first scene of the story that has choices."""
    _need_id(folder.name)
    if folder.exists():
        raise CannotMake(f"'{folder}' is there already. Choose another name, or delete it.")
    # Beside another choice, so that `to: here` comes back to a scene that can be left.
    scene = next((scene for scene in story.scenes.values() if scene.choices), None)
    if scene is None:
        raise CannotMake("no scene of this story has a choice yet. Write the first one in it.")
    folder.mkdir(parents=True)
    path = folder / (f"{scene.id}.yaml" if _is_free(scene.id) else f"{scene.id}-more.yaml")
    page = _template("overlay").joinpath("SCENE.yaml").read_text("utf-8")
    event = "" if scene.event else next(iter(story.events), "")
    if event:
        page = page.replace("    text:", f"    event: {event}\n    text:")
    path.write_text(page.replace("SCENE", scene.id), "utf-8")
    return (path,)


def new_chapter(folder: Path, name: str, story: Story) -> tuple[Path, ...]:
    """A chapter of two scenes for the last role and part of a story; NAME is its id.

    It follows the last one there is, or, where that always ends the night, goes before it.
    """
    _need_id(name)
    if name in story.chapters:
        raise CannotMake(f"there is a chapter '{name}' already. Choose another name.")
    if not _is_free(name):
        raise CannotMake(f"'{name}' names another kind of file. Choose another name.")
    *_, last = story.chapters.values()
    event = next(iter(story.events), "")
    scenes = [story.scenes[id] for id in last.scenes]
    if can_end(story, ways(story), last.id):
        path = folder / "night" / f"{name}.yaml"
        scenes.reverse()
        fate = next((fate.id for fate in story.fates.values() if fate.role == last.role), "")
    else:
        # Chapters of one role and part follow each other as their files do, by name.
        path = (folder / last.mark.file).with_name(f"0-{name}.yaml")
        fate = ""
    if path.exists():
        raise CannotMake(f"there is a file '{path}' already. Choose another name.")
    page = _CHAPTER.format(
        name=name,
        role=last.role,
        part=last.part,
        at=next((scene.at.text for scene in scenes if scene.at.text), "12:00"),
        event=f"event: {event}\n" if event else "",
        way=f"ending: {fate}" if fate else "to: end",
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page, "utf-8")
    return (path,)


_CHAPTER = """\
# One role in one part of the night. A page per scene; a line of three hyphens turns the page.

chapter: {name}
role: {role}
part: {part}
start: {name}-begins
card: |
  Who you are, where you are, and what you want tonight.

---
scene: {name}-begins
at: {at}
{event}text: |
  Somebody is at the door, and asks for you by name.

choices:
  let-in:
    say: Open before they knock again
    text: |
      A boy stands there, out of breath, with a paper for you.
    to: {name}-ends
  wait:
    say: Wait until they go away
    text: |
      A paper comes in under the door.
    to: {name}-ends

---
scene: {name}-ends
at: {at}
text: |
  You read it by the window.
{way}
"""


def _need_id(name: str) -> None:
    if not _ID.fullmatch(name):
        raise CannotMake(
            f"'{name}' cannot be a name: small letters, digits and single hyphens only."
        )


def _is_free(name: str) -> bool:
    """Whether a file of that name would hold pages of the night."""
    return sheet_of(f"{name}.yaml", ()) is None


def _template(name: str) -> Traversable:
    return resources.files("game.author").joinpath("templates", name)


def _files(folder: Traversable, prefix: str = "") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{prefix}{entry.name}"
        if entry.is_dir():
            found.extend(_files(entry, f"{name}/"))
        else:
            found.append((name, entry.read_text("utf-8")))
    return found
