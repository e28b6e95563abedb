"""A hundred low voices: operators saying short things that nobody can make out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.signal import lfilter

from assets.studio.noise import burst, highered, lowered
from assets.studio.samples import RATE, Dice, Samples, clock, count, faded, peaked

Vowel = tuple[int, int, int]

# Formants of women's vowels: a, e, i, o, u and the back i of Russian.
VOWELS: tuple[Vowel, ...] = (
    (850, 1300, 2850),
    (590, 2050, 2850),
    (360, 2550, 3150),
    (540, 950, 2700),
    (400, 780, 2650),
    (410, 1700, 2750),
)
WIDTHS = (90, 120, 190)
SHARES = (1.0, -1.3, 1.2)


@dataclass(frozen=True)
class Voice:
    """One speaker: her pitch in hertz, the size of her mouth, syllables a second."""

    pitch: float
    mouth: float
    pace: float


def voice(dice: Dice) -> Voice:
    """A woman's voice, drawn by lot."""
    return Voice(dice.uniform(172, 292), dice.uniform(0.94, 1.06), dice.uniform(4.3, 5.8))


def phrase(speaker: Voice, dice: Dice, syllables: int) -> Samples:
    """A few syllables with the tune of a question or a short answer."""
    breath = _cords(speaker, dice, 1.3 * syllables / speaker.pace + 0.3)
    said = np.zeros(len(breath) + count(0.2))
    at, vowel = 0.02, _vowel(dice)
    for number in range(syllables):
        length = dice.uniform(0.7, 1.3) / speaker.pace
        stress = 1.0 if number % 3 == 1 else dice.uniform(0.3, 0.7)
        at += _consonant(said, dice, count(at))
        next_vowel = _vowel(dice)
        buzz = breath[count(at) : count(at + 0.8 * length)]
        sound = faded(_mouthed(buzz, speaker, (vowel, next_vowel)), 0.025, 0.45 * length)
        said[count(at) : count(at) + len(sound)] += stress * sound
        at, vowel = at + 0.72 * length, next_vowel
    whole = said[: count(at + 0.2)]
    return faded(peaked(highered(lowered(whole, 6500, 1), 180)), 0.02, 0.1)


def _cords(speaker: Voice, dice: Dice, seconds: float) -> Samples:
    """The buzz before the mouth shapes it: pitch that leans down and lifts or falls at the end."""
    at = clock(seconds)
    through = at / seconds
    rises = dice.random() < 0.5
    ending = (0.22 if rises else -0.16) * np.clip((through - 0.72) / 0.28, 0, 1)
    lilt = 0.07 * np.sin(2 * np.pi * (1.3 * at + dice.random()))
    pitch = speaker.pitch * (1.06 - 0.10 * through + lilt + ending)
    shiver = 1 + 0.012 * lowered(dice.standard_normal(len(at)), 25) * 12
    phase = np.cumsum(pitch * shiver) / RATE
    saw = 1 - 2 * (phase % 1.0)
    return lowered(saw, 1500, 1) + 0.03 * dice.standard_normal(len(at))


def _vowel(dice: Dice) -> Vowel:
    return VOWELS[int(dice.integers(len(VOWELS)))]


def _mouthed(buzz: Samples, speaker: Voice, vowels: tuple[Vowel, Vowel]) -> Samples:
    """The buzz through a mouth that moves from one vowel towards the next."""
    first, last = (_shaped(buzz, speaker, vowel) for vowel in vowels)
    way = np.clip(np.linspace(-0.4, 1.1, len(buzz)), 0, 1)
    return np.asarray(first * (1 - way) + last * way)


def _shaped(buzz: Samples, speaker: Voice, vowel: Vowel) -> Samples:
    """The buzz through one vowel: three cavities side by side, every second one turned over."""
    total = np.zeros(len(buzz))
    for formant, width, share in zip(vowel, WIDTHS, SHARES, strict=True):
        turn = 2 * np.pi * formant * speaker.mouth / RATE
        damping = float(np.exp(-np.pi * width / RATE))
        bend = [1.0, -2 * damping * np.cos(turn), damping * damping]
        total += share * np.asarray(lfilter([1 - damping, 0, damping - 1], bend, buzz))
    return total


def _consonant(said: Samples, dice: Dice, first: int) -> float:
    """Put a hiss, a stop or a hum before a syllable; the seconds it takes come back."""
    draw = dice.random()
    if draw < 0.3:
        sound, seconds = burst(dice, 0.11, 2600, 7000, 0.05, 0.06) * 0.02, 0.07
    elif draw < 0.75:
        closed = np.zeros(count(0.035))
        sound = np.concatenate([closed, burst(dice, 0.03, 700, 5000, 0.0005, 0.007) * 0.05])
        seconds = 0.045
    else:
        return 0.01
    size = min(len(sound), len(said) - first)
    said[first : first + size] += sound[:size]
    return seconds
