"""The life of a guide by keyboard alone: made, edited, saved, approved, brought back, fetched. The
focus is never lost, and always seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from infographic.studio.address import Address
from tests.publish.small_guide import formats
from tests.studio.browser.serving import Watch, choose, enter, served
from tools.browser import Reader, window

pytestmark = pytest.mark.slow

LAPTOP = Reader(1280, 800, motion="reduce")
MOST_TABS = 150
SHAPES = [(f"card{number}", "160 mm, 110 mm", "svg, png, pdf") for number in range(6)]

# The name of what has the focus, and whether that is seen.
_FOCUSED = """() => {
    const has = document.activeElement;
    if (has === document.body) return ["nothing", false];
    const name = has.getAttribute("aria-label")
        || [...(has.labels ?? [])].map((label) => label.innerText).join(" ")
        || has.innerText || has.id;
    const around = has.closest("label, .guide, .adds");
    const ring = (each) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
        return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    };
    const { left, right, top, bottom } = has.getBoundingClientRect();
    const isInside = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
    return [name.replace(/\\s+/g, " ").trim(), isInside && (ring(has) || (around && ring(around)))];
}"""


class Hands:
    """Somebody who has no mouse."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, words: str) -> None:
        self.page.keyboard.type(words)

    def focused(self) -> str:
        """What has the focus, which is somewhere and is seen."""
        name, is_seen = self.page.evaluate(_FOCUSED)
        assert name != "nothing", "the focus is lost"
        assert is_seen, f"the focus is not seen on {name}"
        return str(name)

    def tab_to(self, selector: str, key: str = "Tab") -> None:
        """Press Tab until the focus is there: each stop on the way is seen too."""
        passed = []
        for _ in range(MOST_TABS):
            if self.page.evaluate("part => document.activeElement.matches(part)", selector):
                return
            self.press(key)
            passed.append(self.focused())
        pytest.fail(f"{selector} is not among {passed}")

    def is_at(self, selector: str) -> None:
        """Wait until the focus is there."""
        expect(self.page.locator(f"{selector}:focus")).to_have_count(1)
        self.focused()

    def is_calm(self) -> None:
        expect(self.page.locator("#edit[data-calm]")).to_have_count(1)

    def hears(self, words: str) -> None:
        """What a screen reader says without being asked."""
        expect(self.page.locator("#says")).to_contain_text(words)


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Address]:
    """A studio of a folder without guides, of somebody whose name git does not know."""
    for variable in ("HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "home"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    folder = tmp_path / "guides"
    folder.mkdir()
    with served(folder) as address:
        yield address


def test_a_whole_life_by_keyboard(browser: Browser, address: Address, tmp_path: Path) -> None:
    with window(browser, LAPTOP) as page:
        watch = Watch(page, address)
        choose(page, address, language="en")
        enter(page, address)
        hands = Hands(page)
        _make(hands)
        (guide,) = (tmp_path / "guides").iterdir()
        (guide / "formats.yaml").write_text(formats(*SHAPES), "utf-8")
        page.reload()
        hands.is_calm()
        _edit(hands)
        _change_steps(hands)
        _take_an_icon(hands)
        _save(hands)
        _approve(hands)
        _bring_back(hands)
        _fetch(hands)
        _choose_language(hands)
        assert watch.faults == []


def _make(hands: Hands) -> None:
    """The first guide, from its title."""
    hands.press("Tab")
    hands.press("Enter")
    hands.is_at("main")
    hands.tab_to("button.main[data-opens=new-guide]")
    hands.press("Enter")
    hands.press("Escape")
    hands.is_at("button.main[data-opens=new-guide]")
    hands.press("Enter")
    hands.tab_to("input[name=title-fi]")
    hands.type("Hyvä kokous")
    hands.tab_to("input[name=title-sv]")
    hands.type("Ett bra möte")
    hands.press("Enter")
    hands.page.wait_for_url("**/edit*")
    hands.is_calm()


def _edit(hands: Hands) -> None:
    """A text, from the picture to its field and back."""
    hands.tab_to('.spot[data-goes="title"]')
    hands.press("Enter")
    hands.is_at('[id="text-title-fi"]')
    hands.type(" meille")
    hands.press("Tab")
    hands.tab_to('[id="text-title-sv"]')
    hands.press("End")
    hands.type(" för oss")
    hands.is_calm()
    hands.press("Escape")
    hands.is_at('.spot[data-goes="title"]')
    hands.press("Control+z", "Control+z")
    hands.is_calm()
    hands.hears("Undone")
    hands.press("Control+y", "Control+y")
    hands.is_calm()
    assert hands.page.locator('[id="text-title-sv"]').input_value() == "Ett bra möte för oss"


def _change_steps(hands: Hands) -> None:
    """One more, which is moved, and one that is taken out and comes back."""
    hands.tab_to("[data-change=add][data-to=steps]", "Shift+Tab")
    hands.press("Enter")
    hands.is_at('textarea[data-text^="steps."]')
    hands.type("Sovi aika")
    hands.is_calm()
    hands.tab_to("#contents ol a[aria-current]", "Shift+Tab")
    hands.press("Alt+ArrowUp")
    hands.hears("Step 2 is now 1 of 2")
    hands.is_calm()
    hands.is_at("#contents ol a[aria-current]")
    hands.press("Delete")
    hands.hears("Removed")
    hands.is_calm()
    hands.is_at("#contents ol a")
    hands.tab_to("#notices .button")
    hands.press("Enter")
    hands.is_calm()
    hands.hears("Undone")
    hands.is_at("#contents ol a")
    assert hands.page.locator("#contents ol a").count() == 2


def _take_an_icon(hands: Hands) -> None:
    """A drawing that is looked for by a word; Escape takes none."""
    hands.tab_to('.spot[data-goes$=".icon"]')
    hands.press("Enter")
    hands.is_at("[data-picker]")
    hands.press("Enter")
    hands.is_at("#picker-query")
    hands.press("Escape")
    hands.is_at("[data-picker]")
    hands.press("Enter")
    hands.is_at("#picker-query")
    hands.type("kahvi")
    expect(hands.page.locator("#picker-count")).not_to_be_empty()
    hands.press("ArrowDown")
    hands.is_at("[role=option]")
    hands.press("Enter")
    hands.is_at("[data-picker]")
    hands.hears("Chosen")
    hands.is_calm()


def _save(hands: Hands) -> None:
    """As a version, in a folder that keeps versions from now on."""
    hands.press("Control+s")
    hands.is_at("#review .main")
    hands.press("Escape")
    hands.is_at("[data-picker]")
    hands.press("Control+s")
    hands.is_at("#review .main")
    hands.tab_to("#saves", "Shift+Tab")
    hands.type("Aino")
    hands.tab_to("[name=begins]")
    hands.press("Space")
    hands.tab_to("#review .main")
    hands.press("Enter")
    hands.hears("Saved")
    hands.is_at("[data-picker]")
    hands.is_calm()


def _view(hands: Hands, name: str) -> None:
    hands.tab_to(f'.views a[href$="/{name}"]', "Shift+Tab")
    hands.press("Enter")
    hands.page.wait_for_url(f"**/{name}")


def _approve(hands: Hands) -> None:
    """One text, then all of a language."""
    _view(hands, "approval")
    hands.tab_to("input.tick:not(:checked)")
    hands.press("Space")
    hands.is_at("#who-approves")
    hands.type("Aino")
    hands.press("Enter")
    hands.hears("1 text")
    hands.is_at("input.tick:checked")
    hands.tab_to("[data-confirms=sv]", "Shift+Tab")
    hands.press("Enter")
    hands.is_at("#confirm .main")
    hands.press("Escape")
    hands.is_at("[data-confirms=sv]")
    hands.press("Enter")
    hands.is_at("#confirm .main")
    hands.press("Enter")
    hands.hears("approved")
    expect(hands.page.locator("#confirm")).to_have_count(0)
    hands.is_at("main")


def _bring_back(hands: Hands) -> None:
    """The guide as it was before it was edited."""
    _view(hands, "versions")
    hands.tab_to("#thread li:last-child a")
    hands.press("Enter")
    hands.hears("difference")
    hands.is_at("#thread li:last-child a")
    hands.tab_to("#restore")
    hands.press("Enter")
    hands.hears("as it was then")
    hands.is_at("#restore")
    hands.tab_to("#notices .button:last-child")
    hands.press("Enter")
    hands.is_at("#restore")


def _fetch(hands: Hands) -> None:
    """Files are made; that is stopped, and what is ready is taken along."""
    _view(hands, "fetch")
    hands.tab_to("#make-begin")
    hands.press("Enter")
    hands.is_at("#make-stop")
    hands.hears("Making files")
    expect(hands.page.locator(".file.is-ready").first).to_be_visible(timeout=120_000)
    hands.press("Enter")
    expect(hands.page.locator("#make-begin")).to_be_visible(timeout=120_000)
    hands.hears("Stopped")
    hands.is_at("#make-begin")
    hands.tab_to(".file.is-ready a")


def _choose_language(hands: Hands) -> None:
    hands.press(",")
    hands.is_at("#settings [name=language][value=en]")
    hands.tab_to("#settings [name=language][value=sv]", "Shift+Tab")
    hands.press("Enter")
    expect(hands.page.locator("html")).to_have_attribute("lang", "sv")
    hands.page.wait_for_url("**/fetch")
    hands.tab_to("[popovertarget=settings]")
    hands.press("Enter")
    hands.is_at("#settings [name=language][value=sv]")
    hands.press("Escape")
    hands.is_at("[popovertarget=settings]")
    hands.press("?")
    hands.is_at("#keys button")
    hands.press("Escape")
    hands.is_at("[popovertarget=settings]")
