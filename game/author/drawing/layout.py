"""A group of scenes laid out: rows by the clock, cords between them, its sides at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from game.author.drawing.bands import Pair, Wires, wires
from game.author.drawing.cards import WIDE, Card
from game.author.drawing.chart import Chart, Frame, Line, Placed, Slip, Tick
from game.author.drawing.groups import Group, Stub
from game.author.drawing.letters import Letters
from game.author.drawing.links import END, Cord
from game.author.drawing.rows import Ranked, ranked
from game.author.drawing.shapes import Box, Point
from game.author.drawing.sides import Side, side
from game.author.drawing.sizes import CORD_TAG
from game.author.drawing.slips import SLIP, away, ended
from game.author.drawing.spread import Extent, Place, spread
from game.author.drawing.straight import straightened
from game.author.drawing.tops import Rows, tops
from game.author.drawing.weave import Spot, Woven, woven
from game.model.hour import NO_HOUR
from game.model.story import Story

MOST_IN_A_COLUMN = 4  # pages of a pool, before it takes two
POOL_TITLE, POOL_MARGIN = 30.0, 14.0


@dataclass(frozen=True, slots=True)
class Bench:
    """What a layout is made of: the story, a card for each scene, and the faces."""

    story: Story
    cards: Mapping[str, Card]
    letters: Letters


def laid(group: Group, bench: Bench) -> Chart:
    """The chart of a group, its upper left corner at nought."""
    ranks = _ranks(group, bench.story)
    falling = [cord for cord in group.cords if (cord.start, cord.end) not in ranks.upward]
    sides = _sides(group, ranks, bench)
    weave = woven(ranks.rows, dict.fromkeys((cord.start, cord.end) for cord in falling))
    slip = ended(bench.story, group, bench.letters)
    extents = {id: _extent(sides.get(id)) for row in ranks.rows for id in row}
    if slip is not None:
        extents[END] = Extent(slip.box.w / 2, slip.box.w / 2)
    at = straightened(weave, extents, spread(weave, extents))
    bands = _bands(weave, at, {(cord.start, cord.end): cord for cord in falling}, bench)
    rows = Rows(weave, at, bands, bench.cards, sides)
    y = tops(rows)
    cards: list[Placed] = []
    slips: list[Slip] = []
    hung: list[Chart] = []
    for n, row in enumerate(weave.rows):
        for spot in row:
            x = at[n, spot]
            if spot.passes:
                continue
            if spot.scene == END:
                assert slip is not None
                slips.append(replace(slip, box=slip.box.moved(x - slip.box.w / 2, y[n])))
                continue
            card = bench.cards[spot.scene]
            cards.append(Placed(card, Box(x - WIDE / 2, y[n], WIDE, card.h)))
            if spot.scene in sides:
                hung += sides[spot.scene].at(x + WIDE / 2, y[n])
    lines = tuple(_line(cord, rows, y, bench) for cord in falling)
    chart = Chart(0, 0, tuple(cards), tuple(slips), (), lines).with_all(tuple(hung))
    return _framed(group, _settled(replace(chart, ticks=_ticks(ranks, y, bench.story))))


def _ranks(group: Group, story: Story) -> Ranked:
    leads = [(cord.start, cord.end) for cord in group.cords]
    if not leads:
        side_by_side = -(-len(group.scenes) // MOST_IN_A_COLUMN)
        starts = range(0, len(group.scenes), side_by_side)
        rows = tuple(group.scenes[n : n + side_by_side] for n in starts)
        return Ranked(rows, frozenset())
    by_clock = group.kind == "trunk"
    minutes = {id: story.scenes[id].at.minute * by_clock for id in group.scenes}
    if any(end == END for _, end in leads):
        minutes[END] = max(minutes.values())
    return ranked(tuple(minutes), leads, minutes)


def _sides(group: Group, ranks: Ranked, bench: Bench) -> dict[str, Side]:
    """The charts beside each scene; what would run up the sheet is named on a slip as well."""
    found: dict[str, list[tuple[Cord, Chart]]] = {}
    for id, beside in group.beside.items():
        for one in beside:
            found.setdefault(id, []).append(_beside(one, bench))
    for cord in group.cords:
        if (cord.start, cord.end) in ranks.upward:
            found.setdefault(cord.start, []).append(_beside(Stub(cord, cord.end), bench))
    return {id: side(bench.cards[id], charts) for id, charts in found.items()}


def _beside(one: tuple[Cord, Group] | Stub, bench: Bench) -> tuple[Cord, Chart]:
    if isinstance(one, Stub):
        slip = away(bench.story, one, bench.letters)
        return one.cord, Chart(slip.box.w, SLIP, slips=(slip,), entry=(0.0, SLIP / 2))
    cord, group = one
    return cord, laid(group, bench)


def _extent(hanging: Side | None) -> Extent:
    return Extent(WIDE / 2, WIDE / 2 + (hanging.w if hanging else 0))


def _bands(
    weave: Woven, at: Mapping[Place, float], cords: Mapping[tuple[str, str], Cord], bench: Bench
) -> list[Wires]:
    def label_width(pair: Pair) -> float:
        text = label(cords.get((pair[0].scene, pair[1].scene)), bench.story)
        return bench.letters.width(text, "head", CORD_TAG) + 9 if text else 0.0

    found = []
    for n, band in enumerate(weave.bands):
        above = {s: (at[n, s], 0.0 if s.passes else WIDE / 2) for s in weave.rows[n]}
        below = {s: at[n + 1, s] for s in weave.rows[n + 1]}
        found.append(wires(band, above, below, label_width))
    return found


def label(cord: Cord | None, story: Story) -> str:
    """What is printed where a cord leaves: which choices take it, and on what it depends."""
    if cord is None:
        return ""
    scene = story.scenes[cord.start]
    taken = {hop.choice for hop in cord.hops}
    numbers = [str(n) for n, choice in enumerate(scene.choices, 1) if choice.id in taken]
    said = {("odds", hop.said) if hop.how == "odds" else (hop.how, hop.said[:4] == "else")
            for hop in cord.hops}  # fmt: skip
    how = ""
    if len(said) == 1:
        kind, more = said.pop()
        how = {"sure": "", "if": "else" if more else "if", "odds": str(more)}[kind]
    every = len(numbers) == len(scene.choices)
    return " ".join(part for part in (("" if every else ", ".join(numbers)), how) if part)


def _line(cord: Cord, rows: Rows, y: Sequence[float], bench: Bench) -> Line:
    """A cord from the lower edge of its card to the top of what it leads to."""
    first, last = rows.row_of(cord.start), rows.row_of(cord.end)
    upper = Spot(cord.start)
    points: list[Point] = []
    for n in range(first, last):
        lower = Spot(cord.end, n + 1 < last)
        port = rows.bands[n].ports[upper, lower]
        if n == first:
            points.append((port, y[n] + bench.cards[cord.start].h))
        track = rows.bands[n].track(lower, y[n + 1])
        points += [(port, track), (rows.at[n + 1, lower], track)]
        upper = lower
    points.append((rows.at[last, Spot(cord.end)], y[last]))
    x, top = points[0]
    return Line(cord, _plain(points), label(cord, bench.story), (x + 5, top + 13))


def _plain(points: Sequence[Point]) -> tuple[Point, ...]:
    """The corners alone: points on the way of a straight stretch are left out."""
    kept: list[Point] = []
    for point in points:
        if kept and abs(kept[-1][0] - point[0]) < 0.5 and abs(kept[-1][1] - point[1]) < 0.5:
            continue
        if len(kept) > 1 and abs(kept[-2][0] - point[0]) < 0.5 > abs(kept[-1][0] - point[0]):
            kept[-1] = (kept[-1][0], point[1])
            continue
        kept.append(point)
    return tuple(kept)


def _ticks(ranks: Ranked, y: Sequence[float], story: Story) -> tuple[Tick, ...]:
    found = []
    for top, row in zip(y, ranks.rows, strict=True):
        hours = [story.scenes[id].at for id in row if id != END]
        hours = [hour for hour in hours if hour is not NO_HOUR]
        if hours:
            first = min(hours, key=lambda hour: hour.minute)
            found.append(Tick(first.clock, first.minute, top))
    return tuple(found)


def _settled(chart: Chart) -> Chart:
    """Moved so that nothing lies above or left of nought, with its size."""
    boxes = [one.box for kind in (chart.cards, chart.slips, chart.frames) for one in kind]
    corners = [point for line in chart.lines for point in line.points]
    left = min([box.x for box in boxes] + [x for x, _ in corners])
    right = max([box.right for box in boxes] + [x for x, _ in corners])
    bottom = max([box.bottom for box in boxes] + [y for _, y in corners])
    moved = chart.moved(-left, 0)
    start = moved.cards[0].box
    entry = (start.x, start.y + moved.cards[0].card.y_of(""))
    return replace(moved, w=right - left, h=bottom, entry=entry)


def _framed(group: Group, chart: Chart) -> Chart:
    """A pool's pages under its name; anything else as it is."""
    if group.kind != "pool":
        return chart
    w, h = chart.w + 2 * POOL_MARGIN, chart.h + POOL_TITLE + POOL_MARGIN
    moved = chart.moved(POOL_MARGIN, POOL_TITLE)
    frame = Frame(group.name, Box(0, 0, w, h))
    return replace(moved, w=w, h=h, frames=(*moved.frames, frame), entry=(0.0, POOL_TITLE / 2))
