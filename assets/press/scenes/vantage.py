"""One-point perspective: metres beside the axis, above the ground and away from us."""

from __future__ import annotations

from dataclasses import dataclass

from assets.press.layer import Spot

MAN = 180  # units of a figure, and a man is 1.75 m


@dataclass(frozen=True)
class Vantage:
    """The vanishing point on the canvas, the focal length in pixels, the height of the eye."""

    x: float
    y: float
    focal: float
    eye: float

    def at(self, side: float, height: float, z: float) -> Spot:
        return self.x + self.focal * side / z, self.y - self.focal * (height - self.eye) / z

    def wall(self, side: float, z0: float, z1: float, h0: float, h1: float) -> list[Spot]:
        """A stretch of a wall that runs away from us."""
        return [
            self.at(side, h0, z0),
            self.at(side, h0, z1),
            self.at(side, h1, z1),
            self.at(side, h1, z0),
        ]

    def man(self, z: float) -> float:
        """The scale of a figure that stands there."""
        return self.focal / z * 1.75 / MAN
