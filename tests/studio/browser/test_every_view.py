"""What holds for each view of the studio, whoever looks at it: axe finds no barrier, all has its
place in a narrow window and at 400 %, fingers meet what they aim at, and the browser finds no
fault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.publish.site.browser.accessibility import barriers
from tests.publish.site.browser.fit import TEXT_SPACING
from tests.studio.browser.serving import Watch, choose, enter
from tests.studio.browser.views import TEXT, VIEWS, Place, Visit, every_guide
from tools.browser import Reader, window

pytestmark = pytest.mark.slow

LEAST_TARGET = 24  # px; WCAG 2.5.8
PICTURES = "#pictures, #pair"
_PLACED = Path(__file__).with_name("placed.js").read_text(encoding="utf-8")

# How somebody looks, and the language of their interface.
READERS = {
    "fi-wide-light": (Reader(1280, 800, motion="reduce"), "fi"),
    "sv-wide-dark": (Reader(1280, 800, colours="dark", motion="reduce"), "sv"),
    # With the text spacing of WCAG 1.4.12.
    "fi-phone-dark": (
        Reader(320, 640, colours="dark", motion="reduce", own_style=TEXT_SPACING),
        "fi",
    ),
    # 1280 × 1024 at 400 % (WCAG 1.4.10)
    "sv-zoomed-light": (Reader(320, 256, motion="reduce"), "sv"),
}
# The edit view folds its sides in windows between those.
TABLET = Reader(820, 1100, motion="reduce")
# A browser complains of what the studio refuses, and asks another for its page.
REFUSING = {"import refused", "missing page", "not let in", "disconnected", "empty start"}
# A box that is ticked is pressed by its label, the link of a card by the whole card.
_SMALL = """(least) => {
    const targets = document.querySelectorAll(
        "a[href]:not(.skip), button:not(.spot), input, select, textarea, summary, [role=option]");
    const seen = [...targets].filter((each) => each.checkVisibility({ visibilityProperty: true }));
    const inText = (each) => getComputedStyle(each).display === "inline" && each.closest("p");
    return seen.filter((each) => !inText(each)).flatMap((each) => {
        const { width, height } = (each.closest("label, .guide") ?? each).getBoundingClientRect();
        const isSmall = Math.min(width, height) < least;
        return isSmall ? [`${each.outerHTML} is ${width} x ${height} px`] : [];
    });
}"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    with every_guide(tmp_path_factory.mktemp("views")) as place:
        yield place


@pytest.fixture(scope="module")
def let_in(place: Place, browser: Browser) -> Mapping[str, str]:
    """The cookies of a browser that both studios have let in."""
    with window(browser, Reader()) as page:
        enter(page, place.empty)
        enter(page, place.address)
        return {each["name"]: each["value"] for each in page.context.cookies()}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(("reader", "language"), READERS.values(), ids=READERS)
def test_everyone_can_use_the_view(
    place: Place,
    let_in: Mapping[str, str],
    browser: Browser,
    view: str,
    reader: Reader,
    language: str,
) -> None:
    with looked_at(place, let_in, browser, view, reader, language) as page:
        assert _barriers(page) == []
        assert page.evaluate(_PLACED, PICTURES) == []
        assert _too_small(page) == []


@pytest.mark.parametrize("view", [each for each in VIEWS if each.startswith("edit")])
def test_all_has_its_place_in_windows_of_tablets(
    place: Place, let_in: Mapping[str, str], browser: Browser, view: str
) -> None:
    with looked_at(place, let_in, browser, view, TABLET, "sv") as page:
        assert page.evaluate(_PLACED, PICTURES) == []


def test_what_is_chosen_is_seen_in_colours_of_ones_own(
    place: Place, let_in: Mapping[str, str], browser: Browser
) -> None:
    with looked_at(place, let_in, browser, "approval", TABLET, "fi") as page:
        page.emulate_media(forced_colors="active")
        grounds = [
            page.locator(each).evaluate("each => getComputedStyle(each).backgroundColor")
            for each in ("#show-all", "#show-waiting")
        ]
        assert len(set(grounds)) == len(grounds)


def test_words_say_which_language_they_are_in(
    place: Place, let_in: Mapping[str, str], browser: Browser
) -> None:
    """On a page in Swedish, what the guide says in Finnish, and what it calls its things."""
    with looked_at(place, let_in, browser, "edit twins", TABLET, "sv") as page:
        expect(page.locator("html")).to_have_attribute("lang", "sv")
        for language in ("fi", "sv"):
            field = page.locator(f'[id="text-{TEXT}-{language}"]')
            expect(field).to_have_attribute("lang", language)
        expect(page.locator("#item-steps\\.aloita [lang]")).to_have_attribute("lang", "fi")
        expect(page.get_by_role("tab", name="Rubrik")).not_to_have_attribute("lang", "fi")


@contextmanager
def looked_at(
    place: Place,
    let_in: Mapping[str, str],
    browser: Browser,
    view: str,
    reader: Reader,
    language: str,
) -> Iterator[Page]:
    """A window with the view, in which nothing went wrong."""
    with window(browser, reader) as page:
        watch = Watch(page, place.address)
        url = place.address.plain
        page.context.add_cookies(
            [{"name": name, "value": value, "url": url} for name, value in let_in.items()]
        )
        choose(page, place.address, language=language)
        VIEWS[view](Visit(page, place, reader))
        yield page
        assert view in REFUSING or watch.faults == []


def _barriers(page: Page) -> list[str]:
    """What axe finds, but for the size of the texts in the picture: each of them is opened by the
    contents and tabs too, which are large enough (WCAG 2.5.8, Equivalent)."""
    return [each for each in barriers(page) if not _is_spot(page, each)]


def _is_spot(page: Page, barrier: str) -> bool:
    rule, _, rest = barrier.partition(" at ")
    place = rest.partition(": Target")[0]
    if rule != "target-size":
        return False
    is_spot: bool = page.evaluate("place => document.querySelector(place).matches('.spot')", place)
    return is_spot


def _too_small(page: Page) -> list[str]:
    """What a finger could miss, but for the texts in the picture and links in running text."""
    found: list[str] = page.evaluate(_SMALL, LEAST_TARGET)
    return found
