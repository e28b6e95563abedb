"""The map as one still picture: an SVG file that brings its own type."""

from __future__ import annotations

from html import escape

from game.author.drawing.colouring import Colouring
from game.author.drawing.inks import INKS
from game.author.drawing.known import Known
from game.author.drawing.letters import Face, Letters
from game.author.drawing.sheet import Sheet
from game.author.drawing.style import looks, patterns, styled
from game.author.drawing.svg import drawing
from game.author.drawing.tags import number

FACES: tuple[Face, ...] = ("poster", "head", "body", "italic")


def picture(
    sheet: Sheet, letters: Letters, known: Known | None = None, colouring: Colouring = "standing"
) -> str:
    """The whole file."""
    lines = list(drawing(sheet, known, colouring))
    used = set("".join(lines))
    title = escape(f"{sheet.story.front.title}: the map of the story")
    w, h = number(sheet.w), number(sheet.h)
    parts = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}"'
        f' role="img" aria-label="{title}">',
        f"<title>{title}</title>",
        "<!-- Oswald and Literata are used under the SIL Open Font License 1.1. -->",
        f"<style>{letters.css(FACES, used)}\n{styled('map.css')}\n"
        + "\n".join(looks())
        + "</style>",
        f"<defs>{''.join(patterns())}</defs>",
        f'<rect width="{w}" height="{h}" fill="{INKS["paper"]}"/>',
        *lines,
        "</svg>",
    )
    return "\n".join(parts) + "\n"
