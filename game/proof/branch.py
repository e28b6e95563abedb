"""A way being laid, and how the sequences of a text may move on along it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from game.model.prose import Plain, Sequence, Shown, Text, Variant, pieces
from game.proof.step import All, Any, Claim, Holds, Is, Keep, No, Odds, Step, Turn, made, moved_by
from game.proof.thing import Things


@dataclass(frozen=True, slots=True)
class Branch:
    """What was done so far, and what chance gave."""

    steps: tuple[Step, ...] = ()
    falls: tuple[str, ...] = ()

    def then(self, *steps: Step) -> Branch:
        """The branch with more steps."""
        return Branch((*self.steps, *steps), self.falls)

    def fell(self, scene: str) -> Branch:
        """The branch, after chance gave a scene or a page."""
        return replace(self, falls=(*self.falls, scene))


def told(things: Things, text: Text, branch: Branch) -> Iterator[Branch]:
    """Each way in which a telling of the text may move on the sequences that it shows."""
    if not text:
        yield branch
        return
    piece, rest = text[0], text[1:]
    for moved in _piece(things, piece, branch):
        yield from told(things, rest, moved)


def _piece(
    things: Things, piece: Plain | Shown | Variant | Sequence, branch: Branch
) -> Iterator[Branch]:
    match piece:
        case Plain() | Shown():
            yield branch
        case Variant(branches):
            if not any(isinstance(inner, Sequence) for inner in pieces((piece,))):
                yield branch
                return
            before: tuple[Claim, ...] = ()
            for condition, inner in branches:
                claim: Claim = All(()) if condition is None else Holds(condition)
                held = branch.then(Keep(All((claim, *map(No, before)))))
                yield from told(things, inner, held)
                before = (*before, claim)
            if branches[-1][0] is not None:
                yield branch.then(Keep(No(Any(before))))
        case Sequence(id, _, alternatives):
            shown = things.sequences[id]
            varies = any(isinstance(p, Sequence) for a in alternatives for p in pieces(a))
            for steps in _turns(things, piece):
                moved = branch.then(*steps)
                if not varies:
                    yield moved
                    continue
                for n, alternative in enumerate(alternatives, 1):
                    yield from told(things, alternative, moved.then(Keep(Is(shown, n))))
        case _:
            assert_never(piece)


def _turns(things: Things, sequence: Sequence) -> Iterator[tuple[Step, ...]]:
    """How one sequence may move on; only a shuffle has several ways."""
    shown, many = things.sequences[sequence.id], len(sequence.alternatives)
    if sequence.turn == "in turn":
        yield (moved_by(shown, 1),)
    elif sequence.turn == "cycle":
        yield (Turn(shown, tuple(old % many + 1 for old in shown.values)),)
    else:
        mask = things.shuffles[sequence.id]
        full = mask.high
        left = [
            No(Any(tuple(Is(mask, m) for m in mask.values if m >> n & 1 and m != full)))
            for n in range(many)
        ]
        for n in range(many):
            to = tuple((0 if m == full else m) | 1 << n for m in mask.values)
            odds = Odds(1, tuple((free, 1) for free in left))
            yield (Keep(left[n]), odds, Turn(mask, to), made(shown, n + 1))
