"""The page: one HTML file that makes no request. Imported only when a page is asked for."""

from actorgraph.views.page.frame import framed
from actorgraph.views.page.render import render_page

__all__ = ["framed", "render_page"]
