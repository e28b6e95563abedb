"""A whole story joined up: defaults, the order of the braid, ways, the print."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.model.condition import Compare, Number, Value
from game.model.effect import Assign
from game.model.hour import NO_HOUR
from game.model.story import Back, ByCondition, ByOdds, End, Here, Story, Target, To
from game.reading.library import read_texts
from tests.reading.bundles import BASE, CHAPTER

HEAD = "chapter: day\nrole: girl\npart: noon\nstart: hall\nplace: hall\npicture: hall-by-day\n"
REST = "sound: bells\nmusic: slow\nhistory: line = cut\n---\n"
HALL = "scene: hall\nat: about 12:00\ntext: |\n  The hall.\n"
GATE = "---\nscene: gate\nat: 12:10\nplace: hall\npicture: gate\ntext: |\n  The gate.\nto: end\n"


def read(chapter: str, **more: str) -> Story:
    files = {name.replace("_", "/") + ".yaml": text for name, text in more.items()}
    reading = read_texts({**BASE, CHAPTER: chapter, **files})
    assert reading.story is not None, [str(problem) for problem in reading.problems]
    return reading.story


def test_what_a_scene_leaves_out_is_its_chapters() -> None:
    story = read(HEAD + REST + HALL + "to: gate\n" + GATE)
    hall, gate = story.scenes["hall"], story.scenes["gate"]
    assert (hall.place, hall.picture, hall.sound, hall.music) == (
        "hall", "hall-by-day", "bells", "slow",
    )  # fmt: skip
    assert (gate.picture, gate.sound) == ("gate", "bells")
    assert story.chapters["day"].title == "Noon"
    assert story.chapters["day"].history == (Assign("line", Number(1)),)
    assert hall.at.about and hall.at.minute == 720


def test_chapters_stand_in_the_order_of_parts_and_roles() -> None:
    def chapter(id: str, role: str, part: str) -> str:
        page = f"---\nscene: {id}-scene\nat: 12:00\ntext: |\n  Here.\nto: end\n"
        return f"chapter: {id}\nrole: {role}\npart: {part}\nstart: {id}-scene\n{page}"

    parts = BASE["story.yaml"].replace("fates:", "  dusk:\n    name: Dusk\nfates:")
    story = read(
        chapter("a", "girl", "dusk"),
        story=parts,
        b=chapter("b", "boy", "noon"),
        c=chapter("c", "boy", "dusk"),
        d=chapter("d", "girl", "noon"),
    )
    assert list(story.chapters) == ["d", "b", "a", "c"]


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        ("to: gate", To("gate")),
        ("to: end", End()),
        ("to: here", Here()),
        ("to: next", To("gate")),
        ("to:\n      gate: 1 in 3\n      end: 2 in 3", ByOdds(((1, To("gate")), (2, End())))),
        ("to:\n      gate: 1 in 2\n      hall: 1 in 3\n      end: 1 in 6",
         ByOdds(((3, To("gate")), (2, To("hall")), (1, End())))),
        ("to:\n      gate: if line is cut\n      here: else",
         ByCondition(((Compare(Value("line"), "==", Number(1)), To("gate")), (None, Here())))),
    ],
)  # fmt: skip
def test_a_way_is_a_name_or_odds_or_conditions(to: str, expected: Target) -> None:
    go = f"choices:\n  go:\n    say: Go\n    {to}\n  on:\n    say: On\n    to: gate\n"
    story = read(HEAD + REST + HALL + go + GATE)
    assert story.scenes["hall"].choices[0].to == expected


def test_a_choice_without_a_way_goes_where_its_scene_does() -> None:
    story = read(HEAD + REST + HALL + "choices:\n  go:\n    say: Go\nto: gate\n" + GATE)
    assert story.scenes["hall"].choices[0].to == To("gate")


def test_jotted_choices_are_named_by_their_words() -> None:
    jotted = 'choices:\n  - Go home\n  - say: "Who\'s there?"\n    to: gate\n  - Go home\n'
    story = read(HEAD + REST + HALL + jotted + "to: end\n" + GATE)
    assert [choice.id for choice in story.scenes["hall"].choices] == [
        "go-home", "who-s-there", "go-home-2",
    ]  # fmt: skip


def test_a_page_of_a_pool_has_no_hour_of_its_own() -> None:
    pool = "---\nscene: call\npool: calls\ntext: |\n  A call.\nto: back\n"
    go = "choices:\n  go:\n    say: Go\n    draw: calls\n    to: end\n"
    story = read(HEAD + REST + HALL + go + pool)
    assert story.scenes["call"].at is NO_HOUR
    assert story.scenes["call"].to == Back()
    assert story.pools == {"calls": ("call",)}


def test_minutes_are_a_variable_where_a_chapter_counts_them() -> None:
    head = HEAD.replace("start:", "minutes: 24\nstart:")
    story = read(head + REST + HALL + "to: end\n")
    assert story.variables["minutes"].domain.high == 24
    assert "minutes" not in read(HEAD + REST + HALL + "to: end\n").variables


def test_domains_are_read_as_they_are_written() -> None:
    board = """\
board:
  line:
    name: The line
    is:
      open: still open
      cut:
    start: cut
  late:
    is: yes | no
    start: no
  men:
    is: -2 to 4
    start: 3
"""
    variables = read(HEAD + REST + HALL + "to: end\n", board=board).variables
    line, late, men = (variables[id] for id in ("line", "late", "men"))
    assert (line.words, line.start, line.shown(0)) == (("still open", "cut"), 1, "still open")
    assert (late.domain.is_yes_no, late.start) == (True, 0)
    assert (men.domain.low, men.domain.high, men.start) == (-2, 4, 3)


def test_people_may_change() -> None:
    people = "gleb:\n  name: Gleb\n  where: palace | street\n  alive: yes | no\n  owes: 0 to 2\n"
    variables = read(HEAD + REST + HALL + "to: end\n", people=people).variables
    assert variables["gleb.where"].start == 0
    assert variables["gleb.alive"].start == 1
    assert variables["gleb.owes"].start == 0


def test_the_print_holds_while_only_files_and_lines_change() -> None:
    plain = read(HEAD + REST + HALL + "to: gate\n" + GATE)
    moved = "# moved\n" + HEAD + REST + HALL.replace("The hall.", "The\n  hall.")
    same = read(moved + "to: gate\n\n" + GATE)
    other = read(HEAD + REST + HALL.replace("The hall.", "A hall.") + "to: gate\n" + GATE)
    assert len(plain.fingerprint) == 64
    assert plain.fingerprint == same.fingerprint
    assert plain.fingerprint != other.fingerprint


def test_the_print_holds_while_text_is_folded_anew_and_keys_change_places() -> None:
    told = "text: |\n  {slack >= 1: Bell. | No bell.}\n\n  {if told}\n  > One.\n  > Two.\nto: end\n"
    plain = read(HEAD + REST + HALL[: HALL.index("text")] + told)
    folded = told.replace("Bell. |", "Bell.\n  |").replace("\n\n", "\n  \n")
    assert read(HEAD + REST + HALL[: HALL.index("text")] + folded).fingerprint == plain.fingerprint
    joined = told.replace("\n  > Two", " Two")
    assert read(HEAD + REST + HALL[: HALL.index("text")] + joined).fingerprint != plain.fingerprint
    events = BASE["record/events.yaml"]
    moved = events.replace("  when: noon\n  kind: fixed\n", "  kind: fixed\n  when: noon\n")
    other = read(HEAD + REST + HALL[: HALL.index("text")] + told, record_events=moved)
    assert moved != events and other.fingerprint == plain.fingerprint


def test_the_print_of_a_draft_is_that_of_the_story_it_becomes() -> None:
    drafted = read(HEAD + REST + HALL + "to:\n  end: if line is cut\n  next: else\n" + GATE)
    named = read(HEAD + REST + HALL + "to:\n  end: if line is cut\n  gate: else\n" + GATE)
    assert drafted.fingerprint == named.fingerprint


def test_reading_twice_gives_the_same_story() -> None:
    chapter = HEAD + REST + HALL + "to: gate\n" + GATE
    assert read(chapter) == read(chapter)
    assert replace(read(chapter)) == read(chapter)


def test_problems_come_together_in_the_order_of_the_files() -> None:
    chapter = HEAD.replace("noon", "moon") + REST + HALL + "to: gat\n" + GATE.replace("end", "ed")
    files = {**BASE, CHAPTER: chapter, "glossary.yaml": "cord:\n  mean: A lead.\n"}
    problems = read_texts(files).problems
    assert [str(problem.mark) for problem in problems] == [
        "glossary.yaml:1:1", "glossary.yaml:2:3",
        f"{CHAPTER}:3:7", f"{CHAPTER}:15:5", f"{CHAPTER}:23:5",
    ]  # fmt: skip


def test_rules_are_read_with_what_they_prove() -> None:
    board = """\
board:
  line:
    is: open | cut
    start: open
private:
  girl:
    slack:
      is: 0 to 3
      start: 1
rules:
  one-line:
    because: One was left.
    event: lines
    never: line is cut and girl.slack is 0
  stays-open:
    because: It was open.
    always: line is open or line is cut
  bell:
    because: It rang.
    fixed: bell
  home:
    because: Somebody goes home.
    reachable: home
  kind:
    because: She is let off.
    at ending home: slack >= 1
"""
    rules = read(HEAD.replace("line = cut", "") + REST + HALL + "to: end\n", board=board).rules
    assert [(rule.kind, rule.subject) for rule in rules.values()] == [
        ("never", ""), ("always", ""), ("fixed", "bell"), ("reachable", "home"),
        ("at ending", "home"),
    ]  # fmt: skip
    assert rules["one-line"].event == "lines"
    assert rules["kind"].condition == Compare(Value("girl.slack"), ">=", Number(1))


def test_what_cannot_be_read_yet_is_not_called_missing() -> None:
    files = {**BASE, "board.yaml": "board:\n  line:\n   is: x\n  y\n"}
    chapter = BASE[CHAPTER].replace("text:", "do: line = cut, company hears guns-gone\ntext:")
    problems = read_texts({**files, CHAPTER: chapter}).problems
    assert [problem.name for problem in problems] == ["broken-page"]


def test_a_page_that_cannot_be_read_makes_no_scene_an_orphan() -> None:
    gate = GATE.replace("to: end", "choices:\n  go:\n    say: Go\n    to: yard\n")
    yard = "---\nscene: yard\nat: 12:20\ntext: |\n  A yard.\n to: end\n"
    chapter = HEAD + REST + HALL + "to: gate\n" + gate + yard
    problems = read_texts({**BASE, CHAPTER: chapter}).problems
    assert [problem.name for problem in problems] == ["broken-page"]


def test_a_shadow_of_the_board_belongs_to_its_role() -> None:
    board = BASE["board.yaml"].replace(
        "    slack:", "    line:\n      is: 0 to 9\n      start: 0\n    slack:"
    )
    chapter = HEAD.replace("line = cut", "line = 4") + REST.replace("line = cut", "line = 4") + HALL
    story = read(chapter + "to: end\n", board=board)
    assert story.chapters["day"].history == (Assign("girl.line", Number(4)),)


def test_a_spoken_line_has_no_backslashes() -> None:
    chapter = HEAD + REST + HALL + 'choices:\n  go:\n    say: "He says \\"go\\"."\n    to: end\n'
    (problem,) = read_texts({**BASE, CHAPTER: chapter}).problems
    assert "'say' is in quote marks with a backslash." in str(problem)


def test_minutes_that_are_no_number_are_one_problem() -> None:
    head = HEAD.replace("start:", "minutes: many\nstart:")
    chapter = head + REST + HALL.replace("The hall.", "{minutes >= 0: Time.}") + "to: end\n"
    problems = read_texts({**BASE, CHAPTER: chapter}).problems
    assert [problem.name for problem in problems] == ["not-a-number"]
