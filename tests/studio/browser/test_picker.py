"""Drawings are looked for, tried and taken by keyboard; hostile files are refused where they are
brought."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Locator, expect

from infographic.content.guide.folder_file import MAX_BYTES
from tests.publish.site.browser.accessibility import barriers
from tests.publish.small_guide import small_guide
from tests.studio.browser.editing import LAPTOP, Editor, editor
from tools.browser import Reader

pytestmark = pytest.mark.slow

ICON = "steps.aloita.icon"
NIGHT = Reader(1280, 800, colours="dark", motion="reduce")
PHONE = Reader(320, 640, motion="reduce")
WIDE = Reader(1440, 900, motion="reduce")
_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
GOOD = f'{_HEAD}<rect width="9" height="9" fill="#002d6e"/></svg>'
_BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
HOSTILE = {
    "script": f"{_HEAD}\n<script>alert(1)</script></svg>",
    "handler": f'{_HEAD}<rect width="9" height="9" onclick="alert(1)"/></svg>',
    "elsewhere": f'{_HEAD}<image href="https://example.org/a.png" width="9" height="9"/></svg>',
    "bomb": f'<!DOCTYPE svg [<!ENTITY a0 "ha">{_BOMB}]>{_HEAD}<title>&a11;</title></svg>',
    "huge": f"{_HEAD}{'<g/>' * (MAX_BYTES // 2)}</svg>",
    "no drawing": "hello",
}


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    folder = small_guide(tmp_path / "guides" / "kaari")
    folder.write()
    return folder.path


@pytest.fixture
def edit(browser: Browser, guide: Path) -> Iterator[Editor]:
    with editor(browser, guide) as opened:
        yield opened


def picker(edit: Editor, field: str = ICON) -> Locator:
    edit.open(f"?text={field}")
    edit.page.locator(f'[data-picker="{field}"]').click()
    dialog = edit.page.locator("#picker")
    expect(dialog).to_be_visible()
    return dialog


def svg(text: str, name: str = "kuva.svg") -> FilePayload:
    return {"name": name, "mimeType": "image/svg+xml", "buffer": text.encode()}


def drag(place: Locator, event: str, text: str, name: str = "kuva.svg") -> None:
    """A file is dragged over a place, away from it, or dropped."""
    page = place.page
    made = """([text, name]) => {
        const dragged = new DataTransfer();
        dragged.items.add(new File([text], name, { type: "image/svg+xml" }));
        return dragged;
    }"""
    dragged = page.evaluate_handle(made, [text, name])
    place.dispatch_event(event, {"dataTransfer": dragged})


def test_a_word_an_arrow_and_enter_take_a_scene_and_undo_gives_it_back(edit: Editor) -> None:
    dialog = picker(edit)
    expect(edit.page.locator("#picker-query")).to_be_focused()
    edit.page.keyboard.type("kahvi")
    edit.page.keyboard.press("ArrowDown")
    first = dialog.locator("[role=option]").first
    expect(first).to_be_focused()
    expect(first).to_have_attribute("aria-selected", "true")
    expect(edit.page.locator("#picker-preview")).to_have_attribute("alt", "kahvi")
    edit.page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    expect(edit.page.locator(f'[data-picker="{ICON}"]')).to_be_focused()
    scene = edit.page.locator('[data-picker="steps.aloita.scene"]')
    expect(scene).to_contain_text("kahvi")
    edit.page.locator('[data-change="undo"]').first.click()
    expect(scene).not_to_contain_text("kahvi")
    assert edit.watch.faults == []


def test_an_icon_tells_which_scene_goes_and_undo_brings_that_back(edit: Editor) -> None:
    steps = edit.file("steps.yaml").replace("icon: rocket", "icon: rocket\n  scene: coffee")
    edit.write("steps.yaml", steps)
    dialog = picker(edit)
    edit.page.keyboard.type("puu")
    expect(dialog.locator("#picker-icons")).to_be_visible()
    dialog.locator(".icons [role=option]").first.click()
    expect(dialog.locator("#picker-instead")).to_contain_text("kahvi")
    expect(dialog.locator("#picker-instead input")).to_be_checked()
    edit.page.locator("#picker-take").click()
    expect(dialog).to_have_count(0)
    notice = edit.page.locator("#notices .note")
    expect(notice).to_contain_text("kahvi")
    edit.is_calm()
    scene = edit.page.locator('[data-picker="steps.aloita.scene"]')
    expect(scene).not_to_contain_text("kahvi")
    notice.get_by_role("button").first.click()
    expect(scene).to_contain_text("kahvi")


def test_how_many_were_found_is_announced(edit: Editor) -> None:
    dialog = picker(edit)
    status = dialog.locator("#picker-count[role=status]")
    for word, told in [("kahvi", "kuvake"), ("kaffi", "kaffe"), ("qqqq", "Ei osumia")]:
        edit.page.locator("#picker-query").fill(word)
        expect(status).to_contain_text(told)
    expect(dialog.locator(".nothing")).to_contain_text("Kokeile")


def test_near_words_are_proposed(edit: Editor) -> None:
    dialog = picker(edit)
    edit.page.keyboard.type("xkahvqi")
    dialog.get_by_role("button", name="kahvi").click()
    expect(dialog.locator("[data-name=coffee]")).to_be_visible()


def test_an_own_drawing_is_judged_tried_and_taken(edit: Editor) -> None:
    dialog = picker(edit)
    for name, text in HOSTILE.items():
        edit.page.locator("#picker-file").set_input_files(svg(text, f"{name}.svg"))
        expect(edit.page.locator("#picker-refused"), name).not_to_be_empty()
        assert list(edit.folder.glob("*.svg")) == []
    edit.page.locator("#picker-file").set_input_files(svg(GOOD))
    expect(dialog.locator("[data-name='kuva.svg']")).to_be_focused()
    expect(edit.page.locator("#picker-refused")).to_be_empty()
    dialog.locator("#picker-alt-fi").fill("Sininen.")
    dialog.locator("#picker-take").click()
    expect(edit.page.locator("#picker-refused")).not_to_be_empty()
    dialog.locator("#picker-alt-sv").fill("Blå.")
    dialog.locator("#picker-take").click()
    expect(dialog).to_have_count(0)
    edit.is_calm()
    expect(edit.page.locator('[data-picker="steps.aloita.scene"]')).to_contain_text("kuva.svg")


def test_a_drawing_is_dropped_on_the_picker(edit: Editor) -> None:
    dialog = picker(edit)
    expect(dialog.locator(".drop-here")).to_be_hidden()
    drag(dialog, "dragover", GOOD)
    expect(dialog.locator(".drop-here")).to_be_visible()
    expect(dialog.locator(".drop-here")).to_contain_text("Pudota")
    drag(dialog, "dragleave", GOOD)
    expect(dialog.locator(".drop-here")).to_be_hidden()
    drag(dialog, "drop", HOSTILE["script"])
    expect(edit.page.locator("#picker-refused")).to_contain_text("ohjelmakoodia")
    assert list(edit.folder.glob("*.svg")) == []
    drag(dialog, "drop", GOOD)
    expect(dialog.locator("[data-name='kuva.svg']")).to_be_focused()


def test_a_drawing_that_is_brought_and_not_taken_leaves_nothing(edit: Editor) -> None:
    dialog = picker(edit)
    edit.page.locator("#picker-file").set_input_files(svg(GOOD))
    expect(dialog.locator("[data-name='kuva.svg']")).to_be_focused()
    assert [path.name for path in edit.folder.glob("*.svg")] == ["kuva.svg"]
    with edit.page.expect_response("**/picker/left"):
        edit.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    assert list(edit.folder.glob("*.svg")) == []


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_drawing_is_brought_by_keyboard(edit: Editor, key: str) -> None:
    dialog = picker(edit)
    with edit.page.expect_file_chooser() as chooser:
        dialog.locator("#picker-file").press(key)
    chooser.value.set_files(svg(GOOD))
    expect(dialog.locator("[data-name='kuva.svg']")).to_be_focused()


def test_a_logo_is_dropped_where_there_is_none_yet(edit: Editor) -> None:
    publisher = "publisher: {fi: Kela, sv: FPA}"
    edit.write("guide.yaml", f"{edit.file('guide.yaml').rstrip()}\n{publisher}\n")
    edit.open("?text=publisher")
    add = edit.page.locator("#composer .adds[data-drops]")
    drag(edit.page.locator("#contents"), "dragover", GOOD)
    expect(edit.page.locator("body")).to_have_class("is-dragging")
    expect(edit.page.locator(".is-over")).to_have_count(0)
    drag(add, "dragover", GOOD)
    expect(edit.page.locator(".is-over")).to_have_count(1)
    drag(add, "drop", HOSTILE["script"])
    refusal = edit.page.locator('[id="refused-logo.file-all"]')
    expect(refusal).to_contain_text("kuva.svg")
    expect(refusal).to_contain_text("ohjelmakoodia")
    assert list(edit.folder.glob("*.svg")) == []
    drag(add, "drop", GOOD)
    field = edit.page.locator('.drop[data-drops="logo.file"]')
    expect(field).to_contain_text("kuva.svg")
    expect(refusal).to_be_empty()
    drag(field, "dragover", GOOD)
    expect(field.locator(".drop-here")).to_be_visible()
    drag(field, "drop", GOOD.replace("002d6e", "000000"))
    expect(field).to_contain_text("kuva-2.svg")
    drag(edit.page.locator("#contents"), "drop", GOOD)
    expect(field).to_be_visible()  # the browser stays on the page
    expect(edit.page.locator("#translation")).to_have_count(0)  # a drawing is no translator's file


def test_a_refused_logo_is_told_at_its_field(edit: Editor) -> None:
    (edit.folder / "logo.svg").write_text(GOOD, encoding="utf-8")
    logo = "logo: {file: logo.svg, alt: {fi: Kela, sv: FPA}}"
    edit.write("guide.yaml", f"{edit.file('guide.yaml').rstrip()}\n{logo}\n")
    edit.open("?text=logo.file")
    field = edit.page.locator('[id="file-logo.file-all"]')
    expect(field).to_be_visible()
    refusal = edit.page.locator('[id="refused-logo.file-all"]')
    for name, text in HOSTILE.items():
        field.set_input_files(svg(text, f"{name}.svg"))
        expect(refusal, name).not_to_be_empty()
    field.set_input_files(svg(GOOD.replace("002d6e", "000000"), "uusi.svg"))
    expect(refusal).to_be_empty()
    expect(edit.page.locator("#composer")).to_contain_text("uusi.svg")


def test_everything_is_done_by_keyboard_alone(edit: Editor) -> None:
    edit.write("steps.yaml", edit.file("steps.yaml").replace("rocket", "rocket\n  scene: book", 1))
    edit.open(f"?text={ICON}")
    keyboard, opens = edit.page.keyboard, edit.page.locator(f'[data-picker="{ICON}"]')
    opens.press("Enter")
    expect(edit.page.locator("#picker-query")).to_be_focused()
    keyboard.press("Escape")
    expect(edit.page.locator("#picker")).to_have_count(0)
    expect(opens).to_be_focused()
    keyboard.press("Enter")
    expect(edit.page.locator("#picker-query")).to_be_focused()
    keyboard.type("puu")
    keyboard.press("Enter")
    options = edit.page.locator("#picker [role=option]")
    expect(options.nth(0)).to_be_focused()
    keyboard.press("ArrowRight")
    expect(options.nth(1)).to_be_focused()
    keyboard.press("ArrowUp")
    expect(edit.page.locator("#picker-query")).to_be_focused()
    icon = edit.page.locator("#picker .icons [role=option][tabindex='0']")
    for _ in range(12):  # past words and illustrations
        keyboard.press("Tab")
        if icon.evaluate("icon => icon === document.activeElement"):
            break
    expect(icon).to_be_focused()
    keyboard.press("Tab")
    kept = edit.page.locator("#picker-instead input")
    expect(kept).to_be_focused()
    keyboard.press("Space")
    expect(kept).not_to_be_checked()
    edit.page.locator("#picker-take").press("Enter")
    expect(edit.page.locator("#picker")).to_have_count(0)
    edit.is_calm()
    expect(edit.page.locator('[data-picker="steps.aloita.scene"]')).to_contain_text("kirja")
    expect(opens).not_to_contain_text("raketti")


def test_a_magnified_window_shows_all_of_it(browser: Browser, guide: Path) -> None:
    magnified = Reader(360, 225, motion="reduce")  # 1440 × 900 at 400 %
    with editor(browser, guide, magnified) as edit:
        dialog = picker(edit)
        edit.page.locator("#picker-query").fill("kahvi")
        edit.page.keyboard.press("ArrowDown")
        expect(dialog.locator("[role=option]").first).to_be_in_viewport()
        for part in ("#picker-preview", ".bring", "#picker-take"):
            dialog.locator(part).scroll_into_view_if_needed()
            expect(dialog.locator(part)).to_be_in_viewport()
        assert not dialog.evaluate("dialog => dialog.scrollWidth > dialog.clientWidth")
        assert [each for each in barriers(edit.page) if "#picker" in each or ".pick" in each] == []


@pytest.mark.parametrize(
    ("reader", "language"),
    [
        pytest.param(LAPTOP, "fi", id="light"),
        pytest.param(WIDE, "sv", id="wide"),
        pytest.param(NIGHT, "fi", id="dark"),
        pytest.param(NIGHT, "sv", id="dark-sv"),
        pytest.param(PHONE, "fi", id="phone"),
        pytest.param(PHONE, "sv", id="phone-sv"),
        pytest.param(PHONE, "en", id="phone-en"),
    ],
)
def test_axe_finds_no_barrier(browser: Browser, guide: Path, reader: Reader, language: str) -> None:
    with editor(browser, guide, reader, language) as edit:
        dialog = picker(edit)
        edit.page.keyboard.type("kahvi")
        edit.page.keyboard.press("ArrowDown")
        expect(edit.page.locator("#picker-preview")).to_be_visible()
        expect(dialog.locator("[role=option]").first).to_be_focused()
        assert [each for each in barriers(edit.page) if "#picker" in each or ".pick" in each] == []
        width = "dialog => dialog.scrollWidth > dialog.clientWidth"
        assert not dialog.evaluate(width)
        assert edit.watch.faults == []
