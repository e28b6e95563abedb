"""What a player types, understood: a number, a choice's id, the start of a label, a request."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.keeping.words import Words
from game.play.beat import CONTINUE, Ended, Offer, Offered

VERBS = (
    "save",
    "load",
    "saves",
    "log",
    "back",
    "undo",
    "look",
    "see",
    "source",
    "word",
    "who",
    "almanac",
    "record",
    "help",
    "quit",
)


@dataclass(frozen=True, slots=True)
class Pick:
    """An open choice."""

    choice: str


@dataclass(frozen=True, slots=True)
class Locked:
    """A choice that is shown and does not stand open."""

    offer: Offer


@dataclass(frozen=True, slots=True)
class Request:
    """Something asked of the game: one of VERBS, in whatever language, and what follows it."""

    verb: str
    about: str


@dataclass(frozen=True, slots=True)
class Several:
    """What was typed begins more than one label."""

    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing here is called that."""


Answer = Pick | Locked | Request | Several | Unknown


def understood(typed: str, stands: Offered | Ended, words: Words) -> Answer:
    """What was meant. A request that happens to begin a label is still a request, unless more of
    the label was typed than its first word."""
    said = _folded(typed)
    offers = stands.offers if isinstance(stands, Offered) else ()
    exact = _exact(said, offers)
    if exact is not None:
        return _picked(exact)
    begun = [offer for offer in offers if said and _folded(offer.label).startswith(said)]
    request = requested(typed, words)
    if request is not None and not (begun and request.about):
        return request
    if len(begun) == 1:
        return _picked(begun[0])
    if begun:
        return Several(tuple(begun))
    begun = [offer for offer in offers if said and offer.id.startswith(said)]
    return _picked(begun[0]) if len(begun) == 1 else Unknown()


def requested(typed: str, words: Words) -> Request | None:
    """The request in what was typed; the English words always work too."""
    first, _, about = typed.strip().partition(" ")
    for verb in VERBS:
        if first.casefold() in (verb, words.say(f"terminal.verb.{verb}").casefold()):
            return Request(verb, about.strip())
    return None


def numbered(offers: Sequence[Offer]) -> dict[str, int]:
    """The numbers that a player may type: open choices, counted from 1 in the order shown."""
    opened = (offer.id for offer in offers if offer.is_open)
    return {id: number for number, id in enumerate(opened, 1)}


def _exact(said: str, offers: Sequence[Offer]) -> Offer | None:
    if not said and [offer.id for offer in offers] == [CONTINUE]:
        return offers[0]
    numbers = numbered(offers)
    for offer in offers:
        if said == offer.id or (offer.is_open and said == str(numbers[offer.id])):
            return offer
    return None


def _picked(offer: Offer) -> Answer:
    return Pick(offer.id) if offer.is_open else Locked(offer)


def _folded(text: str) -> str:
    """Letters and figures alone decide: not case, not quote marks, not how many spaces."""
    kept = "".join(sign for sign in text if sign not in "\"'“”‘’«»*_")
    return " ".join(kept.split()).casefold().strip(" .,:;!?")
