"""A story as Twee 3, to be opened in Twine: a passage for each scene, its links, and notes.

Twine knows none of our conditions and effects, so they stand beside the words as comments
(`<!-- if ... -->`); every variant and every way is there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from game.author.drawing.prose import Block, Mark, blocks, line
from game.author.drawing.shapes import Box
from game.author.drawing.sheet import Sheet
from game.author.drawing.twee_links import THE_END, Links, chapter_passage, links
from game.author.drawing.twee_notes import choice_notes, scene_notes
from game.model.prose import Text
from game.model.spans import Span
from game.model.story import Choice, Scene, Story
from game.model.wording import Wording

FORMAT, FORMAT_VERSION = "Harlowe", "3.3.9"
ACROSS, DOWN = 0.42, 1.2  # of the map's pixels to Twine's, whose passages are 100 by 100
SIZE = "100,100"
COLOURS = ("blue", "purple", "green", "orange", "yellow", "gray")
_MARKED = {"italic": "*", "bold": "**"}


def twee(sheet: Sheet) -> str:
    """The whole file."""
    return "\n\n\n".join(_passages(sheet)) + "\n"


def _passages(sheet: Sheet) -> Iterator[str]:
    story = sheet.story
    found = links(story)
    yield f":: StoryTitle\n{escaped_text(story.front.title)}"
    yield f":: StoryData\n{json.dumps(_story_data(story), indent=2, ensure_ascii=False)}"
    for column in sheet.columns:
        chapter, role = column.chapter, story.roles[column.chapter.role]
        words = (
            _comment(f"{role.name}: {chapter.title}"),
            prose(chapter.card, Wording(story.variables, chapter.role)),
            f"[[{label(chapter.title)}->{chapter.start}]]",
        )
        head = _head(
            chapter_passage(chapter.id), (role.id, chapter.part, "chapter"), column.head.box
        )
        yield _joined(head, words)
    for scene in story.scenes.values():
        yield _passage(story, scene, found, sheet.cards[scene.id])
    yield _joined(
        _head(THE_END, ("chapter",), Box(sheet.w, 0, 0, 0)), (_comment("the night is over"),)
    )


def _story_data(story: Story) -> dict[str, object]:
    colours = {role: COLOURS[n % len(COLOURS)] for n, role in enumerate(story.roles)}
    return {
        "ifid": story.front.ifid.upper(),
        "format": FORMAT,
        "format-version": FORMAT_VERSION,
        "start": chapter_passage(next(iter(story.chapters))),
        "tag-colors": {**colours, "fate": "red"},
        "zoom": 0.3,
    }


def _passage(story: Story, scene: Scene, found: Links, box: Box) -> str:
    chapter = story.chapters[scene.chapter]
    wording = Wording(story.variables, chapter.role)
    tags = [chapter.role, chapter.part]
    tags += [f"pool-{scene.pool}"] if scene.pool else []
    tags += ["fate"] if scene.ending else []
    words = [_comment(one) for one in scene_notes(story, scene, wording)]
    words.append(prose(scene.text, wording))
    for choice in scene.choices:
        words.append(_choice(story, scene, choice, found))
    if not scene.choices:
        for target, note in found.of(scene, scene):
            words.append(_link("on", target, note))
    return _joined(_head(scene.id, tuple(tags), box), tuple(words))


def _choice(story: Story, scene: Scene, choice: Choice, found: Links) -> str:
    wording = Wording(story.variables, story.chapters[scene.chapter].role)
    words = line(choice.say, wording)
    lines = [_link(words, target, note) for target, note in found.of(scene, choice)]
    notes = "; ".join(choice_notes(story, scene, choice, wording))
    lines.append(_comment(f"{choice.id}: {notes}" if notes else choice.id))
    if choice.text:
        lines.append(_comment(f"tells: {line(choice.text, wording)}"))
    return "\n".join(lines)


def _head(name: str, tags: tuple[str, ...], box: Box) -> str:
    place = f"{round(box.x * ACROSS)},{round(box.y * DOWN)}"
    data = json.dumps({"position": place, "size": SIZE})
    return f":: {escaped(name)} [{' '.join(map(escaped, tags))}] {data}"


def _joined(head: str, words: tuple[str, ...]) -> str:
    return f"{head}\n" + "\n\n".join(escaped_text(one) for one in words if one)


def _link(words: str, target: str, note: str) -> str:
    return f"[[{label(words)}->{target}]]" + (f" {_comment(note)}" if note else "")


def label(words: str) -> str:
    """The words of a link, without the signs that would part it from its target."""
    for sign, other in (("->", "→"), ("<-", "←"), ("|", "¦"), ("[", "("), ("]", ")")):
        words = words.replace(sign, other)
    return words


def _comment(words: str) -> str:
    """A note for the writer; nothing in it may close it or look like a link."""
    return f"<!-- {words.replace('--', '–').replace('[[', '[ [')} -->"


def prose(text: Text, wording: Wording) -> str:
    """A text with its variants laid open, what decides between them in comments."""
    return "\n\n".join(_block(block) for block in blocks(text, wording))


def _block(block: Block) -> str:
    words = "".join(_piece(piece) for piece in block.pieces)
    said = _comment(f"{block.speaker} speaks") if block.speaker else ""
    hand = _comment(f"a document: {block.hand}") if block.hand != "body" else ""
    return f"{said}{hand}{words}"


def _piece(piece: Span | Mark) -> str:
    match piece:
        case Mark("value", said):
            return f"{said} {_comment('a value')}"
        case Mark("if", said):
            return f"{_comment(said)} "
        case Mark():
            return f" {_comment('end')}"
        case Span(text, style, link):
            mark = _MARKED.get(style, "")
            return _comment(f"note: {link}") if style == "source" else f"{mark}{text}{mark}"


def escaped(name: str) -> str:
    """A name as a passage's header writes it."""
    for sign in "\\[]{}":
        name = name.replace(sign, f"\\{sign}")
    return name


def escaped_text(words: str) -> str:
    """Words in which no line can be taken for a passage's header."""
    return "\n".join(f"\\{one}" if one.startswith("::") else one for one in words.split("\n"))
