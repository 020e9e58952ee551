"""Links in texts: which letters they are, and that none of them moves."""

from __future__ import annotations

import math

import pytest

from infographic.geometry import Point
from infographic.paint.addresses import addresses_in, with_links
from infographic.scene import Group, Node, TextRun, TextStyle, leaves
from infographic.text.typeset import Typesetter
from tests.fake import page, words
from tests.paint.test_picture import REAL_TYPE

TEXTS = [
    "Lue www.kela.fi/some.",
    "www.kela.fi",
    "(https://kela.fi/a_(b)), a@kela.fi",
    "Ohjeita asiantuntijuuden rakentamiseen: www.kela.fi/sosiaalinen-media/ohje?osa=1",
    "Kirjoita  osoitteeseen neuvonta@kela.fi tai kela.fi/verkko\u00adasiointi heti",
    "5\u00a0000 €: kela.fi, а kela.fi",  # a Cyrillic letter, in another font
]


def runs_of(text: str, width: float) -> tuple[str, tuple[TextRun, ...]]:
    """The text without soft hyphens, and its lines at a width."""
    setter = Typesetter(REAL_TYPE, page(297, 210), 1.0)
    paragraph = setter.typeset(words(text), TextStyle.TIP, width)
    return paragraph.words.plain, paragraph.runs(Point(10, 20))


def linked(nodes: tuple[Node, ...]) -> list[str]:
    return [
        "".join(leaf.text for leaf in leaves(node) if isinstance(leaf, TextRun))
        for node in nodes
        if isinstance(node, Group)
    ]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("width", [math.inf, 60.0, 40.0])
def test_no_letter_is_lost_or_moved(text: str, width: float) -> None:
    _, runs = runs_of(text, width)
    pieces = [
        leaf
        for node in with_links(runs, addresses_in)
        for leaf in leaves(node)
        if isinstance(leaf, TextRun)
    ]
    assert "".join(piece.text for piece in pieces) == "".join(run.text for run in runs)
    assert [each for piece in pieces for each in _letters(piece)] == pytest.approx(
        [each for run in runs for each in _letters(run)]
    )
    assert sum(piece.advance for piece in pieces) == pytest.approx(sum(run.advance for run in runs))
    ends = [piece.line_end for piece in pieces if piece.line_end is not None]
    assert ends == [run.line_end for run in runs if run.line_end is not None]


def _letters(run: TextRun) -> list[float]:
    return [
        part
        for glyph in run.glyphs
        for part in (glyph.id, run.origin.x + glyph.x, run.origin.y + glyph.y)
    ]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("width", [math.inf, 60.0, 40.0])
def test_the_links_are_the_addresses_wherever_lines_end(text: str, width: float) -> None:
    plain, runs = runs_of(text, width)
    expected = [plain[part.start : part.end] for part in addresses_in(plain)]
    assert len(expected) >= 1
    assert linked(with_links(runs, addresses_in)) == expected


def test_a_text_without_addresses_is_as_it_was() -> None:
    _, runs = runs_of("Lue ohje", math.inf)
    assert with_links(runs, addresses_in) == runs
