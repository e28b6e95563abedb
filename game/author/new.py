"""Files to start from: a small story, a chapter, an overlay; each passes the check as made."""

from __future__ import annotations

import re
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from uuid import UUID

from game.model.story import Story

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
    """A folder with one page that adds a choice to the story's first scene."""
    _need_id(folder.name)
    if folder.exists():
        raise CannotMake(f"'{folder}' is there already. Choose another name, or delete it.")
    scene = next(iter(story.chapters.values())).start
    folder.mkdir(parents=True)
    path = folder / f"{scene}.yaml"
    text = _template("overlay").joinpath("SCENE.yaml").read_text("utf-8")
    event = story.scenes[scene].event or next(iter(story.events), "")
    page = text.replace("SCENE", scene)
    if event and not story.scenes[scene].event:
        page = page.replace("    colour: yes\n", f"    event: {event}\n    colour: yes\n")
    path.write_text(page, "utf-8")
    return (path,)


def new_chapter(folder: Path, name: str, story: Story) -> tuple[Path, ...]:
    """A chapter of two scenes for the last role and part of a story; NAME is its id."""
    _need_id(name)
    path = folder / "night" / f"{name}.yaml"
    if path.exists() or name in story.chapters:
        raise CannotMake(f"there is a chapter '{name}' already. Choose another name.")
    *_, last = story.chapters.values()
    event = next(iter(story.events))
    at = story.scenes[last.scenes[-1]].at.text
    fate = next((fate.id for fate in story.fates.values() if fate.role == last.role), "")
    way = f"ending: {fate}" if fate else "to: end"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        _CHAPTER.format(name=name, role=last.role, part=last.part, at=at, event=event, way=way),
        "utf-8",
    )
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
event: {event}
text: |
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
