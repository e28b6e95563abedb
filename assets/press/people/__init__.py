"""People, built from joints and dressed from the wardrobe of 1917."""
