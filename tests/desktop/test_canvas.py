"""Marks become pixels: the right ink in the right place, and nothing outside its box."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.box import Box
from game.desktop.canvas import Canvas
from game.desktop.founts import Fount, fount
from game.desktop.grain import TILE, grain_tile
from game.desktop.marks import Cut, Dots, Fill, Frame, Leaf, Letters, Within, wedge
from game.desktop.options import Option
from game.desktop.page import Page, laid_out
from game.desktop.page_print import page_marks
from game.desktop.scale import Scale
from game.desktop.sheet import Masthead
from game.desktop.spans import plain
from game.desktop.theme import Ink, themes
from game.desktop.type import TypeCase
from game.model.spans import Span
from tests.desktop.faces import ASSETS, SHAPER, USUAL

THEMES = themes(ASSETS / "theme.toml")
PAPER = THEMES["paper"]
BODY = fount(USUAL, "text", 30)
GREEN = (0, 255, 0)


@pytest.fixture
def canvas() -> Canvas:
    surface = pygame.Surface((400, 200))
    surface.fill(GREEN)
    return Canvas(surface, TypeCase(SHAPER), PAPER)


def inked(surface: pygame.Surface) -> pygame.Rect:
    """The box of every pixel that was printed on."""
    mask = pygame.mask.from_threshold(surface, GREEN, (1, 1, 1, 255))
    mask.invert()
    rects = mask.get_bounding_rects()
    return rects[0].unionall(rects[1:]) if rects else pygame.Rect(0, 0, 0, 0)


def test_letters_stand_on_their_baseline_and_are_as_wide_as_measured(canvas: Canvas) -> None:
    canvas.print([Letters("Number", BODY, 20, 100, Ink.TEXT)])
    box = inked(canvas.surface)
    assert box.bottom in (100, 101, 102)
    assert 70 <= box.top <= 80
    assert box.left == pytest.approx(20, abs=2)
    assert box.right == pytest.approx(20 + SHAPER.width("Number", BODY), abs=2)


def test_letters_are_printed_in_their_ink(canvas: Canvas) -> None:
    canvas.surface.fill(PAPER[Ink.SHEET])
    canvas.print([Letters("M", Fount("Oswald-Bold", 80), 20, 120, Ink.RULE)])
    colours = {tuple(canvas.surface.get_at((x, 100)))[:3] for x in range(20, 80)}
    assert PAPER[Ink.RULE] in colours
    assert PAPER[Ink.SHEET] in colours


def test_quarter_pixels_make_a_difference(canvas: Canvas) -> None:
    case = canvas.case
    first = case.sorts("n", BODY, 10.0, 50, (0, 0, 0))[0]
    second = case.sorts("n", BODY, 10.25, 50, (0, 0, 0))[0]
    again = case.sorts("n", BODY, 11.0, 50, (0, 0, 0))[0]
    assert first[0] is not second[0]
    assert first[0] is again[0]


def test_the_case_is_tipped_out_when_full() -> None:
    case = TypeCase(SHAPER, room=20_000)
    for size in range(20, 60):
        case.sorts("Gleb", Fount("Literata-Regular", size), 0, 50, (0, 0, 0))
    assert case.bytes_held < 60_000
    assert case.sorts("Gleb", BODY, 0, 50, (0, 0, 0))


def test_a_box_clips_and_moves_what_is_within_it(canvas: Canvas) -> None:
    clip = Box(50, 50, 100, 40)
    canvas.print([Within(clip, (Fill(Box(0, 0, 400, 400), Ink.BAR),), dx=80, dy=20)])
    assert inked(canvas.surface) == pygame.Rect(80, 50, 70, 40)
    assert canvas.surface.get_clip() == pygame.Rect(0, 0, 400, 200)


@pytest.mark.parametrize(
    "mark",
    [
        Fill(Box(40, 40, 60, 30), Ink.BAR),
        Frame(Box(40, 40, 60, 30), Ink.BAR, 3),
        wedge(Box(40, 40, 60, 30), Ink.WEDGE),
        Cut(((40, 40), (100, 42), (98, 69)), Ink.BAR),
        Dots(40, 100, 66, 2, Ink.TEXT),
        Leaf(Box(40, 40, 60, 30), Ink.SHEET, Ink.EDGE, 2.4),
    ],
)
def test_every_mark_stays_in_its_box(
    canvas: Canvas, mark: Fill | Frame | Cut | Dots | Leaf
) -> None:
    canvas.print([mark])
    box = inked(canvas.surface)
    assert box.size != (0, 0)
    assert pygame.Rect(39, 39, 62, 32).contains(box)


def test_a_torn_sheet_is_ragged_and_always_tears_alike(canvas: Canvas) -> None:
    leaf = Leaf(Box(10, 10, 380, 180), Ink.SHEET, Ink.EDGE, 2.4, seed=3)
    canvas.print([leaf])
    edge = [canvas.surface.get_at((x, 12))[:3] for x in range(10, 390)]
    assert PAPER[Ink.SHEET] in edge
    assert GREEN in edge
    assert canvas.surface.get_at((200, 100))[:3] == PAPER[Ink.SHEET]
    other = Canvas(pygame.Surface((400, 200)), canvas.case, PAPER)
    other.surface.fill(GREEN)
    other.print([leaf])
    assert pygame.image.tobytes(other.surface, "RGB") == pygame.image.tobytes(canvas.surface, "RGB")


def test_a_veil_lets_the_ground_through(canvas: Canvas) -> None:
    canvas.print([Fill(Box(0, 0, 400, 200), Ink.VEIL, 0.5)])
    red, green, blue = canvas.surface.get_at((5, 5))[:3]
    assert 120 < green < 150
    assert red < 20
    assert blue < 20


def test_a_change_of_theme_prints_the_same_marks_in_other_inks(canvas: Canvas) -> None:
    mark = Fill(Box(0, 0, 400, 200), Ink.SHEET)
    for name in ("paper", "night", "contrast"):
        canvas.theme = THEMES[name]
        canvas.print([mark])
        assert canvas.surface.get_at((5, 5))[:3] == THEMES[name][Ink.SHEET]


def test_the_grain_has_no_seam() -> None:
    tile = grain_tile(1.0)

    def step(one: int, other: int) -> float:
        return (
            sum(abs(tile.get_at((one, y))[0] - tile.get_at((other, y))[0]) for y in range(TILE))
            / TILE
        )

    inside = max(step(x, x + 1) for x in range(100, 140))
    assert step(TILE - 1, 0) <= inside * 1.1


def test_high_contrast_has_no_grain(canvas: Canvas) -> None:
    canvas.theme = THEMES["contrast"]
    canvas.lay_grain()
    assert canvas.surface.get_at((100, 100))[:3] == GREEN


@pytest.mark.parametrize("name", ["paper", "night", "contrast"])
def test_a_whole_page_prints_in_every_theme(name: str) -> None:
    canvas = Canvas(pygame.Surface((1280, 720)), TypeCase(SHAPER), THEMES[name])
    page = Page(
        Masthead("The exchange", "6.15 p.m."),
        (plain('He reads it off. "To all," he says.'), plain("To all.", "telegraph")),
        (
            Option("a", (Span("Connect him"),), "1 min"),
            Option("b", (Span("No"),), "", False, "No."),
        ),
    )
    layout = laid_out(page, Scale(1280, 720), SHAPER)
    canvas.print(page_marks(layout, 0.0, chosen=1))
    canvas.lay_grain()
    x, y = layout.sheet.paper.middle
    assert canvas.surface.get_at((int(x), int(y)))[:3] != (0, 0, 0) or name == "contrast"


def test_a_hair_is_printed_wherever_it_falls(canvas: Canvas) -> None:
    for place in range(8):
        canvas.surface.fill(GREEN)
        canvas.print([Fill(Box(20, 50 + place + 0.5, 100, 1), Ink.TEXT)])
        assert inked(canvas.surface).size == (100, 1)


def test_a_sheet_shows_its_edge_on_all_four_sides() -> None:
    contrast = THEMES["contrast"]
    surface = pygame.Surface((400, 200))
    surface.fill(GREEN)
    paper = Canvas(surface, TypeCase(SHAPER), contrast)
    paper.print([Leaf(Box(20, 20, 360, 160), Ink.SHEET, Ink.EDGE, 2.4, 11)])

    def whites(area: pygame.Rect) -> int:
        white = pygame.mask.from_threshold(
            surface.subsurface(area), contrast[Ink.EDGE], (60, 60, 60, 255)
        )
        return white.count()

    depth = 14
    top, bottom = pygame.Rect(40, 20, 320, depth), pygame.Rect(40, 180 - depth, 320, depth)
    left, right = pygame.Rect(20, 40, depth, 120), pygame.Rect(380 - depth, 40, depth, 120)
    assert whites(bottom) > 0.7 * whites(top) > 100
    assert whites(left) > 0.7 * whites(right) > 40
