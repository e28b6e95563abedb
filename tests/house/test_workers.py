"""The whole suite is shared by workers, where they are; what is asked for by name is not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
TESTS = "import os\n" + "".join(
    f"\n\ndef test_{name}():\n    assert ('PYTEST_XDIST_WORKER' in os.environ) is {{is_shared}}\n"
    for name in ("one", "two")
)


@pytest.mark.parametrize(
    ("line", "is_shared"),
    [("", True), ("trials", False), ("-n 0", False), ("-p no:xdist", False)],
)
def test_the_suite_is_shared_when_all_of_it_is_asked_for(
    tmp_path: Path, line: str, is_shared: bool
) -> None:
    """In a folder with two tests that know whether they run in a worker."""
    (tmp_path / "pytest.ini").write_text("[pytest]\ntestpaths = trials\n", encoding="utf-8")
    trials = tmp_path / "trials"
    trials.mkdir()
    (trials / "conftest.py").write_text(
        "from tests.workers import pytest_cmdline_main as pytest_cmdline_main\n", encoding="utf-8"
    )
    (trials / "test_trial.py").write_text(TESTS.format(is_shared=is_shared), encoding="utf-8")
    others = {key: told for key, told in os.environ.items() if not key.startswith("PYTEST_")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "xdist", "-p", "no:cacheprovider",
         *line.split()],
        cwd=tmp_path,
        env={**others, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": str(ROOT),
             "PYTEST_XDIST_AUTO_NUM_WORKERS": "2"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=240,
    )  # fmt: skip
    assert "2 passed" in done.stdout, done.stdout + done.stderr
    assert ("2 workers" in done.stdout) == is_shared
