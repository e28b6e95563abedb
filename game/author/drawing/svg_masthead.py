"""The head of the sheet as SVG: the title between two dials, rules, premise, and the key."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.drawing.colouring import STANDINGS
from game.author.drawing.masthead import DIAL, PREMISE_LINE, RULES, Masthead
from game.author.drawing.press import dial, hand, rule, square
from game.author.drawing.tags import number, path, text

EDGE = 100.0
FEET = 380.0  # of the title
KEY = 1170.0  # from the key's left edge to the sheet's right
KEY_LINE = 58.0


def masthead_lines(head: Masthead) -> Iterator[str]:
    """Its lines, back to front."""
    yield f'<g class="masthead" transform="scale({head.scale:.4f})">'
    middle = head.w / 2
    yield f'<g style="font-size:{number(head.title_size)}px">'
    yield text("title", middle, FEET, head.title, anchor="middle") + "</g>"
    yield from _hours(head)
    for n, line in enumerate(head.counts):
        yield text("ear" if n else "ear-first", EDGE, 146 + n * 68, line)
    yield from _key(head.w - KEY)
    dice = hand("masthead", head.title)
    yield path("red", rule(EDGE, RULES, head.w - EDGE, 15, dice))
    yield path("ink", rule(EDGE, RULES + 24, head.w - EDGE, 4, dice))
    for n, line in enumerate(head.premise):
        yield text("premise", middle, head.premise_top + n * PREMISE_LINE, line, anchor="middle")
    if head.premise:
        yield path("ink", rule(EDGE, head.last_rule, head.w - EDGE, 4, dice))
    yield "</g>"


def _hours(head: Masthead) -> Iterator[str]:
    """The dials at the title's sides."""
    if head.hours is None:
        return
    half = head.title_w / 2 + DIAL + 70
    for hour, x in zip(head.hours, (head.w / 2 - half, head.w / 2 + half), strict=True):
        y = FEET - head.title_size * 0.41
        yield f'<circle class="great-dial" cx="{number(x)}" cy="{number(y)}" r="{number(DIAL)}"/>'
        yield path("great-hands", dial(x, y, DIAL, hour.minute))


def _key(left: float) -> Iterator[str]:
    """What the marks on the cards mean, and the kinds of cords."""
    for n, standing in enumerate(STANDINGS):
        y = 96 + n * KEY_LINE
        outline, solid = square(standing, left, y, 34)
        yield path("great-square", outline)
        if solid:
            yield path("ink", solid)
        yield text("key", left + 56, y + 31, standing)
    cords = (
        ("leads sure", "leads on"),
        ("leads if", "on a condition"),
        ("leads odds", "by odds"),
        ("calls sure", "calls, or draws; comes back"),
    )
    for n, (kind, words) in enumerate(cords):
        x, y = left + 400, 114 + n * KEY_LINE
        line = path("cord", f"M{number(x)} {number(y)}h110")
        yield f'<g class="great way {kind}">{line}</g>'
        yield text("key", x + 140, y + 13, words)
    y = 96 + len(STANDINGS) * KEY_LINE
    yield path("red", f"M{number(left)} {number(y)}l34 17l-34 17Z")
    yield text("key", left + 56, y + 31, "an event of the record takes place")
