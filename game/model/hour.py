"""The hour a scene stands at: text for the page, minutes for the checker."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CLOCK = re.compile(r"(?:(\d{1,2}) October,? )?(?:(about) )?(\d{1,2}):(\d\d)")
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


# A page that can be drawn or called at any time has no hour of its own: it is as late as it was.
NO_HOUR = Hour("", -1, about=False)


def hour(text: str) -> Hour | None:
    """The hour that `about 18:15` or `26 October, about 00:30` names; None when it names none."""
    found = _CLOCK.fullmatch(" ".join(text.split()))
    if found is None:
        return None
    day, about, hours, minutes = found.groups()
    if int(hours) > 23 or int(minutes) > 59:
        return None
    days = int(day) - FIRST_DAY if day else 0
    minute = (days * 24 + int(hours)) * 60 + int(minutes)
    return Hour(text, minute, about is not None)
