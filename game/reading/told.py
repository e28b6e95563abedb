"""A story told in another language: its own with other words in it, and nothing else changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from game.model.problem import Problem
from game.model.record import Term
from game.model.story import Story
from game.reading import desk
from game.reading.compared import Comparison
from game.reading.page_words import Key
from game.reading.renderings import Tongues, renderings
from game.reading.report import Report
from game.reading.teller import Progress, Teller

MOST_ROUNDS = 4  # of leaving out what cannot be told; one is enough but for faults that hide others


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language of a story: the story told in it, what is wrong in its files, how far they are."""

    language: str
    story: Story
    problems: tuple[Problem, ...]
    files: tuple[Progress, ...]


@dataclass(frozen=True, slots=True)
class Folders:
    """The files of a story and its overlays by name; `roots` are what those names begin with."""

    texts: Mapping[str, str]
    roots: Sequence[str]


def told_in(language: str, own: Story, story: Folders, files: Mapping[str, str]) -> Tongue:
    """The story in a language, from the files that are written in it.

    What is missing there, or cannot be told, is told in the story's own language.
    """
    report = Report()
    entries = renderings(Tongues(language, own.language), files, story.roots, report)
    left_out: frozenset[Key] = frozenset()
    progress: tuple[Progress, ...] = ()
    for number in range(MOST_ROUNDS):
        teller, found = Teller(entries, left_out), Report()
        reading = desk.read(story.texts, tell=teller.tell)
        found.add_all(each for each in reading.problems if each.mark.file in files)
        told = reading.story
        if told is not None:
            told = Comparison(language, teller.told, found).story(own, told)
        if not number:
            teller.report_strangers(report)
            progress = tuple(teller.files.values())
        report.add_all(found.in_file_order())
        if told is not None and not found.has_errors:
            return Tongue(language, _as(told, own, language), report.in_file_order(), progress)
        left_out |= frozenset(teller.keys_at(found.in_file_order())) or teller.told.keys()
    return Tongue(language, _as(own, own, language), report.in_file_order(), progress)


def _as(told: Story, own: Story, language: str) -> Story:
    """The translation under the story's own print: saves go from one language to the other."""
    words = {id: _term(term, own.glossary[id]) for id, term in told.glossary.items()}
    return replace(
        told, glossary=words, fingerprint=own.fingerprint, language=language, untranslated=own
    )


def _term(told: Term, own: Term) -> Term:
    """A word under the first spelling that it has in the language."""
    return told if told.called == own.called else replace(told, told_as=told.called[0])
