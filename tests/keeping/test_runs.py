"""Nights played by hand, as files of a story."""

from __future__ import annotations

from pathlib import Path

from game.keeping.runs import free_run, keep_run
from game.play.beat import Offered
from game.play.command import Begin, Choose
from game.play.rules import Rules
from game.play.run import run_of
from game.play.session import Session
from tests.tiny import tiny


def test_a_run_is_kept_under_the_first_name_that_is_free(tmp_path: Path) -> None:
    session = Session(Rules(tiny("stamps")))
    session.send(Begin())
    for number in (1, 2, 3):
        path = free_run(tmp_path / "playthroughs")
        assert path.name == f"played-{number}.play.yaml"
        keep_run(path, session)
        assert path.read_text("utf-8") == run_of(session)
        if isinstance(session.stands, Offered):
            session.send(Choose(session.stands.open[0]))


def test_a_run_that_says_what_it_said_is_not_written_again(tmp_path: Path) -> None:
    session = Session(Rules(tiny("stamps")))
    session.send(Begin())
    path = tmp_path / "mine.play.yaml"
    keep_run(path, session)
    kept = path.stat()
    keep_run(path, session)
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (kept.st_ino, kept.st_mtime_ns)
