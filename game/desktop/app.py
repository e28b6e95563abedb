"""The window's life: holds the stack of screens, hands out intents, and lets time pass."""

from __future__ import annotations

from collections.abc import Callable

from game.desktop.display import CannotOpen as CannotOpen
from game.desktop.display import Display  # first, for it tells SDL what it wants

# isort: split
import pygame

from game.desktop.furnishing import furnished
from game.desktop.inputs import Inputs
from game.desktop.intent import Action, Intent
from game.desktop.pads import Pads
from game.desktop.plan import Plan
from game.desktop.screen import Home, Pop, Push, Quit, Replace, Screen, Step
from game.desktop.screens.notice import notice
from game.desktop.screens.title import TitleScreen
from game.desktop.slip import HasSheet
from game.desktop.thrift import be_thrifty
from game.desktop.trouble import TroublePage, reported
from game.desktop.type import TypeCase
from game.desktop.window import Window
from game.keeping.settings import settings_in
from game.keeping.words import words
from game.play.rules import Rules

FRAMES = 30  # looks at the keyboard in a second, and pictures while something moves
LONGEST_STEP = 0.25  # seconds that one turn may count for, however long the machine slept
RESIZES = (pygame.WINDOWRESIZED, pygame.WINDOWSIZECHANGED, pygame.WINDOWDISPLAYCHANGED)
PRESSES = (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.MOUSEWHEEL, pygame.CONTROLLERBUTTONDOWN)


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
        be_thrifty()
        self._plan = plan
        settings = settings_in(plan.places.settings)
        is_full = settings.display.full_screen
        self.display = Display("Ten Past Two", is_full=is_full, size=plan.size)
        self.stage = furnished(plan, settings, self.display.surface.get_size())
        self.stage.on_settings = self._applied
        case = TypeCase(self.stage.shaper)
        self.window = Window(self.display.surface, case, self.stage.theme, self.stage.pictures)
        self.stack: list[tuple[Screen, bool]] = []
        self._inputs = Inputs(self.stage.bindings, self.display.finer)
        self._pads = Pads()
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
            self.turn(clock.tick(FRAMES) / 1000)

    def show_title(self) -> None:
        """The first picture, before anything is read that it does not need."""
        self._carried_out(Push(TitleScreen(self.stage, self._ready)))
        self.draw()

    def make_ready(self) -> None:
        """The title stands: now there is time for the story, the sounds and the pad."""
        from game.desktop.screens.menu import prepared  # late: see TitleScreen.taken

        prepared(self.stage)
        self._guarded(self._ready)
        self._guarded(self._heard)
        if self._plan.open_at is not None:
            self._guarded(self._opened_at)
        self.draw()

    def turn(self, seconds: float) -> None:
        """One look at the keyboard and the clock; draws when something has changed."""
        try:
            changed = self._events()
            changed |= self.is_open and self._reread()
            if self.is_open and (self._passed(min(seconds, LONGEST_STEP)) or changed):
                self.draw()
            # One after the other: a picture and a minute of sound in the making take 20 MB each.
            self.stage.sounds.passed(opens=self.window.is_at_rest)
        except CannotOpen:
            raise
        except Exception as fault:
            self._failed(fault)
            self.draw()

    def close(self) -> None:
        """Let go of the window, the sounds and the voice."""
        self.stage.voice.hush()
        self.stage.sounds.stop()
        self.display.close()

    def _heard(self) -> Step | None:
        """Open what can be heard, and the pads; a night can be played without either."""
        self.stage.sounds.start()
        self.stage.sounds.music("title")
        self._pads.start()
        return None

    def _ready(self) -> Step | None:
        """Read the story once; a notice where it cannot be played."""
        stage = self.stage
        if stage.rules is not None:
            return None
        story, problems = self._plan.read(stage.settings.reading.language)
        if story is None:
            first = next((str(p) for p in problems if p.severity == "error"), "")
            return notice(stage, stage.say("no-story"), stage.say("no-story-text", first=first))
        stage.tell(Rules(story))
        self.display.name(story.front.title)
        return None

    def _reread(self) -> bool:
        """Take in what was read since the story's files changed; whether anything was."""
        author = self.stage.author
        fresh = author.reread() if author is not None and author.reread is not None else None
        if fresh is None:
            return False
        from game.desktop.following import taken_in  # late: players never need it

        screens = [screen for screen, _ in self.stack]
        self._guarded(lambda: taken_in(self.stage, screens, fresh))
        return True

    def _spoken_anew(self) -> None:
        from game.desktop.following import spoken_in  # late: few change their language

        spoken_in(self.stage, [screen for screen, _ in self.stack], self._plan.read)

    def _opened_at(self) -> Step | None:
        assert self._plan.open_at is not None
        if self.stage.rules is None:
            return None
        return Home(self._plan.open_at(self.stage))

    def _events(self) -> bool:
        """Hand every event to the topmost screen; whether anything may have changed."""
        changed = False
        for event in pygame.event.get():
            if event.type in PRESSES:
                changed |= self.window.settle()
            if event.type == pygame.QUIT:
                self._is_open = False
            elif event.type in RESIZES:
                self._resized()
                changed = True
            elif event.type in (pygame.WINDOWEXPOSED, pygame.WINDOWSHOWN):
                changed = True
            elif event.type in (pygame.CONTROLLERDEVICEADDED, pygame.CONTROLLERDEVICEREMOVED):
                self._pads.changed(event)
            else:
                self._inputs.listening = self.stack[-1][0].listening if self.stack else "actions"
                intent = self._inputs.intent(event)
                if intent is not None:
                    changed |= self.take(intent)
            if not self.is_open:
                return False
        return changed

    def take(self, intent: Intent) -> bool:
        """Hand an intent to the topmost screen, or carry out what no screen need know of."""
        stage = self.stage
        if intent == Action("full-screen"):
            stage.change("display.full_screen", not stage.settings.display.full_screen)
            return True
        screen = self.stack[-1][0]
        if intent == Action("speak"):
            stage.voice.repeat(screen.said)
            return False
        self._guarded(lambda: screen.on_intent(intent))
        return True

    def _guarded(self, act: Callable[[], Step | None]) -> None:
        """Carry out what a screen asks; where our own code fails, say so calmly and go on."""
        try:
            self._carried_out(act())
        except Exception as fault:
            self._failed(fault)

    def _failed(self, fault: Exception) -> None:
        """Write a report and open the calm page. Nobody should see more of it than that."""
        self._carried_out(Push(TroublePage(self.stage, reported(self.stage, fault))))

    def _carried_out(self, step: Step | None) -> None:
        match step:
            case None:
                return
            case Push(screen, veils):
                self.stack.append((screen, veils))
            case Pop(count):
                del self.stack[-count:]
            case Replace(screen, veils):
                self.stack[-1] = screen, veils
            case Home(screen):
                self.window.slide.change()
                del self.stack[1:]
                if screen is not None:
                    self.stack.append((screen, False))
            case Quit():
                self._is_open = False
        if self.is_open:
            self.stack[-1][0].returned()

    def _passed(self, seconds: float) -> bool:
        stage, screen = self.stage, self.stack[-1][0]
        moved = self.window.passed(seconds)
        before, stage.slip = stage.slip, stage.slip.after(seconds)
        moved |= stage.slip.words != before.words
        if stage.voice.mode != "off":
            stage.voice.say(screen.said)
        # What nobody sees yet has not begun: a press that calls it in is no answer to it.
        return screen.passed(0.0 if self.window.slide.is_awaited else seconds) or moved

    def draw(self) -> None:
        """Draw from the topmost screen that fills the window upwards."""
        if not self.is_open:
            return
        self.window.theme = self.stage.theme
        self.window.keep_still(self.stage.is_sudden)
        place = len(self.stack) - 1
        while place and self.stack[place][1]:
            place -= 1
        while place < len(self.stack):
            try:
                self.stack[place][0].draw(self.window)
                place += 1
            except Exception as fault:
                place = self._not_drawn(place, fault)
        self._lay_slip(self.stack[-1][0])
        self.window.lay_grain()
        self.display.show()

    def _lay_slip(self, screen: Screen) -> None:
        """What has become of the story's files lies over everything else."""
        stage = self.stage
        if stage.slip.words and isinstance(screen, HasSheet):
            slip = stage.slip.printed(screen.sheet, stage.scale, stage.shaper)
            self.window.print(slip.marks)

    def _not_drawn(self, place: int, fault: Exception) -> int:
        """A screen that cannot be drawn gives way to the calm page; the place to draw from next."""
        path = reported(self.stage, fault)
        if isinstance(self.stack[place][0], TroublePage):
            raise CannotOpen(f"{fault}; a report lies in {path}") from fault
        del self.stack[max(1, place) :]
        self._carried_out(Push(TroublePage(self.stage, path)))
        return len(self.stack) - 1

    def _resized(self) -> None:
        self.window.settle()
        self.display.resized()
        self.window.surface = self.display.surface
        self.stage.size = self.display.surface.get_size()
        self._inputs.finer = self.display.finer

    def _applied(self, name: str) -> None:
        """A setting has changed: what concerns the window follows at once."""
        settings = self.stage.settings
        self._inputs.bindings = self.stage.bindings
        if name == "reading.language":
            self.stage.words = words(self._plan.assets / "words", settings.reading.language)
            self._guarded(self._spoken_anew)
        if name == "display.full_screen":
            self.display.fill_screen(settings.display.full_screen)
            self._resized()
