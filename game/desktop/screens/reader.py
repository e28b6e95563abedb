"""The reader: picture, sheet, choices; the one screen that most of the night is spent on."""

from __future__ import annotations

from dataclasses import dataclass

from game.desktop.box import Box
from game.desktop.draw import tooltip_marks
from game.desktop.intent import BACK, Action, Intent, Listening, PointAt
from game.desktop.night import Entry, Night, Turn, begun
from game.desktop.options import Option
from game.desktop.page import Page, PageLayout, laid_out
from game.desktop.page_print import page_marks
from game.desktop.reading import Chose, Opened, Reading, answered, chosen_place, opened_at
from game.desktop.scale import Scale
from game.desktop.screen import Paper, Push, Replace, Step
from game.desktop.screens.almanac import AlmanacScreen
from game.desktop.screens.log import LogScreen
from game.desktop.screens.notes import foot, gloss
from game.desktop.screens.notice import notice
from game.desktop.screens.pause import PauseScreen
from game.desktop.screens.record import RecordScreen
from game.desktop.screens.saves import LoadScreen, SaveScreen
from game.desktop.screens.settings import SettingsScreen
from game.desktop.screens.written import page_lines
from game.desktop.sheet import Footnote, Masthead
from game.desktop.spans import Paragraph, plain
from game.desktop.stage import Stage
from game.desktop.widgets.tooltip import Tooltip, set_tooltip
from game.model.spans import paragraphs
from game.play.beat import CONTINUE, Offer, Offered
from game.play.command import Begin

ON = "on"  # the way from a chapter's last words to the next chapter's card
RECORD = "record"
GUARD = 0.3  # seconds in which a stray press takes no choice
FADE = 0.35  # seconds from one picture to the next
RAINS = "street-rain"
TELLING = ("told", "warned", "stamp", "fate")


def begin_night(stage: Stage) -> ReaderScreen:
    """A new night for every role of the story, with dice of its own."""
    assert stage.rules is not None
    seed = abs(hash(stage.now())) % 1_000_003
    night = begun(stage.rules, Begin(tuple(stage.story.roles), seed))
    return ReaderScreen(stage, night)


@dataclass
class _Set:
    """A page laid out, and what it was laid out from."""

    scale: Scale
    page: Page
    layout: PageLayout


class ReaderScreen:
    """One playthrough on the page."""

    def __init__(self, stage: Stage, night: Night, *, recap: bool = False) -> None:
        self.stage = stage
        self.night = night
        self._held: tuple[Entry, ...] = ()  # the next chapter, while the last one's end is read
        self._shown: tuple[Entry, ...] = night.turns[-1].entries
        self._recap = recap
        self._set: _Set | None = None
        self._reading = Reading()
        self._fresh = True
        self._tooltip: tuple[Tooltip, Box] | None = None
        self._hides_sheet = False
        self._since = 0.0  # seconds since the page was turned
        self._seconds = 0.0
        self._picture = self._fading = ""
        self._caption = ""
        self._hold_back()
        self._page_turned()
        if not recap:
            self._kept(night.turns[-1])

    @property
    def listening(self) -> Listening:
        return "actions"

    @property
    def said(self) -> str:
        """A fresh page is read out whole; after that, what has the focus."""
        layout = self._laid_out().layout
        if self._tooltip is not None:
            return self._tooltip[0].said
        place = chosen_place(layout, self._reading)
        if not self._fresh and place is not None:
            return layout.options[place].option.said
        page = layout.page
        words = [paragraph.said for paragraph in page.body if not paragraph.is_past]
        choices = [f"{each.number}. {each.option.said}" for each in layout.options]
        return " ".join((f"{page.masthead.title}. {page.masthead.hour}.", *words, *choices))

    def on_intent(self, intent: Intent) -> Step | None:
        if self._tooltip is not None and not isinstance(intent, PointAt):
            self._tooltip = None
            return None
        if self._hides_sheet and not isinstance(intent, PointAt):
            self._hides_sheet = False
            return None
        if not isinstance(intent, PointAt):
            self._fresh = False
        step = self._action(intent)
        if step is not None:
            return step
        layout = self._laid_out().layout
        answer = answered(layout, self._reading, intent)
        self._reading = answer.reading
        match answer.wish:
            case Chose(id, is_open):
                return self._chosen(id) if is_open else None
            case Opened(kind, target):
                self._opened(kind, target, layout)
            case None:
                pass
        return None

    def passed(self, seconds: float) -> bool:
        self._since += seconds
        self._seconds += seconds
        moves = self._rains() or (bool(self._fading) and self._since < FADE + seconds)
        if self._fading and self._since >= FADE:
            self._fading = ""
        return moves

    def returned(self) -> None:
        self._set = None

    def draw(self, paper: Paper) -> None:
        held = self._laid_out()
        layout = held.layout
        shown = self._picture if self.stage.settings.display.pictures else ""
        paper.picture(shown, self._fading, min(1.0, self._since / FADE))
        if self._rains():
            paper.sleet(self._seconds, layout.sheet.picture)
        if self._hides_sheet:
            return
        paper.print(
            page_marks(
                layout,
                self._reading.scroll,
                chosen_place(layout, self._reading),
                self._reading.lit,
            )
        )
        if self._tooltip is not None:
            tooltip, anchor = self._tooltip
            paper.print(
                tooltip_marks(
                    set_tooltip(tooltip, anchor, held.scale, self.stage.shaper), held.scale
                )
            )

    def take_back(self) -> None:
        """Go back one choice."""
        if self.night.take_back():
            self._went_back()

    def back_to_scene(self) -> None:
        """Go back to where this scene began, or the one before it."""
        if self.night.back_to_scene():
            self._went_back()

    def _action(self, intent: Intent) -> Step | None:
        stage = self.stage
        if intent == BACK or intent == Action("pause"):
            return Push(PauseScreen(stage, self))
        match intent:
            case Action("log"):
                return Push(LogScreen(stage, self.night, self._picture))
            case Action("save") if not stage.settings.story.one_night:
                return Push(SaveScreen(stage, self.night.session))
            case Action("load"):
                return Push(LoadScreen(stage))
            case Action("almanac"):
                return Push(AlmanacScreen(stage))
            case Action("settings"):
                return Push(SettingsScreen(stage))
            case Action("rewind") if not stage.settings.story.one_night:
                self.back_to_scene()
            case Action("hide-sheet"):
                self._hides_sheet = True
            case Action("skip"):
                self._skip()
            case Action("larger" | "smaller" as name):
                by = 2 if name == "larger" else -2
                stage.change("reading.size", stage.settings.reading.size + by)
            case _:
                return None
        return None

    def _chosen(self, id: str) -> Step | None:
        if self._since < GUARD and not self.stage.settings.reading.instant:
            return None
        if id == ON:
            self._shown, self._held = self._held, ()
            self._page_turned()
            return None
        if id == RECORD:
            return Replace(RecordScreen(self.stage, self.night))
        turn = self.night.choose(id)
        if turn is None:
            return notice(self.stage, self.stage.say("refused"), self.night.refusal)
        self._shown = turn.entries
        self._hold_back()
        self._page_turned()
        self._heard(turn)
        self._kept(turn)
        return self._troubled()

    def _skip(self) -> None:
        """Go on through seen pages that offer only a way on, then to the choices."""
        for _ in range(40):
            stands = self.night.stands
            only = isinstance(stands, Offered) and stands.open == (CONTINUE,)
            seen = self.night.session.state.scene in self.stage.records.scenes
            if self._held:
                self._chosen(ON)
            elif only and seen:
                self._since = GUARD
                self._chosen(CONTINUE)
            else:
                break
        layout = self._laid_out().layout
        self._reading = Reading(layout.most_scroll, self._reading.focus)

    def _hold_back(self) -> None:
        """Keep the next chapter's card until the end of this one has been read."""
        kinds = [entry.kind for entry in self._shown]
        if "card" in kinds:
            at = kinds.index("card")
            if any(kind in ("told", "stamp") for kind in kinds[:at]):
                self._shown, self._held = self._shown[:at], self._shown[at:]

    def _went_back(self) -> None:
        self._shown, self._held = self.night.turns[-1].entries, ()
        self._hold_back()
        self._page_turned()

    def _page_turned(self) -> None:
        """Show a new page: its picture, its sounds, its first choice."""
        self._set = None
        self._fresh = True
        self._since = 0.0
        entered = self.night.entered
        if entered is not None:
            if entered.picture != self._picture:
                still = self.stage.is_still
                self._fading = "" if still or not self._picture else self._picture
                self._picture = entered.picture
            self.stage.sounds.place(entered.sound)
            self.stage.sounds.music(entered.music if entered.music != "none" else "")
        self._reading = opened_at(self._laid_out().layout)

    def _heard(self, turn: Turn) -> None:
        for name in turn.sounds:
            self.stage.sounds.hear(name)
        if any(entry.kind == "stamp" for entry in turn.entries):
            self.stage.sounds.hear("stamp", interface=True)
        else:
            self.stage.sounds.hear("page", interface=True)

    def _kept(self, turn: Turn) -> None:
        """Autosave, chapter checkpoint, and what was found for good."""
        stage, session = self.stage, self.night.session
        if any(entry.kind == "card" for entry in turn.entries):
            stage.keeping(lambda: stage.slots.keep_chapter(session, stage.now()))
        stage.keeping(lambda: stage.slots.keep_turn(session, stage.now()))
        stage.found(stage.records.after(session, self.night.beats))

    def _troubled(self) -> Step | None:
        """Say once that nothing can be kept."""
        fresh = self.stage.untold()
        return notice(self.stage, self.stage.say("not-kept"), fresh) if fresh else None

    def _opened(self, kind: str, target: str, layout: PageLayout) -> None:
        lit = self._reading.lit
        boxes = layout.link_boxes(lit, self._reading.scroll) if lit is not None else ()
        anchor = boxes[0] if boxes else layout.viewport
        self._tooltip = gloss(self.stage, self.night, kind, target), anchor

    def _rains(self) -> bool:
        settings = self.stage.settings
        entered = self.night.entered
        if not settings.display.weather or self.stage.is_still or not settings.display.pictures:
            return False
        return entered is not None and entered.sound == RAINS

    def _laid_out(self) -> _Set:
        scale = self.stage.scale
        if self._set is None or self._set.scale != scale:
            page = self._page()
            layout = laid_out(page, scale, self.stage.shaper)
            if self._set is not None:
                self._reading = Reading(layout.kept(self._reading.scroll), self._reading.focus)
            self._set = _Set(scale, page, layout)
        return self._set

    def _page(self) -> Page:
        past, fresh = self._past(), self._fresh_from()
        body = [
            line
            for number, entry in enumerate(past)
            for line in page_lines(self.night, entry, is_past=number < fresh, opens=False)
        ]
        if self._recap and past:
            body.append(plain(self.stage.say("recap"), "aside"))
        opens = False
        for entry in self._shown:
            if entry.kind == "scene":
                opens = True
            body.extend(page_lines(self.night, entry, is_past=False, opens=opens))
            if entry.kind == "told":
                opens = False
        return Page(
            self._masthead(),
            tuple(body) or (plain("", "body"),),
            self._options(),
            self._foot(body),
            self.stage.pictures.side(self._picture),
        )

    def _fresh_from(self) -> int:
        """The place among the past entries from which they still count as new.

        A way back to the same choices tells nothing; what was told last is then still the page.
        """
        past = self._past()
        if any(entry.kind in TELLING for entry in self._shown):
            return len(past)
        told = [n for n, entry in enumerate(past) if entry.kind in TELLING]
        taken = [n for n, entry in enumerate(past) if entry.kind == "took"]
        last = told[-1] if told else len(past)
        return max((n for n in taken if n < last), default=last)

    def _past(self) -> list[Entry]:
        """What was read before in this chapter."""
        before = [entry for turn in self.night.turns[:-1] for entry in turn.entries]
        if not self._held and self._shown is not self.night.turns[-1].entries:
            latest = self.night.turns[-1].entries
            before += latest[: len(latest) - len(self._shown)]
        starts = [n for n, entry in enumerate(before) if entry.kind == "card"]
        if any(entry.kind == "card" for entry in self._shown):
            return []
        return before[starts[-1] :] if starts else before

    def _masthead(self) -> Masthead:
        story, entered = self.night.story, self.night.entered
        scene = next((e.scene for e in reversed(self._shown) if e.kind == "scene"), "")
        if self._held:
            scene = next((e.scene for e in self._past_scenes()), scene)
        if not scene and entered is not None:
            scene = entered.scene
        if scene not in story.scenes:
            return Masthead(story.front.title)
        stands = story.scenes[scene]
        chapter = story.chapters[stands.chapter]
        place = stands.place or chapter.place
        title = story.places[place].name.split(",")[0] if place in story.places else chapter.title
        date = self.stage.say(
            "date", day=stands.at.day, weekday=self.stage.say(f"day.{stands.at.day}")
        )
        about = self.stage.say("about") if stands.at.about else ""
        hour = f"{about} {stands.at.clock}".strip()
        return Masthead(title, hour, chapter.title, date)

    def _past_scenes(self) -> list[Entry]:
        turns = [entry for turn in self.night.turns[:-1] for entry in turn.entries]
        return [entry for entry in reversed(turns) if entry.kind == "scene"]

    def _options(self) -> tuple[Option, ...]:
        say = self.stage.say
        if self._held:
            return (Option(ON, paragraphs(say("go-on-plain"))[0].spans),)
        if self.night.has_ended:
            return (Option(RECORD, paragraphs(say("to-record"))[0].spans),)
        stands = self.night.stands
        assert isinstance(stands, Offered)
        hides = self.stage.settings.story.hide_locked
        return tuple(self._option(offer) for offer in stands.offers if offer.is_open or not hides)

    def _option(self, offer: Offer) -> Option:
        say = self.stage.say
        label = offer.label or say("go-on-plain")
        cost = say("minutes", count=offer.minutes) if offer.minutes else ""
        if offer.until:
            cost = say("until", hour=offer.until)
        reason = say("late") if offer.is_late else offer.reason
        scene = self.night.session.state.scene
        taken = f"{scene}.{offer.id}" in self.stage.records.choices
        marks = taken and self.stage.settings.story.picked_marks
        return Option(offer.id, paragraphs(label)[0].spans, cost, offer.is_open, reason, marks)

    def _foot(self, body: list[Paragraph]) -> Footnote | None:
        links = [
            span.link
            for paragraph in body
            if not paragraph.is_past
            for span in paragraph.spans
            if span.style == "source"
        ]
        return foot(self.stage, self.night, links[-1]) if links else None
