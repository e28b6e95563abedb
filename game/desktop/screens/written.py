"""The story's paragraphs in the page's hands: numerals for footnotes, letters for documents."""

from __future__ import annotations

from dataclasses import replace

from game.desktop.night import Entry, Night
from game.desktop.spans import Paragraph, Span, from_story, plain
from game.keeping.words import Words
from game.model.spans import BODY, paragraphs
from game.model.spans import Paragraph as Told
from game.model.spans import plain as plain_words

TAKEN = "» "


def page_lines(
    words: Words, night: Night, entry: Entry, *, is_past: bool, opens: bool
) -> list[Paragraph]:
    """An entry of the night as it stands on the page; `opens` begins it in small capitals."""
    match entry.kind:
        case "card":
            return [Paragraph(p.spans, "card", False, is_past) for p in paragraphs(entry.text)]
        case "stamp":
            hour = words.hour(entry.hour.text) if entry.hour is not None else ""
            line = f"{hour[0].upper()}{hour[1:]}. " if hour else ""
            line += plain_words(entry.text)
            return [Paragraph((Span(line),), "stamp", is_past=is_past)]
        case "took":
            # What was said is part of the talk; what was done is told by what follows.
            if not entry.text.startswith('"'):
                return []
            return [Paragraph((Span(plain_words(entry.text), "italic"),), is_past=is_past)]
        case "told" | "warned":
            told = paragraphs(entry.text)
            return [
                written(night, entry, p, opens=opens and n == 0, is_past=is_past)
                for n, p in enumerate(told)
            ]
        case "fate":
            return [plain(night.story.fates[entry.name].name, "heading")]
        case _:
            return []


def written(night: Night, entry: Entry, told: Told, *, opens: bool, is_past: bool) -> Paragraph:
    """A paragraph with its footnotes numbered; only prose opens in small capitals."""
    chapter = night.chapter_of(entry)
    return from_story(
        told,
        lambda link: str(night.numeral(link, chapter)),
        opens=opens and told.hand == BODY,
        is_past=is_past,
    )


def log_lines(words: Words, night: Night, entry: Entry) -> tuple[Paragraph, ...]:
    """An entry of the night as it stands in the log, where every choice is marked."""
    match entry.kind:
        case "scene":
            hour = words.hour(entry.hour.text) if entry.hour is not None else ""
            return (plain(hour, "aside"),) if hour else ()
        case "card":
            chapter = night.story.chapters[entry.name]
            card = page_lines(words, night, entry, is_past=False, opens=False)
            return (plain(chapter.title, "heading"), *card)
        case "took":
            if not entry.text:
                return ()
            return (Paragraph((Span(TAKEN), Span(plain_words(entry.text), "bold"))),)
        case "stamp" | "fate":
            return tuple(page_lines(words, night, entry, is_past=False, opens=False))
        case "told" | "warned":
            told = (
                written(night, entry, p, opens=False, is_past=False) for p in paragraphs(entry.text)
            )
            return tuple(
                replace(line, spans=tuple(s for s in line.spans if s.style != "source"))
                for line in told
            )
