"""A story folder on disk, made of a tiny story and its playthrough."""

from __future__ import annotations

from pathlib import Path

from tests.tiny import PLAYTHROUGHS, STORIES, files_of


def story_folder(home: Path, name: str, play: str | None = None) -> Path:
    """The tiny story of that name as a folder, with its playthrough file, or with this one."""
    folder = home / name
    files = files_of((STORIES / f"{name}.yaml").read_text(encoding="utf-8"))
    if play is None:
        play = (PLAYTHROUGHS / f"{name}.play.yaml").read_text(encoding="utf-8")
    for file, text in {**files, f"playthroughs/{name}.play.yaml": play}.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
