"""The shipped story and the interface in the language that nobody speaks, made in memory."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from game.author.entries import Scribe
from game.author.pseudo import PSEUDO, pseudo
from game.author.translate import Translation, translated
from game.keeping.words import Words, words
from game.model.problem import Problem
from game.model.story import Story
from game.reading.library import files_in, read_texts
from game.reading.renderings import Tongues

ROOT = Path(__file__).parent.parent
OWN, LANGUAGES = "en", ("en", PSEUDO)


@cache
def translation() -> Translation:
    """Every file of the shipped story in pseudo."""
    return translated(files_in(ROOT / "story").texts, {}, Scribe(Tongues(PSEUDO, OWN), pseudo))


@cache
def pseudo_night() -> tuple[Story, tuple[Problem, ...]]:
    """The shipped story told in pseudo, and what is wrong with it."""
    files = {**files_in(ROOT / "story").texts, **translation().files}
    reading = read_texts(files, PSEUDO)
    assert reading.story is not None
    return reading.story, reading.problems


@cache
def pseudo_words() -> Words:
    """The interface in pseudo."""
    sentences = words(ROOT / "assets" / "words").sentences
    return Words(
        PSEUDO,
        {
            key: pseudo(said)
            if isinstance(said, str)
            else {form: pseudo(each) for form, each in said.items()}
            for key, said in sentences.items()
        },
    )
