"""A choice from its keys, and what cannot stand together in one."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.hour import hour
from game.model.story import Choice, End, Target
from game.reading.nodes import Keyed
from game.reading.reader import Reader
from game.reading.renames import former
from game.reading.schema import CHOICE, LOCK, TWO_STEPS
from game.reading.spacing import is_certain

_KEYS = frozenset(CHOICE.names)
_MORE_THAN_COLOUR = ("do", "stamp", "settles")
_EVERYDAY = frozenset(("say", "if", "once", "minutes", "text", "do", "stamp", "to"))
_TOGETHER = frozenset((*LOCK, "draw", "call", "colour", "settles", *TWO_STEPS))


@dataclass(slots=True)
class Surroundings:
    """What a choice has from its scene: the scene's id, its event, and where that leads."""

    scene: str
    event: str
    to: Target | None
    has_to: bool


def choice(id: str, page: Keyed, around: Surroundings, reader: Reader) -> Choice:
    """The choice that these keys describe; what is wrong is reported, and something stands in."""
    keys = page.pairs.keys()
    reader.turn_to(page, f"choice '{id}'")
    reader.check_keys(CHOICE, _KEYS)
    reader.prose.turn_to(f"{around.scene}.{id}")
    reader.ways.is_choice = True
    if not _TOGETHER.isdisjoint(keys):
        _check_pairs(page, reader)
    if "say" not in keys:
        reader.report.add("missing-key", page.mark, where=f"choice '{id}'", key="say")
    made = (
        _everyday(id, page, around, reader)
        if keys <= _EVERYDAY
        else _whole(id, page, around, reader)
    )
    if made.say and not is_certain(made.say):
        what = f"the label of choice '{id}' may print nothing"
        reader.report.add("prints-nothing", reader.mark("say"), what=what)
    return made


def _everyday(id: str, page: Keyed, around: Surroundings, reader: Reader) -> Choice:
    """A choice without the rarer keys, which most are; looking for those takes half the time."""
    return Choice(
        id=id,
        say=reader.told("say"),
        to=_target(page, around, reader),
        shown_if=reader.asked("if"),
        once=reader.flag("once"),
        minutes=reader.number("minutes", 0),
        text=reader.told("text"),
        do=reader.done("do"),
        stamp=reader.told("stamp"),
        mark=page.mark,
    )


def _whole(id: str, page: Keyed, around: Surroundings, reader: Reader) -> Choice:
    return Choice(
        id=id,
        say=reader.told("say"),
        to=_target(page, around, reader),
        shown_if=reader.asked("if"),
        needs=reader.asked("needs"),
        locked=reader.told("locked"),
        once=reader.flag("once"),
        fallback=reader.flag("fallback"),
        minutes=reader.number("minutes", 0),
        until=_until(reader),
        event=reader.named("event", "event"),
        settles=_settles(around, reader),
        warn=reader.told("warn"),
        sure=reader.told("sure"),
        back=reader.told("back"),
        hear=reader.list("hear"),
        text=reader.told("text"),
        do=reader.done("do"),
        stamp=reader.told("stamp"),
        colour=reader.flag("colour"),
        draw=reader.named("draw", "pool"),
        call=reader.called(),
        was=former(reader, f"{around.scene}.{id}"),
        mark=page.mark,
    )


def _target(page: Keyed, around: Surroundings, reader: Reader) -> Target:
    own = reader.target()
    if own is not None:
        return own
    if around.to is not None and "to" not in page.pairs:
        return around.to
    if not around.has_to and "to" not in page.pairs:
        reader.report.add("no-way-on", page.mark, who=reader.who)
    return End()


def _until(reader: Reader) -> str:
    text = reader.word("until")
    if text and hour(text) is None:
        reader.report.add("bad-hour", reader.mark("until"), value=text)
    return text


def _settles(around: Surroundings, reader: Reader) -> str:
    position = reader.word("settles")
    if not position:
        return ""
    id = reader.word("event") or around.event
    event = reader.names.events.get(id)
    mark = reader.mark("settles")
    trouble = ""
    if not id:
        trouble = "neither it nor its scene names an event"
    elif event is not None and event.kind != "elastic":
        trouble = f"'{id}' is {event.kind}"
    if trouble:
        reader.report.add(
            "settles-nothing", mark, who=reader.who, position=position, trouble=trouble
        )
    elif event is not None and position not in (known := [each.id for each in event.positions]):
        hint = reader.report.guess(position, dict.fromkeys(known, event.mark))
        reader.report.add("unknown-position", mark, hint=hint, position=position, event=id,
                          known=", ".join(known) or "none")  # fmt: skip
    return position


def _check_pairs(page: Keyed, reader: Reader) -> None:
    """Keys that need each other, and keys that cannot stand together."""
    keys, report, who = page.pairs, reader.report, reader.who
    locks = [key for key in LOCK if key in keys]
    if len(locks) == 1:
        has, lacks = LOCK if locks[0] == LOCK[0] else reversed(LOCK)
        report.add("locked-without-needs", keys[has].key.mark, who=who, has=has, lacks=lacks)
    steps = [key for key in TWO_STEPS if key in keys]
    if 0 < len(steps) < len(TWO_STEPS):
        lacks = next(key for key in TWO_STEPS if key not in keys)
        mark = keys[steps[0]].key.mark
        report.add("two-steps-incomplete", mark, who=who, has=steps[0], lacks=lacks)
    if "draw" in keys and "call" in keys:
        report.add("draw-and-call", keys["call"].key.mark, who=who)
    if "colour" in keys and reader.flag("colour"):
        for key in _MORE_THAN_COLOUR:
            if key in keys:
                report.add("colour-with-effects", keys[key].key.mark, who=who, has=key)
