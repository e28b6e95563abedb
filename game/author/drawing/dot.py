"""The graph of a story in the language of Graphviz."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.drawing.links import END, Cord, cords
from game.author.drawing.prose import line
from game.model.hour import NO_HOUR
from game.model.story import Chapter, Scene, Story
from game.model.wording import Wording

DASHES = {"sure": "solid", "if": "dashed", "odds": "dotted"}


def dot(story: Story) -> str:
    """The whole file. Scenes go by their own ids, pools as `pool NAME`, ends as `end CHAPTER`."""
    return "\n".join((f"digraph {quoted(story.id)} {{", *_lines(story), "}")) + "\n"


def _lines(story: Story) -> Iterator[str]:
    yield '  graph [rankdir=TB, fontname="Oswald", bgcolor="#E9DEC5", compound=true];'
    yield '  node [shape=box, style=filled, fillcolor="#F1E9D6", fontname="Literata"];'
    yield '  edge [color="#14120F", fontname="Oswald", fontsize=10];'
    for chapter in story.chapters.values():
        yield from _chapter(story, chapter)
    for pool, pages in story.pools.items():
        yield f"  {quoted(f'pool {pool}')} [label={quoted(pool)}, shape=tab, color={NEVA}];"
        for page in pages:
            yield f"  {quoted(f'pool {pool}')} -> {quoted(page)} [color={NEVA}, style=dotted];"
    for scene in story.scenes.values():
        for cord in cords(story, scene):
            yield f"  {quoted(scene.id)} -> {quoted(_end(cord, scene))} [{_looks(story, cord)}];"


NEVA = '"#566C79"'


def _chapter(story: Story, chapter: Chapter) -> Iterator[str]:
    yield f"  subgraph {quoted(f'cluster {chapter.id}')} {{"
    role = story.roles[chapter.role].name
    yield f"    label={quoted(f'{role}: {chapter.title}')};"
    for id in chapter.scenes:
        scene = story.scenes[id]
        fate = ', fillcolor="#14120F", fontcolor="#F1E9D6"' if scene.ending else ""
        yield f"    {quoted(id)} [label={quoted(_label(story, scene))}{fate}];"
    if any(cord.end == END for id in chapter.scenes for cord in cords(story, story.scenes[id])):
        name = quoted(f"end {chapter.id}")
        yield f'    {name} [label="the chapter ends", shape=plain, style=""];'
    yield "  }"


def _label(story: Story, scene: Scene) -> str:
    hour = "" if scene.at is NO_HOUR else scene.at.clock
    fate = story.fates[scene.ending].name if scene.ending in story.fates else scene.ending
    return "\n".join(part for part in (hour, scene.id, fate) if part)


def _end(cord: Cord, scene: Scene) -> str:
    if cord.end == END:
        return f"end {scene.chapter}"
    return f"pool {cord.end}" if cord.kind == "draws" else cord.end


def _looks(story: Story, cord: Cord) -> str:
    label = quoted(hop_words(story, cord))
    if cord.kind == "leads":
        return f"label={label}, style={DASHES[cord.how]}"
    return f"label={label}, style={DASHES[cord.how]}, color={NEVA}, dir=both"


def hop_words(story: Story, cord: Cord) -> str:
    """The choices of a cord with what decides, a line each."""
    scene = story.scenes[cord.start]
    wording = Wording(story.variables, story.chapters[scene.chapter].role)
    labels = {choice.id: line(choice.say, wording) for choice in scene.choices}
    lines = (" ".join((labels.get(hop.choice, ""), hop.said)).strip() for hop in cord.hops)
    return "\n".join(one for one in lines if one)


def quoted(text: str) -> str:
    """A string of the language; a line break is written as the two signs that ask for one."""
    inner = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{inner}"'
