"""Where the reader is on a page (scroll and focus), and what an intent does to that."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.desktop.focus import FocusGraph, Spot, in_a_column, in_a_row
from game.desktop.intent import Action, Intent, Pick, PointAt, Press, Scroll
from game.desktop.options import OptionLayout
from game.desktop.page import HAIR, PageLayout
from game.desktop.page_print import track_box

NOTCH = 3  # lines to a notch of the wheel


@dataclass(frozen=True, slots=True)
class Reading:
    """The body's scroll in pixels, and the spot in focus: `choice/ID`, `link/PLACE`, or nothing."""

    scroll: float = 0.0
    focus: str = ""

    @property
    def chosen(self) -> str:
        """The id of the choice in focus, or nothing."""
        return self.focus.removeprefix("choice/") if self.focus.startswith("choice/") else ""

    @property
    def lit(self) -> int | None:
        """The place of the link in focus among the links of the body."""
        return int(self.focus.removeprefix("link/")) if self.focus.startswith("link/") else None


@dataclass(frozen=True, slots=True)
class Chose:
    """The reader took a choice. A locked one is told too: the screen says its reason."""

    id: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Opened:
    """The reader asked what a term means, or what a footnote says."""

    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The next reading, and what the reader asked for with it."""

    reading: Reading
    wish: Chose | Opened | None = None


def opened_at(layout: PageLayout) -> Reading:
    """The reading of a fresh page: at rest, the first open choice in focus if all is in view.

    While there is more to read nothing has the focus, so that a stray press takes no choice.
    """
    reading = Reading(layout.resting_scroll)
    if _must_read_on(layout, reading):
        return reading
    return _with_first_choice(layout, reading)


def kept_place(layout: PageLayout, before: Reading) -> Reading:
    """The place where a reader was, on a page whose text may have changed under them."""
    scroll = layout.kept(before.scroll)
    graph = focus_graph(layout, scroll)
    return Reading(scroll, before.focus if graph.spot(before.focus) else "")


def set_anew(before: PageLayout, now: PageLayout, reading: Reading) -> Reading:
    """The same place on the same page, set again for another window or another size of type.

    A page at rest rests again, its new text at the top; one that was scrolled keeps at the top the
    words that stood there. What is no longer in view loses the focus.
    """
    if before.scale == now.scale:
        return replace(reading, scroll=now.kept(reading.scroll))
    if abs(reading.scroll - before.resting_scroll) <= HAIR:
        rests = opened_at(now)
        return replace(rests, focus=reading.focus) if rests.focus and reading.focus else rests
    scroll = now.kept(_top_of(now, *_words_at(before, reading.scroll)))
    spot = focus_graph(now, scroll).spot(reading.focus)
    stays = spot and (not _scrolls(now, spot.id) or all(now.shows(box) for box in spot.boxes))
    return Reading(scroll, reading.focus if stays else "")


def _words_at(layout: PageLayout, scroll: float) -> tuple[int, float]:
    """The paragraph whose line stands at a height of the body, and how far into it that line is."""
    lines = layout.body.lines
    at = next((line for line in lines if line.bottom > scroll + HAIR), lines[-1])
    together = [line for line in lines if line.paragraph == at.paragraph]
    return at.paragraph, together.index(at) / len(together)


def _top_of(layout: PageLayout, paragraph: int, share: float) -> float:
    """The top of the line that is so far into a paragraph."""
    together = [line for line in layout.body.lines if line.paragraph == paragraph]
    # Another language may have been chosen together with the size, and tell less.
    return together[int(share * len(together))].top if together else layout.resting_scroll


def chosen_place(layout: PageLayout, reading: Reading) -> int | None:
    """The place of the choice in focus, as `page_marks` wants it."""
    return next(
        (n for n, each in enumerate(layout.options) if f"choice/{each.option.id}" == reading.focus),
        None,
    )


def answered(layout: PageLayout, reading: Reading, intent: Intent) -> Answer:
    """What an intent does on a page.

    Down and confirm read on: while there is more text below and nothing has the focus, they turn
    the page; then they find the first choice. Up and down walk the choices, left and right the
    links that are in view, Tab everything. A number takes its choice at any time.
    """
    match intent:
        case Scroll(notches):
            return Answer(_scrolled(layout, reading, notches * NOTCH * layout.scale.leading))
        case Pick(number):
            if number > len(layout.options):
                return Answer(reading)
            return _taken(reading, layout.options[number - 1])
        case Press(x, y) if track_box(layout).inset(-layout.scale.px(8), 0).holds(x, y):
            below = y > track_box(layout).y + track_box(layout).h * _progress(layout, reading)
            return Answer(_page_turned(layout, reading, 1 if below else -1))
        case Press(x, y):
            under = _under(layout, reading, x, y)
            return (
                _confirmed(layout, replace(reading, focus=under.id)) if under else Answer(reading)
            )
        case PointAt(x, y):
            under = _under(layout, reading, x, y)
            return Answer(replace(reading, focus=under.id) if under else reading)
        case Action("confirm"):
            return (
                _confirmed(layout, reading)
                if reading.focus
                else answered(layout, reading, Action("down"))
            )
        case Action("gloss") if reading.lit is not None:
            return _confirmed(layout, reading)
        case Action("page-up"):
            return Answer(_page_turned(layout, reading, -1))
        case Action("page-down"):
            return Answer(_page_turned(layout, reading, 1))
        case Action():
            return Answer(_moved(layout, reading, intent))
        case _:
            return Answer(reading)


def focus_graph(layout: PageLayout, scroll: float) -> FocusGraph:
    """The graph of a page at a scroll: links in reading order, then choices."""
    links = _links(layout, scroll)
    choices = [
        Spot(
            f"choice/{each.option.id}",
            (layout.option_box(place, scroll),),
            f"{each.number}. {each.option.said}",
        )
        for place, each in enumerate(layout.options)
    ]
    ways = {**in_a_row(links).ways, **in_a_column(choices).ways}
    seen = [link for link in links if all(layout.shows(box) for box in link.boxes)]
    if choices and seen:
        for choice in choices:
            ways[choice.id, "left"], ways[choice.id, "right"] = seen[-1].id, seen[0].id
    if choices:
        for link in links:
            ways[link.id, "down"], ways[link.id, "up"] = choices[0].id, choices[-1].id
    return FocusGraph((*links, *choices), ways)


def _links(layout: PageLayout, scroll: float) -> list[Spot]:
    return [
        Spot(f"link/{place}", layout.link_boxes(place, scroll), link.text)
        for place, link in enumerate(layout.body.links)
    ]


def _under(layout: PageLayout, reading: Reading, x: float, y: float) -> Spot | None:
    """The spot under a point; what is scrolled out of the viewport cannot be pointed at."""
    spot = focus_graph(layout, reading.scroll).at(x, y)
    if spot is None or layout.viewport.y <= y < layout.viewport.bottom:
        return spot
    return None if _scrolls(layout, spot.id) else spot


def _scrolls(layout: PageLayout, focus: str) -> bool:
    """Whether a spot moves with the text."""
    return focus.startswith("link/") or layout.tray == "flowing"


def _moved(layout: PageLayout, reading: Reading, intent: Action) -> Reading:
    if intent.name == "down" and _must_read_on(layout, reading):
        return _page_turned(layout, reading, 1)
    if (
        intent.name == "up"
        and (reading.focus == "" or _is_first(layout, reading))
        and reading.scroll > 0
    ):
        return _page_turned(layout, reading, -1)
    graph = focus_graph(layout, reading.scroll)
    focus = reading.focus
    if not focus and intent.name in ("down", "up") and layout.options:
        focus = _with_first_choice(layout, reading).focus
    else:
        focus = graph.moved(focus, intent)
    spot = graph.spot(focus)
    if spot is None:
        return reading
    if not _scrolls(layout, focus):
        return replace(reading, focus=focus)
    return Reading(layout.scroll_showing(spot.boxes, reading.scroll), focus)


def _must_read_on(layout: PageLayout, reading: Reading) -> bool:
    """Whether there is text below that has not been in view: then `down` turns the page first."""
    if reading.focus or reading.scroll >= layout.most_scroll:
        return False
    if layout.tray != "flowing" or not layout.options:
        return True
    return not layout.shows(layout.option_box(0, reading.scroll))


def _with_first_choice(layout: PageLayout, reading: Reading) -> Reading:
    """The focus on the first open choice, or on the first if none is open."""
    ids = [each.option.id for each in layout.options if each.option.is_open]
    ids += [each.option.id for each in layout.options]
    return replace(reading, focus=f"choice/{ids[0]}") if ids else reading


def _is_first(layout: PageLayout, reading: Reading) -> bool:
    return bool(layout.options) and reading.focus == f"choice/{layout.options[0].option.id}"


def _confirmed(layout: PageLayout, reading: Reading) -> Answer:
    place = chosen_place(layout, reading)
    if place is not None:
        return _taken(reading, layout.options[place])
    if reading.lit is not None:
        link = layout.body.links[reading.lit]
        return Answer(reading, Opened(link.kind, link.target))
    return Answer(reading)


def _taken(reading: Reading, option: OptionLayout) -> Answer:
    focused = replace(reading, focus=f"choice/{option.option.id}")
    return Answer(focused, Chose(option.option.id, option.option.is_open))


def _scrolled(layout: PageLayout, reading: Reading, by: float) -> Reading:
    return replace(reading, scroll=layout.kept(reading.scroll + by))


def _page_turned(layout: PageLayout, reading: Reading, way: int) -> Reading:
    """A page on or back, less a line that both show. Focus that leaves the view is let go."""
    leading = layout.scale.leading
    page = max(leading, (layout.viewport.h // leading - 1) * leading)
    turned = _scrolled(layout, reading, way * page)
    spot = focus_graph(layout, turned.scroll).spot(turned.focus)
    if spot and (not _scrolls(layout, spot.id) or all(layout.shows(box) for box in spot.boxes)):
        return turned
    return replace(turned, focus="")


def _progress(layout: PageLayout, reading: Reading) -> float:
    return (reading.scroll + layout.viewport.h / 2) / (layout.viewport.h + layout.most_scroll)
