"""A chapter from its head, and the scenes behind it."""

from __future__ import annotations

from collections.abc import Sequence

from game.model.prose import Sequence as Turns
from game.model.prose import pieces
from game.model.story import Chapter, Scene
from game.reading.asking import Asking
from game.reading.fields import checked_keys
from game.reading.names import Names
from game.reading.night import ChapterPages, Night
from game.reading.nodes import Scalar
from game.reading.reader import Reader
from game.reading.scene_builder import scene
from game.reading.schema import CHAPTER
from game.reading.scope import Kept


def chapters(
    braid: Sequence[ChapterPages], names: Names
) -> tuple[dict[str, Chapter], dict[str, Scene]]:
    """Every chapter in the order of the braid, and every scene in the order of its chapter."""
    kept = Kept()
    heads: dict[str, Chapter] = {}
    scenes: dict[str, Scene] = {}
    for pages in braid:
        role = pages.head.get("role")
        asking = Asking(
            names,
            role.text.strip() if isinstance(role, Scalar) else "",
            "minutes" in pages.head.pairs,
            kept=kept,
        )
        reader = Reader(names, asking)
        head = heads[pages.id] = _head(pages, reader)
        for page in pages.scenes:
            if page.page.is_whole:
                scenes[page.id] = scene(page, head, reader)
    return heads, scenes


def braided(night: Night, names: Names) -> list[ChapterPages]:
    """The chapters by part, and inside a part by role, each in the order of story.yaml."""
    parts = {id: place for place, id in enumerate(names.parts)}
    roles = {id: place for place, id in enumerate(names.roles)}

    def place(pages: ChapterPages) -> tuple[int, int]:
        part, role = pages.head.get("part"), pages.head.get("role")
        return (
            parts.get(part.text.strip(), len(parts)) if isinstance(part, Scalar) else len(parts),
            roles.get(role.text.strip(), len(roles)) if isinstance(role, Scalar) else len(roles),
        )

    return sorted(night.chapters.values(), key=place)


def _head(pages: ChapterPages, reader: Reader) -> Chapter:
    names = reader.names
    reader.turn_to(pages.head, f"chapter '{pages.id}'")
    if pages.head.is_whole:
        checked_keys(pages.head, CHAPTER, f"chapter '{pages.id}'", names.report)
    reader.prose.turn_to(pages.id)
    part = reader.named("part", "part")
    start = reader.word("start")
    ids = tuple(page.id for page in pages.scenes)
    mark = reader.mark("start")
    is_there = start and names.has_scene(start, reader.who, "starts with", mark)
    if is_there and start not in ids:
        names.report.add("start-not-here", mark, chapter=pages.id, scene=start)
        names.lost = True
    card = reader.told("card")
    if any(isinstance(piece, Turns) for piece in pieces(card)):
        names.report.add("turn-in-a-card", reader.mark("card"), chapter=pages.id)
    return Chapter(
        id=pages.id,
        role=reader.named("role", "role"),
        part=part,
        start=start,
        title=_title(reader, part),
        place=reader.named("place", "place"),
        picture=reader.word("picture"),
        sound=reader.word("sound"),
        music=reader.word("music"),
        card=card,
        history=reader.done("history"),
        scenes=ids,
        minutes=reader.number("minutes", 0) if "minutes" in pages.head.pairs else None,
        mark=reader.mark("chapter"),
    )


def _title(reader: Reader, part: str) -> str:
    title = reader.scalar("title")
    if title is not None:
        return " ".join(title.text.split())
    return reader.names.parts[part].name if part in reader.names.parts else ""
