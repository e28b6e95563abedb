"""A night as its author wants to see it: where it stands, why, and who made it so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.model.problem import Mark
from game.model.variable import MINUTES, Domain, Scope
from game.model.wording import Wording
from game.play.beat import Stamped, Took
from game.play.ledger import hour_now
from game.play.retrace import retraced
from game.play.session import Session
from game.play.why import SeenChoice, choices_seen
from game.play.writers import Writer, writers


@dataclass(frozen=True, slots=True)
class SeenVariable:
    """A variable now, as the standing role names it. `writer` is None where nobody has written."""

    id: str
    named: str
    value: str
    can_be: str
    scope: Scope
    writer: Writer | None
    mark: Mark


@dataclass(frozen=True, slots=True)
class Past:
    """A choice that was made; taking back so many `steps` undoes it."""

    steps: int
    scene: str
    choice: str
    label: str


@dataclass(frozen=True, slots=True)
class Inspection:
    """Everything about one moment of a night; `past` begins with the latest choice.

    `is_known` is False for a save of an older story, whose log leads elsewhere by now: then nobody
    can say who wrote what, and `past` is empty.
    """

    scene: str
    chapter: str
    role: str
    hour: str
    mark: Mark
    choices: tuple[SeenChoice, ...]
    variables: tuple[SeenVariable, ...]
    ledger: tuple[Stamped, ...]
    past: tuple[Past, ...]
    is_known: bool = True


def inspected(session: Session) -> Inspection:
    """A night that has begun, as it stands."""
    state, story, slots = session.state, session.rules.story, session.rules.slots
    scene = story.scenes[state.scene]
    role = story.chapters[scene.chapter].role
    trace = retraced(session.rules, session.log)
    is_known = not trace.left and trace.session.state == state
    steps = trace.steps if is_known else ()
    took = [beat for step in steps for beat in step.beats if isinstance(beat, Took)]
    return Inspection(
        scene.id,
        scene.chapter,
        role,
        hour_now(story, state).text,
        scene.mark,
        choices_seen(session),
        tuple(_variables(session, role, writers(story, slots, steps))),
        state.ledger,
        tuple(Past(steps, *beat) for steps, beat in enumerate(reversed(took), 1)),
        is_known,
    )


def _variables(session: Session, role: str, wrote: Mapping[str, Writer]) -> Iterator[SeenVariable]:
    story, slots, row = session.rules.story, session.rules.slots, session.state.row
    wording = Wording(story.variables, role)
    counts = story.chapters[session.state.chapter].minutes is not None
    for variable in story.variables.values():
        if variable.id != MINUTES or counts:
            yield SeenVariable(
                variable.id,
                wording.named(variable.id),
                variable.domain.called(row[slots.variables[variable.id]]),
                _can_be(variable.domain),
                variable.scope,
                wrote.get(variable.id),
                variable.mark,
            )


def _can_be(domain: Domain) -> str:
    """A domain as a story file has it: `open | cut`, `0 to 3`."""
    return " | ".join(domain.names) if domain.names else f"{domain.low} to {domain.high}"
