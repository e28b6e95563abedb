"""A strict reader of Twee 3, written from its specification and from nothing of ours."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

_LINK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


class NotTwee(Exception):
    """A file that is no Twee 3."""


@dataclass(frozen=True)
class Passage:
    name: str
    tags: tuple[str, ...]
    held: dict[str, str]
    text: str

    @property
    def links(self) -> list[str]:
        """The targets of its links, comments left aside."""
        found = _LINK.findall(_COMMENT.sub("", self.text))
        return [link.rpartition("->")[2].strip() for link in found]


def passages(text: str) -> list[Passage]:
    """Every passage of a file, in its order."""
    if not text.startswith("::"):
        raise NotTwee("a file begins with a passage")
    parts = re.split(r"^::", text, flags=re.MULTILINE)[1:]
    found = [_passage(part) for part in parts]
    names = [one.name for one in found]
    if len(set(names)) != len(names):
        raise NotTwee("two passages have one name")
    return found


def _passage(part: str) -> Passage:
    header, _, body = part.partition("\n")
    name, rest = _upto(header, "[{")
    tags: tuple[str, ...] = ()
    held: dict[str, str] = {}
    if rest.startswith("["):
        inside, rest = _upto(rest[1:], "]")
        tags = tuple(map(_plain, inside.split()))
        rest = rest[1:].strip()
    if rest:
        held = json.loads(rest)
    if not name.strip():
        raise NotTwee("a passage without a name")
    return Passage(_plain(name.strip()), tags, held, body.rstrip())


def _upto(text: str, signs: str) -> tuple[str, str]:
    """The text before the first of these signs that no backslash escapes, and what follows."""
    place = 0
    while place < len(text) and text[place] not in signs:
        place += 2 if text[place] == "\\" else 1
    return text[:place], text[place:]


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)
