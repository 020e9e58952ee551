"""Fonts by name, from the packages that are installed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from infographic.assets.font import fallback_font, find_font, font_list, shaping_font
from infographic.errors import FontError, MachineError


def test_a_face_is_found_by_family_and_style_in_its_smaller_file() -> None:
    font = find_font("Source Sans Pro", "Black")
    assert (font.family, font.style) == ("Source Sans Pro", "Black")
    assert font.path.endswith(".otf")


@pytest.mark.parametrize(
    ("family", "style", "what", "hint"),
    [
        ("Source Sans", "Bold", "the font “Source Sans” is not installed", "Source Sans Pro"),
        ("Papyrus", "Bold", "the font “Papyrus” is not installed", "installed are: Manrope"),
        ("Manrope", "Black", "the font Manrope has no style “Black”", "ExtraBold"),
    ],
)
def test_a_face_that_is_not_there_is_an_error_with_the_nearest_names(
    family: str, style: str, what: str, hint: str
) -> None:
    with pytest.raises(FontError) as caught:
        find_font(family, style)
    (problem,) = caught.value.problems
    assert problem.what == what
    assert hint in problem.hint


@pytest.mark.parametrize(
    ("style", "nearest"), [("Black", "ExtraBold"), ("Bold", "Bold"), ("Italic", "Regular")]
)
def test_a_fallback_is_the_nearest_upright_weight(style: str, nearest: str) -> None:
    assert fallback_font("Manrope", style).style == nearest


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:0],
        lambda data: b"no font" + data[:0],
        lambda data: data[:300],
        lambda data: data[: len(data) // 2],
        lambda data: data[:-2000] + bytes(2000),
    ],
    ids=["empty", "none", "header", "half", "zeros"],
)
def test_a_damaged_font_file_is_named_with_what_to_do(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    font = find_font("Source Sans Pro", "Regular")
    file = tmp_path / "damaged.otf"
    file.write_bytes(damage(Path(font.path).read_bytes()))
    with pytest.raises(MachineError, match=r"damaged\.otf is damaged") as caught:
        shaping_font(replace(font, path=str(file)))
    assert "type make" in caught.value.problems[0].hint


def test_a_fallback_family_gives_its_nearest_weight() -> None:
    fonts = font_list(("Source Sans Pro", "Manrope"), "Black")
    assert [(font.family, font.style) for font in fonts] == [
        ("Source Sans Pro", "Black"),
        ("Manrope", "ExtraBold"),
    ]
