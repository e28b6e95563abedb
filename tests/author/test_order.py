"""What can come before what, by ways and by chapters."""

from __future__ import annotations

from game.author.order import Order
from tests.tiny import told

STORY = """\
chapter: day
role: girl
part: noon
start: hall
---
scene: hall
at: 12:00
text: The hall.
choices:
  wait:
    say: Wait
    to: here
  knock:
    say: Knock
    draw: knocks
    to: gate
---
scene: gate
at: 12:10
text: The gate.
choices:
  round:
    say: Go round
    to: yard
  on:
    say: Go on
    to: end
---
scene: yard
at: 12:10
text: The yard.
to: gate
---
scene: knock
pool: knocks
text: A knock.
to: back
---
chapter: later
role: girl
part: noon
start: street
---
scene: street
at: 12:30
text: The street.
to: end
"""


def test_a_scene_comes_again_only_by_a_way_that_leads_back_to_it() -> None:
    order = Order(told(STORY))
    assert [id for id in order.story.scenes if order.again(id)] == ["gate", "yard"]


def test_what_leads_on_comes_before_and_so_does_an_earlier_chapter() -> None:
    order = Order(told(STORY))
    assert order.may_precede("hall", "yard") and not order.may_precede("yard", "hall")
    assert order.may_precede("yard", "street") and not order.may_precede("street", "yard")
    assert order.may_precede("gate", "gate")


def test_a_page_that_is_drawn_may_be_told_at_any_time() -> None:
    order = Order(told(STORY))
    assert order.may_precede("knock", "hall") and order.may_precede("street", "knock")
