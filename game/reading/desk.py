"""The front desk: from the texts of a story's files to a story, or to all that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from game.model.problem import Mark, Problem
from game.model.story import Rule, Story
from game.reading import board_builder, front_builder, record_builder
from game.reading.chapter_builder import braided, chapters
from game.reading.fingerprint import fingerprint
from game.reading.flow import check_flow
from game.reading.kinds import RUNS, STYLES
from game.reading.names import Names
from game.reading.night import Night, gather
from game.reading.nodes import Keyed, Node, Scalar
from game.reading.overlay import extend
from game.reading.pages import pages
from game.reading.pools import check_pools
from game.reading.report import Report
from game.reading.schema import FILES, PROSE_KEYS
from game.reading.tables import table

_NOT_PAGES = (RUNS, STYLES)


@dataclass(frozen=True, slots=True)
class Reading:
    """A story, or None when something is wrong that it cannot play with; and every problem."""

    story: Story | None
    problems: tuple[Problem, ...]


Tell = Callable[[str, Node], None]


def read(
    texts: Mapping[str, str], found: Iterable[Problem] = (), tell: Tell | None = None
) -> Reading:
    """Read the files of a story, given by name; `found` are problems met on the way to them.

    `tell` may put the words of another language into each page before it is looked at.
    """
    report = Report()
    report.add_all(found)
    names = Names(report)
    night = Night()
    declared: dict[str, list[Keyed]] = {kind: [] for kind in FILES}
    for file, text in texts.items():
        stem = PurePosixPath(file).stem
        if file.endswith(_NOT_PAGES):
            continue
        nodes: Iterable[Node] = pages(file, text, PROSE_KEYS, report)
        if tell is not None:
            nodes = _told(file, nodes, tell)
        if stem in declared:
            declared[stem] += _tables(nodes, stem, names)
        else:
            gather(nodes, night, names)
    story = _built(declared, night, names)
    problems = report.in_file_order()
    return Reading(None if report.has_errors else story, problems)


def _told(file: str, nodes: Iterable[Node], tell: Tell) -> Iterator[Node]:
    for node in nodes:
        tell(file, node)
        yield node


def _tables(nodes: Iterable[Node], stem: str, names: Names) -> list[Keyed]:
    """The pages of a file of declarations; what an unreadable one may declare is not missed."""
    tables = []
    for node in nodes:
        page = table(node, f"{stem}.yaml", names)
        if page is not None and page.is_whole:
            tables.append(page)
        else:
            names.report.mute(_DECLARED_IN[stem])
    return tables


_DECLARED_IN: Mapping[str, tuple[str, ...]] = {
    "story": ("missing-story", "unknown-role", "unknown-part", "unknown-fate", "role-to-come"),
    "board": ("unknown-variable", "unknown-belief", "unknown-hearer", "unknown-note"),
    "people": ("unknown-person", "unknown-variable", "unknown-note"),
    "places": ("unknown-place",),
    "glossary": ("unknown-term",),
    "events": ("unknown-event", "unknown-position", "unknown-note"),
    "sources": ("unknown-source",),
    "almanac": (),
}


def _built(declared: Mapping[str, list[Keyed]], night: Night, names: Names) -> Story | None:
    """The story: first everything that can be named, then everything that names it."""
    mains = [page for page in declared["story"] if "story" in page.pairs]
    if not mains:
        names.report.add("missing-story", Mark("story.yaml", 1, 1))
        return None
    if not front_builder.is_readable(mains[0], names):
        return None
    for page in declared["story"]:
        if page is not mains[0]:
            front_builder.check_addition(page, names)
        front_builder.declare_cast(page, names)
    for stem, declare in _DECLARE:
        for page in declared[stem]:
            declare(page, names)
    board_builder.declare_what_is_believed(names)
    budgets = [_budget(pages.head) for pages in night.chapters.values()]
    if any(budget is not None for budget in budgets):
        board_builder.declare_minutes(max(budget or 0 for budget in budgets), names)
    id, front = front_builder.front(mains[0], names)
    front = front_builder.with_languages(front, declared["story"], names)
    names.look_up()
    extend(night, names)
    rules: dict[str, Rule] = {}
    for page in declared["board"]:
        rules.update(board_builder.rules(page, names))
    braid = braided(night, names)
    heads, scenes = chapters(braid, names)
    names.look_up()
    check_flow(heads, scenes, names.report, lost=names.lost)
    check_pools(scenes, names.report)
    if not heads and not names.report.has_errors:
        names.report.add("no-chapter", mains[0].mark)
    if names.report.has_errors:
        return None
    pools: dict[str, list[str]] = {}
    for scene in scenes.values():
        if scene.pool:
            pools.setdefault(scene.pool, []).append(scene.id)
    return Story(
        id=id,
        front=front,
        parts=names.parts,
        roles=names.roles,
        chapters=heads,
        scenes=scenes,
        fates=names.fates,
        variables=names.variables,
        beliefs=names.beliefs,
        hearers=tuple(names.hearers),
        pools={pool: tuple(ids) for pool, ids in pools.items()},
        rules=rules,
        events=names.events,
        sources=names.sources,
        almanac=names.almanac,
        glossary=names.glossary,
        people=names.people,
        places=names.places,
        fingerprint=fingerprint(declared, braid),
        language=front.languages[0],
    )


def _budget(head: Keyed) -> int | None:
    """The minutes of a chapter, None when it does not count them; what is no number counts as 0."""
    node = head.get("minutes")
    if node is None:
        return None
    word = node.text.strip() if isinstance(node, Scalar) else ""
    return int(word) if word.isascii() and word.isdigit() and len(word) < 10 else 0


_DECLARE = (
    ("sources", record_builder.declare_sources),
    ("events", record_builder.declare_events),
    ("glossary", record_builder.declare_glossary),
    ("people", record_builder.declare_people),
    ("places", record_builder.declare_places),
    ("almanac", record_builder.declare_almanac),
    ("board", board_builder.declare_board),
)
