"""Answers as lines of text for a terminal or a pipe. Lines hold no control characters: `printable` sees to that."""

from actorgraph.views.text.listings import find_lines, kinds_lines, problem_lines, sources_lines, stats_lines
from actorgraph.views.text.paths import paths_lines
from actorgraph.views.text.printable import printable
from actorgraph.views.text.records import link_lines, neighbors_lines, record_lines
from actorgraph.views.text.timeline import timeline_lines

__all__ = [
    "find_lines",
    "kinds_lines",
    "link_lines",
    "neighbors_lines",
    "paths_lines",
    "printable",
    "problem_lines",
    "record_lines",
    "sources_lines",
    "stats_lines",
    "timeline_lines",
]
