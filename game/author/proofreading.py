"""Slips that a proofreader would mark, in every text of a story."""

from __future__ import annotations

from collections.abc import Iterator

from game.author.hearing import Ear
from game.model.codes import problem
from game.model.problem import Problem
from game.model.story import Story


def slip_problems(story: Story, ear: Ear) -> Iterator[Problem]:
    """Every slip in the texts of a story, in all their variants."""
    for passage, heard in ear.every(story):
        for name, words in heard.slips:
            yield problem(name, passage.mark, words=words)
