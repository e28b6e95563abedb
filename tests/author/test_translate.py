"""The files of a language: written for a translator, and never at the cost of what one wrote."""

from __future__ import annotations

import re
from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.author.entries import Scribe
from game.author.pseudo import PSEUDO, pseudo
from game.author.translate import CannotTranslate, Translation, translated
from game.reading.library import read_texts
from game.reading.page_words import printed
from game.reading.renderings import Tongues, renderings
from game.reading.report import Report
from tests.author.messy import MESSY

RUSSIAN = Scribe(Tongues("ru", "en"))
NIGHT = "languages/ru/night/girl.yaml"
SLOW = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
STORY = {
    "night/girl.yaml": """\
chapter: day
role: girl
part: noon
start: hall
card: You are here.

---
scene: hall
at: 12:00
text: |
  The hall is loud.

  Nobody hears you.
choices:
  call:
    say: "Is anybody there?"
    to: here
  leave:
    say: Leave
    to: end
""",
    "glossary.yaml": """\
cord:
  means: A lead with a plug.
""",
}
NEW = """\
# Write under each `ru`; what it renders stands under `en`. Where a `was` stands,
# that has changed since: mend what you wrote, then delete the `was`. `of` is the game's.

chapter: day
card:
  of: 6c0381
  en: You are here.
  ru:

---
scene: hall
text:
  of: ae0d73
  en: |
    The hall is loud.

    Nobody hears you.
  ru:
choices:
  call:
    say:
      of: 358673
      en: "Is anybody there?"
      ru:
  leave:
    say:
      of: fc6e4a
      en: Leave
      ru:
"""


def brought_up(files: dict[str, str], story: dict[str, str] = STORY) -> dict[str, str]:
    """The files of the language after the story was told to it; those it left alone included."""
    made = translated(story, files, RUSSIAN)
    return {**files, **made.files}


def changed(old: str, new: str) -> dict[str, str]:
    """The story with other words in it."""
    assert old in STORY["night/girl.yaml"]
    return {**STORY, "night/girl.yaml": STORY["night/girl.yaml"].replace(old, new)}


def told(text: str, **words: str) -> str:
    """A file with words under the `ru` of entries that are named by their source."""
    for source, russian in words.items():
        of = {"leave": "Leave", "call": '"Is anybody there?"', "card": "You are here."}[source]
        head, line, tail = text.partition(f"en: {of}\n")
        assert line
        text = head + line + re.sub(r"ru:.*", f"ru: {russian}", tail, count=1)
    return text


def test_a_new_file_has_an_entry_for_every_text_with_the_words_to_render() -> None:
    made = translated(STORY, {}, RUSSIAN)
    assert made.files[NIGHT] == NEW
    assert (made.many, made.behind, made.missing) == (6, 0, 6)
    assert sorted(made.files) == ["languages/ru/glossary.yaml", NIGHT]


def test_a_second_time_it_writes_nothing() -> None:
    assert translated(STORY, brought_up({}), RUSSIAN).files == {}


def test_words_that_have_changed_show_what_they_were_until_somebody_deletes_it() -> None:
    files = {NIGHT: told(NEW, leave="Уйти")}
    story = changed("say: Leave", "say: Leave the hall")
    made = translated(story, brought_up(files), RUSSIAN)
    assert made.files[NIGHT].endswith(
        "  leave:\n"
        "    say:\n"
        "      of: ccf8e9\n"
        "      was: Leave\n"
        "      en: Leave the hall\n"
        "      ru: Уйти\n"
    )
    assert (made.behind, made.missing) == (1, 5)
    again = {**brought_up(files), **made.files}
    assert translated(story, again, RUSSIAN).files == {}
    mended = again[NIGHT].replace("      was: Leave\n", "").replace("Уйти", "Выйти из зала")
    assert translated(story, {**again, NIGHT: mended}, RUSSIAN).behind == 0


def test_words_that_change_twice_show_what_was_translated() -> None:
    files = brought_up({NIGHT: told(NEW, leave="Уйти")})
    once = brought_up(files, changed("say: Leave", "say: Go"))
    twice = brought_up(once, changed("say: Leave", "say: Run"))
    assert "      was: Leave\n      en: Run\n      ru: Уйти\n" in twice[NIGHT]


def test_words_that_change_back_are_no_longer_behind() -> None:
    files = brought_up({NIGHT: told(NEW, leave="Уйти")})
    once = brought_up(files, changed("say: Leave", "say: Go"))
    assert brought_up(once)[NIGHT] == files[NIGHT]


def test_words_that_nobody_has_told_yet_simply_follow_the_story() -> None:
    made = brought_up(brought_up({}), changed("say: Leave", "say: Go"))
    assert "was" not in made[NIGHT].partition("---")[2]
    assert f"      of: {printed('Go')}\n      en: Go\n      ru:\n" in made[NIGHT]


def test_a_translators_comments_and_line_breaks_stay() -> None:
    wrote = told(NEW, leave="Уйти").replace(
        "  leave:\n", "  # спросить автора\n\n  # или «выйти»?\n  leave:   # трудно\n"
    )
    wrote = wrote.replace(
        "    Nobody hears you.\n  ru:\n",
        "    Nobody hears you.\n  # две строки\n  ru: |\n    В зале\n    шумно.\n\n    Никто.\n",
    )
    made = brought_up({NIGHT: wrote}, changed("say: Leave", "say: Go"))[NIGHT]
    for line in ("# или «выйти»?", "# спросить автора", "# трудно", "# две строки"):
        assert line in made
    assert "  ru: |\n    В зале\n    шумно.\n\n    Никто.\n" in made


def test_a_comment_above_what_is_deleted_goes_to_what_stands_below() -> None:
    files = brought_up({NIGHT: told(NEW, leave="Уйти")})
    once = brought_up(files, changed("say: Leave", "say: Go"))
    noted = once[NIGHT].replace("      was: Leave\n", "      # важно\n      was: Leave\n")
    back = brought_up({**once, NIGHT: noted})[NIGHT]
    assert "      # важно\n      en: Leave\n      ru: Уйти\n" in back


def test_a_new_scene_and_a_new_choice_stand_where_the_story_has_them() -> None:
    more = """\
---
scene: yard
at: 12:10
text: A yard.
to: end
"""
    story = changed("  leave:\n", "  wait:\n    say: Wait\n    to: here\n  leave:\n")
    story["night/girl.yaml"] += more
    made = brought_up(brought_up({}), story)[NIGHT]
    names = re.findall(r"\b(call|wait|leave|yard)(?::|$)", made, re.MULTILINE)
    assert names == ["call", "wait", "leave", "yard"]


def test_an_entry_is_brought_up_in_whichever_file_it_stands() -> None:
    moved = "scene: hall\nchoices:\n  leave:\n    say:\n      of: fc6e4a\n      ru: Уйти\n"
    made = brought_up({"languages/ru/mine.yaml": moved}, changed("say: Leave", "say: Go"))
    assert "      ru: Уйти\n" in made["languages/ru/mine.yaml"]
    assert "      en: Go\n" in made["languages/ru/mine.yaml"]
    assert "leave" not in made[NIGHT]


def test_what_the_story_no_longer_has_is_left_where_it_stands() -> None:
    stranger = "scene: gone\ntext:\n  of: 123456\n  ru: Его больше нет.\n"
    files = {"languages/ru/night/girl.yaml": stranger}
    made = brought_up(files)[NIGHT]
    assert made.startswith(stranger)
    assert "scene: hall\n" in made


def test_an_entry_written_by_hand_is_taken_to_render_the_present_words() -> None:
    by_hand = "scene: hall\nchoices:\n  leave:\n    say:\n      ru: Уйти\n"
    made = translated(STORY, {NIGHT: by_hand}, RUSSIAN)
    assert f"      of: {printed('Leave')}\n      ru: Уйти\n" in made.files[NIGHT]
    assert made.behind == 0


def test_what_was_told_under_a_former_name_is_not_asked_for_again() -> None:
    files = brought_up({NIGHT: told(NEW, leave="Уйти")})
    story = changed("scene: hall\n", "scene: great-hall\nwas: hall\n")
    made = brought_up(files, story)[NIGHT]
    assert "      ru: Уйти\n" in made
    assert made.count("en: Leave") == 1


@pytest.mark.parametrize(
    ("text", "message", "problem"),
    [
        ("scene: hall\ntext:\n\tru: x\n", f"'{NIGHT}' cannot be read", "tab"),
        ("scene: hall\n  text:\n", f"'{NIGHT}' cannot be read", "broken-page"),
        ("scene: hall\ntext:\n  ru: a\n  ru: b\n", f"'{NIGHT}' cannot be read", "duplicate-key"),
    ],
)
def test_a_file_that_cannot_be_read_is_not_touched(text: str, message: str, problem: str) -> None:
    with pytest.raises(CannotTranslate) as fault:
        translated(STORY, {NIGHT: text}, RUSSIAN)
    assert str(fault.value) == message
    assert problem in [each.name for each in fault.value.problems]


@SLOW
@given(MESSY)
def test_in_pseudo_every_text_is_told_and_nothing_is_wrong_with_it(files: dict[str, str]) -> None:
    scribe = Scribe(Tongues(PSEUDO, "en"), pseudo)
    made = translated(files, {}, scribe)
    assert made.missing == 0
    assert translated(files, made.files, scribe).files == {}
    reading = read_texts({**files, **made.files}, PSEUDO)
    assert reading.story is not None
    found = [each for each in reading.problems if each.mark.file.startswith("languages/")]
    assert [str(problem) for problem in found] == []
    assert reading.story.language == PSEUDO
    assert reading.story.fingerprint == reading.story.original.fingerprint


@SLOW
@given(MESSY, st.integers(0, 10**6))
def test_whatever_a_translator_wrote_outlives_whatever_the_author_changes(
    story: dict[str, str], seed: int
) -> None:
    dice = Random(seed)
    files = worked_on(translated(story, {}, RUSSIAN), dice)
    before = words_in(files)
    later = {file: reworded(text, dice) for file, text in story.items()}
    made = translated(later, files, RUSSIAN)
    after = {**files, **made.files}
    assert words_in(after) == before
    notes = Counter(re.findall(r"# aside \d+", "".join(files.values())))
    assert Counter(re.findall(r"# aside \d+", "".join(after.values()))) == notes
    assert translated(later, after, RUSSIAN).files == {}
    back = translated(story, after, RUSSIAN)
    assert words_in({**after, **back.files}) == before
    assert back.behind == 0


def worked_on(made: Translation, dice: Random) -> dict[str, str]:
    """The files after a translator has told some of it, and left notes."""
    number = iter(range(10**6))

    def worked(match: re.Match[str]) -> str:
        margin, chance = match[1], dice.random()
        if chance < 0.4:
            return match[0]
        note = f"{margin}# aside {next(number)}\n" if dice.random() < 0.3 else ""
        words = f"Слово {next(number)}"
        if chance < 0.7:
            return f"{note}{margin}ru: {words}"
        return f"{note}{margin}ru: |\n{margin}  {words}\n\n{margin}  и еще {words}"

    return {
        file: re.sub(r"^( +)ru:$", worked, text, flags=re.MULTILINE)
        for file, text in made.files.items()
    }


def reworded(text: str, dice: Random) -> str:
    """A file of the story in which some words were put differently."""
    return re.sub(
        r"\b(She|Wait|gate|table|door)\b",
        lambda word: word[0] if dice.random() < 0.6 else f"{word[0]}s",
        text,
    )


def words_in(files: dict[str, str]) -> Counter[tuple[tuple[str, ...], str]]:
    """What a translator wrote, under its key."""
    entries = renderings(RUSSIAN.tongues, files, ("",), Report()).by_key
    return Counter(
        (key, entry.words.text.strip())
        for key, many in entries.items()
        for entry in many
        if entry.words is not None
    )
