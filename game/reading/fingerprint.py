"""A print of everything that a story is: equal prints play and read equally."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from hashlib import sha256

from game.model.story import Story

_NOT_HASHED = frozenset(("mark", "fingerprint"))


class Printer:
    """Spells values out as text, without the marks that say in which line they stand."""

    def __init__(self) -> None:
        self._fields: dict[type, tuple[str, ...]] = {}

    def spelled(self, value: object) -> str:
        """One text for each value; equal values have equal texts."""
        kind = type(value)
        if kind is str:
            return repr(value)
        if kind is tuple:
            return f"({','.join([self.spelled(each) for each in value])})" if value else "()"  # type: ignore[attr-defined]
        if kind is int or kind is bool or value is None or kind is float:
            return str(value)
        if isinstance(value, Mapping):
            each = [f"{key}:{self.spelled(held)}" for key, held in value.items()]
            return f"{{{','.join(each)}}}"
        return self._of_fields(value, kind)

    def _of_fields(self, value: object, kind: type) -> str:
        names = self._fields.get(kind)
        if names is None:
            assert is_dataclass(kind), f"{kind} has no fields to spell"
            names = tuple(field.name for field in fields(kind) if field.name not in _NOT_HASHED)
            self._fields[kind] = names
        parts = []
        for name in names:
            held = getattr(value, name)
            if held is not None and held != "" and held != () and held is not False:
                parts.append(f"{name}={self.spelled(held)}")
        return f"{kind.__name__}({','.join(parts)})"


def fingerprint(story: Story) -> str:
    """The print of a story: of its words, ways and record, not of its files and lines."""
    return sha256(Printer().spelled(story).encode()).hexdigest()
