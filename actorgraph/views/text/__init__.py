"""Answers as lines of text for a terminal or a pipe. Lines hold no control characters: `printable` sees to that."""
