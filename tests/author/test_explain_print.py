"""A page printed: plain lines for a pipe or a reader of screens, set in type for a terminal."""

from __future__ import annotations

import io

import pytest

from game.author.explain import explained
from game.author.explain_print import MEASURE, print_list, print_page
from game.model.codes import CODES

PLAIN = """\
S031 bad-hour (error)

An hour is written with a colon and 24 hours to the day: `18:15`. It may have `about` before it,
which is printed, and a date before that. Anything else, however clear to a reader, cannot be set
against the other clocks of the night.

    scene: dining-room
    at: half past six
    text: |
      Somebody has stopped the clock in the small dining-room.
    to: end

The check says:

    night/exchange.yaml:2:5  S031 bad-hour  'half past six' is not an hour. \
Write `18:15`, `about 18:15` or `26 October, about 00:30`.

Write `18:30`, `about 18:30`, or, after midnight, `26 October, about 02:10`.

    scene: dining-room
    at: about 18:30
    text: |
      Somebody has stopped the clock in the small dining-room.
    to: end
"""


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_page_is_plain_lines_where_nobody_looks_at_a_terminal() -> None:
    stream = io.StringIO()
    print_page(explained("S031"), stream)
    assert stream.getvalue() == PLAIN


def test_a_terminal_shows_the_line_at_fault_and_the_line_put_right(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "200")
    stream = Terminal()
    print_page(explained("S031"), stream)
    lines = [line.rstrip() for line in stream.getvalue().splitlines()]
    marked = [line for line in lines if line.startswith("❱")]
    assert len(marked) == 2
    assert "2 at: half past six" in marked[0] and "2 at: about 18:30" in marked[1]
    assert max(map(len, lines)) <= MEASURE


def test_every_code_has_a_line_in_the_list() -> None:
    stream = io.StringIO()
    print_list(CODES.values(), stream)
    lines = stream.getvalue().splitlines()
    assert len(lines) == len(CODES)
    assert lines[0] == "S001  not-text                  error"
