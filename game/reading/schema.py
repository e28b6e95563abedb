"""The keys of every kind of page: what each holds, whether it must stand, and in which order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from game.model.story import RuleKind
from game.reading.schema_of_record import (
    COUNTS,
    ENTRY,
    EVENT,
    FAULT,
    LISTS,
    PERSON,
    PLACE,
    POSITION,
    READER,
    RUN,
    SOURCE,
    SPELLING,
    STEP,
    STYLE,
    TERM,
    VOICE,
)  # fmt: skip
from game.reading.sheet import Key, Sheet

FORMAT = 1  # of story files, the only one so far

_WAY_KEYS = (
    Key("to", "ways", "Where it leads: a scene, `here`, `back`, `end`, odds or conditions."),
)

LOCK = ("needs", "locked")
TWO_STEPS = ("warn", "sure", "back")
POOL_KEYS = ("if", "weight", "priority", "once")  # which a scene has that is drawn from one
WAYS_ON = ("choices", "to", "call")  # which the end of a night has none of

CHAPTER = Sheet("chapter", "One role in one part of the night: the first page of its file.", (
    Key("chapter", "id", "The chapter's own name.", True),
    Key("role", "name", "Who is played.", True),
    Key("part", "name", "The part of the night.", True),
    Key("title", "words", "Its title; the part's name when left out."),
    Key("place", "name", "Where its scenes are."),
    Key("picture", "name", "The picture behind its scenes."),
    Key("sound", "name", "The sound of the place."),
    Key("music", "name", "The music under it."),
    Key("minutes", "number", "The budget of minutes, if they are counted."),
    Key("start", "name", "The scene it begins with.", True),
    Key("card", "prose", "The card shown before it: who, where, what is wanted."),
    Key("history", "effects", "What stands when nobody plays this chapter."),
))  # fmt: skip

SCENE = Sheet("scene", "One unit of prose, ending in choices, a way on or a fate.", (
    Key("scene", "id", "The scene's own name, unique in the story.", True),
    Key("was", "names", "The ids it had before, or of scenes cut: saves made there go on here."),
    Key("at", "hour", "Its hour: `about 18:15`."),
    Key("event", "name", "The event of the record that its choices touch."),
    Key("happens", "names", "The fixed events that take place here."),
    Key("place", "name", "Where it is, when not where the chapter is."),
    Key("picture", "name", "Its picture, when not the chapter's."),
    Key("sound", "name", "Its sound, when not the chapter's."),
    Key("music", "name", "Its music, when not the chapter's."),
    Key("hear", "names", "Sounds heard once when it opens."),
    Key("pool", "name", "The pool it can be drawn from."),
    Key("if", "condition", "When it may be drawn."),
    Key("weight", "number", "How often it is drawn beside others of its priority."),
    Key("priority", "number", "Drawn before pages of a lower number."),
    Key("once", "yes or no", "Drawn at most once."),
    Key("do", "effects", "What changes on arrival, before the text."),
    Key("text", "prose", "What is told."),
    Key("choices", "keys", "What can be done.", each="choice"),
    *_WAY_KEYS,
    Key("call", "name", "A shared scene that is told next, until it leads back."),
    Key("ending", "name", "The fate that this scene ends the night with."),
), needs=tuple((key, "pool") for key in POOL_KEYS),
    apart=tuple(("ending", key) for key in WAYS_ON))  # fmt: skip

CHOICE = Sheet("choice", "Something that can be done in a scene; the key is its id.", (
    Key("was", "names", "The ids it had before in this scene."),
    Key("say", "prose", "The label: a deed, or a spoken line in quote marks.", True),
    Key("if", "condition", "When it is shown at all."),
    Key("needs", "condition", "What it takes; shown locked without it."),
    Key("locked", "prose", "Why it is locked."),
    Key("once", "yes or no", "Gone once taken."),
    Key("fallback", "yes or no", "Offered only when nothing else is open."),
    Key("minutes", "number", "What it costs of the chapter's budget."),
    Key("until", "hour", "The hour that a wait lasts to."),
    Key("event", "name", "The event it touches, when not the scene's."),
    Key("settles", "name", "The position of its elastic event that it settles."),
    Key("warn", "prose", "The grounds for thinking twice."),
    Key("sure", "prose", "The word that does it."),
    Key("back", "prose", "The word that does not."),
    Key("hear", "names", "Sounds heard once."),
    Key("text", "prose", "What follows at once."),
    Key("do", "effects", "What changes, after the text."),
    Key("stamp", "prose", "The line of the ledger."),
    Key("colour", "yes or no", "It changes the text only."),
    Key("draw", "name", "A pool from which an open page is told."),
    Key("call", "name", "A shared scene that is told, until it leads back."),
    *_WAY_KEYS,
), together=(LOCK, TWO_STEPS), apart=(("draw", "call"),))  # fmt: skip

JOTTED = Sheet("jotted", "A choice jotted down in a list, which `fmt` turns into keys.", (
    Key("id", "words", "What its id is made of; its label when left out."), *CHOICE.keys,
), together=CHOICE.together, apart=CHOICE.apart)  # fmt: skip

CHANGE = Sheet("change", "A choice that is added, or keys of one that stands there.",
    tuple(replace(key, is_required=False) for key in CHOICE.keys))  # fmt: skip

EXTEND = Sheet("extend", "A page that adds to a scene written elsewhere.", (
    Key("extend", "name", "The scene that this page adds to.", True),
    Key("before", "prose", "Paragraphs before its text."),
    Key("after", "prose", "Paragraphs after its text."),
    *(replace(key, each="change") if key.each else key for key in SCENE.keys[1:]),
))  # fmt: skip

STORY = Sheet("story", "The story's front page, and who may be played in it.", (
    Key("format", "number", "The format of the story's files.", True, one_of=(str(FORMAT),)),
    Key("story", "id", "The story's own name.", True),
    Key("title", "words", "Its title.", True),
    Key("authors", "words", "Who wrote it."),
    Key("version", "words", "Its version."),
    Key("ifid", "words", "Its number in the Treaty of Babel, a UUID."),
    Key("licence", "words", "Its licence."),
    Key("languages", "names", "The languages it can be read in, its own first."),
    Key("content", "paragraphs", "The content note shown before play."),
    Key("content list", "paragraphs", "The particulars, a paragraph each."),
    Key("premise", "paragraphs", "What the clock page says."),
    Key("fixed", "names", "The fixed events that the clock page lists."),
    Key("statement", "paragraphs", "The authors' statement in the credits."),
    Key("roles", "keys", "Who may be played, in the order of the braid.", each="role"),
    Key("parts", "keys", "The parts of the night, in order.", each="part"),
    Key("fates", "keys", "How a role's night may finish.", each="fate"),
))  # fmt: skip

ROLE = Sheet("role", "Somebody who may be played; the key is their id.", (
    Key("name", "words", "What the role is called.", True),
    Key("who", "words", "Who that is."),
    Key("wants", "paragraphs", "What they want tonight."),
))  # fmt: skip

PART = Sheet("part", "A stretch of the night; the key is its id.", (
    Key("name", "words", "What the part is called.", True),
    Key("clock", "words", "From when to when it lasts."),
))  # fmt: skip

FATE = Sheet("fate", "A way in which a role's night may finish; the key is its id.", (
    Key("role", "name", "Whose fate it is.", True),
    Key("name", "words", "What it is called.", True),
    Key("event", "name", "The event it touches."),
))  # fmt: skip

BOARD = Sheet("board", "Everything that can change, and what must hold.", (
    Key("board", "keys", "What all roles share.", each="variable"),
    Key("beliefs", "sheet", "What can be believed, and by whom.", each="beliefs"),
    Key("private", "sheet", "What a role keeps to itself.", each="private"),
    Key("rules", "keys", "What must hold on every path.", each="rule"),
))  # fmt: skip

VARIABLE = Sheet("variable", "A value that changes in play; the key is its name in conditions.", (
    Key("name", "words", "What the map calls it."),
    Key("is", "domain", "The values it can have.", True),
    Key("start", "words", "The value it begins with.", True),
    Key("event", "name", "The event it touches."),
))  # fmt: skip

BELIEFS = Sheet("beliefs", "What can be believed, and by whom.", (
    Key("hearers", "names", "Who can hear something and believe it."),
), others=Key("", "sheet", "Something that may be believed.", each="belief"))  # fmt: skip

PRIVATE = Sheet("private", "What a role keeps to itself.", (),
    others=Key("", "keys", "The role whose own these are.", each="variable"))  # fmt: skip

BELIEF = Sheet("belief", "Something that may be believed; the key is its id.", (
    Key("says", "words", "What is believed.", True),
    Key("so", "yes or no", "Whether it is so.", True, one_of=("yes", "no", "true", "false")),
))  # fmt: skip

PROVED: tuple[RuleKind, ...] = ("always", "never", "fixed", "reachable", "at ending", "allows")

RULE = Sheet("rule", "Something that must hold on every path; the key is its id.", (
    Key("because", "words", "Why it must hold.", True),
    Key("event", "name", "The event it guards."),
    Key("always", "condition", "True in every state."),
    Key("never", "condition", "True in none."),
    Key("fixed", "name", "An event that takes place on every path."),
    Key("reachable", "name", "A scene or a fate that can be come to."),
    Key("at ending", "condition", "True whenever the night ends in that fate.", takes_name=True),
    Key("allows", "words", "An answer of `prove` that is meant to be so: `P5 choice guns.window`."),
), just_one=PROVED)  # fmt: skip

# What stands under `to` and `is`: the names are the story's, and their order means something.
WAYS = Sheet("ways", "Where it leads, by odds or by conditions.", (),
    others=Key("", "way", "How this way is taken: `1 in 3`, `if ...` or `else`."))  # fmt: skip
VALUES = Sheet("values", "The values it can have, each with its words.", (),
    others=Key("", "words", "How the map words this value."))  # fmt: skip

SHEETS: Mapping[str, Sheet] = MappingProxyType({sheet.name: sheet for sheet in (
    STORY, ROLE, PART, FATE, BOARD, VARIABLE, BELIEFS, BELIEF, PRIVATE, RULE,
    CHAPTER, SCENE, CHOICE, CHANGE, EXTEND, EVENT, POSITION, SOURCE, ENTRY, TERM, PERSON, PLACE,
    RUN, STEP, STYLE, FAULT, VOICE, COUNTS, LISTS, SPELLING, READER, WAYS, VALUES,
)})  # fmt: skip

# Tables of things that each follow a sheet.
TABLES: Mapping[str, Sheet] = MappingProxyType(
    {
        name: Sheet(f"table-of-{name}", sheet.means, (), Key("", "sheet", sheet.means, each=name))
        for name, sheet in SHEETS.items()
    }
)

# What a file of that stem holds: one sheet, or a table of things that each follow a sheet.
FILES: Mapping[str, str] = MappingProxyType({
    "story": "story", "board": "board", "people": "person", "places": "place",
    "glossary": "term", "events": "event", "sources": "source", "almanac": "entry",
})  # fmt: skip

_WRITTEN = frozenset(("prose", "words", "paragraphs", "spellings"))
PROSE_KEYS = frozenset(
    key.name
    for sheet in SHEETS.values()
    if sheet is not STEP  # whose keys are the names of scenes and choices elsewhere
    for key in sheet.keys
    if key.holds in _WRITTEN
) - {"name", "start", "standing", "kind", "year", "version", "ifid"}
STEP_PROSE = frozenset(key.name for key in (*RUN.keys, *STEP.keys) if key.holds in _WRITTEN)
