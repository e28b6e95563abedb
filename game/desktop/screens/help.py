"""Help: how a night is read and played, the keys, the words of 1917, and every card again."""

from __future__ import annotations

from typing import get_args

from game.desktop.bindings import FIXED, control_called
from game.desktop.intent import ActionName
from game.desktop.night import Night
from game.desktop.screen import Pop, Push, Step
from game.desktop.screens.before import fixed_lines, note_lines, prose
from game.desktop.screens.listed import ListScreen
from game.desktop.screens.texts import TextScreen
from game.desktop.sheet import Masthead
from game.desktop.spans import Paragraph, Span, plain
from game.desktop.stage import Stage
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.rows import Row

CARDS = ("reading", "choosing", "notes", "keeping")
FIRST_KEYS: tuple[ActionName, ...] = ("confirm", "back", "up", "down", "left", "right")


class HelpScreen(ListScreen):
    """A list of cards; in a night also who she is and what she wants."""

    def __init__(self, stage: Stage, night: Night | None = None) -> None:
        self._night = night
        super().__init__(stage)

    def masthead(self) -> Masthead:
        return Masthead(self.stage.say("help"))

    def rows(self) -> tuple[Row, ...]:
        say = self.stage.say
        cards = (Entry("cards", say("cards")),) if self._night is not None else ()
        return (
            Entry("playing", say("playing")),
            Entry("keys", say("keys")),
            *cards,
            Entry("words", say("words")),
            Entry("fixed", say("clock-page")),
            Entry("note", say("content-note-again")),
            Entry("back", say("back")),
        )

    def taken(self, id: str) -> Step | None:
        stage, say = self.stage, self.stage.say
        match id:
            case "playing":
                return _text(stage, say("playing"), playing_lines(stage))
            case "keys":
                return _text(stage, say("keys"), key_lines(stage))
            case "cards":
                assert self._night is not None
                return _text(stage, say("cards"), card_lines(self._night))
            case "words":
                return _text(stage, say("words"), word_lines(stage))
            case "fixed":
                return _text(stage, say("clock-page"), fixed_lines(stage))
            case "note":
                return _text(stage, say("content-note-again"), note_lines(stage))
            case _:
                return Pop()


def playing_lines(stage: Stage) -> tuple[Paragraph, ...]:
    """How a night is read and played."""
    say = stage.say
    return tuple(
        line
        for card in CARDS
        for line in (plain(say(f"card.{card}.title"), "heading"), *prose(say(f"card.{card}.text")))
    )


def key_lines(stage: Stage) -> tuple[Paragraph, ...]:
    """Every action with the keys, buttons and sticks that mean it now."""
    say, bindings = stage.say, stage.bindings
    apart = FIRST_KEYS if stage.author is not None else (*FIRST_KEYS, "inspect")
    others = (action for action in get_args(ActionName) if action not in apart)
    lines = [plain(say("keys-text"))]
    for action in (*FIRST_KEYS, *others):
        controls = bindings.controls(action)
        if controls:
            in_order = sorted(controls, key=lambda name: (name not in FIXED, name))
            named = ", ".join(control_called(name, stage.words) for name in in_order)
            lines.append(Paragraph((Span(f"{say(f'action.{action}')}: ", "bold"), Span(named))))
    return tuple(lines)


def card_lines(night: Night) -> tuple[Paragraph, ...]:
    """The role, and the card of every chapter that was opened tonight."""
    role = night.story.roles[night.role]
    lines = [
        plain(role.name, "heading"),
        plain(" ".join(role.who.split())),
        plain(" ".join(role.wants.split())),
    ]
    for turn in night.turns:
        for entry in turn.entries:
            if entry.kind == "card":
                title = night.story.chapters[entry.name].title
                lines.extend((plain(title, "heading"), *prose(entry.text)))
    return tuple(lines)


def word_lines(stage: Stage) -> tuple[Paragraph, ...]:
    """The glossary from beginning to end."""
    terms = sorted(stage.story.glossary.values(), key=lambda term: term.word.casefold())
    return tuple(
        Paragraph((Span(f"{term.word}: ", "bold"), Span(" ".join(term.means.split()))))
        for term in terms
    )


def _text(stage: Stage, title: str, lines: tuple[Paragraph, ...]) -> Push:
    return Push(TextScreen(stage, Masthead(title), lines))
