"""Broken stories in one file each: what is expected in the first lines, then the files themselves.

The lines before the first `# file: name` are a chapter, night/1-noon/girl.yaml; what a story needs
besides is filled in from BASE. What text cannot hold is told in a line of its own: `# gone: name`,
`# bytes: name hex`, `# folder: name`, `# link: name target`, `# large: name megabytes`,
`# many: files`, `# keys: name number`.
"""

from __future__ import annotations

import re
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
_FILE = re.compile(r"^# file: (\S+)$", re.MULTILINE)
_SPECIAL = re.compile(r"^# (bytes|folder|link|large|many|keys|gone): (.+)$", re.MULTILINE)


def expected(bundle: str) -> list[str]:
    """The problems that a bundle expects, one a line, as they are printed."""
    lines = []
    for line in bundle.split("\n"):
        if not re.match(r"# \S*:\d+:\d+  S\d\d\d ", line):
            break
        lines.append(line.removeprefix("# "))
    return lines


def unpack(bundle: str, folder: Path) -> None:
    """Write the files of a bundle, and what it leaves out, into a folder."""
    parts = _FILE.split(bundle)
    files = dict(BASE)
    if any(line and not line.startswith("#") for line in parts[0].split("\n")):
        files[CHAPTER] = parts[0]
    for name, text in zip(parts[1::2], parts[2::2], strict=True):
        files[name] = f"# file: {name}{text}"
    for name, text in files.items():
        _write(folder / name, text.encode())
    for kind, told in _SPECIAL.findall(bundle):
        _special(kind, told.split(), folder)


def _special(kind: str, told: list[str], folder: Path) -> None:
    if kind == "bytes":
        _write(folder / told[0], bytes.fromhex("".join(told[1:])))
    elif kind == "gone":
        (folder / told[0]).unlink()
    elif kind == "folder":
        (folder / told[0]).unlink(missing_ok=True)
        (folder / told[0]).mkdir()
    elif kind == "link":
        _write((folder / told[0]).parent / told[1], b"board: {}\n")
        (folder / told[0]).unlink(missing_ok=True)
        (folder / told[0]).symlink_to(told[1])
    elif kind == "large":
        _write(folder / told[0], b"#" * int(told[1]) * 1024 * 1024)
    elif kind == "many":
        for number in range(int(told[0])):
            _write(folder / "many" / f"{number}.yaml", b"")
    else:
        _write(folder / told[0], "".join(f"key-{n}: x\n" for n in range(int(told[1]))).encode())


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
