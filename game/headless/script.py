"""A run of a playthrough file, played step by step; it fails at the first that does not hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import assert_never

from game.headless.beginning import USUAL_SEED
from game.headless.chance import outcomes, with_dice
from game.headless.expecting import Past, Witness, plain_words
from game.headless.fault import Fault
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
from game.play.beat import Beat, Ended, Offer
from game.play.command import Begin, Choose
from game.play.plain import PlainMeaning
from game.play.rules import Rules
from game.play.session import Session

LATE = "Not enough minutes are left."

Between = Callable[[Session], Session]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A run as it was played: up to its end, or to the fault that stopped it."""

    script: Script
    fault: Fault | None
    session: Session
    beats: tuple[Beat, ...]


class _Broken(Exception):
    """A step does not hold."""


def performed(rules: Rules, script: Script, between: Between = lambda session: session) -> Outcome:
    """Play a run. `between` may put another session in place of this one after every command."""
    run = _Run(rules, between)
    mark, fault = script.mark, None
    try:
        run.begin(script)
        for index, step in enumerate(script.steps):
            mark = step.mark
            run.take(step, _chance_after(script.steps[index + 1 :]))
    except _Broken as broken:
        fault = Fault(mark, str(broken))
    except Exception as broken:  # a broken story must fail its own run and no other
        fault = Fault(mark, f"the story broke here: {broken.__class__.__name__}: {broken}")
    return Outcome(script, fault, run.session, tuple(run.beats))


def _chance_after(steps: tuple[Step, ...]) -> tuple[str, ...]:
    """What the steps up to the next choice expect of chance."""
    wanted: list[str] = []
    for step in steps:
        if isinstance(step, Pick):
            break
        if isinstance(step, Fall | Draw):
            wanted.append(step.scene)
    return tuple(wanted)


class _Run:
    """A session with its past, and what each step asks of them."""

    def __init__(self, rules: Rules, between: Between) -> None:
        self._rules = rules
        self._between = between
        self._past = Past(rules.story)
        self.session = Session(rules)
        self.beats: list[Beat] = []

    def begin(self, script: Script) -> None:
        """Start where the run starts."""
        row = list(self._rules.slots.first)
        plain = PlainMeaning(self._rules.story, self._rules.slots)
        for effect in script.given:
            plain.affected(effect, row)
        given = tuple(
            (effect.variable, row[self._rules.slots.variables[effect.variable]])
            for effect in script.given
        )
        command = Begin(
            script.roles,
            USUAL_SEED if script.seed is None else script.seed,
            script.chapter,
            script.scene,
            given,
            alone=bool(script.chapter),
        )
        self._take_in(self.session.send(command))

    def take(self, step: Step, chance: tuple[str, ...]) -> None:
        """Do what a step does, or raise _Broken when what it says is not so."""
        match step:
            case Pick(choice, part):
                self._pick(f"{choice}.{part}" if part else choice, chance)
            case Fall(scene) | Draw(scene):
                came = outcomes(self._past.recent)
                _hold(scene in came, f"chance led to {_listed(came)}, not to '{scene}'")
            case Read():
                self._read(step)
            case Enter(scene):
                here = self.session.state.scene
                _hold(here == scene, f"the scene is '{here}', not '{scene}'")
            case Open(choices):
                stands = self._open()
                _hold(set(stands) == set(choices), f"open are {_listed(stands)}")
            case Locked(choice, because):
                self._locked(choice, because)
            case Hidden(choice):
                self._not_shown(choice, is_gone=False)
            case Gone(choice):
                self._not_shown(choice, is_gone=True)
            case Check(condition, words):
                witness = Witness(self._rules.story, self._rules.slots, self._past)
                holds = witness.holds(condition, list(self.session.state.row))
                _hold(holds, f"it is not so that {words}")
            case Stamp(words):
                self._stamped(words)
            case Cause(variable):
                has_note = variable in self._past.notes()
                _hold(
                    has_note, f"nothing told since the last choice gives the cause of '{variable}'"
                )
            case Seen(events):
                missed = [event for event in events if event not in self._past.events]
                _hold(not missed, f"not met: {_listed(missed)}")
            case Ends(name):
                self._ends(name)
            case _:
                assert_never(step)

    def _pick(self, choice: str, chance: tuple[str, ...]) -> None:
        stands = self._open()
        if choice not in stands:
            raise _Broken(f"{self._why_not(choice)}; open are {_listed(stands)}")
        if chance:
            self._steer(choice, chance)
        self._past.turn()
        self._take_in(self.session.send(Choose(choice)))

    def _steer(self, choice: str, chance: tuple[str, ...]) -> None:
        session = self.session
        state, came = with_dice(self._rules, session.state, choice, chance)
        if state is None:
            wanted = _listed(chance)
            raise _Broken(
                f"chance never leads from '{choice}' to {wanted}; it gave {_listed(came)}"
            )
        if state != session.state:
            session.restore(state, session.log)

    def _take_in(self, beats: tuple[Beat, ...]) -> None:
        self._past.add(beats)
        self.beats.extend(beats)
        self.session = self._between(self.session)

    def _read(self, step: Read) -> None:
        words = plain_words(step.words)
        is_there = words in self._past.told()
        if is_there == step.is_there:
            return
        if is_there:
            raise _Broken(f"this was told since the last choice: {words}")
        near = self._past.nearest(words)
        hint = f'; the nearest is: "{near}"' if near else ""
        raise _Broken(f'nothing told since the last choice says "{words}"{hint}')

    def _locked(self, choice: str, because: str) -> None:
        offer = self._offer(choice)
        if offer is None:
            raise _Broken(f"{self._why_not(choice)}; shown are {_listed(self._shown())}")
        _hold(not offer.is_open, f"the choice '{choice}' stands open")
        reason = plain_words(LATE if offer.is_late else offer.reason)
        if because:
            _hold(reason == plain_words(because), f'it is locked because: "{reason}"')

    def _not_shown(self, choice: str, is_gone: bool) -> None:
        scene = self._rules.story.scenes[self.session.state.scene]
        written = next((c for c in scene.choices if c.id == choice), None)
        if written is None:
            raise _Broken(f"the scene '{scene.id}' has no choice '{choice}'")
        _hold(self._offer(choice) is None, f"the choice '{choice}' is shown")
        was_taken = (scene.id, choice) in self._past.chosen
        if is_gone:
            _hold(was_taken, f"the choice '{choice}' is hidden, and was never taken")
        else:
            is_gone_for_good = was_taken and written.once
            _hold(not is_gone_for_good, f"the choice '{choice}' is gone: it was taken once")

    def _stamped(self, words: str) -> None:
        ledger = [plain_words(stamp.text) for stamp in self.session.state.ledger]
        if not any(plain_words(words) in line for line in ledger):
            last = f'; its last line is: "{ledger[-1]}"' if ledger else "; it is empty"
            raise _Broken(f"the ledger has no such line{last}")

    def _ends(self, name: str) -> None:
        if name not in self._past.ended:
            ended = _listed(sorted(self._past.ended))
            raise _Broken(f"'{name}' has not come to an end; what has: {ended}")

    def _open(self) -> tuple[str, ...]:
        stands = self.session.stands
        return () if isinstance(stands, Ended) else stands.open

    def _shown(self) -> tuple[str, ...]:
        stands = self.session.stands
        return () if isinstance(stands, Ended) else tuple(offer.id for offer in stands.offers)

    def _offer(self, choice: str) -> Offer | None:
        stands = self.session.stands
        offers = () if isinstance(stands, Ended) else stands.offers
        return next((offer for offer in offers if offer.id == choice), None)

    def _why_not(self, choice: str) -> str:
        if isinstance(self.session.stands, Ended):
            return f"the choice '{choice}' cannot be taken: it has ended"
        scene, offer = self.session.state.scene, self._offer(choice)
        if offer is None:
            return f"the scene '{scene}' offers no choice '{choice}'"
        reason = LATE if offer.is_late else plain_words(offer.reason)
        return f"the choice '{choice}' is locked: \"{reason}\""


def _hold(is_so: bool, why_not: str) -> None:
    if not is_so:
        raise _Broken(why_not)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in names) or "none"
