"""The codes of what is told in other languages: what is missing, behind, strange or unfaithful.

What is missing is told in the story's own language, which is true, so it is a note; what is behind
its source plays and is probably wrong, so it is a warning. An entry with an error is not told.
"""

from __future__ import annotations

from game.model.code import Code

LANGUAGE_CODES = (
    Code("S240", "translation-missing", "note",
         "{what} not yet told in '{language}': {names}.",
         "Until then they are told in '{own}'."),
    Code("S241", "translation-behind", "warning",
         "{many} of {all} texts have changed since they were told in '{language}': {names}.",
         "`ten-past-two translate {language}` shows what they were; mend each, then delete its "
         "`was`."),
    Code("S242", "translation-of-nothing", "warning",
         "the story has no words under '{name}', so what stands here is never told.",
         "Give it the name that its words have now, or delete it."),
    Code("S243", "language-without-words", "warning",
         "the story is to be had in '{language}', and nothing is told in it.",
         "`ten-past-two translate {language}` begins a translation."),
    Code("S244", "bad-language", "warning",
         "'{language}' is no code of a language.",
         "Write it in small letters, as `ru` or `pt-br`."),
    Code("S245", "asks-more", "error",
         "'{name}' in '{language}' asks '{thing}', which its source does not.",
         "Ask only what the source asks; in which order and how often is yours."),
    Code("S246", "other-turns", "error",
         "'{name}' in '{language}' has a sequence ({turn}) that its source has not.",
         "Keep the kind of each sequence and the number of its alternatives."),
    Code("S247", "other-marks", "warning",
         "'{name}' in '{language}' {has} {marks}, and its source {its} them.",
         "Set the same footnotes, speakers, hands and quote marks."),
)  # fmt: skip
