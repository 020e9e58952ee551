"""A translator's file in the edit view: dropped or chosen, looked at, taken, and taken back."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Route, expect

from infographic.message import ENGLISH
from infographic.publish.offer import load
from infographic.translation.exchange_of import exchange_of
from infographic.translation.xliff_written import xliff_of
from tests.publish.small_guide import small_guide
from tests.studio.browser.editing import Editor, editor

pytestmark = pytest.mark.slow

TEXT = "steps.aloita.text"
BEFORE, AFTER = "Börja genast.", "Börja med detsamma."
NAME, KIND = "tekstit.xlf", "application/x-xliff+xml"
OTHER_TEXT = FilePayload(name="kirje.xlf", mimeType=KIND, buffer=b"Hei!")


@pytest.fixture
def edit(browser: Browser, tmp_path: Path) -> Iterator[Editor]:
    small_guide(tmp_path / "opas").write()
    with editor(browser, tmp_path / "opas") as opened:
        opened.open(f"?text={TEXT}")
        yield opened


@pytest.fixture
def file(edit: Editor) -> FilePayload:
    """What comes back, with other words for one text."""
    data = xliff_of((exchange_of(load(edit.folder), "fi", "sv"),), ENGLISH).decode()
    assert data.count(f">{BEFORE}<") == 1
    edited = data.replace(f">{BEFORE}<", f">{AFTER}<").encode()
    return FilePayload(name=NAME, mimeType=KIND, buffer=edited)


def drop(edit: Editor, file: FilePayload, over: str) -> None:
    """Drag a file over an element of the page, and let it go."""
    data = base64.b64encode(file["buffer"]).decode()
    edit.page.evaluate(
        """([selector, name, data]) => {
            const dragged = new DataTransfer();
            const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
            dragged.items.add(new File([bytes], name));
            for (const type of ["dragover", "drop"]) {
                const options = { dataTransfer: dragged, bubbles: true, cancelable: true };
                document.querySelector(selector).dispatchEvent(new DragEvent(type, options));
            }
        }""",
        [over, file["name"], data],
    )


def test_a_dropped_file_is_shown_taken_and_taken_back(edit: Editor, file: FilePayload) -> None:
    dialog = edit.page.locator("dialog#translation")
    drop(edit, file, "#pictures")
    expect(dialog.locator(".reviewed > li")).to_have_count(1)
    expect(dialog.locator("del")).to_have_text("genast.")
    expect(dialog.locator("ins")).to_have_text("med detsamma.")
    dialog.locator(".button.main").click()
    expect(edit.field(TEXT, "sv")).to_have_value(AFTER)
    expect(dialog).to_have_count(0)
    assert AFTER not in edit.file("steps.yaml")
    edit.page.locator("#undo").click()
    expect(edit.field(TEXT, "sv")).to_have_value(BEFORE)
    edit.is_calm()


def test_the_keyboard_chooses_takes_and_saves(edit: Editor, file: FilePayload) -> None:
    picker = edit.page.locator("#translation-file")
    picker.evaluate("(it) => it.addEventListener('click', () => it.dataset.asks = 'yes')")
    edit.page.locator("#from-translator").focus()
    edit.page.keyboard.press("Enter")
    expect(picker).to_have_attribute("data-asks", "yes")
    picker.set_input_files(file)
    button = edit.page.locator("dialog#translation .button.main")
    expect(button).to_be_focused()
    edit.page.keyboard.press("Enter")
    expect(edit.field(TEXT, "sv")).to_have_value(AFTER)
    edit.is_calm()
    edit.page.keyboard.press("Control+s")
    edit.page.locator("#saves").fill("Aino")
    edit.page.keyboard.press("Enter")
    expect(edit.page.locator("dialog#review")).to_have_count(0)
    edit.is_calm()
    assert AFTER in edit.file("steps.yaml")


def test_a_file_that_does_not_fit_is_refused_in_words(edit: Editor) -> None:
    edit.page.locator("#from-translator").focus()
    edit.page.locator("#translation-file").set_input_files(OTHER_TEXT)
    dialog = edit.page.locator("dialog#translation")
    expect(dialog.locator(".refusals")).to_contain_text("kirje.xlf")
    edit.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(edit.page.locator("#from-translator")).to_be_focused()


def test_what_makes_type_smaller_is_told_after_the_dialog_is_there(
    edit: Editor, file: FilePayload
) -> None:
    longer = file["buffer"].replace(b">En bra guide<", b">" + b"En bra guide " * 9 + b"<")
    held: list[Route] = []

    def hold_the_first(route: Route) -> None:
        if held:
            route.continue_()
        held.append(route)

    edit.page.route("**/translation-type", hold_the_first)
    drop(edit, {**file, "buffer": longer}, "#pictures")
    dialog = edit.page.locator("dialog#translation")
    status = dialog.get_by_role("status")
    expect(dialog.locator(".button.main")).to_be_focused()
    expect(status).to_have_text("Mitataan, pienentävätkö uudet sanat kirjaimia…")
    expect(dialog.locator(".smaller-type").first).to_be_hidden()
    held[0].continue_()
    expect(status).to_have_text("Mitattu: 1 teksti pienentää kirjaimia")
    title, text = dialog.locator(".smaller-type").all()
    expect(title).to_contain_text("(sv): 116 merkkiä, ")
    expect(title).to_contain_text("mahtuu ennen kuin teksti pienenee")
    expect(text).to_be_hidden()


def test_the_other_texts_are_taken_beside_what_is_refused(edit: Editor, file: FilePayload) -> None:
    other_original = file["buffer"].replace(b"<source>Aloita<", b"<source>Muuta<", 1)
    edit.page.locator("#from-translator").focus()
    edit.page.locator("#translation-file").set_input_files({**file, "buffer": other_original})
    dialog = edit.page.locator("dialog#translation")
    expect(dialog.locator(".refusals > li")).to_have_count(1)
    expect(dialog.locator("ins")).to_have_text("med detsamma.")
    expect(dialog.locator(".row.buttons [data-closes]")).to_be_focused()
    edit.page.keyboard.press("Shift+Tab")
    edit.page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    expect(edit.field(TEXT, "sv")).to_have_value(AFTER)
    edit.page.locator("#undo").click()
    expect(edit.field(TEXT, "sv")).to_have_value(BEFORE)
    edit.is_calm()


def test_words_that_are_typed_meanwhile_are_not_lost(edit: Editor, file: FilePayload) -> None:
    drop(edit, file, "#pictures")
    dialog = edit.page.locator("dialog#translation")
    expect(dialog).to_be_visible()
    steps = edit.file("steps.yaml")
    edit.write("steps.yaml", steps.replace(BEFORE, "Börja i morgon."))
    expect(edit.field(TEXT, "sv")).to_have_value("Börja i morgon.")
    dialog.locator(".button.main").click()
    expect(edit.page.locator("dialog#conflict")).to_contain_text("Börja i morgon.")
