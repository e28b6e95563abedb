"""Versions of one tiny story that differ in what saves know of it, an edit each."""

from __future__ import annotations

FIRST = """\
chapter: day
role: girl
part: noon
start: hall

---
scene: hall
at: 12:00
event: lines
text: |
  The hall. {shuffle: One. | Two. | Three.}
choices:
  wait:
    say: Wait
    if: visits hall < 3
    to: hall
  porch:
    say: Go out
    if: visits porch < 3
    to: porch
  rest:
    say: Rest
    warn: For good?
    sure: Yes.
    back: No.
    do: line = cut
    to: tired
  up:
    say: Go up
    do: line = cut
    to: loft

---
scene: porch
at: 12:05
event: lines
text: |
  The porch.
to: hall

---
scene: loft
at: 12:10
event: lines
text: |
  The loft.
choices:
  again:
    say: Again
    if: visits hall >= 3 and visits porch >= 1
    do: line = half
    to: loft
  on:
    say: Go on
    if: line is cut or line is half
    to: end

---
scene: tired
at: 12:20
text: |
  Tired.
ending: tired

#: night/girl-dusk.yaml
chapter: eve
role: girl
part: dusk
start: lamp

---
scene: lamp
at: 13:00
event: lines
text: |
  The lamp.
choices:
  out:
    say: Put it out
    needs: line is cut
    locked: Not now.
    to: home
  sit:
    say: Sit
    to: home

---
scene: home
at: 13:10
text: |
  Home.
ending: home

#: night/boy-dusk.yaml
chapter: boy-eve
role: boy
part: dusk
start: yard

---
scene: yard
at: 12:50
event: lines
text: |
  The yard.
to: end

#: board.yaml
board:
  line:
    is: open | half | cut
    start: open

#: story.yaml
roles:
  boy:
    name: Boy
  girl:
    name: Girl
parts:
  noon:
    name: Noon
  dusk:
    name: Dusk
fates:
  tired:
    role: girl
    name: Tired
  home:
    role: girl
    name: Home
"""

Pairs = tuple[tuple[str, str], ...]

EDITS: dict[str, Pairs] = {
    "nothing": (),
    "a visit is enough": (
        ("visits hall >= 3 and", "visited hall and"),
        ("visits hall < 3", "not visited loft"),
    ),
    "values in another order": (("open | half | cut", "cut | half | open"),),
    "a value gone": (
        ("    do: line = half\n", ""),
        ("line is cut or line is half", "line is cut"),
        ("open | half | cut", "open | cut"),
    ),
    "numbers for names": (
        ("open | half | cut", "0 to 2"),
        ("start: open", "start: 0"),
        ("line = cut", "line = 2"),
        ("line = half", "line = 1"),
        ("line is cut or line is half", "line >= 1"),
        ("line is cut", "line is 2"),
    ),
    "a fate gone": (
        ("\nending: tired", "\nto: end"),
        ("  tired:\n    role: girl\n    name: Tired\n", ""),
    ),
    "one step is enough": (("    warn: For good?\n    sure: Yes.\n    back: No.\n", ""),),
    "an act renamed": (("  rest:\n", "  sleep:\n    was: rest\n"),),
    "a shorter shuffle": ((" | Three.", ""),),
    "one scene for two": (
        ("---\nscene: porch\nat: 12:05\nevent: lines\ntext: |\n  The porch.\nto: hall\n\n", ""),
        ("scene: hall\n", "scene: hall\nwas: porch\n"),
        ("to: porch", "to: hall"),
        ("    if: visits porch < 3\n", ""),
        (" and visits porch >= 1", ""),
    ),
    "counted further": (("visits hall >= 3", "visits hall >= 5"),),
    "both renamed": (
        ("scene: hall", "scene: room\nwas: hall"),
        ("start: hall", "start: room"),
        ("to: hall", "to: room"),
        ("visits hall", "visits room"),
        ("scene: porch", "scene: step\nwas: porch"),
        ("to: porch", "to: step"),
        ("visits porch", "visits step"),
    ),
}


def version(edit: str) -> str:
    """The story after an edit of that name."""
    text = FIRST
    for old, new in EDITS[edit]:
        assert old in text, old
        text = text.replace(old, new)
    return text
