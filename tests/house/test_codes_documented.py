"""Every code of a problem reads like the others; tests/author/test_pages.py holds their pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.model.code import Code
from game.model.codes import CODES

BROKEN = Path(__file__).parent.parent / "broken"
EVERY_CODE = pytest.mark.parametrize("code", CODES.values(), ids=list(CODES))


@EVERY_CODE
def test_a_code_is_well_made(code: Code) -> None:
    assert re.fullmatch(r"S\d\d\d", code.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code.name)
    assert code.says.endswith((".", "}")) and not code.says[0].isupper()
    assert not code.remedy or code.remedy.endswith((".", "}", "?"))


def test_no_two_codes_have_one_name() -> None:
    names = [code.name for code in CODES.values()]
    assert len(names) == len(set(names))


def test_every_broken_story_belongs_to_a_code() -> None:
    known = {f"{code.code}-{code.name}" for code in CODES.values()}
    assert {path.stem for path in BROKEN.glob("*.yaml")} <= known
