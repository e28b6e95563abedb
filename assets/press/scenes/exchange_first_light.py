"""The hall of the Morskaya exchange after seven: grey windows, girls at work, a soldier."""

from __future__ import annotations

import math
from dataclasses import replace

from assets.press.inks import DEEP, EMBER, INK, NEVA, OXBLOOD, PALE, PAPER, WET, W
from assets.press.layer import Layer
from assets.press.people.cutting import draw
from assets.press.people.library import person
from assets.press.people.light import Light
from assets.press.people.poses import exchange
from assets.press.scene import Scene
from assets.press.scenes.exchange_morning import (
    CEILING,
    END,
    END_WINDOWS,
    EYE,
    LEFT,
    RIGHT,
    clock,
    end_window,
    side_wall,
)
from assets.press.scenes.hall import Parquet, hanging_lamp, lay, pegs, shadow, upright
from assets.press.scenes.switchboard import DAWN, Board, draw_board

DAY = replace(
    Light.day("left", inks={"gown": INK, "wood": OXBLOOD}, rim=PALE, weight=2.0), halo=WET
)
SOLDIER_LIGHT = replace(Light.day("left", weight=1.9), halo=INK)


def room() -> Layer:
    """Walls, ceiling and floor: the windows give the light, the parquet gives it back."""
    layer = Layer("room", 0.2, 5)
    layer.flood(NEVA)
    _ceiling(layer)
    _end_wall(layer)
    side_wall(layer)
    _floor(layer)
    return layer


def _ceiling(layer: Layer) -> None:
    layer.poly(
        [EYE.at(LEFT, CEILING, END), EYE.at(RIGHT, CEILING, END), (W + 20, -20), (-20, -20)], WET
    )
    depth = END
    while depth > 9.6:
        y = EYE.at(0, CEILING, depth)[1]
        layer.rect(-20, y - 16, W + 40, 15, INK, 1, 60)
        layer.gouge(480, y + 1, 1100, y + 1, 4, PALE)
        depth -= 0.8


def _end_wall(layer: Layer) -> None:
    """Plaster, a dado, three tall windows on the grey street, the clock before them."""
    layer.poly(EYE.front(LEFT, RIGHT, 0, CEILING, END), NEVA, 1, 40)
    (x0, y1), (x1, y0) = EYE.at(LEFT, 0, END), EYE.at(RIGHT, CEILING, END)
    with layer.clipped(EYE.front(LEFT, RIGHT, 0, CEILING - 0.3, END)):
        layer.hatch((x0, y0, x1, y1), 1.57, 9, 60, 2.0, WET, 0.8, 0.01)
    layer.poly(EYE.front(LEFT, RIGHT, 0, 1.0, END), WET, 0.8, 40)
    for left, right in END_WINDOWS:
        end_window(layer, left, right)
    layer.gouge(*EYE.at(LEFT, 1.0, END), *EYE.at(RIGHT, 1.0, END), 6, PALE)
    layer.gouge(*EYE.at(LEFT, CEILING - 0.25, END), *EYE.at(RIGHT, CEILING - 0.25, END), 8, PALE)
    clock(layer, *EYE.at(0.4, 4.05, END), 44)


def _floor(layer: Layer) -> None:
    """The end windows lie on the parquet, broken, and run towards us."""
    dull, bright = (WET, DEEP, NEVA), (NEVA, PALE, PAPER)
    lay(layer, Parquet(EYE, LEFT, 5.2, 1.5, END, dull, bright, _shine))


def _shine(x: float, y: float) -> float:
    """How much of an end window the floor gives back at a place on the canvas."""
    total = 0.0
    for left, right in END_WINDOWS:
        centre = EYE.at((left + right) / 2, 0, END)[0]
        spread = 44 + (y - 560) * 0.09
        total += math.exp(-(((x - centre) / spread) ** 2))
    return total * math.exp(-(((y - 560) / 430) ** 2)) * 0.9


def boards() -> Layer:
    """The switchboard along the left wall, far to near."""
    layer = Layer("boards", 0.4, 9)
    draw_board(layer, Board(EYE, LEFT, 1.9, END), DAWN)
    return layer


def lamps() -> Layer:
    """Enamel shades over the board, still burning."""
    layer = Layer("lamps", 0.5, 31)
    for depth in (11.4, 9.2, 7.3, 5.7, 4.4, 3.4):
        x, y = EYE.at(-1.3, 2.72, depth)
        k = 62 / depth
        hanging_lamp(layer, (x, y), k, PAPER, PALE)
    return layer


def girls() -> Layer:
    """The row at work, away to the end; the supervisor; the second girl looks round."""
    layer = Layer("girls", 0.75, 17)
    poses = (exchange.reaching, exchange.attending, exchange.attending, exchange.reaching)
    depth, n = 11.4, 0
    while depth > 5.6:
        x, y = EYE.at(-1.28, 0, depth)
        draw(layer, poses[n % 4](), x, y, EYE.person(depth), True, DAY)
        depth, n = depth - 0.95, n + 1
    _control_table(layer)
    shadow(layer, EYE, *EYE.at(-0.28, 0, 7.0), 46, 120)
    x, y = EYE.at(-0.28, 0, 7.0)
    person(layer, "supervising", x, y, EYE.person(7.0), False, DAY)
    x, y = EYE.at(-1.24, 0, 5.2)
    draw(layer, exchange.listening(), x, y, EYE.person(5.2), True, DAY)
    x, y = EYE.at(-1.16, 0, 4.2)
    draw(layer, exchange.keying(), x, y, EYE.person(4.2), True, DAY)
    x, y = EYE.at(-0.98, 0, 3.3)
    draw(layer, exchange.looking_round(), x, y, EYE.person(3.3), True, DAY)
    return layer


def _control_table(layer: Layer) -> None:
    """Where a supervisor may listen to any of them: a table, papers, a lamp with a shade."""
    depth = 8.2
    layer.poly(EYE.floor(0.0, 1.15, depth - 0.35, depth + 0.35, 0.78), PALE, 0.6, 30)
    layer.poly(EYE.front(0.0, 1.15, 0.66, 0.78, depth - 0.35), OXBLOOD, 0.6, 30)
    layer.poly(EYE.front(0.06, 1.09, 0.0, 0.66, depth - 0.33), INK, 0.6, 30)
    for side in (0.12, 0.42, 0.74, 1.02):
        a, b = EYE.at(side, 0.6, depth - 0.34), EYE.at(side, 0.05, depth - 0.34)
        layer.gouge(*a, *b, 3.4, EMBER)
    for side in (0.2, 0.62):
        layer.poly(EYE.floor(side, side + 0.3, depth - 0.25, depth + 0.05, 0.79), PAPER, 0.4, 20)
    (x, y), k = EYE.at(0.98, 0.78, depth), EYE.metre(depth)
    layer.rect(x - 2, y - 0.36 * k, 4, 0.36 * k, INK, 0.3)
    shade = [(x - 0.17 * k, y - 0.3 * k), (x - 0.07 * k, y - 0.46 * k)]
    layer.poly([*shade, (x + 0.07 * k, y - 0.46 * k), (x + 0.17 * k, y - 0.3 * k)], INK, 0.4, 20)
    layer.poly(
        [(x - 11, y - 0.3 * k), (x + 11, y - 0.3 * k), (x + 5, y - 0.22 * k)], PAPER, 0.4, 20
    )


def near() -> Layer:
    """The girl beside us with a plug up, and the Keksgolm man inside the door."""
    layer = Layer("near", 1.0, 23)
    x, y = EYE.at(-0.98, 0, 2.5)
    draw(layer, exchange.plugging(view="rear", far_hand=False), x, y, EYE.person(2.5), True, DAY)
    x, y = EYE.at(0.59, 0, 2.7)
    shadow(layer, EYE, x + 10, y - 4, 190, 90)
    draw(layer, exchange.keksgolm(), x, y, EYE.person(2.7), True, SOLDIER_LIGHT)
    return layer


def jamb() -> Layer:
    """The door case at the sheet, and the dark wall with the girls' coats on their pegs."""
    layer = Layer("jamb", 1.2, 71)
    upright(layer, [k for k in range(24) if k % 4])
    pegs(layer, range(1190, W, 178))
    return layer


SCENE = Scene(
    name="exchange-first-light",
    side="right",
    alt=(
        "The hall of the telephone exchange on a grey morning. A switchboard runs away along "
        "the left wall under tall windows; girls in dark high-necked dresses and iron headsets "
        "sit at it with their backs to us. One has turned in her chair. Inside the door stands "
        "a soldier in a grey greatcoat with a rifle."
    ),
    blocks=(room, boards, lamps, girls, near, jamb),
)
