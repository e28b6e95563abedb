"""Questions that are answered before the night begins: never so, always so, or asked too soon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.author.cases import Cases
from game.author.order import Order
from game.model.codes import problem
from game.model.condition import Chosen, Condition, Happened, Not, Visits, asked
from game.model.problem import Mark, Problem
from game.model.prose import NO_TEXT, Plain, Sequence, Shown, Text, Variant
from game.model.story import ByCondition, Choice, Scene, Story, Target
from game.model.wording import Wording

Given = tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question is asked: in which scene, by whom, in which role's words."""

    scene: str
    who: str
    mark: Mark
    wording: Wording


@dataclass(frozen=True)
class Questions:
    """Looks at every question that a story asks, each knowing what must hold where it is asked."""

    story: Story
    cases: Cases
    order: Order

    def problems(self) -> Iterator[Problem]:
        """Every question that has but one answer."""
        for scene in self.story.scenes.values():
            role = self.story.chapters[scene.chapter].role
            wording = Wording(self.story.variables, role)
            yield from self._scene(
                scene, Place(scene.id, f"scene '{scene.id}'", scene.mark, wording)
            )
            for choice in scene.choices:
                who = f"choice '{choice.id}'"
                yield from self._choice(choice, Place(scene.id, who, choice.mark, wording))
        yield from self._rules()

    def _scene(self, scene: Scene, place: Place) -> Iterator[Problem]:
        if scene.when is not None:
            yield from self._gate(scene.when, "if", (), place)
        yield from self._text(scene.text, (), place)
        yield from self._ways(scene.to, (), place)

    def _choice(self, choice: Choice, place: Place) -> Iterator[Problem]:
        shown: Given = ()
        if choice.shown_if is not None:
            yield from self._gate(choice.shown_if, "if", (), place)
            shown = (choice.shown_if,)
        given = shown
        if choice.needs is not None:
            yield from self._gate(choice.needs, "needs", shown, place)
            given = (*shown, choice.needs)
            yield from self._text(choice.locked, (*shown, Not(choice.needs)), place)
        yield from self._text(choice.say, shown, place)
        for text in (choice.warn, choice.sure, choice.back, choice.text):
            yield from self._text(text, given, place)
        # What is told or asked after the effects may not be as it was before them.
        after: Given = given if not choice.do else ()
        yield from self._text(choice.stamp, after, place)
        yield from self._ways(choice.to, after, place)

    def _gate(self, asked: Condition, key: str, given: Given, place: Place) -> Iterator[Problem]:
        yield from self._early(asked, place)
        yield from self._judged(
            asked, f"asks `{key}: {place.wording.question(asked)}`", given, place
        )

    def _text(self, text: Text, given: Given, place: Place) -> Iterator[Problem]:
        for piece in text:
            match piece:
                case Variant(branches, marks):
                    if not all(_is_blank(branch) for _, branch in branches):
                        yield from self._branches(branches, given, place, marks)
                case Sequence(_, _, alternatives):
                    for alternative in alternatives:
                        yield from self._text(alternative, given, place)
                case Plain() | Shown():
                    pass

    def _branches(
        self,
        branches: tuple[tuple[Condition | None, Text], ...],
        given: Given,
        place: Place,
        marks: tuple[Mark, ...] = (),
    ) -> Iterator[Problem]:
        before, is_settled = given, False
        for number, (condition, branch) in enumerate(branches):
            if marks:
                place = replace(place, mark=marks[number])
            if condition is None:
                if number > 1 and not is_settled and not self.cases.may(*before):
                    yield _hidden("`{else}`" if branch else "`else`", place)
                yield from self._text(branch, before, place)
                continue
            words = f"`{place.wording.question(condition)}`"
            yield from self._early(condition, place)
            if is_settled:
                pass  # that nothing is left for it has been said of the one that takes all
            elif self.cases.may(*given, condition) and not self.cases.may(*before, condition):
                yield _hidden(words, place)
            else:
                yield from self._judged(condition, f"asks {words}", given, place)
            yield from self._text(branch, (*before, condition), place)
            before = (*before, Not(condition))
            is_settled = is_settled or self.cases.always(condition, given)

    def _ways(self, target: Target | None, given: Given, place: Place) -> Iterator[Problem]:
        if isinstance(target, ByCondition):
            ways = tuple((condition, NO_TEXT) for condition, _ in target.ways)
            yield from self._branches(ways, given, place)

    def _judged(self, asked: Condition, asks: str, given: Given, place: Place) -> Iterator[Problem]:
        if given and not self.cases.may(*given):
            return  # where nothing holds, everything else that is said is beside the point
        if self.cases.never(asked, given):
            yield problem("never-holds", place.mark, who=place.who, asks=asks)
        elif self.cases.always(asked, given):
            yield problem("always-holds", place.mark, who=place.who, asks=asks)

    def _early(self, condition: Condition, place: Place) -> Iterator[Problem]:
        """Questions about what cannot have been yet."""
        for leaf in dict.fromkeys(asked(condition)):
            match leaf:
                case Visits(scene):
                    firsts, what = [scene], f"visited {scene}"
                case Chosen(scene, choice):
                    firsts, what = [scene], f"chose {scene}.{choice}"
                case Happened(event):
                    scenes = self.story.scenes.values()
                    firsts = [scene.id for scene in scenes if event in scene.happens]
                    what = f"happened {event}"
                case _:
                    continue
            if not self.order.any_before(firsts, place.scene):
                yield problem("asks-too-early", place.mark, who=place.who, what=what)

    def _rules(self) -> Iterator[Problem]:
        for rule in self.story.rules.values():
            if rule.condition is None:
                continue
            is_never = rule.kind == "never"
            if self.cases.never(rule.condition) if is_never else self.cases.always(rule.condition):
                yield problem("idle-rule", rule.mark, rule=rule.id)


def _hidden(words: str, place: Place) -> Problem:
    return problem("hidden-branch", place.mark, who=place.who, words=words)


def _is_blank(text: Text) -> bool:
    """Whether a text is only a gap that reading has put between two others."""
    return bool(text) and all(isinstance(piece, Plain) and piece.text.isspace() for piece in text)
