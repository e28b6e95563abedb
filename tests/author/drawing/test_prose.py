"""Texts with their variants laid open."""

from __future__ import annotations

from game.author.drawing.html_prose import prose
from game.author.drawing.prose import line, opening
from game.author.drawing.twee import prose as twee_prose
from game.model.prose import Text
from game.model.story import Story
from game.model.wording import Wording
from tests.tiny import told

PAGES = """\
chapter: day
role: girl
part: noon
start: hall

---
scene: hall
at: 12:00
text: |
  {lit: The lamp burns. | You *feel* your way.} A bell rings.[^bridges] It is {coal}.

  {if coal >= 1}
  @girl "There is coal," she says.

  {else}
  >pencil
  >No coal.
  >Bring some.

  {in turn: Once. | Again.} So.
choices:
  out:
    say: "Who {lit: is | was} it?"
    do: lit = no
    to: end
  in:
    say: Wait
    do: coal -= 1
    to: end
#: board.yaml
private:
  girl:
    lit:
      is: yes | no
      start: yes
    coal:
      is: 0 to 3
      start: 1
#: people.yaml
girl:
  name: The girl
  invented: yes
  who: |
    A girl.
"""


def hall() -> tuple[Story, Text, Wording]:
    story = told(PAGES)
    return story, story.scenes["hall"].text, Wording(story.variables, "girl")


def test_variants_stand_on_the_page_one_after_the_other_with_what_decides() -> None:
    story, text, wording = hall()
    assert prose(story, text, wording) == (
        '<p><b class="cond">if lit</b> The lamp burns. <b class="cond">else</b> You <em>feel</em>'
        ' your way.<b class="fi" aria-label="end of variant"></b> A bell rings.'
        '<sup title="note">bridges</sup> It is <b class="value">coal</b>.</p>'
        '<p><span class="speaker">The girl</span> <b class="cond">if coal &gt;= 1</b>'
        " “There is coal,” she says.</p>"
        '<blockquote class="pencil"><b class="cond">else</b> No coal.<br>Bring some.'
        '<b class="fi" aria-label="end of variant"></b></blockquote>'
        '<p><b class="cond">in turn</b> Once. <b class="cond">then</b> Again.'
        '<b class="fi" aria-label="end of variant"></b> So.</p>'
    )


def test_a_label_is_one_line_with_its_variants_in_brackets() -> None:
    story, _, wording = hall()
    say = story.scenes["hall"].choice("out").say
    assert line(say, wording) == "“Who [if lit] is [else] was it?”"


def test_a_card_shows_the_first_words_without_what_decides() -> None:
    _, text, wording = hall()
    assert opening(text, wording) == (
        "The lamp burns. You feel your way. A bell rings. It is coal."
    )


def test_twine_sees_what_decides_in_comments() -> None:
    _, text, wording = hall()
    first = twee_prose(text, wording).split("\n\n")[0]
    assert first == (
        "<!-- if lit --> The lamp burns. <!-- else --> You *feel* your way. <!-- end -->"
        " A bell rings.<!-- note: bridges --> It is coal <!-- a value -->."
    )


def test_a_quotation_opens_where_its_branch_begins_and_closes_where_it_ends() -> None:
    said = """{lit: "Come in." | "Who's there?"} "It's only {coal}," {lit: says "he"} I say."""
    story = told(PAGES.replace("So.", said))
    assert line(story.scenes["hall"].text, Wording(story.variables, "girl")).endswith(
        "[if lit] “Come in.” [else] “Who’s there?” “It’s only coal,” [if lit] says “he” I say."
    )
