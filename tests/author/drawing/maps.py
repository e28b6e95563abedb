"""Sheets of whole stories, laid out once for all tests that look at them."""

from __future__ import annotations

from functools import cache

from game.author.drawing.known import Known
from game.author.drawing.letters import Letters
from game.author.drawing.sheet import Sheet, sheet
from game.keeping.places import shipped_assets, shipped_story
from game.model.story import Story
from game.reading.library import read_story, read_texts
from tests.bench.generated import story as generated
from tests.tiny import STORIES, tiny, told

FONTS = shipped_assets() / "fonts"
LETTERS = Letters(FONTS)
SHIPPED = "the shipped story"
TANGLED = "a generated tangle"
KNOTTED = "a knot"
EVERY = (SHIPPED, TANGLED, KNOTTED, *sorted(path.stem for path in STORIES.glob("*.yaml")))


@cache
def story_called(name: str) -> Story:
    match name:
        case "the shipped story":
            reading = read_story(shipped_story(), ())
        case "a generated tangle":
            reading = read_texts(generated(90, seed=7))
        case "a knot":
            return told(KNOT)
        case _:
            return tiny(name)
    assert reading.story is not None
    return reading.story


@cache
def sheet_of(name: str) -> Sheet:
    return sheet(story_called(name), LETTERS)


@cache
def known() -> Known:
    """What a prover might say of the shipped story: one scene never reached, one not known."""
    story = story_called(SHIPPED)
    scenes = list(story.scenes)
    chances = {id: 0.004 if id == "stations" else 0.31 for id in scenes}
    reachable = dict.fromkeys(scenes, "proved") | {"ozol": "refuted", "bank": "unknown"}
    ways = {"midnight-call": (), "stations": ("midnight-call.press",)}
    ways["small-hours"] = (*ways["stations"], "stations.keep")
    return Known(reachable, chances | {"stations.keep": 1.0, "ozol": 0.0}, ways)  # type: ignore[arg-type]


def _choice(id: str, **keys: str) -> str:
    lines = "".join(f"    {key}: {value}\n" for key, value in keys.items())
    return f"  {id}:\n    say: {id.capitalize()}\n{lines}"


def _scene(id: str, at: str, *choices: str, pool: str = "") -> str:
    drawn = f"pool: {pool}\n" if pool else ""
    head = f"---\nscene: {id}\nat: {at}\n{drawn}text: Here is {id}.\n"
    return head + ("choices:\n" + "".join(choices) if choices else "to: back\n")


FAN = [f"door-{n}" for n in range(9)]
# Ways that go round at one hour, to another chapter, to the scene itself; pages that call pages; a
# pool that two chapters draw from; nine doors.
KNOT = (
    "chapter: day\nrole: girl\npart: noon\nstart: hall\n"
    + _scene("hall", "12:00", _choice("up", to="stair"), _choice("out", to="yard"),
             _choice("ring", draw="callers", to="here"), _choice("nap", call="bed", to="yard"))
    + _scene("stair", "12:00", _choice("down", to="hall"), _choice("stay", to="stair"),
             _choice("on", to="fan"))
    + _scene("yard", "12:00", _choice("in", to="hall"), _choice("on", to="fan"))
    + _scene("fan", "12:10", *(_choice(f"c{n}", to=id) for n, id in enumerate(FAN)))
    + "".join(_scene(id, "12:20", _choice("go", to="end"), _choice("turn", to="evening"))
              for id in FAN)
    + _scene("bed", "12:05", _choice("dream", call="dream", to="back"), _choice("up", to="wash"))
    + _scene("wash", "12:05", _choice("done", to="back"),
             _choice("ring", draw="callers", to="back"))
    + _scene("dream", "12:05")
    + _scene("milkman", "12:05", _choice("buy", to="back"), _choice("talk", to="gossip"),
             pool="callers")
    + _scene("gossip", "12:05")
    + _scene("postman", "12:05", pool="callers")
    + "#: night/2-late/girl.yaml\nchapter: late\nrole: girl\npart: noon-after\nstart: evening\n"
    + _scene("evening", "12:40", _choice("ring", draw="callers", to="here"),
             _choice("bed", call="bed", to="end"), _choice("out", to="end"))
    + "#: story.yaml\nparts:\n  noon:\n    name: Noon\n    clock: 12:00 to 12:30\n"
    "  noon-after:\n    name: After\n    clock: 12:30 to 13:00\n"
)  # fmt: skip
