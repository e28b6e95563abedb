"""Lines of letters on signs and papers: in any alphabet, on any surface."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from assets.press.layer import Layer, Spot

Place = Callable[[float, float], Spot]


class Alphabet(Protocol):
    """The letters that a line is cut in, in units of their own."""

    @property
    def tall(self) -> float:
        """How many units high a letter is."""
        ...

    def width(self, letter: str) -> float:
        """From one letter to the next."""
        ...

    def cut(self, layer: Layer, letter: str, at: Place) -> list[str]:
        """Path data of a letter, one piece or several; `at` says where its units lie."""
        ...


def lettered(layer: Layer, text: str, place: Place, ink: str, alphabet: Alphabet) -> None:
    """Cut a line where `place` puts it: along the line 0 to 1, up the letter 0 to 1."""
    whole = sum(alphabet.width(letter) for letter in text)
    start = 0.0
    for letter in text:

        def at(x: float, y: float, start: float = start) -> Spot:
            return place((start + x) / whole, y / alphabet.tall)

        for piece in alphabet.cut(layer, letter, at):
            layer.path(piece, ink, 'fill-rule="evenodd"')
        start += alphabet.width(letter)


def level(alphabet: Alphabet, text: str, x: float, y: float, size: float) -> Place:
    """Where a level line of that size lies whose middle is over `x` and whose feet stand on `y`."""
    wide = sum(alphabet.width(letter) for letter in text) * size / alphabet.tall
    return lambda along, up: (x + (along - 0.5) * wide, y - up * size)
