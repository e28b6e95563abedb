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
    say, state = stage.say, night.session.state
    positions = settled(night.story, state)
    out = [plain(say("record-intro"))]
    for each in touched(night.story, night.passed(), state):
        event = night.story.events.get(each.event)
        if event is not None:
            out.extend(_event(stage, event, each, positions.get(event.id, "")))
    return tuple(out)


def _event(stage: Stage, event: Event, each: Touched, settled: str) -> list[Paragraph]:
    say = stage.say
    lived = " ".join(each.lived) or say("was-there")
    out = [
        plain(event.when, "heading"),
        Paragraph((Span(f"{say('lived')} ", "bold"), Span(lived))),
        Paragraph(
            (
                Span(f"{stage.words.say(f'standing.{event.standing}')} ", "bold"),
                Span(" ".join(event.what.split())),
                *((Span(f" {event.note}", "italic"),) if event.note else ()),
            )
        ),
    ]
    for position in event.positions:
        held = ", ".join(_named(stage, holder) for holder in position.held_by)
        here = f" {say('settled-here')}" if position.id == settled else ""
        words = f"{' '.join(position.what.split())} ({held}){here}"
        out.append(plain(words, "aside"))
    out.extend(source_lines(stage, event.sources)[1:])
    if event.staged and not event.staged.startswith("Not known"):
        out.append(plain(f"{say('staged')} {event.staged}", "aside"))
    return out


def _named(stage: Stage, source: str) -> str:
    work = stage.story.sources.get(source)
    return short(work) if work else source
