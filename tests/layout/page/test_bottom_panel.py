"""The panel across the bottom: rules and chart on one grid, below or beside each other."""

from __future__ import annotations

import pytest

from infographic.content.guide.local import LocalGuide
from infographic.geometry import Rect
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.page.bottom_panel import panel_content, panel_splits
from infographic.layout.page.plan import Split
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.elements import Elements, elements_of
from infographic.scene import TextStyle
from tests.fake import THEME, FixedWidth, guide, page, together

WIDTH = 300.0


def elements(made: LocalGuide) -> Elements:
    return elements_of(LayoutContext(together(made), THEME, page(330, 400), FixedWidth()))


def placed(split: Split) -> list[Frame]:
    content = panel_content(elements(guide()), split)
    assert content is not None
    return list(content.place(Rect(0, 0, WIDTH, content.height(WIDTH)), "fi").walk())


def places(frames: list[Frame], name: str) -> list[Rect]:
    return [frame.rect for frame in frames if frame.name == name]


@pytest.mark.parametrize("rule_columns", [2, 3])
def test_a_chart_beside_the_rules_has_the_last_column_of_their_grid(rule_columns: int) -> None:
    frames = placed(Split(0.0, rule_columns, 1, "beside rules"))
    rules, (chart,) = places(frames, FrameKind.RULE_ENTRY), places(frames, TextStyle.CHART_HEADING)
    columns = sorted({round(rule.x, 6) for rule in rules})
    step = columns[1] - columns[0]
    assert len(columns) == rule_columns
    assert chart.x == pytest.approx(columns[-1] + step)
    assert chart.width == pytest.approx(rules[0].width)
    assert chart.y == pytest.approx(places(frames, FrameKind.RULES)[0].y)


def test_a_chart_in_as_many_columns_as_the_rules_stands_below_them() -> None:
    frames = placed(Split(0.0, 3, 3))
    (rules,), (chart,) = places(frames, FrameKind.RULES), places(frames, TextStyle.CHART_HEADING)
    assert chart.y > rules.bottom
    assert chart.width == WIDTH


def test_a_chart_stands_in_the_next_column_where_rules_are_fewer_than_columns() -> None:
    content = panel_content(elements(guide(rules=2)), Split(0.0, 3, 1, "beside rules"))
    assert content is not None
    frames = list(content.place(Rect(0, 0, WIDTH, content.height(WIDTH)), "fi").walk())
    rules, (chart,) = places(frames, FrameKind.RULE_ENTRY), places(frames, TextStyle.CHART_HEADING)
    assert chart.width == pytest.approx(rules[0].width)


@pytest.mark.parametrize(
    ("made", "tried"),
    [
        (guide(), ["33", "21 beside", "31 beside", "22", "11", "31", "21"]),
        (guide(chart=()), ["33", "22", "11"]),
        (guide(rules=0), ["33", "22", "11"]),
        (guide(rules=0, chart=()), ["11"]),
    ],
    ids=["rules and chart", "rules", "chart", "neither"],
)
def test_the_ways_that_are_tried(made: LocalGuide, tried: list[str]) -> None:
    assert tried == [
        f"{split.rule_columns}{split.chart_columns}"
        + (" beside" if split.chart == "beside rules" else "")
        for split in panel_splits(elements(made))
    ]
