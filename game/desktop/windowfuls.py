"""How much a text takes where letters are largest and the window smallest.

A windowful is what the sheet shows at once, under a masthead whose title and whose row take a line
each, with nothing to choose. The letters are those that a reader has who changed nothing but their
size. Any window of the same shape shows as much, for everything scales; a wider one shows more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from itertools import product
from math import ceil
from pathlib import Path
from typing import get_args

from game.desktop.column import Column
from game.desktop.hands import HANDS, hand_fount
from game.desktop.layout import set_column
from game.desktop.page import Page, laid_out
from game.desktop.scale import LARGEST, SMALLEST_WINDOW, Comfort, Scale
from game.desktop.shaping import Shaper
from game.desktop.sheet import Masthead
from game.desktop.spans import from_story, plain
from game.model.spans import SpanStyle, paragraphs

VERSION = 1  # of the setting: raise it when the same text comes to other lines
MASTHEAD = Masthead("1", "1", "1", "1")
WIDEST_LETTER = 2.0  # text sizes; no sign of the faces is as wide
_PARTED = re.compile(r"[-–—]")


@dataclass(frozen=True, slots=True)
class Taken:
    """What a long text takes: its lines, how many of them a window shows, and how many of its
    words stand beyond the windows that were asked for."""

    lines: int
    a_window: int
    words_over: int


class Windowfuls:
    """Sets texts in the faces of a folder; raises FileNotFoundError where one is missing.

    `print_` is the same while the same text comes to the same lines.
    """

    def __init__(self, fonts: Path) -> None:
        self.print_ = _print(fonts)
        self._shaper = Shaper(fonts)
        self._scale = Scale(*SMALLEST_WINDOW, Comfort(size=LARGEST))
        for hand, style in product(HANDS.values(), get_args(SpanStyle)):
            self._shaper.width("1", hand_fount(self._scale, hand, style))
        more_than_a_window = (plain("1"),) * 100
        self._view = laid_out(
            Page(MASTHEAD, more_than_a_window), self._scale, self._shaper
        ).viewport

    @property
    def a_window(self) -> int:
        """How many lines a windowful has."""
        return round(self._view.h / self._scale.leading)

    def beyond(self, text: str, windows: int) -> Taken | None:
        """What a text takes that fills more than so many windows; None where it does not."""
        most = windows * self.a_window
        if self._surely_within(text, most):
            return None
        column = self._column(text)
        lines = round(column.height / self._scale.leading)
        if lines <= most:
            return None
        bottom = most * self._scale.leading + 0.5
        over = (line.text for line in column.lines if line.bottom > bottom)
        return Taken(lines, self.a_window, sum(len(words.split()) for words in over))

    def _column(self, text: str) -> Column:
        """The text set as a scene opens, its sources numbered with two figures."""
        body = [
            from_story(paragraph, lambda link: "12", opens=not number)
            for number, paragraph in enumerate(paragraphs(text))
        ]
        return set_column(body, self._view.w, self._scale, self._shaper)

    def _surely_within(self, text: str, most: int) -> bool:
        """Whether not even one piece to a line fills so many: much cheaper than to set it.

        A document keeps its own lines and has its own sizes, so it is always set.
        """
        if text.startswith(">") or "\n>" in text:
            return False
        whole = int(self._view.w / (WIDEST_LETTER * self._scale.body))
        pieces = sum(ceil(len(word) / whole) for word in text.split())
        return pieces + len(_PARTED.findall(text)) <= most


def _print(fonts: Path) -> str:
    faces = (file.read_bytes() for file in sorted(fonts.glob("*.ttf")))
    return sha256(b"".join((str(VERSION).encode(), *faces))).hexdigest()
