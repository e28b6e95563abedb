"""The keys of what is not the night itself: the record, the people and places, runs and style."""

from __future__ import annotations

from game.reading.sheet import Key, Sheet

STANDINGS = ("documented", "disputed", "inferred", "invented")

EVENT = Sheet("event", "Something of the record that choices touch; the key is its id.", (
    Key("when", "words", "When it was.", True),
    Key("kind", "words", "Fixed, elastic or free.", True, one_of=("fixed", "elastic", "free")),
    Key("standing", "words", "How well it is known.", True, one_of=STANDINGS),
    Key("note", "words", "A word on the sources."),
    Key("what", "paragraphs", "What happened, in our own words.", True),
    Key("positions", "keys", "The answers to an open question.", each="position"),
    Key("facts", "names", "The facts of the dossier it rests on."),
    Key("sources", "names", "The works it is in."),
    Key("staged", "paragraphs", "How it was staged later."),
))  # fmt: skip

POSITION = Sheet("position", "One answer that the sources give; the key is its id.", (
    Key("what", "words", "What this answer says.", True),
    Key("held by", "names", "The works that hold it."),
))  # fmt: skip

SOURCE = Sheet("source", "A work that the record cites; the key is its id.", (
    Key("author", "words", "Who wrote it."),
    Key("title", "words", "What it is called.", True),
    Key("year", "words", "When it was printed."),
    Key("kind", "words", "Memoir, document, scholarship."),
    Key("public domain", "yes or no", "Whether it is free to print."),
    Key("stance", "words", "Where its author stood."),
))  # fmt: skip

ENTRY = Sheet("entry", "A page of the almanac; the key is its id.", (
    Key("title", "words", "Its heading.", True),
    Key("event", "name", "The event it is about."),
    Key("person", "name", "The person it is about."),
    Key("place", "name", "The place it is about."),
    Key("content note", "yes or no", "Whether a content note stands before it."),
    Key("text", "paragraphs", "The entry.", True),
    Key("facts", "names", "The facts of the dossier it rests on."),
    Key("sources", "names", "The works it rests on."),
    Key("standing", "words", "How well it is known.", True, one_of=STANDINGS),
    Key("opens with", "names", "The events that open it in play."),
))  # fmt: skip

TERM = Sheet("term", "A word that prose may mark in brackets; the key is how it is marked.", (
    Key("means", "paragraphs", "What it is.", True),
    Key("called", "spellings", "Other spellings of it."),
    Key("standing", "words", "Where the meaning is from."),
    Key("facts", "names", "The facts of the dossier it rests on."),
))  # fmt: skip

PERSON = Sheet("person", "Somebody who is named or speaks; the key is their id.", (
    Key("name", "words", "The full name.", True),
    Key("called", "spellings", "The spellings that prose uses."),
    Key("plays", "name", "The role, when it is one."),
    Key("invented", "yes or no", "Whether nobody of that name lived."),
    Key("where", "domain", "Where they may be; the first at the start."),
    Key("alive", "domain", "Whether they live; the first at the start."),
    Key("owes", "domain", "What they owe."),
    Key("who", "paragraphs", "Who they are."),
))  # fmt: skip

PLACE = Sheet("place", "Somewhere on the map; the key is its id.", (
    Key("name", "words", "What it is called.", True),
    Key("now", "words", "What stands there now."),
    Key("lat", "coordinate", "Degrees north."),
    Key("lon", "coordinate", "Degrees east."),
    Key("looks", "paragraphs", "What is seen there."),
    Key("facts", "names", "The facts of the dossier it rests on."),
))  # fmt: skip

RUN = Sheet("run", "One playthrough, and what must be seen on it.", (
    Key("run", "words", "What the run shows.", True),
    Key("roles", "names", "The roles that are played."),
    Key("chapter", "name", "The chapter it plays; the whole night when left out."),
    Key("scene", "name", "The scene it starts at."),
    Key("seed", "number", "The seed of the dice."),
    Key("with", "effects", "What is so at the start."),
    Key("steps", "list", "What is done and what is seen, from the top.", True, each="step"),
))  # fmt: skip

_STEP_KEYS = (
    Key("choose", "name", "Takes a choice; `id.sure` and `id.back` answer one in two steps."),
    Key("falls", "name", "Where chance leads after the choice: a scene, `here`, `back` or `end`."),
    Key("draws", "name", "The page that chance draws after the last choice."),
    Key("read", "words", "Words that were told since the last choice."),
    Key("unread", "words", "Words that were not told since the last choice."),
    Key("scene", "name", "The scene that stands now."),
    Key("open", "names", "The choices that stand open now, all of them."),
    Key("locked", "name", "A choice that is shown and cannot be taken."),
    Key("because", "words", "The reason that a locked choice gives."),
    Key("hidden", "name", "A choice that is not shown."),
    Key("gone", "name", "A choice that was taken and is not shown again."),
    Key("check", "condition", "What is true by now."),
    Key("stamp", "words", "A line that the ledger holds by now."),
    Key("cause", "name", "A variable whose cause a footnote gave since the last choice."),
    Key("seen", "names", "Events that were met by now."),
    Key("ends", "name", "The chapter or the fate that has ended by now."),
)  # fmt: skip
STEPS = tuple(key.name for key in _STEP_KEYS if key.name != "because")
STEP = Sheet("step", "One thing that is done or seen in a run.", _STEP_KEYS,
    needs=(("because", "locked"),), just_one=STEPS)  # fmt: skip

STYLE = Sheet("style", "The story's own prose check.", (
    Key("faults", "keys", "Turns of phrase, each with its patterns and its limit.", each="fault"),
    Key("counts", "sheet", "The limits of what is counted.", each="counts"),
    Key("names", "sheet", "Words that are never used, by list.", each="lists"),
    Key("spelling", "sheet", "Wrong spellings and the right ones.", each="spelling"),
    Key("voices", "keys", "What each role sounds like.", each="voice"),
    Key("reader", "sheet", "What only a reader can judge.", each="reader"),
))  # fmt: skip

COUNTS = Sheet("counts", "The limits of what is counted.", (),
    others=Key("", "number", "As many as there may be."))  # fmt: skip
LISTS = Sheet("lists", "Words that are never used, by list.", (),
    others=Key("", "spellings", "Words and phrases, parted by commas."))  # fmt: skip
SPELLING = Sheet("spelling", "Wrong spellings and the right ones.", (),
    others=Key("", "words", "The right spelling of this."))  # fmt: skip
READER = Sheet("reader", "What only a reader can judge.", (),
    others=Key("", "words", "What a second reader looks for."))  # fmt: skip

FAULT = Sheet("fault", "A turn of phrase that the story does without; the key is its name.", (
    Key("says", "words", "What is wrong with it.", True),
    Key("limit", "number", "How many a thousand words may hold.", True),
    Key("patterns", "list", "Regular expressions that find it."),
    Key("words", "spellings", "Whole words and phrases that are it."),
))  # fmt: skip

VOICE = Sheet("voice", "What a role sounds like; the key is the role's id.", (
    Key("sentence", "words", "The mean length of a sentence in words, `8 to 10`.", True),
    Key("later", "words", "The mean length from a later part on."),
    Key("later from", "name", "The part from which it is so."),
    Key("sense", "spellings", "Words of its leading sense."),
    Key("never", "spellings", "Words it never uses."),
))  # fmt: skip
