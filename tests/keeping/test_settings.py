"""Settings: kept, changed one at a time, and never lost for one bad value."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest

from game.keeping.settings import (
    ALLOWED,
    Reading,
    Settings,
    is_allowed,
    keep_settings,
    settings_in,
    with_setting,
)


def test_settings_are_remembered(tmp_path: Path) -> None:
    settings = with_setting(Settings(), "reading.size", 64)
    settings = with_setting(settings, "controls.keys", {"back": "b", "pause": "p"})
    keep_settings(tmp_path / "s.json", settings)
    assert settings_in(tmp_path / "s.json") == settings


def test_no_file_gives_the_defaults(tmp_path: Path) -> None:
    assert settings_in(tmp_path / "none.json") == Settings()


def test_each_bad_or_unknown_value_falls_back_by_itself(tmp_path: Path) -> None:
    kept = {
        "format": 1,
        "reading": {"size": 9000, "face": "sans", "leading": True, "moon": 3},
        "display": "no such thing",
        "sound": {"music": 35, "mono": 1},
        "weather": {},
    }
    (tmp_path / "s.json").write_text(json.dumps(kept), encoding="utf-8")
    settings = settings_in(tmp_path / "s.json")
    assert settings.reading == Reading(face="sans")
    assert settings.display == Settings().display
    assert settings.sound.music == 35
    assert settings.sound.mono is False


@pytest.mark.parametrize("text", ["", "[]", "null", "{", "\x00", '{"reading": []}'])
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / "s.json").write_text(text, encoding="utf-8")
    assert settings_in(tmp_path / "s.json") == Settings()


def test_a_setting_may_not_be_what_it_may_not_be() -> None:
    with pytest.raises(ValueError, match=r"reading\.size may not be 9000"):
        with_setting(Settings(), "reading.size", 9000)


def test_every_setting_says_what_it_may_be_and_its_default_is_that() -> None:
    named = {
        f"{group.name}.{field.name}": getattr(getattr(Settings(), group.name), field.name)
        for group in fields(Settings)
        for field in fields(getattr(Settings(), group.name))
    }
    assert named.keys() == ALLOWED.keys()
    for name, default in named.items():
        assert is_allowed(name, dict(default) if isinstance(default, tuple) else default)
