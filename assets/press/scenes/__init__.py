"""The places drawn, one room or folder of rooms each."""
