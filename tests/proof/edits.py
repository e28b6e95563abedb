"""Small edits of a random story, such as an author makes between two versions."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from tests.proof.random_stories import is_readable

Edit = Callable[[str, random.Random], str]
TRIES = 40


def edited(text: str, dice: random.Random) -> str:
    """The story after an edit or two that the reader takes; the story itself when it takes none."""
    for _ in range(dice.choice((1, 1, 2))):
        for _ in range(TRIES):
            tried = dice.choice(EDITS)(text, dice)
            if tried != text and is_readable(tried):
                text = tried
                break
    return text


def _renamed(text: str, dice: random.Random) -> str:
    """A scene under another id, with or without a word about it."""
    old = dice.choice(re.findall(r"^scene: (\S+)$", text, re.MULTILINE))
    text = re.sub(rf"(?<![\w-]){old}(?![\w-])", f"{old}-now", text)
    return _told(text, f"scene: {old}-now", f"was: {old}", dice)


def _choice_renamed(text: str, dice: random.Random) -> str:
    scene, choice = _choice(text, dice)
    text = text.replace(f"{scene}.{choice}", f"{scene}.{choice}-now")
    page = re.compile(rf"(^scene: {scene}$.*?^  ){choice}:$", re.MULTILINE | re.DOTALL)
    was = f"\n    was: {choice}" if dice.random() < 0.7 else ""
    return page.sub(rf"\g<1>{choice}-now:{was}", text, count=1)


def _merged(text: str, dice: random.Random) -> str:
    """A scene cut, and another that stands for it."""
    scenes = re.findall(r"^scene: (\S+)$", text, re.MULTILINE)
    gone, other = dice.choice(scenes), dice.choice(scenes)
    page = re.compile(rf"^---\nscene: {gone}$.*?(?=^---$|^#: |\Z)", re.MULTILINE | re.DOTALL)
    text = page.sub("", text, count=1)
    text = re.sub(rf"(?<![\w-]){gone}(?![\w-])", other, text)
    return _told(text, f"scene: {other}", f"was: {gone}", dice)


def _told(text: str, page: str, was: str, dice: random.Random) -> str:
    return text.replace(f"{page}\n", f"{page}\n{was}\n") if dice.random() < 0.7 else text


def _choice(text: str, dice: random.Random) -> tuple[str, str]:
    pages = re.findall(r"^scene: (\S+)$(.*?)(?=^---$|^#: |\Z)", text, re.MULTILINE | re.DOTALL)
    pairs = [(s, c) for s, page in pages for c in re.findall(r"^  (c\d+):$", page, re.MULTILINE)]
    return dice.choice(pairs) if pairs else ("none", "none")


def _line(pattern: str, change: Callable[[str], str]) -> Edit:
    """One line of a kind changed; an empty one goes."""

    def edit(text: str, dice: random.Random) -> str:
        found = list(re.finditer(rf"^{pattern}\n", text, re.MULTILINE))
        if not found:
            return text
        one = dice.choice(found)
        return text[: one.start()] + change(one[0]) + text[one.end() :]

    return edit


def _retargeted(text: str, dice: random.Random) -> str:
    scenes = re.findall(r"^scene: (\S+)$", text, re.MULTILINE)
    return _line(r" *to: [a-z]+\d", lambda line: f"{line.split(':')[0]}: {dice.choice(scenes)}\n")(
        text, dice
    )


def _other_start(text: str, dice: random.Random) -> str:
    return _line(r"    start: \d", lambda _: f"    start: {dice.randint(0, 3)}\n")(text, dice)


def _other_range(text: str, dice: random.Random) -> str:
    return _line(r"      is: \d to \d", lambda _: f"      is: 0 to {dice.randint(1, 4)}\n")(
        text, dice
    )


def _other_order(line: str) -> str:
    key, _, words = line.rstrip("\n").partition(": ")
    return f"{key}: {' | '.join(reversed(words.split(' | ')))}\n"


def _negated(line: str) -> str:
    key, _, condition = line.rstrip("\n").partition(": ")
    return f"{key}: not ({condition})\n"


EDITS: tuple[Edit, ...] = (
    _renamed,
    _renamed,
    _choice_renamed,
    _merged,
    _retargeted,
    _other_start,
    _other_range,
    _line(r" *is: \w+ \| .*", _other_order),
    _line(r" *is: yes \| no", lambda line: line.replace("yes | no", "0 to 1")),
    _line(r" *do: .*", lambda _: ""),
    _line(r"happens: .*", lambda _: ""),
    _line(r" *once: yes", lambda _: ""),
    _line(r" *once: yes", lambda _: ""),
    _line(r"    say: Take.*", lambda line: f"{line}    once: yes\n"),
    _line(r" *(?:if|needs): .*", _negated),
    _line(r"    (?:if|needs): .*", lambda line: f"{line.split(':')[0]}: visited gn0\n"),
    _line(r"    if: .*", lambda _: "    if: visits gn0 >= 2\n"),
    _line(r"ending: .*", lambda _: "to: end\n"),
    _line(r"  This is (?:.*)", lambda line: line.rstrip() + " {cycle: A. | B.}\n"),
)
