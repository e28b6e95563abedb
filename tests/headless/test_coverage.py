"""Nights by dice: counted, reproducible, shared by processes; what failed can be found again."""

from __future__ import annotations

from game.headless.coverage import Nights, covered, covered_by, never_seen
from game.play.command import Begin, Choose
from game.play.rules import Rules
from game.play.session import Session
from tests.tiny import tiny, told

STUCK = """\
chapter: day
role: girl
part: noon
start: hall

---
scene: hall
at: 12:00
text: |
  The hall.
choices:
  go:
    say: Leave
    once: yes
    to: hall
  fly:
    say: Fly
    needs: wings
    locked: You have no wings.
    to: end

#: board.yaml
private:
  girl:
    wings:
      is: yes | no
      start: no
"""


def test_nights_are_counted_with_their_endings_scenes_and_choices() -> None:
    coverage = covered(Rules(tiny("fates")), Nights(200))
    assert (coverage.runs, coverage.failed, coverage.choices_made) == (200, 0, 200)
    assert coverage.endings.total() == 200
    assert set(coverage.endings) == {"walked", "stayed"}
    assert coverage.scenes == {"corner", "river", "desk"}
    assert set(coverage.choices) == {("corner", "river"), ("corner", "stay")}


def test_the_same_seed_plays_the_same_nights_in_one_process_or_two() -> None:
    rules = Rules(tiny("braid"))
    one, two = covered(rules, Nights(60, 5)), covered(rules, Nights(60, 5), jobs=2)
    assert one == two
    assert one != covered(rules, Nights(60, 6))


def test_only_the_roles_played_are_counted() -> None:
    story = tiny("braid")
    coverage = covered(Rules(story), Nights(30, roles=("boy",)))
    assert coverage.scenes == {"telephone", "girl-hears"}
    assert never_seen(story, coverage, ("boy",)) == ((), ())
    assert never_seen(story, coverage, ()) == (("board",), ("board.leave", "board.cut"))


def test_an_act_in_two_steps_was_seen_when_it_was_carried_out() -> None:
    story = tiny("two-steps")
    session = Session(Rules(story))
    beats = [*session.send(Begin()), *session.send(Choose("name"))]
    beats += session.send(Choose("name.back"))
    assert "gate.name" in never_seen(story, covered_by(beats), ())[1]
    beats += session.send(Choose("name"))
    beats += session.send(Choose("name.sure"))
    assert "gate.name" not in never_seen(story, covered_by(beats), ())[1]


def test_a_night_without_a_way_on_is_told_with_its_scene_and_its_number() -> None:
    coverage = covered(Rules(told(STUCK)), Nights(2, 7))
    assert coverage.failed == 2
    assert [str(fault) for fault in coverage.faults] == [
        f"night/1-noon/girl.yaml:7: in scene 'hall' no choice stands open "
        f"(night {night} of seed 7; last choices: go)"
        for night in (0, 1)
    ]
