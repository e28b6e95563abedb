"""P9: what changed between two versions of a story, for whoever plays it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from game.model.problem import Mark
from game.model.prose import Plain, Shown, Text, pieces
from game.model.story import Scene, Story
from game.play.slots import texts_of
from game.proof.answer import Answer
from game.proof.change import Change
from game.proof.diagram import Diagram
from game.proof.explore import explored
from game.proof.limits import Limits
from game.proof.pairing import Pairing
from game.proof.reach import reach_answers
from game.proof.rule import rule_answers
from game.proof.watch import for_rules
from game.proof.ways import Ways

Odds = Mapping[str, float]  # how likely each subject is: `ending walked-home`
SMALLEST_SHIFT = 0.01


@dataclass(frozen=True)
class Version:
    """A story with what was proved of it: what can be reached, which rules hold, how likely."""

    story: Story
    reach: Mapping[str, Answer]
    rules: Mapping[str, Answer]
    odds: Odds = field(default_factory=dict)


def version(story: Story, limits: Limits, odds: Odds | None = None) -> Version:
    """A story with its answers; raises LimitReached."""
    ways = Ways(story)
    reached = explored(Diagram(ways, limits), for_rules(ways))
    reach = {answer.subject: answer for answer in reach_answers(reached)}
    asked = (rule.id for rule in story.rules.values() if rule.kind != "allows")
    rules = dict(zip(asked, rule_answers(reached), strict=True))
    return Version(story, reach, rules, odds or {})


def changes(old: Version, new: Version) -> Iterator[Change]:
    """Everything that is otherwise: endings first, then scene by scene, rules and likelihoods."""
    pairing = Pairing(old.story, new.story)
    yield from _kinds(old, new, pairing)
    for before, after in pairing.scene_pairs():
        yield from _told(before, after)
        yield from _bound(pairing, before, after)
    yield from _rules(old, new)
    yield from _odds(old, new, pairing)


def _kinds(old: Version, new: Version, pairing: Pairing) -> Iterator[Change]:
    """Endings, scenes and choices that came, went, were renamed, opened or closed."""
    here, there = _marks(new.story), _marks(old.story)
    now = set(pairing.subjects.values())
    for subject in _endings_first(there):
        if subject not in pairing.subjects:
            yield Change("lost", subject, mark=there[subject])
            continue
        called = pairing.subjects[subject]
        mark = here[called]
        if called != subject and called.rpartition(".")[2] != subject.rpartition(".")[2]:
            yield Change("renamed", subject, f"it is '{called.partition(' ')[2]}' now", mark=mark)
        before, after = old.reach[subject], new.reach[called]
        if before.verdict == "proved" and after.verdict == "refuted":
            why, way = "nothing leads there any more", before.witness
            yield Change("newly dead", called, why, is_worse=True, way=way, mark=mark)
        elif before.verdict == "refuted" and after.verdict == "proved":
            yield Change("newly reachable", called, "nothing led there before", mark=mark)
    for subject in _endings_first(here):
        if subject not in now:
            dead = new.reach[subject].verdict == "refuted"
            yield Change("gained", subject, "and nothing leads there" * dead, mark=here[subject])


def _endings_first(marks: Mapping[str, Mark]) -> list[str]:
    return sorted(marks, key=lambda subject: not subject.startswith("ending "))


def _marks(story: Story) -> dict[str, Mark]:
    """Every subject of a story, with its place."""
    marks = {f"ending {fate.id}": fate.mark for fate in story.fates.values()}
    for scene in story.scenes.values():
        marks[f"scene {scene.id}"] = scene.mark
        marks |= {f"choice {scene.id}.{choice.id}": choice.mark for choice in scene.choices}
    return marks


def _told(old: Scene, new: Scene) -> Iterator[Change]:
    """How many words came and went in the texts of a scene."""
    added, removed = _words_changed(texts_of(old), texts_of(new))
    if added or removed:
        why = f"{_words(added)} added, {_words(removed)} removed"
        yield Change("text", f"scene {new.id}", why, mark=new.mark)


def _words(many: int) -> str:
    return "1 word" if many == 1 else f"{many} words"


def _words_changed(old: Iterable[Text], new: Iterable[Text]) -> tuple[int, int]:
    before, after = _said(old), _said(new)
    added = removed = 0
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind != "equal":
            removed += last - first
            added += end - start
    return added, removed


def _said(texts: Iterable[Text]) -> list[str]:
    """Every word of some texts, a value that is shown counting as one."""
    return [
        word
        for text in texts
        for piece in pieces(text)
        if isinstance(piece, Plain | Shown)
        for word in (piece.text.split() if isinstance(piece, Plain) else [piece.variable])
    ]


def _bound(pairing: Pairing, old: Scene, new: Scene) -> Iterator[Change]:
    """What touches, settles or lets happen another event than before."""
    was, now = set(old.happens), set(new.happens)
    if was != now:
        yield _event(f"scene {new.id}", "lets happen", _list(was), _list(now), new.mark)
    for before, after in pairing.choice_pairs(old, new):
        subject = f"choice {new.id}.{after.id}"
        touched = pairing.old.touched(old, before), pairing.new.touched(new, after)
        if touched[0] != touched[1]:
            yield _event(subject, "touches", *touched, after.mark)
        if before.settles != after.settles:
            yield _event(subject, "settles", before.settles, after.settles, after.mark)


def _event(subject: str, verb: str, old: str, new: str, mark: Mark) -> Change:
    why = f"it {verb} {new or 'nothing'}, and before that {old or 'nothing'}"
    return Change("event", subject, why, mark=mark)


def _list(ids: set[str]) -> str:
    return ", ".join(sorted(ids))


def _rules(old: Version, new: Version) -> Iterator[Change]:
    for id, answer in old.rules.items():
        if id not in new.rules:
            yield Change("lost", f"rule {id}", answer.subject, mark=old.story.rules[id].mark)
    for id, answer in new.rules.items():
        mark = new.story.rules[id].mark
        before = old.rules.get(id)
        if before is None:
            yield Change("gained", f"rule {id}", f"{answer.subject}, {answer.verdict}", mark=mark)
        elif before.verdict != answer.verdict:
            why = f"{answer.verdict}, and before that {before.verdict}"
            yield Change("verdict", f"rule {id}", why, before.verdict == "proved", mark=mark)


def _odds(old: Version, new: Version, pairing: Pairing) -> Iterator[Change]:
    """Shifts of what a player who picks at random comes to, the largest first."""
    shifts = Counter[str]()
    for subject, called in pairing.subjects.items():
        if subject in old.odds and called in new.odds:
            shifts[subject] = abs(new.odds[called] - old.odds[subject])  # type: ignore[assignment]
    here = _marks(new.story)
    for subject, shift in shifts.most_common():
        if shift >= SMALLEST_SHIFT:
            called = pairing.subjects[subject]
            now, then = 100 * new.odds[called], 100 * old.odds[subject]
            why = f"{now:.1f} in a hundred nights, and before that {then:.1f}"
            yield Change("odds", called, why, mark=here[called])
