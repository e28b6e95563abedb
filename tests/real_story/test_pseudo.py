"""The shipped story in the language that nobody speaks: every word told, every mark kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.author.pseudo import LONGER, PSEUDO
from game.author.words import passages
from game.headless.script import performed
from game.model.prose import Plain, Text, pieces
from game.model.story import Story
from game.play.rules import Rules
from game.play.snapshot import replayed
from game.reading.faithful import asks_more, is_spoken, other_marks
from game.reading.library import read_scripts
from tests.pseudo import ROOT, pseudo_night, translation

LINKS = re.compile(r"\|([^\]]+)\]")


def texts(story: Story) -> Iterator[Text]:
    for chapter in story.chapters.values():
        yield chapter.card
    for scene in story.scenes.values():
        for passage in passages(story, scene):
            yield passage.text


def literal(text: Text) -> str:
    return "".join(piece.text for piece in pieces(text) if isinstance(piece, Plain))


def test_every_text_is_told_without_a_fault() -> None:
    story, problems = pseudo_night()
    assert translation().missing == 0
    assert [str(problem) for problem in problems if PSEUDO in problem.mark.file] == []
    assert story.language == PSEUDO


def test_every_text_asks_turns_and_marks_as_its_source_does() -> None:
    story = pseudo_night()[0]
    for own, other in zip(texts(story.original), texts(story), strict=True):
        assert other != own or not literal(own).strip()
        assert asks_more(own, other) == asks_more(other, own) == []
        assert other_marks(own, other) == ([], [])
        assert is_spoken(own) == is_spoken(other)
        assert LINKS.findall(literal(own)) == LINKS.findall(literal(other))


def test_it_is_a_third_longer() -> None:
    story = pseudo_night()[0]
    own = sum(len(literal(text)) for text in texts(story.original))
    told = sum(len(literal(text)) for text in texts(story))
    assert told >= own * (1 + LONGER)


def test_every_shipped_run_comes_to_the_same_end_in_it() -> None:
    story = pseudo_night()[0]
    own, told = Rules(story.original), Rules(story)
    scripts, _ = read_scripts(story.original, [ROOT / "story" / "playthroughs"])
    assert len(scripts) > 10
    for script in scripts:
        log = performed(own, script).session.log
        here, there = replayed(own, log), replayed(told, log)
        assert here.log == there.log
        assert here.state._replace(ledger=()) == there.state._replace(ledger=())
        assert [stamp.choice for stamp in here.state.ledger] == [
            stamp.choice for stamp in there.state.ledger
        ]
