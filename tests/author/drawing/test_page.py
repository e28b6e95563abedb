"""The map as HTML and as a picture: whole, alone, and the same every time."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from game.author.drawing.page import page
from game.author.drawing.picture import picture
from game.author.drawing.sheet import sheet
from game.author.words import passages, plain, words_in
from game.model.prose import Plain, pieces
from tests.author.drawing.maps import EVERY, LETTERS, SHIPPED, known, sheet_of, story_called

VOID = {"meta", "input", "br", "rect", "path", "circle"}
NAMESPACE = "http://www.w3.org/2000/svg"


@cache
def html_of(name: str) -> str:
    return page(sheet_of(name), LETTERS)


@cache
def proved() -> str:
    return page(sheet_of(SHIPPED), LETTERS, known())


class Reader(HTMLParser):
    """Reads a page strictly: what opens is closed, and what is linked to is there."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.article = ""
        self.texts: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [value for name, value in attrs if name in ("href", "src") and value]
        if tag == "article":
            self.article = str(held["id"])
            self.texts[self.article] = []
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value for name, value in attrs if name == "id" and value]

    def handle_endtag(self, tag: str) -> None:
        # The last of the page's elements close by themselves.
        assert self.open and self.open.pop() == tag, (tag, self.getpos())
        if tag == "article":
            self.article = ""

    def handle_data(self, data: str) -> None:
        if self.article:
            self.texts[self.article].append(data)


@cache
def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    reader.close()
    return reader


@pytest.mark.parametrize("name", EVERY)
def test_every_element_is_closed_and_every_link_leads_somewhere(name: str) -> None:
    reader = read(html_of(name))
    assert reader.open in ([], ["html", "body"])
    assert len(set(reader.ids)) == len(reader.ids)
    assert {link.removeprefix("#") for link in reader.links} <= set(reader.ids)


def test_the_page_and_the_picture_need_nothing_else() -> None:
    for text in (html_of(SHIPPED), proved(), picture(sheet_of(SHIPPED), LETTERS)):
        bare = text.replace(f'xmlns="{NAMESPACE}"', "")
        assert re.findall(r"https?:|//[a-z]+\.|@import|<link|<img", bare) == []
        sources = re.findall(r"url\(([^)]*)\)", bare)
        assert sources
        assert all(one.startswith(("data:font/ttf;base64,", "#")) for one in sources)


def test_every_scene_has_a_card_and_a_page_with_all_its_words() -> None:
    story, reader = story_called(SHIPPED), read(html_of(SHIPPED))
    for scene in story.scenes.values():
        assert f"card-{scene.id}" in reader.ids
        told = " ".join(reader.texts[f"scene-{scene.id}"]).replace("’", "'")
        for choice in scene.choices:
            assert f"choice-{scene.id}.{choice.id}" in reader.ids
        for passage in passages(story, scene):
            for piece in pieces(passage.text):
                if isinstance(piece, Plain):
                    # A word that a variant ends or begins stands joined to it on the page.
                    assert [word for word in words_in(plain(piece.text)) if word not in told] == []


def test_a_page_tells_conditions_costs_effects_events_and_ways() -> None:
    page_of = " ".join(" ".join(read(html_of(SHIPPED)).texts["scene-guns"]).split())
    for words in (
        "Operator · Ultimatum · about 18:15",
        "needs slack >= 1",
        "costs 2 minutes",
        "does slack -= 1, gun-story = order",
        "to signaller 1 in 3",
        "On record",
        "Nothing was proved yet.",
    ):
        assert words in page_of
    sources = story_called(SHIPPED).sources
    event = story_called(SHIPPED).events["guns-leave"]
    assert all(sources[id].year in page_of for id in event.sources)
    assert re.search(r"Ways in\s+forty-one", page_of)


def test_without_a_prover_what_it_would_say_cannot_be_chosen() -> None:
    bar = bar_of(html_of(SHIPPED))
    for name in ("reach", "chance"):
        assert f'value="{name}" disabled title="Nothing was proved yet."' in bar
    assert "nothing was proved yet" in bar
    assert "disabled" not in bar_of(proved())


def bar_of(text: str) -> str:
    return text.partition('<header id="bar">')[2].partition("</header>")[0]


def test_what_was_proved_stands_on_cards_and_pages() -> None:
    text = proved()
    cards = dict(re.findall(r'id="card-([a-z0-9-]+)"[^>]*data-reach="([^"]*)"', text))
    assert (cards["ozol"], cards["bank"]) == ("red|never reached", "birch|unknown")
    assert cards["seven"] == "neva|reachable"
    chances = dict(re.findall(r'id="card-([a-z0-9-]+)"[^>]*data-chance="([^"]*)"', text))
    assert (chances["stations"], chances["seven"]) == ("open|under 1 %", "neva|31 %")
    pages = {id: " ".join(" ".join(told).split()) for id, told in read(text).texts.items()}
    assert "No way leads here." not in pages["scene-seven"]
    assert "The shortest way here The night begins here." in pages["scene-midnight-call"]
    assert "The shortest way here midnight-call “Which companies" in pages["scene-stations"]
    assert re.search(r'<li data-scene="stations">', text)


def test_the_picture_is_xml_and_holds_every_scene() -> None:
    root = ElementTree.fromstring(picture(sheet_of(SHIPPED), LETTERS, known(), "reach"))
    ids = [one.get("id", "") for one in root.iter(f"{{{NAMESPACE}}}a")]
    cards = [id for id in ids if id.startswith("card-")]
    assert sorted(cards) == sorted(f"card-{id}" for id in story_called(SHIPPED).scenes)
    words = [one.text for one in root.iter(f"{{{NAMESPACE}}}text") if one.get("class") == "word"]
    assert {"never reached", "unknown", "reachable"} == set(words)


def test_the_same_story_is_drawn_with_the_same_bytes() -> None:
    again = sheet(story_called(SHIPPED), LETTERS)
    assert page(again, LETTERS) == html_of(SHIPPED)
    assert picture(again, LETTERS) == picture(sheet_of(SHIPPED), LETTERS)
