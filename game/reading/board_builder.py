"""board.yaml: what all roles share, what is believed, what is private, and what must hold."""

from __future__ import annotations

import re
from typing import Literal

from game.model.story import Belief, Rule, RuleKind
from game.model.variable import BELIEF, MINUTES, NONE, Domain, Scope, Variable
from game.reading.asking import Asking
from game.reading.domain import Read, domain
from game.reading.fields import Fields, is_id, keyed, parted, scalar
from game.reading.names import Names, marks
from game.reading.nodes import Keyed, Scalar
from game.reading.schema import BELIEF as BELIEF_SHEET
from game.reading.schema import BOARD, PROVED, RULE, VARIABLE
from game.reading.scope import said
from game.reading.tables import checked_page, part, refers, things

_ANSWER = re.compile(r"P[1-9] [a-z]+ \S.*")  # how `prove` names what it has an answer to


def declare_board(page: Keyed, names: Names) -> None:
    """Make the variables and beliefs of a page known."""
    checked_page(page, BOARD, names)
    table = part(page, "board", names)
    if table is not None:
        _declare_variables(table, "board", "", names)
    table = part(page, "beliefs", names)
    if table is not None:
        _declare_beliefs(table, names)
    table = part(page, "private", names)
    if table is not None:
        for role, (key, value) in table:
            names.look_up_later("role", role, "private", key.mark)
            own = keyed(value, role, names.report)
            if own is not None:
                _declare_variables(own, "private", role, names)


def _declare_variables(
    table: Keyed, scope: Literal["board", "private"], role: str, names: Names
) -> None:
    prefix = f"{role}." if role else ""
    known = {
        id.removeprefix(prefix): variable.mark
        for id, variable in names.variables.items()
        if variable.scope == scope and variable.role == role
    }
    for name, fields in things(table, VARIABLE, "variable", names, known):
        node = fields.keyed.get("is")
        read = None if node is None else domain(node, name, names.report)
        if read is None:
            continue
        names.variables[prefix + name] = Variable(
            id=prefix + name,
            scope=scope,
            domain=read.domain,
            start=_start(fields, name, read),
            name=fields.words("name"),
            words=read.words,
            role=role,
            event=refers(fields, "event", "event", names),
            mark=fields.mark,
        )


def _start(fields: Fields, name: str, read: Read) -> int:
    node = fields.scalar("start")
    if node is None:
        return read.first
    word, values = node.text.strip(), read.domain
    if values.names:
        if word in values.names:
            return values.names.index(word)
    elif word.lstrip("-").isdigit() and values.low <= int(word) <= values.high:
        return int(word)
    fields.report.add("not-in-domain", node.mark, variable=name, value=word, domain=said(values))
    return read.first


def _declare_beliefs(table: Keyed, names: Names) -> None:
    node = table.get("hearers")
    hearers = None if node is None else scalar(node, "hearers", names.report)
    if hearers is not None:
        for hearer, mark in parted(hearers):
            stand_in = Scalar(hearer, "plain", 0, 0, hearers.page)
            if is_id(stand_in, names.report) and names.is_new(
                "a hearer", hearer, mark, names.hearers
            ):
                names.hearers[hearer] = mark
    beliefs = Keyed(table.line, table.column, table.page)
    beliefs.pairs = {id: pair for id, pair in table if id != "hearers"}
    for id, fields in things(beliefs, BELIEF_SHEET, "belief", names, marks(names.beliefs)):
        is_so = fields.one("so") in ("yes", "true")
        names.beliefs[id] = Belief(id, fields.words("says"), is_so, fields.mark)


def declare_what_is_believed(names: Names) -> None:
    """A variable for each hearer and each belief, once all of both are known."""
    for hearer in names.hearers:
        for belief in names.beliefs.values():
            id = f"{hearer}.{belief.id}"
            names.variables[id] = Variable(
                id, "belief", BELIEF, NONE, belief.says, mark=belief.mark
            )


def declare_minutes(most: int, names: Names) -> None:
    """The minutes left of a budget; `most` is the largest budget of any chapter."""
    scope: Scope = "chapter"
    names.variables[MINUTES] = Variable(MINUTES, scope, Domain(0, most), 0)


def rules(page: Keyed, names: Names) -> dict[str, Rule]:
    """The rules of a page, once everything they name is known."""
    found: dict[str, Rule] = {}
    table = part(page, "rules", names)
    if table is None:
        return found
    for id, fields in things(table, RULE, "rule", names, {}):
        rule = _rule(id, fields, names)
        if rule is not None:
            found[id] = rule
    return found


def _rule(id: str, fields: Fields, names: Names) -> Rule | None:
    proved = [key for key in fields.keyed.pairs if _kind(key)]
    if len(proved) != 1:
        has = " and ".join(f"`{key}`" for key in proved) or "nothing to prove"
        fields.report.add("bad-rule", fields.mark, rule=id, has=has)
        return None
    key = proved[0]
    kind = _kind(key)
    node = fields.scalar(key)
    if node is None or kind is None:
        return None
    because, event = fields.words("because"), refers(fields, "event", "event", names)
    subject = node.text.strip()
    if kind == "fixed":
        names.has("event", subject, fields.where, node.mark)
        return Rule(id, kind, because, None, subject, event, fields.mark)
    if kind == "reachable":
        if subject not in names.fates:
            names.has_scene(subject, fields.where, "asks about", node.mark)
        return Rule(id, kind, because, None, subject, event, fields.mark)
    if kind == "allows":
        if not _ANSWER.fullmatch(subject):
            fields.report.add("bad-allowance", node.mark, rule=id, says=subject)
        return Rule(id, kind, because, None, subject, event, fields.mark)
    asking = Asking(names, who=fields.where)
    subject = key.removeprefix(kind).strip()
    if kind == "at ending":
        mark = fields.keyed.pairs[key].key.mark
        if names.has("fate", subject, fields.where, mark):
            asking.role = names.fates[subject].role
    asked = asking.condition(node, key)
    return Rule(id, kind, because, asked, subject, event, fields.mark)


def _kind(key: str) -> RuleKind | None:
    if key.startswith("at ending "):
        return "at ending"
    return next((kind for kind in PROVED if kind == key != "at ending"), None)
