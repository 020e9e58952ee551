"""What looks at the page sees what is wrong with a page: each fault on a small one made for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.publish.site.browser.accessibility import barriers
from tests.publish.site.browser.anywhere import Watch, missing_pictures, served
from tests.publish.site.browser.document import broken_references, document, repeated_ids
from tests.publish.site.browser.fit import TEXT_SPACING, misfits
from tests.publish.site.browser.keyboard import keyboard_faults, small_targets
from tests.publish.site.browser.paper import sheets_of
from tools.browser import Reader, go, window

pytestmark = pytest.mark.slow

PHONE = Reader(width=320, height=256)
GOOD = """
<a href="#more">More</a> <button>Choose</button>
<main id="more" tabindex="-1"><h1>Title</h1><p>Some words with <a href="#more">a link</a>.</p>
<details><summary>Unfold</summary><a href="#more">Hidden</a></details></main>
"""
STYLE = "a, button, summary { display: inline-block; min-width: 44px; min-height: 44px }"
SEEN = ":focus-visible { outline: 3px solid black }"


@pytest.fixture
def made(tmp_path: Path) -> Callable[[str, str], Path]:
    """From a body and rules to the file of a page in a folder `page`."""

    def write(body: str, style: str = "") -> Path:
        file = tmp_path / "page" / "index.html"
        file.parent.mkdir(exist_ok=True)
        file.write_text(
            '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>'
            '<meta name="viewport" content="width=device-width">'
            f"<style>{STYLE} {SEEN} {style}</style></head><body>{body}</body></html>",
            encoding="utf-8",
        )
        return file

    return write


Made = Callable[..., Path]


class TestFit:
    @pytest.fixture
    def found(self, browser: Browser, made: Made) -> Callable[..., list[str]]:
        def look(body: str, style: str = "", reader: Reader = PHONE) -> list[str]:
            with window(browser, reader) as page:
                go(page, made(body, style).as_uri(), reader)
                return misfits(page)

        return look

    def test_all_has_its_place_on_a_page_that_gives_way(
        self, found: Callable[..., list[str]]
    ) -> None:
        assert found(GOOD) == []

    @pytest.mark.parametrize(
        ("body", "fault"),
        [
            ('<p style="width: 400px">wide</p>', "the page is 408 px wide in a window of 320 px"),
            ('<p style="margin-left: -30px">out</p>', "“out” is from -22 to"),
            (
                '<p style="width: 99px; overflow: hidden">Lentokonesuihkuturbiini</p>',
                "is cut at 99",
            ),
            ('<p style="height: 9px; overflow: hidden">low</p>', "is cut at 9 of"),
            ('<p style="width: 40px; background: red">Lentokone</p>', "reaches out of <p>"),
            ('<p style="height: 20px">one<br>two</p>', "“two” reaches out of <p>"),
            ('<p>one</p><p style="margin-top: -34px">two</p>', "“one” and “two” overlap"),
            (
                '<p>one</p><svg viewBox="0 0 1 1" style="display:block; margin-top: -34px"></svg>',
                "“<svg> “”” and “one” overlap",
            ),
        ],
        ids=["wide", "left", "cut", "low", "narrow", "spilt", "texts", "picture"],
    )
    def test_what_does_not_fit_is_found(
        self, found: Callable[..., list[str]], body: str, fault: str
    ) -> None:
        assert fault in " | ".join(found(body))

    def test_a_box_that_is_too_low_for_spaced_text_is_found(
        self, found: Callable[..., list[str]]
    ) -> None:
        body = '<p style="height: 20px; width: 120px">just in one line</p>'
        assert found(body) == []
        spaced = Reader(320, 256, own_style=TEXT_SPACING)
        assert "reaches out of <p>" in " | ".join(found(body, reader=spaced))

    @pytest.mark.parametrize(("part", "count"), [("p tabindex=0", 0), ("p", 1)])
    def test_what_scrolls_must_be_scrolled_by_keyboard_too(
        self, found: Callable[..., list[str]], part: str, count: int
    ) -> None:
        style = "height: 30px; overflow: auto"
        cut = [
            fault for fault in found(f'<{part} style="{style}">{"a<br>" * 9}</p>') if "cut" in fault
        ]
        assert len(cut) == count

    def test_what_is_for_listeners_only_takes_no_place(
        self, found: Callable[..., list[str]]
    ) -> None:
        cut = "position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden"
        away = "position: absolute; left: -999px"
        assert (
            found(f'<p style="{cut}">said</p><a href="#" style="{away}">skip</a><p>seen</p>') == []
        )


class TestKeyboard:
    @pytest.fixture
    def found(self, browser: Browser, made: Made) -> Callable[..., list[str]]:
        def go_through(body: str, style: str = "", reader: Reader = PHONE) -> list[str]:
            with window(browser, reader) as page:
                go(page, made(body, style).as_uri(), reader)
                return [*keyboard_faults(page), *small_targets(page, 44)]

        return go_through

    def test_a_good_page_can_be_gone_through(self, found: Callable[..., list[str]]) -> None:
        assert found(GOOD) == []

    def test_also_where_scripts_do_not_run(self, found: Callable[..., list[str]]) -> None:
        assert found(GOOD, reader=Reader(runs_scripts=False)) == []

    @pytest.mark.parametrize(
        ("body", "style", "fault"),
        [
            ('<a href="#">one</a><a href="#" tabindex="1">two</a>', "", "press 1 of Tab leads to"),
            (GOOD, ":focus-visible { outline: none }", "“More” shows no ring around it"),
            ('<a href="#">one</a>', "a { outline: 3px solid black }", "looks the same without"),
            (
                '<a href="#">one</a>',
                "a { position: fixed; left: -999px }",
                "“one” is outside of the window",
            ),
            (
                '<a href="#">one</a>',
                "body::after { content: ''; position: fixed; inset: 0; background: red }",
                "“one” is behind something else",
            ),
            (GOOD, "button { min-height: 0 !important; height: 20px }", "“Choose” is"),
        ],
        ids=["order", "no ring", "no change", "outside", "behind", "small"],
    )
    def test_what_keeps_someone_from_it_is_found(
        self, found: Callable[..., list[str]], body: str, style: str, fault: str
    ) -> None:
        assert fault in " | ".join(found(body, style))


def test_axe_finds_barriers(browser: Browser, made: Made) -> None:
    pale = '<main><h1 style="color: #ccc">Pale</h1><img src="x.png"></main>'
    with window(browser, PHONE) as page:
        go(page, made(pale).as_uri(), PHONE)
        assert {barrier.split()[0] for barrier in barriers(page)} == {"color-contrast", "image-alt"}


def test_what_is_asked_for_outside_of_the_folder_is_found(
    browser: Browser, made: Made, tmp_path: Path
) -> None:
    (tmp_path / "beside.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    made('<img src="../beside.svg" alt=""><img src="none.png" alt="" loading="lazy">')
    with served(tmp_path) as base, window(browser, PHONE) as page:
        watch = Watch(page)
        go(page, f"{base}page/index.html", PHONE)
        assert missing_pictures(page) == [f"{base}page/none.png"]
        faults = watch.faults(f"{base}page/")
    assert f"asks for {base}beside.svg" in faults
    assert f"did not get {base}page/none.png" in faults


def test_what_a_policy_forbids_is_told(browser: Browser, made: Made) -> None:
    policy = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">"
    with window(browser, PHONE) as page:
        watch = Watch(page)
        go(page, made(f"{policy}<p style='color: red'>red</p>").as_uri(), PHONE)
    assert "Content Security Policy" in " ".join(watch.said)


def test_what_is_no_html_or_leads_nowhere_is_found(made: Made, tmp_path: Path) -> None:
    (tmp_path / "beside.txt").touch()
    file = made(
        '<p id="a"><div></p><p id="a"></p><a href="#a">a</a><a href="#b">b</a>'
        '<a href="index.html#a">a</a><a href="index.html#c">c</a><a href="../beside.txt">x</a>'
        '<a href="https://example.fi/#d">d</a><img srcset="one.png 1x, two.png 2x" alt="">'
        '<p aria-labelledby="a e"></p>'
    )
    page = document(file)
    assert page.errors
    assert repeated_ids(page) == ["a"]
    assert broken_references(page, file.parent) == [
        "no element has the id e",
        "#b leads to no element",
        "index.html#c leads to no element",
        "../beside.txt is no file of the folder",
        "one.png is no file of the folder",
        "two.png is no file of the folder",
    ]
    assert document(made(GOOD)).errors == ()


def test_paper_is_seen_as_it_is_printed(browser: Browser, made: Made) -> None:
    style = "@page { size: A5 } @media (prefers-color-scheme: dark) { html { background: #123 } }"
    file = made('<p>one</p><p style="break-before: page">two</p>', style)
    readers = {Reader(): (255, 255, 255), Reader(colours="dark"): (17, 34, 51)}
    for reader, paper in readers.items():
        with window(browser, reader) as page:
            go(page, file.as_uri(), reader)
            sheets = sheets_of(page)
        assert [sheet.text for sheet in sheets] == ["one", "two"]
        assert sheets[0].size == pytest.approx((148, 210), abs=0.5)
        assert sheets[0].paper == paper
        assert 0 < sheets[0].inked < (0.01 if reader.colours == "light" else 1.01)
