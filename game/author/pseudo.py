"""A language that nobody speaks: letters of two alphabets, accents, and a third more of them.

Whoever plays a story in it sees which words are not told through the story or the catalogue, which
letters a face lacks, and where a page has no room for the longer words of other languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil

PSEUDO = "qps"  # a code that no language will ever have
LONGER = 0.35  # of the letters that a text has
_SMALL = dict(zip("abcdefghijklmnopqrstuvwxyz", "áбчдéфгхíйклмнóпqрсťúвшжýз", strict=True))
_LETTERS = {**_SMALL, **{small.upper(): other.upper() for small, other in _SMALL.items()}}
_ADDED = dict(zip("aeiouyAEIOUY", "аеиоуыАЕИОУЫ", strict=True))

# What is no word of the story's: the head of a brace, a footnote, a speaker, a hand, a hard space.
_KEPT = re.compile(
    r"\{[^{}:]*(?=\})|\{[^{}:|]*:|\[\^[^\]]*\]|^[ ]*@[\w-]+[ \n]|^[ ]*>[a-z]+[ ]*$", re.MULTILINE
)
_TERM = re.compile(r"\[([^\[\]^|][^\[\]|]*)(\|[^\[\]]*)?\]")


def pseudo(text: str) -> str:
    """The text in letters of two alphabets and a third longer; its marks and questions stay."""
    return "".join(_parts(text))


def _parts(text: str) -> Iterator[str]:
    place = 0
    for kept in _KEPT.finditer(text):
        yield _with_terms(text[place : kept.start()])
        yield kept[0]
        place = kept.end()
    yield _with_terms(text[place:])


def _with_terms(text: str) -> str:
    """Literal text; a marked word goes on naming its entry, whatever is shown of it."""
    out, place = [], 0
    for term in _TERM.finditer(text):
        out += [_words(text[place : term.start()]), f"[{_words(term[1])}", term[2] or f"|{term[1]}"]
        out.append("]")
        place = term.end()
    return "".join([*out, _words(text[place:])])


def _words(text: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda word: _word(word[0]), text)


def _word(word: str) -> str:
    """A word with every letter changed, and vowels of the other alphabet put behind its own."""
    wanted = ceil(len(word) * LONGER)
    vowels = [n for n, letter in enumerate(word) if letter in _ADDED]
    out: list[str] = []
    for n, letter in enumerate(word):
        out.append(_LETTERS.get(letter, letter))
        if n in vowels[:wanted]:
            out.append(_ADDED[letter])
    left = wanted - min(wanted, len(vowels))
    return "".join(out) + "ъ" * left
