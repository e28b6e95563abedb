"""Rooms: what walls, ceilings and distance add to a sound."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.signal import fftconvolve

from assets.studio.noise import banded
from assets.studio.samples import RATE, Dice, Samples, clock, count

BANDS = ((40, 160), (160, 400), (400, 1000), (1000, 2500), (2500, 6000), (6000, 14000))


@dataclass(frozen=True)
class Room:
    """A room: seconds its lows and its highs take to die, and its length in metres."""

    lows: float
    highs: float
    metres: float


HALL = Room(lows=1.4, highs=0.8, metres=28)
CORRIDOR = Room(lows=1.3, highs=0.6, metres=14)
SMALL_ROOM = Room(lows=0.45, highs=0.25, metres=4)
STREET = Room(lows=1.5, highs=0.5, metres=22)
CONCERT = Room(lows=2.6, highs=1.1, metres=32)


def response(room: Room, dice: Dice) -> Samples:
    """What the room answers to a clap: a few early walls, then a dense decay, unit energy."""
    seconds = max(room.lows, room.highs)
    at = clock(seconds)
    before = room.metres / 340 * 0.5
    tail = np.zeros((len(at), 2))
    times = np.linspace(room.lows, room.highs, len(BANDS))
    for (low, high), dying in zip(BANDS, times, strict=True):
        raw = banded(dice.standard_normal((len(at), 2)), low, high)
        raw /= np.sqrt(np.mean(raw**2))
        # Walls give every hertz back alike at first; people, wood and air take the highest.
        share = np.sqrt((high - low) * 1000 / max(low, 1000))
        tail += share * raw * np.exp(-6.91 * at / dying)[:, None]
    tail *= (1 - np.exp(-at / (before * 1.5)))[:, None]
    tail /= np.sqrt((tail**2).sum(axis=0))
    walls = _walls(room, dice, len(at))
    whole = 0.8 * tail + 0.6 * walls
    return np.asarray(whole / np.sqrt((whole**2).sum(axis=0)))


def _walls(room: Room, dice: Dice, size: int) -> Samples:
    """The first reflections: a handful of soft, differently placed copies."""
    walls = np.zeros((size, 2))
    for step in range(9):
        delay = room.metres / 340 * (0.22 + 0.19 * step + 0.1 * dice.random())
        place = min(count(delay), size - 1)
        walls[place] += dice.uniform(0.4, 1, 2) * dice.choice([-1, 1]) / (1 + 0.45 * step)
    walls = banded(walls, 120, 6500, 1)
    return np.asarray(walls / np.sqrt((walls**2).sum(axis=0)))


def sounded(dry: Samples, room: Room, dice: Dice, wet: float) -> Samples:
    """A sound in a room, with the room's whole tail; `wet` is the room's share beside the dry."""
    direct = dry if dry.ndim == 2 else np.stack([dry, dry], axis=1)
    answer = response(room, dice)
    tail = np.asarray(fftconvolve(direct, answer, axes=0))
    tail *= wet
    tail[: len(direct)] += direct
    return tail


def afar(sound: Samples, metres: float) -> Samples:
    """A sound dulled as by so many metres of open air and the corners it passes."""
    size = len(sound) + count(0.05)
    pitches = np.fft.rfftfreq(size, 1 / RATE)
    air = 10 ** (-(metres / 1000) * 4.5 * (pitches / 1000) ** 1.25 / 20)
    corners = 1 / np.sqrt(1 + (pitches * metres / 400_000) ** 2)
    # Minimum phase: a filter that only delays would ring before the blow.
    magnitude = np.maximum(air * corners, 1e-5)
    curve = _without_foresight(magnitude, size)
    shape = curve if sound.ndim == 1 else curve[:, None]
    lines = np.fft.rfft(sound, size, axis=0) * shape
    return np.asarray(np.fft.irfft(lines, size, axis=0))


def _without_foresight(magnitude: Samples, size: int) -> NDArray[np.complex128]:
    """The minimum-phase filter of a magnitude, by folding its cepstrum."""
    folded = np.fft.irfft(np.log(magnitude), size)
    half = size // 2
    folded[1:half] *= 2
    folded[half + 1 :] = 0
    return np.exp(np.fft.rfft(folded, size))
