"""The author's guide builds a story file by file; here those files are read, checked and played."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path
from uuid import UUID

import pytest

from game.__main__ import main
from game.author.check import checked_folder
from game.author.explain import mended
from game.author.format import put_in_order
from game.author.new import new_story
from game.author.prove import lines
from game.author.pseudo import PSEUDO
from game.cli import parsed
from game.keeping.places import shipped_assets
from game.model.prose import Plain
from game.proof.against import held_against
from game.proof.limits import Limits
from game.proof.proving import Plan, Proof, proved
from game.reading.desk import Reading
from game.reading.library import read_story, read_whole
from tests.author.guide import commands, edit, files, part, parts, printed, unpack

Printed = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with everything that the guide writes, and stood in."""
    new_story(tmp_path / "mine", UUID("4C9B9A0E-31B7-4E2B-8E0B-2A3F6E0C7D11"))
    unpack(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("story", "overlays"), [("mine", []), ("story", []), ("story", ["extra"])], ids=str
)
def test_nothing_is_wrong_with_the_guides_files(
    folder: Path, story: str, overlays: list[str]
) -> None:
    found = checked_folder(Path(story), [Path(each) for each in overlays], shipped_assets())
    assert [str(problem) for problem in found.every if problem.severity != "note"] == []


def test_the_guides_files_are_in_order(folder: Path) -> None:
    own = {name: text for name, text in files().items() if not name.startswith("languages/")}
    assert {name: put_in_order(name, text) for name, text in own.items()} == own


@pytest.mark.parametrize(
    ("line", "runs"),
    [("mine", 6), ("story", 3), ("story --overlay extra", 5)],
)
def test_the_guides_runs_pass(folder: Path, capsys: Printed, line: str, runs: int) -> None:
    assert main(["playtest", *line.split()]) == 0
    assert capsys.readouterr().out.startswith(f"{runs} played, {runs} passed")


def test_the_guides_first_branch_is_come_to(folder: Path, capsys: Printed) -> None:
    assert main(["prove", "mine", "--only", "P1,P2,P3,P5"]) == 0
    assert "refuted" not in capsys.readouterr().out


def test_the_guides_translation_is_told_and_nothing_is_wrong_with_it(folder: Path) -> None:
    whole = read_whole(folder / "story")
    (tongue,) = whole.tongues
    assert (tongue.language, tongue.problems) == ("ru", ())
    assert [each.behind for each in tongue.files if each.behind] == []
    scenes = tongue.story.scenes
    assert scenes["eight"].choice("home").say == (Plain("Взять шапку и уйти"),)
    assert Plain("Над каналом пар.") in scenes["street"].text
    assert tongue.story.glossary["ledger"].word == "книга"
    assert scenes["eight"].choice("stay").say == (Plain("Sit down again"),)


def test_the_guides_translation_shows_what_a_text_said_before(folder: Path) -> None:
    chapter = Path("night/2-morning/clerk.yaml")
    text = (folder / "story" / chapter).read_text("utf-8")
    mended = text.replace("Take your hat and go", "Take your coat and go")
    (folder / "story" / chapter).write_text(mended, "utf-8")
    assert main(["translate", "ru", "story"]) == 0
    told = (folder / "story" / "languages" / "ru" / chapter).read_text("utf-8")
    assert part("    say:") in told


def test_the_guides_story_can_be_told_in_a_language_that_tries_the_page(folder: Path) -> None:
    assert main(["translate", PSEUDO, str(folder / "story")]) == 0
    reading = read_story(folder / "story", (), PSEUDO)
    assert reading.story is not None
    assert [str(problem) for problem in reading.problems] == []


def test_two_overlays_that_change_one_key_are_told_as_the_guide_says(
    folder: Path, capsys: Printed
) -> None:
    assert main(["check", "story", "--overlay", "extra", "--overlay", "more"]) == 1
    assert printed("more/") in capsys.readouterr().out


def test_the_guides_overlay_leaves_every_claim_as_it_was(folder: Path) -> None:
    assert refuted(read_story(folder / "story", [folder / "extra"])) == refuted(
        read_story(folder / "story")
    )


def refuted(reading: Reading) -> list[str]:
    """What the first three questions find wrong."""
    assert reading.story is not None
    proof = proved(reading.story, Plan(Limits(60, 400, lambda: 0.0), ("P1", "P2", "P3")))
    return [answer.subject for answer in proof.faults]


def test_the_guides_story_is_proved_as_it_says(folder: Path) -> None:
    story = read_story(folder / "story").story
    assert story is not None
    proof = proved(story, Plan(Limits(60, 400, lambda: 0.0)))
    *told, _, _ = lines(proof, 0.0, 0)
    assert "\n".join(told) + "\n" == printed("History holds")


def test_the_guides_allowance_allows_what_it_says(folder: Path) -> None:
    board = folder / "story" / "board.yaml"
    board.write_text(board.read_text("utf-8") + part("  second-night:"), "utf-8")
    assert refuted(read_story(folder / "story")) == ["variant the-desk.text 2.1"]


def test_the_guides_draft_becomes_what_it_says() -> None:
    draft, whole = (text for text in parts() if text.startswith("choices:"))
    head = (
        "chapter: clerk-night\nrole: clerk\npart: night\nstart: the-desk\n\n---\nscene: the-desk\n"
    )
    behind = "\n---\nscene: a-drover\nto: end\n"
    assert put_in_order("night/1-night/clerk.yaml", head + draft + behind) == head + whole + behind


def test_the_guides_edit_does_to_old_saves_what_it_says(folder: Path) -> None:
    shutil.copytree("story", "published")
    old = read_story(Path("published")).story
    file, change = edit()
    path = folder / "story" / file
    path.write_text(mended(path.read_text("utf-8"), change).text, "utf-8")
    new = read_story(folder / "story").story
    assert old is not None and new is not None
    plan = Plan(Limits(60, 400, lambda: 0.0), ("P8",))
    proof = Proof(tuple(held_against(old, new, plan)), 0)
    assert "\n".join(lines(proof, 0.0, 0)) == f"{printed('P8')}\n0.0 s"


@pytest.mark.parametrize("line", [line for line in commands() if line != "--help"])
def test_every_command_of_the_guide_is_understood(line: str) -> None:
    assert parsed(shlex.split(line), Path()).command == line.split()[0]
