"""Settings as rows of a list: each with the control that its kind of value wants."""

from __future__ import annotations

from game.desktop.spans import Paragraph
from game.desktop.stage import Stage
from game.desktop.widgets.cycle import Cycle
from game.desktop.widgets.rows import Row
from game.desktop.widgets.slider import Slider
from game.desktop.widgets.toggle import Toggle
from game.keeping.settings import ALLOWED, Among, OnOff, Within
from game.model.spans import paragraphs

UNITS = {
    "reading.size": " px",
    "reading.leading": " %",
    "reading.tracking": " %",
    "reading.gap": " %",
    "access.voice_rate": " %",
}
LANGUAGE = "reading.language"


def rows_of(stage: Stage, names: tuple[str, ...]) -> tuple[Row, ...]:
    """A row for each setting, named as `reading.size`."""
    return tuple(_row(stage, name) for name in names if _has_row(stage, name))


def sample(stage: Stage) -> Paragraph:
    """A paragraph that shows at once what a change does to the page."""
    return Paragraph(paragraphs(stage.say("sample"))[0].spans, opens=True)


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
        case OnOff():
            return Toggle(name, label, bool(value), (stage.say("off"), stage.say("on")), hint)
        case _:
            shown = tuple((code, stage.words.called(code)) for code in stage.languages)
            return Cycle(name, label, shown, str(value), hint)


def _has_row(stage: Stage, name: str) -> bool:
    """Keys have a page of their own; the language is asked only where there is a second one."""
    if name == LANGUAGE:
        return len(stage.languages) > 1 and stage.settings.reading.language in stage.languages
    return isinstance(ALLOWED[name], Within | Among | OnOff)
