"""What an editor is told of a page by own templates that browsers would not show as it is."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from shutil import copytree
from unittest.mock import Mock

import pytest

from infographic.errors import Problem, RefusedError
from infographic.publish.selection import Selection
from infographic.publish.site import template
from infographic.publish.site.own_files import RULES
from infographic.publish.site.own_page import OwnPage, refuse_unshown
from tests.content.guide_folder import GuideFolder
from tests.publish.output_folder import built
from tests.publish.small_guide import formats

FILES = ("index.html", "fi/index.html", "sv/index.html", "fi/opas-card.png", "fi/page/small.png")
HASH = b64encode(sha256(b"a { color: red }").digest()).decode()
POLICY = f"<meta http-equiv='Content-Security-Policy' content=\"style-src 'sha256-{HASH}'\">"


def page_with(html: str) -> OwnPage:
    own = {"page/other.html": "", "page/page.html": f"{{# Ours #}}\n<p>{html}</p>"}
    whole = f"<!DOCTYPE html>{POLICY}<main><h1>Opas</h1>\n{html}</main>"
    return OwnPage(whole, PurePosixPath("fi/index.html"), FILES, (*FILES, "fi/opas-strip.pdf"), own)


def problems_of(page: OwnPage) -> tuple[Problem, ...]:
    with pytest.raises(RefusedError) as refused:
        refuse_unshown(page)
    return refused.value.problems


@pytest.mark.parametrize(
    "html",
    [
        '<script type="application/ld+json">{"a": "<img src=x>"}</script>',
        "<style>a { color: red }</style><style></style>",
        '<img src="opas-card.png" srcset="opas-card.png 1x,page/small.png 2x">',
        '<img src="../fi/opas-card.png">',
        '<img src="DATA:image/png;base64,AA==">',
        '<source srcset="data:image/png;base64,AA== 2x, page/small.png">',
        '<svg><use href="#a"/><path fill="url(#b)"/></svg>',
        '<link rel="icon" href="page/small.png"><link rel="canonical" href="https://example.org/">',
        '<a href="https://example.org/">1</a><a href="mailto:a@b">2</a><a href="//b">3</a>',
        '<a href="#top">1</a><a href="../sv/#a">2</a><a href="..">3</a><a href="">4</a><a>5</a>',
        '<a href="../../others/">1</a><a href="/front">2</a><a href="opas%2Dcard.png?a#b">3</a>',
        '<a href="opas-strip.pdf">which is not there by now</a><img src="/logo.png">',
        '<img src="../../logo.png"><script type="application/json">{}</script>',
        "<!-- <img src=none.png> --> &lt;script&gt; <pre>&lt;img src=x onerror=y&gt;</pre>",
    ],
)
def test_what_browsers_show_is_taken(html: str) -> None:
    refuse_unshown(page_with(html))


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<script>alert(1)</script>", "no script"),
        ('<script src="https://example.org/a.js"></script>', "no script"),
        ("<p onclick=\"alert('1')\">", "no script"),
        ('<a href="javascript:alert(1)">', "no script"),
        ('<p style="color: red">', "style"),
        ("<style>b { color: red }</style>", "style"),
        ("<style>\na { color: red }</style>", "style"),
        ('<link rel="stylesheet" href="opas-card.png">', "no other file"),
        ('<link rel="preconnect" href="https://example.org/">', "no other file"),
        ('<iframe src="https://example.org/">', "nothing but texts and pictures"),
        ('<video src="opas-card.png" poster="none.png">', "nothing but texts and pictures"),
        ('<form action="https://example.org/">', "no form"),
        ('<base href="../">', "no other base"),
        ('<img src="https://example.org/a.png">', "other servers"),
        ('<img src="//example.org/a.png">', "other servers"),
        ('<img src="opas-card.png" srcset="opas-card.png, ftp://a/b 2x">', "other servers"),
        ('<img src="c:\\pictures\\a.png">', "other servers"),
        ('<svg><image xlink:href="https://example.org/a.png"/></svg>', "other servers"),
        ('<link rel="shortcut icon" href="https://example.org/a.ico">', "other servers"),
        ('<img src="missing.png">', "“missing.png” is no file"),
        ('<img src="../page/opas-card.png">', "is no file"),
        ("<img src>", "“” is no file"),
        ('<source srcset="page/small.png 1x, none.png 2x">', "“none.png” is no file"),
        ('<a href="opas.docx">', "“opas.docx” leads to no file"),
        ('<a href="../en/">', "“../en/” leads to no file"),
    ],
)
def test_what_they_would_not_show_is_told_where_it_stands(html: str, said: str) -> None:
    (problem,) = problems_of(page_with(html))
    assert said in problem.what
    assert problem.hint
    assert problem.place is not None
    assert (problem.place.file, problem.place.line) == ("page/page.html", 2)
    assert problem.place.text[problem.place.column - 1 :].startswith("<")


def test_what_a_template_has_put_together_is_told_as_it_is_shown() -> None:
    page = OwnPage("<h1><main><img src=a>", PurePosixPath("fi/index.html"), FILES, FILES, {"a": ""})
    (problem,) = problems_of(page)
    assert problem.item == "web page, fi/index.html"
    assert problem.what.endswith(": <img src=a>")


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("", "no <main> and no <h1>"),
        ("\n&lt;h1>", "no <main> and no <h1>"),
        ("<main>", "no <h1>"),
        ("<h1>a</h1>", "no <main>"),
    ],
)
def test_a_page_without_what_every_page_has_is_told(html: str, said: str) -> None:
    page = OwnPage(html, PurePosixPath("index.html"), (), (), {"page/page.html": ""})
    (problem,) = problems_of(page)
    assert f"the page has {said}, " in problem.what
    assert "page/page.html" in problem.hint


def test_what_is_no_html_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Older versions of Python answer so to “<![nothing[”."""
    monkeypatch.setattr(HTMLParser, "feed", Mock(side_effect=AssertionError("unknown")))
    (problem,) = problems_of(page_with("<![nothing["))
    assert "cannot be read as HTML" in problem.what


@pytest.fixture
def folder(tmp_path: Path) -> GuideFolder:
    folder = GuideFolder(tmp_path / "data")
    folder.files["formats.yaml"] = formats(("card", "160 mm, 110 mm", "svg, png"))
    return folder


def test_the_programs_own_templates_are_taken(folder: GuideFolder, tmp_path: Path) -> None:
    """In all languages, in one of them, and in one beside the other that lies there."""
    copytree(Path(template.__file__).parent / "templates", folder.path / "page")
    (folder.path / "page" / RULES).unlink()
    for languages in (["sv"], ["fi"], []):
        assert built(folder, tmp_path / "output", Selection(languages)).refused == ()


def test_a_page_that_browsers_would_not_show_is_refused_and_all_else_made(
    folder: GuideFolder, tmp_path: Path
) -> None:
    (folder.path / "page/parts").mkdir(parents=True)
    own = folder.path / "page/parts/foot.html"
    own.write_text('<footer>\n<img src="logo.png" alt=""></footer>', encoding="utf-8")
    done = built(folder, tmp_path / "output")
    (refused,) = done.refused
    (problem,) = refused.error.problems
    assert problem.place is not None
    assert (problem.place.file, problem.place.line, problem.place.column) == (str(own), 2, 1)
    assert (tmp_path / "output/fi/opas-card.png").is_file()
    assert not (tmp_path / "output/fi/index.html").exists()
