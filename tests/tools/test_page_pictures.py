"""Pictures of the web page for people to look at."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tools.page_pictures import NoPagesError, pages_in, write_pictures

PAGE = """<!doctype html><title>A page</title><style>
body { background: rgb(0, 200, 0); height: 3000px; margin: 0 }
@media (prefers-color-scheme: dark) { body { background: rgb(0, 0, 100) } }
p { margin: 0 }
@media print { body { background: white; height: auto } p { break-after: page } }
</style><p>One</p><p>Two</p>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (".", "fi", "sv", "pictures"):
        (tmp_path / name).mkdir(exist_ok=True)
    for name in ("index.html", "fi/index.html", "sv/index.html"):
        (tmp_path / name).write_text(PAGE)
    return tmp_path


def test_pages_are_the_start_and_one_in_each_language(folder: Path) -> None:
    assert list(pages_in(folder)) == ["start", "fi", "sv"]


def test_a_folder_without_pages_says_what_makes_them(tmp_path: Path) -> None:
    with pytest.raises(NoPagesError, match="no web page here; type  make"):
        pages_in(tmp_path)


@pytest.mark.slow
def test_a_page_is_shown_whole_in_every_window_and_on_paper(folder: Path, browser: Browser) -> None:
    page, into = folder / "fi" / "index.html", folder / "pictures"
    written = list(write_pictures(browser, page, "fi", into))
    assert sorted(written) == sorted(into.iterdir())
    looks = {}
    for path in written:
        with Image.open(path) as picture:
            looks[path.stem] = (picture.size, picture.convert("RGB").getpixel((200, 200)))
    light, dark = (0, 200, 0), (0, 0, 100)
    sheet = (911, 1288), (255, 255, 255)
    assert looks == {
        "fi-phone-390-light": ((390, 3000), light),
        "fi-phone-390-dark": ((390, 3000), dark),
        "fi-laptop-1280-light": ((1280, 3000), light),
        "fi-laptop-1280-dark": ((1280, 3000), dark),
        "fi-wall-2560-light": ((2560, 3000), light),
        "fi-wall-2560-dark": ((2560, 3000), dark),
        "fi-paper-1": sheet,
        "fi-paper-2": sheet,
    }
