"""Graphs under filters: which claims fall, what is hidden, and what an answer says of both."""
