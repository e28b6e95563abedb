"""The bundled fonts: each face merged from the per-script subsets of its @fontsource package."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools import merge, subset
from fontTools.ttLib import TTFont

SCRIPTS = ("latin", "latin-ext", "cyrillic", "cyrillic-ext")
# Hints are dropped: every subset was hinted alone, and the page is set unhinted anyway.
DROPPED = ("vmtx", "vhea", "MATH", "STAT", "cvt ", "fpgm", "prep", "gasp", "hdmx", "DSIG")
MODERN = "АЯаяЁё" + "“”‘’«»„–—…×·№−½°†§•" + "0123456789" + "éèüñçœÆ"
PRE_REFORM = "ІіѢѣъЪ"
RARE = "ѲѳѴѵ"  # fita and izhitsa, which the text face of the page lacks


@dataclass(frozen=True)
class Face:
    """One file to build: its package, the weight and slope there, and what it claims to cover."""

    package: str
    tag: str
    name: str
    claims: str = MODERN + PRE_REFORM + RARE


FACES = (
    Face("literata", "400-normal", "Literata-Regular", MODERN + PRE_REFORM),
    Face("literata", "400-italic", "Literata-Italic", MODERN + PRE_REFORM),
    Face("literata", "700-normal", "Literata-Bold", MODERN + PRE_REFORM),
    Face("oswald", "500-normal", "Oswald-Medium"),
    Face("oswald", "700-normal", "Oswald-Bold"),
    Face("pt-mono", "400-normal", "PTMono-Regular"),
    Face("old-standard-tt", "400-normal", "OldStandard-Regular"),
    Face("old-standard-tt", "400-italic", "OldStandard-Italic"),
    Face("old-standard-tt", "700-normal", "OldStandard-Bold"),
    Face("opendyslexic", "400-normal", "OpenDyslexic-Regular"),
    Face("opendyslexic", "400-italic", "OpenDyslexic-Italic"),
    Face("opendyslexic", "700-normal", "OpenDyslexic-Bold"),
    Face("fira-sans", "400-normal", "FiraSans-Regular"),
    Face("fira-sans", "400-italic", "FiraSans-Italic"),
    Face("fira-sans", "700-normal", "FiraSans-Bold"),
)


def build(npm: Path, out: Path) -> list[str]:
    """Build every face into `out`, with its licence; what comes back is one line a face."""
    out.mkdir(parents=True, exist_ok=True)
    lines = []
    for face in FACES:
        target = out / f"{face.name}.ttf"
        _merge(npm, face, target)
        missing = uncovered(target, face.claims)
        size = target.stat().st_size // 1024
        lines.append(
            f"{face.name:22s} {size:5d} K  " + (f"lacks {missing}" if missing else "whole")
        )
    for package in sorted({face.package for face in FACES}):
        licence = next(npm.rglob(f"{package}/LICENSE"))
        (out / f"OFL-{package}.txt").write_bytes(licence.read_bytes())
    return lines


def uncovered(path: Path, letters: str) -> str:
    """The letters of `letters` that a font file cannot print."""
    known = TTFont(path).getBestCmap()
    return "".join(letter for letter in letters if ord(letter) not in known)


def _merge(npm: Path, face: Face, target: Path) -> None:
    parts = []
    known: set[int] = set()
    with TemporaryDirectory() as scratch:
        for script in SCRIPTS:
            sources = sorted(npm.rglob(f"{face.package}-{script}-{face.tag}.woff2"))
            if not sources:
                continue
            font = TTFont(sources[0], recalcTimestamp=False)
            font.flavor = None
            letters = set(font.getBestCmap())
            if "glyf" in font:
                _narrow(font, letters - known)
            known |= letters
            part = Path(scratch) / f"{script}.ttf"
            font.save(part)
            parts.append(part)
        if not parts:
            raise FileNotFoundError(f"no {face.tag} of @fontsource/{face.package} under {npm}")
        if len(parts) == 1:  # a face shipped whole: only its container changes
            target.write_bytes(parts[0].read_bytes())
            return
        merger = merge.Merger(options=merge.Options(drop_tables=list(DROPPED)))
        merged = merger.merge([str(part) for part in parts])
        merged.recalcTimestamp = False
        merged.save(target)


def _narrow(font: TTFont, letters: set[int]) -> None:
    """Keep only letters that no earlier subset brought.

    Two subsets that both hold an A would be merged with a substitution from one A to the other,
    and the second A is not in the first one's kerning.
    """
    options = subset.Options(
        layout_features=["*"],
        hinting=False,
        drop_tables=[*DROPPED],
        name_IDs=["*"],
        notdef_outline=True,
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
