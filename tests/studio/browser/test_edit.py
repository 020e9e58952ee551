"""A guide is edited in its picture, by mouse and by keyboard, and nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from infographic.studio.desk.desk import Desk
from infographic.studio.desk.wish import Write
from tests.publish.small_guide import small_guide
from tests.studio.browser.editing import Editor, editor

pytestmark = pytest.mark.slow

TEXT, TITLE = "steps.aloita.text", "steps.aloita.title"


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """A guide whose files have comments."""
    folder = small_guide(tmp_path / "guides" / "kaari")
    folder.change("steps.yaml", "- id: jatka", "# the second one\n- id: jatka  # stays")
    folder.write()
    return folder.path


@pytest.fixture
def edit(browser: Browser, guide: Path) -> Iterator[Editor]:
    with editor(browser, guide) as opened:
        yield opened
        assert opened.watch.faults == []


def test_a_click_on_a_text_opens_it_and_the_picture_follows(edit: Editor) -> None:
    edit.click(TEXT)
    field = edit.field(TEXT)
    expect(field).to_be_focused()
    assert field.evaluate("field => field.selectionStart === field.value.length")
    before = edit.picture()
    edit.page.keyboard.type(" Heti nyt.")
    expect(field).to_have_value("Aloita heti. Heti nyt.")
    assert edit.picture() != before
    expect(field).to_be_focused()
    assert field.evaluate("field => field.selectionStart === field.value.length")


def _is_slow(edit: Editor) -> None:
    """From now on, the studio takes its time to answer."""

    def later(route: Route) -> None:
        edit.page.wait_for_timeout(400)
        route.continue_()

    edit.page.route("**/edit/look", later)
    edit.page.route("**/edit/add", later)


def test_what_is_typed_before_the_field_has_come_goes_into_it(edit: Editor) -> None:
    _is_slow(edit)
    edit.spot("quote.text").click()
    edit.page.keyboard.type(" Ja nyt.")
    expect(edit.field("quote.text")).to_be_focused()
    expect(edit.field("quote.text")).to_have_value(re.compile(r"\S Ja nyt\.$"))
    edit.page.keyboard.type(" Aina.")
    expect(edit.field("quote.text")).to_have_value(re.compile(r"\S Ja nyt\. Aina\.$"))
    edit.is_calm()
    edit.page.locator("[data-change=add][data-to=steps]").click()
    edit.page.keyboard.type("Uutta")
    expect(edit.field("steps.askel-1.title")).to_have_value("Uutta")


def test_what_is_said_once_for_all_languages_and_what_is_no_text_have_the_focus_at_once(
    edit: Editor,
) -> None:
    edit.spot("quote.author").click()
    expect(edit.field("quote.author", "all")).to_be_focused()
    edit.spot("hub").dispatch_event("click")
    expect(edit.page.locator("#field-hub :focus")).to_have_count(1)
    edit.spot("chart").dispatch_event("click")
    expect(edit.field("chart.heading")).to_be_focused()


def test_the_text_that_was_clicked_last_opens_though_typing_goes_on(edit: Editor) -> None:
    _is_slow(edit)
    edit.click(TEXT)
    edit.page.keyboard.type(" Heti")
    edit.spot("quote.text").click()
    edit.spot("title").click()
    expect(edit.field("title")).to_be_focused()
    edit.is_calm()
    expect(edit.field("title")).to_be_focused()
    edit.click(TEXT)
    expect(edit.field(TEXT)).to_have_value("Aloita heti. Heti")


def test_escape_goes_back_to_the_text_in_the_picture(edit: Editor) -> None:
    edit.spot(TEXT).focus()
    edit.page.keyboard.press("Enter")
    expect(edit.field(TEXT)).to_be_focused()
    edit.page.keyboard.press("Escape")
    expect(edit.spot(TEXT)).to_be_focused()


def test_typing_turns_the_picture_to_its_language(edit: Editor) -> None:
    edit.click(TEXT)
    edit.field(TEXT, "sv").focus()
    edit.page.keyboard.press("End")
    edit.page.keyboard.type(" Nu.")
    expect(edit.page.locator(".picture")).to_have_attribute("data-language", "sv")
    expect(edit.field(TEXT, "sv")).to_be_focused()
    assert "seen=sv" in edit.page.url


def test_zoom_and_scroll_outlive_a_new_picture(edit: Editor) -> None:
    edit.spot(TITLE).focus()
    for _ in range(4):
        edit.page.keyboard.press("Control++")
    area = edit.page.locator("#pictures")
    area.evaluate("area => { area.scrollLeft = 120; area.scrollTop = 90; }")
    width = edit.page.locator(".picture").evaluate("picture => picture.clientWidth")
    field = edit.field("title")
    edit.page.locator('[id="item-title"]').click()
    expect(field).to_be_focused()
    before = edit.picture()
    scrolled = area.evaluate("area => [area.scrollLeft, area.scrollTop]")
    edit.page.keyboard.type(" ja uusi")
    assert edit.picture() != before
    assert area.evaluate("area => [area.scrollLeft, area.scrollTop]") == scrolled
    assert edit.page.locator(".picture").evaluate("picture => picture.clientWidth") == width


def test_saving_changes_one_line_and_keeps_every_comment(edit: Editor) -> None:
    before = edit.file("steps.yaml")
    edit.click(TEXT)
    edit.page.keyboard.type(" Nyt.")
    edit.is_calm()
    edit.page.keyboard.press("Control+s")
    dialog = edit.page.locator("dialog#review")
    expect(dialog).to_be_visible()
    expect(dialog.locator("ins")).to_have_text(" Nyt.")
    assert edit.file("steps.yaml") == before
    dialog.locator("button.main").click()
    expect(dialog).to_have_count(0)
    edit.is_calm()
    assert edit.file("steps.yaml") == before.replace("Aloita heti.", "Aloita heti. Nyt.")


def test_a_step_is_added_and_moved_by_keyboard(edit: Editor) -> None:
    edit.page.locator('[data-change=add][data-to="steps"]').focus()
    edit.page.keyboard.press("Enter")
    title = edit.field("steps.askel-1.title")
    expect(title).to_be_focused()
    edit.page.keyboard.press("Control+a")
    edit.page.keyboard.type("Lopeta")
    edit.is_calm()
    assert edit.steps() == ["Aloita", "Jatka", "Lopeta"]
    row = edit.page.locator('[id="item-steps.askel-1"]')
    row.focus()
    edit.page.keyboard.press("Alt+ArrowUp")
    expect(edit.page.locator("#says")).to_have_text("Askel 3 on nyt 2 / 3")
    edit.is_calm()
    assert edit.steps() == ["Aloita", "Lopeta", "Jatka"]
    expect(row).to_be_focused()


def test_what_is_removed_comes_back_by_the_button_of_its_message(edit: Editor) -> None:
    edit.page.locator('[id="item-steps.jatka"]').focus()
    edit.page.keyboard.press("Delete")
    note = edit.page.locator("#notices .note")
    expect(note).to_contain_text("Poistettu: Askel 2")
    edit.is_calm()
    assert edit.steps() == ["Aloita"]
    note.get_by_role("button", name="Kumoa").click()
    edit.is_calm()
    assert edit.steps() == ["Aloita", "Jatka"]


def test_an_optional_text_is_added_beside_the_tabs_and_taken_out_again(edit: Editor) -> None:
    edit.open("?text=title")
    edit.page.get_by_role("button", name="Lisää: Vaihtoehtoinen teksti").click()
    alternative = edit.field("alt")
    expect(alternative).to_be_focused()
    edit.is_calm()
    edit.page.get_by_role("button", name="Poista…").click()
    edit.page.get_by_role("button", name="Poista: vaihtoehtoinen teksti").click()
    expect(alternative).to_have_count(0)


def test_a_language_is_added_to_all_texts_and_taken_out_again(edit: Editor) -> None:
    edit.open("?text=title")
    expect(edit.field("title", "en")).to_have_count(0)
    edit.page.get_by_role("button", name="Lisää ja poista kieliä").click()
    edit.page.get_by_role("button", name="Lisää: englanti").click()
    expect(edit.field("title", "en")).to_have_value(edit.field("title").input_value())
    edit.has_picture()
    edit.page.get_by_role("button", name="English").click()
    edit.has_picture()
    edit.page.get_by_role("button", name="Lisää ja poista kieliä").click()
    edit.page.get_by_role("button", name="Poista: englanti").click()
    expect(edit.field("title", "en")).to_have_count(0)
    edit.has_picture()


def test_undo_goes_across_fields_and_leaves_typing_to_the_browser(edit: Editor) -> None:
    edit.click(TEXT)
    edit.page.keyboard.type(" Yksi.")
    edit.is_calm()
    edit.click("title")
    edit.page.keyboard.press("Control+z")
    edit.is_calm()
    edit.click(TEXT)
    expect(edit.field(TEXT)).to_have_value("Aloita heti.")
    edit.page.keyboard.type("!")
    edit.page.keyboard.press("Control+z")
    expect(edit.field(TEXT)).to_have_value("Aloita heti.")
    expect(edit.field(TEXT)).to_be_focused()


def test_undo_is_seen_in_the_field_that_has_the_focus(edit: Editor) -> None:
    edit.click(TEXT)
    edit.page.keyboard.type(" Yksi.")
    edit.is_calm()
    edit.field(TEXT, "sv").focus()
    edit.field(TEXT).focus()
    edit.page.keyboard.press("Control+z")
    expect(edit.field(TEXT)).to_have_value("Aloita heti.")
    expect(edit.field(TEXT)).to_be_focused()
    edit.is_calm()
    edit.page.keyboard.press("Control+y")
    expect(edit.field(TEXT)).to_have_value("Aloita heti. Yksi.")


def test_what_is_composed_of_several_keys_can_be_undone(edit: Editor) -> None:
    """As all is on phones, and what input methods write."""
    edit.click(TEXT)
    keyboard = edit.page.context.new_cdp_session(edit.page)
    for part in ("k", "ka"):
        seen = {"text": part, "selectionStart": len(part), "selectionEnd": len(part)}
        keyboard.send("Input.imeSetComposition", seen)
    keyboard.send("Input.insertText", {"text": "仮名"})
    expect(edit.page.locator("#save")).to_contain_text("1")
    edit.is_calm()
    for _ in range(3):
        edit.page.keyboard.press("Control+z")
        edit.is_calm()
    expect(edit.field(TEXT)).to_have_value("Aloita heti.")
    expect(edit.page.locator("#save")).not_to_contain_text("1")


def test_a_broken_file_is_told_over_the_picture_and_mended(edit: Editor) -> None:
    good = edit.file("steps.yaml")
    edit.write("steps.yaml", good.replace("fi: Jatka", 'fi: "Jatka'))
    sheet = edit.page.locator(".broken")
    expect(sheet).to_be_visible()
    expect(edit.page.locator(".picture img")).to_be_visible()
    edit.write("steps.yaml", good.replace("fi: Jatka", "fi: Jatka sitten"))
    expect(sheet).to_have_count(0)
    edit.is_calm()
    assert edit.steps() == ["Aloita", "Jatka sitten"]


def test_the_picture_outlives_an_empty_file_and_a_guide_that_is_gone(edit: Editor) -> None:
    good = edit.file("guide.yaml")
    edit.write("guide.yaml", "")
    sheet = edit.page.locator(".broken")
    expect(sheet).to_contain_text("tyhjä")
    expect(edit.page.locator(".picture img")).to_be_visible()
    sheet.get_by_role("button", name="Palauta").click()
    expect(sheet).to_have_count(0)
    assert edit.file("guide.yaml") == good
    (edit.folder / "guide.yaml").unlink()
    expect(edit.page.locator("#notices .note.bad")).to_contain_text("ei ole opasta")
    expect(edit.page.locator(".picture img")).to_be_visible()
    edit.write("guide.yaml", good)
    edit.open()
    edit.watch.faults.clear()  # what the browser says of a guide that is not there


def test_two_tabs_lose_nothing(edit: Editor, guide: Path) -> None:
    other = Editor(edit.page.context.new_page(), guide, edit.address, edit.watch)
    other.open()
    edit.click(TEXT)
    edit.page.keyboard.type(" Ensin tässä.")
    edit.is_calm()
    other.click("title")
    other.page.keyboard.type(" ja toinen")
    other.is_calm()
    edit.is_calm()
    expect(edit.field(TEXT)).to_be_focused()
    expect(other.page.locator("#save")).to_contain_text("2")
    expect(edit.page.locator("#save")).to_contain_text("2")
    edit.page.keyboard.type(" Jatkuu.")
    edit.is_calm()
    expect(edit.field(TEXT)).to_have_value("Aloita heti. Ensin tässä. Jatkuu.")


def test_words_wait_in_the_browser_while_the_studio_is_away(edit: Editor) -> None:
    edit.click(TEXT)
    edit.page.route("**/edit/words", lambda route: route.abort())
    edit.page.keyboard.type(" Talteen.")
    expect(edit.page.locator("#connection")).to_be_visible()
    edit.page.unroute("**/edit/words")
    edit.open()
    edit.is_calm()
    edit.watch.faults.clear()  # what the browser says of the words that did not arrive
    edit.click(TEXT)
    expect(edit.field(TEXT)).to_have_value("Aloita heti. Talteen.")
    expect(edit.page.locator("#save")).to_contain_text("1")


def test_words_of_a_step_that_somebody_else_removes_are_told_and_can_come_back(
    edit: Editor, guide: Path
) -> None:
    other = Editor(edit.page.context.new_page(), guide, edit.address, edit.watch)
    other.open()
    edit.page.bring_to_front()
    edit.click("steps.jatka.title")
    edit.page.route("**/edit/words", lambda route: route.abort())
    edit.page.keyboard.type(" nyt")
    expect(edit.page.locator("#connection")).to_be_visible()
    other.page.locator('[id="item-steps.jatka"]').focus()
    other.page.keyboard.press("Delete")
    other.is_calm()
    edit.page.unroute("**/edit/words")
    note = edit.page.locator("#notices .note.bad")
    expect(note).to_contain_text("Kirjoittamasi on vielä tässä: Jatka nyt")
    other.page.get_by_role("button", name="Kumoa").last.click()
    other.is_calm()
    edit.open("?text=steps.jatka.title")
    expect(edit.field("steps.jatka.title")).to_have_value("Jatka nyt")
    expect(edit.page.locator("#save")).to_contain_text("1")
    edit.watch.faults.clear()  # what the browser says of the words that were not taken


def test_a_text_that_is_refused_keeps_no_other_back_and_can_be_thrown_away(edit: Editor) -> None:
    edit.click("title")
    edit.page.route("**/edit/words", lambda route: route.abort())
    edit.page.keyboard.insert_text("\u202e")
    edit.field("title", "sv").focus()
    edit.page.keyboard.press("End")
    edit.page.keyboard.type(" nu")
    expect(edit.page.locator("#connection")).to_be_visible()
    edit.page.unroute("**/edit/words")
    note = edit.page.locator("#notices .note.bad")
    expect(note).to_contain_text("Kirjoittamasi on vielä tässä")
    expect(edit.page.locator("#save")).to_contain_text("1")
    edit.page.reload()
    expect(note).to_contain_text("Kirjoittamasi on vielä tässä")
    edit.is_calm()
    note.get_by_role("button", name="Heitä pois").click()
    expect(note).to_have_count(0)
    edit.is_calm()
    edit.page.reload()
    edit.is_calm()
    expect(edit.field("title", "sv")).to_have_value("En bra guide nu")
    expect(edit.field("title")).to_have_value("Hyvä opas")
    expect(note).to_have_count(0)
    edit.watch.faults.clear()


def test_a_script_in_a_field_is_a_text(edit: Editor) -> None:
    words = '<script>alert(1)</script><img src=x onerror="alert(2)">'
    edit.click("title")
    edit.page.keyboard.press("Control+a")
    edit.page.keyboard.insert_text(words)
    edit.is_calm()
    expect(edit.field("title")).to_have_value(words)
    edit.open("?text=title")
    expect(edit.field("title")).to_have_value(words)
    assert edit.page.locator("#edit script, #edit img[src=x]").count() == 0


def test_what_is_too_long_is_marked_and_remedies_are_offered(edit: Editor) -> None:
    edit.write("formats.yaml", edit.file("formats.yaml").replace("3 pt", "6 pt"))
    edit.open(f"?text={TEXT}")
    field = edit.field(TEXT)
    before = edit.picture()
    field.fill("Sanoja tulee lisää, kunnes sivu on täynnä. " * 60)
    expect(edit.page.locator("#panel-steps\\.aloita\\.text .meter.bad")).to_be_visible(
        timeout=90_000
    )
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field.locator("xpath=preceding-sibling::div").locator(".over")).not_to_be_empty()
    expect(edit.spot(TEXT)).to_contain_text("Ei mahdu vielä")
    expect(edit.page.locator("#remedies button").first).to_contain_text("Lyhennä tästä")
    assert edit.picture() == before
    expect(edit.page.locator(".shape[aria-selected=true] .dot.bad")).to_be_visible()


def test_a_step_is_dragged_by_its_grip(edit: Editor) -> None:
    rows = edit.page.locator("#contents ol .item")
    grip = rows.nth(1).locator(".grip")
    box, first = grip.bounding_box(), rows.nth(0).bounding_box()
    assert box
    assert first
    mouse = edit.page.mouse
    mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    mouse.down()
    mouse.move(first["x"] + 20, first["y"] + 2, steps=5)
    mouse.up()
    expect(edit.page.locator("#says")).to_have_text("Askel 2 on nyt 1 / 2")
    edit.is_calm()
    assert edit.steps() == ["Jatka", "Aloita"]


def test_a_logo_is_judged_and_shown(edit: Editor, tmp_path: Path) -> None:
    hostile = tmp_path / "logo.svg"
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
    hostile.write_text(svg.format("<script>alert(1)</script>"), encoding="utf-8")
    edit.open("?text=publisher")
    chooser = edit.page.locator('input[data-file="logo.file"]')
    chooser.set_input_files(hostile)
    refused = edit.page.locator('[id="refused-logo.file-all"]')
    expect(refused).to_contain_text("ohjelmakoodia")
    edit.watch.faults.clear()
    good = tmp_path / "oma.svg"
    good.write_text(svg.format('<path d="M1 1h7v7h-7z"/>'), encoding="utf-8")
    chooser.set_input_files(good)
    expect(edit.page.locator("#composer .drop")).to_contain_text("oma.svg")
    assert (edit.folder / "oma.svg").is_file()


def test_a_draft_that_was_left_behind_is_found(browser: Browser, guide: Path) -> None:
    with Desk(guide) as desk:
        desk.apply([Write(TEXT, "fi", "Aloita, kun ehdit.")])
    with editor(browser, guide) as edit:
        bar = edit.page.locator("#bars .bar")
        expect(bar).to_contain_text("Löytyi keskeneräinen muokkaus")
        bar.get_by_role("button", name="Jatka siitä").click()
        expect(bar).to_have_count(0)
        edit.click(TEXT)
        expect(edit.field(TEXT)).to_have_value("Aloita, kun ehdit.")
