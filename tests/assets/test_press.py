"""The press gives again what is committed: the same drawing, the same block."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest

np = pytest.importorskip("numpy")
pytest.importorskip("shapely")
pytest.importorskip("resvg_py")
fonttools = pytest.importorskip("fontTools")
Image = pytest.importorskip("PIL.Image")

from assets.press.baking import cropped, printed, tools  # noqa: E402
from assets.press.bars import Bars  # noqa: E402
from assets.press.fonts import FACES, uncovered  # noqa: E402
from assets.press.inks import INK  # noqa: E402
from assets.press.layer import Layer  # noqa: E402
from assets.press.lettering import Alphabet, lettered, level  # noqa: E402
from assets.press.printing import grain, multiplied  # noqa: E402
from assets.press.scene import scene  # noqa: E402
from assets.press.typeface import Typeface  # noqa: E402

ASSETS = Path(__file__).resolve().parents[2] / "assets"
PICTURES = ASSETS / "pictures"
SMALL = ("guarded-corridor", 2)  # the lamp on the landing: the quickest block to print


def test_a_block_printed_again_is_the_block_that_is_committed() -> None:
    name, number = SMALL
    layer = scene(name).blocks[number]()
    entry = json.loads((PICTURES / name / "picture.json").read_text("utf-8"))["layers"][number]
    image = multiplied(printed(layer, number), grain())
    block = cropped(image, f"{number}_{layer.name}.webp", layer.depth)
    committed = (PICTURES / name / entry["file"]).read_bytes()
    assert (block.file, block.depth) == (entry["file"], entry["depth"])
    if tools() == json.loads((PICTURES / "tools.json").read_text("utf-8")):
        assert (block.x, block.y) == (entry["x"], entry["y"])
        assert block.data == committed
    else:  # another encoder may choose other bytes; it must not choose another picture
        again, before = (Image.open(io.BytesIO(data)) for data in (block.data, committed))
        assert abs(again.width - before.width) < 3 and abs(again.height - before.height) < 3


def test_the_same_seed_gives_the_same_drawing() -> None:
    name, number = SMALL
    draw = scene(name).blocks[number]
    assert draw().svg == draw().svg


@pytest.mark.parametrize("alphabet", [Bars(), Bars(1.5), Typeface("Oswald-Bold", 0.04)])
def test_a_level_line_stands_on_its_foot_and_about_its_middle(alphabet: Alphabet) -> None:
    layer = Layer("sign", 0.5, 3)
    lettered(layer, "ОАО", level(alphabet, "ОАО", 300, 200, 40), INK, alphabet)
    paths = "".join(re.findall(r' d="([^"]+)"', layer.svg))
    spots = [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", paths)]
    across, down = sorted(x for x, _ in spots), sorted(y for _, y in spots)
    assert (across[0] + across[-1]) / 2 == pytest.approx(300, abs=3)
    assert down[-1] == pytest.approx(200, abs=6)
    assert 145 <= down[0] <= 175


@pytest.mark.parametrize("folder", sorted(p.parent.name for p in PICTURES.glob("*/picture.json")))
def test_a_picture_says_what_lies_in_its_folder(folder: str) -> None:
    picture = json.loads((PICTURES / folder / "picture.json").read_text("utf-8"))
    files = {layer["file"] for layer in picture["layers"]} | {picture["flat"]}
    assert picture["name"] == folder
    assert picture["side"] in ("left", "right")
    assert len(picture["alt"].split()) >= 12
    own = {file for file in files if "/" not in file}
    assert own == {path.name for path in (PICTURES / folder).glob("*.webp")}
    assert all((PICTURES / folder / file).is_file() for file in files)
    with Image.open(PICTURES / folder / picture["flat"]) as flat:
        assert flat.size == (1920, 1080)


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_a_face_covers_what_it_claims(face) -> None:  # type: ignore[no-untyped-def]
    assert uncovered(ASSETS / "fonts" / f"{face.name}.ttf", face.claims) == ""
