"""Whether a fault can make a difference to a player at all: only a proof says that it cannot.

Three proofs count. *Same print*: the stories have one fingerprint, which holds everything written.
*Same story*: every value that was read is equal, apart from its place in the files. *Unread*: the
stories differ only in fields that no room on a player's side of the house ever names.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

import game
from game.model.problem import Mark
from game.model.record import Entry, Event, Person, Place, Position, Source, Term
from game.model.story import (
    Belief,
    Chapter,
    Choice,
    Fate,
    Front,
    Part,
    Role,
    Rule,
    Scene,
    Story,
)
from game.model.variable import Variable

SAME_PRINT, SAME_STORY, UNREAD = "same print", "same story", "unread"

# Everything that runs when somebody plays. What reads files only makes the values compared here.
PLAYERS_SIDE = ("*.py", *(f"{room}/**/*.py" for room in (
    "model", "play", "keeping", "terminal", "desktop", "headless",
)))  # fmt: skip
_INDIRECT = frozenset(("getattr", "vars", "fields", "asdict", "astuple"))


def equal_by(one: Story, other: Story) -> str:
    """Which proof says that two stories are the same to everybody; empty when none does."""
    if one.fingerprint == other.fingerprint:
        return SAME_PRINT
    first, second = _laid_open(one), _laid_open(other)
    if _same(first, second, frozenset()):
        return SAME_STORY
    return UNREAD if _same(first, second, unread()) else ""


@cache
def unread() -> frozenset[str]:
    """Fields of the model whose names no room of a player's side takes or matches."""
    root = Path(game.__file__).parent
    named: set[str] = set()
    for pattern in PLAYERS_SIDE:
        for path in sorted(root.glob(pattern)):
            nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
            room = path.relative_to(root).as_posix()
            unnamed = room not in _NOT_OF_STORIES and any(map(_takes_unnamed, nodes))
            assert not unnamed, f"{room} takes fields without naming them"
            named.update(name for node in nodes for name in _named(node))
    return frozenset(field.name for kind in _KINDS for field in fields(kind)) - named


# Their fields taken by made-up names are of settings, records, saves and rows of a list.
_NOT_OF_STORIES = frozenset((
    "keeping/records.py", "keeping/settings.py", "keeping/slots.py",
    "desktop/screens/setting_rows.py", "desktop/widgets/listing.py",
))  # fmt: skip

_KINDS = (
    Story, Front, Part, Role, Chapter, Scene, Choice, Fate, Rule, Belief, Variable,
    Event, Position, Source, Entry, Term, Person, Place,
)  # fmt: skip


def _takes_unnamed(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Name(id="getattr"), args=[_, ast.Constant(), *_]):
            return False  # and the name is a text, which counts as named
        case ast.Call(func=ast.Name(id=called)):
            return called in _INDIRECT
    return False


def _named(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Attribute(attr=name):
            yield name
        case ast.MatchClass(kwd_attrs=names):
            yield from names
            yield from _matched_by_place(node)
        case ast.Constant(value=str(text)):
            yield text


def _matched_by_place(node: ast.MatchClass) -> Iterator[str]:
    """The fields that a pattern such as `Person(id, name)` takes without naming them."""
    name = node.cls.id if isinstance(node.cls, ast.Name) else ""
    for kind in _KINDS:
        if kind.__name__ == name:
            yield from kind.__match_args__[: len(node.patterns)]


def _laid_open(story: Story) -> dict[str, object]:
    found = {field.name: getattr(story, field.name) for field in fields(story)}
    del found["fingerprint"]
    return found


def _same(one: object, other: object, but: frozenset[str]) -> bool:
    if type(one) is not type(other):
        return False
    if isinstance(one, Mark):
        return True
    if is_dataclass(one) and not isinstance(one, type):
        names = (field.name for field in fields(one) if field.name not in but)
        return all(_same(getattr(one, name), getattr(other, name), but) for name in names)
    if isinstance(one, Mapping):
        assert isinstance(other, Mapping)
        # The order counts: it is the order in which things are offered and listed.
        return list(one) == list(other) and all(_same(one[key], other[key], but) for key in one)
    if isinstance(one, tuple):
        assert isinstance(other, tuple)
        same_length = len(one) == len(other)
        return same_length and all(_same(a, b, but) for a, b in zip(one, other, strict=True))
    return one == other
