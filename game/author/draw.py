"""The map of a story in the format that its file's name asks for."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args

from game.author.drawing.dot import dot
from game.author.drawing.known import Known
from game.author.drawing.letters import Letters
from game.author.drawing.mermaid import mermaid
from game.author.drawing.page import page
from game.author.drawing.picture import picture
from game.author.drawing.sheet import sheet
from game.author.drawing.twee import twee
from game.model.story import Story

Ending = Literal[".html", ".svg", ".dot", ".mmd", ".twee"]
ENDINGS: tuple[Ending, ...] = get_args(Ending)


def ending_of(path: Path) -> Ending | None:
    """The ending of a file's name, in small letters; None when nothing can be drawn there."""
    return next((ending for ending in ENDINGS if path.suffix.lower() == ending), None)


def drawn(story: Story, ending: Ending, fonts: Path, known: Known | None = None) -> str:
    """The whole file. Without what was `known` the map says that nothing was proved."""
    match ending:
        case ".dot":
            return dot(story)
        case ".mmd":
            return mermaid(story)
    letters = Letters(fonts)
    whole = sheet(story, letters)
    match ending:
        case ".html":
            return page(whole, letters, known)
        case ".svg":
            return picture(whole, letters, known)
        case ".twee":
            return twee(whole)
