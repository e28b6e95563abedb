"""The story as Twee 3: read again by another reader, its graph is the story's own."""

from __future__ import annotations

import json
import re
from itertools import combinations

import pytest

from game.author.drawing.shapes import Box
from game.author.drawing.twee import escaped, escaped_text, label, twee
from game.author.ways import END, pages_of, ways, ways_of
from game.model.story import End
from tests.author.drawing.maps import EVERY, SHIPPED, sheet_of, story_called
from tests.author.drawing.twee_reader import Passage, passages

EVERY_STORY = pytest.mark.parametrize("name", EVERY)
SPECIAL = {"StoryTitle", "StoryData"}


def read(name: str) -> dict[str, Passage]:
    return {one.name: one for one in passages(twee(sheet_of(name)))}


@EVERY_STORY
def test_the_graph_read_again_is_the_storys(name: str) -> None:
    story, found = story_called(name), read(name)
    chapters = [f"chapter {id}" for id in story.chapters]
    after = {*chapters, "The end"}
    wanted = {(f"chapter {one.id}", one.start) for one in story.chapters.values()}
    wanted |= {(start, end) for start, ends in ways(story).leads.items() for end in ends}
    links = {(one.name, target) for one in found.values() for target in one.links}
    assert {(start, END if end in after else end) for start, end in links} == wanted
    assert {target for _, target in links} <= set(found)
    assert set(found) - SPECIAL == {*story.scenes, *chapters, "The end"}


@EVERY_STORY
def test_the_end_of_a_chapter_leads_to_the_next(name: str) -> None:
    story, found = story_called(name), read(name)
    chapters = [f"chapter {id}" for id in story.chapters]
    following = dict(zip(story.chapters, (*chapters[1:], "The end"), strict=True))
    for scene in story.scenes.values():
        for act in scene.choices or (scene,):
            if End() in ways_of(act.to) and not pages_of(story, act):
                assert following[scene.chapter] in found[scene.id].links


def test_it_says_what_twine_wants_to_know_of_a_story() -> None:
    found = read(SHIPPED)
    held = json.loads(found["StoryData"].text)
    assert found["StoryTitle"].text == "Ten Past Two"
    assert re.fullmatch(r"[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}", held["ifid"])
    assert held["ifid"] == story_called(SHIPPED).front.ifid.upper()
    assert held["start"] == "chapter operator-before-light"
    assert held["format"] and held["format-version"]
    assert set(held["tag-colors"].values()) <= {
        "gray", "red", "orange", "yellow", "green", "blue", "purple"
    }  # fmt: skip


@pytest.mark.parametrize("name", [SHIPPED, "pool", "call-and-return"])
def test_passages_lie_apart_as_on_the_map(name: str) -> None:
    found = {id: one for id, one in read(name).items() if id not in SPECIAL}
    tiles = {}
    for id, one in found.items():
        x, y = map(int, one.held["position"].split(","))
        w, h = map(int, one.held["size"].split(","))
        tiles[id] = Box(x, y, w, h)
    touching = [
        (one, other)
        for (one, box), (other, another) in combinations(tiles.items(), 2)
        if box.overlaps(another)
    ]
    assert touching == []
    assert all(one.tags for one in found.values())


def test_conditions_costs_and_effects_stand_beside_the_words() -> None:
    text = read(SHIPPED)["guns"].text
    assert "<!-- happens: guns-leave -->" in text
    assert "[[Leave your chair to listen at the window->signaller]] <!-- 1 in 3 -->" in text
    assert "needs slack >= 1; locked: You have no tick" in text
    assert "do: slack -= 1, gun-story = order" in text
    assert "<!-- if gleb.where is street -->" in read(SHIPPED)["midnight"].text


def test_comments_neither_nest_nor_hold_links() -> None:
    for passage in read(SHIPPED).values():
        for inner in re.findall(r"<!--(.*?)-->", passage.text, re.DOTALL):
            assert "<!--" not in inner
            assert "[[" not in inner
        assert passage.text.count("<!--") == passage.text.count("-->")


def test_signs_of_the_language_are_escaped() -> None:
    assert escaped("a[b]{c}\\") == "a\\[b\\]\\{c\\}\\\\"
    assert escaped_text("one\n:: two") == "one\n\\:: two"
    assert label("[if x] go -> there | now") == "(if x) go → there ¦ now"
