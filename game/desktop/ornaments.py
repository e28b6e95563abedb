"""What lies behind a document: rules, a pencilled margin, pasted strips, a bill's heavy bars."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop.box import Box
from game.desktop.hands import Ornament
from game.desktop.marks import Fill, Frame, Leaf, Marks
from game.desktop.scale import Scale
from game.desktop.theme import Ink

SPACE: dict[Ornament, float] = {  # above and below the text, in lines of body text
    "none": 0.0,
    "rules": 0.75,
    "margin": 0.35,
    "leaf": 0.62,
    "strips": 0.40,
    "bill": 0.80,
    "frame": 0.45,
}
FRAME = 0.36  # from the lines of a stamp to its frame, in lines of body text


def ornament_space(ornament: Ornament, scale: Scale) -> float:
    """The room that an ornament needs above its text, and again below."""
    return SPACE[ornament] * scale.leading


def ornament(kind: Ornament, block: Box, lines: Sequence[Box], scale: Scale) -> Marks:
    """The marks behind a document that fills `block`, whose letters cover `lines`."""
    px, hair = scale.px, scale.hair
    pad = scale.with_text(14)
    match kind:
        case "none":
            return ()
        case "rules":
            return _ruled(block.inset(0, scale.leading * 0.36), hair(1.5), Ink.LINE)
        case "margin":
            return (
                Fill(Box(block.x, block.y + pad * 0.6, hair(2), block.h - pad * 1.2), Ink.PENCIL),
            )
        case "leaf":
            sheet = block.inset(0, scale.leading * 0.18)
            return (Leaf(sheet, Ink.STRIP, Ink.EDGE, px(3), seed=len(lines) + 7),)
        case "strips":
            return tuple(
                mark
                for place, line in enumerate(lines)
                for mark in _strip(
                    Box(line.x - pad, line.y, line.w + 2 * pad, line.h), place, scale
                )
            )
        case "bill":
            return _ruled(block.inset(0, scale.leading * 0.32), hair(5), Ink.RULE)
        case "frame":
            left, right = lines[0].x, max(line.right for line in lines)
            top, bottom = lines[0].y, lines[-1].bottom
            stamp = Box(left, top, right - left, bottom - top)
            return (Frame(stamp.inset(-pad, -scale.leading * FRAME), Ink.SIGNAL, hair(3)),)


def _ruled(block: Box, thick: float, ink: Ink) -> Marks:
    """A rule along the head and one along the foot."""
    return (
        Fill(Box(block.x, block.y, block.w, thick), ink),
        Fill(Box(block.x, block.bottom - thick, block.w, thick), ink),
    )


def _strip(line: Box, place: int, scale: Scale) -> Marks:
    """One strip of telegraph tape, pasted a little to one side of the last."""
    strip = line.inset(0, line.h * 0.10).moved((-1) ** place * scale.px(1.5), 0)
    return (
        Fill(strip, Ink.STRIP),
        Fill(Box(strip.x, strip.bottom - scale.hair(1), strip.w, scale.hair(1)), Ink.EDGE),
    )
