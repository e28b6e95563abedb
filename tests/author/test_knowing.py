"""What a map is told by the prover: what can be reached, how likely, and by which choices."""

from __future__ import annotations

import pytest

from game.author.knowing import known_of
from game.proof.limits import Limits
from tests.tiny import told

FORK = """\
chapter: day
role: girl
part: noon
start: hall

---
scene: hall
at: 12:00
text: A hall.
choices:
  left:
    say: Go left
    to:
      yard: 1 in 4
      stair: 3 in 4
  right:
    say: Go right
    if: visited attic
    to: attic

---
scene: yard
at: 12:05
text: A yard.
to: end

---
scene: stair
at: 12:05
text: A stair.
to: end

---
scene: attic
at: 12:10
text: An attic.
to: end
"""


def test_a_map_knows_what_can_be_reached_how_likely_and_how() -> None:
    known = known_of(told(FORK), Limits(10, 100, lambda: 0.0))
    assert known is not None
    assert known.reachable == {
        "hall": "proved",
        "hall.left": "proved",
        "hall.right": "refuted",
        "yard": "proved",
        "stair": "proved",
        "attic": "refuted",
    }
    assert known.chance == pytest.approx(
        {"hall": 1, "hall.left": 1, "hall.right": 0, "yard": 0.25, "stair": 0.75, "attic": 0}
    )
    assert known.ways == {
        "hall": (),
        "hall.left": (),
        "yard": ("hall.left",),
        "stair": ("hall.left",),
    }


def test_past_its_limit_nothing_is_known() -> None:
    assert known_of(told(FORK), Limits(0, 100, lambda: 1.0)) is None
