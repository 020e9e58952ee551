"""How long it takes from a keystroke in the studio to the picture that shows it, in Chromium:

    python -m bench.keystrokes [GUIDE [COUNT]]

The guide is copied, so that nothing is changed.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, expect

from infographic.files import program_data
from tests.studio.browser.editing import LAPTOP, editor
from tools.browser import chromium

_TEXT, _LANGUAGE = "steps.jaa-osaamistasi.text", "fi"
_SENTENCE = " Kerro se niin, että kuka tahansa ymmärtää."
# From the event of a keystroke until the frame in which the new picture stands.
_WATCH = """() => {
    window.measured = [];
    let typed = 0;
    document.addEventListener("input", () => { typed = performance.now(); }, true);
    new MutationObserver(() => {
        if (!typed) return;
        const from = typed;
        typed = 0;
        requestAnimationFrame(() => measured.push(performance.now() - from));
    }).observe(document.getElementById("pictures"), { childList: true, subtree: true });
}"""


def main() -> None:
    """Type as often as was asked for, and say what it took."""
    guide = Path(sys.argv[1]) if len(sys.argv) > 1 else program_data()
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    program = shutil.which("chromium")
    if program is None:
        sys.exit("Chromium is missing: apt-get install chromium")
    with TemporaryDirectory() as temporary, chromium(Path(program)) as browser:
        folder = Path(temporary) / "guides" / "guide"
        shutil.copytree(guide, folder)
        with editor(browser, folder, LAPTOP) as edit:
            edit.click(_TEXT)
            times = measured(edit.page, count)
    late = quantiles(times, n=20)[-1]
    print(f"{len(times)} pictures: median {median(times):.0f} ms, 95 % within {late:.0f} ms")


def measured(page: Page, count: int) -> list[float]:
    """The milliseconds of so many keystrokes: a sentence is typed and taken back, again and
    again."""
    page.evaluate(_WATCH)
    keys = [*_SENTENCE, *["Backspace"] * len(_SENTENCE)]
    for number in range(count):
        key = keys[number % len(keys)]
        if len(key) == 1:
            page.keyboard.type(key)
        else:
            page.keyboard.press(key)
        expect(page.locator("#edit[data-calm]")).to_have_count(1)
    times: list[float] = page.evaluate("measured")
    return times


if __name__ == "__main__":
    main()
