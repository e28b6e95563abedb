"""What the player sees and hears: pictures and fonts, and the code that makes them."""
