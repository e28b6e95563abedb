"""Baking: every block of a scene printed to WebP, the finished page, and what lies where."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

from PIL import Image, features

from assets.press.inks import BLEED_X, BLEED_Y, WINDOW, H, W
from assets.press.layer import Layer
from assets.press.printing import grain, multiplied, pressed, rasterised
from assets.press.scene import Scene

FIRST_SEED, SEED_STEP = 100, 10
BLOCK_QUALITY = 90
FLAT_QUALITY = 90


@dataclass(frozen=True)
class Block:
    """A printed layer: its bytes, and where its upper left corner lies in the canvas."""

    file: str
    depth: float
    x: int
    y: int
    data: bytes


def bake(scene: Scene, folder: Path) -> int:
    """Print a scene into `folder`; what comes back is its size in bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in (*folder.glob("*.webp"), *folder.glob("picture.json")):
        old.unlink()
    page, blocks, paper = Image.new("RGBA", (W, H)), [], grain()
    for number, draw in enumerate(scene.blocks):
        layer = draw()
        image = printed(layer, number)
        # The grain lies in each block, so that blocks laid on each other are the finished page.
        file = f"{number}_{layer.name}.webp"
        block = cropped(multiplied(image, paper), file, layer.depth)
        page.alpha_composite(image)
        blocks.append(_kept(block, scene.like, folder))
    flat = _webp(_finished(page, paper), FLAT_QUALITY)
    (folder / "flat.webp").write_bytes(flat)
    (folder / "picture.json").write_text(_described(scene, blocks), encoding="utf-8")
    return len(flat) + sum(len(block.data) for block in blocks if "/" not in block.file)


def _kept(block: Block, like: str, folder: Path) -> Block:
    """The block in its file: that of the scene it is like, where it came out the same there."""
    other = folder.parent / like / block.file
    if like and other.is_file() and other.read_bytes() == block.data:
        return replace(block, file=f"../{like}/{block.file}")
    (folder / block.file).write_bytes(block.data)
    return block


def tools() -> dict[str, str]:
    """The libraries that decide a block's bytes, with their versions."""
    names = ("numpy", "Pillow", "resvg_py", "shapely")
    encoder = str(features.version("webp"))
    return {**{name: version(name) for name in names}, "libwebp": encoder}


def printed(layer: Layer, number: int) -> Image.Image:
    """The layer of that number through the press; a number always presses alike."""
    return pressed(rasterised(layer.svg), FIRST_SEED + number * SEED_STEP)


def cropped(image: Image.Image, file: str, depth: float) -> Block:
    """The block without its empty margin."""
    box = image.getchannel("A").getbbox() or (0, 0, 1, 1)
    return Block(file, depth, box[0], box[1], _webp(image.crop(box), BLOCK_QUALITY))


def _finished(page: Image.Image, paper: Image.Image) -> Image.Image:
    """What the window shows: the bleed cut away, the grain laid over."""
    whole = multiplied(page.convert("RGB"), paper)
    return whole.crop((BLEED_X, BLEED_Y, BLEED_X + WINDOW[0], BLEED_Y + WINDOW[1]))


def _webp(image: Image.Image, quality: int) -> bytes:
    data = io.BytesIO()
    image.save(data, "WEBP", quality=quality, method=6)
    return data.getvalue()


def _described(scene: Scene, blocks: list[Block]) -> str:
    layers = [{"file": b.file, "depth": b.depth, "x": b.x, "y": b.y} for b in blocks]
    picture = {
        "name": scene.name,
        "size": [W, H],
        "side": scene.side,
        "alt": scene.alt,
        "layers": layers,
        "flat": "flat.webp",
    }
    return json.dumps(picture, ensure_ascii=False, indent=2) + "\n"
