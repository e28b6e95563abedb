"""The last page: fates, and what was lived beside what is documented for every event touched."""

from __future__ import annotations

from collections.abc import Iterator

from game.keeping.words import Words
from game.model.story import Story
from game.play.ledger import Touched, settled, touched
from game.play.state import PlayState
from game.terminal.footnotes import cited, event_lines, standing
from game.terminal.layout import Sheet, spoken


def print_record(
    sheet: Sheet,
    story: Story,
    words: Words,
    passed: tuple[tuple[str, str], ...],
    state: PlayState,
) -> None:
    """Every event that the night met, in the order in which it was met."""
    met = touched(story, passed, state)
    sheet.heading(words.say("terminal.record-title"))
    sheet.line()
    if not met:
        sheet.line(words.say("terminal.record-empty"))
        sheet.line()
    positions = settled(story, state)
    known = [one for one in met if one.event in story.events]
    written = [one for one in known if one.lived or one.event in positions]
    for one in written:
        _print_event(sheet, story, words, one, positions.get(one.event, ""))
    rest = [story.events[one.event] for one in known if one not in written]
    if rest:
        sheet.heading(words.say("terminal.record-rest"))
        for event in rest:
            claim = f"{spoken(event.what)} {standing(event, words)} {cited(story, event.sources)}"
            sheet.line(f"{event.when}. {claim}", "    ", "")
        sheet.line()


def fixed_lines(story: Story) -> Iterator[str]:
    """What the record has fixed before anybody plays: the hour and the first sentence of each."""
    for id in story.front.fixed:
        event = story.events.get(id)
        if event is not None:
            yield f"{event.when}. {spoken(event.in_short)}"


def source_lines(story: Story, words: Words, event: str) -> list[str]:
    """An event of the record in full."""
    return list(event_lines(story, story.events[event], words))


def _print_event(sheet: Sheet, story: Story, words: Words, met: Touched, position: str) -> None:
    event = story.events[met.event]
    sheet.heading(event.when)
    lived = [f"{spoken(stamp.text)} ({words.hour(stamp.hour.text)})" for stamp in met.lived]
    for text in lived or [words.say("terminal.lived-unwritten")]:
        sheet.line(f"{words.say('terminal.lived')} {text}", "    ", "")
    taken = next((spoken(p.what) for p in event.positions if p.id == position), "")
    if taken:
        sheet.line(f"{words.say('terminal.settled')} {taken}", "    ", "")
    known = f"{spoken(event.what)} {standing(event, words)} {cited(story, event.sources)}"
    sheet.line(f"{words.say('terminal.documented')} {known}", "    ", "")
    sheet.line()
