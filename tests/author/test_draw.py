"""Which map is drawn: the ending of the file's name says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.author.draw import ENDINGS, Ending, drawn, ending_of
from game.keeping.places import shipped_assets
from tests.tiny import tiny

FONTS = shipped_assets() / "fonts"
BEGINS: dict[Ending, str] = {
    ".html": "<!doctype html>\n",
    ".svg": '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns=',
    ".dot": 'digraph "test" {\n',
    ".mmd": "flowchart TB\n",
    ".twee": ":: StoryTitle\nA test\n",
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_each_ending_has_its_format_and_the_same_bytes_twice(ending: Ending) -> None:
    text = drawn(tiny("pool"), ending, FONTS)
    assert text.startswith(BEGINS[ending])
    assert text.endswith("\n")
    assert drawn(tiny("pool"), ending, FONTS) == text


def test_a_name_is_read_whatever_its_letters() -> None:
    assert ending_of(Path("map.SVG")) == ".svg"
    assert ending_of(Path("map.pdf")) is None
    assert ending_of(Path("map")) is None
