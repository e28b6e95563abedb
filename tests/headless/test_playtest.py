"""Playtest: runs with their transcripts, and nights by dice, in the shape that tools read."""

from __future__ import annotations

from pathlib import Path

from game.headless.coverage import Nights
from game.headless.playtest import Report, Show, by_dice, by_script
from game.reading.library import read_scripts
from tests.headless.folder import story_folder
from tests.tiny import tiny


def played(folder: Path, accepts: bool = False, show: Show = print) -> Report:
    story = tiny(folder.name)
    scripts, problems = read_scripts(story, [folder])
    assert not problems
    return by_script(story, scripts, accepts, show)


def test_runs_are_counted_in_the_shape_of_the_command_line(tmp_path: Path) -> None:
    summary = played(story_folder(tmp_path, "fates")).as_json()
    assert summary.pop("seconds") >= 0
    assert summary == {
        "runs": 2,
        "passed": 2,
        "failed": [],
        "choices_made": 2,
        "endings": {"stayed": 1, "walked": 1},
        "never_seen": {"scenes": [], "choices": []},
    }


def test_a_run_that_fails_is_told_with_file_and_line(tmp_path: Path) -> None:
    run = "run: wrong\nsteps:\n  - choose: river\n  - ends: stayed\n"
    folder = story_folder(tmp_path, "fates", run)
    report = played(folder)
    file = (folder / "playthroughs" / "fates.play.yaml").as_posix()
    assert report.as_json()["failed"] == [
        {
            "file": file,
            "line": 4,
            "message": "'stayed' has not come to an end; what has: 'day', 'walked'",
        }
    ]
    assert next(report.lines()).startswith(f"{file}:4: 'stayed' has not come to an end")
    assert (report.passed, report.coverage.runs) == (0, 1)


def test_an_accepted_transcript_holds_until_the_story_tells_otherwise(tmp_path: Path) -> None:
    folder = story_folder(tmp_path, "fates")
    transcript = folder / "playthroughs" / "fates.transcript.txt"
    assert played(folder).faults == []
    assert played(folder, accepts=True).accepted == [transcript]
    assert played(folder, accepts=True).accepted == []
    assert played(folder).faults == []
    old = transcript.read_text(encoding="utf-8")
    transcript.write_text(old.replace("You walk home.", "You run home."), encoding="utf-8")
    (fault,) = played(folder).faults
    assert str(fault) == (
        f'{transcript.as_posix()}:15: the transcript has "You run home." and the run tells '
        '"You walk home."; if that is as it should be, `ten-past-two playtest --accept` '
        "writes it anew"
    )


def test_what_changes_is_shown_before_it_is_agreed_to(tmp_path: Path) -> None:
    folder = story_folder(tmp_path, "fates")
    transcript = folder / "playthroughs" / "fates.transcript.txt"
    shown: list[tuple[str, str]] = []

    def show(difference: str) -> None:
        stands = transcript.read_text("utf-8") if transcript.is_file() else ""
        shown.append((difference, stands))

    played(folder, accepts=True, show=show)
    first, stood = shown.pop()
    assert stood == ""
    assert "+##### " in first and "\n-" not in first.split("\n", 2)[2]
    played(folder, accepts=True, show=show)
    assert shown == []
    old = transcript.read_text("utf-8").replace("You walk home.", "You run home.")
    transcript.write_text(old, "utf-8")
    played(folder, accepts=True, show=show)
    ((difference, stood),) = shown
    assert stood == old
    name = transcript.as_posix()
    assert difference.splitlines()[:3] == [
        f"--- {name}",
        f"+++ {name} (as told now)",
        "@@ -12,7 +12,7 @@",
    ]
    assert "\n-You run home.\n+You walk home.\n" in difference


def test_nobody_agrees_to_the_transcript_of_a_run_that_failed(tmp_path: Path) -> None:
    folder = story_folder(
        tmp_path, "fates", "run: wrong\nsteps:\n  - choose: river\n  - scene: desk\n"
    )
    assert played(folder, accepts=True).accepted == []


def test_nights_by_dice_report_endings_and_what_was_never_seen() -> None:
    summary = by_dice(tiny("fates"), Nights(50), jobs=1).as_json()
    assert (summary["runs"], summary["passed"], summary["failed"]) == (50, 50, [])
    assert sorted(summary["endings"]) == ["stayed", "walked"]
    assert summary["never_seen"] == {"scenes": [], "choices": []}
    assert list(by_dice(tiny("fates"), Nights(1), jobs=1).lines())[-2].startswith("scenes never")
