"""story.yaml: the front matter, and the roles, parts and fates that everything else names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from game.model.story import Fate, Front, Part, Role
from game.reading.fields import Fields, checked_keys, is_id, parted
from game.reading.names import Names, marks
from game.reading.nodes import Keyed, Scalar
from game.reading.schema import FATE, FORMAT, PART, ROLE, STORY
from game.reading.sheet import Sheet
from game.reading.tables import part, refers, refers_to_each, things

OWN_LANGUAGE = "en"  # of a story that names none
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*")
_UUID = re.compile(r"[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}")

# An overlay may bring a story.yaml of its own that only adds roles, parts, fates or languages.
ADDITION = Sheet(
    "story",
    STORY.means,
    tuple(key for key in STORY.keys if key.each or key.name == "languages"),
)


def front(page: Keyed, names: Names) -> tuple[str, Front]:
    """The story's id and its front matter."""
    fields = Fields(page, STORY, "story.yaml", names.report)
    id = fields.scalar("story")
    if id is not None:
        is_id(id, names.report)
    return (id.text if id is not None else ""), Front(
        title=fields.words("title"),
        authors=fields.words("authors"),
        version=fields.words("version"),
        ifid=_ifid(fields),
        licence=fields.words("licence"),
        languages=fields.names("languages") or (OWN_LANGUAGE,),
        content=fields.passage("content"),
        content_list=fields.paragraphs("content list"),
        premise=fields.passage("premise"),
        fixed=refers_to_each(fields, "fixed", "event", names),
        statement=fields.passage("statement"),
    )


def _ifid(fields: Fields) -> str:
    node, ifid = fields.keyed.get("ifid"), fields.words("ifid")
    if node is not None and ifid and not _UUID.fullmatch(ifid):
        fields.report.add("bad-ifid", node.mark, ifid=ifid)
    return ifid


def with_languages(front: Front, pages: Iterable[Keyed], names: Names) -> Front:
    """The front matter with the languages that every story page names, the story's own first."""
    languages = dict.fromkeys(front.languages)
    for page in pages:
        node = page.get("languages")
        for language, mark in parted(node) if isinstance(node, Scalar) else ():
            if is_language(language):
                languages[language] = None
            else:
                languages.pop(language, None)
                names.report.add("bad-language", mark, language=language)
    return replace(front, languages=tuple(languages) or (OWN_LANGUAGE,))


def is_language(word: str) -> bool:
    """Whether a word is the code of a language, `ru` or `pt-br`."""
    return _LANGUAGE.fullmatch(word) is not None


def is_readable(page: Keyed, names: Names) -> bool:
    """Whether the story is of a format that is read here; a problem when it is not."""
    node = page.get("format")
    if not isinstance(node, Scalar) or node.text.strip() == str(FORMAT):
        return True
    format = node.text.strip()
    newer = format.isdigit() and int(format[:9]) > FORMAT
    cure = "It was written for a newer game: update." if newer else f"Write `format: {FORMAT}`."
    names.report.add("unknown-format", node.mark, format=format, known=FORMAT, cure=cure)
    return False


def declare_cast(page: Keyed, names: Names) -> None:
    """Make the roles, parts and fates of a story page known."""
    table = part(page, "roles", names)
    if table is not None:
        for id, fields in things(table, ROLE, "role", names, marks(names.roles)):
            names.roles[id] = Role(
                id, fields.words("name"), fields.words("who"), fields.passage("wants"), fields.mark
            )
    table = part(page, "parts", names)
    if table is not None:
        for id, fields in things(table, PART, "part", names, marks(names.parts)):
            names.parts[id] = Part(id, fields.words("name"), fields.words("clock"), fields.mark)
    table = part(page, "fates", names)
    if table is not None:
        for id, fields in things(table, FATE, "fate", names, marks(names.fates)):
            role = refers(fields, "role", "role", names)
            event = refers(fields, "event", "event", names)
            names.fates[id] = Fate(id, role, fields.words("name"), event, fields.mark)


def check_addition(page: Keyed, names: Names) -> None:
    """A second story page, in an overlay, may only add to the cast."""
    checked_keys(page, ADDITION, "a story.yaml that adds to another", names.report)
