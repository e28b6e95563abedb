"""First floor, west wing: what may happen in a story. Commands in, beats out."""
