"""The author's guide builds a story file by file; here those files are read, checked and played."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.__main__ import main
from game.author.check import checked
from game.author.explain import mended
from game.author.format import put_in_order
from game.author.prove import lines
from game.author.pseudo import PSEUDO
from game.headless.playtest import by_script
from game.model.prose import Plain
from game.proof.against import held_against
from game.proof.limits import Limits
from game.proof.proving import Plan, Proof, proved
from game.reading.library import read_scripts, read_story, read_whole

GUIDE = Path(__file__).parents[2] / "story" / "README.md"
EDIT = re.compile(
    r"^```diff\n# file: (\S+)\n(.*?)^```$.*?^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
BLOCK = re.compile(r"^```yaml\n# file: (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in BLOCK.findall(GUIDE.read_text("utf-8")):
        path = tmp_path / ("" if name.startswith("extra/") else "story") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def test_the_guides_story_passes_the_check(folder: Path) -> None:
    reading = read_story(folder / "story")
    problems = checked(reading.story, reading.problems)
    assert [str(p) for p in problems if p.severity != "note"] == []


def test_the_guides_runs_pass(folder: Path) -> None:
    story = read_story(folder / "story").story
    assert story is not None
    scripts, problems = read_scripts(story, [folder / "story"])
    assert not problems
    assert len(scripts) == 2
    assert [str(fault) for fault in by_script(story, scripts, False).faults] == []


def test_the_guides_translation_is_told_and_nothing_is_wrong_with_it(folder: Path) -> None:
    whole = read_whole(folder / "story")
    (tongue,) = whole.tongues
    assert (tongue.language, tongue.problems) == ("ru", ())
    assert [each.behind for each in tongue.files if each.behind] == []
    scenes = tongue.story.scenes
    assert scenes["eight"].choice("home").say == (Plain("Взять шапку и уйти"),)
    assert scenes["street"].text[-1] == Plain("Над каналом пар.")
    assert tongue.story.glossary["ledger"].word == "книга"
    assert scenes["eight"].choice("stay").say == (Plain("Sit down again"),)


def test_the_guides_story_can_be_told_in_a_language_that_tries_the_page(folder: Path) -> None:
    assert main(["translate", PSEUDO, str(folder / "story")]) == 0
    reading = read_story(folder / "story", (), PSEUDO)
    assert reading.story is not None
    assert [str(problem) for problem in reading.problems] == []


def test_the_guides_overlay_adds_its_choice(folder: Path) -> None:
    reading = read_story(folder / "story", [folder / "extra"])
    assert reading.story is not None, reading.problems
    assert any(choice.id == "whistle" for choice in reading.story.scenes["the-desk"].choices)


def test_the_guides_story_is_proved_as_it_says(folder: Path) -> None:
    story = read_story(folder / "story").story
    assert story is not None
    told = re.search(r"^```text\n(History holds.*?)^```$", GUIDE.read_text("utf-8"), re.M | re.S)
    assert told is not None
    proof = proved(story, Plan(Limits(60, 400, lambda: 0.0)))
    *printed, _, _ = lines(proof, 0.0, 0)
    assert "\n".join(printed) + "\n" == told[1]


def test_the_guides_allowance_allows_what_it_says(folder: Path) -> None:
    allowance = re.search(
        r"^```yaml\n(  second-night:.*?)^```$", GUIDE.read_text("utf-8"), re.M | re.S
    )
    assert allowance is not None
    board = folder / "story" / "board.yaml"
    board.write_text(board.read_text("utf-8") + allowance[1], "utf-8")
    story = read_story(folder / "story").story
    assert story is not None
    proof = proved(story, Plan(Limits(60, 400, lambda: 0.0), ("P1", "P3")))
    assert [answer.subject for answer in proof.faults] == ["variant the-desk.text 2.1"]


def test_the_guides_draft_becomes_what_it_says() -> None:
    draft, whole = re.findall(
        r"^```yaml\n(choices:\n.*?)^```$", GUIDE.read_text("utf-8"), re.M | re.S
    )
    head = (
        "chapter: clerk-night\nrole: clerk\npart: night\nstart: the-desk\n\n---\nscene: the-desk\n"
    )
    behind = "\n---\nscene: a-drover\nto: end\n"
    assert put_in_order("night/1-night/clerk.yaml", head + draft + behind) == head + whole + behind


def test_the_guides_edit_does_to_old_saves_what_it_says(folder: Path) -> None:
    old = read_story(folder / "story").story
    ((file, edit, printed),) = EDIT.findall(GUIDE.read_text("utf-8"))
    path = folder / "story" / file
    path.write_text(mended(path.read_text("utf-8"), edit).text, "utf-8")
    new = read_story(folder / "story").story
    assert old is not None and new is not None
    plan = Plan(Limits(60, 400, lambda: 0.0), ("P8",))
    proof = Proof(tuple(held_against(old, new, plan)), 0)
    assert "\n".join(lines(proof, 0.0, 0)) == f"{printed}\n0.0 s"
