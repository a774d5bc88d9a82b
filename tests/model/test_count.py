import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.model.count import read_count


@pytest.mark.parametrize(
    ("value", "bounds"),
    [(1, (1, 1)), (12, (12, 12)), ("1..2", (1, 2)), ("9..10", (9, 10)), ("1..", (1, None)), ("20..", (20, None))],
)
def test_bounds(value: str | int, bounds: tuple[int, int | None]) -> None:
    """A number bounds itself from both sides; a range gives both bounds, or the lower one only."""
    assert read_count(value) == bounds


@pytest.mark.parametrize(
    "value",
    [
        *(0, -1, "", "1", "two", "2..1", "2..2", "0..1", "..2", "01..2", "1...2", "1..2..3", "1-2", " 1..2", "1..2\n"),
        *("\u0661..\u0662", "1.." + "9" * 10),
    ],
)
def test_no_bounds(value: str | int) -> None:
    """Whatever else is written gives no bounds, and is repeated in the refusal."""
    with pytest.raises(ValueError, match="is neither a whole number from 1 on nor a range of them") as refusal:
        read_count(value)
    assert str(refusal.value).startswith(f"{value!r} ")


@given(st.text(alphabet="0123456789.", max_size=8))
def test_bounds_are_in_order(text: str) -> None:
    """Whatever can be read has a lower bound from 1 on and an upper one above it."""
    try:
        low, high = read_count(text)
    except ValueError:
        return
    assert low >= 1
    assert high is None or high > low
