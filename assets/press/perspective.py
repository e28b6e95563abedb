"""One vanishing point: metres in a room turned into places on the block."""

from __future__ import annotations

from dataclasses import dataclass

from assets.press.layer import Spot

UNITS = 180  # of a figure
TALL, MAN = 1.70, 1.75  # metres of a figure; indoors, and in the street, where they wear boots


@dataclass(frozen=True)
class Eye:
    """Where we stand: the vanishing point, the focal length in pixels, the height of our eyes."""

    x: float
    y: float
    height: float
    focal: float = 1000

    def at(self, side: float, height: float, depth: float) -> Spot:
        """Metres right of the axis, above the floor and away from us, on the canvas."""
        # As it is rounded here, so the committed blocks were cut: a cut more or less on an edge
        # hangs on the last digit.
        k = self.focal / depth
        return self.x + self.focal * side / depth, self.y - (height - self.height) * k

    def metre(self, depth: float) -> float:
        """How many pixels a metre takes at that depth."""
        return self.focal / depth

    def person(self, depth: float, tall: float = TALL) -> float:
        """The scale of a figure standing at that depth."""
        return tall * self.focal / depth / UNITS

    def wall(self, side: float, near: float, far: float, low: float, high: float) -> list[Spot]:
        """A piece of a wall that runs away from us."""
        return [
            self.at(side, low, near),
            self.at(side, low, far),
            self.at(side, high, far),
            self.at(side, high, near),
        ]

    def front(self, left: float, right: float, low: float, high: float, depth: float) -> list[Spot]:
        """A piece of a wall that faces us."""
        return [
            self.at(left, low, depth),
            self.at(right, low, depth),
            self.at(right, high, depth),
            self.at(left, high, depth),
        ]

    def floor(
        self, left: float, right: float, near: float, far: float, height: float = 0
    ) -> list[Spot]:
        """A piece of the floor, or of any level plane."""
        return [
            self.at(left, height, near),
            self.at(right, height, near),
            self.at(right, height, far),
            self.at(left, height, far),
        ]
