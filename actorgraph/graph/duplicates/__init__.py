"""Records that may be one: which names are alike, and what speaks for it and against."""
