"""The graph of a story as a Mermaid flowchart."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.drawing.dot import hop_words
from game.author.drawing.links import END, Cord, cords
from game.model.hour import NO_HOUR
from game.model.story import Scene, Story

ARROWS = {"sure": "-->", "if": "-.->", "odds": "-.->"}


def mermaid(story: Story) -> str:
    """The whole file. Ids have their kind before them, so that none is a word of the language."""
    return "\n".join(("flowchart TB", *_lines(story))) + "\n"


def _lines(story: Story) -> Iterator[str]:
    for chapter in story.chapters.values():
        role = story.roles[chapter.role].name
        yield f"  subgraph {_id('chapter', chapter.id)}[{quoted(f'{role}: {chapter.title}')}]"
        ends = False
        for id in chapter.scenes:
            scene = story.scenes[id]
            left, right = ("([", "])") if scene.ending else ("[", "]")
            label = quoted(_label(story, scene))
            yield f"    {_id('scene', id)}{left}{label}{right}{':::fate' if scene.ending else ''}"
            ends = ends or any(cord.end == END for cord in cords(story, scene))
        if ends:
            yield f'    {_id("end", chapter.id)}[/"the chapter ends"/]'
        yield "  end"
    for pool, pages in story.pools.items():
        yield f"  {_id('pool', pool)}[({quoted(pool)})]:::pool"
        for page in pages:
            yield f"  {_id('pool', pool)} -.- {_id('scene', page)}"
    for scene in story.scenes.values():
        for cord in cords(story, scene):
            label = quoted(hop_words(story, cord))
            arrow = ARROWS[cord.how] if cord.kind == "leads" else "<-->"
            words = "" if label == '""' else f"|{label}|"
            yield f"  {_id('scene', scene.id)} {arrow}{words} {_end(cord, scene)}"
    yield "  classDef default fill:#F1E9D6,stroke:#14120F,color:#14120F"
    yield "  classDef fate fill:#14120F,stroke:#14120F,color:#F1E9D6"
    yield "  classDef pool fill:#566C79,stroke:#566C79,color:#F1E9D6"


def _id(kind: str, id: str) -> str:
    return f"{kind}_{id.replace('-', '_')}"


def _end(cord: Cord, scene: Scene) -> str:
    if cord.end == END:
        return _id("end", scene.chapter)
    return _id("pool" if cord.kind == "draws" else "scene", cord.end)


def _label(story: Story, scene: Scene) -> str:
    hour = "" if scene.at is NO_HOUR else scene.at.clock
    fate = story.fates[scene.ending].name if scene.ending in story.fates else scene.ending
    return "\n".join(part for part in (hour, scene.id, fate) if part)


def quoted(text: str) -> str:
    """A label: what the language would read is written as a character code."""
    for sign, code in (("#", "#35;"), ('"', "#quot;"), ("<", "#lt;"), (">", "#gt;"), ("`", "#96;")):
        text = text.replace(sign, code)
    return '"' + text.replace("\n", "<br/>") + '"'
