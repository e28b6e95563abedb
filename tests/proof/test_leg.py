"""The legs of a night: chapters that ways lead back and forth between are searched as one."""

from __future__ import annotations

import pytest

from game.proof.leg import legs_of
from game.proof.watch import for_play
from game.proof.ways import Ways
from tests.tiny import told

PARTS = ("one", "two", "three", "four")


def legs(*targets: str) -> tuple[range, ...]:
    """The legs of a night of chapters that each lead to a target: `end`, or a scene by its part."""
    chapters = [
        f"chapter: {part}\nrole: girl\npart: {part}\nstart: {part}-a\n"
        f"---\nscene: {part}-a\nat: 12:00\ntext: A.\nchoices:\n"
        f"  go:\n    say: Go\n    to: {target}\n  on:\n    say: On\n    to: end\n"
        for part, target in zip(PARTS, targets, strict=False)
    ]
    files = [f"#: night/{n}.yaml\n{text}" for n, text in enumerate(chapters) if n]
    parts = "".join(f"  {part}:\n    name: {part}\n" for part in PARTS)
    return legs_of(
        for_play(Ways(told("\n".join([*chapters[:1], *files, f"#: story.yaml\nparts:\n{parts}"]))))
    )


@pytest.mark.parametrize(
    ("targets", "found"),
    [
        (("end", "end", "end"), (range(0, 1), range(1, 2), range(2, 3))),
        (("end", "three-a", "end"), (range(0, 1), range(1, 3))),
        (("end", "end", "one-a", "end"), (range(0, 3), range(3, 4))),
        (("two-a", "end", "four-a", "end"), (range(0, 2), range(2, 4))),
    ],
)
def test_a_way_ties_the_chapters_between_its_ends(targets, found):
    assert legs(*targets) == found
