"""A case of meaning: a tiny story, and under `#: seen` what a player sees and takes.

Told paragraphs stand a line each, then the offers in their order with their places, then `> 2` for
the place that is taken. A page that only goes on is turned: no choice is made there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game.model.spans import paragraphs
from game.model.story import Story
from game.play.beat import CONTINUE, Beat, Ended, Offer, Told
from game.play.command import Begin, Choose
from game.play.rules import Rules
from game.play.session import Session
from tests.tiny import told

CASES = Path(__file__).parent
NAMES = sorted(path.stem for path in CASES.glob("*.yaml"))
END = "=== the end"
MOST_PAGES = 100  # turned or taken in one case

_FIRST = re.compile(r"# (I\d\d\d): (.+)")
_INPUT = re.compile(r"> (\d+)")


@dataclass(frozen=True, slots=True)
class Case:
    """One case: whose idea it is, the story, and what is seen of it."""

    id: str
    story: Story
    seen: tuple[str, ...]


@cache
def case(name: str) -> Case:
    """The case in the file of that name."""
    text = (CASES / f"{name}.yaml").read_text(encoding="utf-8")
    first = _FIRST.fullmatch(text.partition("\n")[0])
    assert first, f"{name}.yaml begins with no line like `# I079: what it says`"
    pages, _, seen = text.partition("#: seen\n")
    lines = tuple(line.removeprefix("#").removeprefix(" ") for line in seen.splitlines())
    return Case(first[1], told(pages), lines)


def played(
    one: Case, rules: Rules, between: Callable[[Session], Session] = lambda session: session
) -> tuple[str, ...]:
    """What is seen when the case's own inputs are taken, as it should stand in its file.

    `between` may put another session in place of this one after every command.
    """
    inputs = iter([int(found[1]) for line in one.seen if (found := _INPUT.fullmatch(line))])
    session, lines = Session(rules), list[str]()
    command: Begin | Choose = Begin(seed=1)
    for _ in range(MOST_PAGES):
        lines += _told(session.send(command))
        session = between(session)
        stands = session.stands
        if isinstance(stands, Ended):
            return (*lines, END)
        offers = stands.offers
        if [offer.id for offer in offers] == [CONTINUE]:
            command = Choose(CONTINUE)
            continue
        lines += ["", *_offered(offers)]
        place = next(inputs, 0)
        if not 0 < place <= len(offers):
            break
        lines.append(f"> {place}")
        command = Choose(offers[place - 1].id)
    return tuple(lines)


def _told(beats: Iterable[Beat]) -> Iterator[str]:
    for beat in beats:
        if isinstance(beat, Told):
            yield from (paragraph.plain for paragraph in paragraphs(beat.text))


def _offered(offers: Iterable[Offer]) -> Iterator[str]:
    for place, offer in enumerate(offers, 1):
        label = " ".join(paragraph.plain for paragraph in paragraphs(offer.label))
        yield f"{place}: {label}" if offer.is_open else f"{place}: {label} (locked: {offer.reason})"
