"""Ground floor: what a story is. Frozen values, no files, no clock, no chance."""
