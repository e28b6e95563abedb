"""A kind of page, or of thing on a page, as the list of its keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Holds = Literal[
    "id",  # the page's own name
    "name",  # the id of something else
    "names",  # ids parted by commas
    "words",  # plain words on one line, printed as they stand
    "spellings",  # plain words parted by commas
    "paragraphs",  # plain block text
    "prose",  # text with marks and variants
    "yes or no",
    "number",
    "coordinate",
    "hour",
    "domain",  # the values of a variable
    "condition",
    "effects",
    "ways",  # where it leads: one way, or several each with its odds or its condition
    "way",  # the odds or the condition of one of them
    "keys",  # a mapping of named things, each with keys of its own (`each`)
    "sheet",  # a mapping that follows a sheet of its own (`each`)
    "list",  # a list, perhaps of things with keys (`each`)
]


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a page."""

    name: str
    holds: Holds
    means: str
    is_required: bool = False
    one_of: tuple[str, ...] = ()
    each: str = ""
    takes_name: bool = False  # the key is followed by an id: `at ending walked-home:`


@dataclass(frozen=True, slots=True)
class Sheet:
    """A kind of page, or of thing on a page: its keys in the order in which `fmt` writes them."""

    name: str
    means: str
    keys: tuple[Key, ...]
    others: Key | None = None  # what any other name holds, where names are the author's own
    together: tuple[tuple[str, ...], ...] = ()  # keys of which all stand or none
    apart: tuple[tuple[str, str], ...] = ()  # keys that never stand together
    needs: tuple[tuple[str, str], ...] = ()  # a key, and the one without which it cannot stand
    just_one: tuple[str, ...] = ()  # keys of which exactly one stands

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(key.name for key in self.keys)

    def key(self, name: str) -> Key | None:
        """What a name means on such a page; None when it may not stand there."""
        for key in self.keys:
            if name == key.name or (key.takes_name and name.startswith(f"{key.name} ")):
                return key
        return self.others
