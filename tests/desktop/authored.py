"""A window as an author has it open, on a tiny story that is written on while it stands."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from game.author.rereading import Reread
from game.desktop.authoring import Author, WayTo
from game.desktop.night import begun
from game.desktop.plan import Plan
from game.desktop.screens.reader import ReaderScreen
from game.desktop.stage import Stage
from game.editing import Unopened
from game.model.problem import Mark
from game.play.command import Begin
from game.play.rules import Rules
from game.reading.library import read_texts
from tests.desktop.staged import Window
from tests.tiny import files_of

DESK = """\
chapter: day
role: girl
part: noon
start: desk

---
scene: desk
at: 12:00
event: bridges
text: |
  The desk. The lamp is {lamp}.
choices:
  light:
    say: Light the lamp
    do: lamp = lit
    stamp: You lit the lamp.
    to: desk
  warm:
    say: Warm your hands
    needs: coal >= 1 and lamp is lit
    locked: It is cold.
    do: coal -= 1
    to: stove
  go:
    say: Go out
    to: yard

---
scene: stove
at: 12:10
event: bridges
text: |
  The stove.
choices:
  back:
    say: Back to the desk
    to: desk
  out:
    say: Out by the side door
    if: lamp is out
    to: yard

---
scene: yard
at: 12:20
event: bridges
text: |
  The yard.
choices:
  in:
    say: Back in
    to: desk
  end:
    say: Go home
    to: end

#: board.yaml
board:
  lamp:
    name: The lamp
    is:
      lit: burning
      out: dark
    start: out
private:
  girl:
    coal:
      is: 0 to 2
      start: 1
"""


def reread(text: str) -> Reread:
    """What a save of this text brings."""
    reading = read_texts(files_of(text))
    rules = Rules(reading.story) if reading.story is not None else None
    return Reread(rules, reading.problems)


@dataclass
class Desk:
    """The author's desk: what was saved and not yet taken in, and what the editor was asked for."""

    saved: list[Reread] = field(default_factory=list)
    edited: list[Mark] = field(default_factory=list)
    trouble: Unopened | None = None

    def edit(self, mark: Mark) -> Unopened | None:
        self.edited.append(mark)
        return self.trouble

    def newest(self) -> Reread | None:
        return self.saved.pop(0) if self.saved else None


class AuthorWindow(Window):
    """The window, with a night begun at the desk."""

    def __init__(
        self,
        home: Path,
        text: str = DESK,
        size: tuple[int, int] = (1280, 720),
        way_to: WayTo | None = None,
        begin: Begin | None = None,
    ) -> None:
        self.desk = Desk()
        rules = reread(text).rules
        assert rules is not None

        def entered(stage: Stage) -> ReaderScreen:
            assert stage.rules is not None
            return ReaderScreen(stage, begun(stage.rules, begin or Begin()))

        author = Author(self.desk.edit, home / "runs", way_to, self.desk.newest)

        def changed(plan: Plan) -> Plan:
            return replace(
                plan, read=lambda language: (rules.story, ()), open_at=entered, author=author
            )

        super().__init__(home, size, changed=changed)

    def saves(self, text: str) -> None:
        """A save of this text, and a turn of the window in which it is taken in."""
        self.desk.saved.append(reread(text))
        self.app.turn(0.1)

    def chooses(self, *choices: str) -> None:
        for choice in choices:
            options = [option.id for option in self.reader.layout.page.options]
            self.presses_option(options.index(choice))

    def presses_option(self, place: int) -> None:
        layout = self.reader.layout
        box = layout.option_box(place, layout.resting_scroll)
        self.presses(box.x + box.w / 2, box.y + box.h / 2)

    @property
    def slip(self) -> str:
        return self.app.stage.slip.words

    @property
    def log(self) -> tuple[str, ...]:
        """The choices made so far."""
        page = next(s for s, _ in self.app.stack if isinstance(s, ReaderScreen))
        return tuple(c.choice for c in page.night.session.log[1:])  # type: ignore[union-attr]
