"""What a session answers: one small frozen value for each thing that happened.

Beats are named tuples because a random walk makes hundreds of thousands of them a second.
"""

from __future__ import annotations

from typing import NamedTuple

from game.model.hour import Hour


class ChapterOpened(NamedTuple):
    """A chapter begins; `card` says who, where and what is wanted."""

    chapter: str
    card: str


class ChapterClosed(NamedTuple):
    """A chapter is over, at an hour."""

    closed: str
    hour: Hour


class SceneEntered(NamedTuple):
    """A scene opens, with its hour and what is seen and heard there."""

    scene: str
    hour: Hour
    place: str
    picture: str
    sound: str
    music: str
    hear: tuple[str, ...]
    event: str


class Took(NamedTuple):
    """A choice was taken; `label` is what the player read on it."""

    scene: str
    choice: str
    label: str


class Told(NamedTuple):
    """Prose, with its inline marks; paragraphs are parted by a blank line."""

    text: str


class Warned(NamedTuple):
    """The grounds before the second step of an act."""

    choice: str
    text: str


class Sounded(NamedTuple):
    """Single sounds that a choice makes."""

    sounds: tuple[str, ...]


class Stamped(NamedTuple):
    """A consequence written down with its hour."""

    scene: str
    choice: str
    text: str
    hour: Hour
    role: str
    event: str


class EventHappened(NamedTuple):
    """An event of the record takes place."""

    event: str


class Fell(NamedTuple):
    """Chance chose this way: a scene, or `here`, `back`, `end`."""

    fell: str


class Drew(NamedTuple):
    """A page was drawn from a pool."""

    pool: str
    scene: str


class FateMet(NamedTuple):
    """A role's night is over."""

    role: str
    fate: str


class Offer(NamedTuple):
    """A choice as it stands for the player now.

    `reason` says why it is locked; `is_late` means that the chapter's minutes do not allow it. An
    empty label belongs to the way on of a scene that has no choices.
    """

    id: str
    label: str
    is_open: bool = True
    reason: str = ""
    minutes: int = 0
    until: str = ""
    is_late: bool = False


class Offered(NamedTuple):
    """What stands to be chosen: every offer in the author's order, and the ids of the open ones."""

    offers: tuple[Offer, ...]
    open: tuple[str, ...]


class Ended(NamedTuple):
    """Nothing more can be chosen; `fates` are (role, fate) pairs, none after a single chapter."""

    chapter: str
    fates: tuple[tuple[str, str], ...]


class Refused(NamedTuple):
    """A command that cannot be carried out, and why; nothing changed."""

    reason: str


class Undone(NamedTuple):
    """So many choices were taken back."""

    steps: int


Beat = (
    ChapterOpened
    | ChapterClosed
    | SceneEntered
    | Took
    | Told
    | Warned
    | Sounded
    | Stamped
    | EventHappened
    | Fell
    | Drew
    | FateMet
    | Offered
    | Ended
    | Refused
    | Undone
)

CONTINUE = "continue"
