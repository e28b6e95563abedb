"""What conditions can come to: every case of what they ask about, looked at one by one.

Cases are taken wider than play can bring them about: each thing asked about may have any value of
its own range, whatever the others have. So what holds in no case never holds in play, and what
holds in every case always does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from math import prod

from game.model.condition import Condition, Not, Number, Operand, PoolOpen, Value, Visits, asked
from game.model.story import Story
from game.play.meaning import Row
from game.play.plain import PlainMeaning
from game.play.slots import Slots

MOST = 5000  # cases; beyond that a question is left to the proofs

Leaf = Operand | PoolOpen


@dataclass(frozen=True)
class Cases:
    """The cases of one story. `again` says which scenes may be entered more than once."""

    story: Story
    again: Callable[[str], bool]
    _known: dict[tuple[Condition, ...], bool] = field(default_factory=dict)

    def never(self, condition: Condition, given: Iterable[Condition] = ()) -> bool:
        """Whether a condition holds in no case in which those given hold."""
        return not self.may(*given, condition)

    def always(self, condition: Condition, given: Iterable[Condition] = ()) -> bool:
        """Whether a condition holds in every case in which those given hold."""
        return not self.may(*given, Not(condition))

    def may(self, *conditions: Condition) -> bool:
        """Whether some case makes all of these hold; said of too many cases to look at as well."""
        if conditions not in self._known:
            table = self.table(leaf for condition in conditions for leaf in asked(condition))
            self._known[conditions] = table is None or any(
                all(table.holds(condition, row) for condition in conditions) for row in table.rows()
            )
        return self._known[conditions]

    def table(self, leaves: Iterable[Leaf]) -> Table | None:
        """Every case of what is asked about; None when there are too many."""
        every = tuple(dict.fromkeys(leaves))
        # A count of visits is of interest only up to one more than it is compared with.
        top = 1 + max((leaf.value for leaf in every if isinstance(leaf, Number)), default=0)
        ranges: dict[Leaf, range] = {
            leaf: self._range(leaf, top) for leaf in every if not isinstance(leaf, Number)
        }
        return Table(self.story, ranges) if prod(map(len, ranges.values())) <= MOST else None

    def _range(self, leaf: Leaf, top: int) -> range:
        match leaf:
            case Value(variable):
                domain = self.story.variables[variable].domain
                return range(domain.low, domain.high + 1)
            case Visits(scene) if self.again(scene):
                return range(top + 1)
            case _:
                return range(2)


class Table(PlainMeaning):
    """A row for each case. What conditions and effects mean of it is what they mean in play."""

    def __init__(self, story: Story, ranges: dict[Leaf, range]) -> None:
        self._ranges = ranges
        self._places = {leaf: place for place, leaf in enumerate(ranges)}
        variables = {
            leaf.variable: place for leaf, place in self._places.items() if isinstance(leaf, Value)
        }
        super().__init__(story, Slots(variables, {}, {}, {}, {}, (0,) * len(ranges)))

    def rows(self) -> Iterator[Row]:
        """Every case."""
        return map(list, product(*self._ranges.values()))

    def holds(self, condition: Condition, row: Row) -> bool:
        if isinstance(condition, PoolOpen):
            return row[self._places[condition]] > 0
        return super().holds(condition, row)

    def amount(self, operand: Operand, row: Row) -> int:
        place = self._places.get(operand)
        return super().amount(operand, row) if place is None else row[place]
