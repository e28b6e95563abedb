"""The committed sounds keep their limits: peak, loudness, length, and the seams of loops."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

np = pytest.importorskip("numpy")
pytest.importorskip("scipy")
soundfile = pytest.importorskip("soundfile")

ASSETS = Path(__file__).parents[2] / "assets"
INDEX: dict[str, dict[str, Any]] = json.loads(
    (ASSETS / "sounds" / "sounds.json").read_text(encoding="utf-8")
)["sounds"]
FILES = [(name, file) for name, row in INDEX.items() for file in row["files"]]
PLACES = [name for name, row in INDEX.items() if row["kind"] == "place"]
TAKES = [(name, file) for name, file in FILES if name not in PLACES]


@cache
def decoded(file: str) -> tuple[Any, int]:
    """A file's samples and rate, as a player's decoder gives them."""
    samples, rate = soundfile.read(ASSETS / file, always_2d=True)
    return samples, rate


@cache
def joined(place: str) -> tuple[Any, int]:
    """A place's pieces as one recording, and their rate."""
    pieces = [decoded(file) for file in INDEX[place]["files"]]
    return np.concatenate([samples for samples, _ in pieces]), pieces[0][1]


def recording(name: str, file: str) -> tuple[Any, int]:
    return joined(name) if name in PLACES else decoded(file)


@pytest.mark.parametrize(("name", "file"), FILES)
def test_a_file_is_whole_stereo_and_under_its_ceiling(name: str, file: str) -> None:
    from assets.studio.loudness import true_peak

    samples, rate = decoded(file)
    assert (rate, samples.shape[1]) == (44100, 2)
    assert true_peak(samples) <= -6.0
    assert float(np.abs(samples).max()) > 0.05
    # A steady pressure is inaudible and makes a click at both ends.
    assert float(np.abs(samples.mean(axis=0)).max()) < 0.002
    assert (ASSETS / file).stat().st_size < 8_000_000


@pytest.mark.parametrize("place", PLACES)
def test_a_loop_comes_round_without_a_step(place: str) -> None:
    samples, rate = joined(place)
    steps = np.abs(np.diff(samples, axis=0)).max(axis=1)
    at_the_join = float(np.abs(samples[0] - samples[-1]).max())
    assert 40 <= len(samples) / rate <= 60
    # Half of what only one step in a hundred exceeds: a loop cut anywhere else breaks this.
    assert at_the_join < 0.5 * float(np.percentile(steps, 99))


@pytest.mark.parametrize("place", PLACES)
def test_no_piece_of_a_place_is_long_to_open(place: str) -> None:
    lengths = [len(decoded(file)[0]) for file in INDEX[place]["files"]]
    assert max(lengths) <= 4 * 44100


@pytest.mark.parametrize("place", PLACES)
def test_a_place_has_no_step_where_its_pieces_meet(place: str) -> None:
    samples, _ = joined(place)
    steps = np.abs(np.diff(samples, axis=0)).max(axis=1)
    ends = np.cumsum([len(decoded(file)[0]) for file in INDEX[place]["files"]])[:-1]
    # No larger than the steps elsewhere: a sample too few or too many at each would be.
    assert float(np.median(steps[ends - 1])) < float(np.percentile(steps, 75))
    assert float(steps[ends - 1].max()) < float(np.percentile(steps, 99.9))


def test_pieces_are_heard_as_the_whole_is(tmp_path: Path) -> None:
    from assets.studio.pieces import pieces
    from assets.studio.vorbis import written

    noise = np.random.default_rng(7).normal(0, 0.1, (44100 * 9, 2))
    noise[44100 : 44100 * 2] = 0
    written(tmp_path / "whole.ogg", noise, "noise")
    whole, _ = soundfile.read(tmp_path / "whole.ogg")
    for many in (1, 2, 7):
        heard = []
        for number, piece in enumerate(pieces((tmp_path / "whole.ogg").read_bytes(), many)):
            (tmp_path / f"{number}.ogg").write_bytes(piece)
            heard.append(soundfile.read(tmp_path / f"{number}.ogg")[0])
        assert len(heard) == many
        assert np.array_equal(np.concatenate(heard), whole)


@pytest.mark.parametrize("place", PLACES)
def test_a_loop_comes_round_without_a_click(place: str) -> None:
    samples, _ = joined(place)
    about = np.concatenate([samples[-2048:], samples[:2048]])
    # What a click adds is sharp: compare the bends of the wave about the join with all others.
    bends = np.abs(np.diff(samples, n=2, axis=0)).max(axis=1)
    about_the_join = np.abs(np.diff(about, n=2, axis=0)).max(axis=1)[2030:2066]
    assert float(about_the_join.max()) < float(np.percentile(bends, 99.5))


@pytest.mark.parametrize(("name", "file"), [*((place, "") for place in PLACES), *TAKES])
def test_loudness_is_that_of_its_kind(name: str, file: str) -> None:
    from assets.studio.loudness import integrated

    samples, rate = recording(name, file)
    wanted = {"place": -26.0, "music": -20.0}.get(INDEX[name]["kind"])
    if wanted is not None:
        assert integrated(samples, rate) == pytest.approx(wanted, abs=1.0)


def test_loudness_is_measured_as_the_standard_says() -> None:
    """A 997 Hz sine at full scale in one channel is -3.01 LUFS."""
    from assets.studio.loudness import integrated

    at = np.arange(48000 * 4) / 48000
    sine = np.stack([np.sin(2 * np.pi * 997 * at), np.zeros(len(at))], axis=1)
    assert integrated(sine, 48000) == pytest.approx(-3.01, abs=0.02)


def test_a_sound_made_again_is_the_sound_committed() -> None:
    pytest.importorskip("pretty_midi")
    from assets.studio.catalogue import SOUNDS
    from assets.studio.rendering import performed

    relay = next(sound for sound in SOUNDS if sound.name == "relay")
    again = performed(relay, "relay-2")
    committed, _ = soundfile.read(ASSETS / "sounds" / "relay-2.ogg", always_2d=True)
    assert len(again) == len(committed)
    assert float(np.corrcoef(again.ravel(), committed.ravel())[0, 1]) > 0.98
