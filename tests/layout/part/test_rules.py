"""The rules: icons without discs, and rows of one height that do not run together."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from infographic.geometry import Rect
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.rules import rules_box
from tests.fake import LENGTHS, THEME, FixedWidth, guide, page, together, words

EM = 4.0  # mm, of `FixedWidth` at scale 1


def entries(count: int, columns: int, width: float) -> list[Frame]:
    """The rules, the third of which is longer than the others."""
    made = guide(rules=count)
    assert made.rules is not None
    items = list(made.rules.items)
    items[2] = replace(items[2], title=words("a rule of a good many more words than others have"))
    own = replace(made, rules=replace(made.rules, items=tuple(items)))
    box = rules_box(LayoutContext(together(own), THEME, page(297, 210), FixedWidth()), columns)
    assert box is not None
    frame = box.place(Rect(10, 20, width, box.height(width)), "fi")
    return list(frame.children)


def middle(entry: Frame) -> float:
    """Of its icon, and so of its row."""
    (icon,) = (each for each in entry.walk() if each.kind == FrameKind.RULE_ICON)
    return icon.rect.centre.y


@pytest.mark.parametrize("count", [3, 5, 6])
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_all_rows_are_equally_high(count: int, columns: int) -> None:
    found = entries(count, columns, 60.0 * columns)
    middles = sorted({round(middle(each), 6) for each in found})
    assert len(middles) == -(-count // columns)
    pitches = {round(below - above, 6) for above, below in pairwise(middles)}
    assert len(pitches) <= 1


def test_rules_are_a_clear_gap_apart() -> None:
    for above, below in pairwise(entries(6, 1, 60)):
        assert below.rect.y - above.rect.bottom >= 0.7 * EM


def test_an_icon_is_as_large_as_the_theme_says_beside_the_middle_of_its_text() -> None:
    for entry in entries(6, 2, 120):
        icon, text = entry.children
        assert icon.rect.width == icon.rect.height == LENGTHS.rule_icon * EM
        assert icon.rect.centre.y == pytest.approx(text.rect.centre.y)


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_they_are_read_down_the_columns(columns: int) -> None:
    places = [(each.rect.x, middle(each)) for each in entries(6, columns, 120)]
    assert places == sorted(places)
    assert len({x for x, _ in places}) == columns


def test_no_column_is_empty() -> None:
    four = [each.rect.x for each in entries(4, 3, 120)]
    assert len(set(four)) == 2
