"""A story told in another language, laid beside the one in its own, text by text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from game.model.problem import Mark
from game.model.prose import Text
from game.model.story import Chapter, Choice, Scene, Story
from game.reading.faithful import asks_more, is_spoken, other_marks, with_turns
from game.reading.page_words import Key
from game.reading.renderings import spoken
from game.reading.report import Report

PARTS = ("say", "locked", "warn", "sure", "back", "text", "stamp")
LABELS = ("say", "sure", "back")
PAGES = (("scene", "text"), ("extend", "before"), ("extend", "text"), ("extend", "after"))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Compares in one language; `told` says where the words of each key stand."""

    language: str
    told: Mapping[Key, Mark]
    report: Report

    def story(self, own: Story, other: Story) -> Story:
        """The story in the language, its turns on the memory of its own; faults are reported."""
        chapters = {id: self._chapter(own.chapters[id], it) for id, it in other.chapters.items()}
        scenes = {id: self._scene(own.scenes[id], it) for id, it in other.scenes.items()}
        return replace(other, chapters=chapters, scenes=scenes)

    def _chapter(self, own: Chapter, other: Chapter) -> Chapter:
        card = self._text(own.card, other.card, [("chapter", own.id, "card")])
        return other if card is other.card else replace(other, card=card)

    def _scene(self, own: Scene, other: Scene) -> Scene:
        keys = [(page, own.id, part) for page, part in PAGES]
        text = self._text(own.text, other.text, keys)
        pairs = zip(own.choices, other.choices, strict=True)
        choices = tuple(self._choice(own.id, mine, its) for mine, its in pairs)
        if text is other.text and all(map(_is, choices, other.choices)):
            return other
        return replace(other, text=text, choices=choices)

    def _choice(self, scene: str, own: Choice, other: Choice) -> Choice:
        changed: dict[str, Text] = {}
        for part in PARTS:
            mine, its = getattr(own, part), getattr(other, part)
            keys = [(page, scene, "choices", own.id, part) for page in ("scene", "extend")]
            text = self._text(mine, its, keys, is_label=part in LABELS)
            if text is not its:
                changed[part] = text
        return replace(other, **changed) if changed else other  # type: ignore[arg-type]

    def _text(self, own: Text, other: Text, keys: Iterable[Key], *, is_label: bool = False) -> Text:
        key = next((key for key in keys if key in self.told), None)
        if key is None or other == own:
            return other
        for thing in asks_more(own, other):
            self._add("asks-more", key, thing=thing)
        lacks, adds = other_marks(own, other)
        if is_label and is_spoken(own) != is_spoken(other):
            (lacks if is_spoken(own) else adds).append("its quote marks")
        if lacks:
            self._add("other-marks", key, has="lacks", marks=", ".join(lacks), its="has")
        if adds:
            self._add("other-marks", key, has="has", marks=", ".join(adds), its="lacks")
        text, lost = with_turns(own, other)
        for turn in lost:
            self._add("other-turns", key, turn=turn)
        return text if text != other else other

    def _add(self, code: str, key: Key, **parts: str) -> None:
        mark = self.told[key]
        self.report.add(code, mark, language=self.language, name=spoken(key), **parts)


def _is(one: object, other: object) -> bool:
    return one is other
