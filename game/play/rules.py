"""What each scene offers and does, made ready once and then asked many times."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from game.model.effect import Effect
from game.model.prose import Text, notes
from game.model.story import ByCondition, ByOdds, Choice, Scene, Story, Target, Way
from game.model.variable import MINUTES
from game.play.acts import (
    before_telling,
    choices_of,
    gate_of,
    has_budget,
    on_arrival,
    on_taking,
    page_gate,
)
from game.play.beat import Beat, EventHappened, Offer, Offered, SceneEntered, Told, Took
from game.play.clock import later, pinned
from game.play.compiled import CompiledMeaning
from game.play.dice import roll
from game.play.meaning import HIDDEN, OPEN, STATUSES, Change, Meaning, Row
from game.play.slots import Slots, planned, texts_of

SURE, BACK = ".sure", ".back"  # added to the id of an act in two steps
MOST_MINUTES = 1000  # more than any chapter's budget, which is a stretch of one night

Opening = tuple[tuple[str, ...], int]  # what a scene goes back to, and how late it is
Words = str | Callable[[Row], str]
Decide = Callable[[Row], int]


def said(words: Words, row: Row) -> str:
    """The words as the row has them."""
    return words if isinstance(words, str) else words(row)


@dataclass(slots=True)
class Leads:
    """Where an act leads: one way, or several and what decides between them."""

    ways: tuple[Way, ...]
    decide: Decide | None = None
    by_odds: bool = False
    scene: SceneRules | None = None  # where a single way leads, once it was gone


@dataclass(slots=True)
class ChoiceRules:
    """A choice made ready. `is_quick` acts take one step and call nothing.

    What is told is `told` where it never varies, else what `words` makes of the row; `opening` are
    the beats with which the act begins, where its label never varies either.
    """

    choice: Choice
    scene: str
    label: Words
    reason: Words
    opening: tuple[Beat, ...]
    told: Told | None
    words: Callable[[Row], str] | None
    change: Callable[[Row], None] | None
    before: Callable[[Row], None] | None
    leads: Leads
    warn: Words
    sure: Words
    back: Words
    stamp: Words
    event: str
    deed: tuple[str, str] | None  # to be written down, where somebody may ask for the cause
    is_quick: bool
    later: Callable[[int], int] | None  # how late it is when it is done

    def second_step(self, row: Row) -> Offered:
        """The word that does an act in two steps, and the word that does not."""
        choice = self.choice
        sure = Offer(
            choice.id + SURE,
            said(self.sure, row),
            minutes=choice.minutes,
            until=choice.until,
        )
        back = Offer(choice.id + BACK, said(self.back, row))
        return Offered((sure, back), (sure.id, back.id))


@dataclass(slots=True)
class SceneRules:
    """A scene made ready; `opening` are the beats of an arrival that never vary."""

    scene: Scene
    entered: SceneEntered
    opening: tuple[Beat, ...]
    told: Told | None
    words: Callable[[Row], str] | None
    change: Callable[[Row], None] | None
    deed: tuple[str, str] | None  # an arrival that somebody may ask the cause of, as (scene, "")
    choices: dict[str, ChoiceRules]
    standing: int | Callable[[Row], int]
    labels_vary: bool
    budget: int | None
    leads: Leads | None
    minute: int  # that it pins the clock to
    kept: dict[int, Offered] = field(default_factory=dict)
    openings: dict[Opening, SceneEntered] = field(default_factory=dict)

    def offered(self, row: Row) -> Offered:
        """How every choice stands now."""
        standing = self.standing
        key = standing if standing.__class__ is int else standing(row)  # type: ignore[operator]
        # Who is late depends on the minutes left, which the standing does not hold.
        place = key if self.budget is None else key * MOST_MINUTES + row[self.budget]
        found = self.kept.get(place)
        if found is None:
            found = self._composed(key, row)
            if not self.labels_vary:
                self.kept[place] = found
        return found

    def _composed(self, key: int, row: Row) -> Offered:
        stands: list[tuple[ChoiceRules, int]] = []
        for rules in self.choices.values():
            key, status = divmod(key, STATUSES)
            stands.append((rules, status))
        others = any(status == OPEN for rules, status in stands if not rules.choice.fallback)
        offers = tuple(
            self._offer(rules, status == OPEN, row)
            for rules, status in stands
            if status != HIDDEN and not (rules.choice.fallback and others)
        )
        return Offered(offers, tuple(offer.id for offer in offers if offer.is_open))

    def _offer(self, rules: ChoiceRules, is_open: bool, row: Row) -> Offer:
        choice = rules.choice
        is_late = self.budget is not None and choice.minutes > row[self.budget]
        reason = "" if is_open or is_late else said(rules.reason, row)
        return Offer(
            choice.id,
            said(rules.label, row),
            is_open,
            reason,
            choice.minutes,
            choice.until,
            is_late,
        )


class Rules:
    """The rules of one story. A scene is made ready when it is first asked for.

    What changes is planned by the story's own words; a translation is only what is told of it.
    """

    def __init__(self, story: Story, meaning: Meaning | None = None) -> None:
        self.story = story
        self.slots: Slots = planned(story.original)
        self.meaning = meaning or CompiledMeaning(story, self.slots)
        self._scenes: dict[str, SceneRules] = {}
        self._caused = _caused(story.original)
        self._pages: dict[str, int | Callable[[Row], int]] = {}

    def scene(self, id: str) -> SceneRules:
        """A scene made ready; KeyError when the story has none of that id."""
        found = self._scenes.get(id)
        if found is None:
            found = self._scenes[id] = self._made(self.story.scenes[id])
        return found

    def page_stands(self, page: str, row: Row) -> bool:
        """Whether a page of a pool may be drawn."""
        standing = self._pages.get(page)
        if standing is None:
            gate = page_gate(self.slots, self.story.scenes[page])
            standing = self._pages[page] = self.meaning.standing((gate,))
        return (standing if isinstance(standing, int) else standing(row)) == OPEN

    def _made(self, scene: Scene) -> SceneRules:
        chapter = self.story.chapters[scene.chapter]
        budget = self.slots.variables[MINUTES] if has_budget(self.story, scene) else None
        own = self.story.original.scenes[scene.id]
        choices = choices_of(scene)
        made = {
            choice.id: self._choice(scene, choice, before_telling(untranslated))
            for choice, untranslated in zip(choices, choices_of(own), strict=True)
        }
        gates = tuple(gate_of(self.story, self.slots, scene, choice) for choice in choices)
        labels = (words for rules in made.values() for words in (rules.label, rules.reason))
        change = on_arrival(self.slots, own)
        entered = SceneEntered(
            scene.id,
            scene.at,
            scene.place or chapter.place,
            scene.picture or chapter.picture,
            scene.sound or chapter.sound,
            scene.music or chapter.music,
            scene.hear,
            scene.event,
        )
        told, words = self._told(scene.text)
        opening: tuple[Beat, ...] = (entered, *map(EventHappened, scene.happens))
        return SceneRules(
            scene=scene,
            entered=entered,
            opening=(*opening, told) if told is not None else opening,
            told=told,
            words=words,
            change=self.meaning.change(change) if change != Change() else None,
            deed=(scene.id, "") if self._leave_traces(scene.do) else None,
            choices=made,
            standing=self.meaning.standing(gates),
            labels_vary=not all(isinstance(words, str) for words in labels),
            budget=budget,
            leads=self._leads(scene.to) if scene.to is not None else None,
            minute=pinned(scene),
        )

    def _choice(self, scene: Scene, choice: Choice, before: Change) -> ChoiceRules:
        text = self.meaning.text
        label = text(choice.say)
        change = on_taking(self.story, self.slots, scene, choice)
        plain = not (choice.warn or choice.draw or choice.call or choice.hear)
        leaves_trace = bool(choice.settles or choice.stamp) or self._leave_traces(change.effects)
        told, words = self._told(choice.text)
        took = Took(scene.id, choice.id, label) if isinstance(label, str) else None
        opening: tuple[Beat, ...] = (took,) if took is not None else ()
        return ChoiceRules(
            choice=choice,
            scene=scene.id,
            label=label,
            reason=text(choice.locked),
            opening=(*opening, told) if opening and told is not None else opening,
            told=told,
            words=words,
            change=self.meaning.change(change) if change != Change() else None,
            before=self.meaning.change(before) if before != Change() else None,
            leads=self._leads(choice.to),
            warn=text(choice.warn),
            sure=text(choice.sure),
            back=text(choice.back),
            stamp=text(choice.stamp),
            event=self.story.touched(scene, choice),
            deed=(scene.id, choice.id) if leaves_trace else None,
            is_quick=plain and took is not None and before == Change(),
            later=later(choice),
        )

    def _leave_traces(self, effects: tuple[Effect, ...]) -> bool:
        return any(effect.variable in self._caused for effect in effects)

    def _told(self, text: Text) -> tuple[Told | None, Callable[[Row], str] | None]:
        if not text:
            return None, None
        words = self.meaning.text(text)
        return (Told(words), None) if isinstance(words, str) else (None, words)

    def _leads(self, target: Target) -> Leads:
        match target:
            case ByOdds(ways):
                edges = [sum(weight for weight, _ in ways[: n + 1]) for n in range(len(ways))]

                def fallen(row: Row) -> int:
                    rolled = roll(row, edges[-1])
                    return next(n for n, edge in enumerate(edges) if rolled < edge)

                return Leads(tuple(way for _, way in ways), fallen, by_odds=True)
            case ByCondition(ways):
                decide = self.meaning.first(tuple(condition for condition, _ in ways))
                return Leads(tuple(way for _, way in ways), decide)
            case _:
                return Leads((target,))


def _caused(story: Story) -> frozenset[str]:
    """The variables whose last writer may be asked for: the Board's, beliefs, and all footnoted."""
    shared = {v.id for v in story.variables.values() if v.scope in ("board", "belief")}
    for scene in story.scenes.values():
        for text in texts_of(scene):
            shared.update(notes(text))
    return frozenset(shared)
