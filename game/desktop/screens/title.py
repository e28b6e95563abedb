"""The title: the clock at ten past two, a bill pasted beside it, and the few things one can do."""

from __future__ import annotations

from collections.abc import Callable

from game.desktop.box import Box
from game.desktop.founts import fount
from game.desktop.intent import Action, Intent
from game.desktop.lettering import fitted, set_at
from game.desktop.marks import Fill, Mark
from game.desktop.screen import Quit, Step
from game.desktop.screens.framed import Frame, Words, below, framed
from game.desktop.screens.listed import ListScreen
from game.desktop.sheet import Masthead, Printed, Sheet, sheet_at
from game.desktop.spans import plain
from game.desktop.stage import TITLE, Stage
from game.desktop.theme import Ink
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.listing_layout import set_list
from game.desktop.widgets.rows import Passage, Row

LETTERS = 47  # average letters to a line of the bill: narrower than a page, so the jamb shows
BILLS = 140, 112  # type sizes of the bill: the first that leaves room for the list is taken
TIGHT = 0.98  # from line to line of it, in type sizes


class TitleScreen(ListScreen):
    """The first screen. It stands before the story is read; `ready` reads it when it is needed."""

    def __init__(self, stage: Stage, ready: Callable[[], Step | None]) -> None:
        self._ready = ready
        super().__init__(stage)

    def masthead(self) -> Masthead:
        say = self.stage.say
        return Masthead(say("title"), say("title-hour"), "", say("title-date"))

    def rows(self) -> tuple[Row, ...]:
        say = self.stage.say
        newest = self.stage.slots.newest()
        hour = self.stage.words.hour(newest.card.hour) if newest and newest.card else ""
        go_on = (Entry("go-on", say("go-on"), hour),) if newest else ()
        return (
            Passage((plain(say("tagline"), "card"),)),
            *go_on,
            Entry("new", say("new-night")),
            Entry("load", say("load"), is_enabled=bool(newest)),
            Entry("almanac", say("almanac")),
            Entry("settings", say("settings")),
            Entry("help", say("help")),
            Entry("credits", say("credits")),
            Entry("quit", say("quit")),
        )

    def strips(self) -> Words:
        return ()

    def frame(self) -> Frame:
        """A bill in large type, where the window leaves room for the list under it."""
        stage, scale = self.stage, self.stage.scale
        usual = framed(self.masthead(), stage, TITLE)
        sheet = sheet_at(scale, stage.pictures.side(TITLE), LETTERS)
        tall = set_list(self.rows(), below(usual.head, sheet), scale, stage.shaper).height
        for size in BILLS:
            head = self._bill(sheet, size)
            view = below(head, sheet)
            if tall <= view.h:
                return Frame(sheet, head, view, usual.corner, scale)
        return usual

    def taken(self, id: str) -> Step | None:
        # Late, because the first picture needs none of these pages: 40 ms of the start.
        from game.desktop.screens.menu import opened_from_title

        if id == "quit":
            return Quit()
        trouble = None if id == "settings" else self._ready()
        return trouble or opened_from_title(self.stage, id)

    def left(self) -> Step | None:
        return None

    def returned(self) -> None:
        stage = self.stage
        stage.backdrop = TITLE
        stage.sounds.music(TITLE)
        stage.sounds.place("")
        super().returned()

    def on_intent(self, intent: Intent) -> Step | None:
        match intent:
            case Action("almanac" | "settings" | "load" as name):
                return self.taken(name)
            case _:
                return super().on_intent(intent)

    def _bill(self, sheet: Sheet, size: int) -> Printed:
        scale, shaper = self.stage.scale, self.stage.shaper
        column, head = sheet.column, self.masthead()
        largest = fount(scale, "display", scale.px(size), 0.01)
        lines, face = fitted(head.title.upper(), largest, column.w, shaper, 0.9)
        marks: list[Mark] = []
        y = sheet.paper.y + scale.px(46)
        for number, line in enumerate(lines):
            y += face.size * (TIGHT if number else 0.81)
            marks.append(set_at(line, face, column.x - face.size * 0.03, y, Ink.TEXT))
        y = float(round(y + scale.px(34)))
        heavy, thin = scale.hair(9), scale.hair(2)
        marks.append(Fill(Box(column.x, y, column.w, heavy), Ink.RULE))
        marks.append(Fill(Box(column.x, y + heavy + scale.hair(4), column.w, thin), Ink.LINE))
        small = fount(scale, "display", scale.furniture(25), 0.04)
        quiet = fount(scale, "label", scale.furniture(22), 0.04)
        y = float(round(y + heavy + scale.furniture(42)))
        date = head.date.upper()
        right = column.right - shaper.width(date, quiet)
        marks.append(set_at(head.hour, small, column.x, y, Ink.SIGNAL))
        marks.append(set_at(date, quiet, right, y, Ink.TEXT))
        bottom = y + scale.px(22)
        return Printed(Box(column.x, sheet.paper.y, column.w, bottom - sheet.paper.y), tuple(marks))
