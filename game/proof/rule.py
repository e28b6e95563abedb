"""P3: do the story's rules hold on every path, whoever is played?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.model.condition import Compare, Condition, Happened, Not, Number
from game.model.story import Rule
from game.proof.answer import Answer, Verdict
from game.proof.explore import Found, Reached
from game.proof.reach import way_past
from game.proof.stand import Gap
from game.proof.step import Holds, Pass, PassKind
from game.proof.witness import Witness, witness


def rule_answers(reached: Reached) -> Iterator[Answer]:
    """An answer for every rule, in the story's order."""
    for rule in reached.diagram.ways.story.rules.values():
        if rule.kind != "allows":
            yield _answer(reached, rule)


def history_holds(answers: Iterable[Answer]) -> Verdict:
    """Whether what the record settles comes to pass on every path: all `fixed` rules together."""
    found = {answer.verdict for answer in answers if answer.subject.startswith("fixed ")}
    return "refuted" if "refuted" in found else "unknown" if "unknown" in found else "proved"


def subject_of(rule: Rule) -> str:
    """How an answer names a rule."""
    return f"{rule.kind} {rule.subject or rule.id}"


def _answer(reached: Reached, rule: Rule) -> Answer:
    subject = subject_of(rule)
    match rule.kind:
        case "always" | "never":
            assert rule.condition is not None
            wrong = Not(rule.condition) if rule.kind == "always" else rule.condition
            way = _nearest(reached, wrong)
            why = f"the rule '{rule.id}' is broken there"
        case "fixed":
            none = Compare(Happened(rule.subject), "==", Number(0))
            way = _at_the_end(reached, none)
            why = f"the night can end without '{rule.subject}'"
        case "at ending":
            assert rule.condition is not None
            way = way_past(reached, Pass("fate", rule.subject), Not(rule.condition))
            why = f"the fate '{rule.subject}' can be met against the rule '{rule.id}'"
        case "reachable":
            kind: PassKind = "fate" if rule.subject in reached.diagram.ways.story.fates else "scene"
            way = way_past(reached, Pass(kind, rule.subject))
            verdict: Verdict = "refuted" if way is None else "proved"
            told = f"nothing leads to '{rule.subject}'" if way is None else ""
            return Answer("P3", subject, verdict, told, way, rule.mark)
        case "allows":
            raise AssertionError("an allowance is no claim about play")
    if way is None:
        return Answer("P3", subject, "proved", mark=rule.mark)
    return Answer("P3", subject, "refuted", f"{why}: {rule.because}", way, rule.mark)


def _nearest(reached: Reached, wrong: Condition) -> Witness | None:
    states = reached.diagram.held(Holds(wrong))
    best: Found | None = None
    for spot, here in reached.at.items():
        # Between two chapters nobody stands; the end of the night is where the last word is read.
        if isinstance(spot, Gap) and spot != reached.diagram.ways.over:
            continue
        found = reached.first(spot, here & states)
        if found is not None and (best is None or found.depth < best.depth):
            best = found
    return witness(reached, best) if best is not None else None


def _at_the_end(reached: Reached, wrong: Condition) -> Witness | None:
    over = reached.diagram.ways.over
    found = reached.first(over, reached.states_at(over) & reached.diagram.held(Holds(wrong)))
    return witness(reached, found) if found is not None else None
