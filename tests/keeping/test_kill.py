"""A game killed at any moment while it saves: the newest save loads, or the one before it."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.keeping.slots import Slots
from tests.keeping.saving import RULES

SAVES, A_ROUND = 200, 19


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_kill_at_any_moment_of_200_saves_leaves_one_that_loads(tmp_path: Path) -> None:
    made = kills = 0
    while made < SAVES:
        game = subprocess.Popen(
            [sys.executable, "-m", "tests.keeping.saving", str(tmp_path), str(made)],
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            cwd=Path(__file__).parent.parent.parent,
        )
        assert game.stdout is not None
        saved = made
        for line in game.stdout:
            saved = int(line)
            if saved >= made + A_ROUND:
                break
        time.sleep(kills % 7 / 1000)  # each round at another point of a save
        game.send_signal(signal.SIGKILL)
        saved = max([saved, *(int(line) for line in game.stdout if line.endswith("\n"))])
        game.wait()
        game.stdout.close()
        slots = Slots(tmp_path)
        slot = slots.named("night")
        assert slot is not None
        assert not slot.is_damaged
        loaded = len(slots.load(slot, RULES).session.log) - 1
        assert saved - 1 <= loaded <= saved + 1
        made, kills = loaded, kills + 1
    assert kills >= 8
