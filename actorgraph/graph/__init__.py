"""ASKING: the questions, and answers that keep their evidence."""

from actorgraph.graph.questions import Questions

__all__ = ["Questions"]
