"""The sound studio: every noise and note of the night, made in code."""
