"""The page of a code printed: set in type on a terminal, as plain lines elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.syntax import Syntax
from rich.text import Text

from game.author.explain import CodePage
from game.model.code import Code

MEASURE = 88  # letters in a line, where the terminal has room for them
_LINE = re.compile(r"^\S+?:(\d+):")


def print_page(page: CodePage, stream: TextIO) -> None:
    """Print the page of a code."""
    console = Console(file=stream, highlight=False)
    if console.is_terminal:
        console.width = min(console.width, MEASURE)
        console.print(Group(*_set(page)))
    else:
        print("\n".join(_plain(page)), file=stream)


def print_list(codes: Iterable[Code], stream: TextIO) -> None:
    """Print a line for each code."""
    for code in codes:
        print(f"{code.code}  {code.name:<26}{code.severity}", file=stream)


def _set(page: CodePage) -> Iterator[RenderableType]:
    title = Text(f"{page.code.code} {page.code.name}", style="bold")
    yield title.append(f"  {page.code.severity}", style="dim not bold")
    yield Text()
    yield _words(page.meaning)
    yield _example(page.fault, _lines_named(page.printed))
    yield Text("The check says:", style="dim")
    yield Padding(Text("\n".join(page.printed), style="red"), (1, 0, 1, 4))
    yield _words(page.remedy)
    yield _example(page.mended.text, set(page.mended.changed))


def _words(paragraphs: str) -> RenderableType:
    """Prose in the width of the page; what is typed stands in a colour of its own."""
    joined = (" ".join(paragraph.split()) for paragraph in paragraphs.split("\n\n"))
    text = Text()
    for number, piece in enumerate(re.split(r"`([^`]+)`", "\n\n".join(joined))):
        text.append(piece, style="cyan" if number % 2 else "")
    return text


def _example(yaml: str, marked: set[int]) -> RenderableType:
    code = Syntax(
        yaml.rstrip("\n"),
        "yaml",
        theme="ansi_light",
        line_numbers=True,
        highlight_lines=marked,
        background_color="default",
        word_wrap=True,
    )
    return Padding(code, (1, 0, 1, 0))


def _lines_named(printed: tuple[str, ...]) -> set[int]:
    return {int(found[1]) for line in printed if (found := _LINE.match(line))}


def _plain(page: CodePage) -> Iterator[str]:
    yield f"{page.code.code} {page.code.name} ({page.code.severity})"
    yield f"\n{page.meaning}\n"
    yield from _indented(page.fault.splitlines())
    yield "\nThe check says:\n"
    yield from _indented(page.printed)
    yield f"\n{page.remedy}\n"
    yield from _indented(page.mended.text.splitlines())


def _indented(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield f"    {line}".rstrip()
