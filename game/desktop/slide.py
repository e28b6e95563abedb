"""Where the sheet stands: in its place, or on its way over the edge of the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.desktop.marks import Marks
from game.desktop.sheet import Sheet

OUT, IN = 0.12, 0.24  # seconds: the sheet that goes, and then the one that comes

Phase = Literal["rest", "out", "awaited", "in"]


@dataclass(frozen=True, slots=True)
class Laid:
    """A sheet with all that is printed on it; `beside` lies on the picture next to it."""

    sheet: Sheet
    marks: Marks
    beside: Marks = ()


class Slide:
    """The sheet of a window. One that lies elsewhere than the one before it, or that `change` has
    called for, slides in together with its picture, when the one before has slid out.

    Screens lay their sheet where it is to lie; what is pointed at is there from the first moment.
    """

    def __init__(self) -> None:
        self.is_still = False  # whether a sheet is to lie in its place at once
        self._phase: Phase = "rest"
        self._since = 0.0  # the phase began
        self._wanted: Laid | None = None
        self._before: Laid | None = None  # while it slides out
        self._is_another = False  # the next sheet is not the one that lies there
        self._is_first = True

    @property
    def is_moving(self) -> bool:
        """Whether the sheet is on its way, or waits for its picture."""
        return self._phase != "rest"

    @property
    def is_awaited(self) -> bool:
        """Whether the sheet is out of sight until its picture has come."""
        return self._phase == "awaited"

    def change(self) -> None:
        """Let the next sheet be another one, wherever it lies."""
        self._is_another = True

    def lay(self, laid: Laid | None) -> None:
        """Let this sheet lie over the picture, or none at all."""
        before, self._wanted = self._wanted, laid
        moves = self._is_another or _place(before) != _place(laid)
        is_first, self._is_first, self._is_another = self._is_first, False, False
        if self.is_still:
            self.settle()
        elif moves and not is_first and self._phase in ("rest", "in"):
            self._before, self._since = before, 0.0
            self._phase = "out" if before is not None else "awaited"

    def passed(self, seconds: float, *, has_come: bool) -> bool:
        """Let time pass; whether the window must be drawn. `has_come` tells of the picture."""
        before = self._phase
        self._since += seconds
        if self._phase == "out" and self._since >= OUT:
            self._phase, self._before = "awaited", None
            self._since -= OUT
        if self._phase == "awaited" and self._wanted is None:
            self._phase = "rest"
        elif self._phase == "awaited" and has_come:
            self._since = self._since if before == "out" else 0.0
            self._phase = "in"
        if self._phase == "in" and self._since >= IN:
            self._phase = "rest"
        return before != self._phase or self._phase in ("out", "in")

    def settle(self) -> bool:
        """Let the sheet lie in its place; whether it did not."""
        was_moving = self.is_moving
        self._phase, self._before = "rest", None
        return was_moving

    def shown(self, width: float) -> tuple[Laid, int] | None:
        """The sheet that is seen in a window of that width, and how far right of its place."""
        match self._phase:
            case "rest":
                return (self._wanted, 0) if self._wanted is not None else None
            case "awaited":
                return None
            case "out":
                laid, share = self._before, min(1.0, self._since / OUT)
            case "in":
                # As a press moves: at once at full speed, and braked to a stand without a bounce.
                laid, share = self._wanted, (1.0 - min(1.0, self._since / IN)) ** 2
        return (laid, round(share * _way_out(laid.sheet, width))) if laid is not None else None


def _place(laid: Laid | None) -> str:
    return laid.sheet.side if laid is not None else "away"


def _way_out(sheet: Sheet, width: float) -> float:
    """How far right a sheet must go to be out of sight; over the edge that it lies at."""
    return -sheet.paper.right if sheet.side == "left" else width - sheet.paper.x
