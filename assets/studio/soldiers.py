"""Men and horses: nailed boots on stone, a rifle grounded, a gun team at a walk."""

from __future__ import annotations

import numpy as np

from assets.studio.modes import body, scaled, struck, ticks
from assets.studio.noise import banded, burst, endless, lowered, swell
from assets.studio.room import CORRIDOR, STREET, sounded
from assets.studio.samples import Dice, Samples, clock, faded, peaked
from assets.studio.tape import Tape

FLOOR = body(
    0.002, (74, 0.09, 0.7), (118, 0.08, 0.9), (183, 0.06, 0.8), (271, 0.04, 0.6), loose=0.05
)
NAIL = body(0.0001, (2350, 0.014, 1.0), (3720, 0.010, 0.8), (5480, 0.008, 0.5), loose=0.12)
SOLE = body(0.0004, (310, 0.034, 1.0), (520, 0.028, 0.9), (860, 0.020, 0.7), rough=0.5, loose=0.08)
PLATE = body(0.0001, (1420, 0.035, 0.9), (2310, 0.030, 1.0), (3650, 0.022, 0.7), (5900, 0.014, 0.4))
STOCK = body(0.0004, (205, 0.08, 0.8), (396, 0.08, 1.0), (684, 0.06, 0.9), (1090, 0.04, 0.6))
SWIVEL = body(0.00008, (4120, 0.05, 1.0), (5630, 0.045, 0.8), (7480, 0.03, 0.5), loose=0.06)
SHOE = body(0.00015, (1850, 0.030, 0.7), (2930, 0.026, 1.0), (4370, 0.018, 0.6), loose=0.05)
HOOF = body(0.0004, (470, 0.042, 0.9), (810, 0.038, 1.0), (1260, 0.026, 0.7), rough=0.2, loose=0.04)
TYRE = body(
    0.0004,
    (162, 0.09, 0.6),
    (335, 0.08, 0.9),
    (618, 0.06, 1.0),
    (1130, 0.05, 0.8),
    (2240, 0.03, 0.6),
    (3900, 0.02, 0.3),
    rough=0.5,
    loose=0.03,
)
CHAIN = body(0.0001, (3350, 0.07, 1.0), (4710, 0.06, 0.9), (6620, 0.04, 0.6), loose=0.1)


def boots(dice: Dice) -> Samples:
    """Three soldiers pass along a stone corridor, all but in step."""
    tape = Tape(3.0)
    men = ((0.0, 1.0, -0.25), (0.050, 0.6, 0.1), (0.105, 0.4, 0.35))
    pace = dice.uniform(0.53, 0.57)
    for begins, force, pan in men:
        at = 0.03 + begins + 0.02 * dice.random()
        weight = dice.uniform(0.93, 1.07)
        while at < 2.55:
            near = 0.55 + 0.45 * np.sin(np.pi * (at + 0.35) / 3.1)
            tape.lay(step(dice, weight), at, pan + 0.06 * dice.standard_normal(), force * near)
            at += pace * dice.uniform(0.98, 1.02)
    return faded(sounded(tape.sound, CORRIDOR, dice, 0.4), 0.0, 0.5)


def step(dice: Dice, weight: float = 1.0) -> Samples:
    """One step of a nailed boot on stone: heel, sole rolling over grit, toe."""
    tape = Tape(0.34)
    toe = 0.105 + 0.01 * dice.standard_normal()
    for at, force in ((0.0, 1.0), (toe, 0.45)):
        tape.lay(struck(scaled(FLOOR, 1 / weight), 0.75 * force, dice), at)
        tape.lay(struck(scaled(SOLE, 1 / weight), 1.1 * force, dice), at)
        for _ in range(4):
            late = abs(0.004 * dice.standard_normal())
            tape.lay(struck(NAIL, 0.35 * force, dice), at + late)
    tape.lay(burst(dice, 0.12, 1600, 6500, 0.03, 0.04), 0.02, gain=0.28)
    tape.lay(burst(dice, 0.10, 2400, 8000, 0.01, 0.03), toe + 0.03, gain=0.2)
    return np.asarray(tape.sound[:, 0])


def rifle_butt(dice: Dice) -> Samples:
    """A rifle grounded on a stone floor: steel plate, hollow walnut, and the sling's swivels."""
    tape = Tape(1.1)
    for at, force in ((0.01, 1.0), (0.128, 0.22), (0.185, 0.07)):
        tape.lay(struck(PLATE, 1.3 * force, dice), at)
        tape.lay(struck(STOCK, 1.2 * force, dice), at)
        tape.lay(struck(FLOOR, 0.6 * force, dice), at)
        tape.lay(burst(dice, 0.03, 900, 7000, 0.001, 0.006), at, gain=0.5 * force)
    for beat in range(7):
        at = 0.024 + 0.047 * beat + 0.012 * dice.random()
        tape.lay(struck(SWIVEL, 0.5 * 0.76**beat, dice), at, pan=0.15)
    return faded(sounded(tape.sound, CORRIDOR, dice, 0.5), 0.0, 0.5)


def horses(dice: Dice, seconds: float = 8.5) -> Samples:
    """A gun and its team go by at a walk: four shod horses, iron tyres, trace chains."""
    tape = Tape(seconds)
    for horse in range(4):
        _walk(tape, dice, horse)
    wheels = _wheels(dice, seconds)
    tape.lay(wheels, 0.0, gain=0.38)
    for at in ticks(dice, seconds, 5.0):
        tape.lay(struck(CHAIN, 0.10 * dice.random(), dice), at, dice.uniform(-0.4, 0.4))
    course = clock(seconds)
    passing = 0.18 + 0.82 * np.exp(-(((course - 0.52 * seconds) / (0.27 * seconds)) ** 2))
    return faded(sounded(tape.sound * passing[:, None], STREET, dice, 0.4), 0.4, 1.4)


def _walk(tape: Tape, dice: Dice, horse: int) -> None:
    """The four-beat walk of one horse, each foot with its own note."""
    stride = 1.12 * dice.uniform(0.95, 1.05)
    feet = [dice.uniform(0.86, 1.16) for _ in range(4)]
    beats = (0.0, 0.24, 0.5, 0.74)
    begins = -stride * dice.random()
    pan = -0.35 + 0.22 * horse
    near = 0.85 / (1 + horse)
    for turn in range(int(tape.seconds / stride) + 2):
        for foot, beat in zip(feet, beats, strict=True):
            at = begins + stride * (turn + beat) + 0.012 * dice.standard_normal()
            if 0 < at < tape.seconds - 0.3:
                tape.lay(hoof(dice, foot), at, pan, near * dice.uniform(0.7, 1.0))


def hoof(dice: Dice, pitch: float = 1.0) -> Samples:
    """One shod hoof on a sett: hollow horn under iron."""
    tape = Tape(0.22)
    tape.lay(struck(scaled(HOOF, pitch), 1.2, dice), 0.0)
    tape.lay(struck(scaled(SHOE, pitch), 0.6, dice), 0.001)
    tape.lay(struck(FLOOR, 0.35, dice), 0.0)
    tape.lay(struck(scaled(SHOE, 1.1 * pitch), 0.16, dice), 0.034)
    return np.asarray(tape.sound[:, 0])


def _wheels(dice: Dice, seconds: float) -> Samples:
    """Iron tyres over setts: a knock at each joint, over a grinding floor."""
    tape = Tape(seconds)
    for wheel in range(4):
        at = 0.1 * dice.random()
        side = -0.3 if wheel % 2 else 0.3
        while at < seconds - 0.3:
            force = 0.16 + 0.5 * dice.random() ** 3
            tape.lay(struck(TYRE, force, dice), at, side)
            at += 0.098 * dice.uniform(0.6, 1.4)
    grind = endless(dice, seconds, 120, 4200, 2.5) * (0.35 + 0.65 * swell(dice, seconds, 1.5, 14))
    rumble = lowered(banded(endless(dice, seconds, 35, 240, 3.0), 35, 260), 180)
    floor = peaked(grind) * 0.6 + peaked(rumble) * 0.35
    tape.lay(floor, 0.0)
    return tape.sound
