"""Reads the keys of one chapter's pages, one scene or choice at a time."""

from __future__ import annotations

from collections.abc import Sequence

from game.model.condition import Condition
from game.model.effect import Effect
from game.model.problem import Mark
from game.model.prose import NO_TEXT, Text
from game.model.story import Target
from game.reading.asking import Asking
from game.reading.fields import checked_keys, is_yes, parted, scalar, unquoted, whole
from game.reading.marks import Marks
from game.reading.markup import Prose
from game.reading.names import Kind, Names
from game.reading.nodes import Keyed, Pair, Scalar
from game.reading.sheet import Sheet
from game.reading.ways import Ways


class Reader:
    """Turned to a scene or a choice, it gives what each of its keys holds."""

    def __init__(self, names: Names, asking: Asking) -> None:
        self.names = names
        self.report = names.report
        self.asking = asking
        self.prose = Prose(asking, Marks(names))
        self.ways = Ways(names, asking)
        self.who = ""
        self._keyed: Keyed
        self._pairs: dict[str, Pair] = {}

    def turn_to(self, keyed: Keyed, who: str) -> None:
        """Read from this mapping from now on; `who` names it in a sentence."""
        self._keyed = keyed
        self._pairs = keyed.pairs
        self.who = self.asking.who = self.ways.who = who

    def check_keys(self, sheet: Sheet, known: frozenset[str]) -> None:
        """Report the keys that the sheet does not know, and those it misses."""
        if not self._pairs.keys() <= known:
            checked_keys(self._keyed, sheet, self.who, self.report)

    def scalar(self, key: str) -> Scalar | None:
        pair = self._pairs.get(key)
        return None if pair is None else scalar(pair.value, key, self.report)

    def mark(self, key: str) -> Mark:
        """Where a key's value stands; the page's own place when the key is not there."""
        pair = self._pairs.get(key)
        return self._keyed.mark if pair is None else pair.value.mark

    def told(self, key: str) -> Text:
        """Prose."""
        node = self.scalar(key)
        if node is None:
            return NO_TEXT
        if node.style == "runs on":
            self.report.add("text-runs-on", node.mark, key=key)
        elif node.style == "spoken" and "\\" in node.text:
            cure = f"Put the text on its own line under `{key}: |`, without backslashes."
            quotes = "quote marks with a backslash"
            self.report.add("stray-quotes", node.mark, key=key, quotes=quotes, cure=cure)
        return self.prose.text(node)

    def told_with(self, before: Sequence[Scalar], key: str, after: Sequence[Scalar]) -> Text:
        """Prose with what other pages have put before and after it."""
        own = self.scalar(key)
        nodes = (*before, *(() if own is None else (own,)), *after)
        return self.prose.assembled([self.prose.blocks(node) for node in nodes])

    def word(self, key: str) -> str:
        """A single name."""
        node = self.scalar(key)
        if node is None:
            return ""
        return node.text if node.style == "plain" else unquoted(node, key, self.report).strip()

    def named(self, key: str, kind: Kind) -> str:
        """The name of something that must be declared; "" when it is not."""
        word = self.word(key)
        if not word or self.names.has(kind, word, self.who, self.mark(key)):
            return word
        self.names.lost = True
        return ""

    def list(self, key: str) -> tuple[str, ...]:
        """Names parted by commas."""
        node = self.scalar(key)
        return () if node is None else tuple(name for name, _ in parted(node))

    def flag(self, key: str) -> bool:
        """Yes or no; no when left out."""
        node = self.scalar(key)
        return node is not None and is_yes(node, key, self.report)

    def number(self, key: str, default: int, lowest: int = 0) -> int:
        """A whole number of `lowest` or more."""
        node = self.scalar(key)
        return default if node is None else whole(node, key, self.report, lowest)

    def asked(self, key: str) -> Condition | None:
        """A condition."""
        node = self.scalar(key)
        return None if node is None else self.asking.condition(node, key)

    def done(self, key: str) -> tuple[Effect, ...]:
        """Effects."""
        node = self.scalar(key)
        return () if node is None else self.asking.effects(node, key)

    def target(self) -> Target | None:
        """Where its own `to` leads; None when it has none or it cannot be read."""
        pair = self._pairs.get("to")
        return None if pair is None else self.ways.target(pair.value)

    def called(self) -> str:
        """The scene that a `call` names; "" when there is none."""
        scene = self.word("call")
        if scene and not self.names.has_scene(scene, self.who, "calls", self.mark("call")):
            self.names.lost = True
            return ""
        return scene
