"""Writes a file of the author's: whole, or not at all and with the reason."""

from __future__ import annotations

from pathlib import Path

from game.stories import WrongUse, shown


def put(path: Path, old: str | None, new: str) -> None:
    """Put a new text in a file in place of the old one, None where there is no file yet.

    WrongUse when that cannot be done, and then the file stands as it was.
    """
    from game.keeping.rewriting import Changed, rewrite
    from game.keeping.safely import CannotKeep, write_bytes

    try:
        if old is None:
            write_bytes(path, new.encode("utf-8"))
        else:
            rewrite(path, old, new)
    except Changed as fault:
        raise WrongUse(f"'{shown(path)}' was changed just now; ask again") from fault
    except CannotKeep as fault:
        raise WrongUse(f"'{shown(path)}' is as it was: {fault}") from fault
