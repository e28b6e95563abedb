"""Stories of any size, written as YAML the way an author would, for measuring.

A scene has 80 words and 2 to 4 choices; a third of the choices are conditional, half change
something, a tenth stand only once. Twelve variables range over 0 to 4.
"""

from __future__ import annotations

import random

WORDS = (  # noqa: SIM905
    "lamp cord jack line night street door soldier girl watch hour bread coat stair bell glass"
    " river gate paper clerk number voice wire boot window table call tea ink desk"
).split()
HEAD = """\
format: 1
story: generated
title: A generated story
authors: nobody
version: 1
ifid: 6D1F2E0A-9B4B-4B7E-9F0B-0A55E2B00001
licence: CC0
languages: en
content: |
  None.
premise: |
  None.
roles:
  girl:
    name: Girl
    who: somebody
    wants: |
      To be measured.
parts:
  noon:
    name: Noon
    clock: 12:00 to 13:00
fates:
  done:
    role: girl
    name: Done
    event: noon-bell
"""
EVENTS = """\
noon-bell:
  when: 25 October, about 12:00
  kind: free
  standing: invented
  what: |
    A bell.
  staged: Not known.
"""
REACH = 10  # a choice leads at most this many scenes ahead


def story(scenes: int, seed: int = 1917) -> dict[str, str]:
    """The files of a story of so many scenes, by name."""
    dice = random.Random(seed)
    board = "".join(f"    v{n}:\n      is: 0 to 4\n      start: 1\n" for n in range(12))
    pages = ["chapter: girl-noon\nrole: girl\npart: noon\nstart: s0\ncard: |\n  A card.\n"]
    pages += [_scene(dice, n, scenes) for n in range(scenes)]
    pages.append("scene: last\nat: 12:00\ntext: |\n  The end.\nending: done\n")
    return {
        "story.yaml": HEAD,
        "board.yaml": f"private:\n  girl:\n{board}",
        "record/events.yaml": EVENTS,
        "night/1-noon/girl.yaml": "---\n".join(pages),
    }


def _scene(dice: random.Random, n: int, scenes: int) -> str:
    text = (
        f"{_prose(dice, 70)} {{{_condition(dice)}: {_prose(dice, 5)} | {_prose(dice, 5)}}} "
        f"{_prose(dice, 5)}."
    )
    many = dice.randrange(2, 5)
    choices = "".join(_choice(dice, n, k, many, scenes) for k in range(many))
    return f"scene: s{n}\nat: 12:00\nevent: noon-bell\ntext: |\n  {text}\nchoices:\n{choices}"


def _choice(dice: random.Random, n: int, k: int, many: int, scenes: int) -> str:
    ahead = n + 1 + dice.randrange(REACH)
    lines = [f"  c{k}:", f"    say: {_prose(dice, 5).capitalize()}"]
    # The first choice always stands, so that no walk ends early.
    if k and dice.random() < many / (many - 1) / 3:
        lines.append(f"    if: {_condition(dice)}")
    if k and dice.random() < many / (many - 1) / 10:
        lines.append("    once: yes")
    if dice.random() < 0.5:
        lines.append(f"    do: v{dice.randrange(12)} {dice.choice('+-')}= 1")
    lines.append(f"    to: {f's{ahead}' if ahead < scenes else 'last'}")
    return "\n".join(lines) + "\n"


def _prose(dice: random.Random, words: int) -> str:
    return " ".join(dice.choice(WORDS) for _ in range(words))


def _condition(dice: random.Random) -> str:
    return f"v{dice.randrange(12)} {dice.choice(('>=', '<=', '>', '<'))} {dice.randrange(5)}"
