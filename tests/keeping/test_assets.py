"""What lies in an assets folder, what is named there and is not, and what cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

from game.keeping.assets import Lost, listed, lost
from game.keeping.places import shipped_assets


def put(folder: Path, name: str, content: object) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")


def test_a_file_under_other_capitals_is_lost_on_every_system(tmp_path: Path) -> None:
    put(tmp_path, "pictures/quay/picture.json", {"alt": "A quay.", "flat": "Flat.webp"})
    put(tmp_path, "pictures/quay/flat.webp", "")
    put(tmp_path, "pictures/yard/picture.json", {"alt": "A yard."})
    put(tmp_path, "pictures/hall/picture.json", {"alt": "A hall."})
    put(tmp_path, "pictures/hall/flat.webp", "")
    assert tuple(lost(tmp_path, listed(tmp_path))) == (
        Lost("pictures/quay/picture.json", "pictures/quay/Flat.webp", "flat.webp"),
        Lost("pictures/yard/picture.json", "pictures/yard/flat.webp"),
    )


def test_the_takes_of_a_sound_are_looked_for(tmp_path: Path) -> None:
    takes = ["sounds/bell-1.ogg", "sounds/bell-2.ogg"]
    put(tmp_path, "sounds/sounds.json", {"sounds": {"bell": {"files": takes}}})
    put(tmp_path, "sounds/bell-1.ogg", "")
    (gone,) = lost(tmp_path, listed(tmp_path))
    assert gone == Lost("sounds/sounds.json", "sounds/bell-2.ogg")


def test_what_cannot_be_read_is_left_out_and_named(tmp_path: Path) -> None:
    put(tmp_path, "pictures/quay/picture.json", '{"alt": "A quay.",}')
    put(tmp_path, "pictures/yard/picture.json", "[]")
    put(tmp_path, "sounds/sounds.json", "{")
    found = listed(tmp_path)
    assert (found.pictures, found.sounds) == ({}, {})
    assert found.unread == (
        "pictures/quay/picture.json", "pictures/yard/picture.json", "sounds/sounds.json",
    )  # fmt: skip


def test_a_folder_without_assets_has_none(tmp_path: Path) -> None:
    found = listed(tmp_path)
    assert (found.pictures, found.sounds, found.unread) == ({}, {}, ())


def test_of_the_shipped_assets_nothing_is_lost() -> None:
    found = listed(shipped_assets())
    assert found.pictures and found.sounds and not found.unread
    assert tuple(lost(shipped_assets(), found)) == ()
