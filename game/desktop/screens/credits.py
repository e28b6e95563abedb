"""The credits: what was invented, who made what, under which licences, and what to read."""

from __future__ import annotations

from game.desktop.screens.before import prose
from game.desktop.screens.texts import TextScreen
from game.desktop.sheet import Masthead
from game.desktop.spans import Paragraph, Span, plain
from game.desktop.stage import Stage


def credits_screen(stage: Stage) -> TextScreen:
    """The authors' statement, the makers and a bibliography in the order of reading."""
    front, say = stage.story.front, stage.say
    works = sorted(stage.story.sources.values(), key=lambda work: (work.year, work.author))
    return TextScreen(
        stage,
        Masthead(say("credits")),
        (
            *prose(front.statement),
            plain(say("made-by"), "heading"),
            plain(front.authors),
            plain(say("licences"), "heading"),
            plain(say("licences-text")),
            plain(say("reading-list"), "heading"),
            *(
                Paragraph((Span(f"{w.author}, "), Span(w.title, "italic"), Span(f" ({w.year})")))
                for w in works
            ),
        ),
    )
