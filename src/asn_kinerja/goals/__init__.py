"""Goals and their indicators: how far a target is reached, and how parts make a whole."""
