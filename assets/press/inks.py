"""The four inks, their permitted mixtures and the size of a block."""

from __future__ import annotations

PAPER = "#E9DEC5"
INK = "#14120F"
RED = "#C5291C"
NEVA = "#566C79"

DEEP = "#1D2930"  # deep Neva
WET = "#33434C"  # deep Neva one step lighter: distance and wet stone
PALE = "#A9B5B0"  # pale Neva
EMBER = "#7E1C14"
OXBLOOD = "#5A1D16"
BIRCH = "#8E8B80"

W, H = 2016, 1134  # the window, and a bleed of five in a hundred for parallax
BLEED_X, BLEED_Y = 48, 27
WINDOW = (1920, 1080)
