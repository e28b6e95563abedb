"""Files in tests/broken up to S119 cannot be played: what they name is exactly what is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.model.problem import Problem
from game.reading.library import read_scripts, read_story, read_style
from tests.reading.bundles import expected, unpack

BROKEN = sorted(
    path for path in (Path(__file__).parent.parent / "broken").glob("*.yaml") if path.stem < "S120"
)


def found(folder: Path) -> list[Problem]:
    """All that is wrong with a story folder, its runs and its style."""
    reading = read_story(folder)
    problems = list(reading.problems)
    if reading.story is not None:
        problems += read_scripts(reading.story, sorted(folder.rglob("*.play.yaml")))[1]
    return problems + list(read_style(folder)[1])


@pytest.mark.parametrize("path", BROKEN, ids=[path.stem for path in BROKEN])
def test_a_broken_story_gives_exactly_the_problems_it_names(path: Path, tmp_path: Path) -> None:
    bundle = path.read_text("utf-8")
    folder = tmp_path / "story"
    unpack(bundle, folder)
    problems = [str(problem).replace(f"{folder.as_posix()}/", "") for problem in found(folder)]
    wanted = expected(bundle)
    if path.stem == "S035-too-many-problems":  # the thousand before it are all alike
        problems = problems[-1:]
    assert problems == wanted
    code = path.stem[:4]
    assert any(f"  {code} {path.stem[5:]}  " in problem for problem in problems)
