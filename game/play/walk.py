"""A playthrough in motion: the changeable twin of `PlayState`, one step at a time.

A walk trusts its caller to take only what stands open; `Session` does the asking, undo and log.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.model.hour import Hour
from game.model.story import Back, Chapter, End, Here, To, Way
from game.model.variable import MINUTES
from game.play.beat import (
    Beat,
    ChapterClosed,
    ChapterOpened,
    Drew,
    Ended,
    FateMet,
    Fell,
    Offer,
    Offered,
    Sounded,
    Stamped,
    Told,
    Took,
    Warned,
)
from game.play.command import Begin
from game.play.dice import DICE, seeded
from game.play.meaning import Change
from game.play.rules import ChoiceRules, Leads, Rules, SceneRules, said
from game.play.slots import happened
from game.play.state import PlayState
from game.play.storylet import drawn

SURE, BACK = ".sure", ".back"


class Walk:
    """One playthrough, changed in place. Every answer ends with `Offered` or `Ended`."""

    __slots__ = (
        "alone",
        "deeds",
        "fates",
        "is_over",
        "ledger",
        "pending",
        "returns",
        "roles",
        "row",
        "rules",
        "scene",
    )

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.row: list[int] = list(rules.slots.first)
        self.scene: SceneRules | None = None
        self.roles: tuple[str, ...] = ()
        self.returns: tuple[str, ...] = ()
        self.pending = ""
        self.ledger: tuple[Stamped, ...] = ()
        self.deeds: tuple[tuple[str, str], ...] = ()
        self.fates: tuple[tuple[str, str], ...] = ()
        self.alone = False
        self.is_over = True

    def begin(self, command: Begin) -> list[Beat]:
        """Start a night. The command's names are known to the story."""
        story = self.rules.story
        self.__init__(self.rules)  # type: ignore[misc]
        self.row[DICE] = seeded(command.seed)
        self.is_over = False
        self.alone = command.alone
        self.roles = command.roles or tuple(story.roles)
        chapters = list(story.chapters.values())
        start = (command.scene and story.scenes[command.scene].chapter) or command.chapter
        index = next((n for n, chapter in enumerate(chapters) if chapter.id == start), 0)
        if start:
            for chapter in chapters[:index]:
                self._history(chapter)
        for variable, value in command.given:
            domain = story.variables[variable].domain
            self.row[self.rules.slots.variables[variable]] = domain.saturated(value)
        out: list[Beat] = []
        if start:
            self._open(chapters[index], out, command.scene, dict(command.given))
        else:
            self._next(0, out)
        return out

    def take(self, id: str) -> list[Beat]:
        """Take the choice of that id, which stands open."""
        scene, row = self.scene, self.row
        assert scene is not None
        if self.pending:
            return self._second_step(scene, id)
        rules = scene.choices[id]
        out: list[Beat] = []
        if not rules.is_quick:
            return self._taken(scene, rules, out)
        out.append(rules.took or Took(rules.scene, id, said(rules.label, row)))
        told = rules.told
        if told is not None:
            out.append(told if told.__class__ is Told else Told(told(row)))  # type: ignore[operator]
        if rules.change is not None:
            rules.change(row)
        self._lead(rules.leads, out)
        return out

    def offered(self) -> Offered:
        """What stands to be chosen now."""
        assert self.scene is not None
        if self.pending:
            rules = self.scene.choices[self.pending]
            offers = (
                Offer(
                    self.pending + SURE,
                    said(rules.sure, self.row),
                    minutes=rules.choice.minutes,
                    until=rules.choice.until,
                ),
                Offer(self.pending + BACK, said(rules.back, self.row)),
            )
            return Offered(offers, tuple(offer.id for offer in offers))
        return self.scene.offered(self.row)

    def look(self) -> list[Beat]:
        """The standing scene told again, changing nothing."""
        scene, out = self.scene, list[Beat]()
        assert scene is not None
        out.append(scene.entered)
        self._tell(scene.told, out)
        if self.pending:
            out.append(Warned(self.pending, said(scene.choices[self.pending].warn, self.row)))
        out.append(self._end() if self.is_over else self.offered())
        return out

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
        )

    def thaw(self, state: PlayState) -> None:
        """Go on from a state."""
        self.scene = self.rules.scene(state.scene) if state.scene else None
        self.row = list(state.row)
        self.roles, self.returns, self.pending = state.roles, state.returns, state.pending
        self.ledger, self.deeds, self.fates = state.ledger, state.deeds, state.fates
        self.alone, self.is_over = state.alone, state.is_over

    def _taken(self, scene: SceneRules, rules: ChoiceRules, out: list[Beat]) -> list[Beat]:
        out.append(rules.took or Took(rules.scene, rules.choice.id, said(rules.label, self.row)))
        if rules.choice.two_steps:
            self.pending = rules.choice.id
            out.append(Warned(self.pending, said(rules.warn, self.row)))
            out.append(self.offered())
            return out
        return self._done(scene, rules, out)

    def _second_step(self, scene: SceneRules, id: str) -> list[Beat]:
        rules = scene.choices[self.pending]
        sure = id.endswith(SURE)
        words = rules.sure if sure else rules.back
        out: list[Beat] = [Took(rules.scene, id, said(words, self.row))]
        self.pending = ""
        if sure:
            return self._done(scene, rules, out)
        out.append(scene.offered(self.row))
        return out

    def _done(self, scene: SceneRules, rules: ChoiceRules, out: list[Beat]) -> list[Beat]:
        choice, row = rules.choice, self.row
        if choice.hear:
            out.append(Sounded(choice.hear))
        if rules.before is not None:
            rules.before(row)
        self._tell(rules.told, out)
        if rules.change is not None:
            rules.change(row)
        if scene.budget is not None and choice.minutes:
            row[scene.budget] -= choice.minutes
        if rules.leaves_trace or choice.stamp:
            self.deeds = (*self.deeds, (rules.scene, choice.id))
        if choice.stamp:
            role = self.rules.story.chapters[scene.scene.chapter].role
            stamp = Stamped(
                rules.scene, choice.id, said(rules.stamp, row), self._hour(scene), role, rules.event
            )
            self.ledger = (*self.ledger, stamp)
            out.append(stamp)
        if choice.draw or choice.call:
            self._call(choice.call or self._drawn(choice.draw, out), rules.leads, out)
        else:
            self._lead(rules.leads, out)
        return out

    def _hour(self, scene: SceneRules) -> Hour:
        """The hour of a scene; a called page without one stands at its caller's."""
        if scene.scene.at.text:
            return scene.scene.at
        for back in reversed(self.returns):
            caller = back.partition(" ")[2]
            if caller and self.rules.story.scenes[caller].at.text:
                return self.rules.story.scenes[caller].at
        return scene.scene.at

    def _drawn(self, pool: str, out: list[Beat]) -> str:
        page = drawn(self.rules, pool, self.row)
        out.append(Drew(pool, page))
        return page

    def _call(self, page: str, leads: Leads, out: list[Beat]) -> None:
        assert self.scene is not None
        way = leads.ways[leads.decide(self.row)] if leads.decide is not None else leads.ways[0]
        match way:
            case To(scene):
                self.returns = (*self.returns, f"to {scene}")
            case Here():
                self.returns = (*self.returns, f"here {self.scene.scene.id}")
            case End():
                self.returns = (*self.returns, "end")
            case Back():
                pass  # what was called goes back to where this scene itself was called from
        self._arrive(self.rules.scene(page), out)

    def _lead(self, leads: Leads, out: list[Beat]) -> None:
        if leads.scene is not None:
            self._arrive(leads.scene, out)
            return
        decide = leads.decide
        if decide is None:
            way = leads.ways[0]
            if way.__class__ is To:
                leads.scene = self.rules.scene(way.scene)
        else:
            way = leads.ways[decide(self.row)]
            if leads.by_odds and way.__class__ is To:
                out.append(Fell(way.scene))
        self._go(way, out)

    def _go(self, way: Way, out: list[Beat]) -> None:
        if way.__class__ is To:
            self._arrive(self.rules.scene(way.scene), out)
        elif way.__class__ is Here:
            assert self.scene is not None
            out.append(self.scene.offered(self.row))
        elif way.__class__ is Back:
            self._return(out)
        else:
            self._close(out)

    def _return(self, out: list[Beat]) -> None:
        *rest, back = self.returns
        self.returns = tuple(rest)
        verb, _, scene = back.partition(" ")
        if verb == "to":
            self._arrive(self.rules.scene(scene), out)
        elif verb == "here":
            self.scene = self.rules.scene(scene)
            out.append(self.scene.entered)
            out.append(self.scene.offered(self.row))
        else:
            self._close(out)

    def _arrive(self, scene: SceneRules, out: list[Beat]) -> None:
        row = self.row
        self.scene = scene
        out.append(scene.entered)
        if scene.happens:
            out.extend(scene.happens)
        if scene.change is not None:
            scene.change(row)
        told = scene.told
        if told is not None:
            out.append(told if told.__class__ is Told else Told(told(row)))  # type: ignore[operator]
        if scene.scene.ending:
            self._fate(scene.scene.ending, out)
        else:
            out.append(scene.offered(row))

    def _tell(self, told: object, out: list[Beat]) -> None:
        if isinstance(told, Told):
            out.append(told)
        elif callable(told):
            out.append(Told(told(self.row)))

    def _fate(self, fate: str, out: list[Beat]) -> None:
        role = self.rules.story.fates[fate].role
        self.fates = (*self.fates, (role, fate))
        out.append(FateMet(role, fate))
        self._close(out)

    def _close(self, out: list[Beat]) -> None:
        assert self.scene is not None
        chapter = self.scene.scene.chapter
        out.append(ChapterClosed(chapter))
        self.returns = ()
        if self.alone:
            self.is_over = True
            out.append(self._end())
        else:
            ids = list(self.rules.story.chapters)
            self._next(ids.index(chapter) + 1, out)

    def _next(self, index: int, out: list[Beat]) -> None:
        """Open the next chapter that is played; history plays those before it."""
        met = {role for role, _ in self.fates}
        for chapter in list(self.rules.story.chapters.values())[index:]:
            if chapter.role in self.roles and chapter.role not in met:
                self._open(chapter, out)
                return
            self._history(chapter)
        self.is_over = True
        out.append(self._end())

    def _open(
        self, chapter: Chapter, out: list[Beat], scene: str = "", given: Iterable[str] = ()
    ) -> None:
        if chapter.minutes is not None and MINUTES not in given:
            self.row[self.rules.slots.variables[MINUTES]] = chapter.minutes
        words = self.rules.meaning.text(chapter.card)
        out.append(ChapterOpened(chapter.id, said(words, self.row)))
        self._arrive(self.rules.scene(scene or chapter.start), out)

    def _history(self, chapter: Chapter) -> None:
        """The documented course of a chapter that nobody plays."""
        flags = self.rules.slots.flags
        events = {e for id in chapter.scenes for e in self.rules.story.scenes[id].happens}
        fixed = tuple(flags[happened(event)] for event in sorted(events))
        change = self.rules.meaning.change(Change(chapter.history, fixed))
        if change is not None:
            change(self.row)

    def _end(self) -> Ended:
        assert self.scene is not None
        return Ended(self.scene.scene.chapter, self.fates)
