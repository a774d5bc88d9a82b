"""The questions on a graph as a whole: who is central in it, how it falls apart, and how it looks collapsed.

What a question needs is imported when it is asked, so that one that asks for none of this starts quickly.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Unpack

from actorgraph.graph.filters.filtered import Filtered
from actorgraph.graph.kind_names import names_given
from actorgraph.graph.through import asked_through

if TYPE_CHECKING:
    from actorgraph.graph.answers import (
        ActorsView,
        BrokersAnswer,
        CommunitiesAnswer,
        OccasionsView,
        RanksAnswer,
        SourcesView,
    )
    from actorgraph.graph.whole.ground import GroundArguments


class Rankings(Filtered):
    """Asks what can be asked only of a graph as a whole."""

    def ranks(
        self,
        measure: str = "degree",
        *,
        among: str | Iterable[str] = (),
        limit: int | None = None,
        **options: Unpack[GroundArguments],
    ) -> RanksAnswer:
        """Return who is central in what sources say, by a measure, and how far the data decide the order.

        Args:
            measure: ``degree``, ``betweenness``, ``closeness``, ``pagerank`` or ``constraint``.
            among: kinds of actor or incident that are ranked; empty for all. The others count for the values.
            limit: how many are listed; None for all.
            options: what is ranked, and how often it is drawn; see `GroundArguments`.

        Raises:
            QuestionError: where an option is out of range, or there is no such measure or view.
            UnknownNameError: where there is no such kind of record.
        """
        from actorgraph.graph.whole.ground import GroundOptions
        from actorgraph.graph.whole.ranks import ranks_of

        asked = GroundOptions.asked(**options)
        return self._told(ranks_of(self._book, measure, asked, among=names_given(among), limit=limit))

    def communities(self, **options: Unpack[GroundArguments]) -> CommunitiesAnswer:
        """Return how what sources say falls into communities, and how far the data decide who belongs together.

        Args:
            options: what is ranked, and how often it is drawn; see `GroundArguments`.

        Raises:
            QuestionError: where an option is out of range, or there is no such view.
        """
        from actorgraph.graph.whole.communities import communities_of
        from actorgraph.graph.whole.ground import GroundOptions

        return self._told(communities_of(self._book, GroundOptions.asked(**options)))

    def brokers(self, size: int = 3, **options: Unpack[GroundArguments]) -> BrokersAnswer:
        """Return the few records without which what sources say falls apart most, and how far the data decide it.

        Args:
            size: how many records, 1 to 10.
            options: what is ranked, and how often it is drawn; see `GroundArguments`.

        Raises:
            QuestionError: where an option is out of range, or there is no such view.
        """
        from actorgraph.graph.whole.brokers import brokers_of
        from actorgraph.graph.whole.ground import GroundOptions

        return self._told(brokers_of(self._book, GroundOptions.asked(**options), size=size))

    def collapsed(
        self,
        view: str,
        *,
        of: str | None = None,
        through: str | Iterable[str] = (),
        include_denied: bool = False,
        include_hypothetical: bool = False,
    ) -> ActorsView | SourcesView | OccasionsView:
        """Return the same graph with fewer sorts of record; each edge keeps the claims that it was made from.

        Args:
            view: ``actors``, joined by links between them and by incidents for which both are named; ``sources``, who
                cites whom; or ``occasions``, persons by the occasions at which both are said to have been.
            of: an actor, of ``sources`` also a source or publisher, at whose edges it looks; None for all.
            through: of ``actors``: what is used though it joins nobody by itself, as in `paths`.
            include_denied: of ``actors``: use links denied, doubted, withdrawn, unsupported or our own reading.
            include_hypothetical: of ``actors``: use conditional links, and planned or expected incidents.

        Raises:
            QuestionError: where there is no such view, or an option does not fit it.
        """
        from actorgraph.graph.whole.collapsed import refuse_misfits

        asked = asked_through(through)
        refuse_misfits(view, asked=bool(asked or include_denied or include_hypothetical))
        if view == "sources":
            from actorgraph.graph.whole.citations import sources_view

            return self._told(sources_view(self._book, of))
        actor = self._directory.resolve_as("actor", of) if of is not None else None
        if view == "occasions":
            from actorgraph.graph.whole.company import occasions_view

            return self._told(occasions_view(self._book, actor))
        from actorgraph.graph.admitted import allowed
        from actorgraph.graph.whole.collapsed import actors_view

        admitted = allowed(asked, include_denied=include_denied, include_hypothetical=include_hypothetical)
        return self._told(actors_view(self._book, admitted, actor))
