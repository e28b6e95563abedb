"""The ten widgets: each a frozen value that answers an intent with its next value."""
