"""A night in the terminal: whole lines out, numbers or words in, nothing a screen reader minds."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rich.console import Console

from game.play.beat import Ended
from game.play.command import BackToScene, Begin, Choose, Command, Look, Undo
from game.play.rules import Rules
from game.play.session import Session
from game.play.snapshot import replayed
from game.terminal.answers import (
    VERBS,
    Locked,
    Pick,
    Request,
    Several,
    Unknown,
    requested,
    understood,
)
from game.terminal.history import History, remembered
from game.terminal.layout import INDENT, Sheet, spoken
from game.terminal.record_page import fixed_lines, print_record
from game.terminal.reference import almanac_lines, who_lines, word_lines
from game.terminal.shelf import Shelf, Table
from game.terminal.telling import Teller, page_line

Prompt = Callable[[str], str]  # asks for one line; EOFError when there will be no more


class Player:
    """Plays one night with somebody at a keyboard."""

    def __init__(self, rules: Rules, console: Console, prompt: Prompt, table: Table) -> None:
        self._rules = rules
        self._story = rules.story
        self._prompt = prompt
        self._words = table.words
        self._sheet = Sheet(console)
        self._shelf = Shelf(table, rules.story)
        self._session = Session(rules)
        self._history = History()
        self._pictures = table.assets.pictures
        self._teller = Teller(self._sheet, rules.story, table)
        self._leaves = False

    def play(self, begin: Begin, way: tuple[Command, ...] = (), *, is_inside: bool = False) -> None:
        """The whole night, until the player leaves; `is_inside` leaves out the page before it.

        With a way the night is taken up where that leads; what it passes is told in the log alone.
        """
        commands = (begin, *way)
        typed = "" if is_inside else self._opening(commands)
        if not self._leaves and not self._session.log:
            *before, last = commands
            for command in before:
                self._history.after(self._session, self._session.send(command))
            self._send(last)
            if typed:
                self._answer(typed)
        while not self._leaves:
            self._answer(self._asked())

    def _opening(self, commands: tuple[Command, ...]) -> str:
        """The title, the content note and the premise; gives back what was typed after them.

        A number or a label of the page that the commands lead to is carried into the night:
        nothing here must be read. Whatever else is typed is answered with what can be.
        """
        front = self._story.front
        self._sheet.heading(front.title)
        self._sheet.line()
        for text in (front.content, front.premise):
            self._sheet.prose(text, int)
        newest = self._shelf.newest()
        if newest:
            self._say("terminal.kept-night", slot=newest)
        self._say("terminal.begin")
        while True:
            typed = self._asked()
            request = requested(typed, self._words)
            asked = typed.strip().casefold()
            if asked == self._words.say("terminal.list"):
                self._print(front.content_list)
            elif asked == self._words.say("terminal.fixed"):
                self._print(f"- {line}" for line in fixed_lines(self._story))
            elif request is not None:
                self._grant(request)
            elif not asked or self._is_chosen_there(typed, commands):
                return typed
            else:
                self._say("terminal.unknown-yet", typed=typed.strip())
                self._say("terminal.begin")
            if self._leaves or self._session.log:
                return ""

    def _is_chosen_there(self, typed: str, commands: tuple[Command, ...]) -> bool:
        """Whether what was typed means a choice of the page on which the night is begun."""
        stands = replayed(self._rules, commands).stands
        return not isinstance(understood(typed, stands, self._words), Unknown)

    def _asked(self) -> str:
        try:
            return self._prompt(self._words.say("terminal.prompt"))
        except EOFError:
            return self._words.say("terminal.verb.quit")

    def _answer(self, typed: str) -> None:
        match understood(typed, self._session.stands, self._words):
            case Pick(choice):
                self._send(Choose(choice))
            case Request() as request:
                self._grant(request)
            case Locked(offer):
                late = self._words.say("terminal.late")
                reason = late if offer.is_late else spoken(offer.reason)
                self._say("terminal.is-locked", reason=reason)
            case Several(offers):
                labels = [f"- {spoken(offer.label)}" for offer in offers]
                self._print([self._words.say("terminal.several"), *labels])
            case Unknown() if typed.strip():
                self._say("terminal.unknown", typed=typed.strip())
            case Unknown():
                self._send(Look())

    def _send(self, command: Command) -> None:
        beats = self._session.send(command)
        self._history.after(self._session, beats)
        self._sheet.line()
        self._teller.tell(beats, self._session.state)
        if isinstance(command, Begin | Choose):
            self._mention(self._shelf.after(self._session, beats))
        self._mention(self._shelf.keep_run(self._session))
        if isinstance(command, Choose) and isinstance(beats[-1], Ended):
            self._show_record()
            self._say("terminal.over")

    def _grant(self, request: Request) -> None:
        """Do what was asked for; before a night has begun only some of it makes sense."""
        about = request.about
        needs_night = {"log", "back", "undo", "look", "see", "record", "source"}
        if request.verb in needs_night and not self._session.log:
            self._say("terminal.not-yet")
            return
        match request.verb:
            case "quit":
                self._leaves = True
                self._mention(self._shelf.run_line())
                self._say("terminal.bye")
            case "save":
                self._print([self._shelf.save(self._session, about)])
            case "load":
                self._load(about)
            case "saves":
                self._print(self._shelf.lines())
            case "log":
                self._show_log(about)
            case "back":
                self._send(BackToScene())
            case "undo":
                self._send(Undo())
            case "look":
                self._send(Look())
            case "see":
                self._say("terminal.picture", told=self._picture())
            case "record":
                self._show_record()
            case "help":
                self._print(self._words.say(f"terminal.help.{verb}") for verb in VERBS)
            case _:
                self._print(self._looked_up(request.verb, about))

    def _looked_up(self, verb: str, about: str) -> list[str]:
        story, words = self._story, self._words
        match verb:
            case "word":
                return word_lines(story, words, about)
            case "who":
                return who_lines(story, words, about)
            case "almanac":
                return almanac_lines(story, words, self._shelf.records, about)
            case _:
                entry = self._teller.notes.entry(about, self._session.state)
                return entry or [words.say("terminal.no-source", asked=about)]

    def _picture(self) -> str:
        """What somebody would see who saw the picture behind this scene."""
        scene = self._rules.scene(self._session.state.scene)
        seen = self._pictures.get(scene.entered.picture, "")
        return seen or self._words.say("terminal.no-picture")

    def _load(self, name: str) -> None:
        """Go on from a save, and tell its last page again."""
        loaded = self._shelf.load(self._rules, name)
        if isinstance(loaded, str):
            self._print([loaded])
            return
        self._session = loaded.session
        self._history = remembered(self._rules, self._session)
        if loaded.forgotten:
            self._say("terminal.forgotten", what=", ".join(loaded.forgotten))
        label = self._history.last_label()
        if label:
            self._say("terminal.recap", label=spoken(label))
        self._send(Look())

    def _show_log(self, about: str) -> None:
        """This chapter so far, or every line of the night that holds some words."""
        if not about:
            self._teller.tell_again(self._history.chapter())
            return
        told = (page_line(beat) for beat in self._history.beats())
        found = [line for line in told if about.casefold() in line.casefold()]
        self._print(found or [self._words.say("terminal.not-in-log", asked=about)])

    def _show_record(self) -> None:
        passed, state = self._history.passed(), self._session.state
        print_record(self._sheet, self._story, self._words, passed, state)

    def _mention(self, line: str) -> None:
        if line:
            self._print([line])

    def _say(self, key: str, **parts: object) -> None:
        self._print([self._words.say(key, **parts)])

    def _print(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._sheet.line(line, INDENT if line.startswith("- ") else "", "")
        self._sheet.line()
