"""White space settled once at reading, so that play only joins pieces and never tidies them.

What may print nothing takes a neighbouring space or blank line into itself; where nothing beside it
is certain to print, the gap becomes a piece of its own that stands when both sides do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.model.condition import And, Condition, Not, Or
from game.model.prose import Piece, Plain, Shown, Text, Variant
from game.model.prose import Sequence as Turns

MOST_LOOSE = 24  # pieces side by side that may all print nothing

_CLOSING = frozenset(".,;:!?)]}…")
_OPENING = frozenset("\"'([“‘")


class Unsettled(Exception):
    """A text that may print nothing, where no condition tells when."""


def line(items: Sequence[str | Piece]) -> Text:
    """One paragraph: literal text and pieces, with single spaces inside and none at its ends."""
    if len(items) == 1 and isinstance(items[0], str):
        words = single_spaced(items[0]).strip(" ")
        return (Plain(words),) if words else ()
    if all(isinstance(item, str) or _is_certain(item) for item in items):
        return _side_by_side(items)
    runs = _closed_up(_opened_up(_runs(items)))
    return joined(runs, " ")


def joined(parts: Sequence[Text], gap: str) -> Text:
    """Texts with a gap between each two that print something, and no gap elsewhere."""
    parts = [part for part in parts if part]
    if len(parts) == 1:
        return parts[0]
    anchor = next((k for k, part in enumerate(parts) if is_certain(part)), None)
    if anchor is None:
        return _joined_when_both_stand(parts, gap)
    pieces: list[Piece] = []
    for k, part in enumerate(parts):
        if k < anchor:
            pieces += padded(part, "", gap)
        else:
            pieces += part if k == anchor else padded(part, gap, "")
    return merged(pieces)


def _joined_when_both_stand(parts: Sequence[Text], gap: str) -> Text:
    if not parts:
        return ()
    if len(parts) > MOST_LOOSE:
        raise Unsettled
    pieces: list[Piece] = list(parts[0])
    before = shows(parts[0])
    for part in parts[1:]:
        here = shows(part)
        pieces += _when(_both(before, here), gap)
        pieces += part
        before = _either(before, here)
    return merged(pieces)


def padded(text: Text, lead: str, tail: str) -> Text:
    """The text with something before or after it, wherever it prints anything at all."""
    if not text:
        return text
    if is_certain(text):
        return merged([*_plain(lead), *text, *_plain(tail)])
    if len(text) == 1:
        return (_padded(text[0], lead, tail),)
    stands = shows(text)
    return merged([*_when(stands, lead), *text, *_when(stands, tail)])


def _padded(piece: Piece, lead: str, tail: str) -> Piece:
    match piece:
        case Variant(branches):
            padded_all = tuple((asked, padded(text, lead, tail)) for asked, text in branches)
            return replace(piece, branches=padded_all)
        case Turns(_, _, alternatives):
            return replace(
                piece, alternatives=tuple(padded(text, lead, tail) for text in alternatives)
            )
        case Plain() | Shown():
            return piece


def is_certain(text: Text) -> bool:
    """Whether a text prints something in every state."""
    return any(map(_is_certain, text))


def _is_certain(piece: Piece) -> bool:
    if isinstance(piece, Plain):
        return not piece.text.isspace()
    if isinstance(piece, Shown):
        return True
    if isinstance(piece, Variant):
        branches = piece.branches
        return branches[-1][0] is None and all(is_certain(text) for _, text in branches)
    return all(map(is_certain, piece.alternatives))


def shows(text: Text) -> Condition | bool:
    """When a text prints something: always, never, or under a condition."""
    if len(text) > MOST_LOOSE and not is_certain(text):
        raise Unsettled
    answer: Condition | bool = False
    for piece in text:
        answer = _either(answer, _shows(piece))
    return answer


def _shows(piece: Piece) -> Condition | bool:
    match piece:
        case Plain() | Shown():
            return _is_certain(piece)
        case Variant(branches):
            answer: Condition | bool = False
            for asked, text in reversed(branches):
                here = shows(text)
                if asked is None:
                    answer = here
                elif here is True:
                    answer = _either(asked, answer)
                else:
                    answer = _either(_both(asked, here), _both(Not(asked), answer))
            return answer
        case Turns(_, _, alternatives):
            if is_certain((piece,)):
                return True
            if not any(alternatives):
                return False
            raise Unsettled


def _both(one: Condition | bool, other: Condition | bool) -> Condition | bool:
    if isinstance(one, bool):
        return other if one else False
    if isinstance(other, bool):
        return one if other else False
    return And((*one.parts, other) if isinstance(one, And) else (one, other))


def _either(one: Condition | bool, other: Condition | bool) -> Condition | bool:
    if isinstance(one, bool):
        return True if one else other
    if isinstance(other, bool):
        return True if other else one
    return Or((*one.parts, other) if isinstance(one, Or) else (one, other))


def _when(stands: Condition | bool, text: str) -> Sequence[Piece]:
    if not text or stands is False:
        return ()
    if stands is True:
        return (Plain(text),)
    return (Variant(((stands, (Plain(text),)),)),)


def _plain(text: str) -> Sequence[Piece]:
    return (Plain(text),) if text else ()


def merged(pieces: Sequence[Piece]) -> Text:
    """The pieces, with neighbouring literal text in one piece."""
    whole: list[Piece] = []
    for piece in pieces:
        last = whole[-1] if whole else None
        if isinstance(piece, Plain) and isinstance(last, Plain):
            whole[-1] = Plain(last.text + piece.text)
        else:
            whole.append(piece)
    return tuple(whole)


def _side_by_side(items: Sequence[str | Piece]) -> Text:
    """Items that all print something: every space stays where it was written."""
    pieces: list[Piece] = []
    last = len(items) - 1
    for k, item in enumerate(items):
        if isinstance(item, str):
            words = single_spaced(item)
            words = words.lstrip() if k == 0 else words
            words = words.rstrip() if k == last else words
            if words:
                pieces.append(Plain(words))
        else:
            pieces.append(item)
    return tuple(pieces)


def single_spaced(words: str) -> str:
    """Words with one space for every run of spaces and breaks; a hard space stays a hard space."""
    words = words.replace("\n", " ")
    while "  " in words:
        words = words.replace("  ", " ")
    return words


def _runs(items: Sequence[str | Piece]) -> list[Text]:
    """The items between one space and the next; literal text is one item however long."""
    runs: list[list[Piece]] = [[]]
    for item in items:
        if not isinstance(item, str):
            runs[-1].append(item)
            continue
        words = single_spaced(item)
        if words.startswith(" "):
            runs.append([])
        if words.strip():
            runs[-1].append(Plain(words.strip()))
            if words.endswith(" "):
                runs.append([])
    return [merged(run) for run in runs if run]


def _opened_up(runs: list[Text]) -> list[Text]:
    """`"{if so: Well,} come in`: the space belongs to what may stand after an opening mark."""
    whole: list[Text] = []
    for run in runs:
        last = whole[-1] if whole else ()
        loose = _loose_end(last)
        if loose and is_certain(run):
            kept, tail = last[: len(last) - loose], last[len(last) - loose :]
            whole[-1] = merged([*kept, *padded(tail, "", " "), *run])
        else:
            whole.append(run)
    return whole


def _loose_end(run: Text) -> int:
    """How many pieces at the end may print nothing, if an opening mark stands before them."""
    loose = _leading(tuple(reversed(run)))
    mark = run[-loose - 1] if 0 < loose < len(run) else None
    return loose if isinstance(mark, Plain) and _opens(mark.text) else 0


def _opens(text: str) -> bool:
    return text[-1] in _OPENING and (len(text) == 1 or text[-2] == " ")


def _closed_up(runs: list[Text]) -> list[Text]:
    """`the door {if so: at last}, and`: no space is left before a mark that closes."""
    whole: list[Text] = []
    for run in runs:
        loose = _leading(run)
        mark = run[loose] if 0 < loose < len(run) else None
        closes = isinstance(mark, Plain) and mark.text[0] in _CLOSING
        if closes and whole and is_certain(whole[-1]):
            head = padded(run[:loose], " ", "")
            whole[-1] = merged([*whole[-1], *head, *run[loose:]])
        else:
            whole.append(run)
    return whole


def _leading(run: Text) -> int:
    """How many pieces at the beginning may print nothing."""
    return next((k for k, piece in enumerate(run) if _is_certain(piece)), len(run))
