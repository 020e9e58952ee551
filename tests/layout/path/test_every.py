"""Every arrangement keeps the rules, whatever the steps."""

from __future__ import annotations

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from infographic.geometry import Rect
from infographic.layout.path import ARRANGEMENTS, arrangement_of
from tests.layout.path.rules import (
    METRICS,
    areas,
    assert_grows,
    assert_right,
    card,
    regions,
)


@pytest.mark.slow
@pytest.mark.parametrize("name", ARRANGEMENTS)
@settings(deadline=None, max_examples=40)
@given(
    texts=st.lists(st.tuples(areas, areas), min_size=1, max_size=14),
    region=regions,
    data=st.data(),
)
def test_it_keeps_the_rules(
    name: str,
    texts: list[tuple[tuple[int, ...], tuple[int, ...]]],
    region: Rect,
    data: st.DataObject,
) -> None:
    arrangement = ARRANGEMENTS[name]
    count = len(texts)
    worth_trying = [*arrangement.columns(count), *arrangement.compromises(count)]
    columns = data.draw(st.sampled_from(worth_trying))
    cards = [card(*languages) for languages in texts]
    result = arrangement.arrange(region, cards, columns, METRICS)
    assert len(result.slots) == len(texts)
    fits = result.needed <= region.height
    event("fits" if fits else "does not fit")
    if fits:
        assert_right(result, region, METRICS)
        assert_grows(arrangement, region, cards, columns)
        # Just as right without any spare height.
        low = Rect(region.x, region.y, region.width, result.needed)
        assert_right(arrangement.arrange(low, cards, columns, METRICS), low, METRICS)


@pytest.mark.parametrize("name", ARRANGEMENTS)
@pytest.mark.parametrize("count", [1, 2, 7, 40])
def test_it_offers_columns_for_any_number_of_steps(name: str, count: int) -> None:
    assert list(ARRANGEMENTS[name].columns(count))


@pytest.mark.parametrize("name", ["serpentine", "stairs", "grid", "timeline"])
def test_a_single_step_has_its_card_beside_its_station(name: str) -> None:
    region = Rect(10, 20, 200, 100)
    result = arrangement_of(name, 1).arrange(region, [card((200, 400, 0))], 1, METRICS)
    (slot,) = result.slots
    assert slot.station.x == region.x + METRICS.radius
    assert slot.parts[0][0].x > slot.station.x + METRICS.radius
    assert (result.segments, result.openings) == ((), ())
