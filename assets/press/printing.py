"""What the press does to a drawing: wobble, hardened edges, dry ink; and the paper's grain."""

from __future__ import annotations

import io

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from assets.press.inks import PAPER, H, W

Field = NDArray[np.float32]


def rasterised(svg: str) -> Image.Image:
    """The drawing as straight-alpha RGBA."""
    return Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg)))).convert("RGBA")


def pressed(image: Image.Image, seed: int, salt: float = 0.5, wobble: float = 1.5) -> Image.Image:
    """One block through the press: the cut wobbles, its edge hardens, ink runs dry in patches."""
    block: Field = np.asarray(image).astype(np.float32)
    block[..., :3] *= block[..., 3:] / 255
    block = _wobbled(block, seed, wobble)
    h, w = block.shape[:2]
    alpha = block[..., 3:]
    colour = block[..., :3] / np.maximum(alpha / 255, 1e-3)
    alpha = np.clip((alpha / 255 - 0.5) * 1.7 + 0.5, 0, 1)
    patches = noise(h, w, 150, seed + 3, 3)
    flecks = _flecks(patches, seed + 7)[..., None] * salt * 0.15
    colour = colour * (1 - flecks) + _rgb(PAPER) * flecks
    colour *= 1 + 0.05 * (patches[..., None] - 0.5)
    stack = np.dstack([np.clip(colour, 0, 255), alpha * 255]).astype(np.uint8)
    return Image.fromarray(stack)


def grain(w: int = W, h: int = H, seed: int = 5, vignette: float = 0.20) -> Image.Image:
    """The sheet as a multiply map: tooth, fibres, broad toning, a little darker at the corners."""
    tooth = noise(h, w, 2, seed) * 0.5 + noise(h, w, 5, seed + 1, 2) * 0.5
    tone = 1 - 0.085 * (tooth - 0.35) - 0.05 * (noise(h, w, 420, seed + 2, 3) - 0.5)
    yy, xx = np.mgrid[0:h, 0:w]
    far = (xx / w - 0.5) ** 2 * 1.1 + (yy / h - 0.5) ** 2 * 1.1 - 0.17
    tone = tone - vignette * np.clip(far, 0, 1)
    return Image.fromarray(np.clip(tone * 255, 0, 255).astype(np.uint8))


def multiplied(image: Image.Image, by: Image.Image) -> Image.Image:
    """The paper grain laid over a page or a block; where a block is cut away it stays so."""
    toned: Field = np.asarray(image).astype(np.float32)
    toned[..., :3] *= np.asarray(by).astype(np.float32)[..., None] / np.float32(255)
    return Image.fromarray(toned.clip(0, 255).astype(np.uint8))


def noise(h: int, w: int, cell: int, seed: int, octaves: int = 1) -> Field:
    """Smooth value noise in 0..1."""
    rng = np.random.default_rng(seed)
    out: Field = np.zeros((h, w), np.float32)
    weight = 1.0
    for k in range(octaves):
        c = max(1, int(cell / 2**k))
        across, down = w // c + 3, h // c + 3
        coarse = Image.fromarray(rng.random((down, across)).astype(np.float32))
        fine = coarse.resize((across * c, down * c), Image.Resampling.BICUBIC)
        out += weight * np.asarray(fine)[:h, :w]
        weight *= 0.5
    out -= out.min()
    out /= out.max()
    return out


def _wobbled(block: Field, seed: int, wobble: float) -> Field:
    """Every point taken from a little beside itself, with bilinear sampling."""
    h, w = block.shape[:2]
    dx = (noise(h, w, 9, seed, 2) - 0.5) * 2 * wobble
    dy = (noise(h, w, 9, seed + 1, 2) - 0.5) * 2 * wobble
    yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
    x, y = np.clip(xx + dx, 0, w - 1.01), np.clip(yy + dy, 0, h - 1.01)
    x0, y0 = x.astype(int), y.astype(int)
    fx, fy = (x - x0)[..., None], (y - y0)[..., None]
    above: Field = block[y0, x0] * (1 - fx) + block[y0, x0 + 1] * fx
    below: Field = block[y0 + 1, x0] * (1 - fx) + block[y0 + 1, x0 + 1] * fx
    mixed: Field = above * (1 - fy) + below * fy
    return mixed


def _flecks(patches: Field, seed: int) -> Field:
    h, w = patches.shape
    specks = (np.random.default_rng(seed).random((h, w)) * 255).astype(np.uint8)
    soft = Image.fromarray(specks).filter(ImageFilter.GaussianBlur(0.8))
    dry = np.clip((patches - 0.52) * 4.5, 0, 1) * 0.075
    flecks: Field = np.clip((np.asarray(soft).astype(np.float32) / 255 - 0.64 + dry) * 16, 0, 1)
    return flecks


def _rgb(colour: str) -> Field:
    return np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)], np.float32)
