"""A choice on the page of its scene: label, gates, words, cost, effects and ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from game.author.drawing.colouring import chance, reach
from game.author.drawing.html_prose import code, prose, scene_link, standing_mark
from game.author.drawing.known import Known
from game.author.drawing.links import parted
from game.author.drawing.prose import line
from game.model.story import Choice, Scene, Story, word_for
from game.model.wording import Wording


def choice_page(story: Story, scene: Scene, choice: Choice, known: Known | None) -> str:
    """One entry of the list of choices."""
    wording = Wording(story.variables, story.chapters[scene.chapter].role)
    label = escape(line(choice.say, wording))
    told = f'<div class="prose">{prose(story, choice.text, wording)}</div>' if choice.text else ""
    return (
        f'<li id="choice-{scene.id}.{choice.id}"><p class="say"><span class="label">{label}</span>'
        f" {code(choice.id)}</p>{facts(_gates(choice, wording))}{told}"
        f"{facts(_follows(story, scene, choice, known))}</li>"
    )


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """Pairs of a word and its HTML as a list, or nothing."""
    rows = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in pairs)
    return f"<dl>{rows}</dl>" if rows else ""


def _gates(choice: Choice, wording: Wording) -> Iterator[tuple[str, str]]:
    if choice.shown_if is not None:
        yield "shown if", code(wording.question(choice.shown_if))
    if choice.needs is not None:
        yield "needs", code(wording.question(choice.needs))
    if choice.locked:
        yield "locked", escape(line(choice.locked, wording))
    if choice.once:
        yield "once", "is gone when taken"
    if choice.fallback:
        yield "fallback", "stands when nothing else does"
    if choice.minutes:
        yield "costs", f"{choice.minutes} minutes" if choice.minutes > 1 else "1 minute"
    if choice.until:
        yield "until", escape(choice.until)
    for name, text in (("warns", choice.warn), ("surely", choice.sure), ("or back", choice.back)):
        if text:
            yield name, escape(line(text, wording))


def _follows(
    story: Story, scene: Scene, choice: Choice, known: Known | None
) -> Iterator[tuple[str, str]]:
    wording = Wording(story.variables, story.chapters[scene.chapter].role)
    event = story.events.get(story.touched(scene, choice))
    if event is not None:
        settles = f", settles {code(choice.settles)}" if choice.settles else ""
        yield "touches", f"{code(event.id)} {standing_mark(event.standing)}{settles}"
    if choice.colour:
        yield "colour", "only the words change"
    if choice.do:
        yield "does", code(wording.effects(choice.do))
    if choice.stamp:
        yield "stamp", escape(line(choice.stamp, wording))
    if choice.draw:
        pages = ", ".join(scene_link(page) for page in story.pools.get(choice.draw, ()))
        yield "draws", f"{code(choice.draw)} {pages}"
    if choice.call:
        yield "calls", scene_link(choice.call)
    for way, _, how in parted(choice.to, wording):
        name = word_for(way)
        linked = scene_link(name) if name in story.scenes else escape(name)
        yield "to", f"{linked} {code(how) if how else ''}"
    if known is not None:
        name = f"{scene.id}.{choice.id}"
        yield "proved", escape(f"{reach(known, name).word}, chance {chance(known, name).word}")
