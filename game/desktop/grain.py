"""The tooth of the paper: a small seamless tile that is multiplied over the finished window."""

from __future__ import annotations

import random

import pygame

TILE = 512
COARSENESS = ((2, 17), (4, 15), (64, 10), (128, 9))  # cell in pixels, depth of the noise in 255ths
SMOOTH = 0.35  # of the depth; noise that is shallower leaves the paper as it is
FIBRES = 70
FIBRE_DARKENING = 14


def grain_tile(strength: float, seed: int = 5) -> pygame.Surface:
    """A tile of paper tooth for `lay_grain`; at strength 0 it is white."""
    rng = random.Random(seed)  # noqa: S311 - paper, not secrets
    tile = pygame.Surface((TILE, TILE))
    tile.fill("white")
    for cell, depth in COARSENESS:
        tile.blit(_noise(cell, depth * strength, rng), (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    fibre = round(255 - FIBRE_DARKENING * strength)
    for _ in range(FIBRES):
        x, y = rng.randrange(24, TILE - 24), rng.randrange(24, TILE - 24)
        end = x + rng.randint(-9, 9), y + rng.randint(-9, 9)
        pygame.draw.aaline(tile, (fibre, fibre, fibre), (x, y), end)
    return tile


def lay_grain(surface: pygame.Surface, tile: pygame.Surface, area: pygame.Rect) -> None:
    """Multiply the tile over an area; its pattern hangs on the window, so parts can be redrawn."""
    before = surface.get_clip()
    surface.set_clip(area.clip(before))
    for y in range(area.top // TILE * TILE, area.bottom, TILE):
        for x in range(area.left // TILE * TILE, area.right, TILE):
            surface.blit(tile, (x, y), special_flags=pygame.BLEND_RGB_MULT)
    surface.set_clip(before)


def _noise(cell: int, depth: float, rng: random.Random) -> pygame.Surface:
    """Smooth seamless noise in cells of a size, and only where it is deeper than SMOOTH."""
    count = TILE // cell
    table = bytes(max(0, round((step / 255 - SMOOTH) * depth)) for step in range(256))
    values = rng.randbytes(count * count).translate(table)
    grey = bytearray(3 * len(values))
    grey[0::3] = grey[1::3] = grey[2::3] = values
    cells = pygame.image.frombytes(bytes(grey), (count, count), "RGB")
    # One more row of cells on every side, taken from the opposite one, makes the edges meet.
    padded = pygame.Surface((count + 2, count + 2))
    for dx in (-count, 0, count):
        for dy in (-count, 0, count):
            padded.blit(cells, (1 + dx, 1 + dy))
    # pygame stretches one cell less than there are: asked for one less, cells keep their size.
    large = pygame.transform.smoothscale(padded, ((count + 1) * cell, (count + 1) * cell))
    return large.subsurface((cell, cell, TILE, TILE))
