"""Stories that say what they should and look as a hurried author leaves them."""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st

from tests.author.hurried import Block, Hand, Table, Thing, Written
from tests.reading.bundles import BASE

NIGHT = "night/1-noon/girl.yaml"
EVENTS, BOARD, PEOPLE, RUN = (
    "record/events.yaml", "board.yaml", "people.yaml", "playthroughs/a.play.yaml",
)  # fmt: skip

_PLAIN = (
    "The bell of the gate rings twice and nobody at the long table looks up from it, "
    "because it has rung all night; a woman's voice asks for ward eleven — softly. Who? >"
)
_MARKED = (
    "{slack >= 1: a tick | no tick at all}", "{told: at last}", "{line is not cut: she says | }",
    "{in turn: one | another | a third}", "[cord]", "[two leads|cord]", "[^lines]", "*Aurora*",
    '"Ward\u00a0eleven,', "^SMALL^", "{slack}", "a~b", "#5", "-", "{cycle: a | {told: b | c}}",
)  # fmt: skip
_DOCUMENT = ">pencil\n> Come at   once,\n>\n> and bring the {told: key | lamp}."
_GOVERNED = ("{if told}\n", "{ else if slack >= 2 and\n  line is open }\n", "{else}\n")


def _paragraph(dice: Random) -> str:
    plain = tuple(_PLAIN.split())
    words = [dice.choice(plain + _MARKED if dice.random() < 0.3 else plain)
             for _ in range(dice.randint(4, 50))]  # fmt: skip
    return "She. " + " ".join(words).strip() + "."


def _text(dice: Random) -> Block:
    found = [_paragraph(dice) for _ in range(dice.randint(1, 3))]
    if dice.random() < 0.3:
        found += [governing + _paragraph(dice) for governing in _GOVERNED]
    if dice.random() < 0.2:
        found.append("@gleb " + _paragraph(dice))
    if dice.random() < 0.3:
        found.append(dice.choice(["", "{if told}\n", "{if told and\nslack >= 2}\n"]) + _DOCUMENT)
    return Block(tuple(found))


def _to(dice: Random, scenes: list[str], is_last: bool) -> Written:
    names = [*scenes, "end"] if is_last else [*scenes, "end", "next", "next"]
    first, second = dice.choice(names), "end"
    if dice.random() < 0.7 or first == second:
        return first
    if dice.random() < 0.5:
        return Table({first: "1 in 3", second: "2 in 3"})
    return Table({first: "if told and slack >= 1, or not told".replace(",", ""), second: "else"})


def _choice(dice: Random, scenes: list[str], is_last: bool, is_jotted: bool) -> Thing:
    label = dice.choice(["Go down to the gate", '"Which door, sir?"', "Wait", "Ask her, at last"])
    whole = {
        "needs": "slack >= 1 and not told", "locked": "You have none.", "once": "yes",
        "minutes": "2", "event": "lines", "text": _text(dice),
        "do": "slack -= 1, told = yes, mood = cross, line = cut", "stamp": "You went.",
    }  # fmt: skip
    kept = {key: value for key, value in whole.items() if dice.random() < 0.4}
    for one, other in (("needs", "locked"), ("locked", "needs")):
        if one in kept:
            kept = {key: whole[key] for key in whole if key in kept or key == other}
    id = {"id": f"named-{dice.randint(1, 9)}"} if is_jotted and dice.random() < 0.3 else {}
    return Thing(id | {"say": label} | kept | {"to": _to(dice, scenes, is_last)})


def _scene(dice: Random, id: str, scenes: list[str]) -> Thing:
    is_last, is_jotted = id == scenes[-1], dice.random() < 0.5
    scene = Thing(scene=id, at="about 12:30")
    if dice.random() < 0.5:
        scene["event"] = "bell"
    scene["text"] = _text(dice)
    choices = [_choice(dice, scenes, is_last, is_jotted) for _ in range(dice.randint(0, 3))]
    if not choices:
        scene["to"] = _to(dice, scenes, is_last)
    elif is_jotted:
        bare = [dice.random() < 0.3 for _ in choices]
        scene["choices"] = [c["say"] if b else c for c, b in zip(choices, bare, strict=True)]
        if any(bare):
            scene["to"] = _to(dice, scenes, is_last)
    else:
        scene["choices"] = Table({f"c-{n}": choice for n, choice in enumerate(choices)})
    return scene


def _night(dice: Random) -> list[Thing]:
    scenes = ["hall", *(f"s-{n}" for n in range(dice.randint(0, 3)))]
    card = Block(("You are at the window, and the street is empty as far as the bridge.",))
    head = Thing(chapter="day", role="girl", part="noon", start="hall", card=card)
    head["history"] = "line = cut"
    return [head, *(_scene(dice, id, scenes) for id in scenes)]


_LONG = Block(("Some lines stayed, and the sources differ on why that was so, for a whole day.",))
_EVENTS = Table(
    bell=Thing(when="noon", kind="fixed", standing="documented", what="A bell, perhaps."),
    lines=Thing(
        when="all day", kind="elastic", standing="disputed", what=_LONG,
        positions=Table(oversight=Thing(what="They were missed."), loyalty=Thing(what="Left.")),
        facts="a-first-fact, a-second-fact, a-third-fact, a-fourth-fact, a-fifth-fact, a-sixth, "
        "a-seventh-fact, an-eighth-fact",
        staged="Not known.",
    ),
)  # fmt: skip
_BOARD = Thing(
    board=Table(line=Thing({"name": "The line", "is": Table(open="in its jack", cut="pulled"),
                            "start": "open"})),
    beliefs=Table({"hearers": "company", "guns-gone": Thing(says="Gone.", so="true")}),
    private=Table(
        girl=Table(
            slack=Thing({"is": "0 to 3", "start": "1"}),
            told=Thing({"is": "yes | no", "start": "no"}),
            mood=Thing({"is": "calm | cross", "start": "calm"}),
        ),
        boy=Table(nerve=Thing({"is": "yes | no", "start": "no"})),
    ),
    rules=Table(one=Thing({"because": "So.", "event": "bell", "at ending home": "not told"})),
)  # fmt: skip
_PEOPLE = Table(gleb=Thing(name="Gleb Sazhin", called="Gleb, Sazhin", invented="yes", who=_LONG))
_RUN = Thing(
    run="goes down", chapter="day", **{"with": "slack = 2, told = yes"},
    steps=[Table(scene="hall"), Table({"check": "slack is 2"}), Table(read="She.")],
)  # fmt: skip


def messy_story(dice: Random, *, is_shuffled: bool) -> dict[str, str]:
    """The files of a story, all of them readable and none in order."""
    pages = {
        NIGHT: _night(dice),
        EVENTS: [_EVENTS],
        BOARD: [_BOARD],
        PEOPLE: [_PEOPLE],
        RUN: [_RUN],
    }
    files = dict(BASE)
    for name, things in pages.items():
        hand = Hand(dice, is_shuffled)
        for place, thing in enumerate(things):
            if place:
                hand.turn()
            hand.page(thing)
        files[name] = "\n".join(hand.lines) + dice.choice(["", "\n", "\n\n\n"])
    return files


_DICE = st.integers(0, 2**32).map(Random)
MESSY = st.builds(messy_story, _DICE, is_shuffled=st.booleans())
IN_ORDER = st.builds(messy_story, _DICE, is_shuffled=st.just(value=False))
