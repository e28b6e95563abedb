"""Pages without a link: which stand open in a pool, and which is drawn."""

from __future__ import annotations

from game.play.dice import roll
from game.play.meaning import Row
from game.play.rules import Rules


def standing(rules: Rules, pool: str, row: Row) -> tuple[str, ...]:
    """The pages that may be drawn: open ones of the highest priority, in the author's order."""
    story = rules.story
    pages = [story.scenes[page] for page in story.pools[pool] if rules.page_stands(page, row)]
    top = max((page.priority for page in pages), default=0)
    return tuple(page.id for page in pages if page.priority == top)


def drawn(rules: Rules, pool: str, row: Row) -> str:
    """One standing page, by weight; the dice move on. The pool is open."""
    pages = standing(rules, pool, row)
    assert pages, f"pool {pool} was drawn from while it was closed"
    weights = [rules.story.scenes[page].weight for page in pages]
    rolled = roll(row, sum(weights))
    for page, weight in zip(pages, weights, strict=True):
        rolled -= weight
        if rolled < 0:
            return page
    raise AssertionError("a roll lies inside the sum of its weights")
