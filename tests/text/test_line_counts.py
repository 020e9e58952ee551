"""How many lines a text has, by their width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from infographic.text.line_counts import LineCounts


@given(st.lists(st.floats(min_value=0, max_value=30)))
def test_says_what_counting_would(widths: list[float]) -> None:
    counts = LineCounts()
    for width in widths:
        assert counts.at(width, lambda at=width: _lines(at)) == _lines(width)  # type: ignore[misc]


def test_counts_no_lines_between_widths_with_as_many() -> None:
    counts, counted = LineCounts(), list[float]()

    def at(width: float) -> int | None:
        def count() -> int | None:
            counted.append(width)
            return _lines(width)

        return counts.at(width, count)

    assert [at(width) for width in (11.0, 19.0, 15.0, 3.0, 11.5, 25.0)] == [2, 2, 2, None, 2, 1]
    assert counted == [11.0, 19.0, 3.0, 25.0]


def _lines(width: float) -> int | None:
    """Of a text that is 20 wide and has a word of 5."""
    if width < 5:
        return None
    return 1 if width >= 20 else int(-(-20 // width))
