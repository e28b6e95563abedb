"""The faces of the map: how wide a line runs in them, and as much of each as a file needs."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Literal

import uharfbuzz

Face = Literal["poster", "head", "body", "italic", "bold", "code"]

FILES: dict[Face, str] = {
    "poster": "Oswald-Bold.ttf",
    "head": "Oswald-Medium.ttf",
    "body": "Literata-Regular.ttf",
    "italic": "Literata-Italic.ttf",
    "bold": "Literata-Bold.ttf",
    "code": "PTMono-Regular.ttf",
}
SPARE: dict[Face, str] = {  # what a reader falls back on without the faces
    "poster": "'Arial Narrow', Impact, sans-serif",
    "head": "'Arial Narrow', Arial, sans-serif",
    "body": "Georgia, 'Times New Roman', serif",
    "italic": "Georgia, 'Times New Roman', serif",
    "bold": "Georgia, 'Times New Roman', serif",
    "code": "'Courier New', monospace",
}
ALWAYS = "".join(map(chr, range(32, 127))) + "\u00a0–—‘’“”…×·°§№"


class Letters:
    """Measures and hands out the faces that lie in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._width = cache(self._measured)

    def width(self, text: str, face: Face, size: float) -> float:
        """How wide a line runs, in pixels."""
        return self._width(text, face) * size

    def fitted(self, text: str, face: Face, size: float, room: float) -> str:
        """The text, or as many whole words of it as fit the room before an ellipsis."""
        text = " ".join(text.split())
        if self.width(text, face, size) <= room:
            return text
        words = text.split(" ")
        while len(words) > 1:
            words.pop()
            cut = " ".join(words).rstrip(",;:. –—") + "…"
            if self.width(cut, face, size) <= room:
                return cut
        while len(text) > 1 and self.width(text + "…", face, size) > room:
            text = text[:-1]
        return text + "…"

    def folded(self, text: str, face: Face, size: float, room: float, most: int) -> tuple[str, ...]:
        """The text in so many lines at most, the last of them fitted."""
        words = text.split()
        lines: list[str] = []
        while words and len(lines) < most - 1:
            taken = 1
            while taken < len(words) and (
                self.width(" ".join(words[: taken + 1]), face, size) <= room
            ):
                taken += 1
            lines.append(self.fitted(" ".join(words[:taken]), face, size, room))
            words = words[taken:]
        if words:
            lines.append(self.fitted(" ".join(words), face, size, room))
        return tuple(lines)

    def css(self, faces: Iterable[Face], signs: Iterable[str]) -> str:
        """The rules that bring these faces along, cut down to the signs that are used."""
        wanted = {ord(sign) for sign in (*signs, *ALWAYS)}
        return "\n".join(self._rule(face, wanted) for face in faces)

    def _rule(self, face: Face, wanted: set[int]) -> str:
        asked = uharfbuzz.SubsetInput()
        asked.unicode_set.update(wanted)
        asked.flags = uharfbuzz.SubsetFlags.NO_HINTING
        cut = uharfbuzz.subset(self._face(face), asked)
        held = b64encode(cut.blob.data).decode("ascii")
        return (
            f"@font-face {{ font-family: '{family(face)}';"
            f" src: url(data:font/ttf;base64,{held}) format('truetype'); }}"
        )

    def _measured(self, text: str, face: Face) -> float:
        """The advance of a line in a face of one pixel."""
        font = uharfbuzz.Font(self._face(face))
        line = uharfbuzz.Buffer()
        line.add_str(text)
        line.guess_segment_properties()
        uharfbuzz.shape(font, line)
        advance: int = sum(one.x_advance for one in line.glyph_positions or ())
        return advance / float(self._face(face).upem)

    def _face(self, face: Face) -> uharfbuzz.Face:
        return _read(self._folder / FILES[face])


@cache
def _read(path: Path) -> uharfbuzz.Face:
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path))


def family(face: Face) -> str:
    """The name by which a style sheet calls a face."""
    return f"Map {face}"


def stack(face: Face) -> str:
    """A face and what stands in for it, as a style sheet lists them."""
    return f"'{family(face)}', {SPARE[face]}"
