"""A story in another language: whose words are told where, and what nobody can change by them."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.model.prose import Plain, Text
from game.model.story import Story
from game.reading.library import read_story, read_texts, read_whole
from game.reading.page_words import WORDS, Tree, printed
from game.reading.schema import SHEETS
from game.reading.teller import Progress
from tests.tiny import files_of

STORY = """\
chapter: day
role: girl
part: noon
start: hall
card: |
  You are here.

---
scene: hall
at: 12:00
event: lines
text: |
  The hall is {line is open: loud | still}.
choices:
  call:
    say: Call for the [cord]
    to: here
  leave:
    say: Leave
    to: end

#: board.yaml
board:
  line:
    is: open | cut
    start: open

#: glossary.yaml
cord:
  means: A lead with a plug.
"""
RUSSIAN = """
#: languages/ru/night/1-noon/girl.yaml
scene: hall
text:
  of: {print}
  en: |
    The hall is {{line is open: loud | still}}.
  ru: |
    {words}
"""


def in_russian(words: str, print: str = "", more: str = "") -> tuple[Story, list[str]]:
    """The story with these words for its hall, and what is wrong with them."""
    text = STORY + RUSSIAN.format(words=words, print=print) + more
    reading = read_texts(files_of(text), "ru")
    assert reading.story is not None
    return reading.story, [problem.code for problem in reading.problems]


def hall(story: Story) -> Text:
    return story.scenes["hall"].text


def test_what_is_written_is_told_and_what_is_missing_is_told_in_the_storys_own() -> None:
    story, problems = in_russian("В зале тихо.")
    assert hall(story) == (Plain("В зале тихо."),)
    assert story.scenes["hall"].choice("leave").say == (Plain("Leave"),)
    assert story.chapters["day"].card == (Plain("You are here."),)
    assert problems == []


def test_another_language_leaves_the_print_and_every_act_as_they_were() -> None:
    own = read_texts(files_of(STORY)).story
    assert own is not None
    story, _ = in_russian("В зале тихо.")
    assert (story.fingerprint, story.language, story.original) == (own.fingerprint, "ru", own)
    assert own.language == "en" and own.original is own
    assert [choice.to for choice in story.scenes["hall"].choices] == [
        choice.to for choice in own.scenes["hall"].choices
    ]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("В зале {line is open: шумно.", "S070"),
        ("В зале {lien is open: шумно}.", "S040"),
        ("В зале [гнездо].", "S050"),
        ("В зале.[^nothing]", "S051"),
        ("В зале {visited hall: снова} тихо.", "S245"),
        ("В зале {cycle: тихо | пусто}.", "S246"),
    ],
)
def test_what_cannot_be_told_is_reported_and_told_in_the_storys_own(words: str, code: str) -> None:
    own, _ = in_russian("")
    story, problems = in_russian(words)
    assert hall(story) == hall(own)
    assert problems[0] == code


def test_one_entry_that_cannot_be_told_takes_no_other_with_it() -> None:
    more = "choices:\n  leave:\n    say:\n      ru: Уйти\n"
    story, problems = in_russian("В зале {line is open: шумно.", more=more)
    assert story.scenes["hall"].choice("leave").say == (Plain("Уйти"),)
    assert problems == ["S070"]


def test_the_spellings_of_both_languages_find_a_word() -> None:
    more = "\n#: languages/ru/glossary.yaml\ncord:\n  called:\n    en: cord\n    ru: шнур, шнура\n"
    story, problems = in_russian("Нет [шнура].", more=more)
    assert hall(story) == (Plain("Нет [шнура|cord]."),)
    assert story.scenes["hall"].choice("call").say == (Plain("Call for the [cord|cord]"),)
    assert story.glossary["cord"].called == ("шнур", "шнура", "cord")
    assert problems == []


def test_a_folder_gives_the_languages_it_names_and_has_and_how_far_they_are(
    tmp_path: Path,
) -> None:
    now = printed("The hall is {line is open: loud | still}.")
    written(tmp_path, STORY + RUSSIAN.format(words="В зале тихо.", print=now))
    (tongue,) = read_whole(tmp_path).tongues
    assert tongue.language == "ru"
    night = [each for each in tongue.files if each.file.endswith("girl.yaml")]
    assert night == [
        Progress(
            "languages/ru/night/1-noon/girl.yaml",
            4,
            missing=["chapter.day.card", "hall.call.say", "hall.leave.say"],
        )
    ]


def test_words_that_have_changed_since_are_behind_and_still_told(tmp_path: Path) -> None:
    written(tmp_path, STORY + RUSSIAN.format(words="В зале тихо.", print="123456"))
    (tongue,) = read_whole(tmp_path).tongues
    assert [each.behind for each in tongue.files if each.behind] == [["hall.text"]]
    assert hall(tongue.story) == (Plain("В зале тихо."),)


def test_a_print_knows_words_however_their_lines_are_cut() -> None:
    assert printed("One two\nthree.\n") == printed("One\ntwo three.")
    assert printed("One two three.") != printed("One two, three.")
    assert printed("> One\n> two") != printed("> One two")
    assert printed("One.\n\nTwo.") != printed("One. Two.")
    assert printed("A lamp burns over jack fourteen.") == "15efd5"  # as it stands in files


def test_a_story_is_read_without_the_files_of_its_languages(tmp_path: Path) -> None:
    written(tmp_path, STORY + RUSSIAN.format(words="{", print="") + "\n\tno page at all")
    assert read_story(tmp_path).problems == ()


def test_an_overlay_may_bring_a_language_to_a_story_that_it_does_not_touch(
    tmp_path: Path,
) -> None:
    own = written(tmp_path / "story", STORY)
    overlay = tmp_path / "in-russian"
    write(overlay, {"story.yaml": "languages: ru\n"})
    entry = "scene: hall\ntext:\n  ru: В зале тихо.\n"
    write(overlay, {"languages/ru/night/girl.yaml": entry})
    reading = read_story(tmp_path / "story", [overlay], "ru")
    assert reading.story is not None and reading.problems == ()
    assert reading.story.front.languages == ("en", "ru")
    assert hall(reading.story) == (Plain("В зале тихо."),)
    assert reading.story.fingerprint == own.fingerprint


def test_an_overlays_pages_are_told_from_the_overlays_own_folder(tmp_path: Path) -> None:
    written(tmp_path / "story", STORY)
    overlay = tmp_path / "extra"
    write(
        overlay,
        {
            "more.yaml": "extend: hall\nafter: |\n  A bell rings.\n",
            "languages/ru/more.yaml": "extend: hall\nafter:\n  ru: Звонят.\n",
        },
    )
    reading = read_story(tmp_path / "story", [overlay], "ru")
    assert reading.story is not None and reading.problems == ()
    assert hall(reading.story)[-1] == Plain(".\n\nЗвонят.")


def test_no_language_leads_out_of_the_storys_folder(tmp_path: Path) -> None:
    entry = "scene: hall\ntext:\n  ru: В зале тихо.\n"
    write(tmp_path / "elsewhere", {"girl.yaml": entry})
    own = written(tmp_path / "story", STORY)
    reading = read_story(tmp_path / "story", (), "../../elsewhere")
    assert reading.story == own
    (tmp_path / "story" / "languages").mkdir()
    (tmp_path / "story" / "languages" / "ru").symlink_to(tmp_path / "elsewhere")
    assert read_story(tmp_path / "story", (), "ru").story == own


def test_every_text_that_a_page_may_hold_is_told_or_known_not_to_be() -> None:
    """A new key of the format must be put into one list or the other."""
    printed_nowhere = {
        "story": {"version", "ifid", "licence"},
        "variable": {"start"},
        "rule": {"because", "allows"},
        "event": {"kind", "standing"},
        "source": {"kind"},
        "almanac": {"standing"},
        "entry": {"standing"},
        "term": {"standing"},
        "place": {"now", "looks"},
    }
    only_authors = {"run", "style", "fault", "voice", "step"}
    told = {name for tree in WORDS.values() for name in names_of(tree)}
    for sheet in SHEETS.values():
        holding = {
            key.name
            for key in sheet.keys
            if key.holds in ("words", "spellings", "paragraphs", "prose")
        }
        if sheet.name not in only_authors:
            assert holding - printed_nowhere.get(sheet.name, set()) <= told, sheet.name


def names_of(tree: Tree) -> set[str]:
    return set(tree) | {each for inner in tree.values() for each in names_of(inner)}


def written(folder: Path, text: str) -> Story:
    """The story that these texts are, in a folder."""
    write(folder, files_of(text))
    story = read_story(folder).story
    assert story is not None
    return story


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
