"""What the regions of a page are called where they are told of."""

from __future__ import annotations

from infographic.layout.page.plan import Region, RegionName


def called(name: RegionName, number: int | None = None) -> str:
    return Region(name, 0.0, 0.0, (), number=number).label


def test_a_region_is_called_by_what_stands_in_it() -> None:
    of_a_step = (RegionName.STEP_SLIDE, RegionName.TIPS)
    assert [called(name) for name in RegionName if name not in of_a_step] == [
        "title",
        "legend",
        "steps",
        "rules, quote, chart and footer",
        "slide of the rules",
        "slide of the title",
        "slide of quote and chart",
        "last slide",
    ]


def test_the_slide_of_a_step_has_its_number() -> None:
    assert called(RegionName.STEP_SLIDE, 3) == "slide of step 3"
    assert called(RegionName.TIPS, 3) == "tips on the slide of step 3"
