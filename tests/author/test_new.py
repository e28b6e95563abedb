"""What `new` hands out passes the check, and plays."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from game.author.check import checked
from game.author.new import CannotMake, new_chapter, new_overlay, new_story
from game.headless.playtest import by_script
from game.model.story import Story
from game.reading.library import read_scripts, read_story

IFID = UUID("8f4f1d52-6f6f-4c70-9f7a-111111111111")


@pytest.fixture
def made(tmp_path: Path) -> Path:
    new_story(tmp_path / "mine", IFID)
    return tmp_path / "mine"


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


def test_a_name_that_is_taken_or_cannot_be_an_id_is_refused(made: Path, tmp_path: Path) -> None:
    with pytest.raises(CannotMake) as taken:
        new_story(made, IFID)
    assert str(taken.value) == f"'{made}' is there already. Choose another name, or delete it."
    with pytest.raises(CannotMake) as bad:
        new_story(tmp_path / "My Story", IFID)
    assert str(bad.value) == (
        "'My Story' cannot be a name: small letters, digits and single hyphens only."
    )


def test_a_new_chapter_can_be_read(made: Path) -> None:
    story = the_story(made)
    new_chapter(made, "conductor-later", story)
    the_story(made)
    with pytest.raises(CannotMake, match="there is a chapter 'conductor-evening' already"):
        new_chapter(made, "conductor-evening", story)
