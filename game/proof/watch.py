"""What else must be remembered for a question: the rules' own variables, and what texts read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.model.prose import Sequence, Shown, Text, conditions, pieces
from game.model.story import Choice, Rule
from game.play.acts import choices_of
from game.play.slots import happened
from game.proof.liveness import NOTHING, Liveness
from game.proof.stand import Gap, Spot, Stand
from game.proof.step import Odds, Pass
from game.proof.thing import Thing
from game.proof.ways import Ways


def for_play(ways: Ways) -> Liveness:
    """Only what decides where play can go."""
    return Liveness(ways, lambda _: NOTHING)


def for_chances(ways: Ways) -> Liveness:
    """What decides where play can go, and how the odds stand."""
    play = for_play(ways)

    def watched(at: Spot | Pass | Odds) -> frozenset[Thing]:
        if not isinstance(at, Odds):
            return NOTHING
        return NOTHING.union(*(play.read(claim) for claim, _ in at.rivals))

    return Liveness(ways, watched)


def for_rules(ways: Ways) -> Liveness:
    """What decides where play can go, and what the story's rules ask."""
    return _Watching(ways).rules()


def for_texts(ways: Ways, scenes: Iterable[str]) -> Liveness:
    """What decides where play can go, and what the texts of some scenes and cards read."""
    return _Watching(ways).texts(frozenset(scenes))


def texts_read(ways: Ways, scene: str) -> frozenset[Thing]:
    """Everything that the texts of a scene read, wherever they are told."""
    watching = _Watching(ways)
    found = ways.story.scenes[scene]
    chapter = ways.story.chapters[found.chapter]
    card = (chapter.card,) if chapter.start == scene else ()
    told = (text for choice in found.choices for text in (choice.text, choice.stamp))
    texts = (*card, found.text, *told)
    return watching.standing(scene).union(*map(watching.read, texts))


@dataclass(frozen=True)
class _Watching:
    ways: Ways

    def rules(self) -> Liveness:
        of = for_play(self.ways).of_condition
        rules = self.ways.story.rules.values()
        always = frozenset[Thing]().union(
            *(of(r.condition) for r in rules if r.condition and r.kind in ("always", "never"))
        )
        fixed = frozenset(self._flag(rule) for rule in rules if rule.kind == "fixed")
        at_fate = {
            rule.subject: of(rule.condition)
            for rule in rules
            if rule.kind == "at ending" and rule.condition
        }
        for fate in at_fate:
            asked = (of(r.condition) for r in rules if r.subject == fate and r.condition)
            at_fate[fate] = NOTHING.union(*asked)

        def watched(at: Spot | Pass | Odds) -> frozenset[Thing]:
            if isinstance(at, Pass):
                return at_fate.get(at.id, NOTHING) if at.kind == "fate" else NOTHING
            if isinstance(at, Odds):
                return NOTHING
            return always | fixed if at == self.ways.over else always

        return Liveness(self.ways, watched)

    def _flag(self, rule: Rule) -> Thing:
        things = self.ways.things
        return things.flags[things.named_flags[happened(rule.subject)]]

    def texts(self, scenes: frozenset[str]) -> Liveness:
        story = self.ways.story

        def watched(at: Spot | Pass | Odds) -> frozenset[Thing]:
            match at:
                case Gap():
                    return NOTHING
                case Stand(scene):
                    return self.standing(scene) if scene in scenes else NOTHING
                case Pass("scene", id) if id in scenes:
                    return self.read(story.scenes[id].text)
                case Pass("choice", id) if id.partition(".")[0] in scenes:
                    return self.read(self._choice(id).text)
                case Pass("stamp", id) if id.partition(".")[0] in scenes:
                    return self.read(self._choice(id).stamp)
                case Pass("card", id) if story.chapters[id].start in scenes:
                    return self.read(story.chapters[id].card)
                case _:
                    return NOTHING

        return Liveness(self.ways, watched)

    def standing(self, scene: str) -> frozenset[Thing]:
        """What the words of a scene's choices read while they are offered."""
        choices = choices_of(self.ways.story.scenes[scene])
        return NOTHING.union(
            *(
                self.read(text)
                for choice in choices
                for text in (choice.say, choice.locked, choice.warn, choice.sure, choice.back)
            )
        )

    def _choice(self, id: str) -> Choice:
        scene, _, choice = id.partition(".")
        found = choices_of(self.ways.story.scenes[scene])
        return next(one for one in found if one.id == choice)

    def read(self, text: Text) -> frozenset[Thing]:
        """The things that the words of a text depend on."""
        things, of = self.ways.things, for_play(self.ways).of_condition
        found = NOTHING.union(*(of(condition) for condition in conditions(text)))
        for piece in pieces(text):
            if isinstance(piece, Shown):
                found |= {things.variables[piece.variable]}
            elif isinstance(piece, Sequence):
                found |= {things.sequences[piece.id]}
        return found
