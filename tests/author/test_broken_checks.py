"""Files in tests/broken from S120 on play, and are probably wrong: the check names what is."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.author.check import checked
from game.keeping.assets import Assets, Sound
from game.reading.library import read_story, read_style
from tests.reading.bundles import expected, unpack

BROKEN = sorted(
    path for path in (Path(__file__).parent.parent / "broken").glob("*.yaml") if path.stem >= "S120"
)
ASSETS = Assets(
    {"hall": "A hall with a clock.", "yard": " "},
    {"rain": Sound("rain", "place", ("rain.ogg",), "Rain.", 1.0, loops=True)},
)


@pytest.mark.parametrize("path", BROKEN, ids=[path.stem for path in BROKEN])
def test_the_check_finds_exactly_what_the_file_names(path: Path, tmp_path: Path) -> None:
    bundle = path.read_text("utf-8")
    unpack(bundle, tmp_path)
    reading = read_story(tmp_path)
    assert reading.story is not None, [str(problem) for problem in reading.problems]
    style, wrong = read_style(tmp_path)
    assert not wrong
    problems = checked(reading.story, reading.problems, style, ASSETS)
    code = path.stem[:4]
    assert [str(problem) for problem in problems if problem.code == code] == expected(bundle)
