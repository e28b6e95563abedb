"""The third floor: what can and cannot happen in a story, over every state that it can reach."""
