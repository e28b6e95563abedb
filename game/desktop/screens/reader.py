"""The reader: picture, sheet, choices; the one screen that most of the night is spent on."""

from __future__ import annotations

from game.desktop.box import Box
from game.desktop.captions import Captions
from game.desktop.corner import Corner, corner_marks
from game.desktop.draw import tooltip_marks
from game.desktop.intent import Action, Intent, Listening, PointAt, Press
from game.desktop.night import Night
from game.desktop.page import PageLayout
from game.desktop.page_print import page_marks
from game.desktop.reading import (
    Chose,
    Opened,
    Reading,
    answered,
    chosen_place,
    kept_place,
    opened_at,
    set_anew,
)
from game.desktop.screen import Home, Paper, Step
from game.desktop.screens.noted import heard, kept, last_read, rains, recorded, troubled
from game.desktop.screens.notes import gloss
from game.desktop.screens.notice import notice
from game.desktop.screens.over import page_over
from game.desktop.screens.page_set import PageSet, page_set
from game.desktop.screens.record import RecordScreen
from game.desktop.screens.turned import ON, RECORD, Turned, turned
from game.desktop.sheet import Sheet
from game.desktop.slide import Laid
from game.desktop.stage import Stage
from game.desktop.weather import moment
from game.desktop.widgets.tooltip import Tooltip, set_tooltip
from game.play.beat import CONTINUE, Offered

GUARD = 0.3  # seconds in which a stray press takes no choice
LARGER = 2  # by how much the text grows at a press
MOST_SKIPPED = 60  # pages


class ReaderScreen:
    """One playthrough on the page."""

    def __init__(
        self, stage: Stage, night: Night, *, recap: bool = False, comes_in: bool = False
    ) -> None:
        self.stage = stage
        self.night = night
        # Who comes in here has not read the end of the chapter before.
        self._now = turned(night.turns[-1].entries, holds=not (recap or comes_in))
        self._recap = recap
        self._set: PageSet | None = None
        self._stood: PageLayout | None = None  # how the page was set last, while it stands
        self._reading = Reading()
        self._captions = Captions()
        self._tooltip: tuple[Tooltip, Box] | None = None
        self._pointed: Action | None = None
        self._hides_sheet = False
        self._is_fresh = self._is_new_picture = True
        self._had_seen = False  # whether this scene was read in an earlier night
        self._since = 0.0  # seconds since the page was turned
        self._picture = ""
        self._page_turned()
        stage.last_read = lambda: last_read(night)
        recorded(stage, night)
        if not recap:
            self._kept()

    @property
    def layout(self) -> PageLayout:
        """The page set for the window and comfort of now."""
        return self._laid_out().layout

    @property
    def sheet(self) -> Sheet:
        """The sheet of the page."""
        return self.layout.sheet

    @property
    def corner(self) -> Corner:
        """The strips in the corner of the picture."""
        return self._laid_out().corner

    @property
    def captions(self) -> tuple[str, ...]:
        """What stands over the picture of what was heard."""
        return self._captions.standing

    @property
    def listening(self) -> Listening:
        return "actions"

    @property
    def said(self) -> str:
        """A fresh page is read out whole, with its picture; after that, what has the focus."""
        layout = self.layout
        if self._tooltip is not None:
            return self._tooltip[0].said
        alt = self.stage.pictures.alt(self._picture)
        if self._hides_sheet:
            return alt
        place = chosen_place(layout, self._reading)
        if not self._is_fresh and place is not None:
            return layout.options[place].option.said
        return layout.said(alt if self._is_new_picture else "")

    def on_intent(self, intent: Intent) -> Step | None:
        held = self._laid_out()
        if isinstance(intent, PointAt):
            self._pointed = held.corner.under(intent.x, intent.y)
        elif self._tooltip is not None or self._hides_sheet:
            self._tooltip, self._hides_sheet = None, False
            return None
        else:
            self._is_fresh = False
        if isinstance(intent, Press):
            strip = held.corner.under(intent.x, intent.y)
            if strip is None and held.layout.sheet.picture.holds(intent.x, intent.y):
                strip = Action("hide-sheet")
            intent = strip or intent
        if intent != Action("gloss") or self._reading.lit is None:
            over = page_over(self.stage, self, intent, self._now.shown)
            if over is not None:
                return over
        step = self._acted(intent)
        if step is not None:
            return step
        answer = answered(held.layout, self._reading, intent)
        if self._set is held:
            self._reading = answer.reading
        match answer.wish:
            case Chose(id, is_open):
                return self._chosen(id) if is_open else None
            case Opened(kind, target):
                self._glossed(kind, target, held.layout)
            case None:
                pass
        return None

    def passed(self, seconds: float) -> bool:
        before = self._since
        self._since += seconds
        gone = self._captions.passed(seconds)
        shown = self.stage.sounds.captions()
        if self.stage.settings.sound.captions:
            gone = self._captions.heard(shown) or gone
        falls = rains(self.stage, self.night) and moment(before) != moment(self._since)
        return gone or falls

    def returned(self) -> None:
        self._set = None
        self.stage.backdrop = self._picture

    def draw(self, paper: Paper) -> None:
        held, stage = self._laid_out(), self.stage
        layout, scale = held.layout, held.scale
        paper.picture(stage.shown(self._picture))
        if rains(self.stage, self.night):
            paper.sleet(self._since)
        taken = stage.slip.printed(layout.sheet, scale, stage.shaper).box.h
        paper.print(self._captions.marks(layout.sheet, scale, stage.shaper, taken))
        paper.lay(self._sheet(held) if not self._hides_sheet else None)
        if self._tooltip is not None:
            strip = set_tooltip(*self._tooltip, scale, stage.shaper)
            paper.print(tooltip_marks(strip, scale))

    def _sheet(self, held: PageSet) -> Laid:
        layout, reading = held.layout, self._reading
        chosen = chosen_place(layout, reading)
        marks = page_marks(layout, reading.scroll, chosen, reading.lit)
        return Laid(layout.sheet, marks, corner_marks(held.corner, held.scale, self._pointed))

    def show(self, night: Night) -> None:
        """Go on with a night told anew: the same page stands, read as far as it was."""
        before, held = self._reading, bool(self._now.held)
        scene, self.night = self.night.session.state.scene, night
        self.stage.last_read = lambda: last_read(night)
        recorded(self.stage, night)
        self._turn_to(turned(night.turns[-1].entries, holds=held))
        if scene == night.session.state.scene:
            self._reading = kept_place(self.layout, before)

    def take_back(self, steps: int = 1) -> None:
        """Go back so many choices."""
        if self.night.take_back(steps):
            self._taken_back()

    def back_to_scene(self) -> None:
        """Go back to where this scene began, or the one before it."""
        if self.night.back_to_scene():
            self._taken_back()

    def _taken_back(self) -> None:
        recorded(self.stage, self.night)
        self._turn_to(turned(self.night.turns[-1].entries))

    def _acted(self, intent: Intent) -> Step | None:
        """What an action does to this page."""
        stage = self.stage
        match intent:
            case Action("rewind") if not stage.settings.story.one_night:
                self.back_to_scene()
            case Action("hide-sheet"):
                self._hides_sheet = True
            case Action("skip"):
                return self._skip()
            case Action("larger" | "smaller" as name):
                by = LARGER if name == "larger" else -LARGER
                stage.change("reading.size", stage.settings.reading.size + by)
            case _:
                pass
        return None

    def _chosen(self, id: str) -> Step | None:
        stage = self.stage
        if self._since < GUARD and not stage.settings.reading.instant:
            return None
        if id == ON:
            self._turn_to(Turned(self._now.held))
            return None
        if id == RECORD:
            return Home(RecordScreen(stage, self.night))
        turn = self.night.choose(id)
        if turn is None:
            return notice(stage, stage.say("refused"), self.night.refusal)
        stage.slip = stage.slip.after_choice()
        self._turn_to(turned(turn.entries))
        heard(stage, turn)
        recorded(stage, self.night)
        self._kept()
        return troubled(stage)

    def _skip(self) -> Step | None:
        """Go on through pages that were read before and only lead on, up to the next choices."""
        for _ in range(MOST_SKIPPED):
            stands = self.night.stands
            leads_on = isinstance(stands, Offered) and stands.open == (CONTINUE,)
            if not self._now.held and not (leads_on and self._had_seen):
                break
            self._since = GUARD
            step = self._chosen(ON if self._now.held else CONTINUE)
            if step is not None:
                return step
        layout = self.layout
        at_end = answered(layout, Reading(layout.most_scroll), Action("down"))
        self._reading = at_end.reading
        return None

    def _turn_to(self, page: Turned) -> None:
        self._now, self._recap = page, False
        self._page_turned()

    def _page_turned(self) -> None:
        """Show a new page: its picture, its sounds, its first choice."""
        stage, entered = self.stage, self.night.entered
        self._set = self._stood = None
        self._is_fresh = True
        self._tooltip = None
        self._since = 0.0
        if entered is not None and not self._now.held:
            self._is_new_picture = entered.picture != self._picture
            self._picture = stage.backdrop = entered.picture
            stage.sounds.place(entered.sound)
            stage.sounds.music(entered.music if entered.music != "none" else "")
        self._reading = opened_at(self.layout)

    def _kept(self) -> None:
        self._had_seen = self.night.session.state.scene in self.stage.records.scenes
        kept(self.stage, self.night, self.night.turns[-1])

    def _glossed(self, kind: str, target: str, layout: PageLayout) -> None:
        lit = self._reading.lit
        boxes = layout.link_boxes(lit, self._reading.scroll) if lit is not None else ()
        anchor = boxes[0] if boxes else layout.viewport
        self._tooltip = gloss(self.stage, self.night, kind, target), anchor

    def _laid_out(self) -> PageSet:
        if self._set is None or self._set.scale != self.stage.scale:
            self._set = page_set(
                self.stage, self.night, self._now, recap=self._recap, picture=self._picture
            )
            layout = self._set.layout
            self._reading = set_anew(self._stood or layout, layout, self._reading)
            self._stood = layout
        return self._set
