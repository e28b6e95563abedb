"""The record of a night: what was lived beside what is documented, for every event it touched."""

from __future__ import annotations

from game.desktop.night import Night
from game.desktop.screen import Home, Step
from game.desktop.screens.almanac import source_lines
from game.desktop.screens.notes import short
from game.desktop.screens.texts import TextScreen
from game.desktop.sheet import Masthead
from game.desktop.spans import Paragraph, Span, plain
from game.desktop.stage import Stage
from game.model.record import Event
from game.model.spans import line_spans
from game.play.ledger import Touched, settled, touched


class RecordScreen(TextScreen):
    """The ending page. Leaving it leads to the title."""

    def __init__(self, stage: Stage, night: Night) -> None:
        fates = "; ".join(night.story.fates[fate].name for _, fate in night.session.state.fates)
        masthead = Masthead(fates or stage.say("record"), "", stage.say("record") if fates else "")
        super().__init__(stage, masthead, lines(stage, night))

    def left(self) -> Step | None:
        return Home()


def lines(stage: Stage, night: Night) -> tuple[Paragraph, ...]:
    """The whole record as paragraphs."""
    story, state = night.story, night.session.state
    positions = settled(story, state)
    met = [each for each in touched(story, night.passed(), state) if each.event in story.events]
    written = [each for each in met if each.lived or each.event in positions]
    out = [plain(stage.say("record-intro"))]
    for each in written:
        out.extend(_event(stage, story.events[each.event], each, positions.get(each.event, "")))
    rest = [story.events[each.event] for each in met if each not in written]
    if rest:
        out.append(plain(stage.say("record-rest"), "heading"))
        out.extend(_in_short(stage, event) for event in rest)
    return tuple(out)


def _in_short(stage: Stage, event: Event) -> Paragraph:
    """An event of which nothing was written down: its hour, what happened, its standing."""
    standing = stage.words.say(f"standing.{event.standing}")
    when = Span(f"{event.when}. ", "bold")
    return Paragraph((when, *line_spans(event.what), Span(f" {standing}", "italic")))


def _event(stage: Stage, event: Event, each: Touched, settled: str) -> list[Paragraph]:
    say = stage.say
    stamps = (f"{stamp.text} ({stage.words.hour(stamp.hour.text)})" for stamp in each.lived)
    lived = " ".join(stamps) or say("was-there")
    out = [
        plain(event.when, "heading"),
        Paragraph((Span(f"{say('lived')} ", "bold"), Span(lived))),
        Paragraph(
            (
                Span(f"{stage.words.say(f'standing.{event.standing}')} ", "bold"),
                *line_spans(event.what),
                *((Span(f" {event.note}", "italic"),) if event.note else ()),
            )
        ),
    ]
    for position in event.positions:
        held = ", ".join(_named(stage, holder) for holder in position.held_by)
        here = f" {say('settled-here')}" if position.id == settled else ""
        words = *line_spans(position.what), Span(f" ({held}){here}")
        out.append(Paragraph(words, "aside"))
    out.extend(source_lines(stage, event.sources)[1:])
    if event.staged_later:
        out.append(plain(f"{say('staged')} {event.staged_later}", "card"))
    return out


def _named(stage: Stage, source: str) -> str:
    work = stage.story.sources.get(source)
    return short(work) if work else source
