"""What a voice says one thing after another, with a pause after each."""

from __future__ import annotations

from collections.abc import Iterable

_STOPS = (".", "?", "!", "…")
_CLOSING = "\"'”’)»"


def with_pauses(parts: Iterable[str]) -> str:
    """The parts that are not empty, one after another; what ends in no stop is given one."""
    said = (part.strip() for part in parts)
    return " ".join(part if _has_stop(part) else f"{part}." for part in said if part)


def _has_stop(part: str) -> bool:
    return part.rstrip(_CLOSING).endswith(_STOPS)
