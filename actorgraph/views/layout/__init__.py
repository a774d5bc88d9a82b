"""Positions of everything that is drawn: four bands, dates in order, few crossings, no label on another.

Whole numbers throughout, and every tie broken by id: the same boxes and ties give the same drawing on any machine.
"""

from actorgraph.views.layout.arrange import arrange
from actorgraph.views.layout.boxes import Box, Date, Layout, Place, Route, Row, Spot, Strip, Tie
from actorgraph.views.layout.chart import chart

__all__ = ["Box", "Date", "Layout", "Place", "Route", "Row", "Spot", "Strip", "Tie", "arrange", "chart"]
