"""Runs: a step that does not hold fails with its line and a sentence that helps."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.headless.script import performed
from game.play.rules import Rules
from game.reading.library import read_scripts
from tests.tiny import tiny


def fault(name: str, steps: str, tmp_path: Path, head: str = "") -> str:
    """What a run of these steps fails with, without the folder; "" when all of them hold."""
    file = tmp_path / "a.play.yaml"
    listed = "".join(
        f"  {line}\n" if line[0] == " " else f"  - {line}\n" for line in steps.splitlines()
    )
    file.write_text(f"run: a run\n{head}steps:\n{listed}", encoding="utf-8")
    scripts, problems = read_scripts(tiny(name), [file])
    assert not problems, problems
    found = performed(Rules(tiny(name)), scripts[0]).fault
    return str(found).replace(f"{tmp_path.as_posix()}/", "") if found else ""


@pytest.mark.parametrize(
    ("name", "steps", "expected"),
    [
        (
            "locked-choice",
            "choose: open-door",
            "a.play.yaml:3: the choice 'open-door' is locked: "
            "\"You have no key and no light.\"; open are 'take-key'",
        ),
        (
            "ways",
            "choose: ask\nchoose: stay",
            "a.play.yaml:4: the scene 'fork' offers no choice 'stay'; "
            "open are 'left', 'right', 'ask', 'far'",
        ),
        (
            "fates",
            "choose: river\nchoose: stay",
            "a.play.yaml:4: the choice 'stay' cannot be taken: it has ended; open are none",
        ),
        ("fates", "scene: desk", "a.play.yaml:3: the scene is 'corner', not 'desk'"),
        ("fates", "open: river", "a.play.yaml:3: open are 'river', 'stay'"),
        ("fates", "locked: river", "a.play.yaml:3: the choice 'river' stands open"),
        (
            "fates",
            "ends: walked",
            "a.play.yaml:3: 'walked' has not come to an end; what has: none",
        ),
        (
            "variants",
            "read: You can hear the stoves.",
            'a.play.yaml:3: nothing told since the last choice says "You can hear the stoves."; '
            'the nearest is: "You can hear the stove."',
        ),
        (
            "fates",
            "choose: river\nread: The corner.",
            'a.play.yaml:4: nothing told since the last choice says "The corner."',
        ),
        (
            "variants",
            "unread: It is warm.",
            "a.play.yaml:3: this was told since the last choice: It is warm.",
        ),
        ("variants", "check: coal is 1", "a.play.yaml:3: it is not so that coal is 1"),
        (
            "hidden-choice",
            "gone: answer",
            "a.play.yaml:3: the choice 'answer' is hidden, and was never taken",
        ),
        ("hidden-choice", "hidden: listen", "a.play.yaml:3: the choice 'listen' is shown"),
        (
            "once-and-fallback",
            "choose: first\nhidden: first",
            "a.play.yaml:4: the choice 'first' is gone: it was taken once",
        ),
        (
            "hidden-choice",
            "locked: answer",
            "a.play.yaml:3: the scene 'door' offers no choice 'answer'; shown are 'listen'",
        ),
        (
            "stamps",
            "stamp: You left.",
            "a.play.yaml:3: the ledger has no such line; it is empty",
        ),
        (
            "stamps",
            "choose: leave\nstamp: You cut the line.",
            "a.play.yaml:4: the ledger has no such line; "
            'its last line is: "You left the line as it was."',
        ),
        (
            "fates",
            "seen: bridges, lines",
            "a.play.yaml:3: not met: 'lines'",
        ),
        (
            "odds",
            "choose: wave\nread: It stops.\nfalls: street",
            "a.play.yaml:3: chance never leads from 'wave' to 'street'; it gave 'passes', 'stops'",
        ),
    ],
)
def test_a_step_that_does_not_hold(name: str, steps: str, expected: str, tmp_path: Path) -> None:
    assert fault(name, steps, tmp_path) == expected


def test_a_wrong_reason_is_told_with_the_right_one(tmp_path: Path) -> None:
    steps = "locked: open-door\n  because: It is late."
    assert fault("locked-choice", steps, tmp_path) == (
        'a.play.yaml:3: it is locked because: "You have no key and no light."'
    )


@pytest.mark.parametrize("scene", ["stops", "passes"])
def test_chance_comes_out_as_the_run_says(scene: str, tmp_path: Path) -> None:
    assert fault("odds", f"choose: wave\nfalls: {scene}\nscene: {scene}", tmp_path) == ""


def test_a_page_comes_from_the_pool_as_the_run_says(tmp_path: Path) -> None:
    steps = "choose: learn\nchoose: answer\nchoose: continue\nchoose: answer\ndraws: {}"
    for page in ("call-bank", "call-mother"):
        assert fault("pool", steps.format(page), tmp_path) == ""


def test_a_run_starts_from_a_scene_with_what_is_so(tmp_path: Path) -> None:
    head = "scene: square\nwith: way = left\n"
    assert fault("ways", "scene: square\ncheck: way is left\nchoose: stay", tmp_path, head) == ""


def test_what_no_condition_of_the_story_asks_can_still_be_checked(tmp_path: Path) -> None:
    steps = "choose: river\ncheck: visited river and chose corner.river and visits desk is 0"
    assert fault("fates", steps, tmp_path) == ""
