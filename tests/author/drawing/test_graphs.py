"""The graph for other programs: every scene and every way, in a file that they can read."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from game.author.drawing.dot import dot
from game.author.drawing.links import END, cords
from game.author.drawing.mermaid import mermaid
from game.model.story import Story
from tests.author.drawing.maps import EVERY, story_called

pydot = pytest.importorskip("pydot", reason="reads the language of Graphviz: the `test` extra")
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of pydot's own parser
EVERY_STORY = pytest.mark.parametrize("name", EVERY)

MERMAID = (  # the lines of a flowchart that we write, and no others
    r"flowchart TB",
    r'  subgraph (\w+)\["[^"]*"\]',
    r"  end",
    r'    (\w+)(?:\["[^"]*"\]|\(\["[^"]*"\]\):::fate|\[/"[^"]*"/\])',
    r'  (\w+)\[\("[^"]*"\)\]:::pool',
    r"  (\w+) -\.- (\w+)",
    r'  (\w+) (?:-->|-\.->|<-->)(?:\|"[^"]*"\|)? (\w+)',
    r"  classDef \w+ \S+",
)


def ways(story: Story) -> Iterator[tuple[str, str]]:
    """Every cord and every page of a pool, by the names that the graph gives them."""
    for scene in story.scenes.values():
        for cord in cords(story, scene):
            end = f"end {scene.chapter}" if cord.end == END else cord.end
            yield scene.id, f"pool {end}" if cord.kind == "draws" else end
    for pool, pages in story.pools.items():
        yield from ((f"pool {pool}", page) for page in pages)


@EVERY_STORY
def test_graphviz_reads_every_scene_and_way(name: str) -> None:
    story = story_called(name)
    (graph,) = pydot.graph_from_dot_data(dot(story))
    clusters = graph.get_subgraphs()
    named = {bare(one.get_name()) for cluster in clusters for one in cluster.get_nodes()}
    assert set(story.scenes) <= named
    drawn = [(bare(one.get_source()), bare(one.get_destination())) for one in graph.get_edges()]
    assert sorted(drawn) == sorted(ways(story))


def bare(name: str) -> str:
    return name.strip('"')


@EVERY_STORY
def test_a_flowchart_holds_every_scene_and_way(name: str) -> None:
    story = story_called(name)
    drawn, named = [], set()
    for line in mermaid(story).splitlines():
        (found,) = [match for match in (re.fullmatch(one, line) for one in MERMAID) if match]
        match found.groups():
            case (start, end):
                drawn.append((start, end))
            case (one,):
                named.add(one)
    assert {id for pair in drawn for id in pair} <= named
    assert {f"scene_{id.replace('-', '_')}" for id in story.scenes} <= named
    wanted = [tuple(map(flowchart_id, pair)) for pair in ways(story)]
    assert sorted(drawn) == sorted(wanted)


def flowchart_id(name: str) -> str:
    kind_and_name = name if " " in name else f"scene {name}"
    return kind_and_name.replace(" ", "_").replace("-", "_")


def test_signs_of_the_languages_are_escaped() -> None:
    from game.author.drawing.dot import quoted
    from game.author.drawing.mermaid import quoted as labelled

    assert quoted('a "b" \\ c\nd') == '"a \\"b\\" \\\\ c\\nd"'
    assert labelled('1 < 2 "x" #3\nend') == '"1 #lt; 2 #quot;x#quot; #35;3<br/>end"'
