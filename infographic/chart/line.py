"""A line: how values go up and down."""

from __future__ import annotations

from infographic.content.known import ChartFacts

# More points than months no longer have room for their labels.
_MOST_POINTS = 12

LINE = ChartFacts(name="line", shows="muutos ajassa", fewest=2, most=_MOST_POINTS, has_rows=False)
