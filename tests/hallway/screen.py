"""A screen that nobody sees: an X server in memory, what stands on it, and keys for its window."""

from __future__ import annotations

import ctypes
import os
import shutil
import struct
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

SIZE = 1280, 720
HAS_XVFB = shutil.which("Xvfb") is not None
_PATIENCE = 60.0  # seconds, for a machine that has much else to do


@dataclass(frozen=True, slots=True)
class VirtualScreen:
    """One X server; `frame` is the file in which it keeps what it shows."""

    number: str
    frame: Path

    def environment(self) -> Mapping[str, str]:
        """What a program needs to open its window here, in silence."""
        others = {k: v for k, v in os.environ.items() if not k.startswith(("SDL_", "WAYLAND_"))}
        return {**others, "DISPLAY": f":{self.number}", "SDL_AUDIODRIVER": "dummy"}

    def picture(self) -> bytes:
        """The pixels as they stand, four bytes each, in rows from the top."""
        kept = self.frame.read_bytes()
        head = struct.unpack(">25I", kept[:100])
        start = head[0] + head[19] * 12
        return kept[start : start + head[12] * head[5]]

    def rows(self) -> list[bytes]:
        """The same, row by row."""
        pixels = self.picture()
        wide = len(pixels) // SIZE[1]
        return [pixels[at : at + wide] for at in range(0, len(pixels), wide)]

    def colours(self) -> int:
        """How many colours a sample of the picture holds; a bare screen holds one."""
        pixels = self.picture()
        return len({pixels[at : at + 3] for at in range(0, len(pixels), 4 * 97)})

    def press(self, key: str) -> None:
        """A key goes down and up again in the window that is open."""
        with _connection(self.number) as (x11, display):
            window = _topmost(x11, display)
            code = x11.XKeysymToKeycode(display, x11.XStringToKeysym(key.encode()))
            for kind in (2, 3):  # KeyPress, KeyRelease
                x11.XSendEvent(display, window, 1, 3, ctypes.byref(_key(kind, window, code)))


@contextmanager
def virtual_screen(folder: Path) -> Iterator[VirtualScreen]:
    """An X server of its own for as long as this lasts."""
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp",
         "-fbdir", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        assert server.stdout is not None
        number = server.stdout.readline().decode().strip()
        assert number, "Xvfb has found no display"
        yield VirtualScreen(number, folder / "Xvfb_screen0")
    finally:
        server.terminate()
        server.communicate()


def until(holds: Callable[[], bool], game: subprocess.Popen[bytes]) -> float:
    """The seconds until this holds; fails when it never does, or when the game has gone."""
    since = time.monotonic()
    while not holds():
        assert game.poll() is None, "the game has closed itself"
        assert time.monotonic() - since < _PATIENCE, "nothing has changed for a minute"
        time.sleep(0.05)
    return time.monotonic() - since


class _KeyEvent(ctypes.Structure):
    """What Xlib calls XKeyEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("root", ctypes.c_ulong),
        ("subwindow", ctypes.c_ulong),
        ("time", ctypes.c_ulong),
        ("places", ctypes.c_int * 4),
        ("state", ctypes.c_uint),
        ("keycode", ctypes.c_uint),
        ("same_screen", ctypes.c_int),
        ("padding", ctypes.c_long * 24),
    )


def _key(kind: int, window: int, code: int) -> _KeyEvent:
    return _KeyEvent(type=kind, window=window, keycode=code, same_screen=1)


@contextmanager
def _connection(number: str) -> Iterator[tuple[ctypes.CDLL, ctypes.c_void_p]]:
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XStringToKeysym.restype = x11.XDefaultRootWindow.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(f":{number}".encode()))
    assert display, "the screen does not answer"
    try:
        yield x11, display
    finally:
        x11.XSync(display, 0)
        with suppress(OSError):
            x11.XCloseDisplay(display)


def _topmost(x11: ctypes.CDLL, display: ctypes.c_void_p) -> int:
    """The window over all others: on this screen there is one program."""
    root, parent, many = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
    found = ctypes.POINTER(ctypes.c_ulong)()
    x11.XQueryTree.argtypes = [ctypes.c_void_p, ctypes.c_ulong, *[ctypes.c_void_p] * 4]
    x11.XQueryTree(
        display, x11.XDefaultRootWindow(display),
        ctypes.byref(root), ctypes.byref(parent), ctypes.byref(found), ctypes.byref(many),
    )  # fmt: skip
    return found[many.value - 1]
