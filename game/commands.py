"""What each command does: reads what it was given, opens the right door, prints what comes back."""

from __future__ import annotations

import sys
from argparse import Namespace
from functools import partial
from pathlib import Path

from game.keeping.overlays import overlay_above
from game.keeping.places import shipped_assets, shipped_story
from game.limiting import from_now
from game.printing import print_json, print_lines
from game.stories import WrongUse, each_once, folder_above, folder_of, own_folder, story_in

GOOD, FOUND = 0, 1
LONGEST_PROOF, MOST_MEMORY = 60.0, 800  # seconds and megabytes that a map waits for its proofs


def done(options: Namespace) -> int:
    """Carry out a command; its exit code."""
    match options.command:
        case "play":
            from game.playing import play

            return play(options)
        case "check":
            from game.checking import check, explain

            return explain(options.explain) if options.explain else check(options)
        case "prove":
            from game.proving import prove

            return prove(options)
        case "watch":
            from game.checking import watch

            return watch(options)
        case "playtest":
            return _playtest(options)
        case "diff":
            from game.comparing import diff

            return diff(options)
        case "draw":
            return _draw(options)
        case "count":
            return _count(options)
        case "fmt":
            from game.tidying import fmt

            return fmt(options)
        case "schema":
            from game.tidying import schema

            return schema(options)
        case "translate":
            from game.translating import translate

            return translate(options)
        case "new":
            return _new(options)
        case unknown:
            raise WrongUse(f"there is no command '{unknown}'")


def _playtest(options: Namespace) -> int:
    from game.headless.coverage import Nights
    from game.headless.playtest import by_dice, by_script
    from game.reading.library import read_scripts

    for path in options.paths:
        if not path.exists():
            raise WrongUse(f"there is no '{path}'")
    paths = options.paths or options.overlay or [shipped_story()]
    if any(path.is_dir() for path in options.paths):
        paths = [*paths, *options.overlay]  # which may hold runs of their own
    found = (overlay_above(path) for path in paths)
    overlays = (*options.overlay, *(overlay for overlay in found if overlay is not None))
    story = story_in(folder_above(paths[0]), each_once(overlays))
    unknown = [role for role in options.roles if role not in story.roles]
    if unknown:
        raise WrongUse(f"the story has no role '{unknown[0]}'; it has {', '.join(story.roles)}")
    if options.random is not None:
        report = by_dice(story, Nights(options.random, options.seed, options.roles), options.jobs)
    else:
        scripts, problems = read_scripts(story, each_once(paths))
        if problems:
            print_lines(map(str, problems), sys.stderr)
            raise WrongUse("the playthrough files cannot be read")
        if not scripts:
            raise WrongUse(f"there are no playthrough files in {' or '.join(map(str, paths))}")
        # With --json the difference goes where messages go.
        stream = sys.stderr if options.json else sys.stdout
        report = by_script(story, scripts, options.accept, partial(print, file=stream))
    if options.json:
        print_json(report.as_json())
    else:
        print_lines(report.lines())
    return FOUND if report.faults else GOOD


def _draw(options: Namespace) -> int:
    from game.author.draw import ENDINGS, drawn, ending_of
    from game.author.knowing import known_of

    story = story_in(folder_of(options.story), options.overlay)
    file = options.file or Path(f"{story.id}.html")
    ending = ending_of(file)
    if ending is None:
        *others, last = ENDINGS
        wanted = f"{', '.join(others)} or {last}"
        raise WrongUse(f"nothing can be drawn in '{file}': let its name end in {wanted}")
    print("proving where play can go", file=sys.stderr)
    limits = from_now(LONGEST_PROOF, MOST_MEMORY)
    told = drawn(story, ending, shipped_assets() / "fonts", known_of(story, limits))
    file.write_text(told, encoding="utf-8", newline="\n")
    print(file)
    return GOOD


def _count(options: Namespace) -> int:
    from game.author.count import counted, with_reading
    from game.author.reading_time import read_in_play
    from game.reading.library import read_whole

    folder = folder_of(options.story)
    story = story_in(folder, options.overlay)
    tongues = read_whole(folder, options.overlay).tongues
    count = with_reading(counted(story, tongues), read_in_play(story))
    if options.json:
        print_json(count.as_json())
    else:
        print_lines(count.lines())
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
                folder = own_folder(options.story, " with --in")
                made = new_chapter(folder, options.name, story_in(folder, ()))
    except CannotMake as fault:
        raise WrongUse(str(fault)) from fault
    for path in made:
        print(path)
    return GOOD
