"""When something was, said shortly."""

from __future__ import annotations

from datetime import datetime

import pytest

from infographic.catalogue import catalogue
from infographic.message import translated
from infographic.studio.when import when

NOW = datetime(2026, 11, 30, 0, 20).astimezone()  # a Monday


@pytest.mark.parametrize(
    ("moment", "finnish"),
    [
        (datetime(2026, 11, 30, 0, 5), "tänään klo 0.05"),
        (datetime(2026, 11, 29, 23, 50), "eilen klo 23.50"),
        (datetime(2026, 11, 28, 9, 15), "la 28.11."),
        (datetime(2026, 11, 24, 9, 15), "ti 24.11."),
        (datetime(2026, 11, 23, 9, 15), "23.11."),
        (datetime(2025, 12, 31, 9, 15), "31.12.2025"),
        (datetime(2026, 12, 2, 9, 15), "2.12."),  # a clock that was wrong
    ],
)
def test_a_moment_is_said_as_seen_from_now(moment: datetime, finnish: str) -> None:
    assert translated(when(moment.astimezone(), NOW), catalogue("fi")) == finnish


def test_each_language_has_it_in_its_own_way() -> None:
    moment = datetime(2026, 11, 30, 9, 5).astimezone()
    said = [translated(when(moment, NOW), catalogue(code)) for code in ("en", "sv")]
    assert said == ["today 9:05", "i dag kl. 9.05"]
