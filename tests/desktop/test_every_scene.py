"""Every shipped scene, at its longest, on every size of page: nothing cut off, nothing lost.

It is held to that in its own language and in one whose words are a third longer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from game.author.words import renderings
from game.desktop.box import Box
from game.desktop.breaking import COMPANY
from game.desktop.inks import contrast
from game.desktop.intent import DOWN
from game.desktop.marks import Cut, Fill, Leaf, Letters
from game.desktop.night import Night, begun
from game.desktop.options import Option, set_options
from game.desktop.page import Page, PageLayout, laid_out
from game.desktop.page_print import page_marks
from game.desktop.reading import answered, chosen_place, opened_at
from game.desktop.screens.turned import page_of, turned
from game.desktop.sheet import sheet_at
from game.desktop.spans import Paragraph, from_story, plain
from game.desktop.theme import Ink, Theme, themes
from game.model.prose import Text
from game.model.spans import paragraphs
from game.model.story import Choice, Scene
from game.play.command import Begin
from tests.desktop.faces import ASSETS, SHAPER, at_size
from tests.desktop.staged import flat, night_rules, night_story, stage_in
from tests.pseudo import LANGUAGES, OWN

SIZES = (24, 30, 64)
WINDOWS = ((1920, 1080), (1280, 720), (2560, 1440), (800, 600))
SAMPLED = 4  # every fourth scene and the widest ones, in the other windows
IN_BOTH = pytest.mark.parametrize("language", LANGUAGES)
HANGS = 0.8  # of the text size: what punctuation may hang in a margin


def longest(text: Text) -> str:
    """The most that a text can come to."""
    return max(renderings(text), key=len, default="")


@cache
def outcomes(language: str) -> dict[str, str]:
    """The longest words of a choice that lead into each scene."""
    found: dict[str, str] = {}
    for scene in night_story(language).scenes.values():
        for choice in scene.choices:
            words = "\n\n".join(
                part for part in (longest(choice.text), longest(choice.warn)) if part
            )
            target = getattr(choice.to, "scene", scene.id)
            if len(words) > len(found.get(target, "")):
                found[target] = words
    return found


def lines(markup: str) -> list[Paragraph]:
    return [from_story(p, lambda link: "12") for p in paragraphs(markup)]


def options(scene: Scene) -> Iterator[Option]:
    """Every choice of a scene: open, locked with its reason, or at its second step."""
    for number, choice in enumerate(scene.choices):
        yield from steps(choice, is_open=number % 2 == 0 or not choice.locked)
    if not scene.choices:
        yield Option("continue", paragraphs("Go on")[0].spans)


def steps(choice: Choice, *, is_open: bool) -> Iterator[Option]:
    cost = f"{choice.minutes} min" if choice.minutes else ""
    label = paragraphs(longest(choice.say) or "Go on")[0].spans
    yield Option(choice.id, label, cost, is_open, longest(choice.locked), was_taken=not is_open)
    if choice.two_steps:
        for step, part in (("sure", choice.sure), ("back", choice.back)):
            yield Option(f"{choice.id}/{step}", paragraphs(longest(part) or "-")[0].spans)


@cache
def night_at(scene: str, language: str) -> Night:
    return begun(night_rules(language), Begin(scene=scene, alone=True))


@cache
def full_pages(home: Path, language: str = OWN) -> dict[str, Page]:
    """For each scene its page with the longest words before it, in it and under it."""
    stage = stage_in(home, language=language)
    pages: dict[str, Page] = {}
    for scene in night_story(language).scenes.values():
        night = night_at(scene.id, language)
        usual = page_of(stage, night, turned(night.turns[-1].entries), recap=True, picture="")
        stamps = [plain(longest(c.stamp), "stamp") for c in scene.choices if c.stamp][:1]
        body = [*lines(outcomes(language).get(scene.id, "")), *stamps, *lines(longest(scene.text))]
        assert body, scene.id
        pages[scene.id] = replace(usual, body=tuple(body), options=tuple(options(scene)))
    return pages


@IN_BOTH
@pytest.mark.parametrize("window", WINDOWS, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("size", SIZES)
def test_every_scene_fits_its_page(
    size: int, window: tuple[int, int], language: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    pages = full_pages(tmp_path_factory.getbasetemp(), language)
    widest = sorted(pages, key=lambda id: sum(len(p.said) for p in pages[id].body))[-6:]
    chosen = list(pages) if window == WINDOWS[0] else [*list(pages)[::SAMPLED], *widest]
    scale = at_size(size, *window)
    for id in chosen:
        layout = laid_out(pages[id], scale, SHAPER)
        problems = [*spilt(layout), *lost(layout)]
        assert not problems, f"{id} at {size} in {window}: {problems}"


@IN_BOTH
def test_what_the_night_really_offers_fits_too(language: str, tmp_path: Path) -> None:
    stage = stage_in(tmp_path, language=language)
    for scene in night_story(language).scenes:
        night = night_at(scene, language)
        page = page_of(stage, night, turned(night.turns[-1].entries), recap=False, picture="")
        layout = laid_out(page, stage.scale, SHAPER)
        assert not [*spilt(layout), *lost(layout)], scene


@pytest.mark.parametrize("window", WINDOWS[:2], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("size", SIZES)
def test_no_choice_ends_on_a_word_by_itself(size: int, window: tuple[int, int]) -> None:
    scale = at_size(size, *window)
    width = sheet_at(scale, "right").column.w
    for scene in night_story().scenes.values():
        for option in set_options(tuple(options(scene)), width, scale, SHAPER):
            lines = option.label.lines
            is_alone = len(lines) > 1 and " " not in lines[-1].text and " " in lines[-2].text
            assert not is_alone or lines[-1].box.w > COMPANY * option.label.width, lines


def spilt(layout: PageLayout) -> Iterator[str]:
    """What is cut off, or lies over something else."""
    paper, view, column = layout.sheet.paper, layout.viewport, layout.sheet.column
    window = Box(0, 0, layout.scale.width, layout.scale.height)
    hang = HANGS * layout.scale.body
    if not window.contains(paper):
        yield f"the sheet leaves the window: {paper}"
    if not paper.contains(layout.masthead.box, 1):
        yield f"the masthead leaves the sheet: {layout.masthead.box}"
    if view.h < layout.scale.leading * 2:
        yield f"there is no room to read in: {view}"
    for line in layout.body.lines:
        if line.box.x < -hang or line.box.right > column.w + hang:
            yield f"a line is too wide: {line.text}"
    for before, after in pairwise(layout.body.lines):
        if after.top < before.bottom - 0.5:
            yield f"lines lie over each other: {before.text} / {after.text}"
    blocks = [layout.masthead.box, view]
    for place, option in enumerate(layout.options):
        label = option.label.lines
        if any(line.box.right + option.label_at[0] > column.w + hang for line in label):
            yield f"a choice is too wide: {option.label.text}"
        cost = option.cost
        beside = [line for line in label[:1] if cost and abs(cost.baseline - line.baseline) < 4]
        if cost and any(cost.x < option.label_at[0] + line.box.right for line in beside):
            yield f"a cost lies over its choice: {option.label.text}"
        if layout.tray != "flowing":
            blocks.append(layout.option_box(place, 0.0).inset(layout.scale.px(16), 0))
    if layout.foot:
        blocks.append(layout.foot.box)
    for upper, lower in pairwise(blocks):
        if upper.overlaps(lower, 1.0):
            yield f"two blocks overlap: {upper} {lower}"
    if blocks[-1].bottom > paper.bottom:
        yield f"the page runs off the sheet: {blocks[-1]}"


def lost(layout: PageLayout) -> Iterator[str]:
    """The choices that Down alone does not reach, and lines that no scroll shows."""
    reading = opened_at(layout)
    reached: set[int] = set()
    most = 2 * len(layout.options) + 2 + int(layout.most_scroll // layout.scale.leading + 1)
    for _ in range(most):
        place = chosen_place(layout, reading)
        if place is not None:
            reached.add(place)
            box = layout.option_box(place, reading.scroll)
            tops_out = layout.tray == "flowing" and box.h > layout.viewport.h
            if layout.tray == "flowing" and not layout.shows(box) and not tops_out:
                yield f"choice {place + 1} has the focus and is not in view"
        reading = answered(layout, reading, DOWN).reading
    missing = set(range(len(layout.options))) - reached
    if missing:
        yield f"Down does not reach {sorted(missing)} of {len(layout.options)}"
    if layout.scrolled_height > layout.viewport.h + layout.most_scroll + 0.5:
        yield "the end cannot be scrolled to"


@pytest.mark.parametrize("name", ["paper", "night", "contrast"])
def test_every_letter_can_be_read_on_its_ground(name: str, tmp_path: Path) -> None:
    theme = themes(ASSETS / "theme.toml")[name]
    pairs: set[tuple[Ink, Ink]] = set()
    for page in full_pages(tmp_path).values():
        layout = laid_out(page, at_size(30), SHAPER)
        for chosen in range(-1, len(layout.options)):
            place = chosen if chosen >= 0 else None
            lit = 0 if layout.body.links and chosen < 0 else None
            pairs |= grounds(page_marks(layout, 0.0, place, lit))
    assert (Ink.TEXT, Ink.SHEET) in pairs and (Ink.ON_BAR, Ink.BAR) in pairs
    faint = {pair: seen(theme, *pair) for pair in pairs}
    assert all(value >= theme.least_contrast for value in faint.values()), faint


def seen(theme: Theme, ink: Ink, ground: Ink) -> float:
    return contrast(theme.toned(theme[ink]), theme.toned(theme[ground]))


def grounds(marks: tuple[object, ...]) -> set[tuple[Ink, Ink]]:
    """Every ink that letters are set in, with the last ground printed under them."""
    laid: list[tuple[Box, Ink]] = []
    pairs: set[tuple[Ink, Ink]] = set()
    for mark, dx, dy in flat(marks):  # type: ignore[arg-type]
        match mark:
            case Leaf(box, ink) | Fill(box, ink):
                laid.append((box.moved(dx, dy), ink))
            case Cut(points, ink) if len(points) == 4:
                xs, ys = [x for x, _ in points], [y for _, y in points]
                box = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
                laid.append((box.moved(dx, dy), ink))
            case Letters(_, fount, x, baseline, ink):
                at = x + dx + 2, baseline + dy - fount.size * 0.3
                under = next((ground for box, ground in reversed(laid) if box.holds(*at)), None)
                if under is not None:
                    pairs.add((ink, under))
            case _:
                pass
    return pairs
