"""`pytest my-story/`: a check and an item for every run, and nobody else's tests disturbed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.headless.folder import story_folder

ROOT = Path(__file__).parent.parent.parent


def run_pytest(folder: Path, *arguments: str) -> str:
    """What pytest prints in a folder with the plugin and nothing else of ours."""
    environment = {
        **{key: told for key, told in os.environ.items() if not key.startswith("PYTEST_")},
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "PYTHONPATH": str(ROOT),
        "PYTHONIOENCODING": "utf-8",
    }
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "game.headless.plugin", "-p", "no:cacheprovider",
         "--rootdir=.", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )  # fmt: skip
    return done.stdout + done.stderr


def test_a_storys_check_and_its_runs_are_collected_by_name(tmp_path: Path) -> None:
    story_folder(tmp_path, "fates")
    printed = run_pytest(tmp_path, "fates", "--collect-only", "-q")
    assert sorted(printed.splitlines()[:3]) == [
        "fates/playthroughs/fates.play.yaml::along the river",
        "fates/playthroughs/fates.play.yaml::stays",
        "fates/story.yaml::check",
    ]
    assert "3 passed" in run_pytest(tmp_path, "fates")


def test_a_run_that_fails_prints_file_line_and_sentence_without_a_traceback(
    tmp_path: Path,
) -> None:
    folder = story_folder(tmp_path, "fates", "run: wrong\nsteps:\n  - scene: desk\n")
    printed = run_pytest(tmp_path, "fates")
    file = (folder / "playthroughs" / "fates.play.yaml").as_posix()
    assert f"\n{file}:3: the scene is 'corner', not 'desk'\n" in printed
    assert "Traceback" not in printed
    assert "plugin.py" not in printed
    assert "1 failed, 1 passed" in printed


def test_a_story_with_errors_fails_its_check_with_every_problem(tmp_path: Path) -> None:
    folder = story_folder(tmp_path, "fates")
    page = folder / "night" / "1-noon" / "girl.yaml"
    page.write_text(page.read_text(encoding="utf-8").replace("to: river", "to: rivr"), "utf-8")
    printed = run_pytest(tmp_path, "fates")
    assert f"\n{page.as_posix()}:17:9  S" in printed
    assert "Did you mean 'river'" in printed
    assert "\nWhat a code means: ten-past-two check --explain S012\n" in printed
    assert "the story cannot be read; see its check" in printed
    assert "2 failed" in printed


def test_a_playthrough_file_that_cannot_be_read_fails_with_its_line(tmp_path: Path) -> None:
    folder = story_folder(tmp_path, "fates", "run: wrong\nsteps:\n  - chose: river\n")
    file = (folder / "playthroughs" / "fates.play.yaml").as_posix()
    assert f"\n{file}:3:5  S" in run_pytest(tmp_path, "fates")


def test_a_transcript_is_compared_where_there_is_one(tmp_path: Path) -> None:
    folder = story_folder(tmp_path, "fates")
    (folder / "playthroughs" / "fates.transcript.txt").write_text("##### old\n", encoding="utf-8")
    printed = run_pytest(tmp_path, "fates")
    assert "fates.transcript.txt:1: the transcript has" in printed
    assert "1 failed, 3 passed" in printed


def test_workers_collect_the_same_and_fail_at_the_same_line(tmp_path: Path) -> None:
    folder = story_folder(tmp_path, "fates", "run: wrong\nsteps:\n  - scene: desk\n")
    alone = run_pytest(tmp_path, "-p", "xdist", "fates")
    shared = run_pytest(tmp_path, "-p", "xdist", "fates", "-n", "2")
    assert "2 workers [2 items]" in shared
    assert "collected 2 items" in alone, "who asks for no workers gets none"
    told = [line for line in alone.splitlines() if line.startswith((folder.as_posix(), "FAILED"))]
    assert len(told) == 2
    assert [line for line in shared.splitlines() if line in told] == told
    assert "1 failed, 1 passed" in shared


def test_files_that_belong_to_no_story_of_ours_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "story.yaml").write_text("title: somebody else's\n", encoding="utf-8")
    (tmp_path / "site.play.yaml").write_text("- hosts: all\n", encoding="utf-8")
    (tmp_path / "test_own.py").write_text("def test_own() -> None:\n    pass\n", encoding="utf-8")
    assert "1 passed" in run_pytest(tmp_path)


def test_the_plugin_imports_nothing_of_the_game_before_it_meets_a_story(tmp_path: Path) -> None:
    (tmp_path / "test_own.py").write_text(
        "import sys\n\n\ndef test_own() -> None:\n"
        "    heavy = ('game.model', 'game.reading', 'game.play', 'pygame', 'yaml', 'rich')\n"
        "    assert not [name for name in heavy if name in sys.modules]\n",
        encoding="utf-8",
    )
    assert "1 passed" in run_pytest(tmp_path)
