"""Asks the prover about a story, and prints or keeps what it answers."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from game.keeping.places import places, shipped_assets
from game.limiting import from_now
from game.printing import print_json, print_lines
from game.stories import WrongUse, folder_of, id_of, is_story, older_in, place, story_in

if TYPE_CHECKING:
    from game.proof.answer import Answer, Question
    from game.proof.length import Length

GOOD, FOUND = 0, 1


def prove(options: Namespace) -> int:
    """Answer the questions that were asked for; the exit code."""
    from game.author.kept_proofs import KeptProofs
    from game.author.prove import as_json, lines
    from game.keeping.safely import CannotKeep
    from game.proof.against import AGAINST, held_against
    from game.proof.length import Length
    from game.proof.proving import SEARCHED, Plan, proved

    known = (*SEARCHED, *AGAINST) if options.against else SEARCHED
    unknown = [name for name in options.only if name not in known]
    if unknown and unknown[0] in AGAINST:
        raise WrongUse(f"{unknown[0]} is asked about two versions: --against OLD-STORY")
    if unknown:
        raise WrongUse(f"there is no question '{unknown[0]}'; they are {', '.join(known)}")
    folder = folder_of(options.story)
    story = story_in(folder, options.overlay)
    limits = from_now(options.seconds, options.memory)
    progress = _Progress()
    asked = options.only or (AGAINST if options.against else _answerable(SEARCHED))
    plan = Plan(
        limits,
        asked,
        progress.tell,
        KeptProofs(places(os.environ).proofs(id_of(folder))),
        _length() if "P7" in asked else Length(),
    )
    older = older_in(options.against, folder, ()) if options.against else None
    proof = proved(story, plan)
    if older is not None:
        compared = tuple(held_against(older, story, plan))
        if "P9" in plan.questions:
            before = options.against if is_story(options.against) else folder
            compared += _fallen_behind(before, folder, options)
        proof = replace(proof, answers=(*proof.answers, *compared))
    seconds = limits.spent()
    progress.clear()
    proof = replace(
        proof, answers=tuple(replace(a, mark=place(a.mark, folder)) for a in proof.answers)
    )
    if options.save_witnesses:
        from game.author.witnesses import save_witnesses

        try:
            # What becomes of old saves is shown by ways that are gone in the older version.
            was = [a for a in proof.answers if a.question in AGAINST]
            now = [a for a in proof.answers if a.question not in AGAINST]
            made = save_witnesses(options.save_witnesses, story, now)
            if older is not None:
                made += save_witnesses(options.save_witnesses, older, was)
        except CannotKeep as fault:
            raise WrongUse(str(fault)) from fault
        print_lines([f"{len(made)} playthrough files in {options.save_witnesses}"], sys.stderr)
    if options.json:
        print_json(as_json(proof, seconds))
    else:
        print_lines(lines(proof, seconds, _megabytes()))
    return FOUND if proof.faults else GOOD


def _fallen_behind(older: Path, folder: Path, options: Namespace) -> tuple[Answer, ...]:
    """What P9 says of translations, which are files and no part of a proof."""
    from game.author.diff import fallen_behind
    from game.reading.library import read_whole

    tongues = read_whole(older).tongues, read_whole(folder, options.overlay).tongues
    return tuple(change.as_answer for change in fallen_behind(*tongues))


def _answerable(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """The questions without P6 where its libraries are not there; asked for by name it stays."""
    if all(find_spec(name) for name in ("numpy", "scipy")):
        return questions
    install = f"{sys.executable} -m pip install 'ten-past-two[prove]'"
    print_lines([f"P6 was not asked: it needs NumPy and SciPy ({install})"], sys.stderr)
    return tuple(question for question in questions if question != "P6")


def _length() -> Length:
    """How long texts are, by the window's own letters; by their words where those are missing."""
    from game.proof.length import Length

    try:
        from game.desktop.windowfuls import Windowfuls

        windowfuls = Windowfuls(shipped_assets() / "fonts")
    except ModuleNotFoundError as fault:
        why_not = f"{fault.name} is not installed"
    except (ImportError, OSError) as fault:
        why_not = str(fault)
    else:
        return Length(windowfuls.beyond, windowfuls.print_)
    print_lines([f"P7 counts words, for {why_not}"], sys.stderr)
    return Length(why_not=why_not)


class _Progress:
    """One line on standard error that says what is being proved; on a terminal alone."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()
        self._wide = 0

    def tell(self, what: str) -> None:
        if self._shown:
            line = what[:100]
            print(f"\r{line.ljust(self._wide)}", end="", file=sys.stderr, flush=True)
            self._wide = len(line)

    def clear(self) -> None:
        if self._shown and self._wide:
            print(f"\r{' ' * self._wide}\r", end="", file=sys.stderr, flush=True)


def _megabytes() -> int:
    """The most memory that this process took; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:  # Windows
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // (1 << 20 if sys.platform == "darwin" else 1 << 10)
