"""Where the rules of a story are broken, among some states of it."""

from __future__ import annotations

from collections.abc import Mapping

from game.model.condition import Compare, Happened, Not, Number
from game.model.story import Rule
from game.proof.bits import States
from game.proof.explore import Reached
from game.proof.stand import Gap, Spot
from game.proof.step import Holds, Pass


def breaches(reached: Reached) -> Mapping[str, Mapping[Spot, States]]:
    """For each rule that some states break: the states that do, or from which it is at once broken.

    Whether something is `reachable` at all is no question about some states of a story.
    """
    found: dict[str, Mapping[Spot, States]] = {}
    for rule in reached.diagram.ways.story.rules.values():
        where = {spot: states for spot, states in _where(reached, rule) if states.satisfiable()}
        if where:
            found[rule.id] = where
    return found


def _where(reached: Reached, rule: Rule) -> list[tuple[Spot, States]]:
    diagram, over = reached.diagram, reached.diagram.ways.over
    match rule.kind:
        case "always" | "never":
            assert rule.condition is not None
            wrong = Not(rule.condition) if rule.kind == "always" else rule.condition
            held = diagram.held(Holds(wrong))
            # Between two chapters nobody stands.
            stood = [spot for spot in reached.at if not isinstance(spot, Gap) or spot == over]
            return [(spot, reached.at[spot] & held) for spot in stood]
        case "fixed":
            none = Holds(Compare(Happened(rule.subject), "==", Number(0)))
            return [(over, reached.states_at(over) & diagram.held(none))]
        case "at ending":
            assert rule.condition is not None
            return _at_fate(reached, rule.subject, diagram.held(Holds(Not(rule.condition))))
        case "reachable" | "allows":
            return []


def _at_fate(reached: Reached, fate: str, wrong: States) -> list[tuple[Spot, States]]:
    diagram, found = reached.diagram, dict[Spot, States]()
    for way, n, states in reached.passing(Pass("fate", fate)):
        whole = diagram.before(diagram.every, way.steps)
        start = reached.at[way.start] & whole & diagram.before(states & wrong, way.steps[:n])
        found[way.start] = found.get(way.start, diagram.none) | start
    return list(found.items())
