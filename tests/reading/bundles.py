"""Stories in one text each: the files themselves, and comments that tell what text cannot hold.

The lines before the first `# file: name` are a chapter; what a story needs besides is filled in
from a base. A comment may say that `board.yaml` is a folder, or is 17 MB long: see SPECIAL.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

CHAPTER = "night/1-noon/girl.yaml"
BASE = {
    "story.yaml": """\
format: 1
story: broken
title: Broken
roles:
  girl:
    name: Girl
  boy:
    name: Boy
parts:
  noon:
    name: Noon
fates:
  home:
    role: girl
    name: Went home
  away:
    role: boy
    name: Went away
""",
    "board.yaml": """\
board:
  line:
    is: open | cut
    start: open
beliefs:
  hearers: company
  guns-gone:
    says: The guns have gone.
    so: true
private:
  girl:
    slack:
      is: 0 to 3
      start: 1
    told:
      is: yes | no
      start: no
    mood:
      is: calm | cross
      start: calm
  boy:
    nerve:
      is: yes | no
      start: no
""",
    "people.yaml": """\
gleb:
  name: Gleb Sazhin
""",
    "places.yaml": """\
hall:
  name: The hall
""",
    "glossary.yaml": """\
cord:
  means: A lead with a plug.
""",
    "record/events.yaml": """\
bell:
  when: noon
  kind: fixed
  standing: documented
  what: A bell.
lines:
  when: all day
  kind: elastic
  standing: disputed
  what: Some lines stayed.
  positions:
    oversight:
      what: They were missed.
    loyalty:
      what: They were left.
""",
    "record/sources.yaml": """\
reed-1919:
  title: Ten Days
""",
    CHAPTER: """\
chapter: day
role: girl
part: noon
start: hall

---
scene: hall
at: 12:00
text: |
  The hall.
to: end
""",
}
ALONE = "# nothing else is in the folder\n"
_FILE = re.compile(r"^# file: (\S+)$", re.MULTILINE)


def expected(bundle: str) -> list[str]:
    """The problems that a bundle expects in its first lines, as they are printed."""
    lines = []
    for line in bundle.split("\n"):
        if not re.match(r"# \S*:\d+:\d+  S\d\d\d ", line):
            break
        lines.append(line.removeprefix("# "))
    return lines


def unpack(
    bundle: str, folder: Path, base: Mapping[str, str] = BASE, chapter: str = CHAPTER
) -> None:
    """Write the files of a bundle, and what it leaves out, into a folder."""
    parts = _FILE.split(bundle)
    files = {} if ALONE in bundle else dict(base)
    if any(line and not line.startswith("#") for line in parts[0].split("\n")):
        files[chapter] = parts[0]
    for name, text in zip(parts[1::2], parts[2::2], strict=True):
        files[name] = text.lstrip("\n") if name.endswith(".json") else f"# file: {name}{text}"
    for name, text in files.items():
        write(folder / name, text.encode())
    for pattern, make in SPECIAL:
        for found in re.finditer(rf"^# {pattern}$", bundle, re.MULTILINE):
            make(folder, *found.groups())


def write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _gone(folder: Path, name: str) -> None:
    (folder / name).unlink()


def _folder(folder: Path, name: str) -> None:
    (folder / name).unlink(missing_ok=True)
    (folder / name).mkdir()


def _link(folder: Path, name: str, target: str) -> None:
    path = folder / name
    write(path.parent / target, b"board: {}\n")
    path.unlink(missing_ok=True)
    path.symlink_to(target)


def _large(folder: Path, name: str, megabytes: str) -> None:
    write(folder / name, b"#" * int(megabytes) * 1024 * 1024)


def _many(folder: Path, number: str) -> None:
    for n in range(int(number)):
        write(folder / "many" / f"{n}.yaml", b"")


def _keys(folder: Path, name: str, number: str) -> None:
    write(folder / name, "".join(f"key-{n}: x\n" for n in range(int(number))).encode())


def _saved_as(folder: Path, name: str, encoding: str) -> None:
    path = folder / name
    path.write_bytes(path.read_text("utf-8").encode(encoding))


def _stands_for(folder: Path, sign: str, code: str) -> None:
    for path in folder.rglob("*.yaml"):
        head, line, tail = path.read_text("utf-8").partition(f"# {sign} stands for U+{code}\n")
        if line:
            path.write_text(head + line + tail.replace(sign, chr(int(code, 16))), "utf-8")


SPECIAL: tuple[tuple[str, Callable[..., None]], ...] = (
    (r"there is no (\S+)", _gone),
    (r"(\S+) is a folder", _folder),
    (r"(\S+) is a link to (\S+)", _link),
    (r"(\S+) is (\d+) MB long", _large),
    (r"there are (\d+) more files", _many),
    (r"(\S+) holds (\d+) wrong keys", _keys),
    (r"(\S+) is saved as (windows-\d+)", _saved_as),
    (r"(\S) stands for U\+([0-9A-F]{4})", _stands_for),
)
