"""Fourth floor, the window: pages, type, input and screens. It knows no rule of the story."""
