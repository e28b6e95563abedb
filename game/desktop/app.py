"""The window itself: opens it, holds the stack of screens, and lets time pass."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

# A window drawn in software needs no second copy of itself on a graphics card: 95 MB less.
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.desktop.inputs import Inputs
from game.desktop.intent import Action, Intent
from game.desktop.pictures import Pictures
from game.desktop.screen import Pop, Push, Quit, Replace, Screen, Step
from game.desktop.screens.notice import notice
from game.desktop.screens.title import TitleScreen
from game.desktop.shaping import Shaper
from game.desktop.sound import Sounds
from game.desktop.stage import Stage
from game.desktop.theme import themes
from game.desktop.trouble import calm_page, reported
from game.desktop.type import TypeCase
from game.desktop.voice import Voice
from game.desktop.window import Window
from game.keeping.assets import listed
from game.keeping.places import Places
from game.keeping.records import Records, records_in
from game.keeping.settings import settings_in
from game.keeping.slots import Slots
from game.keeping.words import words
from game.model.problem import Problem
from game.model.story import Story
from game.play.rules import Rules

FRAMES = 30  # a second at most, while something moves
STILL = 33  # milliseconds of sleep between looks at the keyboard, while nothing does
SMALLEST = (800, 600)
USUAL_SIZE = (1280, 720)


@dataclass(frozen=True)
class Plan:
    """What the hallway hands to the window. `read` gives the story, or only its problems."""

    story_id: str
    read: Callable[[], tuple[Story | None, tuple[Problem, ...]]]
    assets: Path
    places: Places
    open_at: Callable[[Stage], Screen] | None = None


class CannotOpen(Exception):
    """There is no window to be had; the message says why and what to do instead."""


def run(plan: Plan) -> int:
    """Open the window and play until it is closed; 0 when all went well."""
    app = App(plan)
    try:
        app.play()
    finally:
        app.close()
    return 0


class App:
    """The stack of screens in a window. Only this room touches the stack."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        settings = settings_in(plan.places.settings)
        try:
            pygame.display.init()
        except pygame.error as fault:
            raise CannotOpen(str(fault)) from fault
        self._surface = self._opened(settings.display.full_screen)
        pygame.display.set_caption("Ten Past Two")
        assets = plan.assets
        shaper = Shaper(assets / "fonts")
        pictures = Pictures(assets / "pictures")
        self.stage = Stage(
            words=words(assets / "words", settings.reading.language),
            settings=settings,
            records=Records(),
            places=plan.places,
            slots=Slots(plan.places.saves(plan.story_id)),
            pictures=pictures,
            sounds=Sounds(assets, listed(assets).sounds, settings.sound),
            voice=Voice(settings.access.voice, settings.access.voice_rate),
            shaper=shaper,
            themes=themes(assets / "theme.toml"),
            size=self._surface.get_size(),
        )
        self.stage.on_settings = self._applied
        case = TypeCase(shaper)
        self.window = Window(self._surface, case, self.stage.theme, pictures)
        self.stack: list[tuple[Screen, bool]] = []
        self._inputs = Inputs(self.stage.bindings)
        self._is_open = True

    @property
    def is_open(self) -> bool:
        """Whether the window still stands."""
        return self._is_open and bool(self.stack)

    def play(self) -> None:
        """Show the title, then go on until the window is closed."""
        self.show_title()
        self.make_ready()
        clock = pygame.time.Clock()
        while self.is_open:
            moved = self.turn(clock.tick(FRAMES) / 1000)
            if not moved:
                pygame.time.wait(STILL)

    def show_title(self) -> None:
        """The first picture, before anything is read that it does not need."""
        self._carried_out(Push(TitleScreen(self.stage, self._ready)))
        self._draw()

    def make_ready(self) -> None:
        """The title stands: now there is time for the story, the sounds and the pad."""
        self._first_pause()
        if self._plan.open_at is not None:
            self._guarded(self._opened_at)
            self._draw()

    def turn(self, seconds: float) -> bool:
        """One look at the keyboard and the clock; whether something goes on moving."""
        changed = self._events()
        moved = self._passed(seconds)
        if changed or moved:
            self._draw()
        return moved

    def close(self) -> None:
        """Let go of the window, the sounds and the voice."""
        self.stage.voice.hush()
        self.stage.sounds.stop()
        pygame.display.quit()

    def _first_pause(self) -> None:
        self._ready()
        self.stage.sounds.start()
        self.stage.sounds.music("title")
        try:
            pygame.joystick.init()
            for number in range(pygame.joystick.get_count()):
                pygame.joystick.Joystick(number)
        except pygame.error:
            pass  # a night can be played without a pad

    def _ready(self) -> Step | None:
        """Read the story once; a notice where it cannot be played."""
        stage = self.stage
        if stage.rules is not None:
            return None
        story, problems = self._plan.read()
        if story is None:
            first = next((str(p) for p in problems if p.severity == "error"), "")
            return notice(stage, stage.say("no-story"), stage.say("no-story-text", first=first))
        stage.rules = Rules(story)
        stage.records = records_in(stage.places.records(story.id))
        pygame.display.set_caption(story.front.title)
        return None

    def _opened_at(self) -> Step | None:
        assert self._plan.open_at is not None
        if self.stage.rules is None:
            return None
        return Push(self._plan.open_at(self.stage))

    def _events(self) -> bool:
        """Hand every event to the topmost screen; whether anything may have changed."""
        changed = False
        for event in pygame.event.get():
            if event.type == pygame.QUIT:
                self._is_open = False
            elif event.type in (pygame.WINDOWRESIZED, pygame.WINDOWSIZECHANGED):
                self._resized()
                changed = True
            elif event.type in (pygame.WINDOWEXPOSED, pygame.WINDOWSHOWN):
                changed = True
            else:
                self._inputs.listening = self.stack[-1][0].listening if self.stack else "actions"
                intent = self._inputs.intent(event)
                if intent is not None:
                    changed |= self._intent(intent)
            if not self._is_open or not self.stack:
                return False
        return changed

    def _intent(self, intent: Intent) -> bool:
        if intent == Action("full-screen"):
            stage = self.stage
            stage.change("display.full_screen", not stage.settings.display.full_screen)
            return True
        screen = self.stack[-1][0]
        if intent == Action("speak"):
            self.stage.voice.repeat(screen.said)
            return False
        self._guarded(lambda: screen.on_intent(intent))
        return True

    def _guarded(self, act: Callable[[], Step | None]) -> None:
        """Carry out what a screen asks; where our own code fails, say so calmly and go on."""
        try:
            self._carried_out(act())
        except Exception as fault:  # the one place where everything is caught
            path = reported(self.stage, fault)
            self._carried_out(calm_page(self.stage, path))

    def _carried_out(self, step: Step | None) -> None:
        match step:
            case None:
                pass
            case Push(screen, veils):
                self.stack.append((screen, veils))
            case Pop(count):
                del self.stack[-count:]
            case Replace(screen, whole_stack):
                if whole_stack:
                    self.stack.clear()
                elif self.stack:
                    self.stack.pop()
                self.stack.append((screen, False))
            case Quit():
                self._is_open = False
        if step is not None and self.stack:
            self.stack[-1][0].returned()

    def _passed(self, seconds: float) -> bool:
        self.stage.sounds.passed()
        if not self.stack:
            return False
        self.stage.voice.say(self.stack[-1][0].said)
        return self.stack[-1][0].passed(seconds)

    def _draw(self) -> None:
        if not self.stack:
            return
        self.window.theme = self.stage.theme
        bottom = len(self.stack) - 1
        while bottom and self.stack[bottom][1]:
            bottom -= 1
        for screen, _ in self.stack[bottom:]:
            try:
                screen.draw(self.window)
            except Exception as fault:
                path = reported(self.stage, fault)
                self._carried_out(calm_page(self.stage, path))
                return
        self.window.lay_grain()
        pygame.display.flip()

    def _resized(self) -> None:
        surface = pygame.display.get_surface()
        assert surface is not None
        self._surface = surface
        self.window.surface = self._surface
        self.stage.size = self._surface.get_size()

    def _applied(self, name: str) -> None:
        """A setting has changed: what concerns the window follows at once."""
        self._inputs.bindings = self.stage.bindings
        if name == "display.full_screen":
            self._surface = self._opened(self.stage.settings.display.full_screen)
            self._resized()

    def _opened(self, full_screen: bool) -> pygame.Surface:
        try:
            if full_screen:
                return pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
            width, height = pygame.display.get_desktop_sizes()[0]
            size = (1920, 1080) if (width, height) >= (2100, 1200) else USUAL_SIZE
            return pygame.display.set_mode(size, pygame.RESIZABLE)
        except (pygame.error, IndexError) as fault:
            raise CannotOpen(str(fault)) from fault
