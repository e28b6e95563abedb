"""Paragraphs are folded to the width; documents, conditions and hard spaces stay as they are."""

from __future__ import annotations

from game.author.blocking import blocked, run_on


def prose(text: str, width: int = 20) -> str:
    return "\n".join(blocked(text.split("\n"), width, is_prose=True))


def test_lines_are_as_long_as_the_width_lets_them_be() -> None:
    assert prose("One two\nthree   four five\nsix.") == "One two three four\nfive six."
    assert prose("a-word-that-is-longer-than-that and") == "a-word-that-is-longer-than-that\nand"


def test_paragraphs_stay_apart_by_one_blank_line() -> None:
    assert prose("One.\n\n  \nTwo\nthree.") == "One.\n\nTwo three."


def test_a_condition_that_governs_a_paragraph_stays_alone_on_its_line() -> None:
    assert prose("{if slack >= 1 and\n told}\nOne\ntwo.\n\n{else}\nThree.") == (
        "{if slack >= 1 and told}\nOne two.\n\n{else}\nThree."
    )


def test_a_document_keeps_its_lines() -> None:
    told = ">pencil\n> Come at   once, all of you\nand quickly.\n>\n> T."
    assert prose(told) == ">pencil\n> Come at   once, all of you\n  and quickly.\n>\n> T."
    assert prose("{if told}\n" + told) == "{if told}\n" + prose(told)


def test_no_line_of_a_paragraph_looks_like_a_document() -> None:
    assert prose("It is {slack > 1: two | one}.", 13) == "It is\n{slack > 1:\ntwo | one}."


def test_a_hard_space_holds_its_words_together() -> None:
    assert prose("One two ward\u00a0eleven.", 16) == "One two\nward\u00a0eleven."


def test_plain_text_has_no_documents() -> None:
    assert blocked(["> a", "b"], 20, is_prose=False) == ("> a b",)


def test_what_runs_on_never_begins_a_line_as_yaml_would() -> None:
    found = run_on("slack - 1 >= 2 and told", 9, 10, is_list=False)
    assert found == ("slack -", "1 >= 2 and", "told")


def test_a_list_goes_on_after_a_comma() -> None:
    found = run_on("red ink, gleb hears guns-gone, a,b", 12, 24, is_list=True)
    assert found == ("red ink,", "gleb hears guns-gone,", "a,b")
