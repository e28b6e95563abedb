"""Playthrough files as values, and style files as patterns."""

from __future__ import annotations

from game.model.condition import Compare, Number, Value
from game.model.effect import Assign
from game.model.problem import NOWHERE
from game.model.script import (
    Cause,
    Check,
    Draw,
    Ends,
    Enter,
    Fall,
    Gone,
    Hidden,
    Locked,
    Open,
    Pick,
    Read,
    Seen,
    Stamp,
)  # fmt: skip
from game.model.style import found_in
from game.reading.library import read_texts
from game.reading.scripts import scripts
from game.reading.style_builder import style
from tests.reading.bundles import BASE, CHAPTER

HALL = "choices:\n  go:\n    say: Go\n    to: end\n  wait:\n    say: Wait\n    to: end\n"
STORY = read_texts({**BASE, CHAPTER: BASE[CHAPTER].replace("to: end\n", HALL)}).story
RUN = """\
# Two runs.

run: the whole of it
chapter: day
with: line = cut
seed: 7
steps:
  - read: "Who is there?" he says
"""


def run(steps: str, head: str = "run: one\nchapter: day\n") -> tuple[list[object], list[str]]:
    assert STORY is not None
    runs, problems = scripts({"a.play.yaml": f"{head}steps:\n{steps}"}, STORY)
    found = [step for each in runs for step in each.steps]
    return found, [str(problem) for problem in problems]


def test_every_step_is_a_value() -> None:
    steps, problems = run("""\
  - choose: go
  - choose: go.sure
  - falls: hall
  - draws: hall
  - read: The hall.
  - unread: The gate.
  - scene: hall
  - open: go, wait
  - locked: go
    because: It is shut.
  - hidden: go
  - gone: wait
  - check: line is cut
  - stamp: You went.
  - cause: slack
  - seen: bell
  - ends: home
""")
    assert problems == []
    bare = [type(step)(**{**_fields(step), "mark": NOWHERE}) for step in steps]
    assert bare == [
        Pick("go"), Pick("go", "sure"), Fall("hall"), Draw("hall"), Read("The hall."),
        Read("The gate.", is_there=False), Enter("hall"), Open(("go", "wait")),
        Locked("go", "It is shut."), Hidden("go"), Gone("wait"),
        Check(Compare(Value("line"), "==", Number(1)), "line is cut"), Stamp("You went."),
        Cause("girl.slack"), Seen(("bell",)), Ends("home"),
    ]  # fmt: skip


def _fields(step: object) -> dict[str, object]:
    return {name: getattr(step, name) for name in type(step).__slots__}


def test_the_head_says_where_a_run_begins_and_with_what() -> None:
    assert STORY is not None
    head = "run: two\nchapter: day\nscene: hall\nseed: 7\nwith: line = cut\nroles: girl\n"
    (script,), problems = scripts({"a.play.yaml": head + "steps:\n  - choose: go\n"}, STORY)
    assert problems == ()
    assert (script.name, script.chapter, script.scene, script.seed) == ("two", "day", "hall", 7)
    assert (script.given, script.roles) == ((Assign("line", Number(1)),), ("girl",))


def test_a_run_from_a_scene_on_names_what_is_private_to_its_role() -> None:
    assert STORY is not None
    page = "run: three\nscene: hall\nwith: slack = 2\nsteps:\n  - check: slack is 2\n"
    (script,), problems = scripts({"a.play.yaml": page}, STORY)
    assert problems == ()
    assert script.given == (Assign("girl.slack", Number(2)),)


def test_several_runs_stand_in_one_file() -> None:
    assert STORY is not None
    page = "run: one\nchapter: day\nsteps:\n  - choose: go\n"
    runs, _ = scripts({"a.play.yaml": f"{page}---\n{page}"}, STORY)
    assert [str(each.mark) for each in runs] == ["a.play.yaml:1:1", "a.play.yaml:6:1"]


def test_what_a_run_names_must_be_there() -> None:
    _, problems = run("  - choose: og\n  - scene: hal\n  - seen: bel\n  - check: slak is 1\n")
    assert [problem.split("  ")[1] for problem in problems] == [
        "S053 unknown-choice", "S012 unknown-scene", "S042 unknown-event", "S040 unknown-variable",
    ]  # fmt: skip


def test_text_in_a_step_has_the_same_traps_as_prose() -> None:
    _, problems = run('  - read: "Yes," he says\n  - read: He says: go\n')
    assert [problem.split("  ")[1] for problem in problems] == [
        "S018 text-starts-with-quote", "S020 colon-in-text",
    ]  # fmt: skip


def test_a_style_is_read_into_patterns() -> None:
    read, problems = style(
        {
            "style.yaml": """\
faults:
  dash:
    says: A dash.
    limit: 1
    patterns:
      - "\\\\bnot (?:just|only)\\\\b"
    words: a mix of, myriad
counts:
  label words: 12        # and no more
names:
  stock: Ivan, Boris
spelling:
  gray: grey
voices:
  girl:
    sentence: 8 to 10
    later: 5 to 8
    later from: noon
    sense: hears, bell
    never: his face
reader:
  buttons: None.
"""
        }
    )
    assert problems == ()
    (fault,) = read.faults
    assert list(found_in("It is Not only a Myriad", fault.patterns)) == ["Not only", "Myriad"]
    assert (read.counts, read.spelling) == ({"label words": 12}, {"gray": "grey"})
    assert list(found_in("BORIS, not Borisov", read.names)) == ["BORIS"]
    voice = read.voices["girl"]
    assert (voice.low, voice.high, voice.later, voice.sense) == (8, 10, (5, 8), ("hears", "bell"))
    assert read.reader == {"buttons": "None."}
