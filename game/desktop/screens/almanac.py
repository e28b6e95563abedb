"""The almanac: what play has opened, each entry with its standing and its sources."""

from __future__ import annotations

from game.desktop.screen import Pop, Push, Step
from game.desktop.screens.listed import ListScreen
from game.desktop.screens.texts import TextScreen
from game.desktop.sheet import Masthead
from game.desktop.spans import Paragraph, Span, plain
from game.desktop.stage import Stage
from game.desktop.widgets.entry import Entry
from game.desktop.widgets.rows import Passage, Row
from game.model.record import Entry as AlmanacEntry
from game.model.spans import paragraphs


class AlmanacScreen(ListScreen):
    """Every open entry by title; how many are still closed."""

    def masthead(self) -> Masthead:
        return Masthead(self.stage.say("almanac"))

    def rows(self) -> tuple[Row, ...]:
        stage = self.stage
        entries = stage.story.almanac.values()
        found = [entry for entry in entries if entry.id in stage.records.almanac]
        key = "almanac-whole" if len(found) == len(entries) else "almanac-count"
        count = stage.say(key, count=len(found), all=len(entries))
        return (
            Passage((plain(count, "aside"),)),
            *(
                Entry(entry.id, entry.title, _standing(stage, entry))
                for entry in sorted(found, key=lambda entry: entry.title)
            ),
            Entry("back", stage.say("back")),
        )

    def taken(self, id: str) -> Step | None:
        if id == "back":
            return Pop()
        return Push(entry_screen(self.stage, self.stage.story.almanac[id]))


def entry_screen(stage: Stage, entry: AlmanacEntry) -> TextScreen:
    """One entry: its text, then every source with its stance."""
    text = [Paragraph(p.spans, opens=n == 0) for n, p in enumerate(paragraphs(entry.text.strip()))]
    if entry.content_note:
        text.insert(0, plain(stage.say("entry-note"), "aside"))
    head = Masthead(entry.title, _standing(stage, entry))
    return TextScreen(stage, head, (*text, *source_lines(stage, entry.sources)))


def _standing(stage: Stage, entry: AlmanacEntry) -> str:
    """How well a claim stands: a label, and so without the stop of a sentence."""
    return stage.words.say(f"standing.{entry.standing}").rstrip(".")


def source_lines(stage: Stage, sources: tuple[str, ...]) -> tuple[Paragraph, ...]:
    """The works behind a claim, each with its stance."""
    if not sources:
        return ()
    works = (stage.story.sources[id] for id in sources if id in stage.story.sources)
    lines = tuple(
        Paragraph(
            (
                Span(f"{work.author}, "),
                Span(work.title, "italic"),
                Span(f" ({work.year}). {work.stance}."),
            ),
            "aside",
        )
        for work in works
    )
    return (plain(stage.say("sources"), "heading"), *lines)
