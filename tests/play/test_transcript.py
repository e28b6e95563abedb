"""What a transcript tells beside the words: what is new round a scene, what a choice touches."""

from __future__ import annotations

from collections.abc import Callable

from game.model.story import Story
from game.play.command import Begin, Choose
from game.play.rules import Rules
from game.play.session import Session
from game.play.transcript import lines

PAGES = """\
chapter: day
role: girl
part: noon
place: hall
picture: lamp
start: board
---
scene: board
at: 12:10
event: lines
text: The board.
choices:
  keep:
    say: Keep it
    settles: pity
    text: You keep it.
  ask:
    say: Ask
    event: bridges
    warn: He will hear you.
    sure: "Ask."
    back: "Leave it."
    text: You ask.
to: stair
---
scene: stair
at: 12:20
picture: dark-stair
sound: rain
text: The stair.
to: street
---
scene: street
at: 12:25
picture: dark-stair
sound: rain
text: The street.
to: end
#: places.yaml
hall:
  name: The hall
  lat: 59.9
  lon: 30.3
"""


def told(story: Story, *choices: str) -> list[str]:
    session = Session(Rules(story))
    beats = list(session.send(Begin()))
    for choice in choices:
        beats += session.send(Choose(choice))
    return lines(beats, story)


def test_of_what_is_seen_and_heard_only_the_new_is_told(story_from: Callable[[str], Story]) -> None:
    page = told(story_from(PAGES), "keep", "continue")
    assert [line for line in page if line.startswith(("--- ", "(place", "(picture"))] == [
        "--- board · 12:10",
        "(place: hall, picture: lamp)",
        "--- stair · 12:20",
        "(picture: dark-stair, sound: rain)",
        "--- street · 12:25",
    ]


def test_a_choice_tells_what_it_settles(story_from: Callable[[str], Story]) -> None:
    page = told(story_from(PAGES), "keep")
    at = page.index("> keep: Keep it")
    assert page[at + 1] == "(of lines: pity)"


def test_a_choice_in_two_steps_touches_nothing_until_it_is_sure(
    story_from: Callable[[str], Story],
) -> None:
    assert [line for line in told(story_from(PAGES), "ask", "ask.back") if "(of" in line] == []
    page = told(story_from(PAGES), "ask", "ask.sure")
    assert [line for line in page if "(of" in line] == ["(of bridges)"]
