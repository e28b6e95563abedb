"""Where things lie: one folder when the player names it, and nothing is made by asking."""

from __future__ import annotations

from pathlib import Path

from game.keeping.places import HOME, places, shipped_assets, shipped_story


def test_one_folder_can_be_named_for_everything(tmp_path: Path) -> None:
    found = places({HOME: str(tmp_path / "here")})
    assert found.saves("night") == tmp_path / "here" / "saves" / "night"
    assert found.records("night") == tmp_path / "here" / "records" / "night.json"
    assert found.settings == tmp_path / "here" / "settings.json"
    assert found.reports == tmp_path / "here" / "reports"
    assert list(tmp_path.iterdir()) == []


def test_without_it_the_system_says_where() -> None:
    assert "ten-past-two" in str(places({}).home)


def test_overlays_are_the_folders_of_the_players_own_in_order(tmp_path: Path) -> None:
    found = places({HOME: str(tmp_path)})
    assert found.overlay_folders() == ()
    for name in ("b", "a", ".hidden"):
        (tmp_path / "overlays" / name).mkdir(parents=True)
    (tmp_path / "overlays" / "readme.txt").write_text("", encoding="utf-8")
    assert [folder.name for folder in found.overlay_folders()] == ["a", "b"]


def test_the_shipped_story_and_assets_are_where_they_are_said_to_be() -> None:
    assert (shipped_story() / "story.yaml").is_file()
    assert (shipped_assets() / "words" / "en.toml").is_file()
