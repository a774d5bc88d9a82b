"""Paths between two records: patterns, the search for the best, and the argument that each is."""
