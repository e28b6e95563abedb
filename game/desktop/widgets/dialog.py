"""A question on a small torn sheet over the page, with a few answers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.desktop.box import Box
from game.desktop.founts import fount, letter_width
from game.desktop.intent import BACK, Intent
from game.desktop.lettering import fitted
from game.desktop.marks import Letters
from game.desktop.scale import Scale
from game.desktop.shaping import Widths
from game.desktop.spans import Paragraph
from game.desktop.theme import Ink
from game.desktop.widgets.event import Event, Pressed
from game.desktop.widgets.listing import Listing
from game.desktop.widgets.listing_layout import ListLayout, set_list
from game.desktop.widgets.rows import Control, Passage

LETTERS, TITLE, PAD = 46, 40, 34  # average letters to a line; type size; from the paper's edge


@dataclass(frozen=True, slots=True)
class DialogLayout:
    """The sheet of a dialog in the window; its text and answers scroll together when too tall."""

    paper: Box
    title: tuple[Letters, ...]
    rule: Box
    list: ListLayout


@dataclass(frozen=True, slots=True)
class Dialog:
    """`list` holds the text as a passage, then the answers. Going back answers `cancel`."""

    title: str
    list: Listing
    cancel: str = ""

    @property
    def said(self) -> str:
        """The whole question, for when the dialog opens; then `list.said` follows the focus."""
        passages = [row for row in self.list.rows if isinstance(row, Passage)]
        text = [paragraph.said for passage in passages for paragraph in passage.paragraphs]
        return " ".join((f"{self.title}.", *text, self.list.said))

    def on_intent(self, intent: Intent, layout: DialogLayout) -> tuple[Dialog, Event | None]:
        """`Pressed(id)` tells the answer."""
        if intent == BACK and self.list.listening == "actions":
            return self, Pressed(self.cancel) if self.cancel else None
        answers, event = self.list.on_intent(intent, layout.list)
        return replace(self, list=answers), event


def asked(
    title: str, text: tuple[Paragraph, ...], answers: tuple[Control, ...], cancel: str = ""
) -> Dialog:
    """A dialog whose focus is on the answer that changes nothing, if there is one."""
    rows = (*((Passage(text),) if text else ()), *answers)
    return Dialog(title, Listing(rows, cancel or answers[0].id), cancel)


def set_dialog(dialog: Dialog, scale: Scale, widths: Widths) -> DialogLayout:
    """The dialog in the middle of the window, as tall as it needs to be."""
    pad, margin = scale.px(PAD), scale.px(24)
    wide = float(round(min(LETTERS * letter_width(scale) + 2 * pad, scale.width - 2 * margin)))
    inner = wide - 2 * pad
    largest = fount(scale, "display", scale.furniture(TITLE), 0.03)
    lines, title = fitted(dialog.title.upper(), largest, inner, widths, 0.6)
    head = pad + title.size * (0.81 + 1.08 * (len(lines) - 1)) + scale.px(16)
    heavy, gap, foot = scale.hair(5), scale.px(12), pad * 0.8
    needed = set_list(dialog.list.rows, Box(0, 0, inner, 1), scale, widths).height
    fixed = head + heavy + gap + foot
    tall = float(round(min(fixed + needed, scale.height - 2 * margin)))
    paper = Box(round((scale.width - wide) / 2), round((scale.height - tall) / 2), wide, tall)
    rule = Box(paper.x + pad, float(round(paper.y + head)), inner, heavy)
    top = rule.bottom + gap
    view = Box(paper.x + pad, top, inner, max(1.0, paper.bottom - foot - top))
    letters: list[Letters] = []
    baseline = paper.y + pad
    for number, line in enumerate(lines):
        baseline += title.size * (1.08 if number else 0.81)
        letters.append(Letters(line, title, view.x, baseline, Ink.TEXT))
    return DialogLayout(
        paper, tuple(letters), rule, set_list(dialog.list.rows, view, scale, widths)
    )
