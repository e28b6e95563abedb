"""The press from the command line: bake pictures, build fonts, print a proof."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from assets.press.baking import bake, tools
from assets.press.fonts import build
from assets.press.proof import people_proof, scene_proof
from assets.press.scene import scene, scene_names

ASSETS = Path(__file__).resolve().parent.parent


def main() -> None:
    """Do what the first word says."""
    wanted = _parser().parse_args()
    match wanted.work:
        case "bake":
            for name in scene_names() if wanted.all else wanted.scenes:
                size = bake(scene(name), ASSETS / "pictures" / name)
                print(f"{name:24s} {size // 1024:5d} K")
            record = json.dumps(tools(), indent=2) + "\n"
            (ASSETS / "pictures" / "tools.json").write_text(record, encoding="utf-8")
        case "proof":
            scene_proof(scene(wanted.scene), wanted.out, wanted.sheet, wanted.zoom)
        case "people":
            people_proof(wanted.out)
        case "fonts":
            print("\n".join(build(wanted.npm_folder, ASSETS / "fonts")))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m assets.press")
    works = parser.add_subparsers(dest="work", required=True)
    baking = works.add_parser("bake", help="print scenes into assets/pictures")
    baking.add_argument("scenes", nargs="*", metavar="SCENE")
    baking.add_argument("--all", action="store_true")
    proof = works.add_parser("proof", help="print one scene to a single picture, to look at")
    proof.add_argument("scene", metavar="SCENE")
    proof.add_argument("out", type=Path, metavar="OUT.png")
    proof.add_argument("--sheet", action="store_true", help="show where the text sheet lies")
    proof.add_argument("--zoom", metavar="X,Y,W,H", help="a part of the window, enlarged")
    people = works.add_parser("people", help="print the contact sheet of the poses")
    people.add_argument("out", type=Path, metavar="OUT.png")
    fonts = works.add_parser("fonts", help="build assets/fonts from @fontsource packages")
    fonts.add_argument("npm_folder", type=Path, metavar="NPM_FOLDER")
    return parser


if __name__ == "__main__":
    main()
