"""Slips in names: misspelt, or the name of another thing of the same kind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from tests.mutation.mutant import Operator, Site, without
from tests.mutation.slips import misspelt, names_in, others
from tests.mutation.written import Entry, Written

_SOUNDS = ("sound", "music", "hear")
_LEADS = ("here", "back", "end", "next")


def _ways(written: Written) -> Iterator[Entry]:
    """Every name of a scene that something leads to, but not odds and conditions."""
    yield from (e for e in written.holding("ways") if e.text and not _is_table(e))
    yield from (e for e in written.keyed("start", "call") if e.holds == "name")


def _is_table(entry: Entry) -> bool:
    return "\n" in entry.text or entry.text.startswith(" ")


def _way_keys(written: Written) -> Iterator[Site]:
    """The scenes that stand as keys before odds or conditions."""
    for entry in written.holding("way"):
        at = written.texts[entry.file].index(entry.key, entry.start)
        yield Site(entry.file, at, at + len(entry.key), (entry.key,))


def _targets(written: Written) -> Iterator[tuple[Site, str, str]]:
    for entry in _ways(written):
        for site in names_in(entry, lambda name: (name,)):
            if site.slips[0] not in _LEADS:
                yield site, site.slips[0], _chapter(entry, written)
    for entry, site in zip(written.holding("way"), _way_keys(written), strict=True):
        yield site, entry.key, _chapter(entry, written)


def _chapter(entry: Entry, written: Written) -> str:
    scene = written.story.scenes.get(entry.page)
    return scene.chapter if scene is not None else entry.page


def _misspelt_target(written: Written) -> Iterator[Site]:
    for site, name, _ in _targets(written):
        yield Site(site.file, site.start, site.stop, misspelt(name))


def _other_target(written: Written) -> Iterator[Site]:
    for site, name, chapter in _targets(written):
        if chapter in written.story.chapters:
            others_there = others(name, written.story.chapters[chapter].scenes)
            yield Site(site.file, site.start, site.stop, others_there)


def _swapped_targets(written: Written) -> Iterator[Site]:
    """Two ways of one chapter, each with the other's target."""
    targets = [(site, name, chapter) for site, name, chapter in _targets(written)]
    targets.sort(key=lambda target: (target[0].file, target[0].start))
    for (a, first, chapter), (b, second, same) in pairwise(targets):
        if first != second and chapter == same and a.file == b.file:
            between = written.texts[a.file][a.stop : b.start]
            yield Site(a.file, a.start, b.stop, (f"{second}{between}{first}",))


def _misspelt(written: Written, holds: tuple[str, ...], keys: tuple[str, ...]) -> Iterator[Site]:
    for entry in written.keyed(*keys):
        if entry.holds in holds:
            yield from names_in(entry, misspelt)


def _misspelt_own(written: Written) -> Iterator[Site]:
    """The id that a page, a choice or an entry of the record gives itself."""
    for entry in written.holding("id"):
        yield from names_in(entry, misspelt)
    for entry in written.holding("sheet"):
        if entry.sheet.startswith("table-of-") and entry.key:
            at = written.texts[entry.file].index(entry.key, entry.start)
            yield Site(entry.file, at, at + len(entry.key), misspelt(entry.key))


def _other_picture(written: Written) -> Iterator[Site]:
    for entry in written.keyed("picture"):
        yield from names_in(entry, partial(others, words=written.pictures))


def _other_event(written: Written) -> Iterator[Site]:
    for entry in written.keyed("event"):
        yield from names_in(entry, partial(others, words=tuple(written.story.events)))


def _other_place(written: Written) -> Iterator[Site]:
    for entry in written.keyed("place"):
        yield from names_in(entry, partial(others, words=tuple(written.story.places)))


def _key(written: Written) -> Iterator[Site]:
    for entry in written.entries:
        named = entry.holds and not entry.sheet.startswith("table-of-")
        if named and entry.sheet not in ("ways", "values") and entry.key.isalpha():
            at = written.texts[entry.file].index(entry.key, entry.start)
            yield Site(entry.file, at, at + len(entry.key), misspelt(entry.key))


def _twice(written: Written) -> Iterator[Site]:
    for entry in written.entries:
        if entry.holds:
            lines = written.texts[entry.file][entry.start : entry.stop]
            yield Site(entry.file, entry.start, entry.stop, (lines + lines,))


def _not_happening(written: Written) -> Iterator[Site]:
    return map(without, written.keyed("happens"))


def _without_event(written: Written) -> Iterator[Site]:
    return (without(e) for e in written.keyed("event") if e.sheet in ("scene", "choice"))


NAMING = (
    Operator("misspelt-target", "a name that something leads to, misspelt", _misspelt_target),
    Operator("other-target", "leads to another scene of the chapter", _other_target),
    Operator("swapped-targets", "two ways of a chapter change targets", _swapped_targets),
    Operator("misspelt-own-id", "a thing's own id, misspelt", _misspelt_own),
    Operator(
        "misspelt-event",
        "the name of an event, misspelt",
        partial(_misspelt, holds=("name", "names"), keys=("event", "happens", "opens with")),
    ),
    Operator("other-event", "another event of the record", _other_event),
    Operator("other-place", "another place", _other_place),
    Operator(
        "misspelt-picture",
        "the name of a picture, misspelt",
        partial(_misspelt, holds=("name",), keys=("picture",)),
    ),
    Operator("other-picture", "another picture that there is", _other_picture),
    Operator(
        "misspelt-sound",
        "the name of a sound, misspelt",
        partial(_misspelt, holds=("name", "names"), keys=_SOUNDS),
    ),
    Operator("misspelt-key", "a key, misspelt", _key),
    Operator("key-twice", "a key stands twice", _twice),
    Operator("dropped-happens", "`happens` left out", _not_happening),
    Operator("dropped-event", "`event` left out of a scene or a choice", _without_event),
)
