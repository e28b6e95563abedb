"""From the bytes of a file to text that can be read, or to what keeps it from being read."""

from __future__ import annotations

import re
import unicodedata

from game.model.codes import problem
from game.model.problem import Mark, Problem

LARGEST_FILE = 16 * 1024 * 1024  # bytes; ten thousand scenes in one file are less

# What YAML or a screen would trip over: control characters, odd line breaks, lone surrogates.
_UNREADABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff\ue000-\uf8ff]"
)


def decoded(file: str, raw: bytes) -> str | Problem:
    """The text of a file."""
    if len(raw) > LARGEST_FILE:
        return too_large(file)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw.count(b"\n", 0, fault.start) + 1
        column = fault.start - raw.rfind(b"\n", 0, fault.start)
        byte = f"{raw[fault.start]:#04x}"
        return problem("not-text", Mark(file, line, column), byte=byte)
    return settled(file, text)


def settled(file: str, text: str) -> str | Problem:
    """The text with plain line breaks, if it holds nothing that cannot be seen."""
    if len(text) > LARGEST_FILE:
        return too_large(file)
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if text.replace("\n", " ").isprintable():
        return text  # as nearly every file is, and known so much sooner than by looking for faults
    odd = _UNREADABLE.search(text)
    if odd is None:
        return text
    line = text.count("\n", 0, odd.start()) + 1
    column = odd.start() - text.rfind("\n", 0, odd.start())
    name = unicodedata.name(odd[0], "")
    character = f"U+{ord(odd[0]):04X}" + (f" ({name.lower()})" if name else "")
    return problem("control-character", Mark(file, line, column), character=character)


def too_large(file: str) -> Problem:
    """A file too large to be part of a story."""
    limit = f"{LARGEST_FILE // (1024 * 1024)} MB"
    return problem("too-large", Mark(file, 1, 1), what="this file", limit=limit)
