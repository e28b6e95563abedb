"""How blocks settle, by value: where they are struck, how they slow down, when they lie still."""

from __future__ import annotations

import json

import pytest

from game.desktop.register import ACROSS, DOWN, SETTLING, out_of_register
from tests.desktop.faces import ASSETS

PICTURES = sorted((ASSETS / "pictures").glob("*/picture.json"))
BLEED = 48, 27  # pixels that a block may be moved before the window sees past its edge


def test_a_block_is_struck_beside_its_place_by_its_depth() -> None:
    assert out_of_register(1.0, 0.0, "right") == (36.0, -14.0)
    assert out_of_register(0.5, 0.0, "right") == (18.0, -7.0)
    assert out_of_register(0.0, 0.0, "right") == (0.0, 0.0)


def test_blocks_come_from_under_the_sheet() -> None:
    assert out_of_register(1.0, 0.0, "left") == (-36.0, -14.0)


@pytest.mark.parametrize(("share", "left"), [(0.25, 27 / 64), (0.5, 1 / 8), (0.75, 1 / 64)])
def test_a_block_slows_down_as_it_arrives(share: float, left: float) -> None:
    across, down = out_of_register(1.0, share * SETTLING, "right")
    assert across == pytest.approx(ACROSS * left)
    assert down == pytest.approx(DOWN * left)


def test_every_block_lies_still_after_two_fifths_of_a_second() -> None:
    assert SETTLING <= 0.4
    for depth in (0.15, 0.75, 1.2):
        assert out_of_register(depth, SETTLING, "right") == (0.0, 0.0)
        assert out_of_register(depth, 9.0, "left") == (0.0, 0.0)


@pytest.mark.parametrize("file", PICTURES, ids=lambda file: file.parent.name)
def test_no_block_is_struck_farther_off_than_its_picture_bleeds(file) -> None:  # type: ignore[no-untyped-def]
    for layer in json.loads(file.read_text("utf-8"))["layers"]:
        across, down = out_of_register(layer["depth"], 0.0, "right")
        assert abs(across) <= BLEED[0], layer["file"]
        assert abs(down) <= BLEED[1], layer["file"]
