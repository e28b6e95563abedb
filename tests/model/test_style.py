"""Patterns of a style, in which capitals do not matter, and the words they find."""

from __future__ import annotations

import re

import pytest

from game.model.style import found_in, pattern_of

TEXT = "Somehow it is STRANGE. A. B. C."


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (r"\bsomehow\b", ["Somehow"]),
        (r"\bStrange\b", ["STRANGE"]),
        (r"\S+e\b", ["STRANGE"]),
        (r"(?-i:[A-Z])\.", ["E.", "A.", "B.", "C."]),
        (r"[.]$", ["."]),
    ],
)
def test_words_are_found_as_they_are_written(source: str, found: list[str]) -> None:
    assert list(found_in(TEXT, [pattern_of(source)])) == found


def test_a_pattern_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(re.error):
        pattern_of("(")
