"""`prove` about the length of pages: by the window's own letters, and by words without them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from game.__main__ import main
from game.keeping.places import HOME
from tests.tiny import files_of

NIGHT = """\
chapter: day
role: girl
part: noon
start: hall

---
scene: hall
at: 12:00
event: bridges
text: A hall.
choices:
  wait:
    say: Wait
    do: dark = yes
  leave:
    say: Leave it
to: yard

---
scene: yard
at: 12:05
text: |
  {dark: WORDS}

  You wait.
to: end

#: board.yaml
private:
  girl:
    dark:
      is: yes | no
      start: no
"""
SENTENCE = "The line is dead, and nobody at the exchange has said why."
LONG = " ".join([SENTENCE] * 16)
TOO_LONG = (
    "night/1-noon/girl.yaml:20:8  refuted: text yard.text: too long for the page: in the largest "
    "letters it takes 6 windowfuls (41 lines, 8 to a window), and 5 are the most; the last 2 "
    "words are too many"
)


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)


def story(words: str) -> None:
    for file, text in files_of(NIGHT.replace("WORDS", words)).items():
        path = Path("story") / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def test_a_page_that_is_too_long_is_told_with_its_windowfuls_and_a_way_that_plays(
    capsys: pytest.CaptureFixture[str],
) -> None:
    story(LONG)
    assert main(["prove", "story", "--only", "P7", "--save-witnesses", "ways"]) == 1
    printed = capsys.readouterr().out.splitlines()
    at = next(n for n, line in enumerate(printed) if "refuted:" in line)
    assert printed[at].strip().removeprefix("story/") == TOO_LONG
    assert printed[at + 1].strip() == "As the girl, choosing: hall.wait."
    assert [path.name for path in Path("ways").iterdir()] == ["p7-text-yard-text.play.yaml"]
    capsys.readouterr()
    Path("ways").rename("story/ways")
    assert main(["playtest", "story/ways/p7-text-yard-text.play.yaml"]) == 0
    assert capsys.readouterr().out.startswith("1 played, 1 passed, 1 choices\n")


def test_a_sentence_less_and_it_is_well_set(capsys: pytest.CaptureFixture[str]) -> None:
    story(" ".join([SENTENCE] * 15))
    assert main(["prove", "story", "--only", "P7"]) == 0
    capsys.readouterr()


def test_without_the_shaper_words_are_counted_and_every_answer_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    story(" ".join([SENTENCE] * 14))
    for room in [name for name in sys.modules if name.startswith("game.desktop")]:
        monkeypatch.delitem(sys.modules, room)
    monkeypatch.setitem(sys.modules, "uharfbuzz", None)
    assert main(["prove", "story", "--only", "P7", "--json"]) == 0
    told = capsys.readouterr()
    assert told.err == "P7 counts words, for uharfbuzz is not installed\n"
    whys = {a["why"] for a in json.loads(told.out)["answers"]}
    assert whys == {
        "one text, short enough by its words, for uharfbuzz is not installed",
        "2 different texts, short enough by its words, for uharfbuzz is not installed",
    }


def test_without_the_faces_words_are_counted_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    story(LONG)
    monkeypatch.setattr("game.proving.shipped_assets", lambda: tmp_path)
    assert main(["prove", "story", "--only", "P7"]) == 1
    told = capsys.readouterr()
    gone = tmp_path / "fonts" / "Literata-Regular.ttf"
    assert told.err == (
        f"P7 counts words, for the face Literata-Regular is missing: {gone} is not there\n"
    )
    assert "about 180 fill 5 windows in the largest letters (words were counted, for" in told.out


@pytest.mark.parametrize(("asked", "shapes"), [("P1,P2,P3,P4,P5", False), ("P7", True)])
def test_letters_are_opened_only_where_their_question_is_asked(asked: str, shapes: bool) -> None:
    story(LONG)
    ask = (
        "import sys; from game.__main__ import main\n"
        f"main(['prove', 'story', '--only', '{asked}'])\n"
        "print(*(name in sys.modules for name in ('uharfbuzz', 'pygame', 'freetype')))"
    )
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == f"{shapes} False False"
