"""Advice on files that were meant for the web page, and that it does not take in."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.publish.advice.unread_page_files import unread_page_files
from tests.content.guide_folder import GuideFolder


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("page/style.css", "page/page.css"),
        ("page/Page.css", "page/page.css"),
        ("page.css", "page/page.css"),
        ("page/parts/links.html", "page/parts/…"),
        ("page.html", "page/page.html"),
        ("page/tausta.png", "data:"),
    ],
)
def test_a_file_that_the_page_does_not_take_in_is_told(
    tmp_path: Path, name: str, hint: str
) -> None:
    folder = GuideFolder(tmp_path)
    folder.files[name] = ""
    (problem,) = unread_page_files(folder.load())
    assert problem.item.endswith(name)
    assert hint in problem.hint


def test_what_it_takes_in_is_not(tmp_path: Path) -> None:
    folder = GuideFolder(tmp_path)
    folder.files["page/page.css"] = ""
    folder.files["page/page.html"] = '{% include "parts/own.html" %}'
    for name in ("parts/foot.html", "parts/own.html", ".DS_Store", "page.css~", "page.css.bak"):
        folder.files[f"page/{name}"] = ""
    assert [*unread_page_files(folder.load())] == []
