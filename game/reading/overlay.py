"""Pages that extend a scene written elsewhere: new choices, changed keys, text before and after."""

from __future__ import annotations

from game.model.problem import Mark
from game.reading.fields import checked_keys, is_id, keyed, scalar
from game.reading.names import Names, Placed, marks
from game.reading.night import Night, ScenePage
from game.reading.nodes import Keyed, Node, Pair, Scalar
from game.reading.schema import EXTEND


def extend(night: Night, names: Names) -> None:
    """Apply every `extend` page, and give the scenes behind one the chapter of what it extends."""
    touched: dict[tuple[str, str], Mark] = {}
    for page in night.extends:
        target = page.pairs["extend"].value
        assert isinstance(target, Scalar)  # night.gather lets no other through
        scene = night.scenes.get(target.text)
        if scene is None:
            hint = names.report.guess(target.text, marks(names.scenes))
            names.report.add("unknown-extend", target.mark, hint=hint, scene=target.text)
            continue
        checked_keys(page, EXTEND, f"a page that extends '{scene.id}'", names.report)
        _extend(scene, page, touched, names)
    for target, scene in night.behind:
        known = names.scenes.get(target.text)
        if known is None or known.chapter not in night.chapters:
            names.report.add("page-without-chapter", names.scenes[scene.id].mark, scene=scene.id)
            continue
        names.scenes[scene.id].chapter = known.chapter
        night.chapters[known.chapter].scenes.append(scene)


def _extend(
    scene: ScenePage, page: Keyed, touched: dict[tuple[str, str], Mark], names: Names
) -> None:
    for name, (key, value) in page:
        if name == "extend":
            continue
        if name == "choices":
            table = keyed(value, "choices", names.report)
            if table is not None:
                _extend_choices(scene, table, touched, names)
        elif _is_first(scene.id, name, key.mark, touched, names):
            _change(scene, name, Pair(key, value), names)


def _change(scene: ScenePage, name: str, pair: Pair, names: Names) -> None:
    if name in ("before", "after"):
        text = scalar(pair.value, name, names.report)
        if text is not None:
            (scene.before if name == "before" else scene.after).append(text)
        return
    scene.page.pairs[name] = pair
    if name == "pool" and isinstance(pair.value, Scalar):
        names.pools.setdefault(pair.value.text.strip(), Placed(pair.value.mark))


def _extend_choices(
    scene: ScenePage, table: Keyed, touched: dict[tuple[str, str], Mark], names: Names
) -> None:
    known = names.scenes[scene.id].choices
    standing = dict(scene.choices)
    for id, (key, value) in table:
        choice: Node | None = keyed(value, id, names.report)
        if not isinstance(choice, Keyed) or not is_id(key, names.report, frozenset()):
            continue
        if id not in standing:
            choice.line, choice.column = key.line, key.column
            scene.choices.append((id, choice))
            known[id] = key.mark
            for name in choice.pairs:
                touched[f"{scene.id}.{id}", name] = key.mark
            continue
        for name, pair in choice:
            if _is_first(f"{scene.id}.{id}", name, pair.key.mark, touched, names):
                standing[id].pairs[name] = pair


def _is_first(
    owner: str, name: str, mark: Mark, touched: dict[tuple[str, str], Mark], names: Names
) -> bool:
    """Whether no other page has changed that key; a problem when one has."""
    first = touched.setdefault((owner, name), mark)
    if first is mark:
        return True
    place = f"{first.file}:{first.line}"
    names.report.add("extended-twice", mark, hint="", key=name, scene=owner, place=place)
    return False
