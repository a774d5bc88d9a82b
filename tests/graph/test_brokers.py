"""The few without whom what sources say falls apart most, and whether the data decide who they are."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from actorgraph import ActorGraph
from actorgraph.errors import QuestionError
from actorgraph.graph import Questions

Ask = Callable[..., Questions]
HINTED: dict[str, Any] = {"basis": "inferred_by_source"}


def chain(*names: str) -> list[tuple[str, str, str, list[Any]]]:
    """Return links by which each has warned the next."""
    return [(one, "warned", other, [f"{one}-{other}"]) for one, other in pairwise(names)]


def test_the_middle_of_a_chain(ask: Ask) -> None:
    """Of five in a row, the third: without it 4 of 12 are left, where 2 (4 + 3/2 + 2/3 + 1/4) of 20 were."""
    answer = ask(*chain("a", "b", "c", "d", "e")).brokers(1)
    [broker] = answer.brokers
    assert (broker.id, broker.chosen, broker.draws) == ("c", True, 200)
    assert answer.after.all == broker.alone == round(1 - 4 / 12, 9)
    assert answer.before.all == round(1 - 2 * (4 + 3 / 2 + 2 / 3 + 1 / 4) / 20, 9)
    assert (answer.proven, answer.undecided, answer.draws) == (True, (), 200)


def test_a_weak_link_leaves_it_open(ask: Ask) -> None:
    """Where the last of the chain hangs on a hint, the second does as much without it: of equals the first is named."""
    answer = ask(*chain("a", "b", "c", "d"), ("d", "warned", "e", [HINTED])).brokers(1)
    found = {broker.id: broker for broker in answer.brokers}
    assert found["c"].chosen
    assert not found["b"].chosen
    assert found["b"].draws + found["c"].draws == 200
    assert 80 < found["b"].draws < 120
    assert answer.undecided == (
        f"This dataset does not decide which they are: these are found in {answer.draws} of 200 draws.",
    )


def test_all_sets_or_greed(ask: Ask, article: ActorGraph) -> None:
    """Where there are few sets all are tried; else it is said that another may do more."""
    assert "every set of that size was tried" in ask(*chain("a", "b", "c", "d", "e")).brokers(2).method
    greedy = article.brokers(4, draws=20)
    assert not greedy.proven
    assert greedy.method.endswith("another set may do more")
    assert len([broker for broker in greedy.brokers if broker.chosen]) == 4


def test_it_is_of_what_is_told(article: ActorGraph) -> None:
    """That a set takes much apart is said of the sources, not of the world."""
    answer = article.brokers(1, draws=20)
    assert answer.cautions[0] == "What falls apart without a record is what these sources tell, not what it tells of."


@pytest.mark.parametrize(("size", "error"), [(0, "1 to 10 records"), (11, "1 to 10 records"), (4, "Of 5 records")])
def test_sizes_that_make_no_sense(ask: Ask, size: int, error: str) -> None:
    """At least one is taken out, and at least two are left."""
    with pytest.raises(QuestionError, match=error):
        ask(*chain("a", "b", "c", "d", "e")).brokers(size)
