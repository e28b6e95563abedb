"""How the answer of a command is printed: lines for people, or one JSON object for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import TextIO


def print_lines(lines: Iterable[str], stream: TextIO | None = None) -> None:
    """Print lines at once, so that whoever waits for them need not wait longer."""
    for line in lines:
        print(line, file=stream or sys.stdout)
    (stream or sys.stdout).flush()


def print_json(value: object) -> None:
    """Letters as they are where standard output can hold them all, else escaped: never lost."""
    encoding = (getattr(sys.stdout, "encoding", "") or "").lower().replace("_", "-")
    print(json.dumps(value, ensure_ascii=encoding not in ("utf-8", "utf8")))
