"""What a voice says of a control: its label, what it holds, and the hint under it."""

from __future__ import annotations


def spoken(label: str, note: str, hint: str) -> str:
    """The words of a control that holds a value."""
    return f"{label}: {note}" + (f". {hint}" if hint else "")
