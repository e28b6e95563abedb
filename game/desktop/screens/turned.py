"""The page that stands: which entries of the night are on it, and the page made of them."""

from __future__ import annotations

from dataclasses import dataclass

from game.desktop.foot import Footnote
from game.desktop.night import Entry, Night
from game.desktop.options import Option
from game.desktop.page import Page
from game.desktop.screens.notes import foot
from game.desktop.screens.written import page_lines
from game.desktop.sheet import Masthead
from game.desktop.spans import Paragraph, plain
from game.desktop.stage import Stage
from game.model.hour import Hour
from game.model.spans import paragraphs
from game.model.story import Chapter
from game.model.variable import MINUTES
from game.play.beat import Offer, Offered

# No choice of an author's can have such an id.
ON = "/on"  # the way from a chapter's last words to the next chapter's card
RECORD = "/record"
TELLING = ("told", "warned", "stamp", "fate")
MOST_PAST = 500  # words of the chapter above the page; the log has the rest


@dataclass(frozen=True)
class Turned:
    """The entries on the page, and those of the next chapter that wait until these were read."""

    shown: tuple[Entry, ...]
    held: tuple[Entry, ...] = ()

    @property
    def opens_chapter(self) -> bool:
        """Whether a chapter's card stands on the page."""
        return any(entry.kind == "card" for entry in self.shown)


def turned(entries: tuple[Entry, ...], *, holds: bool = True) -> Turned:
    """The page of a turn. What ends a chapter is read before the next one's card is shown."""
    kinds = [entry.kind for entry in entries]
    if "card" in kinds:
        at = kinds.index("card")
        if any(kind in TELLING for kind in kinds[:at]):
            return Turned(entries[:at], entries[at:]) if holds else Turned(entries[at:])
    return Turned(entries)


def page_of(stage: Stage, night: Night, now: Turned, *, recap: bool, picture: str) -> Page:
    """What is to be read and chosen now, under what was read before in this chapter."""
    past = _past(night, now)
    fresh = _fresh_from(past, now)
    body = [
        line
        for number, entry in enumerate(past)
        for line in page_lines(stage.words, night, entry, is_past=number < fresh, opens=False)
    ]
    if recap and past:
        body.append(plain(stage.say("recap"), "aside"))
    opens = False
    for entry in now.shown:
        opens = opens or entry.kind == "scene"
        body.extend(page_lines(stage.words, night, entry, is_past=False, opens=opens))
        opens = opens and entry.kind != "told"
    if night.has_ended and not now.held:
        body.extend(_fates_found(stage, night))
    return Page(
        _masthead(stage, night, now),
        tuple(body) or (plain(""),),
        _options(stage, night, now),
        _notes(stage, night, body),
        stage.pictures.side(picture),
    )


def _past(night: Night, now: Turned) -> list[Entry]:
    """What was read before in this chapter, as far up as one may want to look."""
    if now.opens_chapter:
        return []
    before = [entry for turn in night.turns[:-1] for entry in turn.entries]
    latest = night.turns[-1].entries
    if not now.held and now.shown is not latest:
        before += latest[: len(latest) - len(now.shown)]
    starts = [n for n, entry in enumerate(before) if entry.kind == "card"]
    before = before[starts[-1] :] if starts else before
    words = 0
    for number in range(len(before) - 1, -1, -1):
        words += len(before[number].text.split())
        if words > MOST_PAST:
            return before[number:]
    return before


def _fresh_from(past: list[Entry], now: Turned) -> int:
    """The place among the past entries from which they still count as new.

    A way back to the same choices tells nothing; what was told last is then still the page.
    """
    if any(entry.kind in TELLING for entry in now.shown):
        return len(past)
    told = [n for n, entry in enumerate(past) if entry.kind in TELLING]
    taken = [n for n, entry in enumerate(past) if entry.kind == "took"]
    last = told[-1] if told else len(past)
    return max((n for n in taken if n < last), default=last)


def _masthead(stage: Stage, night: Night, now: Turned) -> Masthead:
    story = night.story
    scene = _scene(night, now)
    if scene not in story.scenes:
        return Masthead(story.front.title)
    stands = story.scenes[scene]
    chapter = story.chapters[stands.chapter]
    place = stands.place or chapter.place
    title = story.places[place].name.split(",")[0] if place in story.places else chapter.title
    hour = _hour(night, now)
    part, left = _part(stage, night, chapter)
    if not hour.text:
        return Masthead(title, "", part, left=left)
    date = stage.say("date", day=hour.day, weekday=stage.say(f"day.{hour.day}"))
    about = stage.say("about") if hour.about else ""
    return Masthead(title, f"{about} {hour.clock}".strip(), part, date, left)


def _part(stage: Stage, night: Night, chapter: Chapter) -> tuple[str, str]:
    """The part of the night with the minutes that its chapter has left where it counts them, and
    those minutes as a voice says them."""
    if chapter.minutes is None or chapter.id != night.session.state.chapter:
        return chapter.title, ""
    left = night.session.state.row[night.rules.slots.variables[MINUTES]]
    shown = stage.say("minutes-left", title=chapter.title, count=left)
    return shown, stage.say("minutes-left-said", count=left)


def _hour(night: Night, now: Turned) -> Hour:
    """The hour over the page; what ends a chapter stands at the hour of its end."""
    turn = night.turns[-1]
    return turn.closed if now.held else turn.hour


def _scene(night: Night, now: Turned) -> str:
    """Whose hour and place stand over the page."""
    shown = next((e.scene for e in reversed(now.shown) if e.kind == "scene"), "")
    if now.held and not shown:
        before = (entry for turn in reversed(night.turns[:-1]) for entry in reversed(turn.entries))
        shown = next((e.scene for e in before if e.kind == "scene"), "")
    if not shown and night.entered is not None:
        return night.entered.scene
    return shown


def _options(stage: Stage, night: Night, now: Turned) -> tuple[Option, ...]:
    if now.held:
        return (Option(ON, paragraphs(stage.say("go-on-plain"))[0].spans),)
    if night.has_ended:
        return (Option(RECORD, paragraphs(stage.say("to-record"))[0].spans),)
    stands = night.stands
    assert isinstance(stands, Offered)
    hides = stage.settings.story.hide_locked
    shown = (offer for offer in stands.offers if offer.is_open or not hides)
    return tuple(_option(stage, night, offer) for offer in shown)


def _option(stage: Stage, night: Night, offer: Offer) -> Option:
    label = offer.label or stage.say("go-on-plain")
    cost = stage.say("minutes", count=offer.minutes) if offer.minutes else ""
    cost_said = stage.say("minutes-said", count=offer.minutes) if offer.minutes else ""
    if offer.until:
        cost = cost_said = stage.say("until", hour=stage.words.hour(offer.until))
    reason = stage.say("late") if offer.is_late else offer.reason
    taken = f"{night.session.state.scene}.{offer.id}" in stage.records.choices
    marks = taken and stage.settings.story.picked_marks
    spans, refusal = paragraphs(label)[0].spans, stage.say("refused")
    return Option(offer.id, spans, cost, offer.is_open, reason, marks, cost_said, refusal)


def _fates_found(stage: Stage, night: Night) -> tuple[Paragraph, ...]:
    """How many ways this role's night is now known to end; none of the others is named."""
    roles = {role for role, _ in night.session.state.fates}
    fates = {fate.id for fate in night.story.fates.values() if fate.role in roles}
    found = fates & (stage.records.fates | {fate for _, fate in night.session.state.fates})
    if not fates:
        return ()
    return (plain(stage.say("fates-found", count=len(found), all=len(fates)), "aside"),)


def _notes(stage: Stage, night: Night, body: list[Paragraph]) -> tuple[Footnote, ...]:
    """A note for every mark in what is new on the page, in the order of their numerals."""
    fresh = (span for line in body if not line.is_past for span in line.spans)
    numerals = {span.link: span.text for span in fresh if span.style == "source"}
    in_order = sorted(numerals.items(), key=lambda each: int(each[1]))
    return tuple(foot(stage, night, link, numeral) for link, numeral in in_order)
