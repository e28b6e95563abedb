"""Writes the golden transcripts of the tiny stories anew: `python -m tests.accept [NAME ...]`.

Read the difference before you commit it: it is what changed for a player.
"""

from __future__ import annotations

import sys

from game.headless.playtest import told
from game.headless.script import performed
from game.keeping.transcripts import accept
from game.play.rules import Rules
from game.reading.library import read_scripts
from tests.tiny import PLAYTHROUGHS, STORIES, tiny, transcript_in


def main(names: list[str]) -> int:
    faults = 0
    for name in names or sorted(path.stem for path in STORIES.glob("*.yaml")):
        for language in tiny(name).front.languages:
            faults += accepted(name, language)
    return 1 if faults else 0


def accepted(name: str, language: str) -> int:
    """How many faults kept the transcript of a story in a language from being written."""
    story, path = tiny(name, language), transcript_in(name, language)
    scripts, problems = read_scripts(story, [PLAYTHROUGHS / f"{name}.play.yaml"])
    outcomes = [performed(Rules(story), script) for script in scripts]
    wrong = [*problems, *(outcome.fault for outcome in outcomes if outcome.fault)]
    for fault in wrong:
        print(fault)
    if not wrong and accept(path, told(outcomes)):
        print(f"{path.name}: written anew")
    return len(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
