"""Commands in, beats out: offers, refusals, undo, two-step acts, pools, calls, fates."""

from __future__ import annotations

from dataclasses import replace

from game.model.condition import Compare, Number, Value
from game.model.effect import Change
from game.model.story import Back, ByOdds, Fate, Here, Role, To
from game.model.variable import MINUTES, Domain, Variable
from game.play.beat import (
    Beat,
    ChapterClosed,
    Drew,
    Ended,
    FateMet,
    Fell,
    Offered,
    Refused,
    SceneEntered,
    Stamped,
    Told,
    Undone,
    Warned,
)
from game.play.command import BackToScene, Begin, Choose, Look, Undo
from game.play.rules import Rules
from game.play.session import Session
from tests.play.stories import choice, scene, story, words

NERVE = Variable("nerve", "private", Domain(0, 3), 1)
BRAVE = Compare(Value("nerve"), ">=", Number(2))


def begun(told: object) -> tuple[Session, tuple[Beat, ...]]:
    session = Session(Rules(told))  # type: ignore[arg-type]
    return session, session.send(Begin())


def open_ids(beats: tuple[Beat, ...]) -> tuple[str, ...]:
    offered = beats[-1]
    assert isinstance(offered, Offered)
    return offered.open


def test_a_night_opens_with_its_first_scene_and_its_offers() -> None:
    _, beats = begun(story([scene("hall", choice("go"))]))
    assert Told("This is hall.") in beats
    assert open_ids(beats) == ("go",)


def test_a_locked_choice_is_shown_with_its_reason_and_refused() -> None:
    locked = choice("dare", needs=BRAVE, locked=words("You have not the nerve."))
    session, beats = begun(story([scene("hall", locked, choice("go"))], [NERVE]))
    offered = beats[-1]
    assert isinstance(offered, Offered)
    assert offered.offers[0].reason == "You have not the nerve."
    assert open_ids(beats) == ("go",)
    refused = session.send(Choose("dare"))
    assert refused == (
        Refused("the choice 'dare' is locked: You have not the nerve."),
        offered,
    )


def test_an_unknown_choice_is_refused_and_changes_nothing() -> None:
    session, beats = begun(story([scene("hall", choice("go"))]))
    before = session.state
    assert session.send(Choose("wait")) == (Refused("no open choice 'wait' here"), beats[-1])
    assert session.state == before
    assert session.log == (Begin(),)


def test_before_the_beginning_everything_is_refused() -> None:
    session = Session(Rules(story([scene("hall", choice("go"))])))
    assert session.send(Choose("go"))[0] == Refused("no night has begun")
    assert session.send(Look())[0] == Refused("no night has begun")
    assert session.send(Undo())[0] == Refused("nothing to take back")


def test_a_beginning_that_the_story_does_not_know_is_refused() -> None:
    session = Session(Rules(story([scene("hall", choice("go"))])))
    assert session.send(Begin(("sailor",)))[0] == Refused("no role 'sailor' in this story")
    assert session.send(Begin(scene="loft"))[0] == Refused("no scene 'loft' in this story")


def test_a_night_of_somebody_without_a_chapter_is_refused() -> None:
    told = story([scene("hall", choice("go"))])
    session = Session(Rules(replace(told, roles={**told.roles, "boy": Role("boy", "Boy", "", "")})))
    assert session.send(Begin(("boy",)))[0] == Refused("no chapter of boy in this story")


def test_a_choice_that_is_taken_once_is_gone() -> None:
    told = story([scene("hall", choice("look", "hall", once=True), choice("go"))])
    session, _ = begun(told)
    assert open_ids(session.send(Choose("look"))) == ("go",)


def test_a_fallback_stands_only_when_nothing_else_does() -> None:
    look = choice("look", "hall", once=True)
    session, beats = begun(story([scene("hall", look, choice("go", fallback=True))]))
    assert open_ids(beats) == ("look",)
    assert open_ids(session.send(Choose("look"))) == ("go",)


def test_a_two_step_act_warns_and_can_be_left() -> None:
    act = choice(
        "name",
        warn=words("It will be read out."),
        sure=words("Sazhin."),
        back=words("No."),
        once=True,
    )
    session, _ = begun(story([scene("hall", act, choice("go"))]))
    beats = session.send(Choose("name"))
    assert Warned("name", "It will be read out.") in beats
    assert open_ids(beats) == ("name.sure", "name.back")
    assert open_ids(session.send(Choose("name.back"))) == ("name", "go")
    session.send(Choose("name"))
    assert isinstance(session.send(Choose("name.sure"))[-1], Ended)


def test_here_offers_again_without_telling_again() -> None:
    stay = choice("ask", do=(Change("nerve", Number(1)),))
    stay = type(stay)(**{**{f: getattr(stay, f) for f in stay.__slots__}, "to": Here()})
    dare = choice("dare", needs=BRAVE)
    session, beats = begun(story([scene("hall", stay, dare)], [NERVE]))
    assert open_ids(beats) == ("ask",)
    answer = session.send(Choose("ask"))
    assert not any(isinstance(beat, SceneEntered) for beat in answer)
    assert open_ids(answer) == ("ask", "dare")


def test_a_pool_gives_open_pages_and_each_once() -> None:
    lamp = choice("answer", draw="calls")
    lamp = type(lamp)(**{**{f: getattr(lamp, f) for f in lamp.__slots__}, "to": Here()})
    back = {"to": Back()}
    pages = [
        scene("first", pool="calls", once=True, priority=1, **back),
        scene("second", pool="calls", once=True, **back),
    ]
    session, _ = begun(story([scene("hall", lamp, choice("go")), *pages]))
    assert Drew("calls", "first") in session.send(Choose("answer"))
    assert open_ids(session.send(Choose("continue"))) == ("answer", "go")
    assert Drew("calls", "second") in session.send(Choose("answer"))
    assert open_ids(session.send(Choose("continue"))) == ("go",)


def test_a_page_drawn_here_is_seen_and_heard_as_where_it_is_drawn() -> None:
    lamp = choice("answer", draw="calls")
    lamp = type(lamp)(**{**{f: getattr(lamp, f) for f in lamp.__slots__}, "to": Here()})
    page = scene("call", choice("more", "couch"), pool="calls", once=True, sound="bell")
    dusk = scene("dusk", lamp, choice("go"), picture="lamps", sound="rain")
    session, _ = begun(story([dusk, page, scene("couch", to=Back())]))

    def seen(beats: tuple[Beat, ...]) -> list[tuple[str, str, str]]:
        found = (beat for beat in beats if isinstance(beat, SceneEntered))
        return [(beat.scene, beat.picture, beat.sound) for beat in found]

    assert seen(session.send(Choose("answer"))) == [("call", "lamps", "bell")]
    assert seen(session.send(Look())) == [("call", "lamps", "bell")]
    assert seen(session.send(Choose("more"))) == [("couch", "lamps", "rain")]
    assert seen(session.send(Choose("continue"))) == [("dusk", "lamps", "rain")]


def test_a_page_is_drawn_while_the_pool_stands_as_it_was_offered() -> None:
    timid = Compare(Value("nerve"), "<", Number(2))
    page = scene("page", pool="calls", when=timid, to=Back())
    answer = choice("answer", draw="calls", do=(Change("nerve", Number(2)),))
    session, _ = begun(story([scene("hall", answer, choice("go")), page], [NERVE]))
    assert Drew("calls", "page") in session.send(Choose("answer"))
    assert session.state.row[1] == 3


def test_a_call_plays_a_shared_scene_and_goes_on() -> None:
    session, _ = begun(
        story([
            scene("hall", choice("rest", "door", call="room")),
            scene("door", choice("go")),
            scene("room", to=Back()),
        ])
    )  # fmt: skip
    assert session.send(Choose("rest"))[1].scene == "room"  # type: ignore[union-attr]
    assert open_ids(session.send(Choose("continue"))) == ("go",)
    assert session.state.scene == "door"


def test_chance_is_part_of_the_state() -> None:
    odds = ByOdds(((1, To("left")), (2, To("right"))))
    told = story(
        [scene("hall", to=odds), scene("left", choice("go")), scene("right", choice("go"))]
    )
    rules, fell = Rules(told), []
    for seed in range(300):
        session = Session(rules)
        session.send(Begin(seed=seed))
        fell.append(next(b.fell for b in session.send(Choose("continue")) if isinstance(b, Fell)))
        session.send(Undo())
        assert Fell(fell[-1]) in session.send(Choose("continue"))
    assert 70 <= fell.count("left") <= 130


def test_minutes_run_out() -> None:
    budget = Variable(MINUTES, "chapter", Domain(0, 5), 0)
    slow = choice("read", "hall", minutes=3)
    session, beats = begun(story([scene("hall", slow, choice("go"))], [budget], minutes=5))
    assert open_ids(beats) == ("read", "go")
    offered = session.send(Choose("read"))[-1]
    assert isinstance(offered, Offered)
    assert offered.open == ("go",)
    assert offered.offers[0].is_late
    assert session.send(Choose("read"))[0] == Refused(
        "the choice 'read' is locked: not enough minutes are left"
    )


def test_a_stamp_is_written_down_with_its_hour_and_undone() -> None:
    told = story(
        [
            scene("hall", choice("cut", "door", stamp=words("You cut it."))),
            scene("door", choice("go")),
        ]
    )
    session, _ = begun(told)
    beats = session.send(Choose("cut"))
    stamp = next(beat for beat in beats if isinstance(beat, Stamped))
    assert (stamp.text, stamp.hour.text) == ("You cut it.", "12:00")
    assert session.state.ledger == (stamp,)
    assert session.send(Undo())[0] == Undone(1)
    assert session.state.ledger == ()


def test_back_goes_to_where_the_scene_began() -> None:
    told = story(
        [scene("hall", choice("in", "door")), scene("door", choice("knock", "door"), choice("go"))]
    )
    session, _ = begun(told)
    for id in ("in", "knock", "knock"):
        session.send(Choose(id))
    assert session.send(BackToScene())[0] == Undone(2)
    assert session.state.scene == "door"
    assert session.send(BackToScene())[0] == Undone(1)
    assert session.state.scene == "hall"
    assert isinstance(session.send(BackToScene())[0], Refused)


def test_a_fate_ends_the_night_and_can_be_taken_back() -> None:
    told = story(
        [scene("hall", choice("home", "street")), scene("street", ending="walked-home")],
        fates=[Fate("walked-home", "girl", "Walked home")],
    )
    session, _ = begun(told)
    beats = session.send(Choose("home"))
    assert beats[-3:] == (
        FateMet("girl", "walked-home"),
        ChapterClosed("day", told.scenes["street"].at),
        Ended("day", (("girl", "walked-home"),)),
    )
    assert session.send(Choose("home"))[0] == Refused("the night is over")
    assert open_ids(session.send(Undo())) == ("home",)
