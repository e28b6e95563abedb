"""The command line: which commands there are, and what each may be told."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ABOUT = "Ten Past Two: one night in Petrograd, 25 October 1917, and the story engine that tells it."
ALL = "all"  # what `--explain` alone asks for
CODES = (
    "exit codes: 0 all is well; 1 problems were found; 2 wrong use, or a story that cannot be read"
)


def parsed(arguments: Sequence[str], overlays: Path) -> Namespace:
    """What was asked for; the bare command plays. Leaves with 2 on wrong use."""
    parser = _parser(overlays)
    options = parser.parse_args(arguments)
    if not options.command:
        options = parser.parse_args(["play"])
    return options


def _parser(overlays: Path) -> ArgumentParser:
    parser = ArgumentParser(
        prog="ten-past-two",
        description=f"{ABOUT}\nWithout a command it opens the game in a window.",
        epilog=f"{CODES}\noverlays of your own go in {overlays}, a folder for each",
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=_version())
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    parsers = {name: commands.add_parser(name, help=says, description=says) for name, says in HELP}
    _add_play(parsers["play"])
    _add_check(parsers["check"])
    _add_prove(parsers["prove"])
    _add_watch(parsers["watch"])
    _add_playtest(parsers["playtest"])
    _add_diff(parsers["diff"])
    _add_draw(parsers["draw"])
    _add_count(parsers["count"])
    _add_fmt(parsers["fmt"])
    _add_schema(parsers["schema"])
    _add_translate(parsers["translate"])
    _add_new(parsers["new"])
    for name, one in parsers.items():
        if name != "playtest":
            one.epilog = CODES
    return parser


def _version() -> str:
    try:
        return f"ten-past-two {version('ten-past-two')}"
    except PackageNotFoundError:
        return "ten-past-two, not installed"


HELP = (
    ("play", "Play a story, in a window or with --text in this terminal."),
    ("check", "Find what is wrong in a story's files, each with its file, line and remedy."),
    ("prove", "Prove what can and cannot happen in a story, over every state it can reach."),
    ("watch", "Check a story at every save of one of its files, and say what that changed."),
    ("playtest", "Play the playthrough files of a story, or many nights by dice."),
    ("diff", "Say what changed for players between two versions of a story."),
    ("draw", "Draw the map of a story, or write its graph for another program."),
    ("count", "Count a story's words, scenes, choices, endings and events."),
    (
        "fmt",
        "Put a story's files in order: ids written in, keys as played, prose set to a width.",
    ),
    ("schema", "Print a JSON Schema of story files, with which an editor helps to write them."),
    ("translate", "Write the files in which a story is told in another language, losing nothing."),
    ("new", "Make a chapter, an overlay or a story to start from; it passes check as made."),
)


def _add_play(parser: ArgumentParser) -> None:
    _add_story(parser)
    _add_overlays(parser)
    parser.add_argument("--text", action="store_true", help="play in this terminal")
    _add_roles(parser)
    parser.add_argument("--seed", type=_seed, metavar="N", help="the seed of the night's dice")
    parser.add_argument("--at", metavar="SCENE", default="", help="start at a scene, or a chapter")
    parser.add_argument(
        "--with",
        dest="given",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="set a variable at the start; may be given often",
    )
    parser.add_argument(
        "--record",
        type=Path,
        metavar="FILE",
        help="keep the night that is played as a run: a new file that ends in .play.yaml",
    )
    parser.add_argument(
        "--author", action="store_true", help="open the window with an author's panel, at F1"
    )
    parser.add_argument(
        "--watch",
        action="store_true",
        help="the same, and read the story again at every save, the choices made so far with it",
    )
    parser.add_argument("--language", metavar="L", default="", help="the language to play in")


def _add_check(parser: ArgumentParser) -> None:
    _add_story(parser)
    _add_overlays(parser)
    parser.add_argument("--strict", action="store_true", help="count warnings as problems too")
    parser.add_argument(
        "--explain",
        nargs="?",
        const=ALL,
        metavar="CODE",
        help="show the page of a code, by number or name; without one, list them all",
    )
    _add_json(parser)


def _add_prove(parser: ArgumentParser) -> None:
    _add_story(parser)
    _add_overlays(parser)
    parser.add_argument(
        "--only", type=_listed, default=(), metavar="P1,P2", help="answer these questions alone"
    )
    parser.add_argument(
        "--seconds", type=_many, default=120, metavar="S", help="answer unknown after S seconds"
    )
    parser.add_argument(
        "--memory", type=_many, default=800, metavar="MB", help="answer unknown past MB of memory"
    )
    parser.add_argument(
        "--save-witnesses",
        type=Path,
        metavar="DIR",
        help="write the way of every answer into DIR, as a playthrough file",
    )
    parser.add_argument(
        "--against",
        type=Path,
        metavar="OLD-STORY",
        help="ask instead what becomes of saves made in an older version, and what changed since",
    )
    _add_json(parser)


def _add_watch(parser: ArgumentParser) -> None:
    _add_story(parser)
    _add_overlays(parser)


def _add_playtest(parser: ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="STORY or FILE",
        help="a story's folder, or *.play.yaml files; left out, the shipped story",
    )
    parser.add_argument("--random", type=_many, metavar="N", help="play N nights by dice instead")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="the seed of those nights")
    parser.add_argument(
        "--jobs", type=_many, default=1, metavar="J", help="processes that share them"
    )
    _add_roles(parser)
    _add_overlays(parser)
    parser.add_argument(
        "--accept", action="store_true", help="write what was seen into the transcripts"
    )
    _add_json(parser)
    parser.epilog = CODES


def _add_diff(parser: ArgumentParser) -> None:
    parser.add_argument("old", type=Path, metavar="OLD", help="the folder of the older version")
    parser.add_argument("new", type=Path, metavar="NEW", help="the folder of the newer version")
    _add_overlays(parser)
    parser.add_argument(
        "--odds",
        action="store_true",
        help="also how likely everything has become; takes a minute for a long night",
    )
    parser.add_argument(
        "--seconds", type=_many, default=240, metavar="S", help="give up after S seconds"
    )
    _add_json(parser)


def _add_draw(parser: ArgumentParser) -> None:
    _add_story(parser)
    _add_overlays(parser)
    parser.add_argument(
        "-o",
        dest="file",
        type=Path,
        metavar="FILE",
        help="where to; its ending says what is drawn: .html (left out, STORY-ID.html), .svg, "
        ".dot for Graphviz, .mmd for Mermaid, .twee for Twine",
    )


def _add_count(parser: ArgumentParser) -> None:
    _add_story(parser)
    _add_overlays(parser)
    _add_json(parser)


def _add_fmt(parser: ArgumentParser) -> None:
    _add_story(parser)
    _add_overlays(parser)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; name the files that are not in order"
    )


def _add_schema(parser: ArgumentParser) -> None:
    parser.add_argument("-o", dest="file", type=Path, metavar="FILE", help="write it to a file")


def _add_translate(parser: ArgumentParser) -> None:
    says = "its code, such as `ru`; `qps` tells all in letters that try the page"
    parser.add_argument("language", metavar="LANGUAGE", help=says)
    _add_story(parser, "the one stood in")
    _add_overlays(parser)


def _add_new(parser: ArgumentParser) -> None:
    parser.add_argument("what", choices=("chapter", "overlay", "story"))
    parser.add_argument("name", metavar="NAME", help="its name: lower case, with hyphens")
    parser.add_argument(
        "--in",
        dest="story",
        type=Path,
        metavar="STORY",
        help="the story that a chapter or an overlay is for; left out, the shipped one",
    )


def _add_story(parser: ArgumentParser, usual: str = "the shipped story") -> None:
    parser.add_argument(
        "story",
        nargs="?",
        type=Path,
        metavar="STORY",
        help=f"a folder with a story.yaml; left out, {usual}",
    )


def _add_overlays(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--overlay",
        action="append",
        type=Path,
        default=[],
        metavar="DIR",
        help="a folder of pages to add to the story; may be given often",
    )


def _add_roles(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--roles",
        type=_listed,
        default=(),
        metavar="A,B",
        help="whom to play; history plays the others",
    )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _many(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"'{text}' is not a whole number above nought")
    return int(text)


def _seed(text: str) -> int:
    from game.play.run import MOST_SEED

    if not text.isdecimal() or int(text) > MOST_SEED:
        raise ArgumentTypeError(f"'{text}' is not a whole number from 0 to {MOST_SEED}")
    return int(text)


def _add_json(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--json", action="store_true", help="print one JSON object and nothing else"
    )
