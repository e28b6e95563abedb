"""The log: every chapter of this night as it was read, choices marked, and a line to search it."""

from __future__ import annotations

from dataclasses import dataclass

from game.desktop.box import Box
from game.desktop.corner import Corner
from game.desktop.draw import list_marks, scroll_marks, tabs_marks
from game.desktop.intent import BACK, CONFIRM, Action, Intent, Listening, PointAt, Press
from game.desktop.night import Entry, Night
from game.desktop.scale import Scale
from game.desktop.screen import Paper, Pop, Step
from game.desktop.screens.framed import Frame, Words, framed, pointed_strip, pressed_strip
from game.desktop.screens.written import log_lines
from game.desktop.sheet import Masthead
from game.desktop.spans import Paragraph, plain
from game.desktop.stage import Stage
from game.desktop.widgets.event import Changed
from game.desktop.widgets.field import Field
from game.desktop.widgets.listing import Listing
from game.desktop.widgets.listing_layout import ListLayout, set_list
from game.desktop.widgets.scroll import Scroller, ScrollLayout, set_scroll
from game.desktop.widgets.tabs import Tabs, TabsLayout, set_tabs

MOST_FOUND = 80  # paragraphs; who seeks "the" gets the latest of them
END = 1e9  # a scroll that is kept back to the end of any text


@dataclass(frozen=True, slots=True)
class _Set:
    scale: Scale
    sought: str
    open: str
    frame: Frame
    field: ListLayout
    tabs: TabsLayout
    text: ScrollLayout


class LogScreen:
    """A field, a tab for each chapter, and its text. What is sought is sought in the whole night.

    Up and down read; Tab and left and right turn the chapters; confirm begins to search.
    """

    def __init__(self, stage: Stage, night: Night) -> None:
        self.stage = stage
        self.night = night
        self.picture = stage.backdrop
        self._chapters = _by_chapter(night)
        titles = {id: night.story.chapters[id].title for id in self._chapters}
        self.tabs = Tabs("chapter", tuple(titles.items()), next(reversed(titles)))
        self._sought = ""
        self.field = Listing(
            (Field("seek", stage.say("seek"), "", stage.say("seek-prompt")),), "seek"
        )
        self.scroller = Scroller(END)
        self._set: _Set | None = None
        self._pointed: Action | None = None

    @property
    def corner(self) -> Corner:
        """The strips in the corner of the picture."""
        return self._laid_out().frame.corner

    @property
    def sought(self) -> str:
        """What is looked for."""
        return self._sought

    @property
    def lines(self) -> tuple[str, ...]:
        """What is shown: a chapter, or what was found."""
        return tuple(line.said for line in self._text())

    @property
    def listening(self) -> Listening:
        return self.field.listening

    @property
    def said(self) -> str:
        if self.listening == "text":
            return self.field.said
        return ". ".join((self.stage.say("log"), *(line.said for line in self._text())))

    def on_intent(self, intent: Intent) -> Step | None:
        held = self._laid_out()
        self._pointed = pointed_strip(held.frame.corner, intent, self._pointed)
        intent = pressed_strip(held.frame.corner, intent) or intent
        if self.listening == "actions":
            return self._read(intent, held)
        if intent in (Action("up"), Action("down")):
            self.scroller, _ = self.scroller.on_intent(intent, held.text)
            return None
        return self._written(intent, held)

    def passed(self, seconds: float) -> bool:
        return False

    def returned(self) -> None:
        """Nothing has changed meanwhile."""

    def draw(self, paper: Paper) -> None:
        held = self._laid_out()
        paper.picture(self.stage.shown(self.picture))
        shown = self.field if self.listening == "text" else Listing(self.field.rows)
        marks = list_marks(shown, held.field)
        if not self._sought:
            marks += tabs_marks(self.tabs, held.tabs, held.scale)
        marks += scroll_marks(self.scroller, held.text)
        paper.lay(held.frame.laid(marks, self._pointed))

    def _read(self, intent: Intent, held: _Set) -> Step | None:
        match intent:
            case Action("back" | "log"):
                return Pop()
            case Action("confirm"):
                self.field, _ = self.field.on_intent(CONFIRM, held.field)
            case Action("next" | "right"):
                self._turn(1)
            case Action("previous" | "left"):
                self._turn(-1)
            case Press(x, y) if held.field.graph(0).at(x, y):
                self.field, _ = self.field.on_intent(intent, held.field)
            case Press() if not self._sought:
                tabs, event = self.tabs.on_intent(intent, held.tabs)
                if event is not None:
                    self._open(tabs)
                else:
                    self.scroller, _ = self.scroller.on_intent(intent, held.text)
            case PointAt():
                pass
            case _:
                self.scroller, _ = self.scroller.on_intent(intent, held.text)
        return None

    def _written(self, intent: Intent, held: _Set) -> Step | None:
        if isinstance(intent, Press) and not held.field.graph(0).at(intent.x, intent.y):
            intent = BACK
        self.field, event = self.field.on_intent(intent, held.field)
        if isinstance(event, Changed):
            self._sought = str(event.value).strip()
            self.scroller = Scroller(END)
        return None

    def _turn(self, step: int) -> None:
        if not self._sought:
            self._open(self.tabs.turned(step)[0])

    def _open(self, tabs: Tabs) -> None:
        self.tabs = tabs
        # The chapter that is being lived is read from its end, the others from their beginning.
        self.scroller = Scroller(END if tabs.open == tabs.tabs[-1][0] else 0.0)

    def _text(self) -> tuple[Paragraph, ...]:
        if not self._sought:
            return self._lines(self.tabs.open)
        wanted = self._sought.casefold()
        every = (line for chapter in self._chapters for line in self._lines(chapter))
        found = tuple(line for line in every if wanted in line.said.casefold())
        return found[-MOST_FOUND:] or (
            plain(self.stage.say("not-found", sought=self._sought), "aside"),
        )

    def _lines(self, chapter: str) -> tuple[Paragraph, ...]:
        return tuple(
            line
            for entry in self._chapters[chapter]
            for line in log_lines(self.stage.words, self.night, entry)
        )

    def _laid_out(self) -> _Set:
        scale, set_in = self.stage.scale, self.stage.shaper
        held = self._set
        if held is None or (held.scale, held.sought, held.open) != (
            scale,
            self._sought,
            self.tabs.open,
        ):
            words: Words = (("back", self.stage.say("back")),)
            frame = framed(Masthead(self.stage.say("log")), self.stage, self.picture, words)
            view = frame.view
            field = set_list(self.field.rows, view, scale, set_in)
            tabs = set_tabs(self.tabs, view.x, view.y + field.height, view.w, scale, set_in)
            top = (tabs.box.y if self._sought else tabs.box.bottom) + scale.px(16)
            below = Box(view.x, top, view.w, max(1.0, view.bottom - top))
            text = set_scroll(self._text(), below, scale, set_in)
            held = _Set(scale, self._sought, self.tabs.open, frame, field, tabs, text)
            self.scroller = Scroller(text.kept(self.scroller.scroll))
            self._set = held
        elif held.field.rows[0].row != self.field.rows[0]:
            field = set_list(self.field.rows, held.field.view, scale, set_in)
            held = self._set = _Set(
                scale, held.sought, held.open, held.frame, field, held.tabs, held.text
            )
        return held


def _by_chapter(night: Night) -> dict[str, list[Entry]]:
    """What was read, by the chapter it belongs to, in the order in which they were met."""
    out: dict[str, list[Entry]] = {}
    chapter = ""
    for turn in night.turns:
        for entry in turn.entries:
            if entry.kind == "card":
                chapter = entry.name
            elif not chapter:
                chapter = night.story.scenes[entry.scene].chapter
            out.setdefault(chapter, []).append(entry)
    return out
