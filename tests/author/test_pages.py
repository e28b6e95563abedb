"""Every page about a code is true: its example brings about the code alone, its remedy nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import game.author
from game.author.explain import UnknownCode, explained, mended, page_of
from game.model.code import Code
from game.model.codes import CODES
from tests.author.staged import problems_of

PAGES = Path(game.author.__file__).parent / "pages"
EVERY_CODE = pytest.mark.parametrize("code", CODES.values(), ids=list(CODES))
FEWEST, MOST = 40, 120  # words


def test_the_stage_alone_has_no_problem(tmp_path: Path) -> None:
    assert problems_of("", tmp_path) == []


@EVERY_CODE
def test_the_example_brings_about_its_code_and_says_so_exactly(code: Code, tmp_path: Path) -> None:
    page = page_of(code)
    found = problems_of(page.fault, tmp_path)
    if code.name == "too-many-problems":  # the thousand before it are all alike
        found = found[-1:]
    assert found == list(page.printed)
    assert all(f"  {code.code} {code.name}  " in line for line in page.printed)


@EVERY_CODE
def test_the_mended_example_has_no_problem(code: Code, tmp_path: Path) -> None:
    assert problems_of(page_of(code).mended.text, tmp_path) == []


@EVERY_CODE
def test_a_page_is_as_long_as_a_tired_author_reads(code: Code) -> None:
    page = page_of(code)
    words = len(re.findall(r"\S+", f"{page.meaning} {page.remedy}"))
    assert FEWEST <= words <= MOST, words


def test_every_page_belongs_to_a_code() -> None:
    known = {f"{code.code}-{code.name}.md" for code in CODES.values()}
    assert {path.name for path in PAGES.iterdir()} == known


def test_a_code_is_found_by_number_or_by_name() -> None:
    assert explained("s012") == explained("unknown-scene") == explained("Unknown Scene")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("moon", "there is no code 'moon'. `ten-past-two check --explain` lists them all."),
        (
            "s000",
            "there is no code 's000'. "
            "Did you mean S001 not-text, S002 control-character or S003 too-large?",
        ),
        ("orphan", "there is no code 'orphan'. Did you mean S091 orphan-scene?"),
        (
            "unknown-scence",
            "there is no code 'unknown-scence'. "
            "Did you mean S012 unknown-scene, S049 unknown-source or S110 unknown-step?",
        ),
    ],
)
def test_a_code_that_is_not_there_is_answered_with_those_that_are_near(
    name: str, sentence: str
) -> None:
    with pytest.raises(UnknownCode) as refused:
        explained(name)
    assert str(refused.value) == sentence


def test_a_remedy_takes_lines_out_and_puts_lines_in() -> None:
    made = mended("one\ntwo\nthree\nfour\n", "-one\n+uno\n...\n three\n+three and a half\n")
    assert made.text == "uno\ntwo\nthree\nthree and a half\nfour\n"
    assert made.changed == {1, 4}
    with pytest.raises(AssertionError, match="does not go on with 'five'"):
        mended("one\n", "-five\n")
