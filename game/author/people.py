"""Whether everybody whom the prose names is found by that name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.author.words import passages, plain
from game.model.codes import problem
from game.model.problem import Problem
from game.model.prose import Plain, pieces
from game.model.story import Story


def people_problems(story: Story) -> Iterator[Problem]:
    """Words of a person's name that stand in the prose by themselves and are no spelling."""
    spellings = {s for person in story.people.values() for s in (person.name, *person.called) if s}
    if not spellings:
        return
    said = " ".join(_said(story))
    words = set(_WORD.findall(said))
    longest_first = sorted(spellings, key=lambda spelling: (-len(spelling), spelling))
    known = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    unknown = set(_WORD.findall(known.sub(" ", said)))
    for person in story.people.values():
        for word in person.name.split():
            # A word that is also written small, such as `sister`, is a title and names nobody.
            if word in unknown and word[0].isupper() and word.lower() not in words:
                yield problem("name-not-called", person.mark, word=word, person=person.id)


_WORD = re.compile(r"\w+")


def _said(story: Story) -> Iterator[str]:
    for scene in story.scenes.values():
        for passage in passages(story, scene):
            for piece in pieces(passage.text):
                if isinstance(piece, Plain):
                    yield plain(piece.text)
