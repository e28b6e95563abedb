"""*Title*: two strokes of a bell and ten beats; a theme of two notes and ten; the tenth beat fails.

Five beats to the bar, D without a leading note. Bars 1-3: the hour and the minutes. 4-7: the theme,
cello, over bare fifths. 8-11: the theme turned upside down, clarinet, brighter by one B natural.
12-16: cello and clarinet in canon over low brass. 17-19: the hour again, and nine beats.
"""

from __future__ import annotations

from assets.studio.score import Part, Phrase, Score

BAR = 5


def bar(number: int) -> float:
    """The beat on which a bar begins."""
    return float(BAR * (number - 1))


THEME = "A3/2 A3/3 | Bb3 A3 F3 G3 E3 | F3 D3 E3 C3 D3"
LEADING = "A3/2 A3/3 | Bb3 A3 F3 G3 E3 | F3 D3 Bb2 C3 D3"
TURNED = "D4/2 D4/3 | C4 D4 F4 E4 G4 | F4 A4 G4 B4 A4"
FOLLOWING = "A4/2 A4/3 | Bb4 A4 F4 G4 E4 | F4 D4 E4 C4 D4"

TITLE = Score(
    pace=((0, 72), (55, 72), (60, 70), (78, 70), (84, 64), (88, 70), (100, 70)),
    parts=(
        Part(
            "bell",
            (
                Phrase(bar(1), "mp D4/2.5 D4/2.5"),
                Phrase(bar(7), "pp A4/5"),
                Phrase(bar(11), "pp D5/5"),
                Phrase(bar(17), "mp D4/2.5 D4/2.5"),
            ),
        ),
        Part(
            "timpani",
            (
                Phrase(bar(2), "p D2 pp D2 D2 D2 D2 | p D2 pp D2 D2 D2 D2"),
                Phrase(bar(11), "pp A2 ppp A2 A2 pp A2 p A2"),
                Phrase(bar(12), "mp D2/5 | r/3 p A2/2 | r/5 | r/5 | pp Bb2/5"),
                Phrase(bar(18), "p D2 pp D2 D2 D2 D2 | p D2 pp D2 D2 D2"),
            ),
        ),
        Part(
            "plucked",
            (
                Phrase(bar(2), "mp D3 p D3 D3 D3 D3 | mp D3 p D3 D3 D3 D3"),
                Phrase(bar(7), "p A2 pp D3 D3 D3 D3"),
                Phrase(bar(11), "p A2 pp D3 D3 D3 p D3"),
                Phrase(bar(18), "mp D3 p D3 D3 D3 D3 | mp D3 p D3 D3 D3"),
            ),
        ),
        Part(
            "bass",
            (
                Phrase(bar(2), "pp D2/10"),
                Phrase(bar(4), "p D2/5 | D2/5 | D2/5 | pp A1/5"),
                Phrase(bar(8), "p D2/5 | A1/5 | D2/2 E2/3 | pp A1/5"),
                Phrase(bar(12), "mp D2/5 | Bb1/3 A1/2 | G1/3 C2/2 | F1/2 A1/2 Bb1/1 | p G1/5"),
                Phrase(bar(17), "pp D2/5 | D2/9"),
            ),
        ),
        Part(
            "cello",
            (
                Phrase(bar(4), f"mf {THEME} | p A2/5"),
                Phrase(bar(8), "p D3/5 | A2/3 C3/2 | D3/2 E3/3"),
                Phrase(bar(12), f"mf {LEADING} | mp A3/5 | p G3/2 E3/3"),
                Phrase(bar(17), "pp D3/5"),
            ),
        ),
        Part(
            "clarinet",
            (
                Phrase(bar(3), "pp A3/5"),
                Phrase(bar(8), f"mp {TURNED} | p A4/4"),
                Phrase(bar(13), f"mf {FOLLOWING} | p D4/2 Bb3/3"),
                Phrase(bar(17), "pp A3/5"),
            ),
        ),
        Part(
            "horn",
            (
                Phrase(bar(4), "pp A2/5 | A2/5 | A2/4"),
                Phrase(bar(11), "pp A2+E3/5"),
                Phrase(bar(12), "mp F3+A3/5 | F3+D3/3 D3+E3/2 | D3+Bb2/3 E3+G2/2"),
                Phrase(bar(15), "p D3+A2/2 C3+E3/2 D3+F3/1 | pp D3+Bb2/5"),
            ),
        ),
        Part(
            "trombone",
            (Phrase(bar(12), "mp D3/5 | Bb2/3 A2/2 | G2/3 G2/2 | p A2/2 A2/2 Bb2/1 | pp E3/5"),),
        ),
        Part(
            "tuba",
            (
                Phrase(bar(12), "mp D2/5 | Bb1/3 A1/2 | G1/3 C2/2 | p F2/2 A1/2 Bb1/1 | pp G1/5"),
                Phrase(bar(17), "pp D2/5"),
            ),
        ),
    ),
)
