"""The reader's page laid out, with its strips, for the window and comfort of one moment."""

from __future__ import annotations

from dataclasses import dataclass

from game.desktop.corner import Corner, set_corner
from game.desktop.night import Night
from game.desktop.page import PageLayout, laid_out
from game.desktop.scale import Scale
from game.desktop.screens.pause import strips
from game.desktop.screens.turned import Turned, page_of
from game.desktop.stage import Stage


@dataclass(frozen=True)
class PageSet:
    """What stands on the sheet, what lies in the corner, and the scale that both were set for."""

    scale: Scale
    layout: PageLayout
    corner: Corner


def page_set(stage: Stage, night: Night, now: Turned, *, recap: bool, picture: str) -> PageSet:
    """The page of a turn, set."""
    scale, shaper = stage.scale, stage.shaper
    page = page_of(stage, night, now, recap=recap, picture=picture)
    layout = laid_out(page, scale, shaper)
    return PageSet(scale, layout, set_corner(strips(stage, night), layout.sheet, scale, shaper))
