"""A playthrough as plain data for a save file, and back.

The state is what is loaded; the log is for replay and bug reports. Everything is kept by name,
never by slot, so that a story may change between saving and loading; what has a new name and says
so by `was` is found.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.model.hour import NO_HOUR, hour
from game.model.renames import Renames, renames_of
from game.play.beat import Stamped
from game.play.carried import row_from
from game.play.clock import NEVER, hour_of
from game.play.command import Begin, Choose, Command
from game.play.dice import DICE
from game.play.rules import Rules
from game.play.session import Session
from game.play.state import PlayState

FORMAT = 1
OLDEST_READABLE = 1

Kept = dict[str, Any]


class CannotRestore(Exception):
    """A save that this story or this version cannot go on from; the message says why."""


@dataclass(frozen=True, slots=True)
class Restored:
    """A session that goes on from a save, and what of the save the story no longer knows."""

    session: Session
    forgotten: tuple[str, ...]
    same_story: bool


def kept(session: Session) -> Kept:
    """The playthrough as JSON-ready data."""
    rules, state = session.rules, session.state
    story = rules.story
    return {
        "format": FORMAT,
        "oldest": OLDEST_READABLE,
        "story": {
            "id": story.id,
            "version": story.front.version,
            "fingerprint": story.fingerprint,
            "language": story.language,
        },
        "state": {
            "chapter": state.chapter,
            "scene": state.scene,
            "roles": list(state.roles),
            "returns": list(state.returns),
            "pending": state.pending,
            "ledger": [_kept_stamp(stamp) for stamp in state.ledger],
            "deeds": [list(deed) for deed in state.deeds],
            "fates": [list(fate) for fate in state.fates],
            "alone": state.alone,
            "is_over": state.is_over,
            "clock": state.clock,
            **_kept_row(rules, state.row),
        },
        "log": [_kept_command(command) for command in session.log],
    }


def restored(rules: Rules, data: object) -> Restored:
    """A session that goes on from `data`; raises CannotRestore with a sentence for the player."""
    try:
        return _restored(rules, data)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as fault:
        raise CannotRestore(f"the save is damaged: {fault!r} is not where it should be") from fault


def _restored(rules: Rules, data: Any) -> Restored:
    written = data["format"]
    if not isinstance(written, int) or not OLDEST_READABLE <= written <= FORMAT:
        raise CannotRestore(
            f"the save has format {written}; this version reads {OLDEST_READABLE} to {FORMAT}"
        )
    if data["story"]["id"] != rules.story.id:
        raise CannotRestore(f"the save belongs to another story, '{data['story']['id']}'")
    state, forgotten = _state(rules, data["state"])
    log = tuple(_command(entry) for entry in data["log"])
    if data["story"].get("language", rules.story.original.language) != rules.story.language:
        state = _told_anew(rules, state, log)
    session = Session(rules)
    session.restore(state, log)
    same = data["story"]["fingerprint"] == rules.story.fingerprint
    return Restored(session, forgotten, same)


def replayed(rules: Rules, log: tuple[Command, ...]) -> Session:
    """A session that was sent the whole log from its beginning."""
    session = Session(rules)
    for command in log:
        session.send(command)
    return session


def _told_anew(rules: Rules, state: PlayState, log: tuple[Command, ...]) -> PlayState:
    """The state with its ledger in the language of now, where the log still leads to it."""
    again = replayed(rules, log)
    if not again.log or again.state._replace(ledger=()) != state._replace(ledger=()):
        return state  # what was written down stands as it was written
    return again.state


def _kept_row(rules: Rules, row: tuple[int, ...]) -> Kept:
    slots, variables = rules.slots, rules.story.variables
    return {
        "dice": row[DICE],
        "variables": {
            id: variables[id].domain.called(row[slot]) for id, slot in slots.variables.items()
        },
        "visits": {id: row[slot] for id, (slot, _) in slots.visits.items() if row[slot]},
        "sequences": {id: row[slot] for id, slot in slots.sequences.items() if row[slot]},
        "shuffles": {id: row[slot] for id, slot in slots.shuffles.items() if row[slot]},
        "flags": sorted(n for n, flag in slots.flags.items() if row[flag.slot] & flag.mask),
    }


def _state(rules: Rules, kept: Mapping[str, Any]) -> tuple[PlayState, tuple[str, ...]]:
    story, renames = rules.story, renames_of(rules.story)
    place = renames.scene(kept["scene"])
    if place not in story.scenes:
        raise CannotRestore(_lost(kept["scene"]))
    returns = tuple(renames.back(back) for back in kept["returns"])
    for back in returns:
        verb, _, there = back.partition(" ")
        if verb not in ("to", "here", "end") or (there and there not in story.scenes):
            raise CannotRestore(_lost(there))
    row, forgotten = row_from(rules, kept, renames)
    scene = story.scenes[place]
    pending = renames.choice(kept["scene"], str(kept["pending"]))[1]
    if pending and not any(c.id == pending and c.two_steps for c in scene.choices):
        pending = ""
    state = PlayState(
        scene.chapter,
        scene.id,
        row,
        tuple(role for role in kept["roles"] if role in story.roles),
        returns,
        pending,
        tuple(_stamp(entry, renames) for entry in kept["ledger"]),
        tuple(renames.choice(str(scene), str(choice)) for scene, choice in kept["deeds"]),
        tuple((str(role), str(fate)) for role, fate in kept["fates"] if fate in story.fates),
        bool(kept["alone"]),
        bool(kept["is_over"]),
        int(kept.get("clock", hour_of(story, scene, returns, NEVER).minute)),
    )
    return state, forgotten


def _kept_stamp(stamp: Stamped) -> Kept:
    return {**stamp._asdict(), "hour": stamp.hour.text}


def _stamp(kept: Mapping[str, Any], renames: Renames) -> Stamped:
    at = hour(kept["hour"]) if kept["hour"] else NO_HOUR
    if at is None:
        raise ValueError(kept["hour"])
    text, role, event = (str(kept[name]) for name in ("text", "role", "event"))
    return Stamped(*renames.choice(str(kept["scene"]), str(kept["choice"])), text, at, role, event)


def _kept_command(command: Command) -> Kept:
    match command:
        case Begin(roles, seed, chapter, scene, given, alone):
            return {
                "begin": list(roles),
                "seed": seed,
                "chapter": chapter,
                "scene": scene,
                "given": [list(pair) for pair in given],
                "alone": alone,
            }
        case Choose(choice):
            return {"choose": choice}
        case _:
            raise AssertionError("a log holds a beginning and choices alone")


def _command(kept: Mapping[str, Any]) -> Command:
    if "choose" in kept:
        return Choose(str(kept["choose"]))
    return Begin(
        tuple(map(str, kept["begin"])),
        int(kept["seed"]),
        str(kept["chapter"]),
        str(kept["scene"]),
        tuple((str(variable), int(value)) for variable, value in kept["given"]),
        bool(kept["alone"]),
    )


def _lost(scene: str) -> str:
    """Why a save of a scene that is not there cannot be gone on from."""
    return (
        f"the story no longer has the scene '{scene}'; if it came with an overlay, "
        "open the game with that overlay"
    )
