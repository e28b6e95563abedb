"""Proofs: a scene, or the whole pose library, printed to one picture to be looked at."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from assets.press.baking import printed
from assets.press.inks import BLEED_X, BLEED_Y, DEEP, INK, NEVA, PALE, PAPER, RED, WET, WINDOW, H, W
from assets.press.layer import Layer
from assets.press.people.library import PEOPLE, crowd, person
from assets.press.people.light import Light
from assets.press.printing import grain, multiplied
from assets.press.scene import Scene

SHEET, MARGIN = (878, 1032), 22
FLOORS = (350, 704, 1040)
STEP = 160


def scene_proof(scene: Scene, out: Path, sheet: bool = False, zoom: str | None = None) -> None:
    """The page as the window shows it; with `sheet`, the paper that will cover it."""
    page = Image.new("RGBA", (W, H))
    for number, draw in enumerate(scene.blocks):
        page.alpha_composite(printed(draw(), number))
    view = page.crop((BLEED_X, BLEED_Y, BLEED_X + WINDOW[0], BLEED_Y + WINDOW[1]))
    if sheet:
        left = MARGIN if scene.side == "left" else WINDOW[0] - SHEET[0] - MARGIN
        view.paste(Image.new("RGBA", SHEET, PAPER), (left, (WINDOW[1] - SHEET[1]) // 2))
    view = multiplied(view.convert("RGB"), grain(*WINDOW))
    if zoom:
        x, y, w, h = (int(n) for n in zoom.split(","))
        times = max(1, 1900 // w)
        view = view.crop((x, y, x + w, y + h))
        view = view.resize((w * times, h * times), Image.Resampling.LANCZOS)
    view.save(out)


def people_proof(out: Path) -> None:
    """Two bands of night and one of day, with every pose in turn."""
    page = Image.new("RGBA", WINDOW)
    for number, layer in enumerate((_bands(), _people())):
        page.alpha_composite(printed(layer, number))
    multiplied(page.convert("RGB"), grain(*WINDOW)).save(out)


def _bands() -> Layer:
    layer = Layer("bands", 0, 3, WINDOW)
    layer.flood(NEVA)
    layer.poly([(-5, -5), (1925, -5), (1925, 740), (-5, 740)], DEEP, 2, 60)
    layer.hatch((0, 0, 1920, 740), 0.02, 9, 170, 2.2, WET, 0.8)
    layer.hatch((0, 740, 1920, 1080), 0.02, 8, 170, 2.6, PALE, 0.95)
    for y in FLOORS:
        layer.poly([(-5, y - 5), (1925, y - 7), (1925, y + 42), (-5, y + 40)], INK, 1.5, 40)
    return layer


def _people() -> Layer:
    """Two rows by a fire and a searchlight, the others by day, then a crowd."""
    warm = Light.night("right", RED, skin=PAPER, core=0.52)
    cold = Light.night("left", PAPER, off=NEVA, skin=PALE, core=0.5)
    day = Light.day("left")
    layer = Layer("people", 1, 5, WINDOW)
    for place, name in enumerate(PEOPLE):
        row, column = divmod(place, 12)
        light = day if row == 2 else cold if place % 3 == 2 else warm
        person(layer, name, 84 + column * STEP, FLOORS[row] - 2, 1.4, False, light)
    with layer.clipped([(1710, 740), (1925, 740), (1925, 1046), (1710, 1046)]):
        crowd(layer, 1740, 1940, 1012, 3, 1.2, day, step=34)
    return layer
