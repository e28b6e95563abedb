"""Saved playthroughs: slots that the player names, a ring of autosaves, a checkpoint a chapter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Literal

from game.keeping.safely import generations, kept_in, remove, write
from game.play.arriving import entered
from game.play.rules import Rules
from game.play.session import Session
from game.play.snapshot import CannotRestore, Kept, Restored, kept, restored

RING = 10  # autosaves kept
LONGEST_NAME = 40

Kind = Literal["manual", "auto", "chapter"]
KINDS: tuple[Kind, ...] = ("manual", "auto", "chapter")


@dataclass(frozen=True, slots=True)
class Card:
    """What a slot shows before it is opened; `written` is the reader's own date and time, ISO."""

    label: str
    picture: str
    hour: str
    role: str
    chapter: str
    scene: str
    choices: int
    written: str


@dataclass(frozen=True, slots=True)
class Slot:
    """One saved playthrough. `turn` counts every save ever made, so the newest has the highest."""

    id: str
    kind: Kind
    turn: int = -1
    card: Card | None = None

    @property
    def is_damaged(self) -> bool:
        """Whether neither the newest nor the one before can be read."""
        return self.card is None


def card(session: Session, label: str, written: str) -> Card:
    """What to show for a playthrough as it stands: a page that was drawn, as where it was drawn."""
    rules, story, state = session.rules, session.rules.story, session.state
    opening = entered(rules, rules.scene(state.scene), state.returns, state.clock)
    return Card(
        label=label,
        picture=opening.picture,
        hour=opening.hour.text,
        role=story.chapters[state.chapter].role,
        chapter=state.chapter,
        scene=state.scene,
        choices=len(session.log) - 1,
        written=written,
    )


class Slots:
    """The saves of one story, in one folder. Everything that writes may raise CannotKeep."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def listed(self) -> tuple[Slot, ...]:
        """Every slot, the newest first and the damaged last."""
        found = (_slot(path) for path in kept_in(self.folder))
        slots = (slot for slot in found if slot is not None)
        return tuple(sorted(slots, key=lambda slot: (-slot.turn, slot.id)))

    def newest(self) -> Slot | None:
        """The slot to go on from."""
        return next((slot for slot in self.listed() if not slot.is_damaged), None)

    def named(self, name: str) -> Slot | None:
        """The slot of that id, or the manual one that the player gave this name."""
        ids = {name, _manual(name)}
        return next((slot for slot in self.listed() if slot.id in ids), None)

    def keep(self, session: Session, name: str, written: str) -> Slot:
        """Keep under a name of the player's; the same name is written over."""
        shown = card(session, name, written)
        return self._kept(_manual(name), "manual", session, shown, self.listed())

    def keep_turn(self, session: Session, written: str) -> Slot:
        """Keep in the ring, in place of the oldest once it is full."""
        listed = self.listed()
        turns = {slot.id: slot.turn for slot in listed}
        oldest = min((f"auto-{n}" for n in range(RING)), key=lambda place: turns.get(place, -1))
        return self._kept(oldest, "auto", session, card(session, "", written), listed)

    def keep_chapter(self, session: Session, written: str) -> Slot:
        """Keep the beginning of a chapter, for good."""
        id = f"chapter-{session.state.chapter}"
        return self._kept(id, "chapter", session, card(session, "", written), self.listed())

    def load(self, slot: Slot, rules: Rules) -> Restored:
        """The playthrough in a slot, or the one before it; CannotRestore when neither goes on."""
        first: CannotRestore | None = None
        for save in generations(self._path(slot.id)):
            try:
                return restored(rules, save)
            except CannotRestore as fault:
                first = first or fault
        raise first or CannotRestore("the save is damaged")

    def remove(self, slot: Slot) -> None:
        """Forget a slot."""
        remove(self._path(slot.id))

    def _kept(
        self, id: str, kind: Kind, session: Session, card: Card, listed: tuple[Slot, ...]
    ) -> Slot:
        turn = 1 + max((slot.turn for slot in listed), default=0)
        save: Kept = {**kept(session), "turn": turn, "card": asdict(card)}
        write(self._path(id), save)
        return Slot(id, kind, turn, card)

    def _path(self, id: str) -> Path:
        return self.folder / f"{id}.json"


def _slot(path: Path) -> Slot | None:
    kind = next((kind for kind in KINDS if path.stem.startswith(f"{kind}-")), None)
    if kind is None:
        return None
    turn, card = next(_headings(path), (-1, None))
    return Slot(path.stem, kind, turn, card)


def _headings(path: Path) -> Iterator[tuple[int, Card]]:
    for save in generations(path):
        heading = _heading(save)
        if heading is not None:
            yield heading


def _heading(save: Any) -> tuple[int, Card] | None:
    """The turn and card of a save, or None when it is not shaped as a save."""
    if not isinstance(save, Mapping) or not isinstance(save.get("state"), Mapping):
        return None
    shown, turn = save.get("card"), save.get("turn")
    if not isinstance(shown, Mapping) or not isinstance(turn, int):
        return None
    values: dict[str, Any] = {f.name: shown.get(f.name) for f in fields(Card)}
    kinds = {name: int if name == "choices" else str for name in values}
    if not all(isinstance(value, kinds[name]) for name, value in values.items()):
        return None
    return turn, Card(**values)


def _manual(name: str) -> str:
    """The slot id for a name: one that every file system can hold, in any alphabet."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    joined = re.sub(r"[^\w]+", "-", folded).strip("-")[:LONGEST_NAME]
    return f"manual-{joined or 'save'}"
