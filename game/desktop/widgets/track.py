"""The thin track beside what scrolls: where it lies, and which way a press on it turns."""

from __future__ import annotations

from game.desktop.box import Box
from game.desktop.scale import Scale

FROM_TEXT, WIDE, REACH = 17, 4, 12  # beside the column; of the thumb; of a press to either side


def track_beside(view: Box, scale: Scale) -> Box:
    """The track in the right margin of a column."""
    return Box(view.right + scale.px(FROM_TEXT), view.y, scale.hair(WIDE), view.h)


def thumb_on(track: Box, view: Box, scroll: float, most: float) -> Box:
    """The thumb: as long, against its track, as what shows is against the whole."""
    long = track.h * view.h / (view.h + most)
    top = track.y + (track.h - long) * min(1.0, scroll / most)
    return Box(track.x, top, track.w, long)


def turned_by(x: float, y: float, view: Box, scroll: float, most: float, scale: Scale) -> int:
    """A page down (1) or up (-1) for a press on the track, above or below the thumb; else 0."""
    track = track_beside(view, scale)
    if most <= 0 or not track.inset(-scale.px(REACH), 0).holds(x, y):
        return 0
    thumb = thumb_on(track, view, scroll, most)
    return 1 if y > thumb.y + thumb.h / 2 else -1
