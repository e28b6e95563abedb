"""From a page's text to its outline: which comment belongs to what, and where each thing ends."""

from __future__ import annotations

import re
from dataclasses import replace

from game.model.problem import Mark
from game.reading.nodes import Keyed, Listed, Node, Page, Scalar
from game.reading.outline import Entry, Items, Lead, Leaf, Table, Told, Value, Words, lead_of
from game.reading.pages import read_page, turned
from game.reading.report import Report

_COLON = re.compile(r"\s*:(?=\s|$)")
_BEHIND = re.compile(r"\s*(?:\s#.*)?$")  # nothing, or a comment
_HEADER = re.compile(r"\|[0-9+-]*")

Gap = list[tuple[int, str]]  # comments with their column, and -1 with "" for blank lines


class NoPlaceFor(Exception):
    """Something that an outline has no place for; the message says what, and what would do."""

    def __init__(self, mark: Mark, why: str) -> None:
        super().__init__(why)
        self.mark = mark


def outlined(file: str, text: str, prose_keys: frozenset[str], report: Report) -> tuple[Leaf, ...]:
    """The pages of a file; what cannot be read is reported, and its page has no keys then."""
    leaves: list[Leaf] = []
    lines = text.split("\n")
    for page in turned(file, text):
        turn = lines[page.first_line - 1].rstrip() if leaves else ""
        node = read_page(page, prose_keys, report)
        body, head = None, Lead()
        if report.count:
            pass  # and an outline of what cannot be read would be wrong
        elif node is None:
            head = _Outliner(page).comments_alone()
        elif isinstance(node, Keyed):
            head, body = _headed(_Outliner(page).whole(node))
        else:
            found = "text" if isinstance(node, Scalar) else "a list"
            report.add("wrong-shape", node.mark, where="a page", wanted="keys of its own",
                       found=found)  # fmt: skip
        leaves.append(Leaf(page.first_line, turn, head, body))
    return tuple(leaves)


def _headed(body: Table) -> tuple[Lead, Table]:
    """A comment with a blank line under it heads the page, and not its first key."""
    first, *others = body.entries
    blanks = [n for n, line in enumerate(first.lead) if not line and any(first.lead[:n])]
    cut = blanks[-1] if blanks else 0
    own = replace(first, lead=_without_blanks(first.lead[cut:]))
    return _without_blanks(first.lead[:cut]), Table((own, *others), body.tail)


class _Outliner:
    """Walks the nodes of a page beside its lines; whatever is no node must be a comment."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.lines = page.text.removesuffix("\n").split("\n")

    def comments_alone(self) -> Lead:
        lead = _lead(self._gap(0, len(self.lines)))
        return lead[1:] if lead[:1] == ("",) else lead

    def whole(self, node: Keyed) -> Table:
        table, rest = self._table(node, 0, len(self.lines))
        return Table(table.entries, (*table.tail, "")) if table.tail and rest else table

    def _table(self, node: Keyed, begin: int, end: int) -> tuple[Table, Gap]:
        """The keys of a mapping whose lines lie from `begin` to `end`, and the comments left."""
        pairs = list(node.pairs.values())
        gap = self._gap(begin, pairs[0].key.line)
        entries = []
        for place, (key, value) in enumerate(pairs):
            stop = pairs[place + 1].key.line if place + 1 < len(pairs) else end
            entry, gap = self._entry(key, value, gap, stop)
            entries.append(entry)
        own, rest = _parted(gap, pairs[0].key.column)
        return Table(tuple(entries), _lead(own)), rest

    def _entry(self, key: Scalar, node: Node, gap: Gap, stop: int) -> tuple[Entry, Gap]:
        raw = self.lines[key.line]
        past = key.column + len(key.text)
        colon = _COLON.match(raw, past)
        if raw[key.column : past] != key.text or colon is None:
            raise NoPlaceFor(key.mark, "a key is not written `key:` here; write it so")
        if isinstance(node, Scalar):
            if node.line > key.line:  # `say:` and its text on the line below
                gap = gap + self._gap_below(key.line, colon.end(), node.line)
            value, after, past_it = self._text(node, stop)
            return Entry(key.text, value, _lead(gap), after), self._gap(past_it, stop)
        after = self._behind(key.line, colon.end())
        inner: Table | Items
        if isinstance(node, Keyed):
            inner, rest = self._table(node, key.line + 1, stop)
        else:
            inner, rest = self._items(node, key, stop)
        return Entry(key.text, inner, _lead(gap), after), rest

    def _items(self, node: Listed, key: Scalar, end: int) -> tuple[Items, Gap]:
        dashes = [self._dash(item, node.column) for item in node.items]
        gap = self._gap(key.line + 1, dashes[0])
        entries = []
        for place, (item, dash) in enumerate(zip(node.items, dashes, strict=True)):
            stop = dashes[place + 1] if place + 1 < len(dashes) else end
            if item.line > dash:
                gap = gap + self._gap_below(dash, node.column + 1, item.line)
            entry, gap = self._item(item, gap, stop)
            entries.append(entry)
        own, rest = _parted(gap, max(node.column, key.column + 1))
        return Items(tuple(entries), _lead(own)), rest

    def _item(self, node: Node, gap: Gap, stop: int) -> tuple[Entry, Gap]:
        if isinstance(node, Keyed):
            table, rest = self._table(node, node.line, stop)
            return Entry("", table, _lead(gap)), rest
        if isinstance(node, Listed):
            raise NoPlaceFor(node.mark, "a list stands in a list here; no story has that")
        value, after, past_it = self._text(node, stop)
        return Entry("", value, _lead(gap), after), self._gap(past_it, stop)

    def _dash(self, item: Node, column: int) -> int:
        """The line of the dash before an item, which may stand alone above it."""
        line = item.line
        while self.lines[line][: column + 1] != f"{' ' * column}-":
            line -= 1
        return line

    def _text(self, node: Scalar, stop: int) -> tuple[Value, str, int]:
        """A text, the comment behind it, and the line after its last."""
        raw = self.lines[node.line]
        if node.style == "block":
            header = _HEADER.match(raw, node.column)
            assert header is not None
            after = self._behind(node.line, header.end())
            return self._told(node), after, self._end_of_block(node, stop)
        if node.style == "runs on":
            return self._running_on(node, stop)
        past = node.column + len(node.text)
        if raw[node.column : past] != node.text:
            raise NoPlaceFor(node.mark, "this text is not written as it reads; write it so")
        return Words((node.text,)), self._behind(node.line, past), node.line + 1

    def _told(self, node: Scalar) -> Told:
        return Told(_without_blanks(tuple(line.rstrip() for line in node.text.split("\n"))))

    def _end_of_block(self, node: Scalar, stop: int) -> int:
        first = next((line for line in node.text.split("\n") if line.strip()), None)
        if first is None:
            return node.line + 1
        number = node.line + 1
        while not self.lines[number].strip():
            number += 1
        margin = " " * (len(self.lines[number]) - len(first))
        while number < stop and (
            self.lines[number].startswith(margin) or not self.lines[number].strip()
        ):
            number += 1
        while not self.lines[number - 1].strip():
            number -= 1
        return number

    def _running_on(self, node: Scalar, stop: int) -> tuple[Value, str, int]:
        if node.text.startswith('"'):
            why = "a text in quote marks goes on over more than one line; put it on one line"
            raise NoPlaceFor(node.mark, why)
        words = [self.lines[node.line][node.column :].rstrip()]
        number, after = node.line + 1, ""
        while number < stop and not self.lines[number].lstrip().startswith("#") and not after:
            line = self.lines[number].strip()
            if " #" in line:
                cut = line.index(" #")
                cut = len(line[:cut].rstrip())
                line, after = line[:cut], line[cut:]
            words.append(line)
            number += 1
        while not words[-1]:
            words.pop()
            number -= 1
        if " ".join(words).split() != node.text.split():
            raise NoPlaceFor(node.mark, "this text goes on in a way that cannot be followed")
        return Words(tuple(words)), after, number

    def _behind(self, line: int, column: int) -> str:
        """The comment behind something, with the gap before it."""
        rest = self.lines[line][column:]
        if not _BEHIND.match(rest):
            raise NoPlaceFor(self.page.mark(line, column), "more stands on this line than one text")
        return rest.rstrip()

    def _gap_below(self, line: int, column: int, end: int) -> Gap:
        """The comments between a key or a dash and its text on a line below."""
        rest = self._behind(line, column).strip()
        return [*([(column, rest)] if rest else []), *self._gap(line + 1, end)]

    def _gap(self, begin: int, end: int) -> Gap:
        """The comments and blank lines from one line to another."""
        gap = []
        for number in range(begin, end):
            raw = self.lines[number]
            line = raw.strip()
            if line and not line.startswith("#"):
                mark = self.page.mark(number, len(raw) - len(raw.lstrip()))
                raise NoPlaceFor(mark, "this line belongs to nothing that stands around it")
            gap.append((raw.index("#") if line else -1, line))
        return gap


def _parted(gap: Gap, column: int) -> tuple[Gap, Gap]:
    """The comments that stand as deep as a column, up to the first that does not; and the rest."""
    cut = 0
    for number, (depth, line) in enumerate(gap):
        if line and depth < column:
            break
        if line:
            cut = number + 1
    return gap[:cut], gap[cut:]


def _lead(gap: Gap) -> Lead:
    return lead_of(line for _, line in gap)


def _without_blanks(lead: Lead) -> Lead:
    """The lines without blank ones at either end."""
    begin, end = 0, len(lead)
    while begin < end and not lead[begin]:
        begin += 1
    while begin < end and not lead[end - 1]:
        end -= 1
    return lead[begin:end]
