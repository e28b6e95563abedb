"""A long text that scrolls in a box: the log, an entry of the almanac, the credits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from game.desktop.box import Box
from game.desktop.column import Column
from game.desktop.focus import FocusGraph, Spot, in_a_row
from game.desktop.intent import Action, Intent, PointAt, Press, Scroll
from game.desktop.layout import set_column
from game.desktop.scale import Scale
from game.desktop.shaping import Widths
from game.desktop.spans import Paragraph
from game.desktop.widgets.event import Event, Pressed
from game.desktop.widgets.track import turned_by

NOTCH = 3  # lines to a notch of the wheel


@dataclass(frozen=True, slots=True)
class ScrollLayout:
    """The text set, and the box of the window in which it scrolls: a whole number of lines high."""

    view: Box
    column: Column
    scale: Scale

    @property
    def most_scroll(self) -> float:
        beyond = self.column.height - self.view.h
        leading = self.scale.leading
        return ceil(beyond / leading - 0.01) * leading if beyond > 0.5 else 0.0

    def kept(self, scroll: float) -> float:
        """A scroll kept inside its limits."""
        return min(max(0.0, scroll), self.most_scroll)

    def graph(self, scroll: float) -> FocusGraph:
        """The links of the text, in reading order."""
        return in_a_row(
            [
                Spot(
                    f"link/{place}",
                    tuple(box.moved(self.view.x, self.view.y - scroll) for box in link.boxes),
                    link.text,
                )
                for place, link in enumerate(self.column.links)
            ]
        )


def set_scroll(
    paragraphs: tuple[Paragraph, ...], box: Box, scale: Scale, widths: Widths
) -> ScrollLayout:
    """Paragraphs set in a box."""
    lines = max(1.0, box.h // scale.leading)
    view = Box(box.x, box.y, box.w, lines * scale.leading)
    return ScrollLayout(view, set_column(paragraphs, box.w, scale, widths), scale)


@dataclass(frozen=True, slots=True)
class Scroller:
    """The scroll in pixels, and the link in focus (`link/PLACE`)."""

    scroll: float = 0.0
    focus: str = ""

    @property
    def lit(self) -> int | None:
        """The place of the link in focus."""
        return int(self.focus.removeprefix("link/")) if self.focus else None

    def on_intent(self, intent: Intent, layout: ScrollLayout) -> tuple[Scroller, Event | None]:
        """Up and down go by lines, left, right and Tab by links, which tell `Pressed`."""
        leading = layout.scale.leading
        page = max(leading, layout.view.h - leading)
        steps = {"up": -2 * leading, "down": 2 * leading, "page-up": -page, "page-down": page}
        graph = layout.graph(self.scroll)
        match intent:
            case Scroll(notches):
                return self._at(self.scroll + notches * NOTCH * leading, layout), None
            case Action("up" | "down" | "page-up" | "page-down"):
                return self._at(self.scroll + steps[intent.name], layout), None
            case Action("first" | "last"):
                return self._at(0.0 if intent.name == "first" else layout.most_scroll, layout), None
            case Action("left" | "right" | "next" | "previous"):
                return self._moved(graph.moved(self.focus, intent), layout), None
            case Action("confirm" | "gloss") if self.lit is not None:
                return self, Pressed(layout.column.links[self.lit].target)
            case PointAt(x, y):
                under = graph.at(x, y) if layout.view.holds(x, y) else None
                return replace(self, focus=under.id if under else self.focus), None
            case Press(x, y):
                way = turned_by(x, y, layout.view, self.scroll, layout.most_scroll, layout.scale)
                if way:
                    return self._at(self.scroll + way * page, layout), None
                under = graph.at(x, y) if layout.view.holds(x, y) else None
                if under is None:
                    return self, None
                there = replace(self, focus=under.id)
                return there, Pressed(layout.column.links[there.lit or 0].target)
            case _:
                return self, None

    def _at(self, scroll: float, layout: ScrollLayout) -> Scroller:
        return Scroller(layout.kept(scroll), self.focus)

    def _moved(self, focus: str, layout: ScrollLayout) -> Scroller:
        if not focus:
            return self
        box = layout.column.links[int(focus.removeprefix("link/"))].boxes[0]
        leading, scroll = layout.scale.leading, self.scroll
        if box.y < scroll:
            scroll = box.y
        elif box.bottom > scroll + layout.view.h:
            scroll = ceil((box.bottom - layout.view.h) / leading) * leading
        return Scroller(layout.kept(scroll), focus)
