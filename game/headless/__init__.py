"""A door: playthroughs without a screen, by script or by dice."""
