"""A tower bell, cast in modes: the one instrument of the cues that no sound font lent us."""

from __future__ import annotations

import numpy as np

from assets.studio.modes import body, scaled, struck
from assets.studio.samples import Dice, Samples, count
from assets.studio.score import Part, Score, notes_of
from assets.studio.tape import Tape

# Hum, prime, the minor third that makes a bell a bell, fifth, octave, and the metal above.
CAST = body(
    0.0009,
    (0.50, 8.0, 0.45),
    (1.00, 5.0, 0.60),
    (1.19, 4.4, 0.55),
    (1.50, 2.8, 0.22),
    (2.00, 3.6, 0.80),
    (2.01, 3.2, 0.25),
    (2.52, 1.6, 0.25),
    (3.01, 1.5, 0.30),
    (4.16, 1.0, 0.22),
    (5.43, 0.6, 0.12),
    rough=0.02,
    loose=0.0004,
)
SOFTEST, LOUDEST = 20, 110


def rung(score: Score, part: Part, dice: Dice) -> Samples:
    """A part for the bell: every stroke rings out, whatever length is written."""
    notes = notes_of(part)
    tape = Tape(score.seconds(max(note.beat for note in notes)) + 9.0)
    for note in notes:
        hertz = 440 * 2 ** ((note.pitch - 69) / 12)
        force = ((note.force - SOFTEST) / (LOUDEST - SOFTEST)) ** 1.5
        # A stroke is two ears' worth: the bell turns a little on its beam.
        for pan, share in ((-0.35, 1.0), (0.25, 0.6)):
            stroke = struck(scaled(CAST, hertz), share * force, dice)
            tape.lay(stroke, score.seconds(note.beat) + 0.06, pan)
    return np.asarray(tape.sound[: count(tape.seconds)])
