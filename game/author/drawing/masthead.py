"""The head of the sheet, measured: how large its title, and how many lines its premise takes.

It is set for a wide sheet; on a narrower one the whole of it is printed smaller.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.author.count import counted
from game.author.drawing.letters import Letters
from game.author.drawing.sizes import PREMISE, TITLE
from game.model.hour import NO_HOUR, Hour
from game.model.story import Story
from game.model.typography import typographic

SET_FOR = 4600.0  # pixels; a narrower sheet has a smaller masthead
EARS = 1270.0  # room at each side of the title
DIAL = 118.0  # radius of the dials beside it
RULES = 428.0  # where the rules under the title begin
PREMISE_LINE = 60.0
BELOW = 100.0


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands there. Lengths are the wide sheet's; `scale` makes them this one's."""

    scale: float
    w: float
    title: str
    title_size: float
    title_w: float
    counts: tuple[str, ...]
    premise: tuple[str, ...]
    hours: tuple[Hour, Hour] | None  # when the story begins, and when it is over

    @property
    def premise_top(self) -> float:
        """The feet of the premise's first line."""
        return RULES + 90

    @property
    def last_rule(self) -> float:
        """Where the rule under the premise lies; there is none without a premise."""
        return self.premise_top + PREMISE_LINE * (len(self.premise) - 1) + 34

    @property
    def h(self) -> float:
        """Its height on the sheet."""
        bottom = self.last_rule if self.premise else RULES + 28
        return (bottom + BELOW) * self.scale


def masthead(story: Story, letters: Letters, width: float) -> Masthead:
    """The masthead for a sheet of that width."""
    scale = min(1.0, width / SET_FOR)
    w = width / scale
    title = story.front.title.upper()
    room = w - 2 * EARS - 4 * DIAL - 160
    whole = letters.width(title, "poster", TITLE)
    size = min(TITLE, TITLE * room / whole) if whole else TITLE
    premise = typographic(" ".join(story.front.premise.split()))
    hours = [scene.at for scene in story.scenes.values() if scene.at is not NO_HOUR]
    first_last = (min(hours, key=_minute), max(hours, key=_minute)) if hours else None
    return Masthead(
        scale=scale,
        w=w,
        title=title,
        title_size=size,
        title_w=whole * size / TITLE,
        counts=_counts(story),
        premise=letters.folded(premise, "italic", PREMISE, w - 500, 3),
        hours=first_last,
    )


def _minute(hour: Hour) -> int:
    return hour.minute


def _counts(story: Story) -> tuple[str, ...]:
    count = counted(story)
    words = f"{count.words:,}".replace(",", "\u2009")
    return (
        "A map of the story",
        f"{_many(len(story.chapters), 'chapter')}, {_many(count.scenes, 'scene')}",
        f"{_many(count.choices, 'choice')}, {_many(count.endings, 'fate')}",
        f"{words} words. Version {story.front.version}",
    )


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
