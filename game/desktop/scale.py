"""How large things are: one window, one reader's comfort."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Family = Literal["book", "sans", "open"]  # Literata, the plain sans, the dyslexia-friendly face

SMALLEST, USUAL, LARGEST = 24, 30, 64  # text sizes, in pixels of a window 1080 high
SMALLEST_WINDOW = 800, 600
DESIGNED_HEIGHT = 1080
SQUAREST = 4 / 3  # a window narrower than this is scaled by its width


@dataclass(frozen=True, slots=True)
class Comfort:
    """How a reader likes the text set. All of it can be changed while reading."""

    family: Family = "book"
    size: int = USUAL
    leading: float = 1.5  # from baseline to baseline, in text sizes
    tracking: float = 0.0  # added between letters, in ems
    gap: float = 0.0  # between paragraphs, in lines; at 0 a paragraph is indented instead


@dataclass(frozen=True, slots=True)
class Scale:
    """Turns design units (pixels of a window 1080 high) into pixels of this window."""

    width: int
    height: int
    comfort: Comfort = Comfort()

    @property
    def unit(self) -> float:
        """Pixels in one design unit."""
        return min(self.height, self.width / SQUAREST) / DESIGNED_HEIGHT

    @property
    def body(self) -> float:
        """The size of body text in pixels."""
        return self.comfort.size * self.unit

    @property
    def leading(self) -> float:
        """From one line of body text to the next, in whole pixels, so that lines lie on a grid."""
        return float(round(self.body * self.comfort.leading))

    def px(self, units: float) -> float:
        """A length that does not follow the text size: margins, rules."""
        return units * self.unit

    def hair(self, units: float) -> float:
        """A thickness in whole pixels, one at the least."""
        return float(max(1, round(units * self.unit)))

    def with_text(self, units: float) -> float:
        """A length given at the usual text size that follows the reader's size in full."""
        return units * self.unit * self.comfort.size / USUAL

    def furniture(self, units: float) -> float:
        """A type size given at the usual text size that follows the reader's size half-way.

        Titles and labels are large already: they grow by the root, and never shrink.
        """
        growth = max(1.0, self.comfort.size / USUAL)
        return float(units * self.unit * growth**0.5)

    def small(self, units: float) -> float:
        """A type size for notes, given at the usual text size; follows it most of the way."""
        growth = self.comfort.size / USUAL
        return float(units * self.unit * (growth**0.7 if growth > 1 else growth**0.3))
