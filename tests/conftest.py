"""What tests ask for: a story from YAML, a session of a tiny story, a screen nobody sees."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from game.model.story import Story
from game.play.meaning import Meaning
from game.play.rules import Rules
from game.play.session import Session
from tests.tiny import tiny, told
from tests.workers import pytest_cmdline_main as pytest_cmdline_main


@pytest.fixture
def story_from() -> Callable[[str], Story]:
    """Reads a story written in one text; see tests/README.md for what may be left out."""
    return told


@pytest.fixture
def session_of() -> Callable[..., Session]:
    """A session of a story in tests/stories, by its name."""

    def session(name: str, meaning: Callable[[Story], Meaning] | None = None) -> Session:
        story = tiny(name)
        return Session(Rules(story, meaning(story) if meaning is not None else None))

    return session


@pytest.fixture
def dummy_screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A display and a sound device that draw and play nothing."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    pygame = pytest.importorskip("pygame")
    pygame.display.init()
    yield
    pygame.quit()
