"""Runs that are kept from one reading to the next are what a reading anew would give."""

from __future__ import annotations

from collections.abc import Iterator

from game.model.story import Story
from game.reading.kept_runs import KeptRuns
from game.reading.scripts import scripts
from tests.tiny import told

PAGE = """\
chapter: day
role: girl
part: noon
start: hall

---
scene: hall
at: 12:00
text: |
  The hall.
choices:
  wait:
    say: Wait
    do: coal = 1
    to: here
  go:
    say: Leave
    to: end

#: board.yaml
private:
  girl:
    coal:
      is: 0 to 2
      start: 0
"""
RUN = "run: waits\nsteps:\n  - choose: wait\n  - check: coal is 1\n  - choose: go\n  - ends: day\n"
OTHER = "run: leaves\nsteps:\n  - choose: go\n"


def readings() -> Iterator[tuple[Story, dict[str, str]]]:
    """A story and its runs as both are written on."""
    whole, files = told(PAGE), {"a.play.yaml": RUN, "b.play.yaml": OTHER}
    yield whole, files
    yield told(PAGE.replace("The hall.", "A long hall.")), files
    yield whole, {**files, "b.play.yaml": OTHER + "  - ends: dusk\n"}
    yield told(PAGE.replace("  wait:", "  stay:")), files
    yield told(PAGE.replace("0 to 2", "yes | no").replace("start: 0", "start: no")
               .replace("coal = 1", "coal = yes")), files  # fmt: skip
    yield whole, {"b.play.yaml": f"\n{OTHER}"}
    yield whole, files


def test_what_is_kept_changes_nothing_that_is_read() -> None:
    kept = KeptRuns()
    problems = 0
    for story, files in readings():
        found = scripts(files, story, kept=kept)
        assert found == scripts(files, story)
        problems += len(found[1])
    assert problems > 2, "some of these readings have faults"


def test_a_file_that_stands_as_it_stood_is_not_read_again() -> None:
    kept = KeptRuns()
    (first, second), _ = scripts({"a.play.yaml": RUN, "b.play.yaml": OTHER}, told(PAGE), kept=kept)
    story = told(PAGE.replace("The hall.", "A long hall."))
    (again, other), _ = scripts({"a.play.yaml": RUN, "b.play.yaml": f"\n{OTHER}"}, story, kept=kept)
    assert again is first
    assert other is not second
