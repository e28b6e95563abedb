"""A row of tabs, of which one is open."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.desktop.box import Box
from game.desktop.focus import FocusGraph, Spot, in_a_row
from game.desktop.founts import Fount, fount
from game.desktop.intent import LEFT, RIGHT, Intent, Press
from game.desktop.scale import Scale
from game.desktop.shaping import Widths
from game.desktop.widgets.event import Changed, Event

SIZE, PAD = 24, 14  # of the names, and on each side of a name


@dataclass(frozen=True, slots=True)
class TabsLayout:
    """Each tab's box, by its id; a second row is begun where the first is full."""

    boxes: tuple[tuple[str, Box], ...]
    fount: Fount
    box: Box

    def graph(self, tabs: Tabs) -> FocusGraph:
        """The tabs as a row of the focus graph."""
        names = dict(tabs.tabs)
        return in_a_row([Spot(f"tab/{id}", (box,), names[id]) for id, box in self.boxes])


@dataclass(frozen=True, slots=True)
class Tabs:
    """`tabs` are (id, name); `open` is the id of the open one."""

    id: str
    tabs: tuple[tuple[str, str], ...]
    open: str

    @property
    def said(self) -> str:
        return dict(self.tabs)[self.open]

    def turned(self, step: int) -> tuple[Tabs, Event | None]:
        """The next or the previous tab, round and round: for Tab and the pad's shoulders."""
        ids = [id for id, _ in self.tabs]
        return self._opened(ids[(ids.index(self.open) + step) % len(ids)])

    def on_intent(self, intent: Intent, layout: TabsLayout) -> tuple[Tabs, Event | None]:
        """Left and right turn to the neighbour, a press opens."""
        if intent in (LEFT, RIGHT):
            ids = [id for id, _ in self.tabs]
            place = ids.index(self.open) + (1 if intent == RIGHT else -1)
            return self._opened(ids[min(max(place, 0), len(ids) - 1)])
        if isinstance(intent, Press):
            under = next((id for id, box in layout.boxes if box.holds(intent.x, intent.y)), "")
            return self._opened(under) if under else (self, None)
        return self, None

    def _opened(self, id: str) -> tuple[Tabs, Event | None]:
        if id == self.open:
            return self, None
        return replace(self, open=id), Changed(self.id, id)


def set_tabs(
    tabs: Tabs, x: float, y: float, width: float, scale: Scale, widths: Widths
) -> TabsLayout:
    """The tabs in a row from a point, in as many rows as they need."""
    set_in = fount(scale, "label", scale.small(SIZE), 0.05)
    pad, high = scale.px(PAD), float(round(scale.small(SIZE) * 1.75))
    boxes: list[tuple[str, Box]] = []
    at_x, at_y = x, y
    for id, name in tabs.tabs:
        wide = widths.width(name.upper(), set_in) + 2 * pad
        if at_x > x and at_x + wide > x + width:
            at_x, at_y = x, at_y + high
        boxes.append((id, Box(at_x, at_y, wide, high)))
        at_x += wide
    return TabsLayout(tuple(boxes), set_in, Box(x, y, width, at_y + high - y))
