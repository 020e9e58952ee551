"""The narrowest width that will do."""

from __future__ import annotations

import pytest

from infographic.layout.box.shrink_to_fit import shrink_to_fit


@pytest.mark.parametrize("least", [0.0, 1.0, 33.3, 72.0, 99.9, 100.0])
def test_what_is_found_does_and_a_hundredth_less_does_not(least: float) -> None:
    found = shrink_to_fit(lambda width: width >= least, 100.0)
    assert least <= found <= 100.0
    assert found - 1.0 < least
