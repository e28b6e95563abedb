"""Saves: named slots, a ring of ten, a checkpoint a chapter; damaged ones never hide the others."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from game.keeping.slots import RING, Slots, card
from game.model.condition import Number
from game.model.effect import Change
from game.model.hour import NO_HOUR
from game.model.story import Here
from game.model.variable import Domain, Variable
from game.play.beat import SceneEntered
from game.play.command import Begin, Choose
from game.play.rules import Rules
from game.play.session import Session
from game.play.snapshot import CannotRestore
from tests.play.stories import choice, scene, story

NERVE = Variable("nerve", "private", Domain(0, 3), 1)
RULES = Rules(
    story(
        [
            scene("hall", choice("cut", "door", do=(Change("nerve", Number(1)),)), picture="dawn"),
            scene("door", choice("look", "door"), choice("go")),
        ],
        [NERVE],
    )
)
NOW = "2026-10-25T02:10:00"


def played(*choices: str) -> Session:
    session = Session(RULES)
    session.send(Begin())
    for one in choices:
        session.send(Choose(one))
    return session


def test_a_saved_night_goes_on_where_it_was(tmp_path: Path) -> None:
    slots, session = Slots(tmp_path), played("cut", "look")
    slot = slots.keep(session, "Before the door", NOW)
    again = slots.load(slot, RULES)
    assert (again.session.state, again.session.log) == (session.state, session.log)
    assert again.forgotten == ()


def test_a_card_shows_picture_hour_role_and_chapter() -> None:
    shown = card(played(), "First", NOW)
    assert (shown.picture, shown.hour, shown.role, shown.chapter) == (
        "dawn",
        "12:00",
        "girl",
        "day",
    )
    assert (shown.scene, shown.choices, shown.written) == ("hall", 0, NOW)


def test_a_card_of_a_drawn_page_shows_what_the_page_shows() -> None:
    lamp = replace(choice("answer", draw="calls"), to=Here())
    page = replace(scene("call", choice("more", "door"), pool="calls"), at=NO_HOUR)
    hall = scene("hall", lamp, picture="dawn")
    session = Session(Rules(story([hall, page, scene("door", choice("go"))])))
    session.send(Begin())
    beats = session.send(Choose("answer"))
    shown, entered = card(session, "", NOW), next(b for b in beats if isinstance(b, SceneEntered))
    assert (shown.scene, shown.picture, shown.hour) == ("call", "dawn", "12:00")
    assert shown.picture == entered.picture


def test_the_newest_save_is_listed_first(tmp_path: Path) -> None:
    slots = Slots(tmp_path)
    for name in ("one", "two", "one"):
        slots.keep(played(), name, NOW)
    assert [slot.id for slot in slots.listed()] == ["manual-one", "manual-two"]
    assert slots.newest() == slots.listed()[0]


@pytest.mark.parametrize("name", ["Ночь I", "  ", "../../etc/passwd", "con", "a" * 300, "Ночь/I"])
def test_a_slot_can_have_any_name(tmp_path: Path, name: str) -> None:
    slots = Slots(tmp_path / "saves")
    slot = slots.keep(played(), name, NOW)
    assert slots.named(name) == slot
    assert [path.parent for path in tmp_path.rglob("*.json")] == [tmp_path / "saves"]


def test_a_save_has_one_name_in_upper_and_lower_case(tmp_path: Path) -> None:
    slots = Slots(tmp_path)
    slots.keep(played(), "Night", NOW)
    slots.keep(played("cut"), "NIGHT", NOW)
    assert len(slots.listed()) == 1


def test_autosaves_go_round_a_ring_of_ten(tmp_path: Path) -> None:
    slots = Slots(tmp_path)
    kept = [slots.keep_turn(played(), NOW) for _ in range(RING + 3)]
    assert [slot.turn for slot in slots.listed()] == [slot.turn for slot in reversed(kept[3:])]


def test_a_chapter_has_a_checkpoint_that_the_ring_never_takes(tmp_path: Path) -> None:
    slots = Slots(tmp_path)
    slots.keep_chapter(played(), NOW)
    for _ in range(RING * 2):
        slots.keep_turn(played("cut"), NOW)
    checkpoint = next(slot for slot in slots.listed() if slot.kind == "chapter")
    assert slots.load(checkpoint, RULES).session.state.scene == "hall"


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"\x00\x01", b"[]", b'{"card": {}}', b'{"state": {}, "card": 1}']
)
def test_a_damaged_save_is_listed_as_damaged_and_the_others_load(
    tmp_path: Path, damage: bytes
) -> None:
    slots = Slots(tmp_path)
    good = slots.keep(played("cut"), "good", NOW)
    slots.keep(played(), "bad", NOW)
    (tmp_path / "manual-bad.json").write_bytes(damage)
    assert [(slot.id, slot.is_damaged) for slot in slots.listed()] == [
        ("manual-good", False),
        ("manual-bad", True),
    ]
    assert slots.newest() == good
    assert slots.load(good, RULES).session.state.scene == "door"
    with pytest.raises(CannotRestore):
        slots.load(slots.listed()[1], RULES)


def test_a_damaged_save_gives_way_to_the_one_before_it(tmp_path: Path) -> None:
    slots = Slots(tmp_path)
    slots.keep(played(), "night", NOW)
    slot = slots.keep(played("cut"), "night", NOW)
    (tmp_path / "manual-night.json").write_text("{", encoding="utf-8")
    assert not slots.listed()[0].is_damaged
    assert slots.load(slot, RULES).session.state.scene == "hall"


def test_a_save_of_another_story_is_refused_with_its_name(tmp_path: Path) -> None:
    slots = Slots(tmp_path)
    slot = slots.keep(played(), "night", NOW)
    save = json.loads((tmp_path / "manual-night.json").read_text(encoding="utf-8"))
    save["story"]["id"] = "other"
    (tmp_path / "manual-night.json").write_text(json.dumps(save), encoding="utf-8")
    with pytest.raises(CannotRestore, match="another story, 'other'"):
        slots.load(slot, RULES)


def test_a_removed_slot_is_gone(tmp_path: Path) -> None:
    slots = Slots(tmp_path)
    slots.remove(slots.keep(played(), "night", NOW))
    assert slots.listed() == ()


def test_other_files_in_the_folder_are_no_saves(tmp_path: Path) -> None:
    (tmp_path / "notes.json").write_text("{}", encoding="utf-8")
    (tmp_path / "manual-half.json.new").write_text("{", encoding="utf-8")
    assert Slots(tmp_path).listed() == ()
