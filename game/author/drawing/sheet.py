"""The whole sheet: a masthead, a lane for each role, and in each lane a column for each part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from game.author.drawing.cards import Card, card
from game.author.drawing.chart import Chart
from game.author.drawing.groups import grouped
from game.author.drawing.layout import Bench, laid
from game.author.drawing.letters import Letters
from game.author.drawing.masthead import Masthead, masthead
from game.author.drawing.shapes import Box, Point
from game.author.drawing.sizes import LANE_NAME, LANE_WHO, PART_BUDGET, PART_CLOCK, PART_NAME
from game.model.story import Chapter, Role, Story
from game.model.typography import typographic

MARGIN = 100.0
LANE = 124.0  # a role's own line above its chapters
HEAD, BELOW_HEAD = 104.0, 46.0  # a chapter's title block, and the way down to its first row
HEAD_EDGE = 28.0
AXIS = 74.0  # the hours, left of a chapter's rows
BETWEEN_COLUMNS, BETWEEN_LANES, BETWEEN_GROUPS = 84.0, 110.0, 60.0
LEAST_COLUMN = 560.0
FOOT = 90.0


@dataclass(frozen=True, slots=True)
class Head:
    """A chapter's title block; between its words and the clock lies room for the gouge."""

    box: Box
    title: str
    clock: str
    budget: str
    gouged: Box


@dataclass(frozen=True, slots=True)
class Column:
    """A chapter on the sheet. `starts` is the cord from its title to its first scene."""

    chapter: Chapter
    box: Box
    head: Head
    chart: Chart
    starts: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """A role's line across the sheet, above its chapters."""

    role: Role
    told: str  # who they are and what they want, as far as it fits
    box: Box


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything on the map at its place."""

    story: Story
    w: float
    h: float
    masthead: Masthead
    columns: tuple[Column, ...]
    lanes: tuple[Lane, ...]
    rules: tuple[tuple[float, float, float], ...]  # between columns: x, from y, to y

    @property
    def cards(self) -> Mapping[str, Box]:
        """Where every scene stands."""
        return {one.card.scene: one.box for column in self.columns for one in column.chart.cards}


def sheet(story: Story, letters: Letters) -> Sheet:
    """Lay the whole story out."""
    cards: dict[str, Card] = {id: card(story, scene, letters) for id, scene in story.scenes.items()}
    bench = Bench(story, cards, letters)
    charts = {id: _chapter(chapter, bench) for id, chapter in story.chapters.items()}
    at = {(one.role, one.part): one for one in story.chapters.values()}
    parts = [part for part in story.parts if any(key[1] == part for key in at)]
    roles = [role for role in story.roles if any(key[0] == role for key in at)]
    widths = {
        part: max(LEAST_COLUMN, *(charts[at[key].id].w for key in at if key[1] == part))
        for part in parts
    }
    left: dict[str, float] = {}
    x = MARGIN
    for part in parts:
        left[part] = x
        x += widths[part] + BETWEEN_COLUMNS
    width = max(x - BETWEEN_COLUMNS, MARGIN + 2 * LEAST_COLUMN) + MARGIN
    top = masthead(story, letters, width)
    columns: list[Column] = []
    lanes: list[Lane] = []
    rules: list[tuple[float, float, float]] = []
    y = top.h
    for role in roles:
        lanes.append(_lane(story.roles[role], Box(MARGIN, y, width - 2 * MARGIN, LANE), letters))
        y += LANE
        own = [at[role, part] for part in parts if (role, part) in at]
        height = max(charts[one.id].h for one in own)
        for one in own:
            box = Box(left[one.part], y, widths[one.part], charts[one.id].h)
            columns.append(_column(one, charts[one.id], box, bench))
        rules += [(left[part] - BETWEEN_COLUMNS / 2, y, y + height) for part in parts[1:]]
        y += height + BETWEEN_LANES
    height = y - BETWEEN_LANES + FOOT
    return Sheet(story, width, height, top, tuple(columns), tuple(lanes), tuple(rules))


def _chapter(chapter: Chapter, bench: Bench) -> Chart:
    """A chapter with room for its title, its axis, and what only others call below it."""
    trunk, *others = (laid(group, bench) for group in grouped(bench.story, chapter))
    y = trunk.h + BETWEEN_GROUPS
    below: list[Chart] = []
    for one in others:
        below.append(one.moved(0, y))
        y += one.h + BETWEEN_GROUPS
    whole = trunk.with_all(tuple(below)).moved(AXIS, HEAD + BELOW_HEAD)
    width = max(one.w for one in (trunk, *others)) + AXIS
    return replace(whole, w=width, h=y - BETWEEN_GROUPS + HEAD + BELOW_HEAD)


def _lane(role: Role, box: Box, letters: Letters) -> Lane:
    told = ". ".join(part.rstrip(". ") for part in (role.who, role.wants) if part)
    room = box.w - letters.width(role.name.upper(), "poster", LANE_NAME) - 80
    return Lane(role, letters.fitted(typographic(told), "italic", LANE_WHO, room), box)


def _column(chapter: Chapter, chart: Chart, box: Box, bench: Bench) -> Column:
    placed = chart.moved(box.x, box.y)
    head = _head(chapter, Box(box.x, box.y, box.w, HEAD), bench)
    start = next(one.box for one in placed.cards if one.card.scene == chapter.start)
    down = ((start.middle, head.box.bottom), (start.middle, start.y))
    is_first = start.y <= head.box.bottom + BELOW_HEAD + 1
    return Column(chapter, box, head, placed, down if is_first else ())


def _head(chapter: Chapter, box: Box, bench: Bench) -> Head:
    part, letters = bench.story.parts[chapter.part], bench.letters
    minutes = chapter.minutes
    budget = "" if minutes is None else f"{minutes} minutes to spend"
    other = "" if chapter.title == part.name else part.name
    clock = ", ".join(words for words in (other, part.clock) if words)
    clock = letters.fitted(clock, "italic", PART_CLOCK, box.w * 0.5)
    right = max(letters.width(clock, "italic", PART_CLOCK),
                letters.width(budget, "italic", PART_BUDGET))  # fmt: skip
    title = letters.fitted(
        chapter.title.upper(), "poster", PART_NAME, box.w - right - 3 * HEAD_EDGE
    )
    left = letters.width(title, "poster", PART_NAME) + 2 * HEAD_EDGE
    gouged = Box(box.x + left, box.y + 6, box.w - left - right - 2 * HEAD_EDGE, box.h - 12)
    return Head(box, title, clock, budget, gouged)
