"""How a page is called and how it opens, as somebody asked for it. Knows filters and ids, no drawing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from actorgraph.errors import QuestionError
from actorgraph.graph.answers import FiltersAnswer
from actorgraph.model.record import NAME_LENGTH
from actorgraph.views.scene.types import Opens, OpensPath, Theme, View


def check_opens(view: str, theme: str) -> None:
    """Refuse a view or colours that a page does not have.

    Raises:
        QuestionError: with the names that there are.
    """
    for what, name, names in (("view", view, get_args(View)), ("theme", theme, get_args(Theme))):
        if name not in names:
            raise QuestionError(f"A page has no {what} {name!r}.", hint=f"There are: {', '.join(names)}.")


def opens_of(view: View, theme: Theme, filters: FiltersAnswer | None, ids: Mapping[str, str]) -> Opens:
    """Return how a page opens: one of what lies along the paths between two records shows these paths.

    Args:
        view: which view is shown.
        theme: in which colours.
        filters: what the page is of; where that is along several paths, none is shown before the others.
        ids: scene ids by record id.
    """
    ends = [part.ids for part in filters.parts if part.kind == "along"] if filters else []
    if len(ends) != 1 or not ids.keys() >= set(ends[0]):
        return Opens(view, theme)
    return Opens(view, theme, OpensPath(*(ids[key] for key in ends[0])))


def title_of(title: str | None, usual: str) -> str:
    """Return what a page is called: as somebody asked for it, or else like its dataset.

    Raises:
        QuestionError: where the title is blank, or longer than a dataset's own may be.
    """
    if title is None:
        return usual
    if not title.strip():
        raise QuestionError("A title can't be blank.", hint="Without one a page is called like its dataset.")
    if len(title) > NAME_LENGTH:
        raise QuestionError(f"A title has {NAME_LENGTH} characters at most, not {len(title)}.")
    return title
