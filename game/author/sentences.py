"""Prose cut into sentences, speech told from narration, names found among words."""

from __future__ import annotations

import re

_END = re.compile(r"(?<=[.!?…])[\"”’']*\s+(?=[\"“‘']?[A-ZА-Я0-9])")
_SPEECH = re.compile(r"[\"“][^\"”]*[\"”]?")
_WORD = re.compile(r"[\w'’-]+")


def sentences(block: str) -> list[str]:
    """The sentences of a paragraph; abbreviations are not looked for, for our prose has none."""
    return [part for part in _END.split(" ".join(block.split())) if _WORD.search(part)]


def narration(block: str) -> str:
    """The paragraph with what is spoken left out."""
    return _SPEECH.sub(" ", block)


def opening(sentence: str) -> str:
    """The first word of a sentence, in small letters."""
    found = _WORD.search(sentence)
    return found[0].lower() if found else ""


def begins_a_word(name: str, text: str) -> bool:
    """Whether a word of the text begins with these letters."""
    # Plain search: a pattern of the same meaning takes a hundred times as long.
    at = text.find(name)
    while at >= 0:
        before = text[at - 1 : at]
        if not (before.isalnum() or before == "_"):
            return True
        at = text.find(name, at + 1)
    return False
