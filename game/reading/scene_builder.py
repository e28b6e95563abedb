"""A scene from its page, and what cannot stand together on one."""

from __future__ import annotations

from game.model.hour import NO_HOUR, Hour, hour
from game.model.story import Chapter, Scene
from game.reading.choice_builder import Surroundings, choice
from game.reading.fields import parted
from game.reading.night import ScenePage
from game.reading.reader import Reader
from game.reading.renames import former
from game.reading.schema import POOL_KEYS, SCENE, WAYS_ON

_KEYS = frozenset(SCENE.names)
_POOL_KEYS = frozenset(POOL_KEYS)


def scene(page: ScenePage, chapter: Chapter, reader: Reader) -> Scene:
    """The scene that a page describes; what is wrong is reported, and something stands in."""
    id, keyed = page.id, page.page
    who = f"scene '{id}'"
    reader.turn_to(keyed, who)
    reader.check_keys(SCENE, _KEYS)
    reader.ways.following = page.following
    reader.ways.is_choice = False
    _check_pairs(page, reader)
    event = reader.named("event", "event")
    to = reader.target()
    around = Surroundings(id, event, to, "to" in keyed.pairs)
    choices = tuple([choice(each, keys, around, reader) for each, keys in page.choices])
    reader.turn_to(keyed, who)
    reader.prose.turn_to(id)
    if page.before or page.after:
        text = reader.told_with(page.before, "text", page.after)
    else:
        text = reader.told("text")
    return Scene(
        id=id,
        chapter=chapter.id,
        at=_at(reader),
        text=text,
        choices=choices,
        to=to,
        event=event,
        happens=_happens(reader),
        place=reader.named("place", "place") or chapter.place,
        picture=reader.word("picture") or chapter.picture,
        sound=reader.word("sound") or chapter.sound,
        music=reader.word("music") or chapter.music,
        hear=reader.list("hear"),
        pool=reader.word("pool"),
        when=reader.asked("if"),
        weight=reader.number("weight", 1, lowest=1),
        priority=reader.number("priority", 0),
        once=reader.flag("once"),
        do=reader.done("do"),
        call=reader.called(),
        ending=_ending(chapter, reader),
        was=former(reader, page.id),
        mark=reader.mark("scene"),
    )


def _at(reader: Reader) -> Hour:
    text = reader.word("at")
    if not text:
        return NO_HOUR
    found = hour(text)
    if found is None:
        reader.report.add("bad-hour", reader.mark("at"), value=text)
        return Hour(text, 0, about=False)
    return found


def _happens(reader: Reader) -> tuple[str, ...]:
    node = reader.scalar("happens")
    if node is None:
        return ()
    found = []
    for event, mark in parted(node):
        if reader.names.has("event", event, reader.who, mark):
            found.append(event)
            kind = reader.names.events[event].kind
            if kind != "fixed":
                reader.report.add("not-fixed", mark, who=reader.who, event=event, kind=kind)
    return tuple(found)


def _ending(chapter: Chapter, reader: Reader) -> str:
    id = reader.named("ending", "fate")
    if id and (owner := reader.names.fates[id].role) != chapter.role:
        mark = reader.mark("ending")
        reader.report.add("fate-of-another", mark, fate=id, owner=owner, role=chapter.role)
    return id


def _check_pairs(page: ScenePage, reader: Reader) -> None:
    """Keys that need each other, and keys that cannot stand together."""
    keys, report = page.page.pairs, reader.report
    if "pool" not in keys and not _POOL_KEYS.isdisjoint(keys):
        for key in _POOL_KEYS.intersection(keys):
            report.add("pool-key-without-pool", keys[key].key.mark, scene=page.id, key=key)
    if "ending" in keys:
        for key in WAYS_ON:
            if key in keys:
                what = {"choices": "choices", "to": "a way on", "call": "a call"}[key]
                mark = keys[key].key.mark
                report.add("ending-with-choices", mark, scene=page.id, what=what)
    elif not page.choices and "to" not in keys:
        report.add("no-way-on", reader.mark("scene"), who=reader.who)
