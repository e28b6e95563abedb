"""One playthrough from Begin to its end: a session, somebody who decides, somebody who watches."""

from __future__ import annotations

from collections.abc import Callable

from game.headless.deciders import Decider
from game.play.beat import Ended
from game.play.command import Begin, Choose
from game.play.session import Beats, Session

LONGEST_NIGHT = 10_000  # choices; a night that takes more goes round in circles

Show = Callable[[Beats], None]


class NoWayOn(Exception):
    """A playthrough that cannot come to its end."""


def play(session: Session, begin: Begin, decide: Decider, show: Show) -> Ended:
    """Play to the end, showing every answer; raises NoWayOn where there is none."""
    show(session.send(begin))
    for _ in range(LONGEST_NIGHT):
        stands = session.stands
        if isinstance(stands, Ended):
            return stands
        if not stands.open:
            raise NoWayOn(f"no choice stands open in scene '{session.state.scene}'")
        show(session.send(Choose(decide(stands))))
    raise NoWayOn(f"the night has not ended after {LONGEST_NIGHT} choices")
