"""The sheet before publication: as Markdown and as a page for print, both from one outline."""

from actorgraph.views.review.markdown import review_markdown
from actorgraph.views.review.page import review_page

__all__ = ["review_markdown", "review_page"]
