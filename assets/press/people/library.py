"""Every pose by its name, one call to draw a person, and crowds of backs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assets.press.layer import Layer
from assets.press.people.cutting import draw
from assets.press.people.figure import Costume, Part
from assets.press.people.light import Light
from assets.press.people.poses import exchange, moving, seated, standing, together
from assets.press.people.wardrobe import CITIZEN, SAILOR, SHAWL, SOLDIER, WORKER

PEOPLE: dict[str, Callable[..., list[Part]]] = {
    "guard": standing.guard,
    "sentry": standing.sentry,
    "sailor": standing.sailor,
    "shawl": standing.shawl,
    "nurse": standing.nurse,
    "minister": standing.minister,
    "smoking": standing.smoking,
    "letter": standing.letter,
    "idle": standing.idle,
    "warm": standing.warm,
    "behind": standing.behind,
    "surrender": standing.surrender,
    "pointing": standing.pointing,
    "tin": standing.tin,
    "red_guard": moving.red_guard,
    "cyclist": moving.cyclist,
    "running": moving.running,
    "peering": moving.peering,
    "operator": seated.operator,
    "plugging": exchange.plugging,
    "keying": exchange.keying,
    "listening": exchange.listening,
    "reaching": exchange.reaching,
    "attending": exchange.attending,
    "looking_round": exchange.looking_round,
    "supervising": exchange.supervising,
    "seated": seated.seated,
    "perched": seated.perched,
    "crouch": seated.crouch,
    "log_seat": seated.log_seat,
    "asleep": seated.asleep,
    "lying": seated.lying,
    "embrace": together.embrace,
    "stretcher": together.stretcher,
}
CROWD = (WORKER, SAILOR, SOLDIER, SHAWL, CITIZEN)


def person(
    layer: Layer,
    name: str,
    x: float,
    y: float,
    scale: float = 1.0,
    flip: bool = False,
    light: Light | None = None,
    costume: Costume | None = None,
) -> None:
    """Draw one of `PEOPLE` with the feet at (x, y), in another costume if one is given."""
    pose = PEOPLE[name]
    draw(layer, pose(costume) if costume else pose(), x, y, scale, flip, light)


def crowd(
    layer: Layer,
    x0: float,
    x1: float,
    y: float,
    rows: int,
    scale: float,
    light: Light,
    costumes: Sequence[Costume] = CROWD,
    step: float = 30,
) -> None:
    """Rows of backs, each row lower and larger, heads never level."""
    rng = layer.rng
    for row in range(rows):
        size = scale * (1 + 0.16 * row)
        x = x0 + rng.uniform(-12, 12)
        while x < x1:
            costume = costumes[rng.randrange(len(costumes))]
            feet = y + row * 26 * scale + rng.uniform(-5, 5) * scale
            tall, flip = size * rng.uniform(0.93, 1.05), rng.random() < 0.5
            person(layer, "behind", x, feet, tall, flip, light, costume)
            x += step * size * rng.uniform(0.85, 1.25)
