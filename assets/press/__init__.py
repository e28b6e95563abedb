"""The press: the drawings cut, printed and baked into the blocks that the game lays down."""
