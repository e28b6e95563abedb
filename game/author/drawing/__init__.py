"""The map of a story: what leads where, laid out by part and hour, printed in six formats."""
