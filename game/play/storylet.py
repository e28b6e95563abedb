"""Pages without a link: which stand open in a pool, which is drawn, and where it goes back to."""

from __future__ import annotations

from game.model.story import Back, End, Here, To, Way
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


def way_back(way: Way, scene: str) -> tuple[str, ...]:
    """What a draw or a call from this scene adds to the ways back, in the words of the state."""
    match way:
        case To(target):
            return (f"to {target}",)
        case Here():
            return (f"here {scene}",)
        case End():
            return ("end",)
        case Back():
            return ()  # what is called goes back to where this scene itself was called from
