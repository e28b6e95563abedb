"""Slips in what play follows: conditions, effects, ways, hours, ranges and rules."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.model.variable import BELIEF_NAMES, Variable
from tests.mutation.mutant import Operator, Site, within, without
from tests.mutation.slips import items_left_out, misspelt, others
from tests.mutation.written import Entry, Written

_ASKS = re.compile(r"\bis not\b|\bis\b|>=|<=|(?<![<>])=|[<>]")
_FLIPPED = {"is": "is not", "is not": "is", ">=": "<", "<": ">=", "<=": ">", ">": "<="}
_BRACES = re.compile(r"\{([^{}|:]+)(?=[:}])")
_FLAG = re.compile(r"(?:not )?\b[a-z][a-z0-9.-]*\b")
_SET = re.compile(r"([a-z][a-z0-9.-]*) (=|\+=|-=) ([a-z0-9-]+)")
_BELIEF = re.compile(r"\b(hears|believes|doubts)\b")
_NUMBER = re.compile(r"(?<![\w-])\d+(?![\w:-])")
_RANGE = re.compile(r"(\d+) to (\d+)")
_CLOCK = re.compile(r"\b(\d{1,2}):(\d\d)\b")
_ODDS = re.compile(r"(\d+) in (\d+)")
_PERSON = re.compile(r"\b([a-z]+)\.(?:where|owes|alive)\b")
_HEARER = re.compile(r"\b([a-z]+) (?:hears|heard|believes|doubts)\b")
_NO_FLAG = frozenset(["is", "not", "and", "or", "if", "else", "visited", "chose", "in", "to"])


def _conditions(written: Written) -> Iterator[tuple[Entry, int, str]]:
    """Every condition: where in what its key holds it begins, and its words."""
    for entry in written.holding("condition"):
        yield entry, 0, entry.text
    for entry in written.holding("way"):
        if entry.text.startswith("if "):
            yield entry, 3, entry.text[3:]
    for entry in written.holding("prose"):
        for found in _BRACES.finditer(entry.text):
            words = found[1]
            at = found.start(1)
            for opening in ("else if ", "if "):
                if words.startswith(opening):
                    at, words = at + len(opening), words.removeprefix(opening)
            if words.strip() not in ("else", "in turn", "cycle", "shuffle"):
                yield entry, at, words


def _flipped(written: Written) -> Iterator[Site]:
    for entry, at, words in _conditions(written):
        for found in _ASKS.finditer(words):
            if found[0] in _FLIPPED:
                yield within(entry, at + found.start(), at + found.end(), _FLIPPED[found[0]])


def _negated(written: Written) -> Iterator[Site]:
    for entry, at, words in _conditions(written):
        for part in re.finditer(r"[^()]+?(?= and | or |$|\))", words):
            bare = part[0].removeprefix(" and ").removeprefix(" or ").strip()
            if _FLAG.fullmatch(bare) and bare not in _NO_FLAG:
                start = at + part.start() + part[0].index(bare)
                turned = bare[4:] if bare.startswith("not ") else f"not {bare}"
                yield within(entry, start, start + len(bare), turned)


def _joined_otherwise(written: Written) -> Iterator[Site]:
    for entry, at, words in _conditions(written):
        for found in re.finditer(r"\b(and|or)\b", words):
            other = "or" if found[0] == "and" else "and"
            yield within(entry, at + found.start(), at + found.end(), other)


def _part_dropped(written: Written) -> Iterator[Site]:
    """One part of a condition with several left out, where no brackets are cut by it."""
    for entry, at, words in _conditions(written):
        for found in re.finditer(r"\s(and|or)\s", words):
            head, tail = words[: found.start()], words[found.end() :]
            if _is_balanced(head) and _is_balanced(tail):
                yield within(entry, at, at + len(words), head, tail)


def _is_balanced(words: str) -> bool:
    return words.count("(") == words.count(")")


def _off_by_one(written: Written) -> Iterator[Site]:
    for entry, at, words in _conditions(written):
        for found in _NUMBER.finditer(words):
            number = int(found[0])
            near = tuple(str(n) for n in (number - 1, number + 1) if n >= 0)
            yield within(entry, at + found.start(), at + found.end(), *near)


def _condition_dropped(written: Written) -> Iterator[Site]:
    return (without(e) for e in written.keyed("needs", "if") if e.holds == "condition")


def _effects(written: Written) -> Iterator[Entry]:
    return (e for e in written.holding("effects") if e.key in ("do", "history"))


def _effect_dropped(written: Written) -> Iterator[Site]:
    for entry in _effects(written):
        yield from items_left_out(entry)


def _other_value(written: Written) -> Iterator[Site]:
    for entry in _effects(written):
        for found in _SET.finditer(entry.text):
            name, sign, value = found.groups()
            variable = _variable(name, entry, written)
            if sign != "=":
                other = "-=" if sign == "+=" else "+="
                yield within(entry, found.start(2), found.end(2), other)
            elif variable is not None:
                yield within(entry, found.start(3), found.end(3), *_other(value, variable))
        for found in _BELIEF.finditer(entry.text):
            slips = others(found[0], ("hears", "believes", "doubts"))
            yield within(entry, found.start(), found.end(), *slips)


def _other(value: str, variable: Variable) -> tuple[str, ...]:
    domain = variable.domain
    return others(value, tuple(domain.called(n) for n in range(domain.low, domain.high + 1)))


def _variable(name: str, entry: Entry, written: Written) -> Variable | None:
    variables = written.story.variables
    scene = written.story.scenes.get(entry.page)
    chapter = written.story.chapters.get(scene.chapter if scene is not None else entry.page)
    role = chapter.role if chapter is not None else ""
    return variables.get(name) or variables.get(f"{role}.{name}")


def _other_start(written: Written) -> Iterator[Site]:
    for entry in written.keyed("start"):
        if entry.sheet == "variable":
            owner, name = entry.path[-3], entry.path[-2]
            variable = written.story.variables.get(name if owner == "board" else f"{owner}.{name}")
            if variable is not None:
                yield within(entry, 0, len(entry.text), *_other(entry.text.strip(), variable))


def _wider(written: Written) -> Iterator[Site]:
    for entry in written.holding("domain"):
        for found in _RANGE.finditer(entry.text):
            yield within(entry, found.start(2), found.end(2), str(int(found[2]) + 1))


def _narrower(written: Written) -> Iterator[Site]:
    for entry in written.holding("domain"):
        for found in _RANGE.finditer(entry.text):
            if int(found[2]) - int(found[1]) > 1:
                yield within(entry, found.start(2), found.end(2), str(int(found[2]) - 1))
        values = entry.text.split(" | ")
        for n in range(len(values) if len(values) > 1 else 0):
            yield within(entry, 0, len(entry.text), " | ".join(values[:n] + values[n + 1 :]))
    for entry in written.entries:
        if entry.sheet == "values":
            yield without(entry)


def _other_hour(written: Written) -> Iterator[Site]:
    for entry in written.keyed("at", "until"):
        for found in _CLOCK.finditer(entry.text):
            hour = int(found[1])
            moved = (hour + by for by in (-3, -1, 1, 3) if 0 <= hour + by < 24)
            slips = (f"{to:02}:{found[2]}" for to in moved)
            yield within(entry, found.start(), found.end(), *slips)


def _other_minutes(written: Written) -> Iterator[Site]:
    for entry in written.keyed("minutes"):
        minutes = int(entry.text)
        slips = tuple(str(n) for n in (minutes - 1, minutes + 1, minutes * 10) if n >= 1)
        yield within(entry, 0, len(entry.text), *slips)


def _other_odds(written: Written) -> Iterator[Site]:
    for entry in written.holding("way"):
        found = _ODDS.match(entry.text)
        if found:
            part, whole = int(found[1]), int(found[2])
            odds = ((part + 1, whole), (part, whole + 1), (max(part - 1, 0), whole))
            slips = (f"{a} in {b}" for a, b in odds if (a, b) != (part, whole))
            yield within(entry, 0, found.end(), *slips)


def _else_dropped(written: Written) -> Iterator[Site]:
    for entry in written.holding("way"):
        if entry.text == "else":
            yield without(entry)
    for entry in written.holding("prose"):
        for found in re.finditer(r"\n? *\{else\}\n", entry.text):
            yield within(entry, found.start() + 1 if found.start() else 0, found.end(), "")
        for found in re.finditer(r"\s\| [^{}|]*(?=\})", entry.text):
            yield within(entry, found.start(), found.end(), "")


def _here_otherwise(written: Written) -> Iterator[Site]:
    """A choice that leads back to its own choices leads on instead."""
    for entry in written.holding("ways"):
        scene = written.story.scenes.get(entry.page)
        if entry.text.strip() == "here" and scene is not None:
            scenes = written.story.chapters[scene.chapter].scenes
            at = scenes.index(scene.id)
            following = scenes[at + 1 : at + 2]
            yield within(entry, 0, len(entry.text), *following, "next")


def _way_dropped(written: Written) -> Iterator[Site]:
    return (without(entry) for entry in written.holding("ways", "way"))


def _rule_part(written: Written) -> Iterator[Site]:
    for entry in written.entries:
        if entry.sheet == "rule":
            yield without(entry)


def _misspelt_person(written: Written) -> Iterator[Site]:
    """A person or a hearer in a condition or an effect."""
    asked = [(entry, at, words) for entry, at, words in _conditions(written)]
    asked += [(entry, 0, entry.text) for entry in _effects(written)]
    for entry, at, words in asked:
        for pattern in (_PERSON, _HEARER):
            for found in pattern.finditer(words):
                yield within(entry, at + found.start(1), at + found.end(1), *misspelt(found[1]))


def _misspelt_variable(written: Written) -> Iterator[Site]:
    known = {id.rpartition(".")[2] for id in written.story.variables}
    known -= set(BELIEF_NAMES) | {"where", "owes"}
    asked = [(entry, at, words) for entry, at, words in _conditions(written)]
    asked += [(entry, 0, entry.text) for entry in _effects(written)]
    for entry, at, words in asked:
        for found in re.finditer(r"(?<![.\w-])[a-z][a-z0-9-]*(?![.\w-])", words):
            if found[0] in known:
                yield within(entry, at + found.start(), at + found.end(), *misspelt(found[0]))


PLAYING = (
    Operator("flipped-comparison", "`is` for `is not`, `>=` for `<`, and back", _flipped),
    Operator("negated-flag", "`not` put before a yes or no, or lost", _negated),
    Operator("and-or", "`and` for `or`, and back", _joined_otherwise),
    Operator("dropped-part", "one part of a condition left out", _part_dropped),
    Operator("off-by-one", "a number of a condition one too low or too high", _off_by_one),
    Operator("dropped-condition", "`needs` or `if` left out", _condition_dropped),
    Operator("misspelt-variable", "a variable misspelt where it is used", _misspelt_variable),
    Operator("misspelt-person", "a person or hearer misspelt in play", _misspelt_person),
    Operator("dropped-effect", "an effect left out", _effect_dropped),
    Operator("other-value", "an effect sets another value, or adds for takes", _other_value),
    Operator("other-start", "a variable starts at another value", _other_start),
    Operator("wider-range", "a range that reaches one further", _wider),
    Operator("narrower-range", "a range or a list of values one shorter", _narrower),
    Operator("other-hour", "an hour one or three too early or too late", _other_hour),
    Operator("other-minutes", "a minute more or less, or a nought too many", _other_minutes),
    Operator("other-odds", "odds that are not the author's", _other_odds),
    Operator("dropped-else", "`else`, or what stands after the bar, left out", _else_dropped),
    Operator("here-otherwise", "`to: here` leads on", _here_otherwise),
    Operator("dropped-way", "a way left out", _way_dropped),
    Operator("dropped-rule-line", "a line of a rule left out", _rule_part),
)
