"""SVG elements as text."""

from __future__ import annotations

from html import escape


def number(value: float) -> str:
    """A length with a tenth of a pixel at most."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def path(kind: str, d: str) -> str:
    """A path of a class."""
    return f'<path class="{kind}" d="{d}"/>'


def text(kind: str, x: float, y: float, words: str, *, anchor: str = "") -> str:
    """A line of letters from a point on its baseline."""
    set_at = f' text-anchor="{anchor}"' if anchor else ""
    return f'<text class="{kind}" x="{number(x)}" y="{number(y)}"{set_at}>{escape(words)}</text>'
