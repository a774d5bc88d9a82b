"""The sheet as a page for reading and print: one file, no script, no request."""

from __future__ import annotations

from importlib.resources import files

from jinja2 import Environment, FunctionLoader
from markupsafe import Markup

from actorgraph.graph.answers import ReviewAnswer
from actorgraph.model.characters import escape_unsafe
from actorgraph.views.page.scripts import hash_source
from actorgraph.views.review.outline import outline_of


def review_page(answer: ReviewAnswer) -> str:
    """Return the sheets of an answer as one HTML text."""
    styles = _asset("review.css")
    environment = Environment(
        loader=FunctionLoader(_asset), autoescape=True, trim_blocks=True, lstrip_blocks=True, finalize=_shown
    )
    page = environment.get_template("review.html").render(
        outline=outline_of(answer),
        styles=Markup(styles),  # noqa: S704 - our own file
        policy=Markup(f"default-src 'none'; style-src {hash_source(styles)}; base-uri 'none'; form-action 'none'"),  # noqa: S704 - digests in quotation marks
    )
    return page + "\n"


def _shown(value: object) -> object:
    """Return what a value is shown as: in data, what could deceive a reader is written out."""
    return escape_unsafe(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _asset(name: str) -> str:
    return files("actorgraph.views.review").joinpath("assets", name).read_text(encoding="utf-8")
