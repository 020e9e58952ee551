"""The table of file kinds: complete, and no two kinds with one name."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from infographic.content.theme.print_condition import USUAL
from infographic.publish.file_kind import (
    FILE_KINDS,
    PictureKind,
    PresentationKind,
)
from infographic.publish.offer import OFFER
from infographic.publish.painted import PaintedPage
from tests.render.pptx.decks import full_deck
from tests.render.scenes import scene_of


def test_a_format_may_list_every_kind_and_no_other() -> None:
    assert tuple(FILE_KINDS) == OFFER.file_kinds


def test_no_two_kinds_share_a_suffix() -> None:
    assert len({kind.suffix for kind in FILE_KINDS.values()}) == len(FILE_KINDS)


@pytest.mark.parametrize(
    ("kind", "start"),
    [
        ("svg", b"<?xml"),
        ("svg-live", b"<?xml"),
        ("png", b"\x89PNG"),
        ("png-transparent", b"\x89PNG"),
        ("pdf", b"%PDF-1.7"),
        ("pdf-print", b"%PDF-1.4"),
    ],
)
def test_each_renderer_makes_its_kind_of_file(kind: str, start: bytes) -> None:
    made = FILE_KINDS[kind]
    assert isinstance(made, PictureKind)
    assert made.render(PaintedPage(scene_of(()), 300, USUAL)).startswith(start)


def test_a_presentation_is_made_of_a_deck() -> None:
    made = FILE_KINDS["pptx"]
    assert isinstance(made, PresentationKind)
    assert made.render(full_deck()).startswith(b"PK")


def test_the_pixels_of_a_png_are_read_from_the_file_itself() -> None:
    file = BytesIO()
    Image.new("RGB", (17, 4)).save(file, "PNG")
    made = FILE_KINDS["png"]
    assert isinstance(made, PictureKind)
    assert made.pixels(file.getvalue()) == (17, 4)
