"""The pages of a night as they were told, in step with undo and rebuilt after loading."""

from __future__ import annotations

from collections.abc import Iterator

from game.play.beat import Beat, ChapterOpened, SceneEntered, Took
from game.play.rules import Rules
from game.play.session import Beats, Session


class History:
    """What each command of the log was answered with: a page for each."""

    def __init__(self) -> None:
        self._pages: list[Beats] = []

    def after(self, session: Session, beats: Beats) -> None:
        """Take in an answer: a page for a new command, pages torn out for what was taken back."""
        length = len(session.log)
        if length == 1 and isinstance(beats[0], ChapterOpened):
            self._pages = [beats]
        elif length == len(self._pages) + 1:
            self._pages.append(beats)
        else:
            del self._pages[length:]

    def beats(self) -> Iterator[Beat]:
        """Everything told in this night that still stands."""
        for page in self._pages:
            yield from page

    def chapter(self) -> Iterator[Beat]:
        """Everything told in this chapter."""
        whole = list(self.beats())
        opened = [n for n, beat in enumerate(whole) if isinstance(beat, ChapterOpened)]
        yield from whole[opened[-1] if opened else 0 :]

    def passed(self) -> tuple[tuple[str, str], ...]:
        """The choices made, as (scene, choice), and the scenes entered, as (scene, "")."""
        met: list[tuple[str, str]] = []
        for beat in self.beats():
            match beat:
                case SceneEntered(scene=scene):
                    met.append((scene, ""))
                case Took(scene, choice):
                    met.append((scene, choice.removesuffix(".sure")))
                case _:
                    pass
        return tuple(met)

    def last_label(self) -> str:
        """What the player read on the last choice, or "" before the first."""
        labels = [beat.label for beat in self.beats() if isinstance(beat, Took) and beat.label]
        return labels[-1] if labels else ""


def remembered(rules: Rules, session: Session) -> History:
    """The history of a loaded night, told again from its log.

    When the story has changed under the save, the log may lead elsewhere; then the pages are lost
    and the night goes on without them.
    """
    history, again = History(), Session(rules)
    for command in session.log:
        history.after(again, again.send(command))
    if again.log == session.log and again.state == session.state:
        return history
    blank = History()
    blank._pages = [() for _ in session.log]
    return blank
