"""The wheel carries the story and the assets as they stand in the checkout, and no press."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

pytest.importorskip("hatchling", reason="the wheel is built with hatchling: the `test` extra")

ROOT = Path(__file__).parent.parent.parent
SHIPPED = ("story", "assets/pictures", "assets/sounds", "assets/music", "assets/fonts",
           "assets/words")  # fmt: skip
LARGEST = 25 * 1024 * 1024  # bytes


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    built = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr.decode()
    (path,) = folder.iterdir()
    return path


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_story_and_assets_are_those_of_the_checkout_byte_for_byte(wheel: Path) -> None:
    files = [path for folder in SHIPPED for path in (ROOT / folder).rglob("*") if is_kept(path)]
    files.append(ROOT / "assets" / "theme.toml")
    wanted = {p.relative_to(ROOT).as_posix(): digest(p.read_bytes()) for p in files}
    with ZipFile(wheel) as archive:
        carried = {
            name.removeprefix("game/shipped/"): digest(archive.read(name))
            for name in archive.namelist()
            if name.startswith("game/shipped/")
        }
    assert carried == wanted


def test_it_carries_the_whole_package_typed_and_nothing_else(wheel: Path) -> None:
    wanted = {p.relative_to(ROOT).as_posix() for p in (ROOT / "game").rglob("*") if is_kept(p)}
    with ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert {name for name in names if not name.startswith("game/shipped/")} == wanted
    assert "game/py.typed" in names
    assert not [name for name in names if name.endswith((".pyc", ".svg"))]
    assert wheel.stat().st_size < LARGEST


def test_every_licence_goes_with_it(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        held = {name.split("/licenses/")[1] for name in archive.namelist() if "/licenses/" in name}
    fonts = {path.relative_to(ROOT).as_posix() for path in (ROOT / "assets/fonts").glob("OFL-*")}
    assert held == {"LICENSE", *fonts}


def is_kept(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    return path.is_file() and not any(part.startswith((".", "__pycache__")) for part in parts)
