"""A playthrough in motion, one step at a time.

A walk trusts its caller to take only what stands open; `Session` does the asking, undo and log.
"""

from __future__ import annotations

from collections.abc import Collection

from game.model.story import Back, Chapter, Here, To, Way, word_for
from game.play.arriving import entered
from game.play.beat import (
    Beat,
    ChapterClosed,
    Drew,
    Ended,
    FateMet,
    Fell,
    Offered,
    Sounded,
    Stamped,
    Told,
    Took,
    Warned,
)
from game.play.braid import ahead, documented, opened, place_of
from game.play.clock import NEVER, hour_of
from game.play.command import Begin
from game.play.dice import DICE, seeded
from game.play.rules import SURE, ChoiceRules, Leads, SceneRules, said
from game.play.storylet import drawn, way_back
from game.play.unfrozen import Unfrozen


class Walk(Unfrozen):
    """One playthrough, changed in place. Every answer ends with `Offered` or `Ended`."""

    __slots__ = ()

    def begin(self, command: Begin) -> list[Beat]:
        """Start a night. The command's names are known to the story."""
        story = self.rules.story
        self.clear()
        self.row[DICE] = seeded(command.seed)
        self.is_over = False
        self.alone = command.alone
        self.roles = command.roles or tuple(story.roles)
        start = (command.scene and story.scenes[command.scene].chapter) or command.chapter
        place = place_of(story, start) if start else 0
        documented(self.rules, list(story.chapters.values())[:place], self.row)
        for variable, value in command.given:
            domain = story.variables[variable].domain
            self.row[self.rules.slots.variables[variable]] = domain.saturated(value)
        out: list[Beat] = []
        if start:
            self._open(story.chapters[start], out, command.scene, dict(command.given))
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
        if not rules.is_quick:
            return self._taken(scene, rules)
        out = list(rules.opening)
        if rules.words is not None:
            out.append(Told(rules.words(row)))
        if rules.change is not None:
            rules.change(row)
        if rules.deed is not None:
            self._written_down(scene, rules, out)
        if rules.later is not None:
            self.clock = rules.later(self.clock)
        self._lead(rules.leads, out)
        return out

    def offered(self) -> Offered:
        """What stands to be chosen now."""
        assert self.scene is not None
        if self.pending:
            return self.scene.choices[self.pending].second_step(self.row)
        return self.scene.offered(self.row)

    def look(self) -> list[Beat]:
        """The standing scene told again, changing nothing."""
        scene, out = self.scene, list[Beat]()
        assert scene is not None
        out.append(entered(self.rules, scene, self.returns, self.clock))
        self._tell(scene, out)
        if self.pending:
            out.append(Warned(self.pending, said(scene.choices[self.pending].warn, self.row)))
        out.append(self._end() if self.is_over else self.offered())
        return out

    def _taken(self, scene: SceneRules, rules: ChoiceRules) -> list[Beat]:
        out: list[Beat] = [Took(rules.scene, rules.choice.id, said(rules.label, self.row))]
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
        self._tell(rules, out)
        # The pool is still as it was offered: what the choice does may close it.
        page = choice.call or (choice.draw and drawn(self.rules, choice.draw, row))
        if rules.change is not None:
            rules.change(row)
        if rules.deed is not None:
            self._written_down(scene, rules, out)
        if rules.later is not None:
            self.clock = rules.later(self.clock)
        if page:
            if choice.draw:
                out.append(Drew(choice.draw, page))
            self._call(page, rules.leads, out)
        else:
            self._lead(rules.leads, out)
        return out

    def _written_down(self, scene: SceneRules, rules: ChoiceRules, out: list[Beat]) -> None:
        """Note the deed, and its stamp where it has one."""
        assert rules.deed is not None
        self.deeds = (*self.deeds, rules.deed)
        if rules.choice.stamp:
            story, stands = self.rules.story, scene.scene
            stamp = Stamped(
                stands.id,
                rules.choice.id,
                said(rules.stamp, self.row),
                hour_of(story, stands, self.returns, self.clock),
                story.chapters[stands.chapter].role,
                rules.event,
            )
            self.ledger = (*self.ledger, stamp)
            out.append(stamp)

    def _call(self, page: str, leads: Leads, out: list[Beat]) -> None:
        assert self.scene is not None
        way = leads.ways[leads.decide(self.row)] if leads.decide is not None else leads.ways[0]
        if leads.by_odds:
            out.append(Fell(word_for(way)))
        self.returns += way_back(way, self.scene.scene.id)
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
            if leads.by_odds:
                out.append(Fell(word_for(way)))
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
        *rest, back = self.returns or ("end",)  # a save of an older story may know no way back
        self.returns = tuple(rest)
        verb, _, scene = back.partition(" ")
        if verb == "to":
            self._arrive(self.rules.scene(scene), out)
        elif verb == "here":
            self.scene = self.rules.scene(scene)
            out.append(entered(self.rules, self.scene, self.returns, self.clock))
            out.append(self.scene.offered(self.row))
        else:
            self._close(out)

    def _arrive(self, scene: SceneRules, out: list[Beat]) -> None:
        row = self.row
        self.scene = scene
        if scene.minute > self.clock:
            self.clock = scene.minute
        out.append(entered(self.rules, scene, self.returns, self.clock))
        out += scene.opening[1:]
        if scene.change is not None:
            scene.change(row)
        if scene.deed is not None:
            self.deeds = (*self.deeds, scene.deed)
        if scene.words is not None:
            out.append(Told(scene.words(row)))
        if scene.scene.ending:
            self._fate(scene.scene.ending, out)
        else:
            out.append(scene.offered(row))

    def _tell(self, rules: SceneRules | ChoiceRules, out: list[Beat]) -> None:
        if rules.told is not None:
            out.append(rules.told)
        elif rules.words is not None:
            out.append(Told(rules.words(self.row)))

    def _fate(self, fate: str, out: list[Beat]) -> None:
        role = self.rules.story.fates[fate].role
        self.fates = (*self.fates, (role, fate))
        out.append(FateMet(role, fate))
        self._close(out)

    def _close(self, out: list[Beat]) -> None:
        assert self.scene is not None
        scene, story = self.scene.scene, self.rules.story
        chapter = scene.chapter
        out.append(ChapterClosed(chapter, hour_of(story, scene, self.returns, self.clock)))
        self.returns = ()
        if self.alone:
            self.is_over = True
            out.append(self._end())
        else:
            self._next(place_of(story, chapter) + 1, out)

    def _next(self, place: int, out: list[Beat]) -> None:
        """Open the next chapter that is played; history plays those before it."""
        met = {role for role, _ in self.fates}
        passed, chapter = ahead(self.rules.story, place, self.roles, met)
        documented(self.rules, passed, self.row)
        if chapter is not None:
            self._open(chapter, out)
        else:
            self.is_over = True
            out.append(self._end())

    def _open(
        self, chapter: Chapter, out: list[Beat], scene: str = "", given: Collection[str] = ()
    ) -> None:
        self.clock = NEVER
        out.append(opened(self.rules, chapter, self.row, given))
        self._arrive(self.rules.scene(scene or chapter.start), out)

    def _end(self) -> Ended:
        assert self.scene is not None
        return Ended(self.scene.scene.chapter, self.fates)
