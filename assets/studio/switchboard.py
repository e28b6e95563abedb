"""The operator's instruments: cords, lamps, relays, keys and the telephone's bell."""

from __future__ import annotations

import numpy as np

from assets.studio.modes import body, scaled, struck
from assets.studio.noise import banded, burst
from assets.studio.room import SMALL_ROOM, sounded
from assets.studio.samples import Dice, Samples, clock, count, faded
from assets.studio.tape import Tape

BRASS = body(
    0.0001,
    (2480, 0.030, 1.0),
    (3910, 0.024, 0.8),
    (5640, 0.018, 0.6),
    (8120, 0.012, 0.35),
    loose=0.03,
)
PANEL = body(0.0005, (172, 0.09, 0.8), (318, 0.07, 1.0), (540, 0.05, 0.9), (905, 0.035, 0.6))
IRON = body(
    0.0001,
    (1180, 0.022, 0.8),
    (2260, 0.020, 1.0),
    (3420, 0.016, 0.8),
    (5210, 0.012, 0.5),
    loose=0.04,
)
EBONITE = body(
    0.00025, (610, 0.030, 1.0), (1120, 0.024, 0.9), (1930, 0.018, 0.7), (3050, 0.012, 0.4)
)
GLASS = body(0.00006, (3840, 0.060, 1.0), (5930, 0.045, 0.6), (8270, 0.030, 0.3), rough=0.1)
GONG = body(
    0.00008,
    (1, 0.70, 0.7),
    (2.62, 0.60, 0.9),
    (4.76, 0.38, 0.8),
    (7.45, 0.22, 0.4),
    rough=0.0,
    loose=0.0,
)
BOX = body(0.0004, (240, 0.05, 1.0), (430, 0.04, 0.7), (760, 0.03, 0.5))
THROAT = body(0.0004, (720, 0.045, 1.0), (1340, 0.025, 0.5), (2600, 0.012, 0.3))


def cord_in(dice: Dice) -> Samples:
    """A plug finds its jack: a scrape of brass, the spring's tick, and the plug seated in wood."""
    tape = Tape(0.5)
    scrape = burst(dice, 0.09, 1800, 7500, 0.05, 0.05)
    seat = 0.085 + 0.012 * dice.random()
    tape.lay(struck(BRASS, 0.35, dice), 0.006)
    tape.lay(scrape, 0.01, gain=0.35)
    tape.lay(struck(IRON, 0.35, dice), seat - 0.022)
    tape.lay(struck(PANEL, 0.65, dice), seat)
    tape.lay(struck(BRASS, 0.8, dice), seat)
    tape.lay(struck(BRASS, 0.18, dice), seat + 0.017)
    tape.lay(struck(IRON, 0.25, dice), seat + 0.075 + 0.02 * dice.random())
    return _at_the_board(tape.sound, dice)


def cord_out(dice: Dice) -> Samples:
    """A plug drawn: a hollow pop, the cord running back over its weight, the plug in its seat."""
    tape = Tape(0.9)
    drawn = 0.02
    landing = 0.36 + 0.05 * dice.random()
    tape.lay(struck(IRON, 0.35, dice), drawn - 0.012)
    tape.lay(struck(THROAT, 1.6, dice), drawn)
    tape.lay(_cord_running(dice, landing - drawn - 0.05), drawn + 0.04, gain=0.5)
    for bounce, force in ((0.0, 1.0), (0.052, 0.34), (0.083, 0.13)):
        tape.lay(struck(scaled(PANEL, 1.25), 1.1 * force, dice), landing + bounce)
        tape.lay(struck(BRASS, 0.6 * force, dice), landing + bounce)
    return _at_the_board(tape.sound, dice)


def lamp(dice: Dice) -> Samples:
    """A calling lamp lights: its line relay pulls, and the little glass answers."""
    tape = Tape(0.5)
    tape.lay(_armature(dice, 0.8), 0.005)
    tape.lay(struck(GLASS, 0.7, dice), 0.014)
    tape.lay(struck(scaled(GLASS, 1.08), 0.25, dice), 0.052)
    return _at_the_board(tape.sound, dice)


def relay(dice: Dice) -> Samples:
    """A relay pulls and lets go: two unlike clicks of an iron armature."""
    tape = Tape(0.6)
    held = 0.085 + 0.09 * dice.random()
    tape.lay(_armature(dice, 1.0), 0.005)
    tape.lay(_armature(dice, 0.55, pitch=0.82), 0.005 + held)
    return _at_the_board(tape.sound, dice)


def key(dice: Dice) -> Samples:
    """A listening key thrown: the lever's roller climbs its spring and drops home."""
    tape = Tape(0.5)
    home = 0.062
    tape.lay(struck(EBONITE, 0.4, dice), 0.004)
    tape.lay(burst(dice, 0.06, 900, 4200, 0.045, 0.04), 0.006, gain=0.10)
    tape.lay(struck(EBONITE, 1.3, dice), home)
    tape.lay(struck(scaled(PANEL, 1.3, 0.8), 1.3, dice), home)
    tape.lay(struck(IRON, 0.5, dice), home + 0.004)
    tape.lay(struck(scaled(IRON, 0.8), 0.28, dice), home + 0.023)
    tape.lay(struck(EBONITE, 0.25, dice), home + 0.047)
    return _at_the_board(tape.sound, dice)


def bell(dice: Dice) -> Samples:
    """A telephone rings once: a clapper between two gongs, seventeen times a second."""
    tape = Tape(3.2)
    gongs = (scaled(GONG, 1180), scaled(GONG, 1332))
    blows = int(1.55 * 34)
    for blow in range(blows):
        at = 0.01 + blow / 34 + 0.0012 * dice.standard_normal()
        # The clapper takes a few swings to reach its full throw.
        force = min(1.0, 0.35 + 0.13 * blow) * dice.uniform(0.82, 1.0)
        side = blow % 2
        tape.lay(struck(gongs[side], force, dice), at, pan=0.16 * (2 * side - 1))
        tape.lay(struck(BOX, 0.25 * force, dice), at)
    return faded(sounded(tape.sound, SMALL_ROOM, dice, 0.35), 0.0, 0.3)


def _armature(dice: Dice, force: float, pitch: float = 1.0) -> Samples:
    """An iron armature meeting its core, with one small bounce."""
    tape = Tape(0.14)
    iron = scaled(IRON, pitch * dice.uniform(0.94, 1.06))
    tape.lay(struck(iron, force, dice), 0.0)
    tape.lay(struck(iron, 0.3 * force, dice), 0.006 + 0.004 * dice.random())
    tape.lay(struck(scaled(PANEL, 1.5 * pitch, 0.7), 0.8 * force, dice), 0.0005)
    return np.asarray(tape.sound[:, 0])


def _cord_running(dice: Dice, seconds: float) -> Samples:
    """Woven cord drawn through its hole by a weight, faster and faster."""
    at = clock(seconds)
    hiss = banded(dice.standard_normal(len(at)), 700, 5200)
    turns = 2 * np.pi * np.cumsum(60 + 130 * at / seconds) / count(1)
    weave = 0.55 + 0.45 * np.sin(turns)
    return faded(hiss * weave * (0.25 + 0.75 * at / seconds), 0.03, 0.02)


def _at_the_board(sound: Samples, dice: Dice) -> Samples:
    """Close to the ear, with the little the board and the girls' backs give back."""
    return faded(sounded(sound, SMALL_ROOM, dice, 0.22), 0.0, 0.12)


def clicks_of_a_board(dice: Dice, kinds: int) -> list[Samples]:
    """A stock of dry one-channel sounds for filling a hall: cords, keys and relays."""
    makers = (cord_in, cord_out, key, relay, lamp)
    return [makers[kind % len(makers)](dice).mean(axis=1) for kind in range(kinds)]
