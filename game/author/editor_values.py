"""What a key may hold, in the words of JSON Schema and by the reader's own patterns."""

from __future__ import annotations

from typing import Any, assert_never

from game.model.hour import CLOCK
from game.reading.domain import RANGE
from game.reading.fields import ID, RESERVED
from game.reading.record_builder import DEGREES
from game.reading.sheet import Key
from game.reading.ways import ODDS

Json = dict[str, Any]

# The reader takes every scalar as text. An editor has made numbers and truths of some before a
# schema sees them, so text may be those too; what is left empty is null, and never text.
_TYPES = ["string", "number", "boolean"]
_YES = ["yes", "no", "true", "false", True, False]
_DIGITS = "[0-9]{1,9}"
_CHANCE, _ELSE = ODDS.pattern, "else"


def id_of(reserved: frozenset[str] = RESERVED) -> Json:
    """An id that something is given; a pattern sees the strings among them."""
    said = "An id has small letters, digits and single hyphens."
    return {**_like(ID.pattern, said), "not": {"enum": sorted(reserved)}}


def text() -> Json:
    """Any text that says something."""
    return {"type": _TYPES, **_like(r"\S[\s\S]*", "Something must stand here.")}


def value_of(key: Key) -> Json:
    """What stands behind a key when it has no keys of its own."""
    if key.one_of and key.holds != "yes or no":
        numbers = map(int, key.one_of) if key.holds == "number" else ()
        return {"enum": [*key.one_of, *numbers]}
    match key.holds:
        case "id":
            return {"type": _TYPES, **id_of()}
        case "name":
            return {"type": _TYPES, **_like(r"\S+", "One name stands here.")}
        case "names" | "words" | "spellings" | "paragraphs" | "prose" | "condition" | "effects":
            return text()
        case "yes or no":
            return {"enum": _YES}
        case "number":
            whole = _like(_DIGITS, "A whole number, 0 or more.")
            return {"type": ["integer", "string"], **whole, "minimum": 0, "maximum": 10**9 - 1}
        case "coordinate":
            degrees = _like(DEGREES.pattern, "Degrees, such as 59.94.")
            return {"type": ["number", "string"], **degrees}
        case "hour":
            said = "An hour, such as 18:15, about 18:15 or 26 October, about 00:30."
            return {"type": "string", **_like(_loose(CLOCK.pattern), said)}
        case "domain":
            listed = rf"{ID.pattern}(?:\s*\|\s*{ID.pattern})+"
            said = "Values parted by |, such as open | cut, or a range such as 0 to 3."
            return {"type": "string", **_like(f"(?:{_loose(RANGE.pattern)}|{listed})", said)}
        case "ways":
            said = "One way stands here: a scene, here, back or end. Several go below, each with "
            return {"type": _TYPES, **_like(r"\S+", f"{said}its odds or its condition.")}
        case "way":
            said = "A way among others is taken by odds (1 in 3), a condition (if ...) or else."
            return {"type": "string", **_like(rf"(?:{_CHANCE}|if\s[\s\S]+|{_ELSE})", said)}
        case "list":
            return {"type": "array"}
        case "keys" | "sheet":
            return {"type": "object"}
        case _:
            assert_never(key.holds)


def ways() -> Json:
    """Ways by odds have odds every one; ways by conditions end with `else`."""
    chance = _like(_CHANCE, "Every way beside one with odds has odds too: 1 in 3.")
    otherwise = _like(_ELSE, "")
    return {
        "if": some(chance),
        "then": {"additionalProperties": chance},
        "else": {**some(otherwise), "errorMessage": "Ways by conditions end with one by else."},
    }


def some(value: Json) -> Json:
    """Something under one of the keys is of this kind: it is not so that nothing is."""
    return {"not": {"additionalProperties": {"not": value}}}


def _like(pattern: str, said: str) -> Json:
    """Text of a pattern; the sentence is what editors print in the place of the pattern."""
    return {"pattern": rf"^\s*{pattern}\s*$", **({"patternErrorMessage": said} if said else {})}


def _loose(pattern: str) -> str:
    """The reader makes one space of many before it looks."""
    return pattern.replace(" ", r"\s+")
