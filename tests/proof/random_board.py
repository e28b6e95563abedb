"""The files beside the chapters of a random story: board, rules, people, roles, parts and fates."""

from __future__ import annotations

from tests.proof.random_language import Held, Language, Where
from tests.proof.random_plan import Plan
from tests.tiny import EVENTS

PERSON = "gleb."

GUNS = """\
guns:
  when: 25 October, about 18:00
  kind: fixed
  standing: documented
  what: The guns leave.
  sources: sukhanov-1922
"""


def besides(plan: Plan, language: Language) -> list[str]:
    """Each file with the line that names it."""
    held = [each for each in plan.names.held if not each.id.startswith(PERSON)]
    people = [each for each in plan.names.held if each.id.startswith(PERSON)]
    files = [
        f"#: board.yaml\n{_board(plan, held, language)}",
        f"#: story.yaml\n{_front(plan)}",
        f"#: record/events.yaml\n{EVENTS}{GUNS}",
    ]
    if people:
        files.append(f"#: people.yaml\n{_people(people)}")
    return files


def _board(plan: Plan, held: list[Held], language: Language) -> str:
    lines = ["board:"]
    for each in held:
        if not each.role:
            lines += _variable(each, "  ", language)
    if plan.names.beliefs:
        hearers = ", ".join(hearer for hearer, _ in plan.names.beliefs)
        lines += ["beliefs:", f"  hearers: {hearers}", "  guns-gone:"]
        lines += ["    says: The guns have gone.", "    so: true"]
    owners = [role for role in plan.roles if any(each.role == role for each in held)]
    if owners:
        lines.append("private:")
    for role in owners:
        lines.append(f"  {role}:")
        for each in held:
            if each.role == role:
                lines += _variable(each, "    ", language)
    return "\n".join([*lines, *_rules(plan, language)]) + "\n"


def _variable(held: Held, indent: str, language: Language) -> list[str]:
    name = held.id.removeprefix(f"{held.role}.") if held.role else held.id
    values = " | ".join(held.values) or f"{held.low} to {held.high}"
    start = language.dice.choice(held.values or range(held.low, held.high + 1))
    return [f"{indent}{name}:", f"{indent}  is: {values}", f"{indent}  start: {start}"]


def _rules(plan: Plan, language: Language) -> list[str]:
    anywhere, names, dice = Where(""), plan.names, language.dice
    fate = dice.choice(list(plan.fates))
    rules = [
        f"always: {language.condition(anywhere)}",
        f"never: {language.condition(anywhere)}",
        f"never: {language.claim(anywhere)} and {language.claim(anywhere)}",
        f"fixed: {dice.choice(names.events)}",
        f"reachable: {dice.choice((*names.scenes, *plan.fates))}",
        f"at ending {fate}: {language.condition(Where(plan.fates[fate]))}",
    ]
    lines = ["rules:"]
    for number, rule in enumerate(rules):
        lines += [f"  r{number}:", "    because: It must.", f"    {rule}"]
    return lines


def _front(plan: Plan) -> str:
    lines = ["roles:"]
    for role in plan.roles:
        lines += [f"  {role}:", f"    name: {role.capitalize()}"]
    lines.append("parts:")
    for part in plan.parts:
        lines += [f"  {part}:", f"    name: {part.capitalize()}"]
    lines.append("fates:")
    for fate, role in plan.fates.items():
        lines += [f"  {fate}:", f"    role: {role}", f"    name: The {role} of {fate}"]
    return "\n".join(lines) + "\n"


def _people(held: list[Held]) -> str:
    lines = ["gleb:", "  name: Gleb Sazhin"]
    for each in held:
        values = " | ".join(each.values) or f"{each.low} to {each.high}"
        lines.append(f"  {each.id.removeprefix(PERSON)}: {values}")
    return "\n".join(lines) + "\n"
