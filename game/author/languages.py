"""What is wrong with a story in its other languages, and lacks in those that it is offered in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.model.codes import problem
from game.model.problem import Mark, Problem
from game.model.story import Story
from game.reading.renderings import FOLDER
from game.reading.report import nearest
from game.reading.teller import Progress
from game.reading.told import Tongue

MOST_NAMES = 4  # entries or files that one problem names
FRONT = Mark("story.yaml", 1, 1)


def language_problems(own: Story, tongues: Sequence[Tongue]) -> Iterator[Problem]:
    """Everything wrong with the other languages of a story, one problem a file for what is behind.

    A language that the story does not name is being worked on: what it lacks, nobody misses.
    """
    offered = own.front.languages
    begun = [each.language for each in tongues if each.language not in offered]
    for tongue in tongues:
        yield from tongue.problems
        yield from _behind(tongue)
        if tongue.language not in offered:
            continue
        if any(each.done for each in tongue.files):
            yield from _missing(tongue, own.language)
        else:
            near = nearest(tongue.language, begun)
            hint = f"Did you mean '{near}'?" if near else None
            yield problem("language-without-words", FRONT, hint=hint, language=tongue.language)


def _behind(tongue: Tongue) -> Iterator[Problem]:
    for each in tongue.files:
        if each.behind:
            names, many = _first(each.behind), len(each.behind)
            yield problem("translation-behind", _mark(each), many=many, all=each.many,
                          language=tongue.language, names=names)  # fmt: skip


def _missing(tongue: Tongue, own: str) -> Iterator[Problem]:
    language = tongue.language
    untouched = [_source(each, language) for each in tongue.files if not each.done]
    if untouched:
        what = "1 file is" if len(untouched) == 1 else f"{len(untouched)} files are"
        yield problem("translation-missing", Mark(f"{FOLDER}/{language}", 1, 1), what=what,
                      language=language, own=own, names=_first(untouched))  # fmt: skip
    for each in tongue.files:
        if each.done and each.missing:
            many = len(each.missing)
            what = f"{many} of {each.many} texts {'is' if many == 1 else 'are'}"
            yield problem("translation-missing", _mark(each), what=what, language=language,
                          own=own, names=_first(each.missing))  # fmt: skip


def _mark(file: Progress) -> Mark:
    return Mark(file.file, 1, 1)


def _source(file: Progress, language: str) -> str:
    """The file of the story that a file of a language goes with."""
    return file.file.replace(f"{FOLDER}/{language}/", "", 1)


def _first(names: Sequence[str]) -> str:
    """The first few names, and how many more there are."""
    shown = ", ".join(f"'{name}'" for name in names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    return f"{shown} and {more} more" if more > 0 else shown
