"""Playing a story to test it: its playthrough files with their transcripts, or nights by dice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

from game.headless.coverage import Coverage, Nights, covered, covered_by, never_seen
from game.headless.fault import Fault
from game.headless.script import Outcome, performed
from game.keeping.transcripts import TRANSCRIPT, accept, changes, difference, transcript_of, written
from game.model.problem import Mark
from game.model.script import Script
from game.model.story import Story
from game.play.rules import Rules
from game.play.transcript import lines

Show = Callable[[str], None]
SHOWN = 12  # names of what was never seen; --json lists all


@dataclass(slots=True)
class Report:
    """What a playtest found."""

    story: Story
    coverage: Coverage = field(default_factory=Coverage)
    passed: int = 0
    seconds: float = 0.0
    faults: list[Fault] = field(default_factory=list)
    accepted: list[Path] = field(default_factory=list)
    roles: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The shape that `playtest --json` prints."""
        scenes, choices = never_seen(self.story, self.coverage, self.roles)
        return {
            "runs": self.coverage.runs,
            "passed": self.passed,
            "failed": [
                {"file": fault.mark.file, "line": fault.mark.line, "message": fault.message}
                for fault in self.faults
            ],
            "choices_made": self.coverage.choices_made,
            "seconds": round(self.seconds, 3),
            "endings": dict(sorted(self.coverage.endings.items())),
            "never_seen": {"scenes": list(scenes), "choices": list(choices)},
        }

    def lines(self) -> Iterator[str]:
        """The same for people."""
        scenes, choices = never_seen(self.story, self.coverage, self.roles)
        yield from map(str, self.faults)
        for path in self.accepted:
            yield f"{path.as_posix()}: written anew"
        runs, made = self.coverage.runs, self.coverage.choices_made
        pace = f" ({made / self.seconds:,.0f} a second)" if self.seconds >= 1 else ""
        differ = sum(fault.mark.file.endswith(TRANSCRIPT) for fault in self.faults)
        apart = f", {differ} transcripts differ" if differ else ""
        yield f"{runs:,} played, {self.passed:,} passed{apart}, {made:,} choices{pace}"
        for fate in self.story.fates:
            yield f"  {self.coverage.endings[fate]:>8,}  {fate}"
        for what, missed in (("scenes", scenes), ("choices", choices)):
            if missed:
                more = f" and {len(missed) - SHOWN} more" if len(missed) > SHOWN else ""
                yield f"{what} never seen ({len(missed)}): {', '.join(missed[:SHOWN])}{more}"


def by_script(story: Story, scripts: Sequence[Script], accepts: bool, show: Show = print) -> Report:
    """Play every run; compare each file with its transcript, or write it anew.

    What would change in a transcript is shown before it is written: nobody agrees blindly.
    """
    report, rules, start = Report(story), Rules(story), perf_counter()
    files: dict[str, list[Outcome]] = {}
    for script in scripts:
        outcome = performed(rules, script)
        files.setdefault(script.mark.file, []).append(outcome)
        report.coverage.add(covered_by(outcome.beats))
        if outcome.fault is None:
            report.passed += 1
        else:
            report.faults.append(outcome.fault)
    for file, outcomes in files.items():
        # A transcript of a run that stopped half-way is nobody's agreement to anything.
        if all(outcome.fault is None for outcome in outcomes):
            if accepts:
                _accept(Path(file), outcomes, report, show)
            else:
                _compare(Path(file), outcomes, report)
    report.seconds = perf_counter() - start
    return report


def by_dice(story: Story, nights: Nights, jobs: int) -> Report:
    """Play nights at random and count what they met."""
    start = perf_counter()
    coverage = covered(Rules(story), nights, jobs)
    return Report(
        story,
        coverage,
        passed=coverage.runs - coverage.failed,
        seconds=perf_counter() - start,
        faults=list(coverage.faults),
        roles=nights.roles,
    )


def told(outcomes: Iterable[Outcome]) -> str:
    """The transcript of a file's runs."""
    return written(
        (outcome.script.name, lines(outcome.beats, outcome.session.rules.story))
        for outcome in outcomes
    )


def transcript_fault(play_file: Path, outcomes: Iterable[Outcome]) -> Fault | None:
    """Where the runs of a file part from its transcript; None when there is none to part from."""
    path = transcript_of(play_file)
    if not path.is_file():
        return None
    found = difference(path, told(outcomes))
    if found is None:
        return None
    return Fault(
        Mark(path.as_posix(), found.line, 1),
        f'the transcript has "{found.expected}" and the run tells "{found.told}"; '
        "if that is as it should be, `ten-past-two playtest --accept` writes it anew",
    )


def _accept(play_file: Path, outcomes: Sequence[Outcome], report: Report, show: Show) -> None:
    path, text = transcript_of(play_file), told(outcomes)
    changed = changes(path, text)
    if changed:
        show(changed)
    if accept(path, text):
        report.accepted.append(path)


def _compare(play_file: Path, outcomes: Sequence[Outcome], report: Report) -> None:
    fault = transcript_fault(play_file, outcomes)
    if fault is not None:
        report.faults.append(fault)
