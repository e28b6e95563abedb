"""Ozol's table at Smolny, seen by somebody who does not look higher than it."""

from __future__ import annotations

from assets.press.layer import Layer
from assets.press.scene import Scene
from assets.press.scenes.blackboard import blackboard
from assets.press.scenes.smolny_arms import arms
from assets.press.scenes.smolny_coat import coat
from assets.press.scenes.smolny_places import TABLE
from assets.press.scenes.smolny_room import door, room, window
from assets.press.scenes.smolny_table import ledger, table
from assets.press.scenes.smolny_telephones import cord, telephone
from assets.press.scenes.smolny_things import inkwell, mandate, tea, thimble


def book() -> Layer:
    """The ledger, and the ink beyond it."""
    layer = ledger()
    inkwell(layer, *TABLE.at(0.03, 0, 1.84))
    return layer


def near() -> Layer:
    """The two telephones, and what lies on our side of the hands."""
    layer = Layer("near", 1.1, 53)
    x, y = TABLE.at(0.385, 0, 1.77)
    cord(layer, [(x + 40, y + 2), (x + 96, y + 14), (2010, y - 4)])
    telephone(layer, x, y, 0.92)
    x, y = TABLE.at(-0.302, 0, 1.51)
    cord(layer, [(x - 60, y), (x - 100, y + 26), (900, y + 50)])
    telephone(layer, x, y, 1.1)
    thimble(layer, *TABLE.at(0.07, 0, 1.385))
    mandate(layer)
    tea(layer, *TABLE.at(0.245, 0, 1.275))
    return layer


SCENE = Scene(
    name="smolny-desk",
    side="left",
    alt=(
        "A school table seen from the visitor's side, no higher than its top. A man in a dark "
        "pea-coat, his face above the edge of the picture, writes in an open ledger with one "
        "broad hand and keeps the page with the other; both thumbs are black with ink. Round the "
        "book are two telephones with cranks, an inkwell, an iron thimble, a glass of tea and a "
        "paper with a red stamp. Behind him stand a rifle and an open door with a plate that says "
        "Class Four in the old spelling, and grey light comes from a tall window."
    ),
    blocks=(room, window, door, coat, table, book, arms, near, blackboard),
)
