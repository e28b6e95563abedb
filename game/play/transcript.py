"""What the player saw, as lines of plain text: for tests, bug reports and reviews."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from game.model.story import Story
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

_NOWHERE_YET = ("", "", "", "")


def lines(beats: Iterable[Beat], story: Story) -> list[str]:
    """The beats as text, one idea a line, prose with its marks.

    Of what is seen and heard in a scene only what is new is told; a choice names the event of the
    record that it touches, and what it settles of it.
    """
    out: list[str] = []
    around = _NOWHERE_YET
    for beat in beats:
        out.extend(_lines(beat))
        match beat:
            case SceneEntered():
                here = (beat.place, beat.picture, beat.sound, beat.music)
                out.extend(_around(around, here))
                around = here
            case Took(scene, choice):
                out.extend(_touched(story, scene, choice))
    return out


def _around(before: tuple[str, ...], here: tuple[str, ...]) -> list[str]:
    kinds = ("place", "picture", "sound", "music")
    new = [
        f"{kind}: {now or 'none'}"
        for kind, was, now in zip(kinds, before, here, strict=True)
        if now != was
    ]
    return [f"({', '.join(new)})"] if new else []


def _touched(story: Story, scene: str, choice: str) -> list[str]:
    id, _, step = choice.partition(".")
    taken = next((one for one in story.scenes[scene].choices if one.id == id), None)
    if taken is None or (taken.warn and step != "sure"):
        return []  # only asked about
    event = story.touched(story.scenes[scene], taken)
    settles = f": {taken.settles}" if taken.settles else ""
    return [f"(of {event}{settles})"] if event else []


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
        case Fell("here" | "back" as way):
            return [f"(it falls {way})"]
        case Fell(way):
            return [f"(it falls to {'the end' if way == 'end' else way})"]
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
