"""Settings as rows of a list: each with the control that its kind of value wants."""

from __future__ import annotations

from game.desktop.stage import Stage
from game.desktop.widgets.cycle import Cycle
from game.desktop.widgets.rows import Row
from game.desktop.widgets.slider import Slider
from game.desktop.widgets.toggle import Toggle
from game.keeping.settings import ALLOWED, Among, OnOff, Within

UNITS = {
    "reading.size": " px",
    "reading.leading": " %",
    "reading.tracking": " %",
    "reading.gap": " %",
    "access.voice_rate": " %",
}


def rows_of(stage: Stage, names: tuple[str, ...]) -> tuple[Row, ...]:
    """A row for each setting, named as `reading.size`."""
    return tuple(_row(stage, name) for name in names if not _is_elsewhere(name))


def _row(stage: Stage, name: str) -> Row:
    group, _, field = name.partition(".")
    value = getattr(getattr(stage.settings, group), field)
    label = stage.say(f"setting.{name}.label")
    hint = stage.say(f"setting.{name}.hint")
    match ALLOWED[name]:
        case Within(low, high, step):
            unit = UNITS.get(name, " %" if group == "sound" else "")
            return Slider(name, label, low, high, int(value), step, unit, hint)
        case Among(words):
            shown = tuple((word, stage.say(f"value.{word}")) for word in words)
            return Cycle(name, label, shown, str(value), hint)
        case _:
            return Toggle(name, label, bool(value), (stage.say("off"), stage.say("on")), hint)


def _is_elsewhere(name: str) -> bool:
    """Whether a setting is no single row: keys and the language have their own."""
    return not isinstance(ALLOWED[name], Within | Among | OnOff)
