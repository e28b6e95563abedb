"""First floor, east wing: how story files become a story, or a list of problems."""
