"""The view of versions in a browser: looking back, and going back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from infographic.history.history import History
from infographic.history.repository import begin_repository
from infographic.studio.address import Address
from tests.publish.site.browser.accessibility import barriers
from tests.publish.site.browser.fit import TEXT_SPACING, misfits
from tests.publish.site.browser.keyboard import keyboard_faults, small_targets
from tests.publish.small_guide import small_guide
from tests.studio.browser.serving import Watch, choose, enter, served
from tests.studio.desk.hand import change_file, said
from tools.browser import Reader, go, window

pytestmark = pytest.mark.slow

LAPTOP = Reader(1280, 800, motion="reduce")
PHONE = Reader(320, 640, motion="reduce")
SPACED = Reader(320, 640, motion="reduce", own_style=TEXT_SPACING)
TARGET = 44
WEEK = timedelta(days=7)


def with_versions(guide: Path) -> History:
    """A guide with versions of a month ago, of last week, and of yesterday."""
    small_guide(guide).write()
    begin_repository(guide)
    history, now = History(guide), datetime.now().astimezone()
    history.save("Ensimmäinen versio", "Toimittaja B", now - 4 * WEEK)
    change_file(guide, "steps.yaml", "fi: Aloita heti.", "fi: Aloita rauhassa.")
    history.save("Askel 1", "Toimittaja A", now - WEEK)
    change_file(guide, "guide.yaml", "fi: Hyvä opas", "fi: Parempi opas")
    history.save("Otsikko", "Kääntäjä", now - timedelta(days=1))
    return history


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """A studio of a guide with versions, and one without."""
    folder = tmp_path_factory.mktemp("guides")
    with_versions(folder / "kaari")
    small_guide(folder / "uusi").write()
    with served(folder) as address:
        yield address


@pytest.fixture
def kaari(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[History, Address]]:
    """A guide with versions, and a studio of it, for one test alone, of somebody whose name git
    does not know."""
    for variable in ("HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "home"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    history = with_versions(tmp_path / "guides" / "kaari")
    with served(tmp_path / "guides") as address:
        yield history, address


def look(page: Page, address: Address, reader: Reader, language: str = "fi") -> None:
    """The versions, when the pictures are there."""
    choose(page, address, language=language)
    enter(page, address)
    go(page, f"{address.plain}guides/kaari/versions", reader)
    expect(page.locator("#pair img")).to_have_count(2)


def test_all_has_its_place_with_spaced_text(address: Address, browser: Browser) -> None:
    with window(browser, SPACED) as page:
        look(page, address, SPACED)
        assert out_of_place(page) == []
        page.locator("#all-versions").click()
        expect(page.locator("#thread a.version:visible")).to_have_count(3)
        assert out_of_place(page) == []
        page.locator("#over").click()
        expect(page.locator("#share")).to_be_visible()
        assert out_of_place(page) == []
        go(page, f"{address.plain}guides/uusi/versions", SPACED)
        assert out_of_place(page) == []


def test_the_keyboard_reaches_everything(address: Address, browser: Browser) -> None:
    with window(browser, LAPTOP) as page:
        look(page, address, LAPTOP)
        assert keyboard_faults(page) == []


def test_a_thumb_meets_what_it_aims_at(address: Address, browser: Browser) -> None:
    with window(browser, PHONE) as page:
        look(page, address, PHONE)
        assert small_targets(page, TARGET) == []


def test_a_version_is_chosen_and_the_focus_stays(address: Address, browser: Browser) -> None:
    with window(browser, LAPTOP) as page:
        look(page, address, LAPTOP, "en")
        first = page.locator("#thread a.version").last
        first.focus()
        page.keyboard.press("Enter")
        expect(page.locator("#comparison-name")).to_contain_text("2 differences")
        expect(first).to_be_focused()
        expect(first).to_have_attribute("aria-current", "true")
        expect(page.locator("#says")).to_contain_text("2 differences")
        expect(page.locator(".shown .mark")).to_have_count(4)
        page.go_back()
        expect(page.locator("#comparison-name")).to_contain_text("1 difference")
        page.locator("#in-sv").click()
        expect(page.locator(".shown .mark")).to_have_count(0)
        page.locator("#shape").select_option(label="Tall picture")
        expect(page.locator("#pair img").first).to_have_attribute("src", re.compile("/strip/"))


def test_then_and_now_lie_on_top_of_each_other(address: Address, browser: Browser) -> None:
    with window(browser, LAPTOP) as page:
        look(page, address, LAPTOP, "en")
        page.locator("#over").click()
        slider = page.get_by_role("slider", name="How much is seen of then")
        slider.focus()
        for _ in range(10):
            page.keyboard.press("ArrowRight")
        expect(slider).to_have_value("60")
        now = page.locator("#pair figure").nth(1).locator(".shown")
        assert "60%" in now.evaluate("each => getComputedStyle(each).clipPath")


def test_last_weeks_version_is_one_click_away(
    kaari: tuple[History, Address], browser: Browser
) -> None:
    """Edit, save, edit again, and go back: the file is as then, and all three are kept."""
    history, address = kaari
    last_week = history.versions()[1]
    with window(browser, LAPTOP) as page:
        watch = Watch(page, address)
        choose(page, address, language="en", editor="Aino")
        enter(page, address)
        go(page, f"{address.plain}guides/kaari/edit?text=title&seen=fi", LAPTOP)
        write(page, "Tallennettu opas")
        page.locator("#save").click()
        page.locator("#message").fill("Uusi otsikko")
        expect(page.locator("#saves")).to_have_value("Aino")
        page.get_by_role("button", name="Save as a version").click()
        expect(page.locator("#review")).to_have_count(0)
        write(page, "Keskeneräinen opas")
        page.get_by_role("link", name="Versions").click()
        page.locator(f"#knot-{last_week.id} a").click()
        expect(page.locator("#differences")).to_contain_text("Hyvä opas")
        page.locator("#restore").click()
        expect(page.locator("#notices")).to_contain_text("The guide is as it was then")
        assert "fi: Hyvä opas" in said(history.folder, "guide.yaml")
        back, unsaved, saved, *_ = history.versions()
        assert dict(history.files_at(back)) == dict(history.files_at(last_week))
        assert "Keskeneräinen opas".encode() in history.files_at(unsaved)["guide.yaml"]
        assert b"Tallennettu opas" in history.files_at(saved)["guide.yaml"]
        assert {back.who, unsaved.who, saved.who} == {"Aino"}
        expect(page.locator("#comparison-name")).to_contain_text("all is the same")

        page.locator("#notices").get_by_role("button", name="Undo").click()
        expect(page.locator("#thread a.version")).to_have_count(7)
        expect(page.locator("#knot-now, #bar-newer")).to_have_count(0)
        assert "Keskeneräinen opas" in said(history.folder, "guide.yaml")
        assert watch.faults == []


def test_one_text_is_brought_back_and_saved_here(
    kaari: tuple[History, Address], browser: Browser
) -> None:
    history, address = kaari
    with window(browser, LAPTOP) as page:
        choose(page, address, editor="Aino")
        look(page, address, LAPTOP, "en")
        page.get_by_role("button", name="Only this back: 1").click()
        expect(page.locator("#save")).to_have_text("Save 1 change")
        assert "fi: Parempi opas" in said(history.folder, "guide.yaml")
        page.keyboard.press("Control+s")
        page.get_by_role("button", name="Save as a version").click()
        expect(page.locator("#thread a.version")).to_have_count(4)
        assert "fi: Hyvä opas" in said(history.folder, "guide.yaml")
        assert history.versions()[0].message == "title"


def test_the_pictures_of_a_version_are_fetched(
    kaari: tuple[History, Address], browser: Browser
) -> None:
    history, address = kaari
    last_week = history.versions()[1]
    with window(browser, LAPTOP) as page:
        watch = Watch(page, address)
        look(page, address, LAPTOP)
        expect(page.locator("#thread .chip:visible")).to_have_count(3)
        page.locator(f"#knot-{last_week.id} a").click()
        expect(page.locator(f"#knot-{last_week.id} a[aria-current]")).to_have_count(1)
        page.locator("#take").click()
        dialog = page.locator("#taking")
        expect(dialog).to_be_visible()
        assert barriers(page) == []
        dialog.locator("input[value=png]").uncheck()
        dialog.locator("input[value=pdf]").uncheck()
        page.locator("#taking-begin").click()
        expect(page.locator("#taking-refused")).to_contain_text(
            "Tässä muodossa ei ole mitään", ignore_case=True
        )
        dialog.locator("input[value=png]").check()
        with page.expect_download(timeout=60_000) as fetched:
            page.locator("#taking-begin").click()
        when = f"{last_week.when.astimezone():%Y-%m-%d-%H%M}"
        assert fetched.value.suggested_filename == f"opas-{when}.zip"
        with ZipFile(fetched.value.path()) as archive:
            assert {Path(name).suffix for name in archive.namelist()} == {".png"}
        expect(page.locator("#notices")).to_contain_text("ZIP-tiedosto on valmis")
        assert [each for each in watch.faults if "400" not in each and "take" not in each] == []


def test_who_is_asked_for_once(kaari: tuple[History, Address], browser: Browser) -> None:
    _, address = kaari
    with window(browser, LAPTOP) as page:
        look(page, address, LAPTOP, "en")
        page.locator("#restore").click()
        page.get_by_label("Your name").fill("Aino")
        page.keyboard.press("Enter")
        expect(page.locator("#notices")).to_contain_text("The guide is as it was then")
        expect(page.locator("#restore")).to_have_attribute("data-who", "Aino")
        page.get_by_role("button", name="Another name").click()
        page.get_by_label("Your name").fill("Liisa")
        page.get_by_role("button", name="Save under this name").click()
        expect(page.locator("#restore")).to_have_attribute("data-who", "Liisa")
        expect(page.locator("#who")).to_be_hidden()


def test_the_parts_of_the_page_come_in_turn(address: Address, browser: Browser) -> None:
    with window(browser, LAPTOP) as page:
        look(page, address, LAPTOP, "en")
        seen = []
        for _ in range(5):
            page.keyboard.press("F6")
            place = "document.activeElement.closest('[data-area]')"
            seen.append(page.evaluate(f"{place}.id || {place}.className"))
        assert seen == ["top", "thread", "head", "differences", "restoring"]


def test_a_new_version_is_told_while_somebody_looks(
    kaari: tuple[History, Address], browser: Browser
) -> None:
    history, address = kaari
    with window(browser, LAPTOP) as page, window(browser, LAPTOP) as other:
        look(page, address, LAPTOP, "en")
        choose(other, address, editor="Liisa")
        look(other, address, LAPTOP, "en")
        other.locator("#restore").click()
        expect(page.locator("#bar-newer")).to_contain_text("There is a new version")
        expect(page.locator("#bar-newer")).to_contain_text("Liisa")
        expect(page.locator("#says")).to_contain_text("There is a new version")
        page.get_by_role("link", name="Show it").click()
        expect(page.locator("#bar-newer")).to_have_count(0)
        expect(page.locator(f"#knot-{history.versions()[0].id} a")).to_have_attribute(
            "aria-current", "true"
        )


def test_saving_offers_to_keep_versions(tmp_path: Path, browser: Browser) -> None:
    small_guide(tmp_path / "uusi").write()
    with served(tmp_path) as address, window(browser, LAPTOP) as page:
        choose(page, address, language="en")
        enter(page, address)
        go(page, f"{address.plain}guides/uusi/edit?text=title&seen=fi", LAPTOP)
        write(page, "Uusi opas")
        page.locator("#save").click()
        expect(page.locator("#review")).to_be_visible()
        assert barriers(page) == []
        page.get_by_label("Are versions to be kept in this folder?").check()
        page.locator("#saves").fill("Aino")
        page.locator("#review").get_by_role("button", name="Save").click()
        expect(page.locator("#review")).to_have_count(0)
        newest, first = History(tmp_path / "uusi").versions()
        assert (first.message, newest.who) == ("The first version", "Aino")
        assert b"fi: Uusi opas" in History(tmp_path / "uusi").files_at(newest)["guide.yaml"]


def out_of_place(page: Page) -> list[str]:
    """Numbers lie on what they are of, and pictures on each other, as they should."""
    return [each for each in misfits(page) if "<img>" not in each]


def write(page: Page, words: str) -> None:
    """Type another title, and wait until the studio has it."""
    page.locator("#text-title-fi").fill(words)
    expect(page.locator("#save")).to_contain_text("Save 1 change")
    page.wait_for_timeout(300)
