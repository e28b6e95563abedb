"""What each command does: reads what it was given, opens the right door, prints what comes back."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TextIO

from game.keeping.places import shipped_assets, shipped_story
from game.stories import WrongUse, folder_above, folder_of, own_folder, placed, story_in

GOOD, FOUND = 0, 1


def done(options: Namespace) -> int:
    """Carry out a command; its exit code."""
    match options.command:
        case "play":
            from game.playing import play

            return play(options)
        case "check":
            return _explain(options.explain) if options.explain else _check(options)
        case "playtest":
            return _playtest(options)
        case "count":
            return _count(options)
        case "new":
            return _new(options)
        case unknown:
            raise WrongUse(f"there is no command '{unknown}'")


def _check(options: Namespace) -> int:
    from game.author.check import as_json, checked
    from game.author.scenery import PICTURES
    from game.keeping.assets import listed
    from game.reading.library import read_story, read_style

    folder = folder_of(options.story)
    reading = read_story(folder, options.overlay)
    style, style_problems = read_style(folder)
    found = (*reading.problems, *style_problems)
    problems = checked(reading.story, found, style, listed(shipped_assets()))
    if folder != shipped_story():  # that a shipped picture goes unused is no fault of this story
        problems = tuple(p for p in problems if not p.mark.file.startswith(PICTURES))
    problems = placed(problems, folder)
    summary = as_json(problems)
    errors, warnings = summary["errors"], summary["warnings"]
    if options.json:
        _print_json(summary)
    else:
        _print_lines(map(str, problems))
        print(f"{_counted(errors, 'error')}, {_counted(warnings, 'warning')}")
    return FOUND if errors or (options.strict and warnings) else GOOD


def _explain(name: str) -> int:
    from game.model.codes import CODES

    found = [code for code in CODES.values() if name.lower() in (code.code.lower(), code.name)]
    if not found:
        raise WrongUse(f"there is no code '{name}'; codes run from {min(CODES)} to {max(CODES)}")
    for code in found:
        print(f"{code.code} {code.name} ({code.severity})")
        print(code.means)
        if code.remedy:
            print(code.remedy)
    return GOOD


def _playtest(options: Namespace) -> int:
    from game.headless.coverage import Nights
    from game.headless.playtest import by_dice, by_script
    from game.reading.library import read_scripts

    for path in options.paths:
        if not path.exists():
            raise WrongUse(f"there is no '{path}'")
    paths = options.paths or [shipped_story()]
    story = story_in(folder_above(paths[0]), options.overlay)
    unknown = [role for role in options.roles if role not in story.roles]
    if unknown:
        raise WrongUse(f"the story has no role '{unknown[0]}'; it has {', '.join(story.roles)}")
    if options.random is not None:
        report = by_dice(story, Nights(options.random, options.seed, options.roles), options.jobs)
    else:
        scripts, problems = read_scripts(story, paths)
        if problems:
            _print_lines(map(str, problems), sys.stderr)
            raise WrongUse("the playthrough files cannot be read")
        # With --json the difference goes where messages go.
        stream = sys.stderr if options.json else sys.stdout
        report = by_script(story, scripts, options.accept, partial(print, file=stream))
    if options.json:
        _print_json(report.as_json())
    else:
        _print_lines(report.lines())
    return FOUND if report.faults else GOOD


def _count(options: Namespace) -> int:
    from game.author.count import counted

    count = counted(story_in(folder_of(options.story), options.overlay)).as_json()
    if options.json:
        _print_json(count)
        return GOOD
    for name, value in count.items():
        if isinstance(value, dict):
            for key, inner in value.items():
                parts = inner.items() if isinstance(inner, dict) else [("", inner)]
                print(f"{name} {key}: " + ", ".join(f"{n} {v}".strip() for n, v in parts))
        else:
            print(f"{name.replace('_', ' ')}: {value}")
    return GOOD


def _new(options: Namespace) -> int:
    from uuid import uuid4

    from game.author.new import CannotMake, new_chapter, new_overlay, new_story

    try:
        match options.what:
            case "story":
                made = new_story(Path(options.name), uuid4())
            case "overlay":
                made = new_overlay(Path(options.name), story_in(folder_of(options.story), ()))
            case _:
                folder = own_folder(options.story)
                made = new_chapter(folder, options.name, story_in(folder, ()))
    except CannotMake as fault:
        raise WrongUse(str(fault)) from fault
    for path in made:
        print(path)
    return GOOD


def _print_lines(lines: Iterable[str], stream: TextIO | None = None) -> None:
    for line in lines:
        print(line, file=stream or sys.stdout)


def _print_json(value: object) -> None:
    """Letters as they are where standard output can hold them all, else escaped: never lost."""
    encoding = (getattr(sys.stdout, "encoding", "") or "").lower().replace("_", "-")
    print(json.dumps(value, ensure_ascii=encoding not in ("utf-8", "utf8")))


def _counted(many: int, what: str) -> str:
    return f"{many} {what}" if many == 1 else f"{many} {what}s"
