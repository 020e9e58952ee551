"""Colours whose inks the program has computed are told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.cli.computed_inks import computed_inks
from infographic.colour.inks import inks_for
from infographic.scene import Colour
from tests.fake import THEME


@pytest.mark.parametrize(
    ("rgb", "printed"),
    [((255, 51, 255), "#a03488"), ((0, 255, 0), "#5caa37"), ((0, 0, 255), "#412884")],
)
def test_a_computed_colour_that_no_ink_prints_is_shown_as_it_looks_in_print(
    rgb: tuple[int, int, int], printed: str
) -> None:
    colour = Colour(rgb, inks_for(rgb, THEME.print_condition))
    theme = replace(THEME, computed=("band",), colours={"band": colour})
    assert computed_inks(theme).endswith(
        f"(no ink prints {colour.hex}: in print it looks like {printed})"
    )
