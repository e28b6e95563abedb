"""An expression cut into words, numbers and signs, each with its place, and taken one by one."""

from __future__ import annotations

import re
from typing import NamedTuple

NAME = r"(?:\d[\d-]*)?[A-Za-z_][\w-]*(?:\.[\w-]+)*"  # an id may begin with a digit: `2nd-stair`
_TOKEN = re.compile(
    rf"(?P<number>-?\d+(?![\w-]))|(?P<word>{NAME})"
    r"|(?P<sign>[+-]=|[<>]=|==|!=|[<>()+*=,-])|(?P<odd>\S)"
)
_JOINING = frozenset(("and", "or", "is", "not", "if", "else"))


class Token(NamedTuple):
    """A word, number or sign, and where it begins."""

    text: str
    kind: str
    offset: int

    @property
    def is_name(self) -> bool:
        """Whether it may name something: a word that joins nothing."""
        return self.kind == "word" and self.text not in _JOINING


class Unreadable(Exception):
    """The words break off making sense at a place."""

    def __init__(self, offset: int, word: str, trouble: str) -> None:
        super().__init__(trouble)
        self.offset = offset
        self.word = word
        self.trouble = trouble


class Tokens:
    """What an expression is made of, taken from left to right."""

    def __init__(self, text: str) -> None:
        self._tokens = [
            Token(match.group(), match.lastgroup or "", match.start())
            for match in _TOKEN.finditer(text)
        ]
        self._end = Token("", "end", len(text.rstrip()))
        self._place = 0

    @property
    def next(self) -> Token:
        """What stands next; a token of kind `end` when nothing does."""
        return self._tokens[self._place] if self._place < len(self._tokens) else self._end

    def take(self) -> Token:
        """Go past what stands next."""
        token = self.next
        self._place += 1
        return token

    def took(self, text: str) -> bool:
        """Whether that stood next; then it is gone past."""
        if self.next.text == text:
            self._place += 1
            return True
        return False

    def word(self, wanted: str) -> Token:
        """A name, which must stand next."""
        token = self.take()
        if not token.is_name:
            raise self.unreadable(token, f"{wanted} must stand here")
        return token

    def unreadable(self, token: Token, trouble: str) -> Unreadable:
        """What to raise when the words break off making sense at a token."""
        return Unreadable(token.offset, token.text or "the end", trouble)

    def expect_end(self) -> None:
        """Nothing may be left over."""
        token = self.next
        if token.kind != "end":
            raise self.unreadable(token, trouble_with(token))


def trouble_with(token: Token) -> str:
    """Why a token cannot stand where it does."""
    if token.kind == "end":
        return "it breaks off"
    if token.kind == "odd":
        return "this sign is none of the language"
    if token.text in ("=", "=="):
        return "a question says `is` or `is not`"
    if token.text in _JOINING:
        return "something must stand before it"
    return "nothing can stand here that is not joined by `and` or `or`"
