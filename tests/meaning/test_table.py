"""The page about other people's cases says what is so: every row, and every total."""

from __future__ import annotations

import re

from game.play.rules import Rules
from tests.meaning.seen import CASES, END, NAMES, case, played

PAGE = (CASES / "README.md").read_text(encoding="utf-8")
TABLES = dict(zip(*[iter(re.split(r"^## (.+)\n", PAGE, flags=re.MULTILINE)[1:])] * 2, strict=True))
ROW = re.compile(r"^\| (I\d{3})(†?) \| (.+) \|$", re.MULTILINE)
IN_PART = "\n# In part: "


def rows(table: str) -> dict[str, str]:
    """The rows of one table: what stands after each case's id."""
    found = [(id, rest) for id, _, rest in ROW.findall(TABLES[table])]
    assert found == sorted(found)
    return dict(found)


def written(*, in_part: bool) -> dict[str, str]:
    """The rows that the files themselves would have, by their first lines."""
    found: dict[str, str] = {}
    for name in NAMES:
        text = (CASES / f"{name}.yaml").read_text(encoding="utf-8")
        says = text.partition("\n")[0].removeprefix("# ").removesuffix(".").partition(": ")[2]
        row = f"{says} | [{name}]({name}.yaml)"
        if (IN_PART in text) is in_part:
            assert case(name).id not in found
            left_out = text.partition(IN_PART)[2].partition("\n")[0].partition(". ")[0]
            found[case(name).id] = f"{row} | {left_out.removesuffix('.')}" if in_part else row
    return found


def test_every_file_stands_in_its_table_with_its_own_first_line() -> None:
    assert rows("Told") == written(in_part=False)
    assert rows("Told in part") == written(in_part=True)


def test_every_case_of_the_suite_stands_in_one_table() -> None:
    ids = [*rows("Told"), *rows("Told in part"), *rows("Not told")]
    assert sorted(ids) == [f"I{number:03}" for number in range(1, 137)]


def test_the_totals_are_those_of_the_tables_and_of_play() -> None:
    told, in_part, left = rows("Told"), rows("Told in part"), rows("Not told")
    unknown = [id for id, rest in left.items() if rest.startswith("not known")]
    passing = [
        name for name in NAMES if played(case(name), Rules(case(name).story)) == case(name).seen
    ]
    words = " ".join(PAGE.split())
    assert (
        f"Of its cases I001 to I136, {len(told)} are told whole, {len(in_part)} in part, "
        f"{len(left) - len(unknown)} cannot be told, and {len(unknown)} could not be found "
        f"({', '.join(unknown)}). All {len(passing)} told pass."
    ) in words


def test_at_least_forty_five_cases_are_told_whole() -> None:
    assert len(rows("Told")) >= 45


def test_every_case_is_seen_to_its_end() -> None:
    assert [name for name in NAMES if case(name).seen[-1:] != (END,)] == []
