"""Where no window can be had: what is missing, what to install, and the way to play without one."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from game.__main__ import main
from game.keeping.places import HOME

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
IN_TEXT = "without a window: `ten-past-two play --text`\n"
ON_LINUX = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems have one screen"
)


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME, str(tmp_path / "home"))


@ON_LINUX
def test_without_a_display_the_terminal_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 2
    assert capsys.readouterr().err == (
        f"ten-past-two: there is no display to open a window on; {IN_TEXT}"
    )


@ON_LINUX
def test_a_display_that_does_not_answer_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pygame").display.quit()
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":4099")
    monkeypatch.setenv("SDL_VIDEODRIVER", "x11")
    assert main([]) == 2
    assert capsys.readouterr().err == (
        f"ten-past-two: no window can be opened here (x11 not available); {IN_TEXT}"
    )


def test_without_pygame_ce_the_command_to_install_it_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setitem(sys.modules, "pygame", None)
    assert main([]) == 2
    assert capsys.readouterr().err == (
        f"ten-past-two: the window needs pygame-ce: `pip install pygame-ce`; {IN_TEXT}"
    )


def test_pygame_installed_over_pygame_ce_is_told_with_the_way_out(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setitem(sys.modules, "pygame", ModuleType("pygame"))
    assert main([]) == 2
    assert capsys.readouterr().err == (
        "ten-past-two: the package pygame has been installed over pygame-ce, and the two cannot "
        "share a folder: `pip uninstall -y pygame pygame-ce`, then `pip install pygame-ce`; "
        + IN_TEXT
    )


def test_commands_that_need_no_window_know_no_pygame(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "pygame", None)
    monkeypatch.chdir(tmp_path)
    for line in (["new", "story", "mine"], ["check", "mine"], ["count", "mine"],
                 ["playtest", "mine"]):  # fmt: skip
        assert main(line) == 0
    assert capsys.readouterr().err == ""
