"""Where a night begins, from what was typed: roles, a scene or a chapter, variables by name."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from game.model.story import Story
from game.model.variable import Variable
from game.play.command import Begin

USUAL_SEED = 1917


class Unfit(Exception):
    """A beginning that the story does not know; the message names what it does know."""


def beginning(
    story: Story,
    roles: Iterable[str] = (),
    at: str = "",
    given: Iterable[str] = (),
    seed: int | None = None,
) -> Begin:
    """The command that starts there; raises Unfit. `given` are texts such as `slack=2`."""
    for role in roles:
        if role not in story.roles:
            raise Unfit(_unknown("role", role, story.roles))
    chapter = at if at in story.chapters else ""
    scene = "" if chapter else at
    if scene and scene not in story.scenes:
        raise Unfit(_unknown("scene", scene, (*story.scenes, *story.chapters)))
    starts = chapter or (story.scenes[scene].chapter if scene else next(iter(story.chapters)))
    role = story.chapters[starts].role
    values = tuple(_given(story, text, role) for text in given)
    return Begin(tuple(roles), USUAL_SEED if seed is None else seed, chapter, scene, values)


def _given(story: Story, text: str, role: str) -> tuple[str, int]:
    """A variable and its value from `palace-line=cut`; a role's own may leave out its role."""
    name, equals, word = (part.strip() for part in text.partition("="))
    variable = story.variables.get(f"{role}.{name}") or story.variables.get(name)
    if not equals:
        raise Unfit(f"'{text}' sets nothing: write it as NAME=VALUE")
    if variable is None:
        raise Unfit(_unknown("variable", name, story.variables))
    return variable.id, _value(variable, word)


def _value(variable: Variable, word: str) -> int:
    domain = variable.domain
    if word in domain.names:
        return domain.names.index(word)
    if not domain.names and word.lstrip("-").isdecimal():
        value = int(word)
        if domain.low <= value <= domain.high:
            return value
    can_be = ", ".join(domain.names) or f"{domain.low} to {domain.high}"
    raise Unfit(f"'{variable.id}' cannot be '{word}': it can be {can_be}")


def _unknown(kind: str, name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, list(known), 1)
    hint = f". Did you mean '{near[0]}'?" if near else ""
    return f"the story has no {kind} '{name}'{hint}"
