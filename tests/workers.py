"""How many processes share the whole suite: one for each core, and none for a part of it."""

from __future__ import annotations

import os

import pytest

MOST_WORKERS = (
    4  # on a machine of many cores: each grows to 0.9 GB, and the longest test stays long
)


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Share out the suite where all of it is asked for and the line does not say how to run it.

    Done here and not by `addopts`, so that nothing is forced on a single test or on `pytest story`,
    and pytest without the plugin runs too.
    """
    if "PYTEST_XDIST_WORKER" in os.environ:
        return  # a worker is asked too, and whatever it starts: each would share out its own share
    is_whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS
    if not is_whole or not config.pluginmanager.hasplugin("xdist"):
        return
    options = config.option
    if options.numprocesses is None and options.dist == "no" and not options.tx:
        # A worker that runs out takes tests from the other: the longest lie in a few files.
        options.numprocesses, options.dist = "auto", "worksteal"
        options.maxprocesses = options.maxprocesses or MOST_WORKERS
