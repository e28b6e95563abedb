"""Second floor: where saves, settings and records lie on disk."""
