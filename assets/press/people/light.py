"""How a figure is inked: where the light comes from, and which ink each cloth takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from assets.press.inks import BIRCH, DEEP, INK, NEVA, OXBLOOD, PALE, PAPER, RED, WET
from assets.press.layer import Spot

Side = Literal["left", "right"]


@dataclass(frozen=True)
class Light:
    """A direction, the inks of the edges it cuts, and the ink of each kind of cloth."""

    toward: Spot = (-0.9, -0.45)  # towards the light, in the picture
    rim: str = PAPER  # the lit edge
    off: str = ""  # a faint edge on the other side, or none
    gap: str = ""  # the white-line between overlapping dark shapes
    skin: str = ""  # a face that catches light; empty leaves the face dark
    inks: Mapping[str, str] = field(default_factory=dict)  # kinds not named are solid ink
    weight: float = 1.7  # width of the lit edge in figure units
    core: float = 0.42  # how much of a head lies in shadow
    halo: str = ""  # cut all round, to keep a figure off what lies behind it

    @staticmethod
    def night(
        side: Side = "left",
        rim: str = PALE,
        *,
        off: str = "",
        gap: str = WET,
        skin: str = "",
        inks: Mapping[str, str] | None = None,
        weight: float = 1.7,
        core: float = 0.42,
    ) -> Light:
        """One lamp or fire at the side: solid ink, a sharp edge, linen dulled."""
        kept = {"brass": rim, **NIGHT_INKS, **(inks or {})}
        toward = (-0.92 if side == "left" else 0.92, -0.38)
        return Light(toward, rim, off, gap, skin, kept, weight, core)

    @staticmethod
    def day(
        side: Side = "left",
        *,
        rim: str = PAPER,
        off: str = "",
        gap: str = INK,
        skin: str = PAPER,
        inks: Mapping[str, str] | None = None,
        weight: float = 1.2,
        core: float = 0.26,
    ) -> Light:
        """A grey sky: cloth keeps its own ink, edges are lit from above, faces are seen."""
        kept = {**DAY_INKS, **(inks or {})}
        toward = (-0.45 if side == "left" else 0.45, -0.9)
        return Light(toward, rim, off, gap, skin, kept, weight, core)

    def ink(self, kind: str) -> str:
        return self.inks.get(kind, INK)


NIGHT_INKS = {
    "linen": PALE,
    "blouse": PALE,
    "red": RED,
    "paper": PAPER,
    "canvas": BIRCH,
    "enamel": BIRCH,
    "cord": PALE,
    "seam": NEVA,
}
DAY_INKS = {
    "greatcoat": BIRCH,
    "pea": DEEP,
    "padded": INK,
    "frock": INK,
    "dress": NEVA,
    "gown": DEEP,
    "shawl": OXBLOOD,
    "linen": PAPER,
    "paper": PAPER,
    "brass": PAPER,
    "red": RED,
    "trousers": DEEP,
    "skirt": DEEP,
    "fleece": INK,
    "blouse": PAPER,
    "blanket": BIRCH,
    "steel": INK,
    "neck": BIRCH,
    "canvas": BIRCH,
    "enamel": PAPER,
    "cap": WET,
    "padcap": INK,
    "wicker": BIRCH,
    "cord": INK,
    "seam": NEVA,
    "wood": OXBLOOD,
    "coat": DEEP,
    "tunic": BIRCH,
    "wash": PALE,
    "crust": PAPER,
    "glow": PAPER,
    "kerchief": RED,
}
