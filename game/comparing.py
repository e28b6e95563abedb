"""Says what changed for players between two versions of a story."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace

from game.limiting import from_now
from game.printing import print_json, print_lines
from game.stories import WrongUse, folder_of, place, story_in

GOOD, FOUND = 0, 1
MEGABYTES = 800


def diff(options: Namespace) -> int:
    """Print every change; the exit code tells whether something is worse than it was."""
    from game.author.diff import Versions, as_json, fallen_behind, lines
    from game.proof.against import NotCompared, compared
    from game.reading.library import read_whole

    before, folder = folder_of(options.old), folder_of(options.new)
    old, new = story_in(before, ()), story_in(folder, options.overlay)
    tongues = read_whole(before).tongues, read_whole(folder, options.overlay).tongues
    limits = from_now(options.seconds, MEGABYTES)
    try:
        found = compared(old, new, limits, with_odds=options.odds)
    except NotCompared as fault:
        raise WrongUse(f"the versions cannot be compared: {fault}") from fault
    # What is gone has no place in the newer version's files.
    changes = tuple(
        replace(one, mark=place(one.mark, before if one.is_gone else folder))
        for one in (*found, *fallen_behind(*tongues))
    )
    versions = Versions(old.front.version, new.front.version, changes)
    if options.json:
        print_json(as_json(versions))
    else:
        print_lines(lines(versions))
    return FOUND if any(change.is_worse for change in changes) else GOOD
