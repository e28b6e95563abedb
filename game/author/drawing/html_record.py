"""The record on the page of a scene: every event touched there, with its standing and sources."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from game.author.drawing.html_prose import standing_mark
from game.model.record import Event
from game.model.spans import line_spans
from game.model.story import Scene, Story
from game.model.typography import typographic, typographic_pieces


def record(story: Story, scene: Scene) -> Iterator[str]:
    """The events of a scene and of its choices, each once."""
    touched = (story.touched(scene, choice) for choice in scene.choices)
    names = dict.fromkeys((*scene.happens, scene.event, *touched))
    events = [story.events[name] for name in names if name in story.events]
    if events:
        yield "<h3>On record</h3>"
    for event in events:
        yield from _event(story, event)


def _event(story: Story, event: Event) -> Iterator[str]:
    yield f'<section class="event"><h4>{escape(event.id)}</h4>'
    when = escape(typographic(event.when))
    yield f'<p class="when">{when} · {event.kind} · {standing_mark(event.standing)}</p>'
    yield f"<p>{_set(event.what)}</p>"
    if event.note:
        yield f"<p>{_set(event.note)}</p>"
    if event.positions:
        yield "<ul>"
        for position in event.positions:
            held = ", ".join(position.held_by)
            yield f"<li>{_set(position.what)} <cite>{escape(held)}</cite></li>"
        yield "</ul>"
    if event.sources:
        yield '<ul class="sources">'
        for id in event.sources:
            yield f"<li>{_source(story, id)}</li>"
        yield "</ul>"
    yield "</section>"


def _source(story: Story, id: str) -> str:
    source = story.sources.get(id)
    if source is None:
        return escape(id)
    stance = f" {_set(source.stance)}" if source.stance else ""
    return f"{_set(source.author)}, <cite>{_set(source.title)}</cite> ({source.year}).{stance}"


def _set(text: str) -> str:
    spans = line_spans(text)
    texts = map(escape, typographic_pieces([span.text for span in spans]))
    return "".join(
        f"<em>{text}</em>" if span.style == "italic" else text
        for span, text in zip(spans, texts, strict=True)
    )
