"""What a change of a story's files has done to the list of what is wrong with it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.model.problem import Problem

MOST_SHOWN = 40  # of one kind; whoever breaks the front page need not scroll past a thousand
_PLACE = re.compile(r":\d+")


@dataclass(frozen=True, slots=True)
class Found:
    """What a check found: in reading, and in the meaning, which a story must be readable to have.

    `meant` is None where the story could not be read, and its meaning was not looked at.
    """

    read: tuple[Problem, ...]
    meant: tuple[Problem, ...] | None = None

    @property
    def every(self) -> tuple[Problem, ...]:
        """All of it, in the order of the files."""
        found = dict.fromkeys((*self.read, *(self.meant or ())))
        return tuple(sorted(found, key=lambda p: (p.mark, p.code, p.message)))


@dataclass(frozen=True, slots=True)
class Mending:
    """What is new, what is mended, and what stands now; `unseen` of it was not looked for again."""

    new: tuple[Problem, ...]
    mended: tuple[Problem, ...]
    stands: Found
    unseen: int = 0

    def lines(self) -> Iterator[str]:
        """The same for people; the last line is the count."""
        for word, problems in (("new", self.new), ("mended", self.mended)):
            for problem in problems[:MOST_SHOWN]:
                yield f"{word:<7} {problem}"
            if len(problems) > MOST_SHOWN:
                yield f"{word:<7} {len(problems) - MOST_SHOWN} more"
        yield counted(self.stands.every) + (
            f" ({self.unseen} of them will be looked for again when the story can be read)"
            if self.unseen
            else ""
        )


def mending(before: Found, after: Found) -> Mending:
    """What lies between two checks. A problem that has only moved is neither new nor mended."""
    if after.meant is None:
        # Nobody knows whether these are mended: a story that is not read has no meaning to judge.
        after = Found(after.read, before.meant)
        return Mending(
            _more(after.read, before.read),
            _more(before.read, after.read),
            after,
            len(after.meant or ()),
        )
    return Mending(_more(after.every, before.every), _more(before.every, after.every), after)


def counted(problems: Iterable[Problem]) -> str:
    """`1 error, 2 warnings`."""
    grave = Counter(problem.severity for problem in problems)
    return ", ".join(
        f"{grave[severity]} {severity}{'' if grave[severity] == 1 else 's'}"
        for severity in ("error", "warning")
    )


def _more(some: Iterable[Problem], than: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those of some problems that others lack, equal ones as often as they are lacked."""
    left, out = Counter(map(_same, than)), []
    for problem in some:
        if left[_same(problem)] > 0:
            left[_same(problem)] -= 1
        else:
            out.append(problem)
    return tuple(out)


def _same(problem: Problem) -> tuple[str, str, str]:
    """What a problem keeps when lines above it come and go."""
    return problem.mark.file, problem.code, _PLACE.sub("", problem.message)
