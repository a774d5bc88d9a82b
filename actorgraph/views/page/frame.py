"""Puts a page into a notebook's cell, where it can reach nothing. Knows HTML text only."""

from __future__ import annotations

from html import escape


def framed(html: str, height: int = 640) -> str:
    """Return a page inside a sandboxed frame: its script runs, but cannot touch the notebook around it.

    A link to a source may open a window of its own, for which somebody must click on it.

    Args:
        html: a whole page.
        height: of the frame, in pixels.
    """
    return (
        f'<iframe title="actorgraph" sandbox="allow-scripts allow-popups" srcdoc="{escape(html)}" '
        f'style="width:100%;height:{int(height)}px;border:1px solid #87909D"></iframe>'
    )
