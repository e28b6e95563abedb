"""What stands on the card of a scene, fitted to its width, and how tall it comes out."""

from __future__ import annotations

from dataclasses import dataclass

from game.author.drawing.letters import Letters
from game.author.drawing.links import Turn, turns
from game.author.drawing.prose import line, opening
from game.author.drawing.sizes import FAR, OPENING, SAY, SCENE
from game.model.hour import NO_HOUR
from game.model.record import Standing
from game.model.story import Choice, Scene, Story
from game.model.wording import Wording

WIDE = 264.0
PAD = 11.0
BAND = 21.0  # the strip on top: what the colouring says, and the hour
TITLE_DROP, OPENING_DROP = (
    19.0,
    17.0,
)  # down to the feet of the id, then of the first words
LINE = 16.0  # from one line of a choice to the next
APART = 5.0  # between two choices
MOST_LINES = 2
NUMERAL, MARK, TURN = 13.0, 15.0, 20.0  # room for a choice's number, its square, where it turns


@dataclass(frozen=True, slots=True)
class Row:
    """A choice on a card. `whole` is its label in full, `lines` what fits; `y` its first feet."""

    choice: str
    number: int
    lines: tuple[str, ...]
    whole: str
    standing: Standing | None
    turn: Turn | None
    y: float


@dataclass(frozen=True, slots=True)
class Strike:
    """An event of the record that takes place here."""

    event: str
    label: str
    y: float


@dataclass(frozen=True, slots=True)
class Card:
    """A scene as it is drawn; y runs from the card's top edge."""

    scene: str
    chapter: str
    title: str
    hour: str
    opening: str
    afar: tuple[str, ...]  # its id in lines that can be read from afar
    fate: str
    rows: tuple[Row, ...]
    strikes: tuple[Strike, ...]
    h: float

    def y_of(self, choice: str) -> float:
        """The middle of a choice's line; of the title where the scene itself leads on."""
        for row in self.rows:
            if row.choice == choice:
                return row.y - 4
        return BAND + TITLE_DROP - 5


def card(story: Story, scene: Scene, letters: Letters) -> Card:
    """The card of a scene."""
    wording = Wording(story.variables, story.chapters[scene.chapter].role)
    room = WIDE - 2 * PAD
    y = BAND + TITLE_DROP + OPENING_DROP
    first = letters.fitted(opening(scene.text, wording), "italic", OPENING, room)
    fate = story.fates[scene.ending].name if scene.ending in story.fates else scene.ending
    y += APART
    rows: list[Row] = []
    for number, choice in enumerate(scene.choices, 1):
        y += LINE + APART
        rows.append(_row(story, scene, choice, number, letters, y))
        y += LINE * (len(rows[-1].lines) - 1)
    strikes: list[Strike] = []
    for event in scene.happens:
        y += LINE + APART
        label = letters.fitted(event.replace("-", " "), "head", SAY, room - MARK)
        strikes.append(Strike(event, label, y))
    if fate:
        y += LINE + APART
    h = y + PAD
    return Card(
        scene=scene.id,
        chapter=scene.chapter,
        title=letters.fitted(scene.id, "head", SCENE, room),
        hour="" if scene.at is NO_HOUR else scene.at.clock,
        opening=first,
        fate=letters.fitted(fate, "head", SCENE, room),
        rows=tuple(rows),
        strikes=tuple(strikes),
        afar=_afar(scene.id, letters, h),
        h=h,
    )


def _afar(id: str, letters: Letters, height: float) -> tuple[str, ...]:
    """A scene's id broken at its hyphens into lines of FAR that fit the card."""
    most = max(1, int((height - PAD) / FAR))
    words = [f"{word}-" for word in id.split("-")]
    words[-1] = words[-1][:-1]
    lines = [words[0]]
    for word in words[1:]:
        fits = letters.width(lines[-1] + word, "head", FAR) <= WIDE - PAD
        if fits or len(lines) == most:
            lines[-1] += word
        else:
            lines.append(word)
    return tuple(letters.fitted(one, "head", FAR, WIDE - PAD) for one in lines)


def _row(
    story: Story, scene: Scene, choice: Choice, number: int, letters: Letters, y: float
) -> Row:
    wording = Wording(story.variables, story.chapters[scene.chapter].role)
    turn = next(iter(turns(choice)), None)
    room = WIDE - 2 * PAD - NUMERAL - MARK - (TURN if turn or choice.draw or choice.call else 0)
    whole = line(choice.say, wording)
    event = story.events.get(story.touched(scene, choice))
    lines = letters.folded(whole, "body", SAY, room, MOST_LINES)
    return Row(choice.id, number, lines, whole, event.standing if event else None, turn, y)
