"""What a writer types, as a printer sets it: curly quotes, real dashes, spaces that hold.

`typographic` is for a single text; `typographic_pieces` is for a paragraph cut into spans, where a
quotation may open in one span and close in another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

NO_BREAK = "\u00a0"
_CUT = "\ue000"  # private use: stands where one piece ends and the next begins
_OPENERS = "([{—–/…\"'“‘«„"
_DOUBLE_OPEN, _DOUBLE_CLOSE, _SINGLE_OPEN, _APOSTROPHE = "“", "”", "‘", "’"
_RUSSIAN = {'"': ("«", "»"), "'": ("„", "“")}
_ELIDED = re.compile(
    r"(?:tis|twas|twere|twill|em|til|cause|bout|round|neath|d|ll|\d\ds?)\b", re.IGNORECASE
)

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_IN_RUSSIAN = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
_HOLDING_SPACES = (  # (pattern, what is put there); the cut mark may stand beside any space
    (re.compile(rf"(?<=\d) (?=(?:{_MONTHS}|{_IN_RUSSIAN}|min|мин|[ap]\.m\.)\b)"), NO_BREAK),
    (
        re.compile(r"(?<=\b(?:No|St|Mr|Dr)\.) (?=[\dA-Z])|(?<=\bMrs\.) (?=[A-Z])|(?<=№) (?=\d)"),
        NO_BREAK,
    ),
    (re.compile(r"(?<=\b[A-ZА-Я]\.) (?=[A-ZА-Я])"), NO_BREAK),
    (re.compile(r"(?<=\b[ВвКкСсУуОоИиАаЯя]) (?=[а-яёА-ЯЁ«„])"), NO_BREAK),
)


def typographic(text: str) -> str:
    """Quotes curled, `--` a dash, `...` an ellipsis, and spaces that must not break made hard."""
    return typographic_pieces((text,))[0]


def typographic_pieces(pieces: Sequence[str]) -> tuple[str, ...]:
    """As `typographic`, for one paragraph in pieces; as many pieces come back."""
    text = _CUT.join(pieces)
    if not text.isascii() or any(sign in text for sign in "\"'-.0123456789"):
        text = _dashed(text)
        text = _quoted(text)
        for pattern, held in _HOLDING_SPACES:
            text = pattern.sub(held, text)
    return tuple(text.split(_CUT))


def _dashed(text: str) -> str:
    text = text.replace("...", "…")
    if "--" not in text:
        return text
    text = text.replace("---", "—")
    text = re.sub(r"(?<=\d)--(?=\d)", "–", text)
    # A dash that opens a line is speech, in the Russian manner.
    text = re.sub(rf"(^|\n)({_CUT}*)--(?= )", r"\1\2—", text)
    spaced = "—" if _is_russian(text) else "–"
    text = re.sub(r" --(?= )", NO_BREAK + spaced, text)
    return text.replace("--", "—")


def _quoted(text: str) -> str:
    if '"' not in text and "'" not in text:
        return text
    russian, depth = _is_russian(text), 0
    out: list[str] = []
    for place, sign in enumerate(text):
        if sign not in "\"'":
            out.append(sign)
            continue
        opens = _opens(text, place)
        if sign == "'":
            after = text[place + 1 : place + 8].replace(_CUT, "")
            if not opens or _ELIDED.match(after):
                out.append(_APOSTROPHE)
            else:
                out.append(_RUSSIAN["'"][0] if russian else _SINGLE_OPEN)
        elif russian:
            # A Russian quotation inside another takes the low marks.
            if opens:
                depth += 1
                out.append("«" if depth == 1 else "„")
            else:
                out.append("»" if depth <= 1 else "“")
                depth = max(0, depth - 1)
        else:
            out.append(_DOUBLE_OPEN if opens else _DOUBLE_CLOSE)
    return "".join(out)


def _opens(text: str, place: int) -> bool:
    """Whether the straight mark at a place begins a quotation."""
    before, after = _neighbour(text, place, -1), _neighbour(text, place, 1)
    if not before or before.isspace():
        return True
    # Beside a dash, a bracket or a mark, what follows decides: a quotation begins with a word.
    return before in _OPENERS and after != "" and (after.isalnum() or after in _OPENERS)


def _neighbour(text: str, place: int, step: int) -> str:
    """The nearest sign in a direction that is no cut mark, or nothing at the end of the text."""
    place += step
    while 0 <= place < len(text):
        if text[place] != _CUT:
            return text[place]
        place += step
    return ""


def _is_russian(text: str) -> bool:
    """Whether most letters of a text are Cyrillic."""
    letters = [sign for sign in text if sign.isalpha()]
    return 2 * sum("Ѐ" <= sign <= "ӿ" for sign in letters) > len(letters)
