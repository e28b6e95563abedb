"""What stands in braces inside a paragraph: values, variants and sequences, one in another."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from game.model.condition import Condition
from game.model.problem import Mark
from game.model.prose import Piece, Sequence, Shown, Text, Turn, Variant
from game.reading.spacing import line
from game.reading.tokens import NAME

_SIGN = re.compile(r"[{}|]")
_HEAD = re.compile(r"[^{}:|]*")
_NAME = re.compile(rf"\s*({NAME})\s*")
_GOVERNS = re.compile(r"\s*(if|else if|else)\b")
_TURNS: dict[str, Turn] = {"in turn": "in turn", "cycle": "cycle", "shuffle": "shuffle"}
_AFTER_A_PIPE = (" ", "\n", "}")
DEEPEST = 8
LONGEST = 1_000  # characters of a condition in braces

Items = list[str | Piece]


class Faulty(Exception):
    """A paragraph that cannot be read: the name of the problem, its place, and its parts."""

    def __init__(self, name: str, offset: int, /, **parts: str) -> None:
        super().__init__(name)
        self.name = name
        self.offset = offset
        self.parts = parts


@dataclass(slots=True)
class Braces:
    """Reads paragraphs; what it cannot know is asked of the page it reads for.

    `asked` reads a condition at an offset, `shown` a variable's name, `literal` settles the marks
    of plain text, `turn_id` gives the next sequence its name, and `placed` tells where in the files
    an offset is.
    """

    asked: Callable[[str, int], Condition]
    shown: Callable[[str, int], str]
    literal: Callable[[str, int], str]
    turn_id: Callable[[], str]
    placed: Callable[[int], Mark]
    text: str = ""
    place: int = 0
    depth: int = 0

    def paragraph(self, text: str, start: int, end: int) -> Text:
        """The part of a text from `start` to `end`, which is one paragraph or one line of one."""
        self.text, self.place, self.depth = text[:end], start, 0
        items, _ = self._items(None)
        return line(items[0])

    def _alternatives(self, opened: int) -> tuple[tuple[Text, ...], tuple[Mark, ...]]:
        """What stands between a brace and the one that closes it, and where; the first alternative
        begins at the brace, so that its condition is seen."""
        items, starts = self._items(opened)
        places = (opened, *(self._first_word(start) for start in starts[1:]))
        return tuple(map(line, items)), tuple(map(self.placed, places))

    def _first_word(self, start: int) -> int:
        rest = self.text[start:]
        return start + len(rest) - len(rest.lstrip())

    def _items(self, opened: int | None) -> tuple[list[Items], list[int]]:
        """Alternatives up to the brace that closes what was `opened`, or the whole paragraph; and
        where each begins."""
        alternatives, starts = list[Items]([[]]), [self.place]
        seen = self.place
        while True:
            sign = _SIGN.search(self.text, seen)
            if sign is None:
                if opened is not None:
                    raise Faulty("brace-not-closed", opened)
                self._literal(alternatives[-1], len(self.text))
                return alternatives, starts
            start = sign.start()
            if sign[0] == "|" and not (opened is not None and self._parts(start)):
                seen = start + 1
                continue
            self._literal(alternatives[-1], start)
            self.place = seen = start + 1
            if sign[0] == "{":
                alternatives[-1].append(self._braced(start))
                seen = self.place
            elif sign[0] == "|":
                alternatives.append([])
                starts.append(seen)
            elif opened is not None:
                return alternatives, starts
            else:
                raise Faulty("stray-brace", start)

    def _parts(self, pipe: int) -> bool:
        """Whether a pipe has spaces round it, and so parts two alternatives."""
        return self.text[pipe - 1].isspace() and self.text[pipe + 1 : pipe + 2] in _AFTER_A_PIPE

    def _literal(self, items: Items, end: int) -> None:
        if end > self.place:
            items.append(self.literal(self.text[self.place : end], self.place))
        self.place = end

    def _braced(self, opened: int) -> Piece:
        self.depth += 1
        if self.depth > DEEPEST:
            raise Faulty("nested-too-deep", opened, what="this brace", limit=str(DEEPEST))
        head = _HEAD.match(self.text, self.place)
        assert head is not None  # it may match nothing
        start, self.place = self.place, head.end()
        closing = self.text[self.place : self.place + 1]
        self.place += 1
        if not closing:
            raise Faulty("brace-not-closed", opened)
        if closing == "}":
            piece = self._value(head[0], start, opened)
        elif closing == ":":
            piece = self._variant(head[0], start, opened)
        else:
            trouble = f"'{closing}' stands where a name or a condition must end"
            raise Faulty("broken-variant", self.place - 1, trouble=trouble)
        self.depth -= 1
        return piece

    def _value(self, head: str, start: int, opened: int) -> Piece:
        governing = _GOVERNS.match(head)
        if governing:
            raise Faulty("if-not-alone", opened, word=" ".join(head.split()))
        name = _NAME.fullmatch(head)
        if name is None:
            empty = not head.strip()
            trouble = "nothing is in them" if empty else "a condition wants `: text` after it"
            raise Faulty("broken-variant", opened, trouble=trouble)
        return Shown(self.shown(name[1], start + name.start(1)))

    def _variant(self, head: str, start: int, opened: int) -> Piece:
        words = " ".join(head.split())
        if words in _TURNS:
            id = self.turn_id()
            texts, marks = self._alternatives(opened)
            if len(texts) < 2:
                raise Faulty("broken-variant", opened, trouble="a sequence wants ` | ` between two")
            return Sequence(id, _TURNS[words], texts, marks)
        if not words:
            raise Faulty("broken-variant", opened, trouble="no condition stands before the colon")
        if len(head) > LONGEST:
            raise Faulty("too-large", opened, what="this condition", limit=f"{LONGEST} characters")
        asked = self.asked(head, start)
        texts, marks = self._alternatives(opened)
        if len(texts) > 2:
            trouble = "a condition parts two alternatives, and here are more"
            raise Faulty("broken-variant", opened, trouble=trouble)
        if not any(texts):
            raise Faulty("prints-nothing", opened, what="these braces never print anything")
        if len(texts) == 1 or not texts[1]:
            return Variant(((asked, texts[0]),), marks[:1])
        return Variant(((asked, texts[0]), (None, texts[1])), marks)
