"""The front door: takes the command line to the right room, and turns failures into sentences."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from errno import EINVAL, EPIPE

WRONG, INTERRUPTED = 2, 130
READER_GONE = EPIPE, EINVAL  # the second is how Windows says it


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line; its exit code."""
    import os

    from game.cli import parsed
    from game.commands import done
    from game.keeping.places import places
    from game.stories import WrongUse

    _forgive_letters()
    options = parsed(sys.argv[1:] if arguments is None else arguments, places(os.environ).overlays)
    try:
        code = done(options)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except WrongUse as fault:
        _say(str(fault))
        return WRONG
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return INTERRUPTED
    except OSError as fault:
        _print_to_nobody()
        if fault.errno in READER_GONE and not fault.filename:
            return INTERRUPTED
        where = f"'{fault.filename}': " if fault.filename else ""
        _say(f"{where}{fault.strerror or fault}")
        return WRONG


def _forgive_letters() -> None:
    """A terminal that lacks a letter shows a question mark; nothing is worth a crash."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _print_to_nobody() -> None:
    """What still waits to be printed goes nowhere, or Python would fail on it while it leaves."""
    from io import StringIO

    sys.stdout = StringIO()


def _say(sentence: str) -> None:
    print(f"ten-past-two: {sentence}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
