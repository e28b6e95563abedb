"""A night in the terminal: numbers or words in, whole lines out."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from game.keeping.settings import Settings, with_setting
from game.play.command import Begin, Choose
from tests.terminal.table import typed
from tests.tiny import tiny, told

STAMPS = tiny("stamps")
FATES = tiny("fates")
HALL = """\
chapter: day
role: girl
part: noon
start: hall

---
scene: hall
at: 12:00
text: |
  The hall.
choices:
  wait:
    say: Look for Zina
    text: |
      She is out.
    to: here
  go:
    say: Leave
    to: end
"""


def after(text: str, marker: str) -> str:
    """What is printed from the last place of a marker on."""
    assert marker in text, text
    return text[text.rindex(marker) + len(marker) :]


def test_a_whole_night_is_played_by_numbers(tmp_path: Path) -> None:
    page = typed(FATES, tmp_path, "", "1", "quit")
    assert after(page, "> 1\n") == (
        "\n"
        "> Along the river\n"
        "\n"
        "12:20\n"
        "\n"
        "You walk home.\n"
        "\n"
        "Girl: Walked home.\n"
        "\n"
        "* * *\n"
        "\n"
        "The record of your night\n"
        "\n"
        "You heard of these too, or stood near, and nothing was written down.\n"
        "25 October, about 02:00. The bridges are up. Documented. Nikolai\n"
        "    Sukhanov, 1922.\n"
        "\n"
        "The night is over. Type `back` to go back into it, `log` to read it\n"
        "again, or `quit`.\n"
        "\n"
        "> quit\n"
        "Good night.\n"
        "\n"
    )


@pytest.mark.parametrize("answer", ["2", "stay", "Stay", "st", "STAY.", " stay "])
def test_a_choice_is_taken_by_number_by_id_or_by_the_start_of_its_words(
    tmp_path: Path, answer: str
) -> None:
    assert "You sit down again." in typed(FATES, tmp_path, "", answer)


def test_nonsense_before_the_night_is_answered_with_what_can_be_typed(tmp_path: Path) -> None:
    page = " ".join(typed(FATES, tmp_path, "xyzzy", "9", "quit").split())
    begin = (
        "Press Enter to begin. Type `list` for the particulars of the content, `fixed` for what "
        "the record has fixed, or `help` for everything that can be typed."
    )
    assert page.endswith(
        f"{begin} > xyzzy Nothing here is called “xyzzy”. {begin} "
        f"> 9 Nothing here is called “9”. {begin} > quit Good night."
    )


def test_nonsense_before_the_night_begins_nothing(tmp_path: Path) -> None:
    page = typed(FATES, tmp_path, "xyzzy", "log", "quit")
    assert "The night has not begun." in page


def test_the_opening_can_be_skipped_by_answering_the_first_choice(tmp_path: Path) -> None:
    assert "You walk home." in typed(FATES, tmp_path, "1")


def test_nothing_typed_tells_the_scene_again(tmp_path: Path) -> None:
    page = typed(FATES, tmp_path, "", "", "quit")
    assert page.count("The corner.") == 2


def test_an_answer_that_is_no_choice_is_told_what_would_be_one(tmp_path: Path) -> None:
    page = typed(FATES, tmp_path, "", "dance")
    assert after(page, "> dance\n") == (
        "Nothing here is called “dance”. Type the number of a choice, the\n"
        "beginning of its words, or `help`.\n\nGood night.\n\n"
    )


def test_a_locked_choice_is_shown_with_its_reason_and_without_a_number(tmp_path: Path) -> None:
    page = typed(tiny("locked-choice"), tmp_path, "", "open")
    assert " 1. Take the key\n -  Open the door [You have no key and no light.]\n" in page
    assert "That cannot be done now. You have no key and no light." in after(page, "> open\n")


def test_locked_choices_can_be_hidden(tmp_path: Path) -> None:
    settings = with_setting(Settings(), "story.hide_locked", True)
    assert "Open the door" not in typed(
        tiny("locked-choice"), tmp_path, "", "quit", settings=settings
    )


def test_costs_are_told_with_the_choice(tmp_path: Path) -> None:
    page = typed(tiny("minutes"), tmp_path, "", "write", "write")
    assert " 1. Write a letter (3 minutes)\n 2. Write a note (1 minute)\n" in page
    assert " 3. Wait for the relief (until 12:05)\n" in page
    assert " -  Write a letter (3 minutes) [Not enough minutes are left.]\n" in page
    assert after(page, "> write\n").startswith("That cannot be done now. Not enough minutes")


def test_the_hour_is_told_again_when_minutes_have_gone_by(tmp_path: Path) -> None:
    page = typed(tiny("clock"), tmp_path, "", "note", "answer", "tell", "quit")
    hours = [line for line in page.splitlines() if line.lower().startswith(("about", "[about"))]
    assert hours == ["about 23:40", "about 23:44", "about 23:49", "about 23:52"]
    assert "Written down, about 23:40: You wrote it down." in page
    assert "Written down, about 23:49: You told a caller the hour." in page


def test_two_labels_that_begin_alike_are_asked_about(tmp_path: Path) -> None:
    page = typed(tiny("once-and-fallback"), tmp_path, "", "read the", "read the s")
    assert "More than one choice begins like that:\n- Read the first\n- Read the s" in page
    assert "\n> Read the second\n" in page


def test_an_act_in_two_steps_gives_its_grounds_first(tmp_path: Path) -> None:
    page = typed(tiny("two-steps"), tmp_path, "", "call", "never", "call", "sazhin")
    assert "Think twice.\nThe name will be read aloud.\n" in page
    assert " 1. “Sazhin.” (2 minutes)\n 2. “Never mind.”\n" in page
    assert "Written down, 12:00: You gave a name." in page


def test_marks_become_type_and_notes_get_numbers(tmp_path: Path) -> None:
    page = typed(tiny("text-marks"), tmp_path, "")
    assert after(page, "about 12:00\n\n") == (
        "The sentry is late, very late, and the card says CLOSED. It is 3\u00a0o’clock\n"
        "by the bell.[1]\n"
        "\n"
        "“Who has the bells?”\n"
        "\n"
        "    Tonya, come home.\n"
        "    The key is under the stove.\n"
        "\n"
        "[1] Documented. Nikolai Sukhanov, 1922.\n"
        "\n"
        " 1. “Is it mine?”\n"
        "\n"
        "Good night.\n\n"
    )


def test_a_note_opens_its_source_with_stance(tmp_path: Path) -> None:
    page = typed(tiny("text-marks"), tmp_path, "", "source 1", "source 9")
    assert after(page, "> source 1\n").startswith(
        "25 October, about 02:00. Documented.\n"
        "The bridges are up.\n"
        "- Nikolai Sukhanov, The Russian Revolution 1917 (1922). He was\n"
        "    there, and on neither side\n"
    )
    assert "There is no note “9” on these pages." in page


def test_a_note_on_a_variable_tells_its_cause(tmp_path: Path) -> None:
    page = typed(STAMPS, tmp_path, "", "cut")
    assert "[1] You do not know why.\n" in page
    page = typed(STAMPS, tmp_path, "", "cut", "source line")
    assert after(page, "> source line\n").startswith("By your own hand, about 12:30.")


def test_words_and_people_are_looked_up(tmp_path: Path) -> None:
    page = typed(tiny("text-marks"), tmp_path, "", "word bell", "word the b", "who gleb", "who Ann")
    assert "The glossary has no word “bell”." in page
    assert "the bell: The bell over the door." in page
    assert "Gleb Sazhin. Her brother." in page
    assert "Nobody here is called “Ann”." in page


def test_a_night_is_saved_and_loaded_with_its_last_page(tmp_path: Path) -> None:
    page = typed(STAMPS, tmp_path, "", "1", "save Ночь", "1", "load ночь")
    loaded = after(page, "> load ночь\n")
    assert "Kept as “Ночь”." in page
    assert loaded.startswith("Last you chose: Cut it\n\n\nabout 12:30\n\nThe line is cut.[1]\n")
    again = typed(STAMPS, tmp_path, "load ночь", "log")
    assert "A night is kept: " in again
    assert "> Cut it\n" in after(again, "> log\n")


def test_every_choice_is_kept_and_load_takes_the_newest(tmp_path: Path) -> None:
    typed(STAMPS, tmp_path, "", "1")
    page = typed(STAMPS, tmp_path, "saves", "load")
    assert "\nauto-1: Girl, Noon, about 12:30 (kept 2026-10-25 02:10)" in page
    assert "The line is cut." in after(page, "> load\n")


def test_a_save_that_is_not_there_is_told(tmp_path: Path) -> None:
    page = typed(STAMPS, tmp_path, "load moon", "saves", "save")
    assert "No save is called “moon”." in page
    assert "Nothing is kept yet." in page
    assert "There is nothing to keep yet." in page


def test_a_damaged_save_is_listed_and_told(tmp_path: Path) -> None:
    typed(STAMPS, tmp_path, "", "save a")
    (tmp_path / "saves" / "manual-a.json").write_text("{", encoding="utf-8")
    page = typed(STAMPS, tmp_path, "saves", "load a")
    assert "\nmanual-a: damaged, and cannot be loaded" in page
    assert "It cannot be loaded: the save is damaged" in page


def test_a_full_disk_is_told_once_and_the_night_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    page = typed(STAMPS, tmp_path, "", "1", "1")
    assert page.count("The disk is full") == 1
    assert "The record of your night" in page


def test_back_and_undo_take_choices_back(tmp_path: Path) -> None:
    page = typed(STAMPS, tmp_path, "", "1", "back", "undo")
    assert "One choice taken back.\n\nabout 12:30\n\nThe line is open.[1]\n" in page
    assert "That cannot be done: nothing to take back." in page


def test_the_log_reads_the_chapter_again_or_finds_words(tmp_path: Path) -> None:
    page = typed(tiny("two-steps"), tmp_path, "", "1", "1", "log WRITE", "log moon")
    assert after(page, "> log WRITE\n").startswith("They write it down.\n")
    assert "Nothing in this night’s log says “moon”." in page


def test_the_record_lays_what_was_lived_beside_what_is_documented(tmp_path: Path) -> None:
    page = typed(STAMPS, tmp_path, "", "1", "1")
    assert after(page, "The record of your night\n") == (
        "\n"
        "25 October\n"
        "Lived: You cut the line for good. (about 12:30)\n"
        "Settled for this night: They were missed.\n"
        "On record: Some lines stayed. Disputed. Nikolai Sukhanov, 1922.\n"
        "\n"
        "25 October, about 02:00\n"
        "Lived: You left the line as it was. (about 12:30)\n"
        "On record: The bridges are up. Documented. Nikolai Sukhanov, 1922.\n"
        "\n"
        "The night is over. Type `back` to go back into it, `log` to read it\n"
        "again, or `quit`.\n"
        "\n"
        "Good night.\n"
        "\n"
    )


def test_a_request_wins_over_a_label_unless_more_of_the_label_is_typed(tmp_path: Path) -> None:
    story = told(HALL)
    assert "She is out." not in typed(story, tmp_path, "", "look")
    assert "She is out." in typed(story, tmp_path, "", "look for")


def test_nothing_but_whole_lines_is_printed(tmp_path: Path) -> None:
    page = typed(STAMPS, tmp_path, "list", "fixed", "help", "", "1", "almanac", "record")
    assert "\x1b" not in page
    assert "\r" not in page
    assert max(map(len, page.splitlines())) <= 72


def test_the_end_of_input_ends_the_night_calmly(tmp_path: Path) -> None:
    assert typed(STAMPS, tmp_path).endswith("Good night.\n\n")


def test_a_picture_is_described_to_whoever_asks(tmp_path: Path) -> None:
    story = told(HALL.replace("part: noon\n", "part: noon\npicture: dawn\n"))
    page = typed(story, tmp_path, "see", "", "see")
    assert "The night has not begun." in page
    assert "You see: A grey street, and nobody in it." in page
    assert "You see: nothing that this page does not tell." in typed(
        tiny("fates"), tmp_path, "", "see"
    )


def test_sounds_have_captions_when_the_player_wants_them(tmp_path: Path) -> None:
    settings = with_setting(Settings(), "sound.captions", True)
    page = typed(tiny("arrival"), tmp_path, "", "knock", settings=settings)
    assert "> Knock\n\n(Boots on stone.)\n\nYou had knocked" in page
    assert "Boots" not in typed(tiny("arrival"), tmp_path, "", "knock")


def test_a_night_is_kept_as_a_run_after_every_choice_and_every_step_back(tmp_path: Path) -> None:
    run = tmp_path / "runs" / "mine.play.yaml"
    page = typed(STAMPS, tmp_path, "", "1", "1", "undo", "quit", run=run)
    assert "This night is kept as a run in " in " ".join(page.split())
    first, *rest = run.read_text("utf-8").splitlines()
    assert first == "run: played by hand"
    assert [line for line in rest if "choose" in line] == ["  - choose: cut"]
    assert list(run.parent.iterdir()) == [run], "nothing is left beside it"


def test_a_run_that_cannot_be_written_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = tmp_path / "file" / "mine.play.yaml"
    (tmp_path / "file").write_text("a file where a folder should be", "utf-8")
    page = typed(STAMPS, tmp_path, "", "1", "1", "quit", run=run)
    assert page.count("Nothing could be kept in") == 1
    assert "is kept as a run" not in page


def test_a_value_that_no_run_can_say_is_told_once(tmp_path: Path) -> None:
    begin = Begin(given=(("minutes", 3),))
    run = tmp_path / "mine.play.yaml"
    page = " ".join(typed(tiny("minutes"), tmp_path, "1", "quit", begin=begin, run=run).split())
    assert page.count("A run has no place for the value that minutes was given") == 1
    assert not run.exists()


def test_a_way_leads_to_its_last_page_and_the_log_has_the_others(tmp_path: Path) -> None:
    page = typed(FATES, tmp_path, "log", way=(Choose("stay"),), begin=Begin())
    assert page.startswith("\n> Stay where you are\n") or "You sit down again." in page
    assert "The corner." in after(page, "> log\n")
    assert "The corner." not in page[: page.index("> log")]


def test_words_and_people_are_found_by_their_spellings_in_both_languages(tmp_path: Path) -> None:
    story = tiny("two-languages", "ru")
    asked = ("word шнура", "word cord", "who Глеба", "who gleb")
    page = typed(story, tmp_path, "", *asked)
    assert page.count("шнур: Провод с вилкой.") == 2
    assert page.count("Глеб Сажин. Ее брат.") == 2
