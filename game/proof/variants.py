"""P1 for texts, and P7: can every variant be shown, and is every page well set?"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from game.model.story import Scene
from game.proof.answer import Answer, Question
from game.proof.bits import States
from game.proof.explore import Reached, explored
from game.proof.grouping import Group
from game.proof.length import Length
from game.proof.passage import Passage, Showing, nearest, passages_of, showings
from game.proof.rendering import parts, renderings
from game.proof.watch import for_texts
from game.proof.witness import Witness

_FLAWS = (
    ("there are two spaces", re.compile(r"\S  +\S")),
    ("there is a space before a stop", re.compile(r"\w +[,.;:!?](?:\s|$)")),
    ("there is a doubled stop", re.compile(r"(?<!\.)\.\.(?!\.)|,,|;;|[!?][.,]")),
)


@dataclass(frozen=True, slots=True)
class Rendered:
    """One text that a passage can show, and a shortest playthrough that shows it."""

    passage: str
    text: str
    witness: Witness


def variant_answers(
    reached: Reached, scene: Scene, asked: Collection[Question], length: Length
) -> Iterator[Answer]:
    """P1 for each variant of a scene's texts, and P7 for each passage, as far as they are asked;
    raises LimitReached."""
    for passage in passages_of(reached.diagram.ways.story, scene):
        shown = tuple(showings(reached, scene, passage)) if passage.text else ()
        if shown and "P1" in asked:
            yield from _variants(reached, passage, shown)
        if shown and "P7" in asked:
            yield _proofread(reached, passage, shown, length)


def told_in(known: Reached, group: Group) -> Reached:
    """Every state up to a chapter, as far as the texts of some of its scenes can tell apart.

    `known` is where play can go when nobody reads anything.
    """
    texts = for_texts(known.diagram.ways, group.scenes)
    return explored(known.diagram, texts, upto=group.place, known=known)


def rendered(reached: Reached, scene: Scene) -> Iterator[Rendered]:
    """Every distinct text of a scene's passages, each with a shortest playthrough."""
    for passage in passages_of(reached.diagram.ways.story, scene):
        shown = tuple(showings(reached, scene, passage)) if passage.text else ()
        for text, where in _texts(reached, passage, shown).items():
            way = nearest(reached, where)
            assert way is not None
            yield Rendered(passage.key, text, way)


def _variants(reached: Reached, passage: Passage, shown: tuple[Showing, ...]) -> Iterator[Answer]:
    """Whether each part of a passage that may be left out is ever shown."""
    found: dict[tuple[int, ...], list[tuple[Showing, States]]] = {}
    words: dict[tuple[int, ...], str] = {}
    for showing in shown:
        for part in parts(reached.diagram, passage.text, showing.states):
            found.setdefault(part.path, []).append((showing, part.states))
            words[part.path] = part.words
    for path, where in found.items():
        subject = f"variant {passage.key} {'.'.join(map(str, path))}"
        way = nearest(reached, where)
        if way is None:
            why = f"the words '{words[path]}' are never shown" if words[path] else "never shown"
            yield Answer("P1", subject, "refuted", why, mark=passage.mark)
        else:
            yield Answer("P1", subject, "proved", witness=way, mark=passage.mark)


def _proofread(
    reached: Reached, passage: Passage, shown: tuple[Showing, ...], length: Length
) -> Answer:
    """Whether everything that a passage can show is well set."""
    subject, texts = f"text {passage.key}", _texts(reached, passage, shown)
    for text, where in texts.items():
        flaw = flaw_in(text) or length.flaw(text)
        if flaw:
            way = nearest(reached, where)
            return Answer("P7", subject, "refuted", flaw, way, passage.mark, shows=text)
    many = f"{len(texts)} different texts" if len(texts) > 1 else "one text"
    why = f"{many}, short enough {length.caveat}" if length.caveat else many
    return Answer("P7", subject, "proved", why, mark=passage.mark)


def flaw_in(text: str) -> str:
    """What is badly set in a rendered text, however long it is, or ""."""
    for block in text.split("\n\n"):
        if not block.strip():
            return "there is an empty paragraph"
        if block.startswith(">"):
            continue  # a document keeps its own lines and spaces
        for flaw, pattern in _FLAWS:
            found = pattern.search(block)
            if found:
                near = block[max(found.start() - 20, 0) : found.end() + 20].strip()
                return f"{flaw}: '{near}'"
        if block.count("*") % 2 or block.count("[") != block.count("]"):
            return f"there is a mark that is not closed: '{block[:40].strip()}'"
    return ""


def _texts(
    reached: Reached, passage: Passage, shown: tuple[Showing, ...]
) -> dict[str, list[tuple[Showing, States]]]:
    found: dict[str, list[tuple[Showing, States]]] = {}
    for showing in shown:
        texts = renderings(reached.diagram, passage.text, showing.states)
        for text, states in texts.items():
            found.setdefault(text, []).append((showing, states))
    return found
