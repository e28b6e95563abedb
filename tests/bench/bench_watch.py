"""How soon a save is answered: `python -m tests.bench.bench_watch`.

A chapter of the shipped story is saved ten times over while `watch` runs beside; printed is the
median from the save to the answer. The mark is 300 ms on a quiet machine.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path
from shutil import copytree

from game.keeping.places import shipped_story
from tests.hallway.test_watch import Watching

SAVES = 10


def main() -> None:
    """Save, wait for the answer, and again."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "story"
        copytree(shipped_story(), folder)
        page = folder / "night" / "3-ultimatum" / "operator.yaml"
        good = page.read_text("utf-8")
        watch = Watching(Path(scratch), "story")
        watch.answer()
        took: list[float] = []
        for turn in range(SAVES):
            text = good.replace("to: end", "to: edn", 1) if turn % 2 == 0 else good
            beside = page.with_name("operator.yaml.tmp")
            beside.write_text(text.replace("\n---\n", f"\n# draft {turn}\n---\n", 1), "utf-8")
            since = time.perf_counter()
            beside.replace(page)
            _, came = watch.answer()
            took.append(came - since)
        watch.leaves()
    print(
        f"a saved chapter is answered in {statistics.median(took) * 1000:.0f} ms, median of {SAVES}"
    )


if __name__ == "__main__":
    main()
