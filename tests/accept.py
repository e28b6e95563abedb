"""Writes the golden transcripts of the tiny stories anew: `python -m tests.accept [NAME ...]`.

Read the difference before you commit it: it is what changed for a player.
"""

from __future__ import annotations

import sys

from game.headless.playtest import told
from game.headless.script import performed
from game.keeping.transcripts import accept, transcript_of
from game.play.rules import Rules
from game.reading.library import read_scripts
from tests.tiny import PLAYTHROUGHS, STORIES, tiny


def main(names: list[str]) -> int:
    faults = 0
    for name in names or sorted(path.stem for path in STORIES.glob("*.yaml")):
        play_file = PLAYTHROUGHS / f"{name}.play.yaml"
        scripts, problems = read_scripts(tiny(name), [play_file])
        outcomes = [performed(Rules(tiny(name)), script) for script in scripts]
        wrong = [*problems, *(outcome.fault for outcome in outcomes if outcome.fault)]
        for fault in wrong:
            print(fault)
        if not wrong and accept(transcript_of(play_file), told(outcomes)):
            print(f"{transcript_of(play_file).name}: written anew")
        faults += len(wrong)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
