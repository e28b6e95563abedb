"""style.yaml: the turns of phrase a story does without, and how its roles sound."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from re import Pattern

from game.model.problem import Problem
from game.model.style import COUNTS, Fault, Style, Voice, pattern_of
from game.reading.composing import unescaped
from game.reading.fields import Fields, scalar, whole
from game.reading.names import Names
from game.reading.nodes import Keyed, Listed
from game.reading.pages import pages
from game.reading.report import Report, nearest
from game.reading.schema_of_record import FAULT, STYLE, VOICE
from game.reading.tables import part, table

_RANGE = re.compile(r"(\d{1,3}) to (\d{1,3})")


def style(
    texts: Mapping[str, str], found: Iterable[Problem] = ()
) -> tuple[Style, tuple[Problem, ...]]:
    """The style in these texts, and what is wrong with them."""
    report = Report()
    report.add_all(found)
    names = Names(report)
    read = Style()
    for file, text in texts.items():
        for node in pages(file, text, frozenset(), report):
            page = table(node, file, names)
            if page is not None:
                Fields(page, STYLE, "style.yaml", report)
                read = _style(page, names)
    return read, report.in_file_order()


def _style(page: Keyed, names: Names) -> Style:
    report = names.report
    faults = part(page, "faults", names)
    voices = part(page, "voices", names)
    counts = part(page, "counts", names)
    return Style(
        faults=() if faults is None else tuple(_faults(faults, report)),
        counts={} if counts is None else dict(_counts(counts, report)),
        names=tuple(
            pattern
            for words in _texts(part(page, "names", names), report).values()
            if (pattern := _words(words)) is not None
        ),
        spelling=_texts(part(page, "spelling", names), report),
        voices={} if voices is None else dict(_voices(voices, report)),
        reader=_texts(part(page, "reader", names), report),
    )  # fmt: skip


def _counts(table: Keyed, report: Report) -> Iterator[tuple[str, int]]:
    for name, (key, value) in table:
        if name not in COUNTS:
            near = nearest(name, COUNTS)
            hint = f"Did you mean '{near}'?" if near else None
            known = ", ".join(COUNTS)
            report.add("unknown-count", key.mark, hint=hint, count=name, known=known)
        elif (node := scalar(value, name, report)) is not None:
            yield name, whole(node, name, report)


def _faults(table: Keyed, report: Report) -> Iterator[Fault]:
    for id, (key, value) in table:
        if not isinstance(value, Keyed):
            scalar(value, id, report)
            continue
        fields = Fields(value, FAULT, f"fault '{id}'", report)
        listed = value.get("patterns")
        patterns = list(_patterns(listed, report)) if isinstance(listed, Listed) else []
        words = _words(fields.words("words"))
        if words is not None:
            patterns.append(words)
        if not patterns and "patterns" not in value.pairs:
            report.add("idle-fault", key.mark, fault=id)
        yield Fault(id, fields.words("says"), fields.number("limit", 0), tuple(patterns), key.mark)


def _patterns(listed: Listed, report: Report) -> Iterator[Pattern[str]]:
    for item in listed.items:
        node = scalar(item, "patterns", report)
        if node is None:
            continue
        try:
            yield pattern_of(unescaped(node))
        except re.error as fault:
            report.add("bad-pattern", node.mark, trouble=str(fault))


def _words(words: str) -> Pattern[str] | None:
    """Whole words and phrases parted by commas, as one pattern."""
    each = [re.escape(word.strip().lower()) for word in words.split(",") if word.strip()]
    return pattern_of(rf"\b(?:{'|'.join(each)})\b") if each else None


def _texts(table: Keyed | None, report: Report) -> dict[str, str]:
    if table is None:
        return {}
    return {
        key: " ".join(node.text.split())
        for key, pair in table
        if (node := scalar(pair.value, key, report)) is not None
    }


def _voices(table: Keyed, report: Report) -> Iterator[tuple[str, Voice]]:
    for role, (key, value) in table:
        if not isinstance(value, Keyed):
            scalar(value, role, report)
            continue
        fields = Fields(value, VOICE, f"voice of '{role}'", report)
        low, high = _range(fields, "sentence") or (0, 0)
        yield (
            role,
            Voice(
                role=role,
                low=low,
                high=high,
                later=_range(fields, "later"),
                later_from=fields.words("later from"),
                sense=fields.spellings("sense"),
                never=_words(fields.words("never")),
                mark=key.mark,
            ),
        )


def _range(fields: Fields, key: str) -> tuple[int, int] | None:
    node = fields.scalar(key)
    if node is None:
        return None
    found = _RANGE.fullmatch(node.text.strip())
    if found is None:
        wanted = "range like `8 to 10`"
        fields.report.add(
            "not-a-number", node.mark, key=key, value=node.text.strip(), wanted=wanted
        )
        return None
    return int(found[1]), int(found[2])
