"""Outside and the stove: rain, gutters, wind at panes, fire; all of it without a seam."""

from __future__ import annotations

import numpy as np

from assets.studio.modes import body, struck, ticks
from assets.studio.noise import burst, endless, swell
from assets.studio.samples import Dice, Samples, clock, count, stereo
from assets.studio.tape import Tape

SASH = body(
    0.0006, (180, 0.05, 1.0), (340, 0.04, 0.8), (720, 0.03, 0.5), (1350, 0.02, 0.4), loose=0.08
)
SILL = body(0.00015, (1650, 0.012, 1.0), (2900, 0.009, 0.7), (4600, 0.006, 0.5), loose=0.15)


def gusts(dice: Dice, seconds: float) -> Samples:
    """The strength of the wind from 0 to 1, for everything the wind moves at once."""
    slow = swell(dice, seconds, 1 / seconds, 0.16)
    quick = swell(dice, seconds, 0.2, 1.1)
    return np.asarray(np.clip(0.82 * slow + 0.28 * quick - 0.05, 0, 1)) ** 1.5


def wind(dice: Dice, strength: Samples, low: float, high: float) -> Samples:
    """Moving air in stereo: duller when weak, fuller when strong."""
    seconds = len(strength) / count(1)
    sides = []
    for _ in range(2):
        soft = endless(dice, seconds, low, 0.45 * high, 5.0)
        hard = endless(dice, seconds, 1.6 * low, high, 3.5)
        sides.append(soft * (0.25 + 0.75 * strength) + 0.8 * hard * strength**1.8)
    return stereo(sides[0], sides[1])


def whistle(dice: Dice, strength: Samples, pitches: tuple[float, ...]) -> Samples:
    """Wind through the cracks of a window: thin tones that rise a little with the gust."""
    seconds = len(strength) / count(1)
    sides = []
    for side in range(2):
        total = np.zeros(len(strength))
        for pitch in pitches:
            breath = endless(dice, seconds, pitch * 0.97, pitch * 1.03)
            sharper = endless(dice, seconds, pitch * 1.05, pitch * 1.12)
            own = swell(dice, seconds, 1 / seconds, 0.5)
            total += (breath * (1 - strength) + sharper * strength) * strength**2 * own
        sides.append(total * (1.0, 0.7)[side])
    return stereo(sides[0], sides[1])


def rattling(dice: Dice, strength: Samples) -> Samples:
    """A loose sash that knocks in the stronger gusts."""
    seconds = len(strength) / count(1)
    tape = Tape(seconds, looped=True)
    for at in ticks(dice, seconds, 5.0):
        gust = float(strength[min(count(at), len(strength) - 1)])
        if gust > 0.42 and dice.random() < gust:
            tape.lay(struck(SASH, gust * dice.uniform(0.3, 1), dice), at, -0.55)
            tape.lay(struck(SASH, 0.4 * gust, dice), at + 0.045, -0.5)
    return tape.sound


def fire(dice: Dice, seconds: float, pan: float) -> Samples:
    """A stove: the draught behind its iron door, birch cracking, now and then a settling log."""
    tape = Tape(seconds, looped=True)
    draught = endless(dice, seconds, 60, 380, 4.0) * (0.6 + 0.4 * swell(dice, seconds, 0.4, 3.0))
    tape.lay(draught, 0.0, pan, 0.30)
    for at in ticks(dice, seconds, 5.5):
        low = dice.uniform(700, 2600)
        size = dice.random() ** 4
        crack = burst(dice, 0.02, low, 3.2 * low, 0.0004, 0.002 + 0.004 * size)
        tape.lay(crack, at, pan + dice.uniform(-0.1, 0.1), 0.25 + 3.0 * size)
    for at in ticks(dice, seconds, 0.12):
        tape.lay(burst(dice, 0.3, 90, 900, 0.02, 0.09), at, pan, 1.6)
    return tape.sound


def rain(dice: Dice, seconds: float) -> Samples:
    """Thin rain on stone: a fine hiss that breathes, and single drops standing out of it."""
    breath = 0.72 + 0.28 * swell(dice, seconds, 1 / seconds, 0.25)
    hiss = stereo(*(endless(dice, seconds, 2200, 9500, 2.0) * breath for _ in range(2)))
    tape = Tape(seconds, looped=True)
    for at in ticks(dice, seconds, 75):
        pat = struck(SILL, 1.0, dice)
        tape.lay(pat, at, dice.uniform(-1, 1), 0.15 + 1.3 * dice.random() ** 5)
    return hiss * 0.10 + tape.sound


def dripping(dice: Dice, seconds: float, pan: float, rate: float) -> Samples:
    """Water leaving a gutter: drops into a puddle, each a small bubble's note."""
    tape = Tape(seconds, looped=True)
    at = 0.0
    # A gutter drips nearly in time; the last drop meets the first of the next turn.
    beats = round(seconds * rate)
    for beat in range(beats):
        at = (beat + 0.22 * dice.standard_normal()) / rate
        tape.lay(bubble(dice, dice.uniform(650, 1500)), at % seconds, pan, dice.uniform(0.3, 1))
        if dice.random() < 0.3:
            tape.lay(bubble(dice, dice.uniform(1500, 2600)), (at + 0.07) % seconds, pan, 0.25)
    return tape.sound


def trickle(dice: Dice, seconds: float, pan: float) -> Samples:
    """A downpipe running thinly into the wet street."""
    tape = Tape(seconds, looped=True)
    for at in ticks(dice, seconds, 26):
        tape.lay(bubble(dice, dice.uniform(420, 1900)), at, pan, 0.5 * dice.random() ** 2)
    return tape.sound


def bubble(dice: Dice, pitch: float) -> Samples:
    """One bubble closing under water: a short tone that climbs as it dies."""
    at = clock(0.07)
    rising = pitch * (1 + 2.2 * at)
    tone = np.sin(2 * np.pi * np.cumsum(rising) / count(1)) * np.exp(-at / 0.011)
    splash = burst(dice, 0.07, 2500, 8000, 0.0005, 0.003)
    return tone * np.minimum(at / 0.001, 1) + 0.15 * splash
