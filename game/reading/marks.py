"""The marks inside literal prose: words and footnotes find their entries, pairs are closed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from game.model.problem import Mark
from game.reading.asking import Asking
from game.reading.braces import Faulty
from game.reading.names import Names, marks
from game.reading.nodes import Scalar
from game.reading.report import nearest

_BRACKETS = re.compile(r"\[(\^?)([^\[\]{}]*)(\]?)")
_NO_PAIR = {"*": re.compile(r"\{[^{}:|]*:"), "^": re.compile(r"\[\^[^\]]*\]?")}  # products, notes
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)?")


@dataclass(frozen=True, slots=True)
class Marks:
    """Settles the marks of a story's prose against what it has declared."""

    names: Names

    def settled(self, text: str, offset: int, node: Scalar, asking: Asking) -> str:
        """The text with every bracket naming its entry: `[Staff]` becomes `[Staff|staff]`."""
        if "[" not in text:
            return text

        def entry(match: re.Match[str]) -> str:
            note, inside, closed = match.groups()
            at = offset + match.start()
            if not closed:
                raise Faulty("mark-not-closed", at, sign=f"[{note}")
            if note:
                return f"[^{self._note(' '.join(inside.split()), at + 2, node, asking)}]"
            return self._term(inside, at + 1, node)

        return _BRACKETS.sub(entry, text)

    def _note(self, name: str, offset: int, node: Scalar, asking: Asking) -> str:
        names = self.names
        if name in names.events:
            return name
        for id in (f"{asking.role}.{name}", name):
            if id in names.variables and names.variables[id].scope != "belief":
                return id
        known = marks(names.events)
        known.update(marks(names.variables))
        hint = names.report.guess(name, known)
        names.report.add("unknown-note", node.mark_at(offset), hint=hint, note=name)
        return name

    def _term(self, inside: str, offset: int, node: Scalar) -> str:
        shown, _, entry = inside.partition("|")
        shown = " ".join(shown.split())
        name = " ".join((entry or shown).split())
        id = self.names.spellings.get(name.lower().replace(" ", "-"))
        if id is None:
            hint = self.names.report.guess(name, marks(self.names.glossary))
            self.names.report.add("unknown-term", node.mark_at(offset), hint=hint, term=name)
            id = name
        return f"[{shown}|{id}]"

    def check_speaker(self, person: str, mark: Mark) -> None:
        self.names.has("person", person, "a speaker", mark)

    def check_hand(self, hand: str, hands: tuple[str, ...], mark: Mark) -> None:
        if hand not in hands:
            known = ", ".join(hands[:-1]) + f" or {hands[-1]}"
            near = nearest(hand, hands)
            hint = f"Did you mean '{near}'?" if near else None
            self.names.report.add(
                "not-one-of", mark, hint=hint, key="the hand", value=hand, known=known
            )

    def check_closed(self, text: str, start: int, end: int, node: Scalar) -> None:
        """Marks of emphasis come in pairs inside a paragraph."""
        for sign in ("*", "^"):
            if text.find(sign, start, end) < 0:
                continue
            paragraph = _NO_PAIR[sign].sub(lambda other: "_" * len(other[0]), text[start:end])
            if paragraph.count(sign) % 2:
                at = start + paragraph.rindex(sign)
                self.names.report.add("mark-not-closed", node.mark_at(at), sign=sign)
