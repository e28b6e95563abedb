"""Playthrough files: each page a run, its steps read against the story that it plays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from game.model.problem import NOWHERE, Problem
from game.model.script import (
    Cause,
    Check,
    Draw,
    Ends,
    Enter,
    Fall,
    Gone,
    Hidden,
    Locked,
    Open,
    Pick,
    Read,
    Script,
    Seen,
    Stamp,
    Step,
)
from game.model.story import WAY_WORDS, Story
from game.reading.asking import Asking
from game.reading.fields import Fields, parted, scalar
from game.reading.kept_runs import KeptRuns
from game.reading.names import Known, Names, Placed
from game.reading.nodes import Keyed, Listed, Node, Scalar
from game.reading.pages import pages
from game.reading.report import Report, nearest
from game.reading.schema import PROSE_KEYS, STEP_PROSE
from game.reading.schema_of_record import RUN, STEPS
from game.reading.scope import Scope
from game.reading.tables import table


def scripts(
    texts: Mapping[str, str],
    story: Story,
    found: Iterable[Problem] = (),
    kept: KeptRuns | None = None,
) -> tuple[tuple[Script, ...], tuple[Problem, ...]]:
    """Every run of these files, and what is wrong with them; a run with a fault is left out."""
    report, kept = Report(), kept or KeptRuns()
    report.add_all(found)
    kept.begin(story)
    names = names_of(story, report)
    runs: list[Script] = []
    for file, text in texts.items():
        known = kept.of(file, text)
        if known is None:
            flaws = report.count
            known = tuple(_runs(file, text, story, names))
            if report.count == flaws:
                kept.keep(file, text, known)
        runs += known
    return tuple(runs), report.in_file_order()


def _runs(file: str, text: str, story: Story, names: Names) -> Iterator[Script]:
    report = names.report
    for node in pages(file, text, PROSE_KEYS | STEP_PROSE, report):
        page = table(node, "a run", names)
        flaws = report.count
        if page is not None:
            run = _run(page, story, names)
            if report.count == flaws:
                yield run


def names_of(story: Story, report: Report) -> Names:
    """What a story has declared, for reading what is written about it."""
    return Names(
        report,
        roles=dict(story.roles),
        parts=dict(story.parts),
        fates=dict(story.fates),
        variables=dict(story.variables),
        beliefs=dict(story.beliefs),
        hearers=dict.fromkeys(story.hearers, NOWHERE),
        events=dict(story.events),
        people=dict(story.people),
        scenes={
            id: Known(scene.mark, scene.chapter, {each.id: each.mark for each in scene.choices})
            for id, scene in story.scenes.items()
        },
        chapters={id: Placed(chapter.mark) for id, chapter in story.chapters.items()},
        pools={id: Placed(story.scenes[pages[0]].mark) for id, pages in story.pools.items()},
    )


def _run(page: Keyed, story: Story, names: Names) -> Script:
    fields = Fields(page, RUN, "the run", names.report)
    chapter = fields.words("chapter")
    roles = tuple(_known_roles(fields, names))
    role, has_budget = roles[0] if len(roles) == 1 else "", False
    if chapter and names.has("chapter", chapter, "the run", page.pairs["chapter"].value.mark):
        role = story.chapters[chapter].role
        has_budget = story.chapters[chapter].minutes is not None
    elif not roles and len(story.roles) == 1:
        role = next(iter(story.roles))
    scene = fields.words("scene")
    mark = page.pairs["scene"].value.mark if scene else page.mark
    if scene and names.has_scene(scene, "the run", "starts at", mark) and not chapter:
        role = story.chapters[story.scenes[scene].chapter].role
    has_budget = has_budget or any(each.minutes is not None for each in story.chapters.values())
    asking = Asking(names, role, has_budget, "the run")
    given = fields.scalar("with")
    return Script(
        name=fields.words("run"),
        steps=tuple(_steps(page, asking)),
        roles=roles,
        chapter=chapter,
        scene=scene,
        seed=fields.number("seed", 0) if "seed" in page.pairs else None,
        given=() if given is None else asking.effects(given, "with"),
        mark=page.mark,
    )


def _known_roles(fields: Fields, names: Names) -> Iterator[str]:
    for role, mark in fields.named("roles"):
        if names.has("role", role, "the run", mark):
            yield role


def _steps(page: Keyed, asking: Asking) -> Iterator[Step]:
    node = page.get("steps")
    if node is None:
        return
    report = asking.names.report
    if not isinstance(node, Listed):
        report.add("wrong-shape", node.mark, where="'steps'", wanted="a list of steps",
                   found="no list")  # fmt: skip
        return
    for item in node.items:
        if not isinstance(item, Keyed) or not item.pairs:
            report.add("wrong-shape", item.mark, where="a step", wanted="a key, `choose: ...`",
                       found="text")  # fmt: skip
            continue
        name, (key, value) = next(iter(item))
        for other, (stray, _) in list(item)[1:]:
            if (name, other) != ("locked", "because"):
                report.add("unknown-key", stray.mark, where=f"a step '{name}'", key=other,
                           known=name)  # fmt: skip
        if name not in STEPS:
            near = nearest(name, STEPS)
            hint = f"Did you mean '{near}'?" if near else None
            report.add("unknown-step", key.mark, hint=hint, step=name, known=", ".join(STEPS))
            continue
        words = scalar(value, name, report)
        step = None if words is None else _step(name, words, item, asking)
        if step is not None:
            yield step


def _step(name: str, node: Scalar, item: Keyed, asking: Asking) -> Step | None:
    names, mark, words = asking.names, node.mark, " ".join(node.text.split())
    match name:
        case "choose":
            choice, _, part = words.partition(".")
            return Pick(_choice(choice, node, names), part, mark)
        case "falls":
            return Fall(words if words in WAY_WORDS else _scene(words, node, names), mark)
        case "draws":
            return Draw(_scene(words, node, names), mark)
        case "scene":
            return Enter(_scene(words, node, names), mark)
        case "read" | "unread":
            return Read(words, name == "read", mark)
        case "open":
            choices = tuple(_choice(choice, node, names) for choice, _ in parted(node))
            return Open(choices, mark)
        case "locked":
            reason = _because(item.get("because"), names)
            return Locked(_choice(words, node, names), reason, mark)
        case "hidden":
            return Hidden(_choice(words, node, names), mark)
        case "gone":
            return Gone(_choice(words, node, names), mark)
        case "check":
            return Check(asking.condition(node, "check"), words, mark)
        case "stamp":
            return Stamp(words, mark)
        case "cause":
            scope = Scope(names, asking.role, asking.has_budget, "the run", node)
            variable = scope.variable(words, 0)
            return None if variable is None else Cause(variable.id, mark)
        case "seen":
            events = tuple(parted(node))
            for event, place in events:
                names.has("event", event, "the run", place)
            return Seen(tuple(event for event, _ in events), mark)
        case _:
            if words not in names.fates:
                names.has("chapter", words, "the run", mark)
            return Ends(words, mark)


def _scene(words: str, node: Scalar, names: Names) -> str:
    names.has_scene(words, "the run", "names", node.mark)
    return words


def _choice(id: str, node: Scalar, names: Names) -> str:
    """A choice of any scene: only play knows which one stands."""
    if id != "continue" and not any(id in known.choices for known in names.scenes.values()):
        choices = {each: mark for known in names.scenes.values()
                   for each, mark in known.choices.items()}  # fmt: skip
        hint = names.report.guess(id, choices)
        names.report.add("unknown-choice", node.mark, hint=hint, who="the run", choice=id,
                         scene="any")  # fmt: skip
    return id


def _because(node: Node | None, names: Names) -> str:
    read = None if node is None else scalar(node, "because", names.report)
    return "" if read is None else " ".join(read.text.split())
