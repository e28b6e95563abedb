"""Three stories that no honest proof settles in a moment: it must say `unknown`, and not hang.

Each has a scene `vault` behind a condition. Nobody can say in a few seconds whether it opens.
"""

from __future__ import annotations

import random
from dataclasses import replace

from game.model.story import Story
from tests.tiny import told

HEAD = """\
chapter: day
role: girl
part: noon
start: hall
---
"""
VAULT = """\
---
scene: vault
at: 12:00
text: |
  The vault.
ending: rich

#: story.yaml
fates:
  rich:
    role: girl
    name: Rich
"""
WIDE = 999
TANGLED = 24
STIRRED = 4  # of them at a time; one list of effects reckons with twenty numbers at most
WIDEST = 6  # of a tangled variable, which runs from 0 to it


def counters() -> Story:
    """Three wide counters, free of each other, and a product of them that Fermat says never fits.

    A thousand million states, and nothing in them looks alike.
    """
    choices = "".join(
        f"  {name}:\n    say: Count\n    do: {name} += 1\n    to: here\n" for name in "abc"
    )
    powers = [" * ".join([name] * 4) for name in "abc"]
    asked = f"{powers[0]} + {powers[1]} is {powers[2]}"
    board = "".join(f"  {name}:\n    is: 1 to {WIDE}\n    start: 1\n" for name in "abc")
    return told(f"{_hall(choices, asked)}{VAULT}\n#: board.yaml\nboard:\n{board}")


def recursion() -> Story:
    """A stair that calls itself, so that the ways back pile up without end.

    The reader refuses such a call, so it is put in afterwards.
    """
    stair = """\
---
scene: stair
at: 12:00
text: |
  The stair.
choices:
  deeper:
    say: Go deeper
    to: here
  up:
    say: Go up
    to: back
"""
    choices = "  down:\n    say: Go down\n    call: stair\n    to: here\n"
    board = "board:\n  key:\n    is: yes | no\n    start: no\n"
    pages = f"{_hall(choices, 'key')}{stair}{VAULT}\n#: board.yaml\n{board}"
    story = told(pages)
    scene = story.scenes["stair"]
    called = tuple(
        replace(choice, call="stair") if choice.id == "deeper" else choice
        for choice in scene.choices
    )
    scenes = {**story.scenes, "stair": replace(scene, choices=called)}
    return replace(story, scenes=scenes, fingerprint="recursion")


def tangle(seed: int = 1917) -> Story:
    """Many variables, each a product and a difference of others, stirred a few at a time.

    After some turns every value hangs on every choice made: a lock that no reasoning picks.
    """
    dice = random.Random(seed)
    names = [f"v{n}" for n in range(TANGLED)]
    order = [*dice.sample(names, TANGLED), *dice.sample(names, TANGLED)]
    choices = "".join(
        f"  stir-{n}:\n    say: Stir\n    to: here\n"
        f"    do: {_stirred(dice, names, order[n : n + STIRRED])}\n"
        for n in range(0, len(order), STIRRED)
    )
    asked = " and ".join(f"{name} is {dice.randint(0, WIDEST)}" for name in names)
    board = "".join(
        f"  {name}:\n    is: 0 to {WIDEST}\n    start: {dice.randint(0, WIDEST)}\n"
        for name in names
    )
    return told(f"{_hall(choices, asked)}{VAULT}\n#: board.yaml\nboard:\n{board}")


def _hall(choices: str, asked: str) -> str:
    """The scene in which everything is done; its vault opens on what is asked."""
    return (
        f"{HEAD}scene: hall\nat: 12:00\ntext: |\n  The hall.\nchoices:\n{choices}"
        f"  enter:\n    say: Enter the vault\n    if: {asked}\n    to: vault\n"
        "  leave:\n    say: Leave\n    to: end\n"
    )


def _stirred(dice: random.Random, names: list[str], few: list[str]) -> str:
    """Effects that make a few variables anew out of others, so that they never settle."""
    effects: list[str] = []
    for name in few:
        a, b, c, d = dice.sample([other for other in names if other != name], 4)
        effects.append(f"{name} = {a} * {b} - {c} * {d} + {name} + {dice.randint(-1, 1)}")
    return ", ".join(effects)
