"""Where a dataset, the questions and the views meet: `load` and the public `ActorGraph`."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self

from actorgraph.dataset import Dataset, read_dataset
from actorgraph.dataset.check import check_structure
from actorgraph.dataset.locate import locate_dataset
from actorgraph.errors import ActorgraphError, DatasetError, QuestionError
from actorgraph.graph import Questions

if TYPE_CHECKING:
    import networkx as nx

    from actorgraph.exchange.tables import Tables
    from actorgraph.graph.answers import Answer, PathsAnswer, ReviewAnswer


class ActorGraph(Questions):
    """A dataset that can be asked, shown and handed on.

    Names may be given as id, name, alias, or an unambiguous part of a name; see `Questions` for what can be asked.

    >>> g = load()
    >>> g.paths("Soleimani", "Khazali").paths[0].nodes
    ('qassem-soleimani', 'qais-al-khazali')
    """

    def __repr__(self) -> str:
        dataset = self.dataset
        counts = f"{len(dataset.actors)} actors, {len(dataset.incidents)} incidents, {len(dataset.links)} links"
        return f"<ActorGraph {dataset.descriptor.name} {dataset.descriptor.version}: {counts}>"

    def to_networkx(self) -> nx.MultiDiGraph[str]:
        """Return a networkx ``MultiDiGraph`` with ids as keys; it holds all that the dataset holds."""
        from actorgraph.exchange.networkx import to_networkx

        return to_networkx(self)

    def collapsed_to_networkx(self, view: str, *, of: str | None = None) -> nx.Graph[str]:
        """Return a collapsed view as networkx holds it; see `collapsed`. Its edges carry the ids of their claims."""
        from actorgraph.exchange.collapsed import collapsed_to_networkx

        return collapsed_to_networkx(self.collapsed(view, of=of))

    def to_pandas(self) -> Tables:
        """Return the records as pandas tables: actors, incidents, links, claims, sources.

        Raises:
            MissingExtraError: where pandas is not installed.
        """
        from actorgraph.exchange.tables import to_pandas

        return to_pandas(self)

    def paths_markdown(self, answer: PathsAnswer) -> str:
        """Return an answer on paths as Markdown, a footnote for each claim, with the sources and what it is not."""
        from actorgraph.views.paths_markdown import paths_markdown

        return paths_markdown(answer, self.cited(answer), self.dataset)

    def to_bibtex(self, answer: Answer) -> str:
        """Return the sources that an answer stands on as BibTeX."""
        from actorgraph.exchange.citations import to_bibtex

        return to_bibtex(self.cited(answer))

    def to_csl(self, answer: Answer) -> tuple[dict[str, Any], ...]:
        """Return the sources that an answer stands on as items of a CSL-JSON list."""
        from actorgraph.exchange.citations import to_csl

        return to_csl(self.cited(answer))

    def render(
        self,
        path: str | os.PathLike[str] = "graph.html",
        *,
        title: str | None = None,
        view: Literal["map", "network", "table"] = "map",
        theme: Literal["auto", "light", "dark"] = "auto",
    ) -> Path:
        """Write the graph as one interactive page that works from disk with no network, and return its path.

        What filters leave out, the parts `near` and `along` among them, is said in the page and is not in the file; nor
        is an actor of whom they leave no link. A page of what lies `along` the paths between two records opens with
        these paths.

        Args:
            path: where to write it; an older file is replaced once the new one is complete.
            title: what the page is called; None for the dataset's own title, which accuses nobody.
            view: which view it opens with.
            theme: in which colours; ``auto`` for what the reader's system prefers.

        Raises:
            ActorgraphError: where the file can't be written.
            QuestionError: where the title is blank or too long, or there is no such view or theme.
        """
        from actorgraph.views.page import render_page
        from actorgraph.views.scene import build_scene
        from actorgraph.views.written import write_whole

        place = Path(path)
        write_whole(render_page(build_scene(self.linked(), title=title, view=view, theme=theme)), place)
        return place

    def write_review(self, answer: ReviewAnswer, path: str | os.PathLike[str]) -> Path:
        """Write sheets as Markdown (``.md``) or as a page for print (``.html``), and return their path.

        Raises:
            ActorgraphError: where the name ends otherwise, or the file can't be written.
        """
        from actorgraph.views.review import review_markdown, review_page
        from actorgraph.views.written import write_whole

        place = Path(path)
        made = {".md": review_markdown, ".html": review_page}.get(place.suffix.lower())
        if made is None:
            raise ActorgraphError(f"A sheet is written as .md or .html, not as {place.name!r}.")
        write_whole(made(answer), place)
        return place

    def judge(  # noqa: PLR0913 - what a judgement says
        self,
        first: str,
        second: str,
        judgement: Literal["same", "different", "unsure"],
        *,
        by: str,
        why: str,
        recorded: str | date | None = None,
        again: bool = False,
    ) -> Self:
        """Write into the dataset whether two records are one, and return the graph of the dataset as it is then.

        Both records stay as they are. The way back is to judge again.

        Args:
            first: an actor or incident.
            second: another of the same type.
            judgement: ``same``, ``different`` or ``unsure``.
            by: who judges.
            why: on what grounds.
            recorded: the day; None for today.
            again: replace what was judged of the two before; it is kept in ``before``.

        Raises:
            ConflictError: where another changed the file meanwhile; nothing is written then.
            DatasetError: where the dataset is in no folder, or in one that can't be written.
            QuestionError: where the two can't be judged so, or are judged already.
        """
        from actorgraph.dataset.judging import judge

        folder = self.dataset.folder
        if folder is None:
            raise DatasetError("This dataset is in no folder, and nothing can be written there.")
        ends = self._directory.resolve_two(first, second)
        day = recorded if recorded is not None else date.today()  # noqa: DTZ011 - where the person is
        judge(folder, *ends, judgement, by=by, why=why, recorded=str(day), again=again)
        return type(self)(load_dataset(folder)).like(self)

    def split(self, first: str, second: str, *, by: str, why: str, recorded: str | date | None = None) -> Self:
        """Take back that two records are one, and return the graph of the dataset as it is then.

        They are judged different from then on, and what was judged before is kept. Nothing else has to be restored: no
        record was ever changed by their being told as one.

        Args:
            first: an actor or incident.
            second: another, judged to be the same.
            by: who judges.
            why: on what grounds.
            recorded: the day; None for today.

        Raises:
            ConflictError: as `judge` does.
            DatasetError: as `judge` does.
            QuestionError: where nobody judged that the two are one.
        """
        if (now := self.judgement(first, second)).judgement != "same":
            raise QuestionError(
                f"The two are not judged to be one, but {now.judgement}.", hint="`judge` judges them anew."
            )
        return self.judge(first, second, "different", by=by, why=why, recorded=recorded, again=True)

    def _repr_html_(self) -> str:
        """Return the page for a notebook cell, in a sandboxed frame."""
        from actorgraph.views.page import framed, render_page
        from actorgraph.views.scene import build_scene

        return framed(render_page(build_scene(self.linked())))


def load(folder: str | os.PathLike[str] | None = None, *, revision: str | None = None) -> ActorGraph:
    """Return the graph of a dataset.

    Args:
        folder: a dataset's folder; None for ``ACTORGRAPH_DATA``, ``./data`` where it is a dataset, or the bundled one.
        revision: a git revision of that folder, such as ``HEAD~1``; None for the files as they are.

    Raises:
        DatasetError: with every problem that makes the dataset impossible to answer from.
    """
    return ActorGraph(load_dataset(locate_dataset(folder).folder, revision=revision))


def load_dataset(folder: Path, *, revision: str | None = None) -> Dataset:
    """Return a dataset whose records fit together.

    Raises:
        DatasetError: with every problem that makes it impossible to answer from.
    """
    dataset = read_dataset(folder) if revision is None else _read_revision(folder, revision)
    if problems := check_structure(dataset):
        many = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        raise DatasetError(f"{folder} does not fit together: {many}.", problems)
    return dataset


def _read_revision(folder: Path, revision: str) -> Dataset:
    from actorgraph.dataset.revisions import read_revision

    return read_revision(folder, revision)
