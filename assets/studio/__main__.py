"""The studio's door: `python -m assets.studio render NAME`, `render --all` or `measure`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from assets.studio.catalogue import ASSETS, SOUNDS, sound_named
from assets.studio.measuring import HEADING, broken_limits, reading, row


def main() -> int:
    """Do what the command line asks; nought when all is well."""
    asked = _arguments()
    if asked.task == "measure":
        return _measure(asked.assets)
    names = [sound.name for sound in SOUNDS] if asked.all else list(asked.names)
    return _render(names, asked.assets)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m assets.studio", description=__doc__)
    parser.add_argument(
        "--assets", type=Path, default=ASSETS, help="the folder of sounds and music"
    )
    tasks = parser.add_subparsers(dest="task", required=True)
    render = tasks.add_parser("render", help="make sounds and their index")
    render.add_argument("names", nargs="*", metavar="NAME")
    render.add_argument("--all", action="store_true")
    tasks.add_parser("measure", help="print what each file measures; fail when a limit is broken")
    return parser.parse_args()


def _render(names: list[str], assets: Path) -> int:
    # Only rendering needs the synthesiser's libraries; measuring does without.
    from assets.studio.rendering import index, render

    for name in names:
        sound = sound_named(name)
        if sound is None:
            known = ", ".join(each.name for each in SOUNDS)
            print(f"no sound is called {name!r}; there are {known}", file=sys.stderr)
            return 2
        for path in render(sound, assets):
            print(f"{path.relative_to(assets)}  {path.stat().st_size // 1000} kB")
    (assets / "sounds" / "sounds.json").write_text(index(), encoding="utf-8")
    return 0


def _measure(assets: Path) -> int:
    print(HEADING)
    problems = []
    for sound in SOUNDS:
        for files in sound.recordings:
            measured = reading(sound, files, assets)
            print(row(measured))
            problems += [f"{files[0]}: {problem}" for problem in broken_limits(measured)]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
