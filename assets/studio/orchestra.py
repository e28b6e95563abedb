"""A score performed: each instrument played by fluidsynth alone, then set in one room."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pretty_midi
import soundfile

from assets.studio.noise import highered
from assets.studio.room import CONCERT, sounded
from assets.studio.samples import RATE, Dice, Samples, count, dice_for, faded, peaked
from assets.studio.score import Note, Part, Score, notes_of
from assets.studio.tower import rung

FONTS = (
    Path("/usr/share/sounds/sf2/FluidR3_GM.sf2"),
    Path("/usr/share/soundfonts/FluidR3_GM.sf2"),
)
BELL = "bell"
EXPRESSION, VIBRATO, PAN = 11, 1, 10
LEAD = 0.06  # seconds of rest before the first beat, for those who start early
LIFT = -0.07  # seconds before a tone is taken up again
CURVE = 0.06  # seconds between two points of a swell


@dataclass(frozen=True)
class Instrument:
    """A chair in the orchestra: its patch, where it sits, its weight, its share of the room.

    `breath` is how far a held note swells and sinks, `legato` the seconds by which it laps the
    next, `early` the lead a slow attack needs to be heard on the beat, `shake` its vibrato.
    """

    program: int
    pan: float
    gain: float
    wet: float
    breath: float = 0.0
    legato: float = 0.0
    early: float = 0.0
    shake: int = 0


CHAIRS = {
    "cello": Instrument(42, 0.28, 1.00, 0.34, breath=0.42, legato=0.05, early=0.05, shake=8),
    "bass": Instrument(43, 0.42, 0.62, 0.34, breath=0.25, legato=0.03, early=0.03),
    "plucked": Instrument(45, 0.36, 0.62, 0.40),
    "clarinet": Instrument(71, -0.18, 0.72, 0.42, breath=0.36, legato=0.02),
    "horn": Instrument(60, -0.36, 0.50, 0.62, breath=0.35, legato=0.03, early=0.05),
    "trombone": Instrument(57, 0.10, 0.50, 0.58, breath=0.35, legato=0.03),
    "tuba": Instrument(58, 0.16, 0.62, 0.52, breath=0.30, legato=0.03),
    BELL: Instrument(14, -0.45, 0.12, 0.50),
    "timpani": Instrument(47, 0.02, 0.75, 0.55),
}


def performed(score: Score, name: str) -> Samples:
    """The whole piece in stereo with the tail of the room."""
    dice = dice_for(name)
    ending = max(note.beat + note.beats for part in score.parts for note in notes_of(part))
    size = count(score.seconds(ending) + 4.5)
    mix = np.zeros((size, 2))
    for part in score.parts:
        chair = CHAIRS[part.instrument]
        dry = (
            rung(score, part, dice)
            if part.instrument == BELL
            else _played(score, part, chair, dice)
        )
        # Every chair hears the same room, so that they sit in one place.
        sound = sounded(highered(dry, 38), CONCERT, dice_for("concert"), chair.wet)
        kept = min(size, len(sound))
        mix[:kept] += chair.gain * sound[:kept]
    return faded(peaked(mix), 0.01, 3.0)


def _played(score: Score, part: Part, chair: Instrument, dice: Dice) -> Samples:
    """One part as the synthesiser gives it, without any room."""
    music = pretty_midi.PrettyMIDI(initial_tempo=60)
    player = pretty_midi.Instrument(program=chair.program)
    player.control_changes.append(_control(PAN, 64 + 63 * chair.pan, 0))
    notes = notes_of(part)
    for note in notes:
        again = any(o.pitch == note.pitch and o.beat == note.beat + note.beats for o in notes)
        # A tone struck again while it sounds would be silenced by its own first end.
        _perform(player, score, note, chair if not again else replace(chair, legato=LIFT), dice)
    music.instruments.append(player)
    with TemporaryDirectory() as folder:
        midi, wave = Path(folder) / "part.mid", Path(folder) / "part.wav"
        music.write(str(midi))
        _synthesise(midi, wave)
        sound, _ = soundfile.read(wave, always_2d=True)
    return np.asarray(sound, dtype=np.float64)


def _perform(
    player: pretty_midi.Instrument, score: Score, note: Note, chair: Instrument, dice: Dice
) -> None:
    """One note as a person plays it: a little early or late, swelling if it is held."""
    late = 0.009 * dice.standard_normal()
    starts = max(0.01, score.seconds(note.beat) + late + LEAD - chair.early)
    ends = score.seconds(note.beat + note.beats) + LEAD - chair.early + chair.legato
    force = int(np.clip(note.force + 3 * dice.standard_normal(), 20, 110))
    player.notes.append(pretty_midi.Note(force, note.pitch, starts, ends))
    if not chair.breath:
        return
    held = ends - starts
    for at in np.arange(0, held, CURVE):
        through = at / held
        # Short notes keep their level; only what is held has time to swell.
        reach = chair.breath * min(1.0, held / 2.5)
        swell = 1 - reach * (1 - np.sin(np.pi * min(1.0, 0.12 + 0.95 * through)) ** 0.8)
        player.control_changes.append(_control(EXPRESSION, 118 * swell, starts + at))
        shake = chair.shake * min(1.0, max(0.0, (at - 0.5) / 0.9)) if held > 1.2 else 0
        player.control_changes.append(_control(VIBRATO, shake, starts + at))


def _control(number: int, value: float, at: float) -> pretty_midi.ControlChange:
    return pretty_midi.ControlChange(number, int(np.clip(value, 0, 127)), at)


def _synthesise(midi: Path, wave: Path) -> None:
    """Run the synthesiser without its own room and chorus."""
    font = next((path for path in FONTS if path.exists()), None)
    if font is None:
        raise FileNotFoundError(f"no sound font: install fluid-soundfont-gm ({FONTS[0]})")
    settings = ["-ni", "-q", "-R", "0", "-C", "0", "-g", "0.7", "-r", str(RATE)]
    output = ["-T", "wav", "-O", "float", "-F", str(wave)]
    subprocess.run(
        ["fluidsynth", *settings, *output, str(font), str(midi)], check=True, capture_output=True
    )
