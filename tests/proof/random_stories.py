"""Random tiny stories that the reader takes without a word: the same seed gives the same story.

Each is written as an author would write it, with everything that play can do in one or another.
Some lose the player for good, some lock every choice, some break their own rules: that is wanted.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import count
from typing import Literal

from game.reading.library import read_texts
from tests.proof.random_board import besides
from tests.proof.random_language import Language, Where
from tests.proof.random_plan import SIZES, Plan, PlannedChapter, PlannedScene, planned
from tests.tiny import files_of

Name = Literal["tiny", "small", "middling", "large"]
USUAL: tuple[Name, ...] = ("tiny", "small", "small", "middling", "middling", "large")


def random_story(seed: int, size: Name | None = None) -> str:
    """The story of that seed, as one text for `tests.tiny.told`; its size is drawn when not given.

    What the reader would not take is thrown away and drawn again.
    """
    return next(text for text in attempts(seed, size) if is_readable(text))


def attempts(seed: int, size: Name | None = None) -> Iterator[str]:
    """One text after another for a seed; the first readable one is its story."""
    for attempt in count():
        dice = random.Random(f"{seed} {size} {attempt}")
        plan = planned(dice, SIZES[size or dice.choice(USUAL)])
        yield _Author(dice, plan).story()


def is_readable(text: str) -> bool:
    """Whether a story has no problem at all at reading."""
    reading = read_texts(files_of(text))
    return reading.story is not None and not reading.problems


class _Author:
    """Writes the pages of a plan."""

    def __init__(self, dice: random.Random, plan: Plan) -> None:
        self.dice = dice
        self.plan = plan
        self.language = Language(dice, plan.names)
        self.most_minutes = max(chapter.minutes for chapter in plan.chapters)

    def story(self) -> str:
        first, *others = [self._chapter(chapter) for chapter in self.plan.chapters]
        ids = [chapter.id for chapter in self.plan.chapters[1:]]
        files = [f"#: night/{id}.yaml\n{text}" for id, text in zip(ids, others, strict=True)]
        files += besides(self.plan, self.language)
        return first + "".join(f"\n{file}" for file in files)

    def _chapter(self, chapter: PlannedChapter) -> str:
        where = self._where(chapter)
        head = [
            f"chapter: {chapter.id}",
            f"role: {chapter.role}",
            f"part: {chapter.part}",
            *([f"minutes: {chapter.minutes}"] if chapter.minutes else []),
            f"start: {chapter.of('told')[0].id}",
        ]
        if self._may(0.4):
            head += ["card: |", f"  {self._card(where)}"]
        if self._may(0.5):
            head.append(f"history: {self.language.effects(where)}")
        pages = [self._scene(chapter, scene, where) for scene in chapter.scenes]
        return "\n---\n".join(["\n".join(head), *pages]) + "\n"

    def _card(self, where: Where) -> str:
        varied = f"A card. {{{self.language.claim(where)}: Yes. | No.}}"
        return varied if self._may(0.5) else "A card."

    def _where(self, chapter: PlannedChapter) -> Where:
        return Where(chapter.role, self.most_minutes if chapter.minutes else 0)

    def _scene(self, chapter: PlannedChapter, scene: PlannedScene, where: Where) -> str:
        lines = [f"scene: {scene.id}", "at: 12:00"]
        if self._may(0.3):
            lines.append("event: lines")
        if self._may(0.2):
            lines.append(f"happens: {self.dice.choice(('bridges', 'guns', 'bridges, guns'))}")
        if scene.pool:
            lines += self._pool_keys(chapter, scene, where)
        if self._may(0.25):
            lines.append(f"do: {self.language.effects(where, 1)}")
        told = self.language.paragraphs(f"This is {scene.id}.", where)
        lines += ["text: |", *(f"  {line}" if line else "" for line in told)]
        if scene.fate:
            return "\n".join([*lines, f"ending: {scene.fate}"])
        if scene.choices:
            lines += ["choices:", *self._choices(chapter, scene, where)]
        lines += self._target(chapter, scene, where, "", is_choice=False)
        if not scene.choices:
            lines += self._call(chapter, scene, "", 0.3)
        return "\n".join(lines)

    def _pool_keys(self, chapter: PlannedChapter, scene: PlannedScene, where: Where) -> list[str]:
        lines = [f"pool: {scene.pool}"]
        is_first = chapter.of("drawn")[0] is scene
        if self._may(0.3 if is_first else 0.5):
            lines.append(f"if: {self.language.condition(where._replace(in_pool=True))}")
        if self._may(0.4):
            lines.append(f"weight: {self.dice.randint(1, 3)}")
        if self._may(0.3):
            lines.append(f"priority: {self.dice.randint(0, 2)}")
        if self._may(0.5):
            lines.append("once: yes")
        return lines

    def _choices(self, chapter: PlannedChapter, scene: PlannedScene, where: Where) -> list[str]:
        free = self.dice.choice(scene.choices) if self.plan.is_safe or where.minutes else ""
        lines: list[str] = []
        for id in scene.choices:
            lines.append(f"  {id}:")
            lines += [
                f"    {line}" if line else ""
                for line in self._choice(chapter, scene, id, where, is_free=id == free)
            ]
        return lines

    def _choice(
        self, chapter: PlannedChapter, scene: PlannedScene, id: str, where: Where, *, is_free: bool
    ) -> list[str]:
        language, may = self.language, self._may
        label = language.prose(f"Take {id}", where, 0.1)
        lines = [f"say: {label}"] if ": " not in label and "{" not in label else [
            "say: |", f"  {label}"
        ]  # fmt: skip
        calls = self._call(chapter, scene, id, 0.25)
        must_stay = is_free and self.plan.is_safe
        if not must_stay:
            lines += self._gates(where)
        if not is_free and id != scene.choices[0] and may(0.15):
            lines.append("fallback: yes")
        if not is_free and may(0.5 if where.minutes else 0.1):
            lines.append(f"minutes: {self.dice.randint(1, 3)}")
        elif may(0.1):
            lines.append("until: 12:30")
        if may(0.1):
            lines += ["event: lines", f"settles: {self.dice.choice(('oversight', 'pity'))}"]
        if may(0.12):
            for key, word in (("warn", "Think."), ("sure", "I do."), ("back", "Never.")):
                lines += [f"{key}: |", f"  {language.prose(word, where, 0.1)}"]
        if may(0.4):
            told = language.paragraphs(f"You took {id}.", where)
            lines += ["text: |", *(f"  {line}" if line else "" for line in told)]
        if may(0.5):
            lines.append(f"do: {language.effects(where)}")
        if may(0.2):
            lines += ["stamp: |", f"  {language.prose('Written.', where, 0.1)}"]
        lines += calls
        if may(0.75) or calls or id in scene.ways or must_stay:
            lines += self._target(chapter, scene, where, id, is_choice=True, is_free=must_stay)
        return lines

    def _gates(self, where: Where) -> list[str]:
        lines: list[str] = []
        if self._may(0.35):
            lines.append(f"if: {self.language.condition(where)}")
        if self._may(0.3):
            reason = self.language.prose("Not now.", where, 0.15)
            lines += [f"needs: {self.language.condition(where)}", "locked: |", f"  {reason}"]
        if self._may(0.2):
            lines.append("once: yes")
        return lines

    def _call(
        self, chapter: PlannedChapter, scene: PlannedScene, choice: str, chance: float
    ) -> list[str]:
        """The call of a shared scene or the draw from a pool that a choice must or may have."""
        if choice in scene.calls:
            return [scene.calls[choice]]
        if not self._may(chance):
            return []
        chapters = self.plan.chapters if self.plan.strays and self._may(0.3) else [chapter]
        may_be: list[str] = []
        if scene.kind == "told":
            may_be += [f"call: {page.id}" for each in chapters for page in each.of("called")]
            pools = {page.pool for each in chapters for page in each.of("drawn")}
            if scene.choices:
                may_be += [f"draw: {pool}" for pool in sorted(pools)]
        elif scene.kind == "called":
            may_be += [f"call: {page.id}" for page in chapter.of("nested")]
        return [self.dice.choice(may_be)] if may_be else []

    def _target(
        self,
        chapter: PlannedChapter,
        scene: PlannedScene,
        where: Where,
        choice: str,
        *,
        is_choice: bool,
        is_free: bool = False,
    ) -> list[str]:
        """The lines of a `to`: one way, odds, or conditions."""
        shape = self.dice.random()
        must = scene.ways.get(choice, [])
        many = max(len(must), 1 if shape < 0.7 else self.dice.choice((2, 2, 3)))
        ways = list(must)
        if is_free and not must:
            return [f"to: {self._onward(chapter, scene)}"]
        while len(ways) < many:
            ways.append(self._way(chapter, scene, is_choice))
        ways = list(dict.fromkeys(ways))
        self.dice.shuffle(ways)
        if len(ways) == 1:
            return [f"to: {ways[0]}"]
        if shape < 0.85:
            parts = [self.dice.randint(1, 2) for _ in ways]
            total = sum(parts)
            odds = [f"{n} in {total}" for n in parts]
            return ["to:", *(f"  {way}: {chance}" for way, chance in zip(ways, odds, strict=True))]
        asked = [f"if {self.language.condition(where)}" for _ in ways[1:]] + ["else"]
        return ["to:", *(f"  {way}: {word}" for way, word in zip(ways, asked, strict=True))]

    def _way(self, chapter: PlannedChapter, scene: PlannedScene, is_choice: bool) -> str:
        dice = self.dice
        if is_choice and self._may(0.2):
            return "here"
        if self._may(0.55):
            return self._onward(chapter, scene)
        if self.plan.strays and self._may(0.2):
            return dice.choice([page.id for each in self.plan.chapters for page in each.of("told")])
        alike = [page.id for page in chapter.of(scene.kind) if page.pool == scene.pool]
        if scene.kind == "drawn":
            return "back"
        if scene.kind != "told" and self._may(0.6):
            return "back"
        if self._may(0.15):
            return "end"
        return dice.choice(alike)

    def _onward(self, chapter: PlannedChapter, scene: PlannedScene) -> str:
        """A way that leads on: to a later scene of its kind, back, to the end or to a fate."""
        dice = self.dice
        fates = [page.id for page in chapter.of("fate")]
        alike = [page.id for page in chapter.of(scene.kind)]
        later = alike[alike.index(scene.id) + 1 :]
        if scene.kind == "told":
            if later and self._may(0.75):
                return later[0] if self._may(0.5) else dice.choice(later)
            return dice.choice([*fates, "end"])
        if fates and self._may(0.08):
            return dice.choice(fates)
        if scene.kind == "called" and later and self._may(0.4):
            return dice.choice(later)
        if self.plan.strays and self._may(0.1):
            return dice.choice([page.id for page in chapter.of("told")])
        return "back"

    def _may(self, chance: float) -> bool:
        return self.dice.random() < chance
