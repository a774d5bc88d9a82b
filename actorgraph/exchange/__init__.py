"""OTHER FORMATS: the graph as other tools hold it."""
