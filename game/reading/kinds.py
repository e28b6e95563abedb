"""Which sheet each page of a file follows, and each mapping on it."""

from __future__ import annotations

from collections.abc import Container
from pathlib import PurePosixPath

from game.reading.schema import FILES, PROSE_KEYS, SHEETS, STEP_PROSE, TABLES, VALUES, WAYS
from game.reading.schema_of_record import RUN, STYLE
from game.reading.sheet import Key, Sheet

NIGHT = ("chapter", "scene", "extend")
RUNS, STYLES = ".play.yaml", "style.yaml"  # the endings of files that are no part of the story


def sheet_of(file: str, keys: Container[str]) -> Sheet | None:
    """The sheet of a page with these keys in a file of that name; None when it is no page of ours.

    A page of the night says by its keys what it is, any other by the name of its file.
    """
    if file.endswith(RUNS):
        return RUN
    if file.endswith(STYLES):
        return STYLE
    stem = PurePosixPath(file).stem
    if stem in FILES:
        kind = FILES[stem]
        return SHEETS[kind] if kind == stem else TABLES[kind]
    kind = next((kind for kind in NIGHT if kind in keys), "")
    return SHEETS[kind] if kind else None


def inside(row: Key | None) -> Sheet | None:
    """The sheet of the mapping that a key holds; None when nothing is known of it."""
    if row is None:
        return None
    match row.holds:
        case "sheet":
            return SHEETS[row.each]
        case "keys":
            return TABLES[row.each]
        case "ways":
            return WAYS
        case "domain":
            return VALUES
        case _:
            return None


def prose_keys_of(file: str) -> frozenset[str]:
    """The keys whose texts are prose in a file of that name; on other lines a `#` is a comment."""
    if file.endswith(RUNS):
        return PROSE_KEYS | STEP_PROSE
    return frozenset() if file.endswith(STYLES) else PROSE_KEYS
