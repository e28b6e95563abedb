"""Tiny stories in one text: pages of one chapter, then any other files, with the rest filled in.

A line `#: board.yaml` begins another file. What every story needs and few tests care about (front
matter, a role, a part, two events) is there unless the text declares its own.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from game.model.story import Story
from game.reading.library import read_texts

STORIES = Path(__file__).parent / "stories"
PLAYTHROUGHS = Path(__file__).parent / "playthroughs"

FRONT = """\
format: 1
story: test
title: A test
authors: Nobody
version: 1
ifid: 7D2E5A0C-3C1B-4D1E-9B53-0F5A6C1E2D3B
licence: CC0
"""
LANGUAGES = "languages: en\n"
ROLES = """\
roles:
  girl:
    name: Girl
    who: A girl at a window
    wants: To see.
"""
PARTS = """\
parts:
  noon:
    name: Noon
    clock: 12:00 to 13:00
"""
EVENTS = """\
bridges:
  when: 25 October, about 02:00
  kind: fixed
  standing: documented
  what: The bridges are up.
  sources: sukhanov-1922
lines:
  when: 25 October
  kind: elastic
  standing: disputed
  what: Some lines stayed.
  positions:
    oversight:
      what: They were missed.
      held by: sukhanov-1922
    pity:
      what: They were left.
      held by: sukhanov-1922
  sources: sukhanov-1922
"""
SOURCES = """\
sukhanov-1922:
  author: Nikolai Sukhanov
  title: The Russian Revolution 1917
  year: 1922
  kind: memoir
  public domain: yes
  stance: He was there, and on neither side
"""
_FILE = re.compile(r"^#: (\S+)\n", re.MULTILINE)


def told(text: str, language: str = "") -> Story:
    """The story in a text; AssertionError with every problem when it has any."""
    reading = read_texts(files_of(text), language)
    listed = "\n".join(str(problem) for problem in reading.problems)
    assert reading.story is not None, listed
    assert not listed, listed
    return reading.story


@cache
def tiny(name: str, language: str = "") -> Story:
    """A story of tests/stories by its name, told in a language that it has."""
    return told((STORIES / f"{name}.yaml").read_text(encoding="utf-8"), language)


def transcript_in(name: str, language: str) -> Path:
    """Where the transcript of a tiny story lies; only another language stands in its name."""
    is_own = language == tiny(name).language
    return PLAYTHROUGHS / f"{name}{'' if is_own else f'.{language}'}.transcript.txt"


def files_of(text: str) -> dict[str, str]:
    """The files of a tiny story, each under its name in the story folder."""
    pages, *others = _FILE.split(text)
    files = dict(zip(others[::2], others[1::2], strict=True))
    own = files.get("story.yaml", "")
    roles = "" if re.search(r"^roles:", own, re.MULTILINE) else ROLES
    parts = "" if re.search(r"^parts:", own, re.MULTILINE) else PARTS
    languages = "" if re.search(r"^languages:", own, re.MULTILINE) else LANGUAGES
    return {
        "night/1-noon/girl.yaml": pages,
        "record/events.yaml": EVENTS,
        "record/sources.yaml": SOURCES,
        **files,
        "story.yaml": FRONT + languages + roles + parts + own,
    }
