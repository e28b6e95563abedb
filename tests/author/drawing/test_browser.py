"""The map in a real browser: what happens when somebody types, clicks and searches."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from game.author.drawing.page import page
from tests.author.drawing.maps import LETTERS, SHIPPED, known, sheet_of

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
BROWSER = next((path for name in BROWSERS if (path := shutil.which(name))), None)

pytestmark = pytest.mark.skipif(
    BROWSER is None, reason=f"no browser here: one of {', '.join(BROWSERS)} is looked for"
)

# Each line of SEEN is written down once the lines above it have happened.
STEPS = """
const seen = {};
const real = { bubbles: true, cancelable: true };
const key = (name, target = document.activeElement) =>
  target.dispatchEvent(new KeyboardEvent("keydown", { key: name, ...real }));
const click = (target) => target.dispatchEvent(new MouseEvent("click", real));
const settle = () => new Promise((done) => setTimeout(done, 60));
const steps = async () => {
  seen.afar = document.body.classList.contains("afar");
  seen.tabs = [...document.querySelectorAll(".card[tabindex='0']")].map((card) => card.id);

  click(cards.get("guns"));
  await settle();
  seen.opened = document.querySelector(".page.open").id;
  seen.near = !document.body.classList.contains("afar");
  seen.lit = document.querySelectorAll("#map .lit").length;
  seen.focus = document.activeElement.id;

  key("Escape");
  seen.shut = !document.querySelector(".page.open") && document.activeElement.id;
  key("ArrowDown");
  seen.below = document.activeElement.id;
  key("ArrowUp");
  seen.above = document.activeElement.id;

  window.location.hash = "#scene-small-hours";
  await settle();
  seen.path = [...document.querySelectorAll(".card.path")].map((card) => card.id);
  click(document.getElementById("close"));

  key("/", document.body);
  seen.searches = document.activeElement.id;
  const asks = (words) => {
    find.value = words;
    find.dispatchEvent(new Event("input", { bubbles: true }));
    return [...found.querySelectorAll("b")].map((one) => one.textContent);
  };
  seen.byId = asks("GUNS");
  seen.byText = asks("behind them iron tyres");
  seen.byChoice = asks("give the sailor your sugar");
  seen.byCondition = asks("slack >= 1").includes("guns");
  seen.nothing = [asks("xyzzy"), many.textContent];
  asks("guns");
  key("ArrowDown");
  seen.first = document.activeElement.textContent.slice(0, 4);
  key("Escape", find);
  seen.gone = found.hidden;

  const choose = (id, value) => {
    document.getElementById(id).value = value;
    document.getElementById(id).dispatchEvent(new Event("change", { bubbles: true }));
  };
  choose("part", "waiting");
  seen.slip = getComputedStyle(document.querySelector(".slip.away")).opacity;
  seen.away = document.querySelectorAll(".chapter.faded").length;
  choose("part", "");
  seen.back = document.querySelectorAll(".chapter.faded").length;

  const reach = document.querySelector("input[value=reach]");
  click(reach);
  seen.word = cards.get("ozol").querySelector(".word").textContent;
  seen.look = cards.get("ozol").getAttribute("class");
  const entries = document.querySelectorAll(".legend:not([hidden]) li");
  seen.legend = [...entries].map((one) => one.textContent);

  const before = at.k;
  click(document.getElementById("more"));
  seen.larger = at.k > before;
  desk.dispatchEvent(new WheelEvent("wheel", { deltaY: 240, cancelable: true }));
  seen.smaller = at.k < before * 1.35;
  click(document.getElementById("all"));
  const box = map.getBoundingClientRect();
  seen.whole = box.width <= innerWidth && box.height <= innerHeight;
};
steps().catch((fault) => (seen.fault = String(fault))).finally(() => {
  const told = document.createElement("pre");
  told.id = "seen";
  told.textContent = JSON.stringify(seen);
  document.body.append(told);
});
"""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("browser")
    file = folder / "map.html"
    file.write_text(
        page(sheet_of(SHIPPED), LETTERS, known()) + f"<script>{STEPS}</script>", "utf-8"
    )
    return in_browser(file, folder / "profile")


def in_browser(file: Path, profile: Path) -> dict[str, Any]:
    """What the steps wrote down, read from the page as it stands after them."""
    shown = subprocess.run(
        [
            str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            "--disable-background-networking", f"--user-data-dir={profile}",
            "--force-prefers-reduced-motion", "--window-size=1400,900",
            "--virtual-time-budget=8000", "--dump-dom", file.as_uri(),
        ],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )  # fmt: skip
    told = re.search(r'<pre id="seen">(.*?)</pre>', shown.stdout, re.DOTALL)
    assert told is not None, shown.stderr[-2000:]
    found: dict[str, Any] = json.loads(unescape(told[1]))
    return found


def test_nothing_breaks(seen: dict[str, Any]) -> None:
    assert "fault" not in seen


def test_the_whole_sheet_shows_names_alone_and_one_card_takes_the_tab(seen: dict[str, Any]) -> None:
    assert seen["afar"]
    assert seen["tabs"] == ["card-midnight-call"]


def test_a_click_opens_the_page_of_a_scene_and_lights_its_ways(seen: dict[str, Any]) -> None:
    assert (seen["opened"], seen["focus"]) == ("scene-guns", "scene-guns")
    assert seen["near"]
    assert seen["lit"] == 3  # from forty-one; to the signaller, and to the second company


def test_escape_shuts_it_and_the_arrows_go_from_card_to_card(seen: dict[str, Any]) -> None:
    assert seen["shut"] == "card-guns"
    assert seen["below"] == "card-signaller"
    assert seen["above"] == "card-guns"


def test_the_shortest_way_is_lit(seen: dict[str, Any]) -> None:
    assert seen["path"] == ["card-midnight-call", "card-stations"]


def test_scenes_are_found_by_id_text_choice_and_condition(seen: dict[str, Any]) -> None:
    assert seen["searches"] == "find"
    assert seen["byId"][0] == "guns"
    assert seen["byText"] == ["guns"]
    assert seen["byChoice"] == ["guns"]
    assert seen["byCondition"]
    assert seen["nothing"] == [[], "0 scenes found"]
    assert (seen["first"], seen["gone"]) == ("guns", True)


def test_other_parts_fade_away_and_come_back(seen: dict[str, Any]) -> None:
    assert (seen["away"], seen["back"]) == (5, 0)
    assert seen["slip"] == "1"  # what names a scene elsewhere is not faded itself


def test_the_colours_change_with_their_words_and_legend(seen: dict[str, Any]) -> None:
    assert (seen["word"], seen["look"]) == ("never reached", "card look-red")
    assert seen["legend"] == ["reachable", "never reached", "unknown", "not proved"]


def test_the_sheet_is_zoomed_by_button_and_wheel(seen: dict[str, Any]) -> None:
    assert seen["larger"]
    assert seen["smaller"]
    assert seen["whole"]
