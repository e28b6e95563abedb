"""A long story whose flags are local: each chapter sets and reads its own, and no other asks.

Three hundred scenes with nine hundred choices and sixty flags, in chapters of twenty scenes, and a
fate for each role. Its states are too many to count; whoever forgets a flag after its last reader
has few to look at.
"""

from __future__ import annotations

import random

from game.model.story import Story
from tests.proof.random_plan import ROLES
from tests.tiny import told

CHAPTERS = 15
SCENES = 20
FLAGS = 4
CHOICES = 3
REACH = 4  # a choice leads at most this many scenes ahead


def local_flags(roles: int = 1, seed: int = 1917) -> Story:
    """The story told by one role or by three, who take turns through its chapters."""
    dice = random.Random(seed)
    cast = ROLES[:roles]
    parts = [f"part-{n}" for n in range(CHAPTERS // roles)]
    heads = [(role, part) for part in parts for role in cast]
    chapters = [
        _chapter(dice, n, role, part, is_last=part == parts[-1])
        for n, (role, part) in enumerate(heads)
    ]
    files = [f"#: night/{n}.yaml\n{text}" for n, text in enumerate(chapters) if n]
    private = "".join(
        f"  {role}:\n" + "".join(_flags(n) for n, head in enumerate(heads) if head[0] == role)
        for role in cast
    )
    files += [f"#: board.yaml\nprivate:\n{private}", _front(cast, parts)]
    return told(chapters[0] + "".join(f"\n{file}" for file in files))


def _chapter(dice: random.Random, n: int, role: str, part: str, *, is_last: bool) -> str:
    head = f"chapter: c{n}\nrole: {role}\npart: {part}\nstart: s{n}-0\n"
    pages = [_scene(dice, n, k, is_last) for k in range(SCENES)]
    if is_last:
        pages.append(f"scene: s{n}-last\nat: 12:00\ntext: |\n  The end.\nending: {role}-home\n")
    return "---\n".join([head, *pages])


def _scene(dice: random.Random, n: int, k: int, is_last: bool) -> str:
    choices = "".join(_choice(dice, n, k, choice, is_last) for choice in range(CHOICES))
    shown = f"{{f{n}-{dice.randrange(FLAGS)}: The lamp burns. | It is dark.}}"
    return f"scene: s{n}-{k}\nat: 12:00\ntext: |\n  Scene {k}. {shown}\nchoices:\n{choices}"


def _choice(dice: random.Random, n: int, k: int, choice: int, is_last: bool) -> str:
    """The first choice leads to the next scene and always stands; the others may ask for a flag."""
    ahead = k + (1 if choice == 0 else dice.randint(1, REACH))
    lines = [f"  a{choice}:", f"    say: Go on by way {choice}"]
    if choice and k > REACH:
        asked = " and ".join(
            f"{dice.choice(('', 'not '))}f{n}-{flag}" for flag in dice.sample(range(FLAGS), 2)
        )
        lines.append(f"    if: {asked}")
    flag = f"f{n}-{dice.randrange(FLAGS)}"
    lines.append(f"    do: {flag} = {dice.choice(('yes', 'yes', 'no'))}")
    last = f"s{n}-last" if is_last else "end"
    lines.append(f"    to: {f's{n}-{ahead}' if ahead < SCENES else last}")
    return "\n".join(lines) + "\n"


def _flags(n: int) -> str:
    return "".join(f"    f{n}-{k}:\n      is: yes | no\n      start: no\n" for k in range(FLAGS))


def _front(cast: tuple[str, ...], parts: list[str]) -> str:
    lines = ["#: story.yaml", "roles:"]
    lines += [f"  {role}:\n    name: {role.capitalize()}" for role in cast]
    lines += ["parts:", *(f"  {part}:\n    name: {part.capitalize()}" for part in parts), "fates:"]
    lines += [f"  {role}-home:\n    role: {role}\n    name: Home" for role in cast]
    return "\n".join(lines) + "\n"
