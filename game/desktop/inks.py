"""The inks of the press, and how well one reads upon another."""

from __future__ import annotations

Rgb = tuple[int, int, int]

PALETTE: dict[str, Rgb] = {
    "paper": (0xE9, 0xDE, 0xC5),
    "ink": (0x14, 0x12, 0x0F),
    "red": (0xC5, 0x29, 0x1C),
    "neva": (0x56, 0x6C, 0x79),
    "deep-neva": (0x1D, 0x29, 0x30),
    "pale-neva": (0xA9, 0xB5, 0xB0),
    "ember": (0x7E, 0x1C, 0x14),
    "oxblood": (0x5A, 0x1D, 0x16),
    "birch": (0x8E, 0x8B, 0x80),
    "wet-stone": (0x33, 0x43, 0x4C),
    "small-red": (0xB0, 0x22, 0x18),  # signal red for small type: 4.5:1 on paper
}


def ink_named(name: str) -> Rgb:
    """An ink by its palette name, or by its `#RRGGBB`."""
    if name in PALETTE:
        return PALETTE[name]
    if len(name) != 7 or not name.startswith("#"):
        raise ValueError(f"'{name}' is no ink: give #RRGGBB or one of {', '.join(sorted(PALETTE))}")
    return int(name[1:3], 16), int(name[3:5], 16), int(name[5:7], 16)


def mixed(one: Rgb, other: Rgb, share: float) -> Rgb:
    """`one` with a share (0 to 1) of the other stirred in."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def contrast(one: Rgb, other: Rgb) -> float:
    """The WCAG 2 contrast ratio of two inks, from 1 (equal) to 21 (black on white)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(ink: Rgb) -> float:
    """The relative luminance of an ink as WCAG 2 defines it, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(channel / 255) for channel in ink)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
