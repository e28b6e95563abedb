"""The workshop: what an author asks of a story."""
