"""A recording cut at the pages of its file into pieces that are, joined, the same samples.

A player decodes a short file in a moment. Each piece begins with the last packet of the one before
it, from which a decoder makes no sound, as from the first packet of any file; so nothing is encoded
again and nothing is lost at a cut.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from assets.studio.pages import Page, pages_of, written_page

HEADS = 3  # packets at the head of a file: what it is, what it is called, how it is decoded
LAST = 4  # the flag of a file's last page


@dataclass(frozen=True)
class _Cut:
    """Pages that follow one another, and the page before them."""

    before: Page
    pages: tuple[Page, ...]


def pieces(data: bytes, many: int) -> tuple[bytes, ...]:
    """So many files that hold the recording of one, each about as long as the others."""
    heads, rest = _parted(pages_of(data))
    return tuple(_piece(heads, cut) for cut in _cuts(heads[-1], rest, many))


def _parted(pages: tuple[Page, ...]) -> tuple[tuple[Page, ...], tuple[Page, ...]]:
    """The pages of the head, and those that sound."""
    many, packets = 0, 0
    while packets < HEADS:
        packets += len(pages[many].packets)
        many += 1
    return pages[:many], pages[many:]


def _cuts(head: Page, pages: tuple[Page, ...], many: int) -> Iterator[_Cut]:
    """The pages in groups; each ends with the first page that reaches its share of the whole."""
    end, before, first = pages[-1].position, head, 0
    for number in range(1, many + 1):
        last = next(n for n, page in enumerate(pages) if page.position >= end * number / many)
        yield _Cut(before, pages[first : last + 1])
        before, first = pages[last], last + 1


def _piece(heads: tuple[Page, ...], cut: _Cut) -> bytes:
    began = cut.before.position
    lead = (
        () if cut.before is heads[-1] else (replace(cut.before, packets=cut.before.packets[-1:]),)
    )
    sounding = [
        replace(page, position=page.position - began, flags=0) for page in (*lead, *cut.pages)
    ]
    sounding[-1] = replace(sounding[-1], flags=LAST)
    return b"".join(
        written_page(replace(page, number=number))
        for number, page in enumerate((*heads, *sounding))
    )
