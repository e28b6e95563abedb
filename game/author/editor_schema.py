"""A JSON Schema of story files for editors, made from the reader's own sheets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from game.author.editor_values import Json, id_of, some, text, value_of, ways
from game.reading.fields import ID
from game.reading.front_builder import ADDITION
from game.reading.kinds import NIGHT, inside
from game.reading.schema import (
    BOARD,
    CHANGE,
    CHAPTER,
    CHOICE,
    FILES,
    JOTTED,
    SCENE,
    SHEETS,
    STORY,
    VALUES,
    WAYS,
)
from game.reading.schema_of_record import STYLE
from game.reading.sheet import Key, Sheet

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_NAMED_FREELY = frozenset(("fault", "voice"))


def schema() -> Json:
    """What one page of any story file may hold; the page says by its keys what it is."""
    sheets = {**SHEETS, JOTTED.name: JOTTED, "addition": ADDITION}
    return {
        "$schema": DRAFT,
        "title": "Ten Past Two",
        "type": ["object", "null"],  # a page may be empty, or hold comments alone
        **_page(),
        "$defs": {name: _object(sheet) for name, sheet in sheets.items()},
    }


def _page() -> Json:
    """What a page is: its keys say it, or in a table of things the keys of one of them."""
    night = {"run": ("run", "steps"), **{kind: (kind,) for kind in NIGHT}, "story": STORY.names[:3]}
    others = {"board": BOARD.names, "style": STYLE.names, "addition": ADDITION.names}
    table: Json = {"propertyNames": id_of(), "additionalProperties": _thing()}
    telling = [key for keys in _telling().values() for key in keys]
    has_things = some({"type": "object", **_any_of(telling)})
    rest = {"if": has_things, "then": table, "else": _by_keys(others, table)}
    return _by_keys(night, _by_words(rest))


def _by_words(otherwise: Json) -> Json:
    """A page of the night whose naming key is misspelt: words stand under keys that only it has.

    A table's keys are names, and hold things.
    """
    for sheet in (SCENE, CHAPTER):
        words = [_has_words(key) for key in _only_in(sheet, (SCENE, CHAPTER))]
        otherwise = {"if": {"anyOf": words}, "then": _ref(sheet.name), "else": otherwise}
    return otherwise


def _has_words(key: str) -> Json:
    return {**_has(key), "properties": {key: {"not": {"type": "object"}}}}


def _thing() -> Json:
    """A thing of a table, told from those of other tables by the keys that only it has."""
    return _by_keys(_telling(), {"anyOf": [_ref(name) for name in _telling()]})


def _telling() -> dict[str, tuple[str, ...]]:
    things = [SHEETS[name] for stem, name in FILES.items() if name != stem]
    return {sheet.name: _only_in(sheet, things) for sheet in things}


def _only_in(sheet: Sheet, others: Iterable[Sheet]) -> tuple[str, ...]:
    elsewhere = {name for other in others if other is not sheet for name in other.names}
    return tuple(name for name in sheet.names if name not in elsewhere)


def _by_keys(kinds: Mapping[str, Sequence[str]], otherwise: Json) -> Json:
    """The first of these sheets of whose keys one stands."""
    for name, keys in reversed(list(kinds.items())):
        otherwise = {"if": _any_of(keys), "then": _ref(name), "else": otherwise}
    return otherwise


def _any_of(keys: Sequence[str]) -> Json:
    return {"anyOf": [_has(key) for key in keys]}


def _object(sheet: Sheet) -> Json:
    """A mapping that follows a sheet."""
    found: Json = {
        "description": sheet.means,
        "type": "object",
        "properties": {key.name: _described(key) for key in sheet.keys if not key.takes_name},
        "additionalProperties": False if sheet.others is None else _described(sheet.others),
    }
    taking = [key for key in sheet.keys if key.takes_name]
    if taking:
        found["patternProperties"] = {_taking(key): _described(key) for key in taking}
    required = [key.name for key in sheet.keys if key.is_required]
    if required:
        found["required"] = required
    if sheet is WAYS:
        found |= ways()
    rules = list(_relations(sheet))
    if rules:
        found["allOf"] = rules
    return found


def _described(key: Key) -> Json:
    return {"description": key.means, **_under(key)}


def _under(key: Key) -> Json:
    """What stands under a key."""
    match key.holds:
        case "sheet":
            return _ref(key.each)
        case "keys":
            table = _table(key.each)
            return _either("array", _jotted(), table) if key.each == CHOICE.name else table
        case "list":
            return {"type": "array", "items": _ref(key.each) if key.each else text()}
        case "ways" | "domain":
            sheet = inside(key)
            assert sheet in (WAYS, VALUES)
            return _either("object", _ref(sheet.name), value_of(key))
        case _:
            return value_of(key)


def _table(each: str) -> Json:
    """Things under names of the author's own."""
    found: Json = {"type": "object", "additionalProperties": _ref(each)}
    if each in (CHOICE.name, CHANGE.name):  # which are only ever named behind a dot
        found["propertyNames"] = id_of(frozenset())
    elif each not in _NAMED_FREELY:
        found["propertyNames"] = id_of()
    return found


def _jotted() -> Json:
    return {"type": "array", "items": _either("object", _ref(JOTTED.name), text())}


def _either(kind: str, found: Json, otherwise: Json) -> Json:
    """What is of this kind, or of no kind that has one; told apart so that a fault is named."""
    return {"if": {"type": kind}, "then": found, "else": otherwise}


def _relations(sheet: Sheet) -> Iterable[Json]:
    """Keys that need each other, and keys that cannot stand together."""
    for group in sheet.together:
        yield {"if": _any_of(group), "then": {"required": list(group)}}
    for key, needed in sheet.needs:
        yield {"if": _has(key), "then": _has(needed)}
    for pair in sheet.apart:
        yield {"not": {"required": list(pair)}}
    if sheet.just_one:
        taking = {key.name: _taking(key) for key in sheet.keys if key.takes_name}
        yield {
            "oneOf": [
                _has_like(taking[name]) if name in taking else _has(name) for name in sheet.just_one
            ]
        }


def _has(key: str) -> Json:
    return {"required": [key]}


def _has_like(pattern: str) -> Json:
    """Some key is of the pattern: it is not so that none is."""
    return {"not": {"propertyNames": {"not": {"pattern": pattern}}}}


def _taking(key: Key) -> str:
    return f"^{key.name} {ID.pattern}$"


def _ref(name: str) -> Json:
    return {"$ref": f"#/$defs/{name}"}
