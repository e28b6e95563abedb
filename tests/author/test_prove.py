"""What `prove` prints, word for word, and what it keeps for the next time."""

from __future__ import annotations

from pathlib import Path

from game.author.kept_proofs import KeptProofs
from game.author.prove import as_json, lines
from game.author.witnesses import as_run, commands_of, save_witnesses, way_to_scene
from game.headless.script import performed
from game.model.story import Story
from game.play.command import Begin, Choose
from game.play.rules import Rules
from game.proof.answer import Answer
from game.proof.limits import Limits
from game.proof.proving import Plan, Proof, proved
from game.reading.library import read_scripts
from tests.tiny import files_of, told

LIMITS = Limits(10, 100, lambda: 0.0)
NIGHT = """\
chapter: day
role: girl
part: noon
start: hall

---
scene: hall
at: 12:00
event: bridges
happens: bridges
text: A hall.
choices:
  left:
    say: Go left
    to:
      yard: 1 in 4
      stair: 3 in 4
  right:
    say: Go right
    do: lamp = out
    to: yard

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

#: board.yaml
board:
  lamp:
    is: lit | out
    start: lit
rules:
  light:
    because: There was light in the yard all night.
    always: lamp is lit
  bridges-rise:
    because: They rose at two.
    fixed: bridges
"""


def the_proof(story: Story, *questions: str) -> Proof:
    return proved(story, Plan(LIMITS, questions))  # type: ignore[arg-type]


def test_a_proof_is_printed_with_its_headline_and_each_fault_with_its_way() -> None:
    printed = list(lines(the_proof(told(NIGHT), "P1", "P2", "P3", "P6"), 0.26, 41))
    assert printed == [
        "History holds on every path: proved.",
        "",
        "P1  Can everything that is written be reached?",
        "    5 proved",
        "P2  Can the player always go on, to an end?",
        "    1 proved",
        "P3  Do the story's rules hold?",
        "    1 proved, 1 refuted",
        "    board.yaml:6:3  refuted: always light: the rule 'light' is broken there: "
        "There was light in the yard all night.",
        "        As the girl, choosing: hall.right.",
        "P6  How likely is each scene, choice and fate for a player who picks at random?",
        "    5 proved",
        "",
        "4 states, 0.3 s, 41 MB",
    ]


def test_a_broken_history_is_the_headline() -> None:
    story = told(NIGHT.replace("happens: bridges\n", ""))
    assert next(lines(the_proof(story, "P3"), 0.0, 0)) == (
        "History does not hold on every path: refuted."
    )


def test_the_json_has_the_shape_that_tools_read() -> None:
    found = as_json(the_proof(told(NIGHT), "P3"), 1.234)
    assert found["history_holds"] == "proved"
    assert found["seconds"] == 1.23
    assert found["states"] == 4
    assert found["answers"][0] == {
        "question": "P3",
        "subject": "always light",
        "verdict": "refuted",
        "why": "the rule 'light' is broken there: There was light in the yard all night.",
        "witness": ["right"],
        "roles": ["girl"],
        "allowed": False,
        "chance": None,
        "file": "board.yaml",
        "line": 6,
    }


def test_past_its_limit_everything_asked_is_unknown_and_says_why() -> None:
    plan = Plan(Limits(3, 100, lambda: 4.0), ("P1", "P3"))
    answers = proved(told(NIGHT), plan).answers
    assert {(a.question, a.verdict, a.why) for a in answers} == {
        ("P1", "unknown", "the limit of 3 seconds was reached"),
        ("P3", "unknown", "the limit of 3 seconds was reached"),
    }
    assert proved(told(NIGHT), plan).history_holds == "unknown"


def test_an_allowance_for_what_nothing_refutes_is_refuted_itself() -> None:
    allowed = NIGHT + "  quiet:\n    because: So.\n    allows: P1 scene yard\n"
    answers = {a.subject: a for a in the_proof(told(allowed), "P1", "P3").answers}
    assert answers["allows P1 scene yard"].verdict == "refuted"
    assert answers["allows P1 scene yard"].why == "the rule 'quiet' allows what nothing refutes"


def test_what_is_allowed_by_name_is_no_fault() -> None:
    allowed = NIGHT + "  dark:\n    because: It may.\n    allows: P3 always light\n"
    proof = the_proof(told(allowed), "P3")
    assert proof.faults == ()
    assert [a.allowed for a in proof.answers if a.subject == "always light"] == [True]


def test_every_witness_is_a_playthrough_file_that_plays(tmp_path: Path) -> None:
    for name, text in files_of(NIGHT).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    story = told(NIGHT)
    made = save_witnesses(tmp_path / "ways", story, the_proof(story, "P1", "P3").answers)
    assert len(made) == 6
    scripts, problems = read_scripts(story, made)
    assert problems == ()
    assert [performed(Rules(story), script).fault for script in scripts] == [None] * 6


def test_a_witness_says_what_chance_must_give() -> None:
    story = told(NIGHT)
    (answer,) = (a for a in the_proof(story, "P1").answers if a.subject == "scene stair")
    assert as_run(Rules(story), answer) == (
        "run: P1 scene stair\n"
        "steps:\n"
        "  - scene: hall\n"
        "  - choose: left\n"
        "  - falls: stair\n"
        "  - scene: stair\n"
    )


def test_the_commands_of_a_way_go_it_by_themselves() -> None:
    rules = Rules(told(NIGHT))
    found = way_to_scene(rules, "stair", LIMITS)
    assert found is not None
    begin, choose = found
    assert isinstance(begin, Begin)
    assert choose == Choose("left")
    (answer,) = (a for a in the_proof(rules.story, "P1").answers if a.subject == "scene stair")
    assert answer.witness is not None
    assert commands_of(rules, answer.witness) == found


def test_what_was_proved_is_kept_and_read_again(tmp_path: Path) -> None:
    kept = KeptProofs(tmp_path)
    story = told(NIGHT)
    first = proved(story, Plan(LIMITS, ("P1", "P7"), kept=kept))
    assert len(kept) == 2
    again = proved(story, Plan(LIMITS, ("P1", "P7"), kept=KeptProofs(tmp_path)))
    assert again.answers == first.answers


def test_what_is_kept_is_used_only_for_the_same_contents(tmp_path: Path) -> None:
    story, kept = told(NIGHT), KeptProofs(tmp_path)
    proved(story, Plan(LIMITS, ("P7",), kept=kept))
    (print_,) = kept
    kept[print_] = (Answer("P7", "text yard.text", "refuted", "a mark of our own"),)
    told_again = proved(story, Plan(LIMITS, ("P7",), kept=kept)).answers
    assert [a.why for a in told_again] == ["a mark of our own"]
    other = told(NIGHT.replace("A yard.", "A dark yard."))
    assert proved(other, Plan(LIMITS, ("P7",), kept=kept)).faults == ()


def test_a_damaged_memory_is_proved_again(tmp_path: Path) -> None:
    story, kept = told(NIGHT), KeptProofs(tmp_path)
    first = proved(story, Plan(LIMITS, ("P7",), kept=kept))
    for file in tmp_path.iterdir():
        file.write_text("{", "utf-8")
    assert proved(story, Plan(LIMITS, ("P7",), kept=kept)).answers == first.answers
