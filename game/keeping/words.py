"""What the interface says: one catalogue a language, each sentence under its key.

A sentence may hold parts in braces, `{name}`. A table with the key `other` is one sentence in its
plural forms, picked by the part `count`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.keeping.safely import CannotKeep
from game.model.hour import hour
from game.play.run import CannotTell

BASE = "en"
_FORMS = {"one", "few", "many", "other"}

Sentence = str | Mapping[str, str]


class UnknownWords(KeyError):
    """A key that no catalogue has: our own mistake, which a test finds before a player does."""


@dataclass(frozen=True, slots=True)
class Words:
    """The sentences of one language; what it lacks is said in the base language."""

    language: str
    sentences: Mapping[str, Sentence]

    def say(self, key: str, **parts: object) -> str:
        """The sentence under a key with its parts put in; `count` picks the plural form."""
        sentence = self.sentences.get(key)
        if sentence is None:
            raise UnknownWords(key)
        if not isinstance(sentence, str):
            form = _PLURALS.get(self.language, _english)(int(str(parts["count"])))
            sentence = sentence.get(form, sentence["other"])
        return sentence.format_map(parts) if parts else sentence

    def hour(self, text: str) -> str:
        """An hour of the story's, `26 October, about 00:30`, as this language says it."""
        known = hour(text)
        if known is None:
            return text
        said = self.say("hour.about", clock=known.clock) if known.about else known.clock
        return self.say("hour.dated", day=known.day, hour=said) if known.names_day else said

    def called(self, language: str) -> str:
        """What a language calls itself; its code, where no catalogue knows that."""
        name = self.sentences.get(f"window.language.{language}", language)
        return name if isinstance(name, str) else language

    def told(self, fault: CannotKeep | CannotTell) -> str:
        """What could not be kept, where or why, and the remedy."""
        if isinstance(fault, CannotTell):
            return self.say(f"cannot-tell.{fault.why}", what=fault.what)
        return self.say(f"cannot-keep.{fault.why}", folder=fault.folder, fault=fault.fault)


def words(folder: Path, language: str = BASE) -> Words:
    """The catalogue of a language; the base language alone when there is none."""
    sentences = _catalogue(folder / f"{BASE}.toml")
    own = folder / f"{language}.toml"
    if language == BASE or not own.is_file():
        return Words(BASE, sentences)
    return Words(language, sentences | _catalogue(own))


def languages(folder: Path) -> tuple[str, ...]:
    """The languages that have a catalogue, the base language first."""
    found = sorted(path.stem for path in folder.glob("*.toml") if path.stem != BASE)
    return (BASE, *found)


def _catalogue(path: Path) -> dict[str, Sentence]:
    return _flat(tomllib.loads(path.read_text(encoding="utf-8")), "")


def _flat(table: Mapping[str, Any], before: str) -> dict[str, Sentence]:
    sentences: dict[str, Sentence] = {}
    for key, value in table.items():
        if not isinstance(value, dict):
            sentences[before + key] = str(value)
        elif "other" in value and value.keys() <= _FORMS:
            sentences[before + key] = {form: str(text) for form, text in value.items()}
        else:
            sentences.update(_flat(value, f"{before}{key}."))
    return sentences


def _english(count: int) -> str:
    return "one" if count == 1 else "other"


def _russian(count: int) -> str:
    tens, ones = abs(count) % 100, abs(count) % 10
    if ones == 1 and tens != 11:
        return "one"
    return "few" if 2 <= ones <= 4 and not 12 <= tens <= 14 else "many"


_PLURALS: Mapping[str, Callable[[int], str]] = {"en": _english, "ru": _russian}
