"""Prose cut into sentences, speech told from narration."""

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
