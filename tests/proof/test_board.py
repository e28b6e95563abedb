"""P4: a role that is not played must leave on the Board what another will read there."""

from __future__ import annotations

from game.proof.limits import Limits
from game.proof.proving import Plan, proved
from tests.tiny import told

NIGHT = """\
chapter: her-noon
role: girl
part: noon
start: window
{history}

---
scene: window
at: 12:00
event: lines
text: A window.
choices:
  open:
    say: Open it
    do: pane = open
  leave:
    say: Leave it
to: end

#: night/2-noon/boy.yaml
chapter: his-{part}
role: boy
part: {part}
start: yard

---
scene: yard
at: 12:30
text: |
  A yard. {pane is open: A window bangs.}
to: end

#: story.yaml
roles:
  {first}:
    name: One
  {second}:
    name: Two
parts:
  noon:
    name: Noon
  evening:
    name: Evening

#: board.yaml
board:
  pane:
    is: shut | open
    start: shut
"""


def answer(
    history: str,
    part: str = "evening",
    first: str = "girl",
    second: str = "boy",
    night: str = NIGHT,
) -> str:
    text = night
    asked = {"history": history, "part": part, "first": first, "second": second}
    for name, value in asked.items():
        text = text.replace("{" + name + "}", value)
    plan = Plan(Limits(10, 100, lambda: 0.0), ("P4",))
    (found,) = proved(told(text), plan).answers
    assert found.subject == f"variable pane in his-{part}"
    return f"{found.verdict}: {found.why}"


def test_history_says_what_stands_when_the_writer_is_not_played() -> None:
    assert answer("history: pane = shut") == "proved: "


def test_a_writer_without_a_documented_default_is_named() -> None:
    assert answer("") == (
        "refuted: 'her-noon' writes it, and its `history` does not say what stood"
    )


def test_a_writer_that_comes_after_its_reader_is_named() -> None:
    assert answer("history: pane = shut", "noon", "boy", "girl") == (
        "refuted: 'her-noon' writes it in the same part, and comes after its reader"
    )


STAMPED = (
    "  A yard. {pane is open: A window bangs.}\nto: end",
    """  A yard.
choices:
  climb:
    say: Climb in
    stamp: |
      You came in by a window{pane is open: , and it was open}.
to: end""",
)


def test_what_only_a_stamp_reads_is_read() -> None:
    assert STAMPED[0] in NIGHT
    assert answer("", night=NIGHT.replace(*STAMPED)) == (
        "refuted: 'her-noon' writes it, and its `history` does not say what stood"
    )


def test_a_stamp_that_tells_what_its_own_choice_has_set_reads_nothing_of_before() -> None:
    night = NIGHT.replace(*STAMPED).replace("    stamp:", "    do: pane = open\n    stamp:")
    asked = {"history": "", "part": "evening", "first": "girl", "second": "boy"}
    for name, value in asked.items():
        night = night.replace("{" + name + "}", value)
    assert proved(told(night), Plan(Limits(10, 100, lambda: 0.0), ("P4",))).answers == ()
