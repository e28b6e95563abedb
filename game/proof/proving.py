"""All questions about one story, answered within limits; what stops at a limit is *unknown*."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, MutableMapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property

from game.model.story import Story
from game.proof.answer import QUESTIONS, Answer, Question, Verdict
from game.proof.bits import OutOfMemory
from game.proof.board import board_answers
from game.proof.contents import Contents
from game.proof.diagram import Diagram
from game.proof.difference import difference_answers
from game.proof.endless import endless_answers
from game.proof.explore import Reached, explored
from game.proof.grouping import Group, groups
from game.proof.length import Length
from game.proof.limits import LimitReached, Limits
from game.proof.passage import Passage, passages_of
from game.proof.reach import reach_answers
from game.proof.rendering import place_in
from game.proof.rule import history_holds, rule_answers, subject_of
from game.proof.variants import told_in, variant_answers
from game.proof.watch import for_play, for_rules, for_texts
from game.proof.ways import Ways

Told = Callable[[str], None]
Kept = MutableMapping[str, tuple[Answer, ...]]

SEARCHED: tuple[Question, ...] = ("P1", "P2", "P3", "P4", "P5", "P6", "P7")
OF_TEXTS: dict[Question, str] = {"P1": "variants", "P7": "texts"}  # and what they look at there


@dataclass(frozen=True)
class Plan:
    """What is asked and within which limits. `kept` holds the answers of earlier proofs; `length`
    judges whether a text is too long for the page."""

    limits: Limits
    questions: Collection[Question] = SEARCHED
    told: Told = field(default=lambda _: None)
    kept: Kept = field(default_factory=dict)
    length: Length = field(default_factory=Length)


@dataclass(frozen=True)
class Proof:
    """Every answer, in the order of the questions, and how many states were looked at."""

    answers: tuple[Answer, ...]
    states: int

    @property
    def history_holds(self) -> Verdict:
        """Whether everything that the record settles comes to pass on every path."""
        return history_holds(self.answers)

    def count(self, question: Question, verdict: Verdict) -> int:
        """How many answers of a question have a verdict."""
        return sum(a.question == question and a.verdict == verdict for a in self.answers)

    @property
    def faults(self) -> tuple[Answer, ...]:
        """Refuted claims that the author has not agreed to, and what was left unknown."""
        return tuple(a for a in self.answers if a.verdict != "proved" and not a.allowed)


def proved(story: Story, plan: Plan) -> Proof:
    """Answer the questions of a plan about a story."""
    proving = _Proving(story, plan)
    answers = tuple(_agreed(story, proving.answers()))
    idle = _idle(story, answers, plan.questions) if "P3" in plan.questions else ()
    order = list(QUESTIONS)
    ranked = sorted((*answers, *idle), key=lambda answer: order.index(answer.question))
    return Proof(tuple(ranked), proving.states)


def _agreed(story: Story, answers: Iterable[Answer]) -> Iterator[Answer]:
    """The answers, marked where the story allows by name what was refuted."""
    for answer in answers:
        agreed = answer.verdict == "refuted" and _name(answer) in story.allows
        yield replace(answer, allowed=True) if agreed else answer


def _idle(
    story: Story, answers: tuple[Answer, ...], asked: Collection[Question]
) -> Iterator[Answer]:
    """Whether each allowance is needed: one for what is no longer refuted hides the next fault."""
    refuted = {_name(answer) for answer in answers if answer.verdict == "refuted"}
    for subject, rule in story.allows.items():
        if subject.partition(" ")[0] not in asked:
            continue
        if subject in refuted:
            yield Answer("P3", f"allows {subject}", "proved", mark=rule.mark)
        else:
            why = f"the rule '{rule.id}' allows what nothing refutes"
            yield Answer("P3", f"allows {subject}", "refuted", why, mark=rule.mark)


def _name(answer: Answer) -> str:
    return f"{answer.question} {answer.subject}"


class _Proving:
    def __init__(self, story: Story, plan: Plan) -> None:
        self.story = story
        self.plan = plan
        self.ways = Ways(story)
        self.states = 0

    def answers(self) -> Iterator[Answer]:
        asked = self.plan.questions
        try:
            diagram = Diagram(self.ways, self.plan.limits)
            if not {"P1", "P2", "P3", "P5"}.isdisjoint(asked):
                self.plan.told("where play can go")
                reached = explored(diagram, for_rules(self.ways), told=self._ring)
                self.states = reached.count()
                yield from self._of_play(reached)
            if "P4" in asked:
                yield from board_answers(for_texts(self.ways, self.story.scenes))
        except (LimitReached, OutOfMemory) as fault:
            yield from self._unknown(asked, self._limit(fault))
            return
        if "P6" in asked:
            self.plan.told(QUESTIONS["P6"])
            yield from self._chances()
        if not {"P1", "P7"}.isdisjoint(asked):
            yield from self._of_texts(diagram)

    def _chances(self) -> Iterator[Answer]:
        try:
            # NumPy and SciPy are large, and only this question needs them.
            from game.proof.chance import chance_answers
        except ImportError as fault:
            why = f"{fault.name} is not installed: `pip install 'ten-past-two[prove]'`"
            yield Answer("P6", "the whole story", "unknown", why)
            return
        try:
            yield from chance_answers(self.ways, self.plan.limits)
        except (LimitReached, MemoryError) as fault:
            yield Answer("P6", "the whole story", "unknown", self._limit(fault))

    def _of_play(self, reached: Reached) -> Iterator[Answer]:
        asked = self.plan.questions
        texts = for_texts(self.ways, self.story.scenes)
        found: tuple[tuple[Question, Callable[[], Iterable[Answer]]], ...] = (
            ("P1", lambda: reach_answers(reached)),
            ("P2", lambda: endless_answers(reached)),
            ("P3", lambda: rule_answers(reached)),
            ("P5", lambda: difference_answers(reached, texts)),
        )
        for question, answers in found:
            if question in asked:
                self.plan.told(QUESTIONS[question])
                yield from answers()

    def _of_texts(self, diagram: Diagram) -> Iterator[Answer]:
        contents = Contents(self.ways)
        asked = {question: self._beside(question) for question in self._asked_of_texts()}
        try:
            listed = groups(self.ways)
        except LimitReached as fault:
            yield from self._unknown(asked, str(fault))
            return
        play = cache(lambda: explored(diagram, for_play(self.ways)))
        for n, group in enumerate(listed, 1):
            self.plan.told(f"what pages can show, {n} of {len(listed)}")
            yield from map(self._marked, self._of_group(play, group, contents.group(group, asked)))

    def _of_group(
        self, play: Callable[[], Reached], group: Group, prints: dict[Question, str]
    ) -> Iterator[Answer]:
        """What is said of the texts of some scenes, kept under a print for each question."""
        lacking: list[Question] = []
        for question, print_ in prints.items():
            kept = self.plan.kept.get(print_)
            if kept is None:
                lacking.append(question)
            else:
                yield from kept
        if not lacking:
            return
        try:
            told = tuple(self._told(play(), group, lacking))
        except (LimitReached, OutOfMemory) as fault:
            yield from self._unknown_texts(group, lacking, self._limit(fault))
            return
        for question in lacking:
            self.plan.kept[prints[question]] = tuple(a for a in told if a.question == question)
        yield from told

    def _asked_of_texts(self) -> list[Question]:
        return [question for question in OF_TEXTS if question in self.plan.questions]

    def _beside(self, question: Question) -> str:
        """What the answers to a question about texts depend on besides the story."""
        return self.plan.length.name if question == "P7" else ""

    def _limit(self, fault: Exception) -> str:
        """The limit that a fault names."""
        known = isinstance(fault, LimitReached)
        return str(fault if known else self.plan.limits.out_of_memory())

    def _told(self, play: Reached, group: Group, asked: list[Question]) -> Iterator[Answer]:
        reached = told_in(play, group)
        for scene in group.scenes:
            yield from variant_answers(reached, self.story.scenes[scene], asked, self.plan.length)

    def _unknown_texts(self, group: Group, asked: list[Question], why: str) -> Iterator[Answer]:
        for scene in group.scenes:
            for question in asked:
                mark = self.story.scenes[scene].mark
                subject = f"{OF_TEXTS[question]} {scene}"
                yield Answer(question, subject, "unknown", why, mark=mark)

    def _marked(self, answer: Answer) -> Answer:
        """An answer about texts with its place in the files as they are now."""
        _, key, *path = answer.subject.split(" ")
        passage = self._passages.get(key)
        if passage is None:  # an answer about the texts of a whole scene
            return replace(answer, mark=self.story.scenes[key].mark)
        steps = tuple(int(step) for part in path for step in part.split("."))
        place = place_in(passage.text, steps) if steps else None
        return replace(answer, mark=place or passage.mark)

    @cached_property
    def _passages(self) -> dict[str, Passage]:
        scenes = self.story.scenes.values()
        return {each.key: each for scene in scenes for each in passages_of(self.story, scene)}

    def _ring(self, depth: int, spots: int) -> None:
        self.plan.told(f"where play can go, {depth} choices from the start, {spots} places")

    def _unknown(self, asked: Collection[Question], why: str) -> Iterator[Answer]:
        """An answer for everything that was asked, when the search itself was stopped."""
        for question in asked:
            subjects = [
                subject_of(rule) for rule in self.story.rules.values() if question == "P3"
            ] or ["the whole story"]
            for subject in subjects:
                yield Answer(question, subject, "unknown", why)
