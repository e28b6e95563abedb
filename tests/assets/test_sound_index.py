"""The index of sounds tells the truth: every promised name, its files, captions and loops."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assets.studio.catalogue import SOUNDS

ASSETS = Path(__file__).parents[2] / "assets"
INDEX: dict[str, dict[str, Any]] = json.loads(
    (ASSETS / "sounds" / "sounds.json").read_text(encoding="utf-8")
)["sounds"]

PROMISED = {
    "place": {"exchange-busy", "exchange-night", "street-rain"},
    "music": {"title", "morning"},
    "foley": {
        "cord-in", "cord-out", "lamp", "relay", "key", "boots", "door", "rifle-butt", "stamp",
        "page", "far-guns", "blank-shot", "horses", "bell",
    },
}  # fmt: skip
OWN_HAND = {"stamp", "page"}  # they answer the player's own key and need no caption


def test_every_promised_sound_is_in_the_index() -> None:
    kinds: dict[str, set[str]] = {}
    for name, row in INDEX.items():
        kinds.setdefault(row["kind"], set()).add(name)
    assert kinds == PROMISED


def test_every_file_is_in_the_index_once_and_only_those_lie_in_the_folders() -> None:
    listed = [file for row in INDEX.values() for file in row["files"]]
    lying = {f"{path.parent.name}/{path.name}" for path in ASSETS.glob("*/*.ogg")}
    assert len(listed) == len(set(listed))
    assert set(listed) == lying


@pytest.mark.parametrize("name", sorted(INDEX))
def test_a_sound_that_means_something_has_a_caption(name: str) -> None:
    caption = INDEX[name]["caption"]
    assert bool(caption) == (name not in OWN_HAND)
    assert len(caption) <= 64
    assert not caption.endswith(".")


@pytest.mark.parametrize("name", sorted(INDEX))
def test_places_loop_and_nothing_else_does(name: str) -> None:
    assert INDEX[name]["loop"] == (INDEX[name]["kind"] == "place")
    assert 0 < INDEX[name]["gain"] <= 1


def test_the_catalogue_and_the_index_are_one() -> None:
    rows = {
        each.name: {
            "kind": each.kind,
            "files": list(each.files),
            "gain": each.gain,
            "loop": each.loop,
            "caption": each.caption,
        }
        for each in SOUNDS
    }
    assert rows == INDEX
