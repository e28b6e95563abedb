"""A scene's card as SVG."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from game.author.drawing.cards import BAND, LINE, MARK, NUMERAL, OPENING_DROP, PAD, TITLE_DROP, Row
from game.author.drawing.chart import Placed
from game.author.drawing.colouring import COLOURINGS, Colouring, said
from game.author.drawing.known import Known
from game.author.drawing.press import cut, hand, square
from game.author.drawing.shapes import Box
from game.author.drawing.sizes import FAR
from game.author.drawing.tags import number, path, text
from game.model.story import Story

SQUARE = 8.5
FOOT = 18  # the bar under a fate, seen from afar


def card_lines(
    placed: Placed, story: Story, known: Known | None, colouring: Colouring
) -> Iterator[str]:
    """The card, which is a link to the page of its scene."""
    card, box = placed.card, placed.box
    scene = story.scenes[card.scene]
    chapter = story.chapters[card.chapter]
    looks = said(story, scene, known)
    shown = looks[colouring]
    held = "".join(
        f' data-{name}="{looks[name].look}|{escape(looks[name].word)}"' for name in COLOURINGS
    )
    words = ", ".join(
        part
        for part in (
            card.scene,
            scene.at.text,
            story.roles[chapter.role].name,
            story.parts[chapter.part].name,
            f"{len(card.rows)} choices" if card.rows else "",
            f"fate: {card.fate}" if card.fate else "",
        )
        if part
    )
    if scene.pool:
        held += f' data-pool="{scene.pool}"'
    fate = " fate" if card.fate else ""
    yield (
        f'<a class="card{fate} look-{shown.look}" id="card-{card.scene}"'
        f' href="#scene-{card.scene}" aria-label="{escape(words)}"{held}'
        f' transform="translate({number(box.x)} {number(box.y)})">'
    )
    whole = Box(0, 0, box.w, box.h)
    yield path("face", cut(whole, hand("card", card.scene)))
    yield path("band", cut(Box(0, 0, box.w, BAND), hand("card", card.scene)))
    yield path("gouged", _gouged(box.w))
    yield path("edge", cut(whole, hand("card", card.scene)))
    yield text("word", PAD, BAND - 6, shown.word)
    if card.hour:
        yield text("hour", box.w - PAD, BAND - 5.5, card.hour, anchor="end")
    yield '<g class="near">'
    y = BAND + TITLE_DROP
    yield text("id", PAD, y, card.title)
    yield text("opening", PAD, y + OPENING_DROP, card.opening)
    for row in card.rows:
        yield from _row(row, box.w)
    for strike in card.strikes:
        yield path("red", f"M{number(PAD)} {number(strike.y - 9)}l8 4.5l-8 4.5Z")
        yield text("strike", PAD + MARK, strike.y, strike.label)
    if card.fate:
        yield text("fate-name", PAD, box.h - PAD, card.fate)
    yield "</g>"
    yield path("gouged-afar afar-only", f"M2 2H{number(box.w - 2)}V{number(box.h - 2)}H2Z")
    if card.fate:
        yield path("ink afar-only", f"M0 {number(box.h - FOOT)}H{number(box.w)}v{FOOT}H0Z")
    feet = box.h / 2 + FAR * (0.36 - 0.5 * (len(card.afar) - 1))
    for n, line in enumerate(card.afar):
        yield text("afar-only far", box.w / 2, feet + n * FAR, line, anchor="middle")
    yield "</a>"


def _gouged(width: float) -> str:
    """The part of a band between its word and its hour that shows how its ground is gouged."""
    left, right = number(width * 0.44), number(width - 56)
    return f"M{left} 2.5H{right}V{number(BAND - 2.5)}H{left}Z"


def _row(row: Row, width: float) -> Iterator[str]:
    yield text("numeral", PAD, row.y, str(row.number))
    if row.standing is not None:
        outline, solid = square(row.standing, PAD + NUMERAL, row.y - 8.5, SQUARE)
        yield path("square", outline)
        if solid:
            yield path("ink", solid)
    left = PAD + NUMERAL + MARK
    for n, line in enumerate(row.lines):
        yield text("say", left, row.y + n * LINE, line)
    if row.turn is not None:
        yield path(f"turn {row.turn}", _turn(row.turn, width - PAD - 6, row.y - 4))


def _turn(turn: str, x: float, y: float) -> str:
    """Where a choice goes when it leaves for no other scene: round, back, or out."""
    match turn:
        case "here":
            return f"M{number(x - 4)} {number(y - 3)}a5 5 0 1 0 4.4 -2.2m-1.6 -2.4l2 2.4l-2.6 1.8"
        case "back":
            return f"M{number(x + 5)} {number(y - 3)}v3.5q0 2.5 -3 2.5h-7m3 -3l-3.4 3l3.4 3"
        case _:
            return f"M{number(x - 4)} {number(y - 4)}h8v8h-8Z"
