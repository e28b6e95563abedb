"""Slips in what is told and what it rests on: choices, stamps, marks, quotes, sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from game.reading.schema_of_record import STANDINGS
from tests.mutation.mutant import Operator, Site, within, without
from tests.mutation.slips import items_left_out, misspelt, names_in, others
from tests.mutation.written import Written

_TERM = re.compile(r"\[([^\]^|]+)(?=[\]|])")
_NOTE = re.compile(r"\[\^([a-z0-9.-]+)\]")
_SPEAKER = re.compile(r"(?m)^ *@([a-z-]+)")
_SENTENCE = re.compile(r"(?<=[a-z]\. )(?=[A-Z])")


def _left_out(written: Written, keys: tuple[str, ...]) -> Iterator[Site]:
    return (without(e) for e in written.keyed(*keys) if e.sheet in ("choice", "scene"))


def _item_left_out(written: Written, keys: tuple[str, ...]) -> Iterator[Site]:
    for entry in written.keyed(*keys):
        if entry.holds == "names":
            yield from items_left_out(entry)


def _choice_left_out(written: Written) -> Iterator[Site]:
    return (without(e) for e in written.entries if e.sheet == "table-of-choice")


def _pool_page_left_out(written: Written) -> Iterator[Site]:
    """A page that chance can draw, with the line of hyphens before it."""
    for entry in written.keyed("pool"):
        text = written.texts[entry.file]
        start = text.rindex("\n---\n", 0, entry.start)
        stop = text.find("\n---\n", entry.start)
        if stop >= 0:
            yield Site(entry.file, start, stop, ("",))


def _misspelt_source(written: Written) -> Iterator[Site]:
    for entry in written.keyed("sources", "held by"):
        yield from names_in(entry, misspelt)


def _other_standing(written: Written) -> Iterator[Site]:
    for entry in written.keyed("standing"):
        if entry.text in STANDINGS:
            yield within(entry, 0, len(entry.text), *others(entry.text, STANDINGS))


def _other_kind(written: Written) -> Iterator[Site]:
    for entry in written.keyed("kind"):
        kinds = ("fixed", "elastic", "free")
        if entry.text in kinds:
            yield within(entry, 0, len(entry.text), *others(entry.text, kinds))


def _other_position(written: Written) -> Iterator[Site]:
    for entry in written.keyed("settles"):
        every = tuple(p.id for event in written.story.events.values() for p in event.positions)
        yield within(entry, 0, len(entry.text), *others(entry.text, every))


def _marked(written: Written, pattern: re.Pattern[str]) -> Iterator[Site]:
    for entry in written.holding("prose"):
        for found in pattern.finditer(entry.text):
            yield within(entry, found.start(1), found.end(1), *misspelt(found[1]))


def _speaker(written: Written) -> Iterator[Site]:
    """Who speaks, and the spellings by which prose is known to name somebody."""
    yield from _marked(written, _SPEAKER)
    for entry in written.keyed("called"):
        if entry.sheet == "person":
            yield from items_left_out(entry)
    for entry in written.keyed("plays", "person"):
        yield from names_in(entry, misspelt)


def _sign_lost(written: Written, sign: str) -> Iterator[Site]:
    for entry in written.holding("prose"):
        for found in re.finditer(re.escape(sign), entry.text):
            yield within(entry, found.start(), found.end(), "")


def _banned(written: Written) -> Iterator[Site]:
    """A phrase that the story's style bans, slipped in between two sentences."""
    slips = tuple(f"{phrase[:1].upper()}{phrase[1:]}. " for phrase in written.bans)
    for entry in written.holding("prose"):
        for found in _SENTENCE.finditer(entry.text):
            yield within(entry, found.start(), found.end(), *slips)


def _out_of_line(written: Written) -> Iterator[Site]:
    """A key one space too far in."""
    for entry in written.entries:
        if len(entry.path) > 1:
            yield Site(entry.file, entry.start, entry.start, (" ",))


def _hyphens_lost(written: Written) -> Iterator[Site]:
    for file, text in written.texts.items():
        if file.startswith("night/"):
            for found in re.finditer(r"^---\n", text, re.MULTILINE):
                yield Site(file, found.start(), found.end(), ("",))


TELLING = (
    Operator("dropped-choice", "a choice left out", _choice_left_out),
    Operator("dropped-stamp", "a stamp left out", partial(_left_out, keys=("stamp",))),
    Operator("dropped-locked", "a reason left out", partial(_left_out, keys=("locked",))),
    Operator("dropped-once", "`once` left out", partial(_left_out, keys=("once",))),
    Operator("dropped-settles", "`settles` left out", partial(_left_out, keys=("settles",))),
    Operator("dropped-colour", "`colour` left out", partial(_left_out, keys=("colour",))),
    Operator("dropped-pool-page", "a page of a pool left out", _pool_page_left_out),
    Operator("other-position", "a position of another event, or another one", _other_position),
    Operator(
        "dropped-source",
        "a work left out of the sources or of who holds a position",
        partial(_item_left_out, keys=("sources", "held by")),
    ),
    Operator("misspelt-source", "a work misspelt", _misspelt_source),
    Operator("dropped-fact", "a fact left out", partial(_item_left_out, keys=("facts",))),
    Operator("other-standing", "another standing", _other_standing),
    Operator("other-kind", "an event of another kind", _other_kind),
    Operator("misspelt-term", "a glossary mark, misspelt", partial(_marked, pattern=_TERM)),
    Operator("misspelt-note", "a footnote mark, misspelt", partial(_marked, pattern=_NOTE)),
    Operator("misspelt-speaker", "whoever is named or played, misspelt or left out", _speaker),
    Operator("lost-quote", "a quote mark lost", partial(_sign_lost, sign='"')),
    Operator("lost-brace", "a closing brace lost", partial(_sign_lost, sign="}")),
    Operator("lost-bracket", "a closing bracket lost", partial(_sign_lost, sign="]")),
    Operator("banned-phrase", "a phrase that the style bans", _banned),
    Operator("out-of-line", "a key one space too far in", _out_of_line),
    Operator("lost-hyphens", "no line of hyphens before a page", _hyphens_lost),
)
