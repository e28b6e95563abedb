"""Strips with words: where a chapter ends, and where a cord leads that is not drawn to its end."""

from __future__ import annotations

from game.author.drawing.chart import Slip, SlipKind
from game.author.drawing.groups import Group, Stub
from game.author.drawing.letters import Letters
from game.author.drawing.links import END
from game.author.drawing.shapes import Box
from game.author.drawing.sizes import SLIP_WORDS
from game.model.story import Story

SLIP = 26.0  # its height
EDGE = 12.0


def ended(story: Story, group: Group, letters: Letters) -> Slip | None:
    """The slip at the end of a chapter, naming the same role's next one; None where none ends."""
    if not any(cord.end == END for cord in group.cords):
        return None
    here = story.chapters[story.scenes[group.scenes[0]].chapter]
    own = [one for one in story.chapters.values() if one.role == here.role]
    place = own.index(here) + 1
    if place == len(own):
        return _slip("end", "the chapter ends, and the night", "", letters)
    following = own[place]
    return _slip("end", f"the chapter ends: on to {following.title}", following.start, letters)


def away(story: Story, stub: Stub, letters: Letters) -> Slip:
    """The slip that stands for something drawn elsewhere."""
    cord = stub.cord
    there, here = story.scenes[stub.scene].chapter, story.scenes[cord.start].chapter
    where = "" if there == here else f", in {story.chapters[there].title}"
    verb = {"leads": "to", "draws": "draws", "calls": "calls"}[cord.kind]
    return _slip("away", f"{verb} {cord.end}{where}", stub.scene, letters)


def _slip(kind: SlipKind, words: str, scene: str, letters: Letters) -> Slip:
    width = letters.width(words, "italic", SLIP_WORDS) + 2 * EDGE
    return Slip(kind, words, scene, Box(0, 0, width, SLIP))
