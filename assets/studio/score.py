"""A score as text: parts written note by note, and the beats turned into seconds."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

DYNAMICS = {"ppp": 30, "pp": 42, "p": 54, "mp": 66, "mf": 78, "f": 92}
STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
PITCH = re.compile(r"([A-G])(#|b)?(\d)")


@dataclass(frozen=True)
class Phrase:
    """Some music for one instrument, from a beat on.

    `notes` is words between spaces: `A3` is one beat, `A3/2.5` two and a half, `D2+A2/5` a chord,
    `r/3` a rest, `mp` a loudness that stands until the next; `|` is for the eye.
    """

    beat: float
    notes: str


@dataclass(frozen=True)
class Part:
    """One instrument's phrases."""

    instrument: str
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True)
class Note:
    """One sounding note, in beats."""

    pitch: int
    beat: float
    beats: float
    force: int


@dataclass(frozen=True)
class Score:
    """A piece: its parts, and its pace as beats a minute at certain beats, even between them."""

    parts: tuple[Part, ...]
    pace: tuple[tuple[float, float], ...]

    def seconds(self, beat: float) -> float:
        """When a beat falls."""
        grid = np.linspace(0, beat, max(2, round(beat * 16) + 1))
        beats, paces = zip(*self.pace, strict=True)
        lengths = 60 / np.interp(grid, beats, paces)
        return float(np.trapezoid(lengths, grid))


def notes_of(part: Part) -> tuple[Note, ...]:
    """All notes of a part in the order they are written."""
    return tuple(note for phrase in part.phrases for note in _read(phrase))


def _read(phrase: Phrase) -> list[Note]:
    beat, force, notes = phrase.beat, DYNAMICS["p"], []
    for word in phrase.notes.split():
        if word == "|":
            continue
        if word in DYNAMICS:
            force = DYNAMICS[word]
            continue
        sounding, _, length = word.partition("/")
        beats = float(length or 1)
        if sounding != "r":
            notes += [Note(_pitch(name), beat, beats, force) for name in sounding.split("+")]
        beat += beats
    return notes


def _pitch(name: str) -> int:
    """The number of a note: C4 is 60."""
    match = PITCH.fullmatch(name)
    if match is None:
        raise ValueError(f"{name!r} is not a note: write A3, Bb3 or F#3")
    step, accidental, octave = match.groups()
    return 12 * (int(octave) + 1) + STEPS[step] + {"#": 1, "b": -1, None: 0}[accidental]
