"""Files in tests/broken are further faults than the pages show: what they name is what is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.author.check import checked_folder
from tests.reading.bundles import expected, unpack

BROKEN = sorted((Path(__file__).parent.parent / "broken").glob("*.yaml"))


@pytest.mark.parametrize("path", BROKEN, ids=[path.stem for path in BROKEN])
def test_a_broken_story_gives_the_problems_it_names(path: Path, tmp_path: Path) -> None:
    bundle = path.read_text("utf-8")
    unpack(bundle, tmp_path)
    found = checked_folder(tmp_path, (), tmp_path / "assets")
    problems = found.every
    if found.meant is not None:
        # A story that plays is only half written here: what else it lacks is not the point.
        problems = tuple(problem for problem in problems if problem.code == path.stem[:4])
    assert [str(problem) for problem in problems] == expected(bundle)
