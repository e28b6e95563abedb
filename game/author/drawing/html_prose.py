"""Prose and marks as HTML."""

from __future__ import annotations

from html import escape
from typing import assert_never

from game.author.drawing.prose import Block, Mark, blocks
from game.model.prose import Text
from game.model.record import Standing
from game.model.spans import BODY, Span
from game.model.story import Story
from game.model.wording import Wording


def prose(story: Story, text: Text, wording: Wording) -> str:
    """The paragraphs of a text, variants laid open."""
    return "".join(_block(block, story) for block in blocks(text, wording))


def scene_link(id: str) -> str:
    """A link to the page of a scene."""
    return f'<a href="#scene-{id}">{escape(id)}</a>'


def standing_mark(standing: Standing) -> str:
    """The square of a standing with its word."""
    return f'<span class="standing {standing}"><i aria-hidden="true"></i>{standing}</span>'


def code(words: str) -> str:
    """Words of the story's own language."""
    return f"<code>{escape(words)}</code>"


def _block(block: Block, story: Story) -> str:
    inner = "".join(_piece(piece) for piece in block.pieces)
    if block.hand != BODY:
        return f'<blockquote class="{block.hand}">{inner}</blockquote>'
    person = story.people.get(block.speaker)
    name = person.name if person else block.speaker
    said = f'<span class="speaker">{escape(name)}</span> ' if name else ""
    return f"<p>{said}{inner}</p>"


def _piece(piece: Span | Mark) -> str:
    match piece:
        case Mark("if", said):
            return f'<b class="cond">{escape(said)}</b> '
        case Mark("end"):
            return '<b class="fi" aria-label="end of variant"></b>'
        case Mark(_, said):
            return f'<b class="value">{escape(said)}</b>'
        case Span():
            return _span(piece)
        case _:
            assert_never(piece)


def _span(span: Span) -> str:
    words = escape(span.text).replace("\n", "<br>")
    match span.style:
        case "regular":
            return words
        case "italic":
            return f"<em>{words}</em>"
        case "bold":
            return f"<strong>{words}</strong>"
        case "caps":
            return f'<span class="caps">{words}</span>'
        case "term":
            return f'<span class="term" title="{escape(span.link)}">{words}</span>'
        case "source":
            return f'<sup title="note">{escape(span.link)}</sup>'
        case _:
            assert_never(span.style)
