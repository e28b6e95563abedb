"""The hour a scene stands at: text for the page, minutes for the checker."""

from __future__ import annotations

import re
from dataclasses import dataclass

CLOCK = re.compile(r"(?:(\d{1,2}) October,? )?(?:(about) )?(\d{1,2}):(\d\d)")
FIRST_DAY = 25  # of October 1917, Old Style


@dataclass(frozen=True, slots=True)
class Hour:
    """`text` is printed as written; `minute` counts from midnight before 25 October."""

    text: str
    minute: int
    about: bool

    @property
    def names_day(self) -> bool:
        """Whether the day stands in it as well."""
        return "October" in self.text

    @property
    def clock(self) -> str:
        """Hours and minutes of the day, `18:05`."""
        return f"{self.minute // 60 % 24:02d}:{self.minute % 60:02d}"

    @property
    def day(self) -> int:
        """The day of October, Old Style."""
        return FIRST_DAY + self.minute // (24 * 60)

    def moved_to(self, minute: int) -> Hour:
        """The hour when it has become later, told as this one is; itself where it has not."""
        if minute <= self.minute or not self.text:
            return self
        later = Hour("", minute, self.about)
        text = f"about {later.clock}" if self.about else later.clock
        if self.names_day or later.day != self.day:
            text = f"{later.day} October, {text}"
        return Hour(text, minute, self.about)


# A page that can be drawn or called at any time has no hour of its own: it is as late as it was.
NO_HOUR = Hour("", -1, about=False)


def hour(text: str) -> Hour | None:
    """The hour that `about 18:15` or `26 October, about 00:30` names; None when it names none."""
    found = CLOCK.fullmatch(" ".join(text.split()))
    if found is None:
        return None
    day, about, hours, minutes = found.groups()
    if int(hours) > 23 or int(minutes) > 59:
        return None
    days = int(day) - FIRST_DAY if day else 0
    minute = (days * 24 + int(hours)) * 60 + int(minutes)
    return Hour(text, minute, about is not None)


def until(end: Hour, minute: int) -> int:
    """The minute that a wait lasts to. It names the hour alone, perhaps of the next morning."""
    last = end.minute % DAY + minute // DAY * DAY
    return last + DAY if last < minute - DAY // 2 else last


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one minute to another, counted as hours are."""

    first: int
    last: int
    about: bool


def stretch(text: str) -> Stretch | None:
    """The time that `25 October, 18:30 to 19:10` names, or `about 18:15`; None for other words.

    A day alone is the whole of it; an end without a day stands on the first's, or on the next.
    """
    first, _, last = " ".join(text.split()).partition(" to ")
    start = _moment(first, FIRST_DAY)
    if start is None:
        return None
    if not last:
        whole = 0 if CLOCK.search(first) else DAY - 1
        return Stretch(start, start + whole, "about" in first)
    end = _moment(last, FIRST_DAY + start // DAY)
    if end is None:
        return None
    end += DAY if end < start and not _DAY.match(last) else 0
    return Stretch(start, end, "about" in text)


def _moment(text: str, day: int) -> int | None:
    """Minutes from midnight before 25 October; a day in the text goes before the one given."""
    named = _DAY.match(text)
    rest = text[named.end() :] if named else text
    clock = CLOCK.fullmatch(rest) if rest else None
    if (rest and clock is None) or not (named or clock):
        return None
    hours, minutes = (int(clock[3]), int(clock[4])) if clock else (0, 0)
    if hours > 24 or minutes > 59:
        return None
    return ((int(named[1]) if named else day) - FIRST_DAY) * DAY + hours * 60 + minutes


DAY = 24 * 60  # minutes
_DAY = re.compile(r"(\d{1,2}) October(?:, ?|$)")
