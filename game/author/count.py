"""How much a story holds: words, scenes, choices, endings, events, by role and part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import get_args

from game.author.reading_time import Read
from game.author.words import passages, word_count
from game.model.record import Event, Standing
from game.model.story import Scene, Story
from game.reading.told import Tongue

WORDS_A_MINUTE = 230  # a reader of fiction; Brysbaert 2019 finds 260 for English fiction
KINDS = ("fixed", "elastic", "free")


@dataclass
class Tally:
    """Counts of one role or one part."""

    words: int = 0
    scenes: int = 0
    choices: int = 0
    endings: int = 0
    standings: dict[str, int] = field(default_factory=dict)
    play_minutes: float = 0.0


@dataclass
class Told:
    """How many texts of a story there are to tell in a language, and how many are."""

    texts: int = 0
    done: int = 0
    behind: int = 0
    missing: int = 0


@dataclass
class Count:
    """What `ten-past-two count` prints; `events` are those that scenes and choices touch.

    `standings` are choices by how well what they touch is known; `reading_minutes` are for every
    word there is, `play_minutes` for what one play of every role shows.
    """

    words: int = 0
    scenes: int = 0
    choices: int = 0
    endings: int = 0
    events: dict[str, int] = field(default_factory=dict)
    almanac: int = 0
    sources: int = 0
    glossary: int = 0
    choices_with_event: int = 0
    colour: int = 0
    heaviest_event: str = ""
    heaviest_share: float = 0.0
    standings: dict[str, int] = field(default_factory=dict)
    reading_minutes: int = 0
    play_minutes: float = 0.0
    roles: dict[str, Tally] = field(default_factory=dict)
    parts: dict[str, Tally] = field(default_factory=dict)
    languages: dict[str, Told] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        return asdict(self)

    def lines(self) -> Iterator[str]:
        """The same for a reader, a line each."""
        for name, value in asdict(self).items():
            words = name.replace("_", " ")
            if name in ("roles", "parts", "languages"):
                for id, tally in value.items():
                    standings = tally.pop("standings", {})
                    yield f"{words[:-1]} {id}: {_listed({**tally, **standings})}"
            else:
                yield f"{words}: {_listed(value) if isinstance(value, dict) else value}"


def counted(story: Story, tongues: Iterable[Tongue] = ()) -> Count:
    """The size of a story. Words are prose and option text; the record is counted apart."""
    count = Count(almanac=len(story.almanac), sources=len(story.sources))
    count.glossary = len(story.glossary)
    touched: Counter[str] = Counter()
    events: set[str] = set()
    for scene in story.scenes.values():
        chapter = story.chapters[scene.chapter]
        tallies = (
            count.roles.setdefault(chapter.role, Tally()),
            count.parts.setdefault(chapter.part, Tally()),
        )
        words = sum(word_count(passage.text) for passage in passages(story, scene))
        for tally in tallies:
            tally.words += words
            tally.scenes += 1
            tally.choices += len(scene.choices)
            tally.endings += bool(scene.ending)
            _add_standings(story, scene, tally.standings)
        touched.update(_touched(story, scene))
        _add_standings(story, scene, count.standings)
        count.colour += sum(choice.colour for choice in scene.choices)
        events.update(scene.happens, {scene.event} - {""})
    for chapter in story.chapters.values():
        count.words += word_count(chapter.card)
    for tally in count.roles.values():
        count.words += tally.words
        count.scenes += tally.scenes
        count.choices += tally.choices
        count.endings += tally.endings
    count.choices_with_event = sum(touched.values())
    count.events = _kinds(story, events | set(touched))
    count.reading_minutes = round(count.words / WORDS_A_MINUTE)
    count.languages = {tongue.language: _told(tongue) for tongue in tongues}
    if touched:
        event, many = touched.most_common(1)[0]
        count.heaviest_event, count.heaviest_share = event, round(many / count.choices, 3)
    return count


def with_reading(count: Count, read: Read) -> Count:
    """The count with the time that one play takes."""
    count.play_minutes = _minutes(read.words)
    for tallies, words in ((count.roles, read.roles), (count.parts, read.parts)):
        for name, tally in tallies.items():
            tally.play_minutes = _minutes(words.get(name, 0.0))
    return count


def _listed(counts: Mapping[str, int | float]) -> str:
    return ", ".join(f"{name.replace('_', ' ')} {many}" for name, many in counts.items())


def _minutes(words: float) -> float:
    return round(words / WORDS_A_MINUTE, 1)


def _add_standings(story: Story, scene: Scene, standings: dict[str, int]) -> None:
    """Count a scene's choices by the standing of what they touch; each standing is named."""
    for standing in get_args(Standing):
        standings.setdefault(standing, 0)
    for event in _touched(story, scene):
        if event in story.events:
            standings[story.events[event].standing] += 1


def _told(tongue: Tongue) -> Told:
    missing = sum(len(each.missing) for each in tongue.files)
    behind = sum(len(each.behind) for each in tongue.files)
    texts = sum(each.many for each in tongue.files)
    return Told(texts, texts - missing - behind, behind, missing)


def _touched(story: Story, scene: Scene) -> list[str]:
    names = (story.touched(scene, choice) for choice in scene.choices)
    return [name for name in names if name]


def _kinds(story: Story, events: set[str]) -> dict[str, int]:
    met: list[Event] = [story.events[event] for event in sorted(events) if event in story.events]
    return {kind: sum(event.kind == kind for event in met) for kind in KINDS}
