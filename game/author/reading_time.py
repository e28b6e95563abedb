"""How much of a story one play shows: the words that some nights by dice really met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random

from game.author.words import plain, words_in
from game.model.story import Story
from game.play.beat import Beat, ChapterOpened, Ended, Offered, SceneEntered, Told, Warned
from game.play.command import Begin
from game.play.rules import Rules
from game.play.walk import Walk

NIGHTS = 40
SEED = 1917
LONGEST = 2_000  # choices; a night that goes round in circles is left there


@dataclass(slots=True)
class Read:
    """Words that a player of one night reads, on average: in all, by role and by part."""

    words: float = 0.0
    roles: dict[str, float] = field(default_factory=dict)
    parts: dict[str, float] = field(default_factory=dict)


def read_in_play(story: Story) -> Read:
    """Play some nights of every role by dice, and count what their pages say.

    Counted are the card of a chapter, every text, and the labels of a scene once where it opens.
    """
    words: Counter[str] = Counter()
    walk = Walk(Rules(story))
    for night in range(NIGHTS if story.chapters else 0):
        _add_night(walk, Random(SEED * NIGHTS + night), words)  # noqa: S311
    read = Read()
    for id, many in words.items():
        chapter, share = story.chapters[id], many / NIGHTS
        read.words += share
        read.roles[chapter.role] = read.roles.get(chapter.role, 0.0) + share
        read.parts[chapter.part] = read.parts.get(chapter.part, 0.0) + share
    return read


def _add_night(walk: Walk, dice: Random, words: Counter[str]) -> None:
    chapter = ""
    beats = walk.begin(Begin(seed=dice.getrandbits(30)))
    for _ in range(LONGEST):
        chapter = _add(beats, chapter, words)
        stands = beats[-1]
        if isinstance(stands, Ended) or not isinstance(stands, Offered) or not stands.open:
            return
        beats = walk.take(dice.choice(stands.open))


def _add(beats: Iterable[Beat], chapter: str, words: Counter[str]) -> str:
    """Count what these beats say for the chapter they belong to, and tell which stands last."""
    opens = False
    for beat in beats:
        match beat:
            case ChapterOpened(opened, card):
                chapter = opened
                words[chapter] += _many(card)
            case SceneEntered():
                opens = True
            case Told(text) | Warned(_, text):
                words[chapter] += _many(text)
            case Offered(offers) if opens:
                words[chapter] += sum(_many(offer.label) for offer in offers)
            case _:
                pass
    return chapter


def _many(text: str) -> int:
    return len(words_in(plain(text)))
