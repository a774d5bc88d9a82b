from actorgraph.model.reach import reached

FOLLOWS = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": ["b"], "e": ["a"]}


def test_all_that_follows_is_reached() -> None:
    """From a, all that is named from it at any remove is reached, over a circle too, and not what names it."""
    assert reached(["a"], FOLLOWS.__getitem__) == {"a", "b", "c", "d"}


def test_where_to_start_belongs_to_it() -> None:
    """What one starts from is reached without a step, and nothing from nothing."""
    assert reached(["b", "e"], lambda _: ()) == {"b", "e"}
    assert reached([], FOLLOWS.__getitem__) == set()
