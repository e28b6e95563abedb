"""What the player saw, as lines of plain text: for tests, bug reports and reviews."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from game.play.beat import (
    Beat,
    ChapterClosed,
    ChapterOpened,
    Drew,
    Ended,
    EventHappened,
    FateMet,
    Fell,
    Offer,
    Offered,
    Refused,
    SceneEntered,
    Sounded,
    Stamped,
    Told,
    Took,
    Undone,
    Warned,
)


def lines(beats: Iterable[Beat]) -> list[str]:
    """The beats as text, one idea a line, prose with its marks."""
    out: list[str] = []
    for beat in beats:
        out.extend(_lines(beat))
    return out


def _lines(beat: Beat) -> list[str]:
    match beat:
        case ChapterOpened(chapter, card):
            return [f"=== {chapter}", *card.split("\n\n"), ""]
        case ChapterClosed(chapter):
            return [f"=== end of {chapter}", ""]
        case SceneEntered(scene, hour):
            return [f"--- {scene} · {hour.text}"]
        case Took(_, choice, label):
            return [f"> {choice}: {label}" if label else f"> {choice}"]
        case Told(text):
            return [text, ""]
        case Warned(_, text):
            return [f"(!) {text}", ""]
        case Sounded(sounds):
            return [f"(sound: {', '.join(sounds)})"]
        case Stamped(_, _, text, hour):
            return [f"[{hour.text}] {text}"]
        case EventHappened(event):
            return [f"[{event} takes place]"]
        case Fell(scene):
            return [f"(it falls to {scene})"]
        case Drew(pool, scene):
            return [f"({pool} gives {scene})"]
        case FateMet(role, fate):
            return [f"*** {role}: {fate}"]
        case Offered(offers):
            return [*map(_offer, offers), ""]
        case Ended(_, fates):
            return ["*** the end" + "".join(f", {fate}" for _, fate in fates)]
        case Refused(reason):
            return [f"(refused: {reason})"]
        case Undone(steps):
            return [f"(taken back: {steps})"]
        case _:
            assert_never(beat)


def _offer(offer: Offer) -> str:
    mark = "*" if offer.is_open else "x"
    cost = (
        f" · {offer.minutes} min"
        if offer.minutes
        else f" · until {offer.until}"
        if offer.until
        else ""
    )
    why = "" if offer.is_open else " (too late)" if offer.is_late else f" ({offer.reason})"
    return f" {mark} {offer.id}: {offer.label}{cost}{why}"
