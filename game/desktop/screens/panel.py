"""The author's panel beside the page: where a night stands and why, and ways to elsewhere in it."""

from __future__ import annotations

from typing import Protocol

from game.desktop.authoring import Author
from game.desktop.errand import Errand
from game.desktop.intent import CONFIRM, DOWN, UP, Action, Intent, Press
from game.desktop.night import Night, told_again
from game.desktop.screen import Paper, Pop, Step
from game.desktop.screens.framed import Frame, framed_beside
from game.desktop.screens.notice import notice
from game.desktop.screens.panel_rows import (
    Line,
    ledger_lines,
    now_lines,
    past_lines,
    scene_lines,
    variable_lines,
)
from game.desktop.screens.tabbed import TabbedScreen
from game.desktop.sheet import Masthead
from game.desktop.stage import Stage
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.event import Value
from game.desktop.widgets.field import Field
from game.desktop.widgets.rows import Heading, Row
from game.desktop.widgets.tabs import Tabs
from game.keeping.runs import free_run, keep_run
from game.keeping.safely import CannotKeep
from game.play.command import Begin, Command
from game.play.inspector import inspected
from game.play.run import CannotTell

TABS = ("now", "variables", "ledger", "scenes", "past")
SOUGHT_IN = ("variables", "scenes")
VEIL = 0.35  # over the page beside it


class HasNight(Protocol):
    """The page below, as far as the panel asks anything of it."""

    @property
    def night(self) -> Night: ...
    def show(self, night: Night) -> None: ...
    def take_back(self, steps: int = 1) -> None: ...


class PanelScreen(TabbedScreen):
    """Whatever is taken opens its place in the editor, or leads there."""

    def __init__(self, stage: Stage, author: Author, reader: HasNight) -> None:
        self._author = author
        self._reader = reader
        self._seen = inspected(reader.night.session)
        self._sought = dict.fromkeys(SOUGHT_IN, "")
        self._is_writing = False
        self._answers: dict[str, str] = {}  # what became of something, by the row it was asked of
        self._errand: tuple[str, Errand[tuple[Command, ...] | None]] | None = None
        self._lines: tuple[Line, ...] = ()
        names = tuple((id, stage.say(f"author.tab.{id}")) for id in TABS)
        super().__init__(stage, Tabs("panel", names, TABS[0]))

    def masthead(self) -> Masthead:
        return Masthead(self._seen.scene, self._seen.hour, "", self._seen.chapter)

    def rows(self) -> tuple[Row, ...]:
        stage, seen, tab = self.stage, self._seen, self.tabs.open
        sought = self._sought.get(tab, "")
        match tab:
            case "variables":
                lines = variable_lines(stage, seen, sought)
            case "ledger":
                lines = ledger_lines(stage, seen)
            case "scenes":
                lines = scene_lines(stage, seen, sought, self._answers)
            case "past":
                lines = past_lines(stage, seen)
            case _:
                lines = now_lines(stage, seen)
        self._lines = tuple(lines)
        return (*self._field(tab), *(line.row for line in self._lines), *self._below(tab))

    def taken(self, id: str) -> Step | None:
        kind, _, named = id.partition("/")
        match kind:
            case "back":
                return Pop()
            case "seek":
                return None
            case "keep":
                self._answers[id] = self._kept()
            case "go":
                self._go_to(named)
            case "past":
                self._reader.take_back(int(named))
                self._look_again()
            case _:
                return self._edited(id)
        self.renew()
        return None

    def changed(self, id: str, value: Value) -> Step | None:
        self._sought[self.tabs.open] = str(value)
        self.renew()
        return None

    def keep_up(self) -> None:
        """The night has become another: see that one."""
        self._answers.clear()
        self._look_again()
        self.renew()

    def returned(self) -> None:
        self._look_again()
        super().returned()

    def passed(self, seconds: float) -> bool:
        if self._errand is None or not self._errand[1].is_done:
            return False
        (scene, errand), self._errand = self._errand, None
        self._arrive(scene, errand.result())
        self.renew()
        return True

    def on_intent(self, intent: Intent) -> Step | None:
        if self.listening == "text" and intent in (UP, DOWN):
            self.listing, _ = self.listing.on_intent(CONFIRM, self.layout)
        elif intent == Action("inspect"):
            return Pop()
        if isinstance(intent, Press) and not self._paper_holds(intent):
            return Pop()
        step = super().on_intent(intent)
        control = self.listing.control
        self._is_writing = isinstance(control, Field) and control.is_writing
        return step

    def bare_frame(self) -> Frame:
        beside = framed_beside(self.masthead(), self.stage, self.picture)
        return beside or super().bare_frame()

    def draw(self, paper: Paper) -> None:
        frame, layout = self._laid_out()
        if frame.corner.strips:
            super().draw(paper)
            return
        paper.veil(VEIL)
        paper.print(frame.laid(self.printed(layout)).marks)

    def _paper_holds(self, press: Press) -> bool:
        """Whether a press is meant for the panel: beside it lies the page, or the way back."""
        frame = self._laid_out()[0]
        return bool(frame.corner.strips) or frame.sheet.paper.holds(press.x, press.y)

    def _look_again(self) -> None:
        self._seen = inspected(self._reader.night.session)
        self._set = None  # the masthead has changed too

    def _field(self, tab: str) -> tuple[Row, ...]:
        if tab not in SOUGHT_IN:
            return ()
        say = self.stage.say
        prompt = say("author.seek-prompt")
        return (Field("seek", say("seek"), self._sought[tab], prompt, is_writing=self._is_writing),)

    def _below(self, tab: str) -> tuple[Row, ...]:
        say = self.stage.say
        back = Entry("back", say("author.back"))
        if tab != "now":
            return (back,)
        keep = Entry("keep", say("author.keep"), "", self._answers.get("keep", ""))
        return Heading(say("author.night")), keep, back

    def _edited(self, id: str) -> Step | None:
        """Open the place of a row in the editor; say so where that cannot be."""
        rows = ((line.row, line.mark) for line in self._lines)
        mark = next(mark for row, mark in rows if isinstance(row, Entry) and row.id == id)
        unopened, say = self._author.edit(mark), self.stage.say
        if unopened is None:
            return None
        why = say(f"author.unopened.{unopened.why}", what=unopened.what)
        return notice(self.stage, say("author.unopened.title"), why)

    def _kept(self) -> str:
        path = free_run(self._author.runs)
        try:
            keep_run(path, self._reader.night.session)
        except (CannotKeep, CannotTell) as fault:
            return self.stage.words.told(fault)
        return self.stage.say("author.kept", path=path)

    def _go_to(self, scene: str) -> None:
        """Ask for a way to a scene; where none is known, asking again begins the night there."""
        row, rules = f"go/{scene}", self.stage.rules
        way_to, no_way = self._author.way_to, self.stage.say("author.no-way")
        assert rules is not None
        if self._answers.get(row) == no_way:
            begin = self._reader.night.session.log[0]
            assert isinstance(begin, Begin)
            self._arrive(scene, (Begin(begin.roles, begin.seed, scene=scene),))
        elif way_to is None:
            self._answers[row] = no_way
        else:
            story = rules.story
            self._answers[row] = self.stage.say("author.looking")
            self._errand = scene, Errand(lambda: way_to(story, scene))

    def _arrive(self, scene: str, way: tuple[Command, ...] | None) -> None:
        row, rules = f"go/{scene}", self.stage.rules
        assert rules is not None
        again = told_again(rules, way) if way else None
        if again is None:
            self._answers[row] = self.stage.say("author.no-way")
        elif again.night is None or again.left:
            self._answers[row] = self.stage.say("author.way-ends", why=again.refusal)
        else:
            self._answers.pop(row, None)
            self._reader.show(again.night)
            self._look_again()
