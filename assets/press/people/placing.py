"""Head space laid on a figure: tilted, turned and enlarged as the pose holds the head."""

from __future__ import annotations

import math
from dataclasses import dataclass

from shapely.affinity import rotate, translate
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from assets.press.layer import Spot
from assets.press.people.figure import Mark, Pose
from assets.press.people.outlines import Line, Outline

HEAD = 1.1  # heads are a little large: they carry the feeling


@dataclass(frozen=True)
class Place:
    """Where the head of a figure is, how it leans and which way it looks."""

    centre: Spot
    tilt: float
    look: int

    @staticmethod
    def of(pose: Pose) -> Place:
        return Place(pose.head, pose.tilt, pose.look)

    def spot(self, p: Spot) -> Spot:
        angle = math.radians(self.tilt * self.look)
        x, y = p[0] * self.look * HEAD, p[1] * HEAD
        return (
            self.centre[0] + x * math.cos(angle) - y * math.sin(angle),
            self.centre[1] + x * math.sin(angle) + y * math.cos(angle),
        )

    def outline(self, points: Outline) -> BaseGeometry:
        shape = Polygon([(x * self.look * HEAD, y * HEAD) for x, y in points]).buffer(0)
        return translate(rotate(shape, self.tilt * self.look, origin=(0, 0)), *self.centre)

    def mark(self, line: Line, tone: str) -> Mark:
        x1, y1, x2, y2, width, curve = line
        (ax, ay), (bx, by) = self.spot((x1, y1)), self.spot((x2, y2))
        return ax, ay, bx, by, width * HEAD, tone, curve * self.look
