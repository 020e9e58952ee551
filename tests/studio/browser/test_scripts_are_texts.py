"""Whatever a guide says, and whatever its files, versions and editors are called, is shown as text:
no script of it runs, and nothing of it becomes a part of a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from infographic.history.history import History
from infographic.history.repository import begin_repository
from infographic.studio.address import Address
from tests.publish.small_guide import small_guide
from tests.studio.browser.serving import enter, served
from tests.studio.fetching.test_served import reported
from tools.browser import Reader, window

pytestmark = pytest.mark.slow

HOSTILE = (
    """"><script>ran(1)</script><img src=x onerror="ran(2)"><svg onload=ran(3)>"""
    """{{7*7}}${7*7}</style>]]>-->'<a href="javascript:ran(4)">x</a>"""
)
NAME = "\"><img src=x onerror=ran(5)>'{{7*7}}"
# Git takes no angle brackets in the names of authors.
AUTHOR = "Aino' \"onclick=ran(10) {{7*7}} &lt;img src=x onerror=ran(10)&gt"
# Each as the text of a file that a guide has.
BIDI_AND_NUL = '"‮pois\\u2066 \\u202E\\0\\u0007 <script>ran(6)</script>"'
_WATCH = """
window.ran = (number) => { window.outcome = [...(window.outcome ?? []), `script ${number}`]; };
document.addEventListener("securitypolicyviolation", (event) => {
    window.outcome = [...(window.outcome ?? []), event.violatedDirective];
});
"""
# Elements that only what is hostile makes, or would run.
_MADE = (
    "img[src=x], svg[onload], [onerror], [onload], [onclick], a[href^='javascript'],"
    " script:not([src^='/static/']), style, iframe, object, embed, form[action^='javascript']"
)


def single(words: str) -> str:
    """As a text of YAML."""
    return "'" + words.replace("'", "''") + "'"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a guide that can be drawn, and one whose texts nobody may write."""
    guides = tmp_path / "guides"
    guide = small_guide(guides / NAME)
    for old in ("Hyvä opas", "Aloita heti.", "Vinkki", "Säännöt", "Liisa Hyssälä", "Twitter"):
        for name in ("guide.yaml", "steps.yaml"):
            text = str(guide.files[name])
            for before, after in (
                (f" {old},", f" {single(HOSTILE)},"),
                (f" {old}\n", f" {single(HOSTILE)}\n"),
            ):
                text = text.replace(before, after)
            guide.files[name] = text
    guide.write()
    (guides / NAME / f"{NAME}.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><script>ran(7)</script></svg>',
        encoding="utf-8",
    )
    begin_repository(guides / NAME)
    History(guides / NAME).save(HOSTILE, AUTHOR)
    other = small_guide(guides / "muu")
    other.change("guide.yaml", "fi: Hyvä opas", f"fi: {BIDI_AND_NUL}")
    other.change("guide.yaml", "author: Liisa", "author: <script>ran(8)</script>")
    link = "  link: {url: 'javascript:ran(9)', label: {fi: a, sv: b}}\n"
    other.change("steps.yaml", "  text: {fi: Aloita heti.", f"{link}  text: {{fi: Aloita heti.")
    other.write()
    return guides


@pytest.fixture
def address(folder: Path) -> Iterator[Address]:
    with served(folder) as address:
        yield address


@pytest.fixture
def page(browser: Browser, address: Address) -> Iterator[Page]:
    """A window that says what ran in it."""
    with window(browser, Reader(1280, 800, motion="reduce")) as page:
        said = list[str]()
        page.on("dialog", lambda dialog: said.append(dialog.message))
        page.on("console", lambda message: said.append(message.text))
        page.add_init_script(_WATCH)
        enter(page, address)
        page.set_default_timeout(60_000)
        yield page
        assert [each for each in said if "Refused" in each or "ran" in each] == []


def is_text_only(page: Page) -> None:
    assert page.evaluate("window.outcome ?? []") == []
    assert page.locator(_MADE).count() == 0
    assert ">49<" not in page.content()


@pytest.mark.parametrize("guide", [NAME, "muu"])
def test_no_view_runs_what_a_guide_says(page: Page, address: Address, guide: str) -> None:
    base = f"{address.plain}guides/{quote(guide, safe='')}"
    for view in (
        "/edit?text=title",
        "/edit?text=steps.aloita.text",
        "/approval",
        "/versions",
        "/fetch",
    ):
        page.goto(f"{base}{view}", wait_until="load")
        expect(page.locator("h1").first).to_be_attached()
        if view.startswith("/edit"):
            expect(page.locator("#edit[data-calm]")).to_have_count(1, timeout=60_000)
        is_text_only(page)
    page.goto(address.plain, wait_until="load")
    expect(page.locator(".guide[data-words]")).to_have_count(2, timeout=60_000)
    is_text_only(page)


def test_words_are_shown_as_they_are(page: Page, address: Address) -> None:
    base = f"{address.plain}guides/{quote(NAME, safe='')}"
    page.goto(f"{base}/edit?text=title")
    expect(page.locator('[id="text-title-fi"]')).to_have_value(HOSTILE, timeout=60_000)
    page.goto(f"{base}/versions")
    expect(page.locator("#thread")).to_contain_text(HOSTILE[:40], timeout=60_000)
    expect(page.locator("#thread")).to_contain_text(AUTHOR)
    page.goto(f"{base}/approval")
    expect(page.locator("#content")).to_contain_text(HOSTILE[:40], timeout=60_000)


def test_a_picture_that_was_made_elsewhere_runs_nothing(
    page: Page, address: Address, folder: Path
) -> None:
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="ran(1)">'
        b"<script>parent.ran &amp;&amp; parent.ran(2); ran(3)</script>"
        b'<foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="ran(4)"/>'
        b"</foreignObject></svg>"
    )
    html = b"<!doctype html><title>x</title><script>ran(5)</script><img src=x onerror=ran(6)>"
    reported(folder / "muu" / "output", {"fi/x.svg": svg, "fi/index.html": html})
    for path in ("fi/x.svg", "fi/index.html"):
        for kind in ("page", "file"):
            address_of = f"{address.plain}guides/muu/fetch/{kind}/{path}"
            answer = page.request.get(address_of)
            assert answer.status == 200
            assert answer.headers["content-security-policy"].startswith("sandbox")
        shown = page.context.new_page()
        shown.on("dialog", lambda dialog: pytest.fail(dialog.message))
        shown.goto(f"{address.plain}guides/muu/fetch/page/{path}", wait_until="load")
        shown.close()
    is_text_only(page)
