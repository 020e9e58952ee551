"""Many tests build the same small guide to see what is written where, and what is said of it. Two
thirds of a build are its layouts and the fonts of its live SVG: these are made once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from infographic.content.page import PageFormat
from infographic.layout.fit.fit import Layout
from infographic.publish.artefact import as_text
from infographic.publish.manuscript import Manuscript
from infographic.render import web_font

_lay_out = Manuscript.lay_out
_make_font = web_font.web_font
_made_font = cache(_make_font)
_layouts: dict[object, Layout] = {}


def _laid_out(manuscript: Manuscript, page: PageFormat) -> Layout:
    """The layout, remembered by all that it is made from."""
    made_from = (manuscript.texts, manuscript.content.guide.names, as_text(page))
    if made_from not in _layouts:
        _layouts[made_from] = _lay_out(manuscript, page)
    return _layouts[made_from]


@pytest.fixture(scope="module", autouse=True)
def layouts_and_fonts_are_made_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Manuscript, "lay_out", _laid_out)
        patch.setattr(web_font, "web_font", _made_font)
        yield


@pytest.fixture
def all_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests that compare what two builds make."""
    monkeypatch.setattr(Manuscript, "lay_out", _lay_out)
    monkeypatch.setattr(web_font, "web_font", _make_font)
