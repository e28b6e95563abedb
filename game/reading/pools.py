"""Whether a page of a pool may be drawn must never hang on the page itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.model.condition import PoolOpen, asked
from game.model.story import Scene
from game.reading.report import Report


def check_pools(scenes: Mapping[str, Scene], report: Report) -> None:
    """Report every page whose `if` asks, by way of pools that are open, for the page itself."""
    asks: dict[str, list[str]] = {}
    for scene in scenes.values():
        if scene.pool:
            asks.setdefault(scene.pool, []).extend(_asked(scene))
    for scene in scenes.values():
        found, left = set[str](), list(_asked(scene)) if scene.pool else []
        while left:
            pool = left.pop()
            if pool not in found:
                found.add(pool)
                left += asks.get(pool, ())
        if scene.pool in found:
            report.add("page-asks-itself", scene.mark, scene=scene.id, pool=scene.pool)


def _asked(scene: Scene) -> Iterator[str]:
    """The pools that a page's own condition asks for."""
    if scene.when is not None:
        yield from (leaf.pool for leaf in asked(scene.when) if isinstance(leaf, PoolOpen))
