"""What a way is to tell at its end, and the seed under which its shuffles fall so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.headless.script import performed
from game.model.spans import paragraphs
from game.play.rules import Rules
from game.proof.answer import Answer
from game.reading.scripts import scripts

MOST_SEEDS = 2000  # nights begun in the hope that chance falls, or shuffles, as a way needs it
# The passages that are told; the others stand on a choice.
_TOLD = (".card", ".text", ".stamp", ".warn")


def reads(answer: Answer) -> Iterator[str]:
    """The steps that ask for the text that an answer is about, a paragraph each."""
    if answer.subject.endswith(_TOLD):
        for paragraph in paragraphs(answer.shows):
            words = " ".join(paragraph.plain.split())
            if words:
                yield f"  - read: |\n      {words}"


def seeded(rules: Rules, run: str) -> str | None:
    """A run with the seed that it needs to hold, if it needs any; None when none tried will do."""
    found, problems = scripts({"way.play.yaml": run}, rules.story, ())
    if problems:
        return None
    (script,) = found
    if performed(rules, script).fault is None:
        return run
    if not rules.slots.shuffles:
        return None
    for seed in range(MOST_SEEDS):
        if performed(rules, replace(script, seed=seed)).fault is None:
            return run.replace("\nsteps:\n", f"\nseed: {seed}\nsteps:\n", 1)
    return None
