"""The words of a story: what an author wrote, counted and set out for reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from game.model.problem import Mark
from game.model.prose import Plain, Sequence, Shown, Text, Variant, pieces
from game.model.story import Scene, Story

_WORD = re.compile(r"\w+(?:['’.,:-]\w+)*")
_FOOTNOTE = re.compile(r"\[\^[^\]]*\]")
_TERM = re.compile(r"\[(?:([^\]|]*)\|)?([^\]]*)\]")
_SPEAKER = re.compile(r"^@[a-z0-9-]+ ", re.MULTILINE)
_HAND = re.compile(r"^>[a-z]* ?", re.MULTILINE)
_MARKS = re.compile(r"\*\*|[*^]")


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a story: whose, where, and what it is for."""

    role: str
    scene: str
    part: str
    text: Text
    mark: Mark

    @property
    def is_label(self) -> bool:
        return self.part in ("say", "sure", "back")


def passages(story: Story, scene: Scene) -> Iterator[Passage]:
    """Every text of a scene that a player may read, in the author's order."""
    role = story.chapters[scene.chapter].role

    def passage(part: str, text: Text, mark: Mark) -> Passage:
        return Passage(role, scene.id, part, text, mark)

    if scene.text:
        yield passage("text", scene.text, scene.mark)
    for choice in scene.choices:
        for part in ("say", "locked", "warn", "sure", "back", "text", "stamp"):
            text: Text = getattr(choice, part)
            if text:
                yield passage(part, text, choice.mark)


def everything_said(story: Story) -> str:
    """All that a player may read: the night, its record and its almanac, marks and all."""
    told = (card for chapter in story.chapters.values() for card in _literal(chapter.card))
    texts = (p.text for scene in story.scenes.values() for p in passages(story, scene))
    record = (f"{event.what} {event.note}" for event in story.events.values())
    almanac = (f"{entry.title} {entry.text}" for entry in story.almanac.values())
    return " ".join(
        [*told, *(words for text in texts for words in _literal(text)), *record, *almanac]
    )


def _literal(text: Text) -> Iterator[str]:
    return (piece.text for piece in pieces(text) if isinstance(piece, Plain))


def plain(markup: str) -> str:
    """Prose without its marks: what a reader would say aloud."""
    bare = _FOOTNOTE.sub("", markup)
    bare = _TERM.sub(lambda found: found[1] or found[2], bare)
    bare = _HAND.sub("", _SPEAKER.sub("", bare))
    return _MARKS.sub("", bare).replace("~", " ")


def word_count(text: Text) -> int:
    """Words authored in a text, every variant included."""
    return sum(len(_WORD.findall(plain(piece))) for piece in _all_words(text))


def words_in(sentence: str) -> list[str]:
    """The words of plain prose."""
    return _WORD.findall(sentence)


def _all_words(text: Text) -> Iterator[str]:
    for piece in text:
        match piece:
            case Plain(words):
                yield words
            case Shown():
                yield "it"
            case Variant(branches):
                for _, branch in branches:
                    yield from _all_words(branch)
            case Sequence(_, _, alternatives):
                for alternative in alternatives:
                    yield from _all_words(alternative)


def renderings(text: Text) -> list[str]:
    """Plain readings of a text that between them show every branch once or more."""
    many = max((_branches(piece) for piece in _deep(text)), default=1)
    found = (plain(_rendered(text, n)) for n in range(many))
    return list(dict.fromkeys(found))


def _deep(text: Text) -> Iterator[Variant | Sequence]:
    for piece in text:
        if isinstance(piece, Variant):
            yield piece
            for _, branch in piece.branches:
                yield from _deep(branch)
        elif isinstance(piece, Sequence):
            yield piece
            for alternative in piece.alternatives:
                yield from _deep(alternative)


def _branches(piece: Variant | Sequence) -> int:
    if isinstance(piece, Sequence):
        return len(piece.alternatives)
    return len(piece.branches) + (piece.branches[-1][0] is not None)


def _rendered(text: Text, n: int) -> str:
    out: list[str] = []
    for piece in text:
        match piece:
            case Plain(words):
                out.append(words)
            case Shown():
                out.append("it")
            case Variant(branches):
                chosen = n % _branches(piece)
                out.append(_rendered(branches[chosen][1], n) if chosen < len(branches) else "")
            case Sequence(_, _, alternatives):
                out.append(_rendered(alternatives[n % len(alternatives)], n))
    return "".join(out)
