"""Title: the rhinoceros clock of the Small Dining Room at ten past two, the room in the glass."""

from __future__ import annotations

from assets.press.inks import BIRCH, DEEP, INK, NEVA, PALE, PAPER, RED, WET, H, W
from assets.press.layer import Layer
from assets.press.scene import Scene
from assets.press.scenes.title_beast import rhinoceros, rocaille
from assets.press.scenes.title_dial import bezel, dial, garland, hands
from assets.press.scenes.title_places import DRUM, FACE, FRAME, SHELF
from assets.press.scenes.title_rider import rider
from assets.press.scenes.title_room import glass

PANEL = (FRAME + 190, 1816, 96, 1010)  # a wall panel behind the menu: left, right, top, foot


def frame() -> Layer:
    """The mirror's gilt upright beside the menu, then wall: the quiet side."""
    layer = Layer("frame", 0.6, 9)
    layer.poly([(FRAME, -10), (FRAME, H + 10), (W + 10, H + 10), (W + 10, -10)], INK, 0.9, 60)
    layer.rect(FRAME + 4, -10, 64, H + 20, BIRCH, 0.8, 40)
    layer.rect(FRAME + 4, -10, 14, H + 20, INK, 0.8, 40)
    layer.gouge(FRAME + 3, H, FRAME + 3, 420, 4.4, RED)
    layer.gouge(FRAME + 3, 470, FRAME + 3, -20, 3.6, PALE)
    _acanthus(layer, FRAME + 44)
    for x, width, ink in ((66, 5, INK), (76, 3, NEVA), (92, 2, WET)):
        layer.gouge(FRAME + x, H, FRAME + x, -10, width, ink)
    left, right, top, foot = PANEL
    for x, ink in ((left, WET), (left + 16, DEEP), (right - 16, WET), (right, DEEP)):
        layer.gouge(x, foot, x, top, 3.4, ink)
    for y, ink in ((top, WET), (top + 16, DEEP)):
        layer.gouge(left, y, right, y, 3.4, ink)

    def dusk(_: float, y: float) -> float:
        return 0.25 + 0.5 * y / H

    layer.hatch((left + 20, top + 24, right - 16, foot), 1.57, 16, 120, 2.4, DEEP, 0.5, 0.01, dusk)
    return layer


def _acanthus(layer: Layer, x: float) -> None:
    """Carving all the way up, one leaf laid over the next."""
    y = -20
    while y < H:
        for k in (-1, 1):
            layer.gouge(x, y + 44, x + 24 * k, y + 4, 11, INK, 0.22 * k)
            ink = PAPER if k < 0 else BIRCH
            layer.gouge(x + 3 * k, y + 40, x + 18 * k, y + 8, 5, ink, 0.22 * k)
            layer.gouge(x + 2 * k, y + 20, x + 22 * k, y - 8, 4, INK, 0.3 * k)
        layer.gouge(x, y + 46, x, y + 6, 3.4, PAPER)
        y += 46


def clock() -> Layer:
    """Gilt, enamel and black bronze, lit from the room it looks into."""
    layer = Layer("clock", 0.9, 17)
    x, y = FACE
    rider(layer, x - 6, y - DRUM + 4)
    rhinoceros(layer, x - 8, SHELF - 62)
    layer.poly(
        [(x - 96, y + 200), (x + 96, y + 200), (x + 130, y + 280), (x - 130, y + 280)], INK, 0.8, 20
    )
    for k in range(-6, 7):
        ink = PAPER if k > 0 and k % 2 else BIRCH
        layer.gouge(x + k * 10, y + 212, x + k * 18, y + 274, 8, ink, 0.03 * k)
    bezel(layer)
    garland(layer)
    dial(layer)
    hands(layer)
    rocaille(layer, x - 6, SHELF - 64)
    return layer


def shelf() -> Layer:
    """The marble that the clock stands on, its near edge catching the lamp."""
    layer = Layer("shelf", 1.1, 31)
    end = FRAME + 150
    layer.poly([(-10, SHELF), (end, SHELF), (end, H + 10), (-10, H + 10)], INK, 0.9, 60)
    top = [(-10, SHELF), (end, SHELF), (end - 22, SHELF + 36), (-10, SHELF + 38)]
    layer.poly(top, PALE, 0.8, 60)
    rng = layer.rng
    with layer.clipped(top):
        for _ in range(90):  # veins, and the shadow of the clock
            x, y = rng.uniform(-20, end - 30), SHELF + rng.uniform(2, 34)
            shadow = abs(x - FACE[0] + 30) < 350 or rng.random() < 0.2
            run, rise = rng.uniform(20, 90), rng.uniform(-3, 3)
            ink = INK if shadow else PAPER
            layer.gouge(x, y, x + run, y + rise, rng.uniform(1, 4), ink, 0.03)
    for y, width, ink in ((38, 6, PAPER), (62, 3, NEVA), (88, 3, WET)):
        layer.gouge(-10, SHELF + y, end - 26, SHELF + y, width, ink)
    layer.gouge(720, SHELF + 39, end - 28, SHELF + 39, 6, RED)
    return layer


SCENE = Scene(
    name="title",
    side="right",
    alt=(
        "A gilt mantel clock on the back of a black bronze rhinoceros stands at ten past two. "
        "In the mirror behind it a lamp burns under a newspaper on a table of papers, one chair "
        "stands empty, and soldiers with bayonets have come to the white doors."
    ),
    blocks=(glass, frame, clock, shelf),
)
