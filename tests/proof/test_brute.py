"""The brute force itself, on stories small enough to know the answers by heart."""

from __future__ import annotations

from fractions import Fraction

import pytest

from game.play import rules
from tests.proof.brute import Truth, truth
from tests.proof.forced import outcomes
from tests.proof.nights import TooLarge
from tests.tiny import told

HEAD = "chapter: day\nrole: girl\npart: noon\nstart: hall\n---\n"


def found(pages: str, most: int = 1000) -> Truth:
    """What is true of a story of one chapter, or of a whole text that begins with a head."""
    return truth(told(pages if pages.startswith("chapter:") else HEAD + pages), most)


TRAP = """\
scene: hall
at: 12:00
text: |
  The hall.
choices:
  go:
    say: Leave
    to: end
  down:
    say: Go down
    to: cellar
---
scene: cellar
at: 12:00
text: |
  The cellar.
choices:
  call:
    say: Call
    to: here
  feel:
    say: Feel along the wall
    to: niche
---
scene: niche
at: 12:00
text: |
  A niche.
to: cellar
"""


def test_a_loop_with_no_way_out_is_a_trap_and_not_stuck():
    trap = found(TRAP)
    assert trap.traps == {("girl",): 1}
    assert {state.scene for state in trap.whole.traps} == {"cellar", "niche"}
    assert trap.stuck == {}
    assert trap.chances().end == Fraction(1, 2)


STUCK = """\
scene: hall
at: 12:00
text: |
  The hall.
choices:
  take:
    say: Take the key
    once: yes
    do: key = yes
    to: here
  try:
    say: Try the door
    to: door
---
scene: door
at: 12:00
text: |
  The door.
choices:
  open:
    say: Open it
    needs: key
    locked: It is locked.
    to: end
  never:
    say: Walk through it
    if: not key and key
    to: lost
---
scene: lost
at: 12:00
text: |
  Nowhere.
to: end

#: board.yaml
board:
  key:
    is: yes | no
    start: no
"""


def test_a_scene_where_every_choice_can_be_locked_is_stuck():
    stuck = found(STUCK)
    assert stuck.stuck == stuck.traps == {("girl",): 1}
    assert stuck.states == 5
    assert "lost" not in stuck.scenes
    assert stuck.opened["door.open"] == 2
    assert stuck.shown["door.open"] == 1
    assert stuck.taken["door.open"] == 3
    assert "door.never" not in stuck.shown
    assert stuck.texts["locked", "door.open"] == {"It is locked.": 1}


def test_chances_are_exact():
    chance = found(STUCK).chances()
    assert chance.taken == {
        "hall.take": Fraction(1, 2),
        "hall.try": Fraction(1),
        "door.open": Fraction(1, 2),
    }
    assert chance.end == Fraction(1, 2)


ODDS = """\
scene: hall
at: 12:00
text: |
  The hall.
choices:
  toss:
    say: Toss a coin
    to:
      river: 1 in 3
      here: 2 in 3
  go:
    say: Leave
    to: road
---
scene: river
at: 12:00
text: |
  The river.
ending: walked
---
scene: road
at: 12:00
text: |
  The road.
ending: rode

#: story.yaml
fates:
  walked:
    role: girl
    name: Walked
  rode:
    role: girl
    name: Rode
"""


def test_odds_of_one_in_three_inside_a_loop_are_solved_and_not_sampled():
    odds = found(ODDS)
    # In one round she walks with 1/6 and rides with 3/6: so 1 to 3.
    assert odds.chances().fates == {"walked": Fraction(1, 4), "rode": Fraction(3, 4)}
    assert odds.chances().taken["hall.toss"] == Fraction(1, 2)
    assert odds.chances().end == 1
    assert odds.fates == {"walked": 1, "rode": 1}
    assert odds.states == 3


RULES = """\
scene: hall
at: 12:00
text: |
  The hall.
choices:
  pour:
    say: Pour
    do: glass += 1
    to: here
  leave:
    say: Leave
    to: outside
  look:
    say: Look round
    if: glass is 2 and glass is 1
    to: nowhere
---
scene: nowhere
at: 12:00
text: |
  Nobody comes here.
to: hall
---
scene: outside
at: 12:00
happens: bridges
do: glass = 1
text: |
  Outside.
ending: left

#: board.yaml
board:
  glass:
    is: 0 to 2
    start: 0
rules:
  never-full:
    because: It would spill.
    never: glass is 2
  in-range:
    because: It is a glass.
    always: glass >= 0 and glass <= 2
  bridges-go-up:
    because: They did.
    fixed: bridges
  somewhere:
    because: One must come home.
    reachable: left
  nowhere:
    because: Somebody should.
    reachable: nowhere
  sober:
    because: She was.
    at ending left: glass is 1
  full-at-last:
    because: She was not.
    at ending left: glass is 2

#: story.yaml
fates:
  left:
    role: girl
    name: Left
"""


def test_rules_are_asked_where_the_player_stands_and_when_a_fate_is_met():
    story = found(RULES)
    assert story.broken == {"never-full": 2, "full-at-last": 1, "nowhere": 0}
    assert story.unreachable == {"nowhere"}


def test_a_fixed_event_must_have_happened_at_the_end_of_every_night():
    round_it = "  slip:\n    say: Slip out\n    to: end\n  look:"
    story = found(RULES.replace("  look:", round_it))
    assert story.broken["bridges-go-up"] == 1


BRAID = """\
chapter: girl-noon
role: girl
part: noon
start: board
history: line = cut
---
scene: board
at: 12:00
text: |
  Your board.
choices:
  leave:
    say: Leave it
    to: end
  cut:
    say: Cut it
    do: line = cut
    to: end

#: boy.yaml
chapter: boy-noon
role: boy
part: noon
start: telephone
---
scene: telephone
at: 12:10
text: |
  {line is cut: It is dead. | It hums.}
choices:
  shout:
    say: Shout
    to: shouted
---
scene: shouted
at: 12:11
do: line = mended
text: |
  Nobody answers.
ending: shouted

#: evening.yaml
chapter: boy-evening
role: boy
part: evening
start: again
history: line = whole
---
scene: again
at: 18:00
text: |
  Again.
to: end

#: board.yaml
board:
  line:
    is: whole | cut | mended
    start: whole
rules:
  mended-at-last:
    because: The moment counts, and not what history does afterwards.
    at ending shouted: line is mended

#: story.yaml
parts:
  noon:
    name: Noon
  evening:
    name: Evening
roles:
  girl:
    name: Girl
  boy:
    name: Boy
fates:
  shouted:
    role: boy
    name: Shouted
"""


def test_every_choice_of_roles_is_a_night_and_history_plays_the_others():
    braid = found(BRAID)
    assert list(braid.nights) == [("girl",), ("boy",), ("girl", "boy")]
    heard = {roles: night.texts["text", "telephone"] for roles, night in braid.nights.items()}
    assert heard == {
        ("girl",): {},
        ("boy",): {"It is dead.": 0},
        ("girl", "boy"): {"It is dead.": 1, "It hums.": 1},
    }
    assert braid.fates == {"shouted": 1}
    assert braid.whole.fates == {"shouted": 2}
    assert braid.whole.scenes == {"board": 0, "telephone": 1, "shouted": 2}


def test_a_fate_is_judged_at_its_moment_and_the_rest_is_left_to_history():
    braid = found(BRAID)
    assert braid.broken == {}
    line = [state.row for state in braid.whole.steps if state.is_over]
    assert len(line) == 1  # whole again, whatever stood before


POOL = """\
scene: hall
at: 12:00
text: |
  {shuffle: Rook. | Crow.}
choices:
  answer:
    say: Answer
    draw: calls
    to: end
---
scene: bank
pool: calls
weight: 3
text: |
  The bank.
to: back
---
scene: mother
pool: calls
text: |
  A mother.
to: back
---
scene: hidden
pool: calls
if: happened bridges
text: |
  Nobody.
to: back
"""


def test_draws_fall_by_weight_and_shuffles_every_way():
    pool = found(POOL)
    assert pool.texts["text", "hall"] == {"Rook.": 0, "Crow.": 0}
    assert pool.chances().scenes == {
        "hall": 1,
        "bank": Fraction(3, 4),
        "mother": Fraction(1, 4),
    }


TWO_STEPS = """\
scene: hall
at: 12:00
text: |
  The hall.
choices:
  jump:
    say: Jump
    warn: It is high.
    sure: Jump
    back: Do not
    to: end
"""


def test_both_steps_of_an_act_are_choices():
    steps = found(TWO_STEPS)
    assert steps.opened == {"hall.jump": 0, "hall.jump.sure": 1, "hall.jump.back": 1}
    assert steps.chances().taken["hall.jump.back"] == Fraction(1, 2)
    assert steps.chances().end == 1
    assert steps.texts["warn", "hall.jump"] == {"It is high.": 1}


def test_a_night_with_too_many_states_is_not_counted():
    with pytest.raises(TooLarge, match="more than 3 states"):
        found(STUCK, most=3)


def test_every_fall_of_the_dice_comes_once():
    def throw() -> tuple[int, ...]:
        first = rules.roll([0], 2)
        return (first, rules.roll([0], 3)) if first else (first,)

    assert [(str(chance), result) for chance, result in outcomes(throw)] == [
        ("1/2", (0,)),
        ("1/6", (1, 0)),
        ("1/6", (1, 1)),
        ("1/6", (1, 2)),
    ]


PARTS = """\
scene: hall
at: 12:00
text: |
  The hall. {cycle: One. | {happened bridges: Two. | Three.}}
choices:
  stay:
    say: Stay
    to: hall
  go:
    say: Leave
    to: end
"""


def test_the_parts_of_a_text_that_are_told_are_known_by_their_place():
    assert found(PARTS).parts == {
        ("hall.text", (1, 1)),
        ("hall.text", (1, 2)),
        ("hall.text", (1, 2, 1, 2)),
    }
