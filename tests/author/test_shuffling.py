"""The kept way to a text that is badly set: it asks for the words, and they are told."""

from __future__ import annotations

import pytest

from game.author.witnesses import as_run
from game.headless.script import performed
from game.model.story import Story
from game.play.rules import Rules
from game.proof.answer import Answer
from game.proof.limits import Limits
from game.proof.proving import Plan, proved
from game.reading.scripts import scripts
from tests.tiny import told

NIGHT = """\
chapter: day
role: girl
part: noon
start: hall

---
scene: hall
at: 12:00
event: bridges
text: |
  A hall.
choices:
  wait:
    say: Wait
    text: |
      {shuffle: It rains. | It pours. | It stops,, and on. | It is dry.}
    to: here
    once: yes
  leave:
    say: Leave it
to: yard

---
scene: yard
at: 12:05
text: |
  A bell rings.

  {shuffle: Once. | Twice,, in all. | Three times.} Then {shuffle: a door | a boot | a voice}.
to: end
"""


def badly_set(story: Story, passage: str) -> Answer:
    plan = Plan(Limits(10, 100, lambda: 0.0), ("P7",))
    (found,) = (a for a in proved(story, plan).faults if a.subject == f"text {passage}")
    return found


def test_a_text_of_a_choice_is_asked_for_by_its_words_under_a_seed_that_tells_them() -> None:
    story = told(NIGHT)
    assert as_run(Rules(story), badly_set(story, "hall.wait.text")) == (
        "run: P7 text hall.wait.text\n"
        "seed: 1\n"
        "steps:\n"
        "  - scene: hall\n"
        "  - choose: wait\n"
        "  - read: |\n"
        "      It stops,, and on.\n"
    )


def test_a_text_of_several_shuffles_is_told_by_its_run_to_the_last_word() -> None:
    story = told(NIGHT)
    answer = badly_set(story, "yard.text")
    text = as_run(Rules(story), answer)
    (run,), problems = scripts({"way.play.yaml": text}, story, ())
    played = performed(Rules(story), run)
    assert (problems, played.fault) == ((), None)
    assert answer.shows in {getattr(beat, "text", "") for beat in played.beats}
    assert "Twice,, in all." in answer.shows
    last = answer.shows.rpartition("\n")[2]
    assert text.endswith(f"  - read: |\n      A bell rings.\n  - read: |\n      {last}\n")


def test_without_a_seed_that_will_do_the_way_is_kept_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("game.author.shuffling.MOST_SEEDS", 0)
    story = told(NIGHT)
    assert as_run(Rules(story), badly_set(story, "hall.wait.text")) == (
        "# No seed was found that shows its words.\n"
        "run: P7 text hall.wait.text\n"
        "steps:\n"
        "  - scene: hall\n"
        "  - choose: wait\n"
    )


def test_a_label_is_not_asked_for_for_nothing_is_told_of_it() -> None:
    story = told(NIGHT.replace("say: Leave it", "say: Leave it,,"))
    assert as_run(Rules(story), badly_set(story, "hall.leave.say")) == (
        "run: P7 text hall.leave.say\nsteps:\n  - scene: hall\n"
    )
