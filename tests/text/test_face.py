"""The faces of a style: the first family's, then the nearest of each other family."""

from __future__ import annotations

from infographic.text.face import font_list


def test_a_fallback_family_gives_its_nearest_weight() -> None:
    fonts = font_list(("Source Sans Pro", "Manrope"), "Black")
    assert [(font.family, font.style) for font in fonts] == [
        ("Source Sans Pro", "Black"),
        ("Manrope", "ExtraBold"),
    ]
