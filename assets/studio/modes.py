"""Struck things: wood, iron, brass, glass and stone as sums of dying tones."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from assets.studio.noise import banded
from assets.studio.samples import Dice, Samples, clock, count


@dataclass(frozen=True)
class Mode:
    """One tone of a body: its pitch, the seconds until it is 60 dB down, and its share."""

    pitch: float
    dying: float
    share: float


@dataclass(frozen=True)
class Body:
    """A thing that can be struck.

    `contact` is how many seconds a blow touches it (longer is duller), `rough` the share of its
    many tones too close and short to name, `loose` how far the pitches of two blows lie apart.
    """

    modes: tuple[Mode, ...]
    contact: float
    rough: float
    loose: float


def body(
    contact: float,
    *modes: tuple[float, float, float],
    rough: float = 0.3,
    loose: float = 0.02,
) -> Body:
    """A body written as its contact and rows of pitch, dying and share."""
    return Body(tuple(Mode(*mode) for mode in modes), contact, rough, loose)


def struck(thing: Body, force: float, dice: Dice) -> Samples:
    """The sound of one blow, about as long as its longest tone."""
    seconds = max(mode.dying for mode in thing.modes) + thing.contact
    at = clock(seconds)
    ringing = _roughness(thing, dice, at)
    for mode in thing.modes:
        pitch = mode.pitch * (1 + thing.loose * dice.standard_normal())
        share = mode.share * (1 + 0.2 * dice.uniform(-1, 1))
        ringing += share * np.exp(-6.91 * at / mode.dying) * np.sin(2 * np.pi * pitch * at)
    return np.asarray(force * np.convolve(ringing, _pulse(thing.contact))[: len(at)])


def _roughness(thing: Body, dice: Dice, at: Samples) -> Samples:
    """The crack of the blow itself, before any tone is heard."""
    low = 0.8 * min(mode.pitch for mode in thing.modes)
    high = min(max(2.5 * low, 0.9 / thing.contact), 13000)
    dying = min(0.035, 0.5 * max(mode.dying for mode in thing.modes))
    crack = banded(dice.standard_normal(len(at)), low, high, 1)
    whole = sum(mode.share for mode in thing.modes)
    return np.asarray(thing.rough * whole * crack * np.exp(-6.91 * at / dying))


def scaled(thing: Body, pitch: float = 1.0, dying: float = 1.0) -> Body:
    """The same body larger or smaller, more or less damped."""
    modes = tuple(Mode(m.pitch * pitch, m.dying * dying, m.share) for m in thing.modes)
    return replace(thing, modes=modes)


def _pulse(contact: float) -> Samples:
    size = max(2, count(contact))
    push = np.sin(np.pi * (np.arange(size) + 0.5) / size)
    return np.asarray(push / push.sum())


def ticks(dice: Dice, seconds: float, rate: float) -> list[float]:
    """Moments that come by chance, on average `rate` a second, in order."""
    moments = dice.uniform(0, seconds, dice.poisson(rate * seconds))
    return sorted(float(moment) for moment in moments)
