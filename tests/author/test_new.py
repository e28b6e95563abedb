"""What `new` hands out passes the check, and plays."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from game.author.check import checked, checked_folder
from game.author.format import put_in_order
from game.author.new import CannotMake, new_chapter, new_overlay, new_story
from game.headless.playtest import by_script
from game.model.problem import Problem
from game.model.story import Story
from game.reading.library import files_in, read_scripts, read_story
from tests.headless.folder import story_folder
from tests.tiny import STORIES

IFID = UUID("8f4f1d52-6f6f-4c70-9f7a-111111111111")


@pytest.fixture
def made(tmp_path: Path) -> Path:
    new_story(tmp_path / "mine", IFID)
    return tmp_path / "mine"


def readable(folder: Path) -> Story:
    story = read_story(folder).story
    assert story is not None
    return story


def the_story(folder: Path, *overlays: Path) -> Story:
    reading = read_story(folder, overlays)
    assert reading.story is not None
    worse = [p for p in checked(reading.story, reading.problems) if p.severity != "note"]
    assert not worse, worse
    return reading.story


def test_a_new_story_passes_the_check_and_its_own_runs(made: Path) -> None:
    story = the_story(made)
    assert (story.id, story.front.ifid) == ("mine", str(IFID).upper())
    scripts, problems = read_scripts(story, [made])
    assert not problems
    assert not by_script(story, scripts, False).faults


def test_a_new_overlay_adds_a_choice_to_the_first_scene(made: Path, tmp_path: Path) -> None:
    plain = the_story(made)
    new_overlay(tmp_path / "extra", plain)
    story = the_story(made, tmp_path / "extra")
    first = next(iter(story.chapters.values())).start
    added = {c.id for c in story.scenes[first].choices} - {
        c.id for c in plain.scenes[first].choices
    }
    assert added == {"read-the-wall"}


def faults(folder: Path, *overlays: Path) -> set[Problem]:
    """What a strict check of a story finds."""
    found = checked_folder(folder, overlays, folder / "assets")
    return {problem for problem in found.every if problem.severity != "note"}


def need_order(*folders: Path) -> None:
    """Every file stands as `fmt` would write it."""
    for folder in folders:
        for file, text in files_in(folder).texts.items():
            assert put_in_order(file, text) == text


def test_a_new_story_and_all_that_is_made_for_it_is_in_order(made: Path, tmp_path: Path) -> None:
    story = the_story(made)
    new_overlay(tmp_path / "extra", story)
    new_chapter(made, "conductor-later", story)
    need_order(made, tmp_path / "extra")
    assert not faults(made, tmp_path / "extra")


@pytest.mark.parametrize("name", sorted(path.stem for path in STORIES.glob("*.yaml")))
def test_an_overlay_and_a_chapter_suit_every_small_story(name: str, tmp_path: Path) -> None:
    folder = story_folder(tmp_path, name)
    before = faults(folder)
    story = read_story(folder).story
    assert story is not None
    new_overlay(tmp_path / "extra", story)
    (chapter,) = new_chapter(folder, "later", story)
    after = faults(folder, tmp_path / "extra")
    assert [
        str(p) for p in after - before if "extra/" in p.mark.file or "later" in p.mark.file
    ] == []
    assert read_story(folder, [tmp_path / "extra"]).story is not None
    need_order(tmp_path / "extra")
    text = chapter.read_text("utf-8")
    assert put_in_order("night/later.yaml", text) == text


def test_a_chapter_is_never_named_as_another_kind_of_file(made: Path) -> None:
    story = the_story(made)
    for name in ("events", "my-style"):
        with pytest.raises(CannotMake) as refused:
            new_chapter(made, name, story)
        assert str(refused.value) == f"'{name}' names another kind of file. Choose another name."


def test_a_name_that_is_taken_or_cannot_be_an_id_is_refused(made: Path, tmp_path: Path) -> None:
    with pytest.raises(CannotMake) as taken:
        new_story(made, IFID)
    assert str(taken.value) == f"'{made}' is there already. Choose another name, or delete it."
    with pytest.raises(CannotMake) as bad:
        new_story(tmp_path / "My Story", IFID)
    assert str(bad.value) == (
        "'My Story' cannot be a name: small letters, digits and single hyphens only."
    )


def test_a_new_chapter_goes_before_one_that_always_ends_the_night(made: Path) -> None:
    story = the_story(made)
    new_chapter(made, "conductor-earlier", story)
    assert list(the_story(made).chapters) == ["conductor-earlier", "conductor-evening"]


def test_a_new_chapter_follows_the_last_one_and_ends_in_a_fate(made: Path) -> None:
    story = the_story(made)
    new_chapter(made, "conductor-earlier", story)
    page = made / "night" / "1-evening" / "conductor.yaml"
    page.unlink()
    (made / "playthroughs" / "evening.play.yaml").unlink()
    board = made / "board.yaml"
    board.write_text(
        board.read_text("utf-8").partition("rules:")[0], "utf-8"
    )  # they name its scenes
    new_chapter(made, "conductor-later", readable(made))
    story = readable(made)
    assert list(story.chapters) == ["conductor-earlier", "conductor-later"]
    assert story.scenes["conductor-later-ends"].ending == "walked"
    assert "closed-chapter" not in {problem.name for problem in checked(story, ())}


def test_a_chapter_whose_name_is_taken_is_refused(made: Path) -> None:
    story = the_story(made)
    with pytest.raises(CannotMake, match="there is a chapter 'conductor-evening' already"):
        new_chapter(made, "conductor-evening", story)
