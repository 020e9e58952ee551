"""Texts are approved in the browser, one by one and all together, and approvals lapse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from infographic.publish.offer import load
from tests.publish.site.browser.keyboard import keyboard_faults, small_targets
from tests.publish.small_guide import small_guide
from tests.studio.browser.editing import LAPTOP, Editor, editor
from tests.studio.browser.serving import enter, served
from tools.browser import go, window

pytestmark = pytest.mark.slow

TARGET = 44


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    folder = small_guide(tmp_path / "guides" / "kaari")
    folder.write()
    return folder.path


@pytest.fixture
def opened(browser: Browser, guide: Path) -> Iterator[Editor]:
    with editor(browser, guide) as edit:
        to_approval(edit)
        yield edit
        assert edit.watch.faults == []


def to_approval(edit: Editor) -> None:
    edit.page.goto(f"{edit.address.plain}guides/{edit.folder.name}/approval")


def name_oneself(page: Page) -> None:
    page.get_by_label("Nimesi").fill("Aino Aalto")
    page.keyboard.press("Enter")


def who_approved(guide: Path, text: str, language: str) -> str:
    approval = load(guide).approvals.given.get((text, language))
    return approval.who if approval else ""


def test_a_text_is_ticked_edited_and_lapses(opened: Editor, guide: Path) -> None:
    page = opened.page
    tick = page.locator('[id="tick-quote.text-sv"]')
    tick.focus()
    page.keyboard.press("Space")
    name_oneself(page)
    note = page.locator("#notices .note")
    expect(note).to_contain_text("1 teksti hyväksytty nimellä Aino Aalto")
    expect(tick).to_be_checked()
    expect(tick).to_be_focused()
    assert who_approved(guide, "quote.text", "sv") == "Aino Aalto"
    expect(page.locator("#all-approved")).to_contain_text("Kaikki on hyväksytty")
    expect(page.locator("#approval-state")).to_be_empty()

    opened.open("?text=quote.text&seen=sv")
    opened.field("quote.text", "sv").fill("”Bättre.”")
    opened.is_calm()
    to_approval(opened)
    expect(page.locator("#unsaved")).to_be_visible()
    expect(tick).to_be_disabled()
    page.locator("#unsaved a").click()
    page.locator("dialog#review button.main").click()
    expect(page.locator("dialog#review")).to_have_count(0)
    opened.is_calm()
    to_approval(opened)
    expect(tick).not_to_be_checked()
    row = page.locator('[id="row-quote.text"]')
    expect(row.locator("del")).to_have_text("”Bra.”")
    expect(row.locator("ins")).to_have_text("”Bättre.”")
    page.locator("#show-lapsed").click()
    assert page.locator("[data-row]:visible").count() == 1
    tick.check()
    expect(row).to_contain_text("Hyväksytty · Aino Aalto")
    expect(row).to_be_visible()


def test_all_of_a_language_are_approved_undone_and_approved_again(
    opened: Editor, guide: Path
) -> None:
    page = opened.page
    expect(page.locator("#approval-state")).to_contain_text("Luonnos")
    page.locator("[data-confirms=sv]").click()
    name_oneself(page)
    dialog = page.locator("dialog#confirm")
    expect(dialog.locator("li")).to_have_count(1)
    dialog.locator("button.main").click()
    expect(page.locator("#all-approved")).to_be_visible()
    expect(page.locator("#approval-state")).to_be_empty()
    page.locator("#notices").get_by_role("button", name="Kumoa").click()
    expect(page.locator("#approval-state")).to_contain_text("Luonnos")
    assert who_approved(guide, "quote.text", "sv") == ""
    page.locator("[data-approves][data-language=sv]").click()
    expect(page.locator("#all-approved")).to_be_visible()
    assert who_approved(guide, "quote.text", "sv") == "Aino Aalto"


def test_a_text_that_changes_in_another_program_is_seen_at_once(
    opened: Editor, guide: Path
) -> None:
    page = opened.page
    page.locator('[id="tick-quote.text-sv"]').check()
    name_oneself(page)
    expect(page.locator("#all-approved")).to_be_visible()
    file = guide / "steps.yaml"
    file.write_text(file.read_text("utf-8").replace("fi: Jatka,", "fi: Jatka nyt,"), "utf-8")
    expect(page.locator('[id="row-steps.jatka.title"] ins')).to_have_text(" nyt")
    expect(page.locator("#show-lapsed")).to_contain_text("1")


def test_without_a_name_nothing_is_approved(opened: Editor, guide: Path) -> None:
    tick = opened.page.locator('[id="tick-quote.text-sv"]')
    tick.click()
    expect(opened.page.locator("#who")).to_be_visible()
    opened.page.keyboard.press("Escape")
    expect(tick).not_to_be_checked()
    assert not (guide / "approvals.yaml").exists()


def test_ticks_wait_while_the_studio_is_away(opened: Editor, guide: Path) -> None:
    page = opened.page
    page.evaluate("sessionStorage.setItem('studio editor', 'Aino Aalto')")
    page.route("**/approval/*", lambda route: route.abort())
    page.locator('[id="tick-quote.text-sv"]').check()
    expect(page.locator('[id="row-quote.text"]')).to_contain_text("Odottaa studiota")
    expect(page.locator("#connection")).to_be_visible()
    page.unroute("**/approval/*")
    page.evaluate("document.dispatchEvent(new CustomEvent('studio:back'))")
    expect(page.locator("#all-approved")).to_be_visible()
    assert who_approved(guide, "quote.text", "sv") == "Aino Aalto"
    opened.watch.faults.clear()


def test_the_keyboard_reaches_everything(guide: Path, browser: Browser) -> None:
    with served(guide.parent) as address, window(browser, LAPTOP) as page:
        enter(page, address)
        go(page, f"{address.plain}guides/kaari/approval", LAPTOP)
        # The target of a tick is its whole label.
        assert [each for each in small_targets(page, TARGET) if "<input>" not in each] == []
        assert keyboard_faults(page) == []
