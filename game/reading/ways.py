"""Where a scene or a choice leads: a name, odds, or conditions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from game.model.condition import Condition
from game.model.problem import Mark
from game.model.story import Back, ByCondition, ByOdds, End, Here, Target, To, Way
from game.reading.asking import Asking
from game.reading.fields import scalar
from game.reading.names import Names
from game.reading.nodes import Keyed, Listed, Node, Pair, Scalar

ODDS = re.compile(r"(\d{1,4}) in (\d{1,4})")
_HERE, _BACK, _END = Here(), Back(), End()


@dataclass(slots=True)
class Ways:
    """Reads the ways of one scene and its choices; `following` is the page after it."""

    names: Names
    asking: Asking
    following: str = ""
    who: str = ""
    is_choice: bool = False

    def target(self, node: Node) -> Target | None:
        """Where a `to` leads, or None when it cannot be read."""
        if isinstance(node, Scalar) and node.text in self.names.scenes:
            return To(node.text)
        found = self._target(node)
        if found is None:
            self.names.lost = True
        return found

    def _target(self, node: Node) -> Target | None:
        if isinstance(node, Keyed):
            return self._parted(node)
        if isinstance(node, Listed):
            found = "a list"
            self.names.report.add(
                "wrong-shape", node.mark, where="'to'", wanted="a way or a map of ways", found=found
            )
            return None
        word = scalar(node, "to", self.names.report)
        return None if word is None else self._way(word.text.strip(), word.mark)

    def _way(self, word: str, mark: Mark) -> Way | None:
        if word in self.names.scenes:
            return To(word)
        if word == "end":
            return _END
        if word == "back":
            return _BACK
        if word == "here":
            if not self.is_choice:
                self.names.report.add("here-outside-a-choice", mark, who=self.who)
            return _HERE
        if word == "next":
            return self._next(mark)
        if ODDS.search(word) or " " in word:
            trouble = "a way alone on its line is a scene, `here`, `back`, `end` or `next`"
            self.names.report.add("bad-way", mark, value=word, trouble=trouble)
        else:
            self.names.has_scene(word, self.who, "leads to", mark)
        return None

    def _next(self, mark: Mark) -> Way | None:
        if not self.following:
            self.names.report.add("next-at-the-end", mark, who=self.who)
            return None
        self.names.report.add("next-in-draft", mark, who=self.who, scene=self.following)
        return To(self.following)

    def _parted(self, node: Keyed) -> Target | None:
        texts = [pair.value.text for _, pair in node if isinstance(pair.value, Scalar)]
        if any(ODDS.fullmatch(text.strip()) for text in texts):
            return self._by_odds(node)
        return self._by_condition(node)

    def _by_odds(self, node: Keyed) -> Target | None:
        odds: list[tuple[Fraction, Way]] = []
        is_whole = True
        for name, pair in node:
            way = self._way(name, pair.key.mark)
            chance = self._chance(pair)
            if way is None or chance is None:
                is_whole = False
            else:
                odds.append((chance, way))
        if not is_whole:
            return None
        total = sum((chance for chance, _ in odds), Fraction(0))
        if total != 1:
            said = f"{total.numerator} in {total.denominator}"
            self.names.report.add("odds-not-one", node.mark, who=self.who, total=said)
            return None
        parts = lcm(*(chance.denominator for chance, _ in odds))
        return ByOdds(tuple((int(chance * parts), way) for chance, way in odds))

    def _chance(self, pair: Pair) -> Fraction | None:
        node = scalar(pair.value, pair.key.text, self.names.report)
        if node is None:
            return None
        odds = ODDS.fullmatch(node.text.strip())
        if odds and 0 < int(odds[1]) <= int(odds[2]):
            return Fraction(int(odds[1]), int(odds[2]))
        trouble = "odds are written `1 in 3`, and every way beside them has odds too"
        self._bad_way(node, trouble)
        return None

    def _by_condition(self, node: Keyed) -> Target | None:
        ways: list[tuple[Condition | None, Way]] = []
        is_whole, has_else = True, False
        for name, pair in node:
            way = self._way(name, pair.key.mark)
            if has_else:
                self.names.report.add("ways-without-else", pair.key.mark, who=self.who)
                return None
            word = scalar(pair.value, name, self.names.report)
            asked: Condition | None = None
            if word is None:
                is_whole = False
                continue
            if word.text.strip() == "else":
                has_else = True
            elif word.text.startswith("if "):
                asked = self.asking.condition_within(word.text[3:], word, 3)
            else:
                self._bad_way(word, "a way among others needs `1 in 3`, `if ...` or `else`")
                is_whole = False
                continue
            if way is None:
                is_whole = False
            else:
                ways.append((asked, way))
        if not has_else and is_whole:
            self.names.report.add("ways-without-else", node.mark, who=self.who)
            return None
        return ByCondition(tuple(ways)) if is_whole else None

    def _bad_way(self, node: Scalar, trouble: str) -> None:
        value = node.text.strip()
        self.names.report.add("bad-way", node.mark, value=value, trouble=trouble)
