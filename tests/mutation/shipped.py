"""The shipped story as the seeding of faults needs it: its texts, its keys, its declarations."""

from __future__ import annotations

from dataclasses import dataclass

from game.keeping.assets import Assets, listed
from game.keeping.places import shipped_assets, shipped_story
from game.model.style import Style
from game.reading.library import STYLE, files_in, read_texts
from game.reading.style_builder import style
from tests.mutation.written import Written, entries_of

# Some of what story/style.yaml bans, as an author in a hurry writes it.
BANS = (
    "nothing would ever be the same",
    "you hold your breath",
    "little did you know",
    "your heart is pounding",
    "it is the calm before the storm",
    "something shifts in the hall",
)


@dataclass(frozen=True)
class Shipped:
    """Everything that the judges of a fault look at."""

    texts: dict[str, str]
    written: Written
    style: Style
    assets: Assets


def shipped() -> Shipped:
    """The shipped story, read once."""
    texts = files_in(shipped_story()).texts
    reading = read_texts(texts)
    assert reading.story is not None, "\n".join(map(str, reading.problems))
    assets = listed(shipped_assets())
    look, _ = style({STYLE: texts[STYLE]})
    written = Written(
        texts,
        tuple(entries_of(texts)),
        reading.story,
        BANS,
        tuple(assets.pictures),
        tuple(assets.sounds),
    )
    return Shipped(texts, written, look, assets)
