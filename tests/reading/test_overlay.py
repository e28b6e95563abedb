"""Pages that extend a scene: what they add, and what they may not do twice."""

from __future__ import annotations

from pathlib import Path

from game.model.prose import Plain, Variant
from game.model.story import End, Here, Story, To
from game.reading.library import read_story, read_texts
from tests.reading.bundles import BASE, unpack

COAT = """\
extend: hall
before: |
  {told: You told him.}
after: |
  A coat hangs here.
event: bell
choices:
  coat:
    say: Take the coat
    to: attic

---
scene: attic
at: 12:10
text: |
  The attic.
to: end
"""


def story(**more: str) -> Story:
    files = {f"{name}.yaml": text for name, text in more.items()}
    reading = read_texts({**BASE, **files})
    assert reading.problems == () and reading.story is not None
    return reading.story


def problems(**more: str) -> list[str]:
    files = {f"{name}.yaml": text for name, text in more.items()}
    return [str(problem) for problem in read_texts({**BASE, **files}).problems]


def test_text_is_put_before_and_after_and_leaves_no_gap() -> None:
    first, last = story(coat=COAT).scenes["hall"].text
    assert last == Plain("The hall.\n\nA coat hangs here.")
    assert isinstance(first, Variant)
    assert [text for _, text in first.branches] == [(Plain("You told him.\n\n"),)]


def test_a_key_of_the_scene_is_changed() -> None:
    assert story(coat=COAT).scenes["hall"].event == "bell"


def test_a_choice_is_added_and_keeps_its_own_file() -> None:
    (choice,) = story(coat=COAT).scenes["hall"].choices
    assert (choice.id, choice.to, str(choice.mark)) == ("coat", To("attic"), "coat.yaml:8:3")


def test_a_scene_behind_an_extending_page_belongs_to_its_chapter() -> None:
    read = story(coat=COAT)
    assert read.scenes["attic"].chapter == "day"
    assert read.chapters["day"].scenes == ("hall", "attic")


def test_a_standing_choice_is_changed_key_by_key() -> None:
    wait = "extend: hall\nchoices:\n  wait:\n    say: Wait\n    to: here\n"
    chapter = BASE["night/1-noon/girl.yaml"].replace(
        "to: end", "choices:\n  go:\n    say: Go\n    minutes: 2\nto: end"
    )
    patch = "extend: hall\nchoices:\n  go:\n    say: Go home\n"
    files = {**BASE, "night/1-noon/girl.yaml": chapter, "a.yaml": wait, "b.yaml": patch}
    read = read_texts(files).story
    assert read is not None
    go, waits = read.scenes["hall"].choices
    assert (go.say, go.minutes, go.to) == ((Plain("Go home"),), 2, End())
    assert waits.to == Here()


def test_two_pages_that_change_one_key_of_a_choice_are_a_problem() -> None:
    one = "extend: hall\nchoices:\n  wait:\n    say: Wait\n    to: here\n"
    assert problems(one=one, two=one.replace("Wait", "Stay")) == [
        "two.yaml:4:5  S102 extended-twice  'say' of 'hall.wait' is already changed (one.yaml:3).",
        "two.yaml:5:5  S102 extended-twice  'to' of 'hall.wait' is already changed (one.yaml:3).",
    ]


def test_a_fault_in_an_added_choice_is_placed_in_its_file() -> None:
    (problem,) = problems(coat=COAT.replace("to: attic", "to: atic"))
    assert problem == (
        "coat.yaml:10:9  S012 unknown-scene  choice 'coat' leads to 'atic', and no scene has that "
        "id. Did you mean 'attic' (coat.yaml:13)?"
    )


def test_an_overlay_folder_is_named_as_it_was_given(tmp_path: Path) -> None:
    unpack("", tmp_path / "story")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "coat.yaml").write_text(COAT.replace("bell", "bel"), "utf-8")
    (problem,) = read_story(tmp_path / "story", [tmp_path / "more"]).problems
    assert str(problem.mark) == f"{(tmp_path / 'more').as_posix()}/coat.yaml:6:8"


def test_an_overlay_may_add_a_role_a_part_and_a_fate() -> None:
    cast = "roles:\n  cook:\n    name: Cook\nfates:\n  burnt:\n    role: cook\n    name: Burnt\n"
    reading = read_texts({**BASE, "more/story.yaml": cast})
    assert reading.story is not None and "cook" in reading.story.roles
    again = read_texts({**BASE, "more/story.yaml": "title: Mine\n"})
    assert [problem.name for problem in again.problems] == ["unknown-key"]
