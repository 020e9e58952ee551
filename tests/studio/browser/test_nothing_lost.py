"""Two tabs, another program, a crash, a full disk: what somebody has typed is never lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from infographic.history.history import History
from infographic.history.repository import begin_repository
from tests.publish.small_guide import small_guide
from tests.studio.started import Started, started

pytestmark = pytest.mark.slow

expect.set_options(timeout=30_000)

TEXT = "steps.aloita.text"
BEFORE = "Aloita heti."


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    folder = small_guide(tmp_path / "guides" / "kaari")
    folder.write()
    return folder.path


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser of somebody who reads English."""
    context = browser.new_context(locale="en", viewport={"width": 1280, "height": 800})
    context.set_default_timeout(30_000)
    yield context
    context.close()


@dataclass(frozen=True)
class Tab:
    """A tab with the edit view of a guide."""

    page: Page
    guide: Path

    def open(self, studio: Started) -> None:
        self.page.goto(f"{studio.plain}guides/{self.guide.name}/edit?text={TEXT}")
        self.is_calm()

    def is_calm(self) -> None:
        expect(self.page.locator("#edit[data-calm]")).to_have_count(1)

    @property
    def field(self) -> Locator:
        return self.page.locator(f'[id="text-{TEXT}-fi"]')

    @property
    def conflict(self) -> Locator:
        return self.page.locator("dialog#conflict")

    def type(self, words: str) -> None:
        """At the end of the text."""
        self.field.focus()
        self.page.keyboard.press("End")
        self.page.keyboard.type(words)

    def save(self) -> None:
        self.page.keyboard.press("Control+s")
        self.page.locator("dialog#review button.main").click()
        expect(self.page.locator("dialog#review")).to_have_count(0)
        self.is_calm()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nothing that this tab asks meanwhile reaches the studio."""
        self.page.route("**/guides/**", lambda route: route.abort())
        yield
        self.page.unroute("**/guides/**")


def tab(context: BrowserContext, studio: Started, guide: Path) -> Tab:
    opened = Tab(context.new_page(), guide)
    opened.open(studio)
    return opened


def enter(context: BrowserContext, studio: Started) -> None:
    page = context.new_page()
    page.goto(studio.opening)
    page.close()


def words_of(guide: Path) -> str:
    return (guide / "steps.yaml").read_text(encoding="utf-8")


@pytest.fixture
def studio(guide: Path, context: BrowserContext) -> Iterator[Started]:
    with started(guide.parent) as studio:
        enter(context, studio)
        yield studio


@pytest.fixture
def clashing(studio: Started, context: BrowserContext, guide: Path) -> tuple[Tab, Tab]:
    """Two tabs: the first has changed and saved a text, and the second has changed it as well
    before it heard of that."""
    first, second = (tab(context, studio, guide) for _ in range(2))
    with second.alone():
        first.type(" Ensin minä.")
        first.is_calm()
        first.save()
        second.type(" Vai minä?")
    expect(second.conflict).to_be_visible()
    return first, second


def test_who_saves_second_is_shown_both(clashing: tuple[Tab, Tab], guide: Path) -> None:
    first, second = clashing
    sides = second.conflict.locator(".side-words")
    expect(sides.nth(0)).to_contain_text(f"{BEFORE} Vai minä?")
    expect(sides.nth(1)).to_contain_text(f"{BEFORE} Ensin minä.")
    assert f"{BEFORE} Ensin minä." in words_of(guide)
    expect(first.field).to_have_value(f"{BEFORE} Ensin minä.")


@pytest.mark.parametrize(
    ("button", "expected"),
    [("Keep mine", f"{BEFORE} Vai minä?"), ("Take this", f"{BEFORE} Ensin minä.")],
)
def test_either_choice_is_saved_and_nothing_asks_again(
    clashing: tuple[Tab, Tab], guide: Path, studio: Started, button: str, expected: str
) -> None:
    _, second = clashing
    second.conflict.get_by_role("button", name=button).click()
    expect(second.conflict).to_have_count(0)
    second.is_calm()
    expect(second.field).to_have_value(expected)
    if button == "Keep mine":
        second.save()
    assert expected in words_of(guide)
    second.open(studio)
    expect(second.conflict).to_have_count(0)
    expect(second.field).to_have_value(expected)


def test_both_go_together_in_words_of_ones_own(clashing: tuple[Tab, Tab], guide: Path) -> None:
    _, second = clashing
    second.conflict.locator("summary").click()
    second.conflict.locator("textarea").fill("Aloitetaan yhdessä.")
    second.conflict.get_by_role("button", name="Take this combination").click()
    expect(second.conflict).to_have_count(0)
    second.is_calm()
    second.save()
    assert "Aloitetaan yhdessä." in words_of(guide)


def test_a_choice_that_is_put_off_is_asked_again_also_in_a_new_page(
    clashing: tuple[Tab, Tab], studio: Started
) -> None:
    _, second = clashing
    dialog = second.conflict.element_handle()
    second.page.keyboard.press("Escape")
    dialog.wait_for_element_state("hidden")
    expect(second.conflict).to_be_visible()
    second.page.goto("about:blank")
    second.page.goto(f"{studio.plain}guides/kaari/edit?text={TEXT}")
    expect(second.conflict.locator(".side-words").nth(0)).to_contain_text("Vai minä?")


def test_a_field_in_which_somebody_is_does_not_write_over_what_came_meanwhile(
    studio: Started, context: BrowserContext, guide: Path
) -> None:
    first, second = (tab(context, studio, guide) for _ in range(2))
    second.type(" Tässä ollaan.")
    second.is_calm()
    first.page.reload()
    first.is_calm()
    first.type(" Niin minäkin.")
    first.is_calm()
    expect(second.page.locator("#save")).to_contain_text("1")
    second.is_calm()
    second.page.keyboard.type(" Yhä.")
    second.is_calm()
    shown = second.conflict.locator(".side-words")
    expect(shown.nth(0)).to_contain_text("Tässä ollaan. Yhä.")
    expect(shown.nth(1)).to_contain_text("Tässä ollaan. Niin minäkin.")
    second.conflict.get_by_role("button", name="Keep mine").click()
    expect(second.conflict).to_have_count(0)
    second.is_calm()
    expect(second.field).to_have_value(f"{BEFORE} Tässä ollaan. Yhä.")


@pytest.mark.parametrize("button", ["Keep mine", "Take this"])
def test_another_program_that_writes_meanwhile_loses_nothing_either(
    studio: Started, context: BrowserContext, guide: Path, button: str
) -> None:
    own = tab(context, studio, guide)
    own.type(" Täällä.")
    own.is_calm()
    by_hand = words_of(guide).replace(BEFORE, f"{BEFORE} Käsin.").replace("Jatka", "Jatka yhä")
    (guide / "steps.yaml").write_text(by_hand, encoding="utf-8")
    own.page.locator("#bars [data-change=conflict]").click()
    expect(own.conflict.locator(".side-words").nth(0)).to_contain_text("Täällä.")
    expect(own.conflict.locator(".side-words").nth(1)).to_contain_text("Käsin.")
    assert words_of(guide) == by_hand
    own.conflict.get_by_role("button", name=button).click()
    expect(own.conflict).to_have_count(0)
    own.is_calm()
    kept = "Täällä." if button == "Keep mine" else "Käsin."
    expect(own.field).to_have_value(f"{BEFORE} {kept}")
    if button == "Keep mine":
        own.save()
    assert f"{BEFORE} {kept}" in words_of(guide)
    assert "Jatka yhä" in words_of(guide)


def test_what_was_typed_when_the_studio_is_killed_is_found_again(
    context: BrowserContext, guide: Path
) -> None:
    with started(guide.parent) as studio:
        enter(context, studio)
        own = tab(context, studio, guide)
        own.type(" Kesken")
        own.is_calm()
        studio.kill()
        own.page.keyboard.type(" jäi.")
        expect(own.page.locator("#connection")).to_be_visible()
        expect(own.page.locator("#connection")).to_contain_text("Start it again")
    assert BEFORE in words_of(guide)
    with started(guide.parent) as again:
        assert again.plain == studio.plain
        enter(context, again)
        expect(own.page.locator("#connection")).to_be_hidden()
        own.is_calm()
        expect(own.conflict).to_have_count(0)
        expect(own.field).to_have_value(f"{BEFORE} Kesken jäi.")
        own.save()
        assert f"{BEFORE} Kesken jäi." in words_of(guide)


def test_a_draft_is_found_by_whoever_opens_the_guide_after_a_crash(
    context: BrowserContext, browser: Browser, guide: Path
) -> None:
    with started(guide.parent) as studio:
        enter(context, studio)
        own = tab(context, studio, guide)
        own.type(" Kesken.")
        own.is_calm()
        studio.kill()
    with started(guide.parent) as again, browser.new_context(locale="en") as other:
        enter(other, again)
        found = tab(other, again, guide)
        expect(found.field).to_have_value(BEFORE)
        found.page.locator("#bars [data-change=take-up]").click()
        found.is_calm()
        expect(found.field).to_have_value(f"{BEFORE} Kesken.")
        found.save()
    assert f"{BEFORE} Kesken." in words_of(guide)


def test_a_tab_that_is_closed_leaves_its_edits_behind(
    studio: Started, context: BrowserContext, guide: Path
) -> None:
    own = tab(context, studio, guide)
    own.type(" Heti nyt")
    own.is_calm()
    own.page.route("**/guides/**", lambda route: route.abort())
    own.page.keyboard.type(", oikeasti.")
    own.page.close()
    again = tab(context, studio, guide)
    expect(again.field).to_have_value(f"{BEFORE} Heti nyt, oikeasti.")
    again.save()
    assert f"{BEFORE} Heti nyt, oikeasti." in words_of(guide)


def test_a_file_that_cannot_be_replaced_is_told_and_nothing_is_lost(
    studio: Started, context: BrowserContext, guide: Path
) -> None:
    """A folder stands where the file is to be made, which stops root as well."""
    own = tab(context, studio, guide)
    own.type(" Talteen.")
    own.is_calm()
    in_the_way = guide / f".steps.yaml.{studio.process.pid}.studio"
    in_the_way.mkdir()
    _save_is_refused(own)
    assert BEFORE in words_of(guide)
    assert "Talteen." in next(guide.glob(".studio/draft-*.json")).read_text(encoding="utf-8")
    in_the_way.rmdir()
    own.page.keyboard.press("Escape")
    own.save()
    assert f"{BEFORE} Talteen." in words_of(guide)


def _save_is_refused(own: Tab) -> None:
    own.page.keyboard.press("Control+s")
    own.page.locator("dialog#review button.main").click()
    expect(own.page.locator("#notices .bad")).to_contain_text("cannot be written")
    expect(own.field).to_have_value(f"{BEFORE} Talteen.")


def test_last_weeks_version_comes_back_as_a_new_one(context: BrowserContext, guide: Path) -> None:
    begin_repository(guide)
    history = History(guide)
    then = history.save("Viime viikolla", "Aino", datetime.now(UTC) - timedelta(days=7))
    assert then
    with started(guide.parent) as studio:
        enter(context, studio)
        own = tab(context, studio, guide)
        own.type(" Uutta.")
        own.is_calm()
        own.save()
        own.type(" Kesken.")
        own.is_calm()
        expect(own.field).to_have_value(f"{BEFORE} Uutta. Kesken.")
        expect(own.page.locator("#save")).to_contain_text("1")
        own.page.get_by_role("link", name="Versions").click()
        own.page.locator(f"#knot-{then.id} a").click()
        own.page.locator("#restore").click()
        expect(own.page.locator("#notices")).to_contain_text("as it was then")
        assert f"fi: {BEFORE}," in words_of(guide)
        own.open(studio)
        expect(own.field).to_have_value(BEFORE)
    back, unsaved, saved, first = history.versions()
    assert first.id == then.id
    assert dict(history.files_at(back)) == dict(history.files_at(then))
    assert "Uutta. Kesken." in history.files_at(unsaved)["steps.yaml"].decode()
    assert "Uutta." in history.files_at(saved)["steps.yaml"].decode()
