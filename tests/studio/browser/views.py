"""Every view of the studio, and how it is come to: what holds for all of them is tried on each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.sync_api import FilePayload, Page, Route, expect

from infographic.history.history import History
from infographic.history.repository import begin_repository
from infographic.message import ENGLISH
from infographic.publish.offer import load
from infographic.studio.address import Address
from infographic.translation.exchange_of import exchange_of
from infographic.translation.xliff_written import xliff_of
from tests.publish.small_guide import CARD, STRIP, formats, small_guide
from tests.studio.browser.serving import served
from tests.studio.desk.hand import change_file
from tools.browser import Reader, go

expect.set_options(timeout=20_000)
PATIENCE = 120_000  # ms
SMALL_CARDS = [(f"card{number}", "160 mm, 110 mm", "svg, png, pdf") for number in range(18)]
TOO_SMALL = ("tiny", "30 mm, 30 mm", "png")
TEXT = "steps.aloita.text"


@dataclass(frozen=True)
class Place:
    """A studio with the guides that the views need, one without guides, and where theirs lie."""

    address: Address
    empty: Address
    folder: Path


@dataclass(frozen=True)
class Visit:
    """Somebody who comes to a view in a window."""

    page: Page
    place: Place
    reader: Reader

    def go(self, path: str) -> None:
        go(self.page, f"{self.place.address.plain}{path}", self.reader)

    def edit(self, guide: str, query: str = "") -> None:
        """The edit view of a guide, when its picture is there."""
        self.go(f"guides/{guide}/edit{query}")
        self.is_calm()
        expect(self.page.locator(".picture img[src^=blob]").first).to_be_visible()

    def is_calm(self) -> None:
        expect(self.page.locator("#edit[data-calm]")).to_have_count(1)

    def write(self, text: str, language: str, words: str) -> None:
        """Type other words for a text, and wait until the studio has them."""
        field = self.page.locator(f'[id="text-{text}-{language}"]')
        if field.input_value() != words:
            field.fill(words)
        self.is_calm()

    def is_shown(self, selector: str) -> None:
        expect(self.page.locator(selector).first).to_be_visible()


@contextmanager
def every_guide(folder: Path) -> Iterator[Place]:
    """The studios of the views, and one guide for each state that a guide can be in."""
    guides, empty = folder / "guides", folder / "empty"
    empty.mkdir(parents=True)
    names = ("kaari", "muutos", "rivi", "ristiriita", "tehty", "tekeilla", "versiot", "puute")
    for name in names:
        small_guide(guides / name).write()
    _broken_guides(guides)
    tiny = small_guide(guides / "tehty")
    tiny.files["formats.yaml"] = formats(("card", "160 mm, 110 mm", "svg"), TOO_SMALL)
    tiny.write()
    many = small_guide(guides / "tekeilla")
    many.files["formats.yaml"] = formats(*SMALL_CARDS)
    many.write()
    begin_repository(guides / "versiot")
    history = History(guides / "versiot")
    history.save("Ensimmäinen versio", "Toimittaja B")
    change_file(guides / "versiot", "steps.yaml", "fi: Aloita heti.", "fi: Aloita rauhassa.")
    history.save("Askel 1", "Toimittaja A")
    change_file(guides / "versiot", "guide.yaml", "fi: Hyvä opas", "fi: Parempi opas")
    history.save("Otsikko", "Kääntäjä")
    with ExitStack() as stack:
        address = stack.enter_context(served(guides))
        yield Place(address, stack.enter_context(served(empty)), guides)


def _broken_guides(guides: Path) -> None:
    """One in which long texts do not fit, and one that cannot be read."""
    long = small_guide(guides / "pitka")
    long.files["formats.yaml"] = formats(CARD, STRIP).replace("3 pt", "7 pt")
    long.write()
    unread = small_guide(guides / "rikki")
    unread.files["steps.yaml"] = "- id: [\n"
    unread.write()


def _start(visit: Visit) -> None:
    visit.go("")
    expect(visit.page.locator("[data-card], .shot.waits")).to_have_count(0)


def _start_searched(visit: Visit) -> None:
    _start(visit)
    visit.page.keyboard.press("/")
    visit.page.keyboard.type("xyz")
    visit.is_shown("#none-found")


def _empty_start(visit: Visit) -> None:
    go(visit.page, visit.place.empty.plain, visit.reader)
    visit.is_shown(".guide.new")


def _new_guide(visit: Visit) -> None:
    _start(visit)
    visit.page.locator("[data-opens=new-guide]").first.click()
    visit.is_shown("#new-guide")


def _new_guide_lacking(visit: Visit) -> None:
    _new_guide(visit)
    visit.page.locator("#new-guide-form .button.main").click()
    visit.is_shown(".no-title")


def _import_refused(visit: Visit) -> None:
    _start(visit)
    letter = FilePayload(name="letter.zip", mimeType="application/zip", buffer=b"Hei!")
    visit.page.locator("#import-file").set_input_files(letter)
    visit.is_shown("#notices .note.bad")


def _settings(visit: Visit) -> None:
    visit.edit("kaari")
    visit.page.keyboard.press("F6")
    visit.page.keyboard.press(",")
    visit.is_shown("#settings")


def _keys(visit: Visit) -> None:
    _settings(visit)
    visit.page.locator("#settings [data-opens=keys]").click()
    visit.is_shown("#keys")


def _missing_page(visit: Visit) -> None:
    visit.go("guides/ei-ole/edit")
    visit.is_shown("h1")


def _not_let_in(visit: Visit) -> None:
    visit.page.context.clear_cookies(name=visit.place.address.cookie_name)
    visit.go("?token=wrong")
    visit.is_shown("h1")


def _edit(visit: Visit) -> None:
    visit.edit("kaari", f"?text={TEXT}")


def _edit_twins(visit: Visit) -> None:
    visit.edit("kaari", f"?text={TEXT}&seen=all")
    expect(visit.page.locator(".picture img[src^=blob]")).to_have_count(2)


def _edit_values(visit: Visit) -> None:
    visit.edit("kaari", "?text=theme")


def _edit_chart(visit: Visit) -> None:
    visit.edit("kaari", "?text=chart.values.0.label")


def _edit_step(visit: Visit) -> None:
    visit.edit("kaari", "?text=steps.aloita.icon")


def _edit_languages(visit: Visit) -> None:
    _edit(visit)
    visit.page.locator("[data-change=languages]").click()
    visit.is_shown("dialog#guide-languages")


def _edit_removals(visit: Visit) -> None:
    _edit_chart(visit)
    visit.page.locator("#removes").click()
    visit.is_shown("#removals")


def _edit_contents(visit: Visit) -> None:
    """The contents, which unfold in a narrow window."""
    _edit(visit)
    _unfold(visit, "contents")


def _edit_advice(visit: Visit) -> None:
    _edit_too_long(visit)
    _unfold(visit, "advices")


def _unfold(visit: Visit, name: str) -> None:
    for button in visit.page.locator(f"[data-shows={name}]").all():
        if button.is_visible():
            button.click()
            break
    visit.is_shown(f"#{name}")


def _edit_error(visit: Visit) -> None:
    visit.edit("puute", "?text=steps.jatka.title")
    visit.write("steps.jatka.title", "sv", "")
    visit.is_shown("textarea[aria-invalid=true]")


def _edit_too_long(visit: Visit) -> None:
    visit.go(f"guides/pitka/edit?text={TEXT}")
    visit.is_calm()
    visit.write(TEXT, "fi", "Aloita heti. " * 150)
    visit.is_shown("textarea[aria-invalid=true]")


def _edit_removed(visit: Visit) -> None:
    """After something was removed, with the way back in a message."""
    visit.edit("rivi", "?text=steps.jatka.title")
    visit.write("steps.jatka.title", "fi", "Jatka yhä")
    visit.page.locator("#undo").click()
    visit.is_calm()


def _review(visit: Visit) -> None:
    visit.edit("muutos", f"?text={TEXT}")
    visit.write(TEXT, "fi", "Aloita nyt.")
    visit.page.keyboard.press("Control+s")
    visit.is_shown("dialog#review")


def _discard(visit: Visit) -> None:
    _review(visit)
    visit.page.locator("#review [data-change=discard]").click()
    visit.is_shown("dialog:modal:not(#review), #notices .note")


def _translation(visit: Visit) -> None:
    """A translator's file shows what it would change, and which texts it does not have."""
    visit.edit("kaari", f"?text={TEXT}")
    exchange = exchange_of(load(visit.place.folder / "kaari"), "fi", "sv")
    some = replace(exchange, texts=exchange.texts[:-1])
    data = xliff_of((some,), ENGLISH).replace(b">B\xc3\xb6rja genast.<", b">B\xc3\xb6rja nu.<")
    _brought(visit, FilePayload(name="tekstit.xlf", mimeType="text/xml", buffer=data))


def _translation_refused(visit: Visit) -> None:
    visit.edit("kaari", f"?text={TEXT}")
    table = b"id;source;target\nx;=1+1;a\ny;#REF!;b\n"
    _brought(visit, FilePayload(name="tekstit.csv", mimeType="text/csv", buffer=table))


def _brought(visit: Visit, file: FilePayload) -> None:
    visit.page.locator("#translation-file").set_input_files(file)
    visit.is_shown("dialog#translation")


def _approver(visit: Visit) -> None:
    visit.edit("kaari", "?text=quote.text")
    visit.page.locator("#composer [data-change=approve]").first.click()
    visit.is_shown("dialog#who")


def _broken(visit: Visit) -> None:
    steps = visit.place.folder / "rivi" / "steps.yaml"
    whole = (visit.place.folder / "kaari" / "steps.yaml").read_text("utf-8")
    steps.write_text(whole, "utf-8")
    visit.edit("rivi", "?text=title")
    steps.write_text(whole.replace("fi: Jatka", 'fi: "Jatka'), "utf-8")
    visit.is_shown(".broken")
    visit.is_calm()


def _broken_file(visit: Visit) -> None:
    _broken(visit)
    visit.page.locator(".broken [data-change=open-file]").click()
    visit.is_shown("dialog#file")


def _unread(visit: Visit) -> None:
    visit.go("guides/rikki/edit")
    visit.is_shown("main")
    visit.page.wait_for_load_state("networkidle")


def _conflict_bar(visit: Visit) -> None:
    steps = visit.place.folder / "ristiriita" / "steps.yaml"
    whole = (visit.place.folder / "kaari" / "steps.yaml").read_text("utf-8")
    visit.edit("ristiriita", f"?text={TEXT}")
    if not visit.page.locator("#bars button").count():
        visit.write(TEXT, "fi", "Aloita nyt.")
        steps.write_text(whole.replace("Aloita heti.", "Aloita huomenna."), "utf-8")
    visit.is_shown("#bars button")


def _conflict(visit: Visit) -> None:
    _conflict_bar(visit)
    visit.page.locator("#bars button").first.click()
    visit.is_shown("dialog#conflict")


def _disconnected(visit: Visit) -> None:
    visit.edit("kaari", f"?text={TEXT}")
    visit.page.route("**/edit/*", lambda route: route.abort())
    visit.page.evaluate("document.dispatchEvent(new CustomEvent('studio:changed', {detail: {}}))")
    visit.is_shown("#connection")


def _icons(visit: Visit) -> None:
    _edit_step(visit)
    visit.page.locator("[data-picker$=icon]:visible, [data-picker$=drawing]:visible").first.click()
    visit.is_shown("dialog#picker [role=option]")


def _icons_searched(visit: Visit) -> None:
    _icons(visit)
    visit.page.keyboard.type("kahvi")
    expect(visit.page.locator("#picker-count")).not_to_be_empty()
    visit.page.keyboard.press("ArrowDown")
    visit.is_shown("#picker-preview")


def _nothing_found(visit: Visit) -> None:
    _icons(visit)
    visit.page.keyboard.type("xqzw")
    visit.is_shown("#picker-found .nothing")


def _versions(visit: Visit) -> None:
    visit.go("guides/versiot/versions")
    expect(visit.page.locator("#pair img")).to_have_count(2)


def _one_version(visit: Visit) -> None:
    _versions(visit)
    if visit.page.locator("#all-versions").is_visible():
        visit.page.locator("#all-versions").click()
    visit.page.locator("#thread a.version").last.click()
    expect(visit.page.locator("#differences tbody tr")).to_have_count(2)
    expect(visit.page.locator(".is-waiting")).to_have_count(0)


def _versions_over(visit: Visit) -> None:
    _versions(visit)
    visit.page.locator("#over").click()
    visit.is_shown("#share")


def _who_saves(visit: Visit) -> None:
    _versions(visit)
    visit.page.locator("[data-opens=who], #restore").first.click()
    visit.is_shown("dialog#who")


def _no_versions(visit: Visit) -> None:
    visit.go("guides/kaari/versions")
    visit.is_shown(".none")


def _approval(visit: Visit) -> None:
    visit.go("guides/kaari/approval")
    visit.is_shown("#table")


def _approval_asks(visit: Visit) -> None:
    _approval(visit)
    visit.page.locator("[data-confirms]").first.click()
    visit.is_shown("#who")


def _approval_confirms(visit: Visit) -> None:
    _approval_asks(visit)
    visit.page.locator("#who-approves").fill("Aino")
    visit.page.keyboard.press("Enter")
    visit.is_shown("#confirm")


def _approval_unsaved(visit: Visit) -> None:
    visit.edit("muutos", f"?text={TEXT}")
    visit.write(TEXT, "fi", "Aloita nyt.")
    visit.go("guides/muutos/approval")
    visit.is_shown("#unsaved")


def _fetch(visit: Visit) -> None:
    visit.go("guides/kaari/fetch")
    visit.is_shown("#make-begin")


def _is_left_waiting(route: Route) -> None:
    """What is asked for gets no answer."""


def _fetch_building(visit: Visit) -> None:
    """The files are being made, and stay where they are with that while they are looked at."""
    visit.page.route("**/fetch/look*", _is_left_waiting)
    visit.go("guides/tekeilla/fetch")
    if not visit.page.locator("#make-stop").count():
        visit.page.locator("#make-begin").click()
    visit.is_shown("#make-stop")


def _fetch_done(visit: Visit) -> None:
    visit.go("guides/tehty/fetch")
    if not visit.page.locator(".file.is-ready").count():
        visit.page.locator("#make-begin").click()
        expect(visit.page.locator("#make-begin")).to_be_visible(timeout=PATIENCE)
    visit.is_shown(".file.is-ready")


VIEWS: Mapping[str, Callable[[Visit], None]] = {
    "start": _start,
    "start searched": _start_searched,
    "empty start": _empty_start,
    "new guide": _new_guide,
    "new guide lacking": _new_guide_lacking,
    "import refused": _import_refused,
    "settings": _settings,
    "keys": _keys,
    "missing page": _missing_page,
    "not let in": _not_let_in,
    "edit": _edit,
    "edit twins": _edit_twins,
    "edit values": _edit_values,
    "edit chart": _edit_chart,
    "edit step": _edit_step,
    "edit languages": _edit_languages,
    "edit removals": _edit_removals,
    "edit contents": _edit_contents,
    "edit advice": _edit_advice,
    "edit error": _edit_error,
    "edit too long": _edit_too_long,
    "edit removed": _edit_removed,
    "review": _review,
    "discard": _discard,
    "translation": _translation,
    "translation refused": _translation_refused,
    "approver": _approver,
    "broken": _broken,
    "broken file": _broken_file,
    "unread": _unread,
    "conflict bar": _conflict_bar,
    "conflict": _conflict,
    "disconnected": _disconnected,
    "icons": _icons,
    "icons searched": _icons_searched,
    "nothing found": _nothing_found,
    "versions": _versions,
    "one version": _one_version,
    "versions over": _versions_over,
    "who saves": _who_saves,
    "no versions": _no_versions,
    "approval": _approval,
    "approval asks": _approval_asks,
    "approval confirms": _approval_confirms,
    "approval unsaved": _approval_unsaved,
    "fetch": _fetch,
    "fetch building": _fetch_building,
    "fetch done": _fetch_done,
}
