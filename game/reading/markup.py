"""Prose as written, read into pieces: paragraphs, variants, sequences, documents and speakers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from game.model.condition import Condition
from game.model.problem import NOWHERE, Mark
from game.model.prose import Plain, Text, Variant
from game.reading.asking import NEVER, Asking
from game.reading.braces import Braces, Faulty
from game.reading.fields import is_short
from game.reading.marks import Marks
from game.reading.nodes import Scalar
from game.reading.scope import Scope
from game.reading.spacing import Unsettled, joined, padded, single_spaced

LONGEST = 100_000  # characters of one text; a scene has five hundred
HANDS = ("pencil", "ink", "typed", "poster", "telegraph", "print")
BLANK_LINE = re.compile(r"\n[ ]*\n\s*")
GOVERNED = re.compile(r"\s*\{\s*(if|else if|else)\b([^{}:]*)\}[ ]*(?:\n|$)")
_SPEAKER = re.compile(r"@([A-Za-z0-9][\w-]*)[ \n]+")
_HAND = re.compile(r">([a-z]+)[ ]*$")


@dataclass(slots=True)
class Block:
    """One paragraph; `governed` says by which of if, else if and else, and by what condition; then
    `mark` is where that stands."""

    text: Text
    governed: str = ""
    asked: Condition | None = None
    mark: Mark = NOWHERE


@dataclass(slots=True)
class Prose:
    """Reads the texts of scenes and choices; the sequences of each are numbered."""

    asking: Asking
    marks: Marks
    owner: str = ""
    turns: int = 0
    _node: Scalar = field(init=False)
    _braces: Braces = field(init=False)

    def __post_init__(self) -> None:
        self._braces = Braces(self._asked, self._shown, self._literal, self._turn_id, self._placed)

    def turn_to(self, owner: str) -> None:
        """Number the sequences of this scene or `scene.choice` from now on."""
        self.owner, self.turns = owner, 0

    def text(self, node: Scalar) -> Text:
        """The whole text of a node."""
        words = node.text
        if (
            "{" not in words and "[" not in words and "*" not in words and "^" not in words
            and ">" not in words and "@" not in words and "}" not in words
        ):  # fmt: skip
            return plain(words)
        return self.assembled([self.blocks(node)])

    def blocks(self, node: Scalar) -> list[Block]:
        """The paragraphs of a node's text; one that cannot be read is reported."""
        self._node = node
        found: list[Block] = []
        if not is_short(node, LONGEST, self.marks.names.report):
            return found
        start = 0
        text = node.text.rstrip()
        for gap in (*(match.span() for match in BLANK_LINE.finditer(text)), (len(text), len(text))):
            if text[start : gap[0]].strip():
                try:
                    found.append(self._block(text, start, gap[0], found))
                except Faulty as fault:
                    mark = node.mark_at(fault.offset)
                    self.marks.names.report.add(fault.name, mark, **fault.parts)
                    found.append(_stand_in(text, start, gap[0]))
                except Unsettled:
                    self._may_print_nothing(node, start)
            start = gap[1]
        return found

    def assembled(self, parts: Iterable[Sequence[Block]]) -> Text:
        """The paragraphs of several nodes as one text, each chain of ifs one variant."""
        texts: list[Text] = []
        chain: list[Block] = []
        for blocks in parts:
            for block in blocks:
                if chain and block.governed not in ("else if", "else"):
                    texts.append((_chained(chain),))
                    chain = []
                if block.governed:
                    chain.append(block)
                else:
                    texts.append(block.text)
            if chain:
                texts.append((_chained(chain),))
                chain = []
        try:
            return joined(texts, "\n\n")
        except Unsettled:
            self._may_print_nothing(self._node, 0)
            return ()

    def _block(self, text: str, start: int, end: int, before: list[Block]) -> Block:
        governed = GOVERNED.match(text, start, end)
        word, asked, mark = "", None, NOWHERE
        if governed:
            word = governed[1]
            mark = self._placed(text.index("{", governed.start()))
            self._check_chain(word, governed, before)
            if word != "else":
                asked = self.asking.condition_within(governed[2], self._node, governed.start(2))
            elif governed[2].strip():
                raise Faulty("if-not-alone", governed.start(), word="else" + governed[2].rstrip())
            start = governed.end()
            if not text[start:end].strip():
                what = f"nothing stands under this '{{{word}}}'"
                raise Faulty("prints-nothing", governed.start(), what=what)
        start += len(text[start:end]) - len(text[start:end].lstrip())
        self.marks.check_closed(text, start, end, self._node)
        if text[start] == ">":
            return Block(self._document(text, start, end), word, asked, mark)
        speaker = _SPEAKER.match(text, start, end)
        if speaker is None:
            return Block(self._braces.paragraph(text, start, end), word, asked, mark)
        self.marks.check_speaker(speaker[1], self._node.mark_at(speaker.start(1)))
        said = self._braces.paragraph(text, speaker.end(), end)
        return Block(padded(said, f"@{speaker[1]} ", ""), word, asked, mark)

    def _check_chain(self, word: str, governed: re.Match[str], before: list[Block]) -> None:
        if word == "if":
            if not governed[2].strip():
                raise Faulty("if-not-alone", governed.start(), word="if")
        elif not before or before[-1].governed not in ("if", "else if"):
            raise Faulty("else-without-if", governed.start(), word=word)

    def _document(self, text: str, start: int, end: int) -> Text:
        """Lines that begin with `>`, their breaks kept; the first may name the hand."""
        lines: list[Text] = []
        hand = ""
        first = start
        while start < end:
            stop = text.find("\n", start, end)
            while stop >= 0 and not text[stop + 1 : end].lstrip().startswith(">"):
                stop = text.find("\n", stop + 1, end)  # a line without `>` goes on the one before
            stop = end if stop < 0 else stop
            begin = start + len(text[start:stop]) - len(text[start:stop].lstrip()) + 1
            named = _HAND.match(text, begin - 1, stop)
            if named and begin - 1 == first:
                hand = f">{named[1]}\n"
                self.marks.check_hand(named[1], HANDS, self._node.mark_at(begin))
            elif not text[begin:stop].strip():
                lines.append((Plain(">"),))
            else:
                lines.append(padded(self._braces.paragraph(text, begin, stop), "> ", ""))
            start = stop + 1
        return padded(joined(lines, "\n"), hand, "")

    def _asked(self, words: str, offset: int) -> Condition:
        return self.asking.condition_within(words, self._node, offset)

    def _shown(self, name: str, offset: int) -> str:
        asking = self.asking
        scope = Scope(asking.names, asking.role, asking.has_budget, asking.who, self._node, offset)
        variable = scope.variable(name, 0)
        return variable.id if variable is not None else name

    def _literal(self, text: str, offset: int) -> str:
        return self.marks.settled(text, offset, self._node, self.asking)

    def _turn_id(self) -> str:
        self.turns += 1
        return f"{self.owner}#{self.turns}"

    def _placed(self, offset: int) -> Mark:
        return self._node.mark_at(offset)

    def _may_print_nothing(self, node: Scalar, offset: int) -> None:
        what = (
            "this may print nothing, and so may all that stands beside it: "
            "give it a sentence that always stands"
        )
        self.marks.names.report.add("prints-nothing", node.mark_at(offset), what=what)


def _chained(chain: Sequence[Block]) -> Variant:
    """The paragraphs of one chain of ifs."""
    branches = tuple((block.asked, block.text) for block in chain)
    return Variant(branches, tuple(block.mark for block in chain))


def _stand_in(text: str, start: int, end: int) -> Block:
    """What takes the place of a paragraph that cannot be read, so that its chain goes on."""
    governed = GOVERNED.match(text, start, end)
    return Block((Plain("…"),), governed[1] if governed else "", NEVER if governed else None)


def plain(words: str) -> Text:
    """Text without marks: its lines folded, its paragraphs parted by one blank line."""
    words = words.strip()
    if "\n" in words:
        if "\n\n\n" in words or " \n" in words or "\n " in words:
            paragraphs = [single_spaced(part).strip(" ") for part in BLANK_LINE.split(words)]
            words = "\n\n".join(paragraphs)
        elif "\n\n" in words:
            words = "\n\n".join([part.replace("\n", " ") for part in words.split("\n\n")])
        else:
            words = words.replace("\n", " ")
    if "  " in words:
        words = "\n\n".join([single_spaced(part).strip(" ") for part in words.split("\n\n")])
    return (Plain(words),) if words else ()
