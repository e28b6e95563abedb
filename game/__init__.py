"""Ten Past Two: a narrative game of one night in Petrograd, and the engine that tells it."""
