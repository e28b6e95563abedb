"""Where things lie on this machine: the player's own folders, the story and assets as shipped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

HOME = "TEN_PAST_TWO_HOME"  # an environment variable: one folder for everything the game keeps
GAME = "ten-past-two"
_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Places:
    """The player's own folders. Nothing is made until something is kept in it."""

    home: Path
    settings: Path
    overlays: Path

    def saves(self, story: str) -> Path:
        """Where the saves of a story lie."""
        return self.home / "saves" / story

    def records(self, story: str) -> Path:
        """The file of what was ever found in a story."""
        return self.home / "records" / f"{story}.json"

    def proofs(self, story: str) -> Path:
        """Where the answers of earlier proofs of a story lie."""
        return self.home / "proofs" / story

    @property
    def reports(self) -> Path:
        """Where reports of our own failures are written, beside the saves."""
        return self.home / "reports"

    def overlay_folders(self) -> tuple[Path, ...]:
        """The player's own overlays, in the order of their names."""
        try:
            return tuple(sorted(path for path in self.overlays.iterdir() if _is_shown_folder(path)))
        except OSError:  # there is none, or it may not be read
            return ()


def places(environment: Mapping[str, str]) -> Places:
    """The folders of this system, or one folder named by TEN_PAST_TWO_HOME."""
    home = environment.get(HOME)
    if home:
        folder = Path(home).expanduser()
        return Places(folder, folder / "settings.json", folder / "overlays")
    system = PlatformDirs(GAME, appauthor=False, roaming=True)
    return Places(
        system.user_data_path,
        system.user_config_path / "settings.json",
        system.user_data_path / "overlays",
    )


def shipped_story() -> Path:
    """The story that comes with the game."""
    return _shipped("story")


def shipped_assets() -> Path:
    """The pictures, sounds, fonts and words that come with the game."""
    return _shipped("assets")


def _shipped(name: str) -> Path:
    """Inside the package when a wheel put it there, else beside it in the checkout."""
    inside = _PACKAGE / "shipped" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def _is_shown_folder(path: Path) -> bool:
    return path.is_dir() and not path.name.startswith(".")
