"""Witnesses as playthroughs: files that really play, and the commands that lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from game.author.shuffling import MOST_SEEDS, reads, seeded
from game.headless.chance import outcomes
from game.keeping.safely import write_text
from game.model.story import Story
from game.play.braid import ahead
from game.play.command import Begin, Choose, Command
from game.play.rules import Rules
from game.play.session import Session
from game.proof.answer import Answer
from game.proof.diagram import Diagram
from game.proof.explore import explored
from game.proof.limits import Limits
from game.proof.reach import way_past
from game.proof.step import Pass
from game.proof.watch import for_play
from game.proof.ways import Ways
from game.proof.witness import Move, Witness


def save_witnesses(folder: Path, story: Story, answers: Iterable[Answer]) -> list[Path]:
    """Write a playthrough file for every answer with a way; raises CannotKeep."""
    rules, made = Rules(story), list[Path]()
    for answer in answers:
        if answer.witness is not None:
            path = folder / f"{_slug(f'{answer.question} {answer.subject}')}.play.yaml"
            write_text(path, as_run(rules, answer))
            made.append(path)
    return made


def as_run(rules: Rules, answer: Answer) -> str:
    """The text of a playthrough file that goes an answer's way.

    Where the answer is about a text, it asks for its words at the end; and where that is left to
    how texts are shuffled, it begins from a seed under which they come out so.
    """
    story, way = rules.story, answer.witness
    assert way is not None
    lines = [f"run: {answer.question} {answer.subject}"]
    if way.roles != tuple(story.roles):
        lines.append(f"roles: {', '.join(way.roles)}")
    lines.append("steps:")
    _, first = ahead(story, 0, way.roles, ())
    assert first is not None
    begun = f"  - scene: {way.moves[0].scene if way.moves else first.start}"
    steps = (step for move in way.moves for step in _steps(story, move))
    run = "\n".join([*lines, begun, *steps, *_shown(story, answer)]) + "\n"
    asks = "".join(f"{step}\n" for step in reads(answer))
    if not asks:
        return run
    return seeded(rules, run + asks) or f"# No seed was found that shows its words.\n{run}"


def commands_of(rules: Rules, way: Witness) -> tuple[Command, ...] | None:
    """The commands that go a way by themselves; None when no seed tried makes chance fall so."""
    seeds = range(MOST_SEEDS) if any(move.falls for move in way.moves) else (Begin().seed,)
    for seed in seeds:
        chosen = (Choose(move.command) for move in way.moves)
        commands: tuple[Command, ...] = (Begin(way.roles, seed), *chosen)
        if _goes(rules, commands, way):
            return commands
    return None


def way_to_scene(rules: Rules, scene: str, limits: Limits) -> tuple[Command, ...] | None:
    """A shortest way to a scene, in a state that a player can be in; raises LimitReached."""
    ways = Ways(rules.story)
    reached = explored(Diagram(ways, limits), for_play(ways))
    way = way_past(reached, Pass("scene", scene))
    return commands_of(rules, way) if way is not None else None


def _goes(rules: Rules, commands: tuple[Command, ...], way: Witness) -> bool:
    session = Session(rules)
    session.send(commands[0])
    for command, move in zip(commands[1:], way.moves, strict=True):
        came = outcomes(session.send(command))
        if not set(move.falls) <= set(came):
            return False
    return True


def _steps(story: Story, move: Move) -> Iterator[str]:
    yield f"  - choose: {move.command}"
    choice = move.command.partition(".")[0]
    found = [one for one in story.scenes[move.scene].choices if one.id == choice]
    drawn = story.pools.get(found[0].draw, ()) if found else ()
    for fell in move.falls:
        yield f"  - {'draws' if fell in drawn else 'falls'}: {fell}"


def _shown(story: Story, answer: Answer) -> Iterator[str]:
    """What the last step of a way must show, where a playthrough file can ask for it."""
    kind, _, id = answer.subject.partition(" ")
    if answer.question == "P1" and kind == "ending":
        yield f"  - ends: {id}"
    elif answer.question == "P1" and kind == "scene":
        ending = story.scenes[id].ending
        yield f"  - ends: {ending}" if ending else f"  - scene: {id}"


def _slug(subject: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", subject.lower()).strip("-")
