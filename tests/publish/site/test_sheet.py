"""What sheets of paper are called."""

from __future__ import annotations

import pytest

from infographic.geometry import Size
from infographic.publish.site.sheet import sheet_name


@pytest.mark.parametrize(
    ("size", "sheet"),
    [
        (Size(297, 210), "A4"),
        (Size(210, 297), "A4"),
        (Size(420, 297), "A3"),
        (Size(841, 1189), "A0"),
        (Size(26, 37), "A10"),
        (Size(250, 353), "B4"),
        (Size(297.3, 210), "A4"),
        (Size(298, 210), ""),
        (Size(285.75, 285.75), ""),
    ],
)
def test_sheets_have_the_names_of_iso_216(size: Size, sheet: str) -> None:
    assert sheet_name(size) == sheet
