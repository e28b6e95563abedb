"""Which glyphs a text becomes and where they stand, by HarfBuzz; also how wide any text is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import uharfbuzz

from game.desktop.founts import Fount, fallback

MOST_SHAPED = 6000  # words kept; a chapter has about two thousand different ones
FEATURES = {"kern": True, "liga": True, "onum": True, "pnum": True}
LOOSE_FEATURES = FEATURES | {"liga": False, "clig": False}  # tracked letters may not be tied


class Widths(Protocol):
    """What layout needs to know of type: how wide a text is in a fount, in pixels."""

    def width(self, text: str, fount: Fount) -> float: ...


@dataclass(frozen=True, slots=True)
class Stretch:
    """Glyphs of one face in a row; places are in ems from the start of the text."""

    face: str
    glyphs: tuple[int, ...]
    across: tuple[float, ...]
    up: tuple[float, ...]  # empty when every glyph stands on the baseline
    advance: float


class Shaper:
    """Shapes text with the faces in a folder. Remembers words, up to a bound."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._fonts: dict[str, tuple[uharfbuzz.Font, float, frozenset[int]]] = {}
        self._shaped: dict[tuple[str, str, bool], tuple[Stretch, ...]] = {}
        self._buffer = uharfbuzz.Buffer()

    @property
    def words_held(self) -> int:
        """How many shaped words are remembered."""
        return len(self._shaped)

    def width(self, text: str, fount: Fount) -> float:
        """The advance of a text in pixels; the tracking after its last letter is not counted."""
        ems, letters = 0.0, 0
        for stretch in self.stretches(text, fount):
            ems += stretch.advance
            letters += len(stretch.glyphs)
        return ems * fount.size + fount.tracking * max(0, letters - 1)

    def stretches(self, text: str, fount: Fount) -> tuple[Stretch, ...]:
        """The shaped text, one stretch a face: a sign that a face lacks is lent by another."""
        if fount.capitals:
            text = text.upper()
        loose = bool(fount.tracking)
        key = (fount.face, text, loose)
        shaped = self._shaped.get(key)
        if shaped is None:
            if len(self._shaped) >= MOST_SHAPED:
                self._shaped.clear()
            shaped = tuple(
                self._set(part, face, loose) for part, face in self._parts(text, fount.face)
            )
            self._shaped[key] = shaped
        return shaped

    def _parts(self, text: str, face: str) -> Iterator[tuple[str, str]]:
        """A text cut where it must change face because a sign is missing."""
        signs = self._font(face)[2]
        if all(ord(sign) in signs or sign.isspace() for sign in text):
            yield text, face
            return
        start, has = 0, True
        for place, sign in enumerate(text):
            here = ord(sign) in signs or sign.isspace()
            if here != has:
                if place > start:
                    yield text[start:place], face if has else fallback(face)
                start, has = place, here
        yield text[start:], face if has else fallback(face)

    def _set(self, text: str, face: str, loose: bool) -> Stretch:
        font, upem, _ = self._font(face)
        buffer = self._buffer
        buffer.reset()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(font, buffer, LOOSE_FEATURES if loose else FEATURES)
        at, glyphs, across, up = 0, [], [], []
        for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            glyphs.append(glyph.codepoint)
            across.append((at + place.x_offset) / upem)
            up.append(place.y_offset / upem)
            at += place.x_advance
        return Stretch(face, tuple(glyphs), tuple(across), tuple(up) if any(up) else (), at / upem)

    def _font(self, face: str) -> tuple[uharfbuzz.Font, float, frozenset[int]]:
        found = self._fonts.get(face)
        if found is None:
            path = self.folder / f"{face}.ttf"
            if not path.is_file():
                raise FileNotFoundError(f"the face {face} is missing: {path} is not there")
            cut = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
            found = uharfbuzz.Font(cut), float(cut.upem), frozenset(cut.unicodes)
            self._fonts[face] = found
        return found
