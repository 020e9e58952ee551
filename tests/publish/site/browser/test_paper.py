"""Printed, the page is a sheet to hang up: the guide and nothing that paper cannot do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser

from infographic.content.guide.local import LocalGuide
from tests.publish.site.browser.paper import Sheet, sheets_of
from tests.publish.site.browser.sites import Site
from tools.browser import Reader, go, window

pytestmark = pytest.mark.slow

A4 = (210, 297)
MOST_SHEETS = 4
Sheets = Mapping[Path, Sequence[Sheet]]


def _printed(site: Site, browser: Browser, reader: Reader) -> Sheets:
    found = {}
    for path in site.guides:
        with window(browser, reader) as page:
            go(page, path.as_uri(), reader)
            found[path] = sheets_of(page)
    return found


@pytest.fixture(scope="module")
def sheets(site: Site, browser: Browser) -> Sheets:
    """Those of the page in each language."""
    return _printed(site, browser, Reader())


# A soft hyphen, a hyphen, and what pdfium reads for a hyphen at the end of a line.
_HYPHENS = str.maketrans("", "", "\u00ad-\x02\ufffe")


def _squeezed(text: str) -> str:
    """A text without what lines and hyphens do to it."""
    return "".join(text.translate(_HYPHENS).split())


def _told(guide: LocalGuide) -> Iterator[str]:
    yield guide.title.plain
    for step in guide.steps:
        yield step.title.plain
        yield from (tip.text.plain for tip in step.tips)
    if guide.rules:
        yield from (rule.title.plain for rule in guide.rules.items)


def test_the_whole_guide_is_on_paper(site: Site, sheets: Sheets) -> None:
    for path, guide in site.guides.items():
        text = _squeezed(" ".join(sheet.text for sheet in sheets[path]))
        assert [told for told in _told(guide) if _squeezed(told) not in text] == []


def test_no_sheet_is_wasted(sheets: Sheets) -> None:
    for path, printout in sheets.items():
        assert 1 <= len(printout) <= MOST_SHEETS, path
        for sheet in printout:
            assert sheet.size == pytest.approx(A4, abs=0.5)
            assert sheet.inked > 0.02, path


def test_what_can_only_be_chosen_on_a_screen_stays_there(site: Site, sheets: Sheets) -> None:
    for path, guide in site.guides.items():
        words = guide.language.page
        text = " ".join(sheet.text for sheet in sheets[path])
        for screen_only in (words.downloads, words.skip, words.embedding, "<figure"):
            assert screen_only not in text


def test_the_dark_stays_on_the_screen(site: Site, sheets: Sheets, browser: Browser) -> None:
    dark = _printed(site, browser, Reader(colours="dark"))
    for path, printout in sheets.items():
        assert [sheet.paper for sheet in printout] == [(255, 255, 255)] * len(printout)
        assert len(dark[path]) == len(printout)
        for one, other in zip(printout, dark[path], strict=True):
            assert np.array_equal(one.look, other.look)
