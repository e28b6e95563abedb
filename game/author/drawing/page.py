"""The map as one HTML file that needs nothing else: the drawing, and a page for every scene."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from game.author.drawing.arrivals import arrivals
from game.author.drawing.colouring import COLOURINGS, Colouring, legend
from game.author.drawing.html_scene import Pages
from game.author.drawing.inks import INKS, LOOKS
from game.author.drawing.known import Known
from game.author.drawing.letters import Face, Letters
from game.author.drawing.sheet import Sheet
from game.author.drawing.style import HERE, looks, patterns, styled
from game.author.drawing.svg import drawing
from game.author.drawing.tags import number
from game.model.story import Story

FACES: tuple[Face, ...] = ("poster", "head", "body", "italic", "bold", "code")
SCRIPTS = ("view.js", "pages.js", "find.js", "keys.js")
NAMES: dict[Colouring, str] = {
    "standing": "provenance",
    "role": "role",
    "reach": "reachability",
    "chance": "probability",
}


def page(
    sheet: Sheet, letters: Letters, known: Known | None = None, colouring: Colouring = "standing"
) -> str:
    """The whole file."""
    story = sheet.story
    pages = Pages(story, arrivals(story), known)
    body = [*_desk(sheet, known, colouring)]
    body += [
        f'<div id="pages">{"".join(map(pages.page, story.scenes.values()))}</div>',
        "</aside></div>",
    ]
    used = set("".join(body))
    title = escape(f"{story.front.title}: the map of the story")
    style = (
        letters.css(FACES, used),
        styled("map.css"),
        *looks(),
        *_swatches(),
        styled("page.css"),
    )
    scripts = "\n".join((HERE / name).read_text("utf-8") for name in SCRIPTS)
    return "\n".join(
        (
            "<!doctype html>",
            '<html lang="en">',
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{title}</title>",
            "<!-- Oswald, Literata and PT Mono are used under the SIL Open Font License 1.1. -->",
            "<style>",
            *style,
            "</style>",
            f'<body data-colouring="{colouring}">',
            *body,
            f"<script>\n{scripts}</script>",
            "",
        )
    )


def _desk(sheet: Sheet, known: Known | None, colouring: Colouring) -> Iterator[str]:
    """The bar, what was found, the map, its legend, and the beginning of the pages."""
    story = sheet.story
    yield '<header id="bar">'
    yield f"<h1>{escape(story.front.title)} <small>the map of the story</small></h1>"
    yield (
        '<label class="find"><span class="unseen">Find</span><input id="find" type="search"'
        ' placeholder="Find an id, a text, a choice" autocomplete="off" aria-controls="found"'
        ' aria-describedby="many"><kbd aria-hidden="true">/</kbd></label>'
    )
    yield _select("role", "every role", ((one.id, one.name) for one in story.roles.values()))
    yield _select("part", "every part", ((one.id, one.name) for one in story.parts.values()))
    yield '<fieldset id="colouring"><legend>colour by</legend>'
    for name in COLOURINGS:
        empty = known is None and name in ("reach", "chance")
        off = ' disabled title="Nothing was proved yet."' if empty else ""
        on = " checked" if name == colouring else ""
        yield (
            f'<label><input type="radio" name="colouring" value="{name}"{on}{off}>'
            f"<span>{NAMES[name]}</span></label>"
        )
    if known is None:
        yield "<small>nothing was proved yet</small>"
    yield "</fieldset>"
    yield (
        '<div id="zoom" role="group" aria-label="zoom">'
        '<button id="less" aria-label="smaller">−</button><output id="scale">100 %</output>'
        '<button id="more" aria-label="larger">+</button>'
        '<button id="all">whole sheet</button></div>'
    )
    yield "</header>"
    yield '<div id="room"><p id="many" class="unseen" role="status"></p>'
    yield '<ol id="found" hidden></ol>'
    w, h = number(sheet.w), number(sheet.h)
    yield '<main id="desk" tabindex="-1">'
    yield (
        f'<svg id="map" viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="group"'
        f' data-w="{w}" data-h="{h}" aria-label="Map of the story. Arrow keys go from scene to'
        f' scene, Enter opens its page, Escape closes it.">'
    )
    yield f"<defs>{''.join(patterns())}</defs>"
    yield from drawing(sheet, known, colouring)
    yield "</svg></main>"
    for name in COLOURINGS:
        yield from _legend(story, name, colouring)
    yield (
        '<aside id="sheet" aria-label="The page of a scene">'
        '<button id="close" aria-label="close the page">×</button>'
    )


def _select(name: str, every: str, options: Iterable[tuple[str, str]]) -> str:
    listed = "".join(f'<option value="{id}">{escape(words)}</option>' for id, words in options)
    return (
        f'<label><span class="unseen">{name}</span><select id="{name}">'
        f'<option value="">{every}</option>{listed}</select></label>'
    )


def _legend(story: Story, colouring: Colouring, shown: Colouring) -> Iterator[str]:
    hidden = "" if colouring == shown else " hidden"
    yield f'<ul class="legend" data-colouring="{colouring}"{hidden} aria-label="the bands">'
    for look, word in legend(story, colouring):
        yield (
            f'<li><svg class="look-{look}" width="34" height="16" aria-hidden="true">'
            f'<path class="band" d="M1 1h32v14h-32Z"/><path class="gouged" d="M1 1h32v14h-32Z"/>'
            f'<path class="edge" d="M1 1h32v14h-32Z"/></svg>{escape(word)}</li>'
        )
    yield "</ul>"


def _swatches() -> Iterator[str]:
    """Seen from afar a whole card takes the look of its band."""
    for name, look in LOOKS.items():
        ground, letters = INKS[look.ground], INKS[look.letters]
        yield f".afar .look-{name} .face {{ fill: {ground}; }}"
        yield f".afar .look-{name} .far {{ fill: {letters}; stroke: {ground}; }}"
