"""The files of one language: what they say for each of the story's words, and of which words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from game.model.problem import Mark
from game.reading.fields import checked_keys
from game.reading.nodes import Keyed, Node, Pair, Scalar
from game.reading.page_words import WORDS, Key, Tree, Wording, page_of
from game.reading.pages import pages
from game.reading.report import Report
from game.reading.schema import PROSE_KEYS
from game.reading.sheet import Key as Row
from game.reading.sheet import Sheet

FOLDER = "languages"  # of a story or an overlay; in it a folder for each language


@dataclass(frozen=True, slots=True)
class Tongues:
    """The language of a translation, and the story's own."""

    language: str
    own: str

    @property
    def sheet(self) -> Sheet:
        """The keys of an entry in the order in which they are written."""
        return Sheet("entry", "Words in another language.", (
            Row("of", "words", "The print of the words that were translated."),
            Row("was", "prose", "What they said then, where they have changed since."),
            Row(self.own, "prose", "What they say, to read only."),
            Row(self.language, "prose", "What they say in this language."),
        ))  # fmt: skip

    @property
    def prose_keys(self) -> frozenset[str]:
        """The keys of such a file that hold prose."""
        return PROSE_KEYS | {"was", self.own, self.language}


@dataclass(frozen=True, slots=True)
class Rendering:
    """An entry of a language's file; `words` is None while nothing is written in it."""

    key: Key
    root: str
    print: str
    words: Scalar | None
    has_was: bool
    mark: Mark


@dataclass(frozen=True, slots=True)
class Renderings:
    """Every entry of a language by its key, and every name on the way to one."""

    tongues: Tongues
    roots: Sequence[str]  # what the names of files begin with: "" for the story, then overlays
    by_key: dict[Key, list[Rendering]] = field(default_factory=dict)
    names: dict[Key, Mark] = field(default_factory=dict)

    def of(self, wording: Wording) -> Rendering | None:
        """The entry for a wording: of its own folder and its present words, where there are two.

        Under a name that its scene or choice had before, it is one only if it renders these words.
        """
        root = self.root_of(wording.node.page.file)
        known = list(self.by_key.get(wording.key, ()))
        for key in wording.former if not known else ():
            known += [each for each in self.by_key.get(key, ()) if each.print == wording.print]
        return min(
            known,
            key=lambda each: (each.root != root, each.print != wording.print),
            default=None,
        )

    def root_of(self, file: str) -> str:
        """The story or overlay that a file belongs to."""
        return max((root for root in self.roots if file.startswith(root)), key=len)


def renderings(
    tongues: Tongues, texts: Mapping[str, str], roots: Sequence[str], report: Report
) -> Renderings:
    """The entries in the files of a language; what is no entry is reported."""
    found = Renderings(tongues, roots)
    for file, text in texts.items():
        for page in pages(file, text, tongues.prose_keys, report):
            key = page_of(file, page)
            if not isinstance(page, Keyed):
                wrong = "text" if isinstance(page, Scalar) else "a list"
                _wrong_shape(page, "a page", wrong, report)
            elif key is None:
                first, (name, _) = next(iter(page))
                expected = "a page of the night begins with `chapter`, `scene` or `extend`"
                report.add("unknown-page", name.mark, hint="", key=first, expected=expected)
            else:
                if len(key) > 1:
                    found.names.setdefault(key, page.pairs[key[0]].value.mark)
                own = (pair for pair in page if len(key) == 1 or pair[0] != key[0])
                _gather(own, WORDS[key[0]], key, found, report)
    return found


def _gather(
    pairs: Iterable[tuple[str, Pair]], tree: Tree, key: Key, found: Renderings, report: Report
) -> None:
    for name, pair in pairs:
        inside = tree.get(name, tree.get("*"))
        here = (*key, name)
        found.names.setdefault(here, pair.key.mark)
        if inside is None:
            continue  # nobody reads it in play; told as a name that the story does not have
        if not isinstance(pair.value, Keyed):
            is_text = isinstance(pair.value, Scalar)
            _wrong_shape(pair.value, f"'{name}'", "text" if is_text else "a list", report)
        elif inside:
            _gather(pair.value, inside, here, found, report)
        else:
            _take(here, pair, found, report)


def _take(key: Key, pair: Pair, found: Renderings, report: Report) -> None:
    entry = pair.value
    assert isinstance(entry, Keyed)  # _gather lets no other through
    checked_keys(entry, found.tongues.sheet, f"the entry '{spoken(key)}'", report)
    words, print = entry.get(found.tongues.language), entry.get("of")
    root, mark = found.root_of(entry.page.file), pair.key.mark
    rendering = Rendering(
        key=key,
        root=root,
        print=print.text.strip() if isinstance(print, Scalar) else "",
        words=words if isinstance(words, Scalar) and words.text.strip() else None,
        has_was="was" in entry.pairs,
        mark=mark,
    )
    first = next((each for each in found.by_key.get(key, ()) if each.root == root), None)
    if first is None:
        found.by_key.setdefault(key, []).append(rendering)
    else:
        place = f"{first.mark.file}:{first.mark.line}"
        report.add("duplicate-id", mark, what="an entry", id=spoken(key), place=place)


def _wrong_shape(node: Node, where: str, what: str, report: Report) -> None:
    report.add("wrong-shape", node.mark, where=where, wanted="keys of its own", found=what)


def spoken(key: Key) -> str:
    """A key as it is named to a writer: `the-desk.trim.say`."""
    kind, *names = key
    shown = key if kind in ("story", "chapter") else names
    return ".".join(name for name in shown if name not in ("choices", "is"))
