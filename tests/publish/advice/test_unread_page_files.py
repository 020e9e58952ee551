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
    others = (".DS_Store", "Thumbs.db", "page.css~", "page.css.bak", "LUEMINUT.md", ".own.html")
    for name in ("parts/foot.html", "parts/own.html", *others):
        folder.files[f"page/{name}"] = ""
    assert [*unread_page_files(folder.load())] == []


def test_of_templates_whose_names_are_put_together_nothing_is_said(tmp_path: Path) -> None:
    folder = GuideFolder(tmp_path)
    folder.files["page/page.html"] = '{% include "texts/" ~ page.guide.language.code ~ ".html" %}'
    folder.files["page/texts/fi.html"] = "Hei"
    assert [*unread_page_files(folder.load())] == []


def test_a_template_may_be_named_by_one_that_is_not_html(tmp_path: Path) -> None:
    folder = GuideFolder(tmp_path)
    folder.files["page/page.html"] = '{% include "a.txt" %}'
    folder.files["page/a.txt"] = '{% include "b.html" %}'
    folder.files["page/b.html"] = "Hei"
    assert [*unread_page_files(folder.load())] == []
