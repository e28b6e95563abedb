"""The catalogue: every key that the game says is in it, in any alphabet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import game
from game.keeping.places import shipped_assets
from game.keeping.words import BASE, UnknownWords, languages, words

CATALOGUE = shipped_assets() / "words"
ROOMS = sorted(Path(game.__file__).parent.rglob("*.py"))
SAID = re.compile(r"""(?<!voice\.)\b((?:words\.)?say\(\s*)"([a-z0-9.-]+)\"""")


def test_every_key_that_the_game_says_is_in_the_catalogue() -> None:
    known = words(CATALOGUE).sentences
    said = {key for room in ROOMS for key in keys_said_in(room)}
    assert len(said) > 20
    assert sorted(said - known.keys()) == []


def keys_said_in(room: Path) -> Iterator[str]:
    """The keys that a room names; the window's own way of asking leaves out its group."""
    for whole, key in SAID.findall(room.read_text(encoding="utf-8")):
        if whole.startswith("words.") or "desktop" not in room.parts:
            yield key
        else:
            yield f"window.{key}"


def test_an_unknown_key_is_our_mistake() -> None:
    with pytest.raises(UnknownWords):
        words(CATALOGUE).say("no.such.key")


def test_a_sentence_takes_its_parts(tmp_path: Path) -> None:
    (tmp_path / "en.toml").write_text('[a]\nb = "Kept as {name}."', encoding="utf-8")
    assert words(tmp_path).say("a.b", name="Дворец {x}") == "Kept as Дворец {x}."


def test_plural_forms_follow_the_language(tmp_path: Path) -> None:
    english = '[left]\none = "{count} minute"\nother = "{count} minutes"'
    russian = '[left]\none = "{count} минута"\nfew = "{count} минуты"\nmany = "{count} минут"'
    (tmp_path / "en.toml").write_text(english + '\n[only]\nhere = "Here"', encoding="utf-8")
    (tmp_path / "ru.toml").write_text(russian + '\nother = "{count} минуты"', encoding="utf-8")
    counted = [words(tmp_path).say("left", count=n) for n in (1, 2, 11)]
    assert counted == ["1 minute", "2 minutes", "11 minutes"]
    counted = [words(tmp_path, "ru").say("left", count=n) for n in (1, 3, 5, 11, 21, 112)]
    assert counted == ["1 минута", "3 минуты", "5 минут", "11 минут", "21 минута", "112 минут"]
    assert words(tmp_path, "ru").say("only.here") == "Here"
    assert words(tmp_path, "fr").language == BASE
    assert languages(tmp_path) == ("en", "ru")


def test_an_hour_is_said_in_the_language_of_the_interface(tmp_path: Path) -> None:
    english = '[hour]\nabout = "about {clock}"\ndated = "{day} October, {hour}"'
    russian = '[hour]\nabout = "около {clock}"\ndated = "{day} октября, {hour}"'
    (tmp_path / "en.toml").write_text(english, encoding="utf-8")
    (tmp_path / "ru.toml").write_text(russian, encoding="utf-8")
    written = ("18:15", "about 18:15", "26 October, about 00:30", "26 October, 00:30", "later")
    assert tuple(map(words(tmp_path).hour, written)) == written
    assert tuple(map(words(tmp_path, "ru").hour, written)) == (
        "18:15", "около 18:15", "26 октября, около 00:30", "26 октября, 00:30", "later",
    )  # fmt: skip


def test_a_language_has_its_own_name_or_none_but_its_code(tmp_path: Path) -> None:
    assert [words(CATALOGUE).called(code) for code in ("ru", "xx")] == ["Русский", "xx"]


def test_translations_name_no_key_that_the_base_language_lacks() -> None:
    base = words(CATALOGUE).sentences
    for language in languages(CATALOGUE):
        assert words(CATALOGUE, language).sentences.keys() == base.keys()
