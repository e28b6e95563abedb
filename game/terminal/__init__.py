"""A door: the night in a terminal."""
