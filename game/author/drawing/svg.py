"""The sheet as SVG: what is drawn, and in which ink."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from game.author.drawing.cards import BAND
from game.author.drawing.chart import Frame, Line, Slip
from game.author.drawing.colouring import Colouring
from game.author.drawing.known import Known
from game.author.drawing.press import arrow, bent, cut, dial, gouges, hand, rule
from game.author.drawing.shapes import Box
from game.author.drawing.sheet import AXIS, HEAD_EDGE, Column, Head, Lane, Sheet
from game.author.drawing.svg_card import card_lines
from game.author.drawing.svg_masthead import masthead_lines
from game.author.drawing.tags import number, path, text
from game.model.hour import FIRST_DAY

DAY = 24 * 60


def drawing(sheet: Sheet, known: Known | None, colouring: Colouring) -> Iterator[str]:
    """The lines inside the svg element, back to front."""
    yield from masthead_lines(sheet.masthead)
    for lane in sheet.lanes:
        yield from _lane(lane)
    for x, top, bottom in sheet.rules:
        yield f'<path class="hairline" d="M{number(x)} {number(top)}V{number(bottom)}"/>'
    for column in sheet.columns:
        chapter = column.chapter
        yield (
            f'<g class="chapter" data-chapter="{chapter.id}" data-role="{chapter.role}"'
            f' data-part="{chapter.part}" data-box="{_box(column.box)}">'
        )
        yield from _head(column.head)
        yield from _axis(column)
        chart = column.chart
        for frame in chart.frames:
            yield from _frame(frame)
        yield '<g class="cords">'
        if column.starts:
            yield path("cord", bent(column.starts))
            yield path("head", arrow(column.starts[-2], column.starts[-1]))
        for line in chart.lines:
            yield from _line(line)
        yield "</g>"
        for slip in chart.slips:
            yield from _slip(slip)
        for placed in chart.cards:
            yield from card_lines(placed, sheet.story, known, colouring)
        yield "</g>"


def _lane(lane: Lane) -> Iterator[str]:
    role, box = lane.role, lane.box
    yield f'<g class="lane" data-role="{role.id}">'
    yield path("ink", rule(box.x, box.y, box.right, 5, hand("lane", role.id)))
    yield text("lane-name", box.x, box.y + 84, role.name.upper())
    yield text("lane-who", box.right, box.y + 80, lane.told, anchor="end")
    yield "</g>"


def _head(head: Head) -> Iterator[str]:
    box = head.box
    dice = hand("head", head.title, box.x, box.y)
    yield path("ink", cut(box, dice, 1.6))
    if head.gouged.w > 40:
        yield path("cut-stone", gouges(head.gouged, round(head.gouged.w / 5), dice))
        yield path("cut-pale", gouges(head.gouged, round(head.gouged.w / 14), dice))
    yield text("part-name", box.x + HEAD_EDGE, box.y + 74, head.title)
    right = box.right - HEAD_EDGE
    yield text("part-clock", right, box.y + (50 if head.budget else 64), head.clock, anchor="end")
    if head.budget:
        yield text("part-budget", right, box.y + 82, head.budget, anchor="end")


def _axis(column: Column) -> Iterator[str]:
    """The hours, each with a dotted leader to its row; a red rule where the day changes."""
    x = column.box.x + AXIS / 2 - 8
    day = None
    for tick in column.chart.ticks:
        y = tick.y + BAND / 2
        yield f'<circle class="dial" cx="{number(x)}" cy="{number(y + 8)}" r="17.5"/>'
        yield path("hands", dial(x, y + 8, 17.5, tick.minute))
        yield text("tick", x, y + 49, tick.clock, anchor="middle")
        row = (one.box.x for one in column.chart.cards if one.box.y == tick.y)
        left, right = x + 28, min(row) - 12
        if right > left:
            yield path("leader", f"M{number(left)} {number(y)}H{number(right)}")
        if day is not None and tick.minute // DAY != day:
            top = tick.y - 26
            yield path("red", rule(column.box.x - 6, top, column.box.x + 64, 3, hand(top)))
            name = f"{FIRST_DAY + tick.minute // DAY} October"
            yield text("day", x, top + 18, name, anchor="middle")
        day = tick.minute // DAY


def _frame(frame: Frame) -> Iterator[str]:
    box = frame.box
    dice = hand("pool", frame.pool, box.y)
    title = Box(box.x, box.y, box.w, 24)
    yield f'<g class="pool" data-pool="{frame.pool}">'
    yield path("pool-ground", cut(box, dice))
    yield path("neva", cut(title, dice))
    yield text("pool-name", box.x + 12, box.y + 17.5, f"one of {frame.pool}")
    yield "</g>"


def _line(line: Line) -> Iterator[str]:
    cord = line.cord
    says = "; ".join(_hop_words(line))
    yield (
        f'<g class="way {cord.kind} {cord.how}" data-from="{cord.start}" data-to="{cord.end}">'
        f"<title>{escape(says)}</title>"
    )
    yield path("cord", bent(line.points))
    yield path("head", arrow(line.points[-2], line.points[-1]))
    if cord.kind != "leads":  # what is called or drawn comes back
        yield path("head", arrow(line.points[1], line.points[0]))
    if line.label:
        yield text("tag", *line.label_at, line.label)
    yield "</g>"


def _hop_words(line: Line) -> Iterator[str]:
    for hop in line.cord.hops:
        verb = {"leads": "to", "draws": "draws from", "calls": "calls"}[hop.kind]
        name = f"{hop.choice}: " if hop.choice else ""
        yield f"{name}{verb} {hop.end or 'the end of the chapter'} {hop.said}".strip()


def _slip(slip: Slip) -> Iterator[str]:
    box = slip.box
    href = f' href="#scene-{slip.scene}" tabindex="-1"' if slip.scene else ""
    yield f'<{"a" if href else "g"} class="slip {slip.kind}"{href}>'
    yield path("slip-ground", cut(box, hand("slip", box.x, box.y)))
    yield text("slip-words", box.middle, box.y + 18, slip.words, anchor="middle")
    yield f"</{'a' if href else 'g'}>"


def _box(box: Box) -> str:
    return " ".join(number(side) for side in (box.x, box.y, box.w, box.h))
