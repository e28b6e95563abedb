"""Work beside the window's thread: what it found, and what went wrong in it, are not lost."""

from __future__ import annotations

import threading

import pytest

from game.desktop.errand import Errand


def test_an_errand_is_done_when_its_work_is() -> None:
    gate = threading.Event()
    errand = Errand(lambda: gate.wait(10))
    assert not errand.is_done
    gate.set()
    assert errand.result() is True
    assert errand.is_done


def test_an_errand_fails_where_it_is_asked_for() -> None:
    def work() -> int:
        raise OSError("no such block")

    with pytest.raises(OSError, match="no such block"):
        Errand(work).result()
