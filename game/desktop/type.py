"""Letters as pixels: glyphs cut by FreeType at quarter-pixel places and printed onto a surface."""

from __future__ import annotations

import ctypes
from pathlib import Path

import freetype.raw as ft
import pygame

from game.desktop.founts import Fount
from game.desktop.inks import Rgb, luminance
from game.desktop.shaping import Shaper

PHASES = 4  # places inside a pixel at which a glyph is cut
FULL_CASE = 6 * 1024 * 1024  # bytes of cut glyphs that are kept
# Dark ink on paper wants weight; light ink on a dark ground has too much of it.
DARK_GAMMA, LIGHT_GAMMA = 0.80, 1.05

Sort = tuple[pygame.Surface, tuple[int, int]]  # a cut glyph and where its corner goes


class TypeCase:
    """Every glyph cut so far; when the case is full, the oldest half is tipped out."""

    def __init__(self, shaper: Shaper, room: int = FULL_CASE) -> None:
        self.shaper = shaper
        self._room, self._used = room, 0
        self._cut: dict[tuple[str, int, int, int, Rgb], tuple[pygame.Surface | None, int, int]] = {}
        self._punches = Punches(shaper.folder)

    @property
    def bytes_held(self) -> int:
        """The weight of the glyphs in the case."""
        return self._used

    def sorts(self, text: str, fount: Fount, x: float, baseline: float, ink: Rgb) -> list[Sort]:
        """The cut glyphs of a text and where each goes."""
        out: list[Sort] = []
        size, base = fount.size, round(baseline)
        sixtyfourths = round(size * 64)
        cut = self._cut
        for stretch in self.shaper.stretches(text, fount):
            face, up = stretch.face, stretch.up
            for number, (glyph, across) in enumerate(
                zip(stretch.glyphs, stretch.across, strict=True)
            ):
                quarters = int((x + across * size + number * fount.tracking) * PHASES + 0.5)
                key = (face, sixtyfourths, glyph, quarters % PHASES, ink)
                sort = cut.get(key)
                if sort is None:
                    sort = self._new(key)
                image, left, top = sort
                if image is not None:
                    rise = round(up[number] * size) if up else 0
                    out.append((image, (quarters // PHASES + left, base - top - rise)))
            x += stretch.advance * size + len(stretch.glyphs) * fount.tracking
        return out

    def _new(self, key: tuple[str, int, int, int, Rgb]) -> tuple[pygame.Surface | None, int, int]:
        face, sixtyfourths, glyph, phase, ink = key
        width, height, coverage, left, top = self._punches.struck(face, sixtyfourths, glyph, phase)
        if self._used > self._room:
            self._tip_out()
        sort = (_inked(width, height, coverage, ink) if width else None, left, top)
        self._used += width * height * 4
        self._cut[key] = sort
        return sort

    def _tip_out(self) -> None:
        for key in list(self._cut)[: len(self._cut) // 2 + 1]:
            image = self._cut.pop(key)[0]
            if image is not None:
                self._used -= image.get_width() * image.get_height() * 4


def _gamma(power: float) -> bytes:
    return bytes(round(255 * (step / 255) ** power) for step in range(256))


_DARK_TABLE, _LIGHT_TABLE = _gamma(DARK_GAMMA), _gamma(LIGHT_GAMMA)


def _inked(width: int, height: int, coverage: bytes, ink: Rgb) -> pygame.Surface:
    """A glyph as a surface of one colour whose transparency is the glyph's coverage.

    BGRA is the order in which windows lie in memory: any other is blitted four times more slowly.
    """
    table = _LIGHT_TABLE if luminance(ink) > 0.35 else _DARK_TABLE
    red, green, blue = ink
    pixels = bytearray(bytes((blue, green, red, 0)) * (width * height))
    pixels[3::4] = coverage.translate(table)
    return pygame.image.frombytes(bytes(pixels), (width, height), "BGRA")


class Punches:
    """FreeType, opened once: strikes the coverage of single glyphs, unhinted."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._library = ft.FT_Library()
        _must(ft.FT_Init_FreeType(ctypes.byref(self._library)), "FreeType did not start")
        self._faces: dict[str, ctypes._Pointer[ft.FT_FaceRec]] = {}
        self._upright = ft.FT_Matrix(0x10000, 0, 0, 0x10000)

    def struck(
        self, face: str, sixtyfourths: int, glyph: int, phase: int
    ) -> tuple[int, int, bytes, int, int]:
        """Width, height, coverage, and the corner's place from the pen: to the right, and up."""
        handle = self._face(face)
        ft.FT_Set_Char_Size(handle, 0, sixtyfourths, 72, 72)
        shift = ft.FT_Vector(phase * 64 // PHASES, 0)
        ft.FT_Set_Transform(handle, ctypes.byref(self._upright), ctypes.byref(shift))
        _must(
            ft.FT_Load_Glyph(handle, glyph, ft.FT_LOAD_RENDER | ft.FT_LOAD_NO_HINTING),
            f"glyph {glyph} of {face} cannot be drawn",
        )
        slot = handle.contents.glyph.contents
        bitmap = slot.bitmap
        width, height, pitch = bitmap.width, bitmap.rows, bitmap.pitch
        rows = ctypes.string_at(bitmap.buffer, pitch * height) if width else b""
        if pitch != width:
            rows = b"".join(rows[row * pitch : row * pitch + width] for row in range(height))
        return width, height, rows, slot.bitmap_left, slot.bitmap_top

    def _face(self, name: str) -> ctypes._Pointer[ft.FT_FaceRec]:
        handle = self._faces.get(name)
        if handle is None:
            handle = ft.FT_Face()
            path = str(self._folder / f"{name}.ttf").encode()
            _must(
                ft.FT_New_Face(self._library, path, 0, ctypes.byref(handle)),
                f"the face {name} cannot be read",
            )
            self._faces[name] = handle
        return handle


def _must(error: int, complaint: str) -> None:
    if error:
        raise OSError(f"{complaint} (FreeType error {error})")
