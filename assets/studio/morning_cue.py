"""*Morning*: the theme of two notes and ten goes home, upwards and unanswered.

Six slow beats to the bar, E with a C sharp at the end. Bars 1-3: clarinet alone, the theme turned
up. 4-6: cello, the theme as it was at night. 7-9: both, over the only brass. 10-12: the clarinet
asks again, gets as far as the fifth note, and a far bell strikes two.
"""

from __future__ import annotations

from assets.studio.score import Part, Phrase, Score

BAR = 6


def bar(number: int) -> float:
    """The beat on which a bar begins."""
    return float(BAR * (number - 1))


MORNING = Score(
    pace=((0, 62), (15, 60), (18, 56), (20, 63), (50, 63), (54, 56), (58, 60), (70, 58), (80, 54)),
    parts=(
        Part(
            "clarinet",
            (
                Phrase(bar(1), "p E4/3 mp E4/3 | D4 E4 G4/1.5 F#4/0.5 A4/2"),
                Phrase(bar(3), "mp G4 B4 mf A4/0.5 C5/0.5 mp B4/3"),
                Phrase(bar(5), "pp E4/4 D4/2 | pp B3/3 E4/3"),
                Phrase(bar(7), "mp E5/3 mf E5/3 | D5 E5 C5/1.5 B4/0.5 mp A4/2"),
                Phrase(bar(9), "mp A4 B4 p A4/0.5 F#4/0.5 E4/3"),
                Phrase(bar(10), "p B3/3 B3/3 | A3 B3 D4/1.5 C#4/0.5 mp E4/2"),
                Phrase(bar(12), "pp F#4/6"),
            ),
        ),
        Part(
            "cello",
            (
                Phrase(bar(3) + 3, "pp E3/3"),
                Phrase(bar(4), "mf B3/3 B3/3 | C4 B3 G3/1.5 A3/0.5 F#3/2"),
                Phrase(bar(6), "mf G3 E3 mp F#3/0.5 D3/0.5 E3/3"),
                Phrase(bar(7), "p G3 A3 B3/2 A3/2 | F#3/3 E3/3 | D3/3 B2/3"),
                Phrase(bar(10), "pp E3/6 | E3/6 | E3/6 | ppp E3/3"),
            ),
        ),
        Part(
            "bass",
            (
                Phrase(bar(4), "p E2/6 | A1/6 | G1/3 C2/3"),
                Phrase(bar(7), "p C2/6 | D2/3 A1/3 | B1/3 E2/3"),
                Phrase(bar(10), "pp E2/6 | E2/6 | E2/6 | ppp E2/3"),
            ),
        ),
        Part(
            "horn",
            (
                Phrase(bar(5), "pp E3/6 | B2/3 G3/3"),
                Phrase(bar(7), "p E3+G3/6 | F#3+A3/3 E3+C4/3 | D3+F#3/3 pp B2+F#3/3"),
                Phrase(bar(11), "ppp B2/6 | B2/6"),
            ),
        ),
        Part(
            "trombone",
            (Phrase(bar(7), "p C3/6 | A2/3 C3/3 | F#2/3 pp E2/3"),),
        ),
        Part(
            "tuba",
            (Phrase(bar(7), "p C2/6 | D2/3 A1/3 | B1/3 pp E2/3"),),
        ),
        Part(
            "timpani",
            (
                Phrase(bar(9) + 3, "p E2/1.5 pp E2/1.5"),
                Phrase(bar(12) + 4, "ppp E2/2"),
            ),
        ),
        Part(
            "bell",
            (
                Phrase(bar(4), "ppp E4/6"),
                Phrase(bar(10), "ppp B4/6"),
                Phrase(bar(12) + 1, "pp E4/2.5 ppp E4/2.5"),
            ),
        ),
    ),
)
