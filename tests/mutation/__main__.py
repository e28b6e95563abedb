"""Seeds faults in the shipped story and says who notices: `python -m tests.mutation`."""

from __future__ import annotations

import json
import multiprocessing
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from multiprocessing.queues import SimpleQueue

from tests.mutation.drawing import drawn
from tests.mutation.judging import JUDGES, Court, Verdict, Wanted
from tests.mutation.mutant import Mutant
from tests.mutation.report import as_json, lines
from tests.mutation.shipped import Shipped, shipped


def main(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    story = shipped()
    mutants = drawn(story.written, options.count, options.seed)
    wanted = Wanted(tuple(j for j in JUDGES if j in options.judges), options.all)
    verdicts = judged(story, wanted, mutants, options.jobs)
    if options.json:
        asked = f"python -m tests.mutation --count {options.count} --seed {options.seed}"
        print(json.dumps(as_json(verdicts, asked), indent=1))
    else:
        print("\n".join(lines(verdicts, options.all)))
    return 0


def judged(
    story: Shipped, wanted: Wanted, mutants: Sequence[Mutant], jobs: int
) -> tuple[Verdict, ...]:
    """The verdict on each mutant, in their order, worked out by several processes."""
    forking = multiprocessing.get_context("fork")  # a child has the story without being sent it
    waiting: SimpleQueue[int | None] = forking.SimpleQueue()
    told: SimpleQueue[tuple[int, Verdict]] = forking.SimpleQueue()
    workers = [
        forking.Process(target=_work, args=(story, wanted, mutants, waiting, told))
        for _ in range(jobs)
    ]
    for worker in workers:
        worker.start()
    for n in (*range(len(mutants)), *(None for _ in workers)):
        waiting.put(n)
    verdicts = dict(_collected(told, len(mutants)))
    for worker in workers:
        worker.join()
    return tuple(verdicts[n] for n in range(len(mutants)))


def _work(
    story: Shipped,
    wanted: Wanted,
    mutants: Sequence[Mutant],
    waiting: SimpleQueue[int | None],
    told: SimpleQueue[tuple[int, Verdict]],
) -> None:
    court = Court(story, wanted)
    while (n := waiting.get()) is not None:
        told.put((n, court.judged(mutants[n])))


def _collected(told: SimpleQueue[tuple[int, Verdict]], count: int) -> Iterator[tuple[int, Verdict]]:
    for n in range(1, count + 1):
        yield told.get()
        if n % 10 == 0:
            print(f"{n} of {count}", file=sys.stderr)


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--count", type=int, default=200, help="how many faults (200)")
    parser.add_argument("--seed", type=int, default=1, help="of the dice that choose them (1)")
    parser.add_argument("--jobs", type=int, default=2, help="processes (2)")
    parser.add_argument("--all", action="store_true", help="ask every judge about every fault")
    parser.add_argument("--judges", nargs="+", choices=JUDGES, default=JUDGES, help="whom to ask")
    parser.add_argument("--json", action="store_true", help="the report as JSON")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
