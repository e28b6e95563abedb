"""What a run can be asked about: what was told, what was met, whether a condition holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher

from game.model.condition import Chosen, Happened, Operand, Visits
from game.model.spans import paragraphs, plain
from game.model.story import Story
from game.play.beat import (
    Beat,
    ChapterClosed,
    ChapterOpened,
    EventHappened,
    FateMet,
    SceneEntered,
    Stamped,
    Told,
    Took,
    Warned,
)
from game.play.meaning import Row
from game.play.plain import PlainMeaning
from game.play.rules import SURE
from game.play.slots import Slots, chose, happened, seen

LEAST_LIKENESS = 0.4  # below this a sentence is no help to whoever looks for a slip


class Past:
    """Everything that a run has brought so far, and what its last choice brought."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self.recent: list[Beat] = []
        self.ended: set[str] = set()  # chapters and fates
        self.events: set[str] = set()
        self.visits: Counter[str] = Counter()
        self.chosen: set[tuple[str, str]] = set()

    def turn(self) -> None:
        """A choice is taken: what was told before is no longer the last."""
        self.recent.clear()

    def add(self, beats: Iterable[Beat]) -> None:
        """Take in what happened."""
        for beat in beats:
            self.recent.append(beat)
            match beat:
                case SceneEntered(scene=scene, event=event):
                    self.visits[scene] += 1
                    self.events.add(event)
                case EventHappened(event):
                    self.events.add(event)
                case Took(scene, choice):
                    self._took(scene, choice.removesuffix(SURE))
                case ChapterClosed(ended, _) | FateMet(_, ended):
                    self.ended.add(ended)
                case _:
                    pass

    def texts(self) -> list[str]:
        """What was told since the last choice, with its marks."""
        return [text for text in map(_text, self.recent) if text]

    def told(self) -> str:
        """The words told since the last choice, as `plain_words` has them."""
        return " ".join(plain_words(text) for text in self.texts())

    def notes(self) -> set[str]:
        """The ids of the footnotes in what was told since the last choice."""
        return {
            span.link
            for text in self.texts()
            for paragraph in paragraphs(text)
            for span in paragraph.spans
            if span.style == "source"
        }

    def nearest(self, words: str) -> str:
        """The sentence told since the last choice that is most like some words, or ""."""
        sentences = re.split(r"(?<=[.!?]) ", self.told())

        def likeness(sentence: str) -> float:
            return SequenceMatcher(None, words, sentence).ratio()

        best = max(sentences, key=likeness, default="")
        return best if best and likeness(best) > LEAST_LIKENESS else ""

    def _took(self, scene_id: str, choice_id: str) -> None:
        self.chosen.add((scene_id, choice_id))
        scene = self._story.scenes[scene_id]
        for choice in scene.choices:
            if choice.id == choice_id:
                self.events.add(self._story.touched(scene, choice))


class Witness(PlainMeaning):
    """Answers a run's conditions: from the state, or from the past where no slot remembers it."""

    def __init__(self, story: Story, slots: Slots, past: Past) -> None:
        super().__init__(story, slots)
        self._past = past

    def amount(self, operand: Operand, row: Row) -> int:
        flags, past = self.slots.flags, self._past
        match operand:
            case Visits(scene) if scene not in self.slots.visits and seen(scene) not in flags:
                return past.visits[scene]
            case Chosen(scene, choice) if chose(scene, choice) not in flags:
                return int((scene, choice) in past.chosen)
            case Happened(event) if happened(event) not in flags:
                return int(event in past.events)
            case _:
                return super().amount(operand, row)


def plain_words(markup: str) -> str:
    """Words as they are compared: without marks, with straight quotes and single spaces."""
    text = plain(markup)
    for curly, straight in (("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"), ("\u00a0", " ")):
        text = text.replace(curly, straight)
    return " ".join(text.split())


def _text(beat: Beat) -> str:
    match beat:
        case Told(text) | Warned(_, text) | Stamped(text=text):
            return text
        case ChapterOpened(_, card):
            return card
        case _:
            return ""
