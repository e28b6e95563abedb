"""Full windows: one file a screen, each reached by a Push or a Replace."""
