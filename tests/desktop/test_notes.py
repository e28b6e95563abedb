"""What stands at the foot of a page, and on a stamp: short names of works, causes and hours."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.desktop.night import Entry, Night, Note, begun, gone_on
from game.desktop.screens.before import fixed_lines
from game.desktop.screens.notes import cause, short
from game.desktop.screens.turned import page_of, turned
from game.desktop.screens.written import page_lines
from game.keeping.words import words
from game.model.hour import hour
from game.model.record import Source
from game.play.beat import Offered
from game.play.command import Begin
from game.play.snapshot import kept, restored
from tests.desktop.faces import ASSETS
from tests.desktop.staged import night_rules, night_story, stage_in

SHORT = {
    "mieville-2017": "Miéville 2017",
    "laiming-memoir": "Laiming, 20th century",
    "congress-1917": "Protocols and newspaper record of the sessions of 25-27 October 1917",
    "project1917": "Day-by-day collection of diaries and documents 2017",
    "rabochy-put-1917": "Rabochy Put 1917",
    "red-guard-memoir": "And Our Spirit Is Young, Soviet period",
    "hist-civil-war-1946": "History of the Civil War in the USSR 1942",
    "kurkov-1923": "Kurkov 1923",
}


@pytest.mark.parametrize("id", SHORT)
def test_a_work_is_named_by_its_writer_or_else_by_its_title(id: str) -> None:
    assert short(night_story().sources[id]) == SHORT[id]


def test_no_work_is_named_by_a_word_that_is_no_name() -> None:
    def opens_well(work: Source) -> bool:
        return short(work)[0].isupper() and short(work).count(work.year[:4]) <= 1

    assert [id for id, work in night_story().sources.items() if not opens_well(work)] == []


def test_a_cause_without_an_hour_names_none(tmp_path: Path) -> None:
    stage, night = stage_in(tmp_path), begun(night_rules(), Begin())
    own = Note("clerk", "cause", role="operator", hour="about 06:30")
    assert cause(stage, night, own) == "By your own hand, about 06:30."
    own = Note("clerk", "cause", role="operator")
    assert cause(stage, night, own) == "By your own hand."


def test_a_stamp_opens_with_a_capital() -> None:
    night = begun(night_rules(), Begin())
    for at, opens in (("about 06:30", "About 06:30. You"), ("02:10", "02:10. You")):
        entry = Entry("stamp", "seven", "You did it.", hour=hour(at))
        (line,) = page_lines(words(ASSETS / "words"), night, entry, is_past=False, opens=False)
        assert line.spans[0].text.startswith(opens)


def test_the_name_of_a_ship_is_in_italics_in_the_record_too(tmp_path: Path) -> None:
    spans = [span for line in fixed_lines(stage_in(tmp_path)) for span in line.spans]
    assert ("Aurora", "italic") in [(span.text, span.style) for span in spans]
    assert not any("*" in span.text for span in spans)


def numerals(night: Night, home: Path) -> list[str]:
    now = turned(night.turns[-1].entries, holds=False)
    page = page_of(stage_in(home), night, now, recap=False, picture="")
    return [note.numeral for note in page.notes]


def test_notes_are_counted_by_chapter_and_after_a_load_as_before(tmp_path: Path) -> None:
    night = begun(night_rules(), Begin())
    chapters: dict[str, int] = {}
    while not night.has_ended:
        offered = night.stands
        assert isinstance(offered, Offered)
        assert night.choose(offered.open[0]) is not None
        found = numerals(night, tmp_path)
        again = gone_on(night.rules, restored(night.rules, kept(night.session)))
        assert numerals(again, tmp_path) == found
        chapter = night.session.state.chapter
        chapters.setdefault(chapter, int(found[0]) if found else 0)
    assert len(chapters) == len(night.story.chapters)
    assert set(chapters.values()) <= {0, 1}
