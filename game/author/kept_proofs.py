"""Answers of earlier proofs on disk, each under the print of what it depends on.

What cannot be read or kept is proved again next time, and nobody is told: a proof needs no memory.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, MutableMapping
from pathlib import Path
from typing import Any

from game.keeping.safely import CannotKeep, Damaged, generations, kept_in, remove, write
from game.proof.answer import Answer
from game.proof.witness import Move, Witness

MOST_KEPT = 800  # two to a group of scenes: some dozens of versions of a story


class KeptProofs(MutableMapping[str, tuple[Answer, ...]]):
    """The answers kept in a folder, by print."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __getitem__(self, print_: str) -> tuple[Answer, ...]:
        try:
            for data in generations(self._path(print_)):
                return tuple(_answer(one) for one in data)
        except (OSError, Damaged, KeyError, TypeError, ValueError) as fault:
            raise KeyError(print_) from fault
        raise KeyError(print_)

    def __setitem__(self, print_: str, answers: tuple[Answer, ...]) -> None:
        with contextlib.suppress(CannotKeep):
            for old in self._oldest():
                remove(old)
            write(self._path(print_), [_data(answer) for answer in answers])

    def __delitem__(self, print_: str) -> None:
        remove(self._path(print_))

    def __iter__(self) -> Iterator[str]:
        return (path.stem for path in kept_in(self._folder))

    def __len__(self) -> int:
        return len(kept_in(self._folder))

    def _path(self, print_: str) -> Path:
        return self._folder / f"{print_}.json"

    def _oldest(self) -> list[Path]:
        """What must go so that one more may be kept."""
        paths = kept_in(self._folder)
        if len(paths) < MOST_KEPT:
            return []
        return sorted(paths, key=lambda path: path.stat().st_mtime)[: len(paths) - MOST_KEPT + 1]


def _data(answer: Answer) -> dict[str, Any]:
    """An answer without its place in the files, which moves with every line above it."""
    way = answer.witness
    return {
        "question": answer.question,
        "subject": answer.subject,
        "verdict": answer.verdict,
        "why": answer.why,
        "roles": list(way.roles) if way else [],
        "shows": answer.shows,
        "moves": [[m.scene, m.command, list(m.falls)] for m in way.moves] if way else None,
    }


def _answer(data: Any) -> Answer:
    moves = data["moves"]
    way = None
    if moves is not None:
        laid = tuple(Move(scene, command, tuple(falls)) for scene, command, falls in moves)
        way = Witness(tuple(data["roles"]), laid)
    question, subject, verdict = data["question"], data["subject"], data["verdict"]
    return Answer(question, subject, verdict, data["why"], way, shows=data["shows"])
