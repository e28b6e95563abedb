"""The changeable twin of `PlayState`: everything that is true now, open to change."""

from __future__ import annotations

from game.play.beat import Stamped
from game.play.clock import NEVER
from game.play.rules import Rules, SceneRules
from game.play.state import PlayState


class Unfrozen:
    """A state in motion. `frozen` takes it down as a value, `thaw` goes on from one."""

    __slots__ = (
        "alone", "clock", "deeds", "fates", "is_over", "ledger", "pending", "returns", "roles",
        "row", "rules", "scene",
    )  # fmt: skip

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.clear()

    def clear(self) -> None:
        """Nothing has begun."""
        self.row: list[int] = list(self.rules.slots.first)
        self.scene: SceneRules | None = None
        self.roles: tuple[str, ...] = ()
        self.returns: tuple[str, ...] = ()
        self.pending = ""
        self.ledger: tuple[Stamped, ...] = ()
        self.deeds: tuple[tuple[str, str], ...] = ()
        self.fates: tuple[tuple[str, str], ...] = ()
        self.alone = False
        self.is_over = True
        self.clock = NEVER

    def frozen(self) -> PlayState:
        """Everything that is true now."""
        scene = self.scene
        return PlayState(
            scene.scene.chapter if scene is not None else "",
            scene.scene.id if scene is not None else "",
            tuple(self.row),
            self.roles,
            self.returns,
            self.pending,
            self.ledger,
            self.deeds,
            self.fates,
            self.alone,
            self.is_over,
            self.clock,
        )

    def thaw(self, state: PlayState) -> None:
        """Go on from a state."""
        self.scene = self.rules.scene(state.scene) if state.scene else None
        self.row = list(state.row)
        self.roles, self.returns, self.pending = state.roles, state.returns, state.pending
        self.ledger, self.deeds, self.fates = state.ledger, state.deeds, state.fates
        self.alone, self.is_over, self.clock = state.alone, state.is_over, state.clock
