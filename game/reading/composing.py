"""From the events of a YAML parser to nodes; whatever stories do not use is refused on sight."""

from __future__ import annotations

from typing import Any

import yaml

from game.model.codes import problem
from game.model.problem import Problem
from game.reading.nodes import Keyed, Listed, Node, Page, Pair, Scalar, Style

# The parser of libyaml reads some fifteen times as fast; PyYAML may be built without it.
_Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 12  # levels; a step of a run is the deepest thing in a story and needs five
MOST_DOUBLES = 1000  # as many as are ever shown


class Refused(Exception):
    """A page that cannot be read, with the problem that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def composed(page: Page, text: str, doubles: list[Problem]) -> Node | None:
    """The one node of a page, or None when it is empty; keys given twice are noted in `doubles`.

    `text` is the page's text, perhaps with its traps covered; line by line as long as the page's.
    """
    try:
        return _composed(page, text, doubles)
    except yaml.MarkedYAMLError as fault:
        raise Refused(_broken(page, fault)) from None
    except yaml.YAMLError as fault:
        trouble = str(fault).splitlines()[0]
        raise Refused(problem("broken-page", page.mark(0, 0), trouble=trouble)) from None


def unescaped(node: Scalar) -> str:
    """What a scalar in quote marks says to YAML; any other is its own text."""
    if node.style not in ("spoken", "runs on"):
        return node.text
    return str(yaml.load(node.text, _Parser))  # noqa: S506 - a safe loader, whichever it is


def _composed(page: Page, text: str, doubles: list[Problem]) -> Node | None:
    next_event = _Parser(text).get_event
    next_event()  # the stream opens
    if type(next_event()) is not yaml.DocumentStartEvent:
        return None
    stack: list[Keyed | Listed] = []
    key: Scalar | None = None
    here: Keyed | Listed | None = None
    while True:
        event = next_event()
        kind = type(event)
        node: Node
        if kind is yaml.ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                raise Refused(_odd(page, event))
            node = _scalar(page, text, event)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            closed = stack.pop()
            here = stack[-1] if stack else None
            if here is None:
                _check_end(page, next_event)
                return closed
            continue
        elif kind is yaml.AliasEvent or event.anchor is not None or event.tag is not None:
            raise Refused(_odd(page, event))
        elif event.flow_style:
            raise Refused(_flowing(page, event, key))
        else:
            made = Keyed if kind is yaml.MappingStartEvent else Listed
            node = made(event.start_mark.line, event.start_mark.column, page)

        if here is None:
            if isinstance(node, Scalar):
                return node
        elif isinstance(here, Listed):
            here.items.append(node)
        elif key is None:
            key = _key(node)
            continue
        else:
            _put(here, key, node, doubles)
            key = None
        if not isinstance(node, Scalar):
            if len(stack) == DEEPEST:
                raise Refused(problem("nested-too-deep", node.mark, what="this", limit=DEEPEST))
            stack.append(node)
            here = node


def _key(node: Node) -> Scalar:
    if not isinstance(node, Scalar):
        trouble = "a key is one word or two, and this one opens a list of its own"
        raise Refused(problem("broken-page", node.mark, trouble=trouble))
    if node.text == "<<":
        raise Refused(problem("yaml-reference", node.mark, sign="<<"))
    return node


def _put(here: Keyed, key: Scalar, node: Node, doubles: list[Problem]) -> None:
    first = here.pairs.setdefault(key.text, Pair(key, node))
    if first.value is not node and len(doubles) < MOST_DOUBLES:
        line = first.key.mark.line
        doubles.append(problem("duplicate-key", key.mark, key=key.text, line=line))


def _scalar(page: Page, text: str, event: Any) -> Scalar:
    start = event.start_mark
    style: Style
    if not event.style:
        style = "plain" if start.line == event.end_mark.line else "runs on"
        return Scalar(event.value, style, start.line, start.column, page)
    if event.style == "|":
        return Scalar(event.value, "block", start.line, start.column, page)
    if event.style == '"':
        raw = text[start.index : event.end_mark.index]
        style = "spoken" if start.line == event.end_mark.line else "runs on"
        return Scalar(raw, style, start.line, start.column, page)
    where = page.mark(start.line, start.column)
    if event.style == ">":
        raise Refused(problem("folded-text", where, key="this"))
    cure = "Use no marks, or double ones for a spoken line."
    raise Refused(
        problem("stray-quotes", where, key=event.value, quotes="single quotes", cure=cure)
    )


def _flowing(page: Page, event: Any, key: Scalar | None) -> Problem:
    sign = "{" if type(event) is yaml.MappingStartEvent else "["
    where = page.mark(event.start_mark.line, event.start_mark.column)
    name = "text" if key is None else key.text
    return problem("text-starts-with-sign", where, sign=sign, key=name)


def _odd(page: Page, event: Any) -> Problem:
    where = page.mark(event.start_mark.line, event.start_mark.column)
    if event.anchor is not None:
        sign = "*" if type(event) is yaml.AliasEvent else "&"
        return problem("yaml-reference", where, sign=sign + event.anchor)
    return problem("yaml-tag", where, sign=event.tag)


def _check_end(page: Page, next_event: Any) -> None:
    end = next_event()  # the document closes
    if type(next_event()) is not yaml.StreamEndEvent:
        where = page.mark(end.start_mark.line, end.start_mark.column)
        trouble = "a new page begins without `---` at the margin"
        raise Refused(problem("broken-page", where, trouble=trouble))


_IN_OUR_WORDS = (
    ("mapping values are not allowed", "there is a key here where none can stand"),
    ("did not find expected key", "this line does not fit the indentation of the lines above"),
    ("could not find expected ':'", "this line has no key and belongs to no text"),
    ("block sequence entries are not allowed", "a list cannot begin here"),
    ("found unexpected end of stream", "a quote mark is not closed"),
    ("did not find expected '-'", "this line does not fit the list above"),
    ("cannot start any token", "no text can begin with this character"),
    ("unknown escape", "a backslash in quotes means something else to YAML"),
    ("exceeded", "it is nested too deep"),
)


def _broken(page: Page, fault: yaml.MarkedYAMLError) -> Problem:
    mark = fault.problem_mark or fault.context_mark
    where = page.mark(mark.line, mark.column) if mark else page.mark(0, 0)
    said = fault.problem or "it is not YAML"
    trouble = next((ours for theirs, ours in _IN_OUR_WORDS if theirs in said), said)
    return problem("broken-page", where, trouble=trouble)
