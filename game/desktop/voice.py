"""What is said aloud: by the system's own voice, by espeak-ng, or not at all."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from contextlib import suppress
from typing import Literal

import pygame

Mode = Literal["off", "speech", "clipboard"]
USUAL_RATE = 175  # words a minute, espeak-ng's own default
_CLOCK = re.compile(r"\b0?(\d{1,2}):(\d\d)\b")


def with_clocks_apart(words: str) -> str:
    """The words with a space in each hour of the clock, where espeak-ng may name the colon."""
    return _CLOCK.sub(r"\1 \2", words)


class Voice:
    """Says the newest words and drops what it was saying before."""

    def __init__(self, mode: Mode = "off", rate: int = 100, loudness: int = 100) -> None:
        self.mode: Mode = mode
        self.rate = rate
        self.loudness = loudness
        self._last = ""
        self._say: Callable[[str], None] | None = None
        self._running: subprocess.Popen[bytes] | None = None

    def say(self, words: str) -> None:
        """Say these words, unless they were the last ones said."""
        if not words or words == self._last or self.mode == "off":
            return
        self.repeat(words)

    def repeat(self, words: str) -> None:
        """Say these words even if they were said before."""
        self._last = words
        if self.mode == "clipboard":
            with suppress(pygame.error, ValueError):
                pygame.scrap.put_text(words)
        elif self.mode == "speech":
            if self._say is None:
                self._say = self._system_voice() or self._espeak
            self._say(words)

    def hush(self) -> None:
        """Stop speaking."""
        if self._running is not None and self._running.poll() is None:
            self._running.terminate()
        self._running = None

    def _system_voice(self) -> Callable[[str], None] | None:
        """The optional extra `speech`: the player's own screen reader where one runs."""
        try:
            import prism
        except ImportError:
            return None
        try:
            backend = prism.Context().acquire_best()
        except Exception:  # a foreign library fails in its own ways
            return None
        return lambda words: backend.speak(words, interrupt=True)

    def _espeak(self, words: str) -> None:
        program = shutil.which("espeak-ng") or shutil.which("espeak")
        if program is None:
            return
        self.hush()
        rate = str(round(USUAL_RATE * self.rate / 100))
        # The words come from standard input, so that nothing in them is taken for an option.
        with suppress(OSError):
            self._running = subprocess.Popen(  # noqa: S603
                [program, "-s", rate, "-a", str(self.loudness), "--stdin"],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            if self._running.stdin is not None:
                self._running.stdin.write(with_clocks_apart(words).encode("utf-8"))
                self._running.stdin.close()
