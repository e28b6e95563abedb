"""What was found in any night stays found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.keeping.records import Records, keep_records, records_in
from game.model.record import Entry
from game.model.story import Fate
from game.play.command import Begin, Choose, Undo
from game.play.rules import Rules
from game.play.session import Session
from tests.play.stories import choice, scene, story

STORY = replace(
    story(
        [
            scene(
                "hall", choice("cut", "home", event="palace-lines"), happens=("exchange-seized",)
            ),
            scene("home", ending="walked"),
        ],
        fates=[Fate("walked", "girl", "Walked", "walk-home")],
    ),
    almanac={
        id: Entry(id, id, "", "documented", opens_with=(event,))
        for id, event in (
            ("lines", "palace-lines"),
            ("seized", "exchange-seized"),
            ("home", "walk-home"),
            ("guns", "guns-leave"),
        )
    },
)


def test_a_night_leaves_fates_scenes_choices_and_almanac_entries() -> None:
    session, records = Session(Rules(STORY)), Records()
    for command in (Begin(), Choose("cut")):
        records = records.after(session, session.send(command))
    assert records == Records(
        frozenset({"walked"}),
        frozenset({"hall", "home"}),
        frozenset({"hall.cut"}),
        frozenset({"lines", "seized", "home"}),
    )


def test_undo_takes_nothing_back() -> None:
    session, records = Session(Rules(STORY)), Records()
    for command in (Begin(), Choose("cut")):
        records = records.after(session, session.send(command))
    assert records.after(session, session.send(Undo())) is records


def test_records_are_remembered(tmp_path: Path) -> None:
    records = Records(frozenset({"a"}), frozenset({"b", "c"}), frozenset({"b.d"}), frozenset({"Ж"}))
    keep_records(tmp_path / "r.json", records)
    assert records_in(tmp_path / "r.json") == records


def test_a_damaged_record_counts_as_nothing_found(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text('{"fates": 3, "scenes": [1, "hall"]}', encoding="utf-8")
    assert records_in(tmp_path / "r.json") == Records(scenes=frozenset({"hall"}))
    assert records_in(tmp_path / "none.json") == Records()
