"""Hours and stretches of time, read from an author's words."""

from __future__ import annotations

import pytest

from game.model.hour import NO_HOUR, Hour, Stretch, hour, stretch, until

DAY = 24 * 60


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("25 October, 01:25 to 08:00", Stretch(85, 480, about=False)),
        ("25 October, about 06:00", Stretch(360, 360, about=True)),
        ("26 October, about 00:30", Stretch(DAY + 30, DAY + 30, about=True)),
        ("25 October", Stretch(0, DAY - 1, about=False)),
        ("24 October, 14:30 to 25 October, 03:30", Stretch(870 - DAY, 210, about=False)),
        ("25 October, 23:00 to 02:10", Stretch(1380, DAY + 130, about=False)),
        ("23:30 to 24:00", Stretch(1410, DAY, about=False)),
        ("all night", None),
        ("25 October, at noon", None),
        ("02:00 to dawn", None),
        ("25:00 to 26:00", None),
    ],
)
def test_a_stretch_is_from_one_minute_to_another(words: str, found: Stretch | None) -> None:
    assert stretch(words) == found


def test_an_hour_is_what_a_stretch_without_an_end_begins_with() -> None:
    read = hour("26 October, about 00:30")
    assert read is not None and stretch(read.text) == Stretch(read.minute, read.minute, about=True)


@pytest.mark.parametrize(
    ("words", "minutes", "later"),
    [
        ("about 21:05", 8, "about 21:13"),
        ("21:55", 10, "22:05"),
        ("26 October, about 00:10", 5, "26 October, about 00:15"),
        ("about 23:58", 5, "26 October, about 00:03"),
        ("12:00", 0, "12:00"),
        ("12:00", -5, "12:00"),
    ],
)
def test_an_hour_is_moved_on_and_never_back(words: str, minutes: int, later: str) -> None:
    before = hour(words)
    assert before is not None
    after = before.moved_to(before.minute + minutes)
    assert after.text == later
    assert after == hour(later), "what is kept of it is read again"


def test_no_hour_is_not_moved() -> None:
    assert NO_HOUR.moved_to(720) is NO_HOUR


@pytest.mark.parametrize(
    ("end", "minute", "last"),
    [("17:20", 1015, 1040), ("00:05", 1420, DAY + 5), ("12:00", 725, 720)],
)
def test_a_wait_lasts_to_the_next_such_hour(end: str, minute: int, last: int) -> None:
    named = hour(end)
    assert isinstance(named, Hour)
    assert until(named, minute) == last
