"""Who notices a fault: the check, the playthroughs, the prover, or nobody."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from game.author.check import Beside, checked
from game.author.hearing import Ear
from game.author.mending import Found, mending
from game.headless.playtest import transcript_fault
from game.headless.script import Outcome, performed
from game.keeping.places import shipped_story
from game.model.problem import Problem
from game.model.script import Script
from game.model.story import Story
from game.play.rules import Rules
from game.proof.answer import Answer, Question
from game.proof.limits import Limits
from game.proof.proving import Plan, proved
from game.reading.kinds import RUNS
from game.reading.library import read_texts
from game.reading.scripts import scripts
from tests.mutation.equal import equal_by
from tests.mutation.mutant import Mutant
from tests.mutation.shipped import Shipped

Judge = Literal["check", "prove", "playthroughs"]
JUDGES: tuple[Judge, ...] = ("check", "playthroughs", "prove")  # the cheapest first

# First what needs no look at the texts, which is the dear part.
ASKED: tuple[tuple[Question, ...], ...] = (("P2", "P3", "P4", "P5"), ("P1", "P7"))
SECONDS = 60.0  # of one question's proof; what stops there is not decided, and not caught
MEGABYTES = 1000


@dataclass(frozen=True)
class Verdict:
    """What became of one mutant: what each judge that was asked said first, empty for nothing.

    `equal` names the proof that it is no fault at all; `undecided` tells that a proof took too
    long.
    """

    mutant: Mutant
    said: Mapping[Judge, str]
    equal: str = ""
    undecided: bool = False

    @property
    def caught_by(self) -> Judge | None:
        """The first judge that noticed."""
        return next((judge for judge in JUDGES if self.said.get(judge)), None)


@dataclass(frozen=True)
class Clean:
    """The story without faults, as each judge sees it."""

    story: Story
    found: Found
    answers: Counter[tuple[str, str, str]]
    kept: dict[str, tuple[Answer, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Wanted:
    """Which judges are asked: all of them about everything, or each only where none has spoken."""

    judges: tuple[Judge, ...] = JUDGES
    every: bool = False


class Court:
    """Judges mutants one after the other, against the clean story."""

    def __init__(self, shipped: Shipped, wanted: Wanted) -> None:
        self._shipped = shipped
        self._wanted = wanted
        self._ear = Ear()
        story = shipped.written.story
        slips, runs = self._runs(story, shipped.texts)
        found = self._found(story, (), slips, runs)
        self._clean = Clean(story, found, Counter())
        if "prove" in wanted.judges:
            for questions in ASKED:
                faults, undecided = self._refuted(story, questions)
                assert not undecided, "the clean story must be proved within the limits"
                self._clean.answers.update(faults.keys())

    def judged(self, mutant: Mutant) -> Verdict:
        """What each judge says of a mutant."""
        texts = {**self._shipped.texts, mutant.file: mutant.text}
        reading = read_texts(texts)
        said: dict[Judge, str] = {}
        if reading.story is None:
            return Verdict(mutant, {"check": str(reading.problems[0])})
        slips, runs = self._runs(reading.story, texts)
        found = self._found(reading.story, reading.problems, slips, runs)
        new = mending(self._clean.found, found).new
        said["check"] = str(new[0]) if new else ""
        undecided = False
        if self._asks("playthroughs", said):
            said["playthroughs"] = _played(reading.story, runs)
        if self._asks("prove", said):
            said["prove"], undecided = self._proof(reading.story)
        verdict = Verdict(mutant, said, undecided=undecided)
        if verdict.caught_by is None:
            return replace(verdict, equal=equal_by(self._clean.story, reading.story))
        return verdict

    def _asks(self, judge: Judge, said: Mapping[Judge, str]) -> bool:
        if judge not in self._wanted.judges:
            return False
        return self._wanted.every or not any(said.values())

    def _runs(
        self, story: Story, texts: Mapping[str, str]
    ) -> tuple[tuple[Problem, ...], tuple[Script, ...]]:
        plays = {file: text for file, text in texts.items() if file.endswith(RUNS)}
        runs, slips = scripts(plays, story)
        return slips, runs

    def _found(
        self,
        story: Story,
        problems: Iterable[Problem],
        slips: tuple[Problem, ...],
        runs: tuple[Script, ...],
    ) -> Found:
        # Files that are lost from the assets are no fault of the story's text.
        beside = Beside(self._shipped.style, self._shipped.assets, (), runs)
        return Found(tuple(problems), checked(story, slips, beside, self._ear))

    def _proof(self, story: Story) -> tuple[str, bool]:
        stopped = False
        for questions in ASKED:
            faults, undecided = self._refuted(story, questions)
            new = [key for key in faults if key not in self._clean.answers]
            if new:
                return f"{faults[new[0]]}", stopped
            stopped = stopped or undecided
        return "", stopped

    def _refuted(
        self, story: Story, questions: tuple[Question, ...]
    ) -> tuple[dict[tuple[str, str, str], str], bool]:
        """What is refuted or cannot be known; and whether the limits alone are why it is not."""
        start = time.process_time()
        limits = Limits(SECONDS, MEGABYTES, lambda: time.process_time() - start)
        proof = proved(story, Plan(limits, questions, kept=self._clean.kept))
        faults = {}
        undecided = False
        for answer in proof.faults:
            if answer.verdict == "unknown" and answer.why.startswith("the limit of "):
                undecided = True
            else:
                key = (answer.question, answer.subject, answer.verdict)
                faults[key] = f"{answer.question} {answer.verdict}: {answer.subject}: {answer.why}"
        return faults, undecided


def _played(story: Story, runs: Iterable[Script]) -> str:
    """The first fault of any run, or of what a file of runs tells."""
    rules = Rules(story)
    files: dict[str, list[Outcome]] = {}
    for run in runs:
        files.setdefault(run.mark.file, []).append(performed(rules, run))
    for file, outcomes in files.items():
        broken = next((outcome.fault for outcome in outcomes if outcome.fault), None)
        fault = broken or transcript_fault(shipped_story() / Path(file), outcomes)
        if fault is not None:
            return str(fault)
    return ""
