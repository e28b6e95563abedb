"""The pages of the night before they are read: chapters, their scenes, and what extends them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from game.model.problem import Mark
from game.reading.fields import is_id
from game.reading.kinds import NIGHT
from game.reading.names import Known, Names, Placed, marks
from game.reading.nodes import Keyed, Listed, Node, Pair, Scalar


@dataclass(slots=True)
class ChapterPages:
    """A chapter's head and the pages of its scenes, in the author's order."""

    id: str
    head: Keyed
    scenes: list[ScenePage] = field(default_factory=list)


@dataclass(slots=True)
class ScenePage:
    """A scene's page, and the page that follows it in its file."""

    id: str
    page: Keyed
    choices: list[tuple[str, Keyed]] = field(default_factory=list)
    before: list[Scalar] = field(default_factory=list)
    after: list[Scalar] = field(default_factory=list)
    following: str = ""


@dataclass(slots=True)
class Night:
    """Every page of the night, sorted by what it is."""

    chapters: dict[str, ChapterPages] = field(default_factory=dict)
    scenes: dict[str, ScenePage] = field(default_factory=dict)
    extends: list[Keyed] = field(default_factory=list)
    # Scenes that stand behind an `extend` page belong to the chapter of what that page extends.
    behind: list[tuple[Scalar, ScenePage]] = field(default_factory=list)


def gather(pages: Iterable[Node], night: Night, names: Names) -> None:
    """Sort the pages of one file into the night."""
    owner: ChapterPages | Scalar | None = None
    last: ScenePage | None = None
    for page in pages:
        kind = _kind(page, names)
        names.lost = names.lost or not kind or not (isinstance(page, Keyed) and page.is_whole)
        if not isinstance(page, Keyed) or not kind:
            continue
        node = page.pairs[kind].value
        if not isinstance(node, Scalar):
            where, found = f"'{kind}'", "a list or a mapping"
            names.report.add("wrong-shape", node.mark, where=where, wanted="an id", found=found)
            owner = None if kind == "chapter" else owner
            continue
        if kind == "chapter":
            owner, last = _chapter(node, page, night, names), None
        elif kind == "extend":
            if page.is_whole:
                night.extends.append(page)
            owner, last = node, None
        else:
            scene = _scene(node, page, owner, night, names)
            if scene is not None and last is not None:
                last.following = scene.id
            last = scene or last


def _kind(page: Node, names: Names) -> str:
    """What a page is, by its first key; else by any key that says so."""
    if not isinstance(page, Keyed):
        found = "text" if isinstance(page, Scalar) else "a list"
        names.report.add(
            "wrong-shape", page.mark, where="a page", wanted="keys of its own", found=found
        )
        return ""
    for kind in NIGHT:
        if kind in page.pairs:
            return kind
    if not page.is_whole:
        return ""
    name, (key, _) = next(iter(page))
    expected = "a page of the night begins with `chapter`, `scene` or `extend`"
    names.report.add("unknown-page", key.mark, hint="", key=name, expected=expected)
    return ""


def _chapter(node: Scalar, page: Keyed, night: Night, names: Names) -> ChapterPages:
    chapter = ChapterPages(node.text, page)
    if is_id(node, names.report) and names.is_new(
        "a chapter", node.text, node.mark, marks(names.chapters)
    ):
        names.chapters[node.text] = Placed(node.mark)
        night.chapters[node.text] = chapter
    return chapter


def _scene(
    node: Scalar,
    page: Keyed,
    owner: ChapterPages | Scalar | None,
    night: Night,
    names: Names,
) -> ScenePage | None:
    id = node.text
    if owner is None:
        names.report.add("page-without-chapter", node.mark, scene=id)
        names.lost = True
        return None
    is_free = id not in names.scenes or names.is_new(
        "a scene", id, node.mark, {id: names.scenes[id].mark}
    )
    if not is_free or not is_id(node, names.report):
        names.lost = True
        return None
    scene = ScenePage(id, page)
    known_scene = Known(node.mark, owner.id if isinstance(owner, ChapterPages) else "")
    names.scenes[id] = known_scene
    night.scenes[id] = scene
    if isinstance(owner, ChapterPages):
        owner.scenes.append(scene)
    else:
        night.behind.append((owner, scene))
    _list_choices(scene, known_scene, names)
    pool = page.get("pool")
    if isinstance(pool, Scalar):
        names.pools.setdefault(pool.text.strip(), Placed(pool.mark))
    return scene


def _list_choices(scene: ScenePage, known: Known, names: Names) -> None:
    node = scene.page.get("choices")
    if isinstance(node, Keyed):
        for id, (key, choice) in node:
            if is_id(key, names.report, frozenset()) and isinstance(choice, Keyed):
                choice.line, choice.column = key.line, key.column
                scene.choices.append((id, choice))
                known.choices[id] = key.mark
            elif not isinstance(choice, Keyed):
                names.report.add("wrong-shape", choice.mark, where=f"choice '{id}'",
                                 wanted="keys of its own", found="text")  # fmt: skip
    elif isinstance(node, Listed):
        names.report.add("choice-not-keyed", node.mark)
        for item in node.items:
            _jotted(item, scene, known)
    elif node is not None:
        names.report.add("wrong-shape", node.mark, where="'choices'",
                         wanted="keys of its own", found="text")  # fmt: skip


def _jotted(item: Node, scene: ScenePage, known: Known) -> None:
    """A choice of a jotted list: a label alone, or keys with an `id` or a label to name it by."""
    choice: Keyed
    if isinstance(item, Keyed):
        choice = item
    else:
        choice = Keyed(item.line, item.column, item.page)
        key = Scalar("say", "plain", item.line, item.column, item.page)
        choice.pairs["say"] = Pair(key, item)
    id = _guessed_id(choice, known.choices)
    choice.pairs.pop("id", None)
    scene.choices.append((id, choice))
    known.choices[id] = choice.mark


def _guessed_id(choice: Keyed, taken: dict[str, Mark]) -> str:
    named = choice.get("id") or choice.get("say")
    words = named.text if isinstance(named, Scalar) else "choice"
    letters = "".join(c if c.isalnum() and c.isascii() else " " for c in words.lower())
    id = "-".join(letters.replace("'", "").split()[:4]) or "choice"
    number, unique = 2, id
    while unique in taken:
        unique, number = f"{id}-{number}", number + 1
    return unique
