"""The colours of a house are typed in one line, and the whole picture has them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.publish.small_guide import small_guide
from tests.studio.browser.editing import Editor, editor

pytestmark = pytest.mark.slow


@pytest.fixture
def edit(browser: Browser, tmp_path: Path) -> Iterator[Editor]:
    folder = small_guide(tmp_path / "guides" / "kaari")
    folder.write()
    with editor(browser, folder.path) as opened:
        yield opened
        assert opened.watch.faults == []


def test_a_line_of_colours_is_the_whole_picture(edit: Editor) -> None:
    edit.open("?text=colours.brand")
    line = edit.page.locator("[id='value-colours.brand']")
    main, title = (edit.page.locator(f"[id='value-colours.{each}']") for each in ("rules", "hero"))
    before = edit.picture()
    line.fill("#00357a #ffb400")
    line.press("Enter")
    expect(title).to_have_value("#00357a")
    expect(main).to_have_value("#ffb400")
    edit.is_calm()
    assert edit.picture() != before


def test_what_are_no_colours_is_told(edit: Editor) -> None:
    edit.open("?text=colours.brand")
    line = edit.page.locator("[id='value-colours.brand']")
    line.fill("sininen")
    line.press("Enter")
    expect(edit.page.locator("#notices")).to_contain_text("sininen")
    edit.watch.faults.clear()  # the refusal itself
