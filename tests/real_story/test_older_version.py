"""The shipped story with three edits, held against itself: each is told for what it is."""

from __future__ import annotations

import io
import json
import shutil
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from game.__main__ import main
from game.keeping.places import HOME
from game.play.command import Begin, Choose
from game.play.rules import Rules
from game.play.session import Session
from game.play.snapshot import CannotRestore, kept, restored
from game.reading.library import read_story

SHIPPED = Path(__file__).parents[2] / "story"
BEFORE_LIGHT, ULTIMATUM = "night/1-before-light/operator.yaml", "night/3-ultimatum/operator.yaml"
EDITS = (
    # renamed, and says so: safe
    (ULTIMATUM, "scene: signaller\n", "scene: wire-cutters\nwas: signaller\n"),
    (ULTIMATUM, "  signaller: 1 in 3", "  wire-cutters: 1 in 3"),
    # renamed without a word: needs a redirect
    (BEFORE_LIGHT, "scene: lamplighter\n", "scene: lamps-out\n"),
    # nobody is fooled any more: whoever has fooled him is a ghost
    (ULTIMATUM, "    do: guard = fooled", "    do: guard = knows"),
)
WHY_GHOST = (
    "ghost state: operator.guard is fooled, and in a new night it would be none or knows; "
    "an end can be reached from there, and no rule is broken by it"
)


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("edited") / "story"
    shutil.copytree(SHIPPED, folder)
    for file, old, new in EDITS:
        path = folder / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
    return folder


@pytest.fixture(scope="module")
def answers(edited: Path) -> dict[str, dict[str, object]]:
    """What `prove --against` says, by its subjects."""
    printed = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(printed):
        patch.setenv(HOME, str(edited.parent / "home"))
        code = main(["prove", str(edited), "--against", str(SHIPPED), "--only", "P8", "--json"])
    assert code == 1
    return {answer["subject"]: answer for answer in json.loads(printed.getvalue())["answers"]}


def test_a_safe_edit_one_that_needs_a_redirect_and_a_ghost_are_named(
    answers: dict[str, dict[str, object]],
) -> None:
    assert len(answers) == 89
    assert answers["scene signaller"]["why"] == "safe, and goes on as 'wire-cutters'"
    assert answers["scene lamplighter"]["why"] == (
        "needs a redirect: the scene is gone, and the loader refuses the save; "
        "nearest is 'lamps-out': give it `was: lamplighter`"
    )
    assert answers["scene second-company"]["why"] == WHY_GHOST
    assert answers["scene midnight-call"]["why"] == "safe"


def test_the_ways_to_them_are_gone_in_the_old_story_and_loaded_in_the_new(
    answers: dict[str, dict[str, object]], edited: Path
) -> None:
    old, new = (read_story(folder).story for folder in (SHIPPED, edited))
    assert old is not None and new is not None
    gone = _played(Rules(old), answers["scene lamplighter"], "lamplighter")
    with pytest.raises(CannotRestore, match="no longer has the scene 'lamplighter'"):
        restored(Rules(new), kept(gone))
    ghost = _played(Rules(old), answers["scene second-company"], "second-company")
    again = restored(Rules(new), kept(ghost)).session
    slot = again.rules.slots.variables["operator.guard"]
    assert new.variables["operator.guard"].domain.called(again.state.row[slot]) == "fooled"


def test_a_save_in_the_renamed_scene_goes_on_in_it(edited: Path) -> None:
    old, new = (read_story(folder).story for folder in (SHIPPED, edited))
    assert old is not None and new is not None
    session = Session(Rules(old))
    session.send(Begin(scene="signaller"))
    again = restored(Rules(new), kept(session)).session
    assert again.state.scene == "wire-cutters"


def _played(rules: Rules, answer: dict[str, object], scene: str) -> Session:
    """The witness of an answer, with the first dice under which it comes to its scene."""
    for seed in range(300):
        session = Session(rules)
        session.send(Begin(tuple(answer["roles"]), seed))  # type: ignore[arg-type]
        for choice in answer["witness"]:  # type: ignore[attr-defined]
            session.send(Choose(choice))
        if session.state.scene == scene and len(session.log) == len(answer["witness"]) + 1:  # type: ignore[arg-type]
            return session
    raise AssertionError(f"no dice lead to {scene}")
