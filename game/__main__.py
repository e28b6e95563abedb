"""The front door: takes the command line to the right room, and turns failures into sentences."""

from __future__ import annotations

import sys
from collections.abc import Sequence

WRONG, INTERRUPTED = 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line; its exit code."""
    import os

    from game.cli import parsed
    from game.commands import done
    from game.keeping.places import places
    from game.stories import WrongUse

    options = parsed(sys.argv[1:] if arguments is None else arguments, places(os.environ).overlays)
    try:
        return done(options)
    except WrongUse as fault:
        print(f"ten-past-two: {fault}", file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever was reading has gone; what would be flushed at the end goes nowhere.
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
