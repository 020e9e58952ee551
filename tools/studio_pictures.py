"""The main views of the studio in Finnish and Swedish, in small pictures for the README.

    python -m tools.studio_pictures [OUT]

writes them into OUT (docs/pictures/studio, when left out), from guides with a made past
(`studio_guides.py`) in a folder of their own.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tools.browser import Reader, chromium, window
from tools.palette import save_small
from tools.studio_guides import BESIDE, EDITOR, NAME, write_guides

ROOT = Path(__file__).resolve().parent.parent
INTO = ROOT / "docs" / "pictures" / "studio"
LANGUAGES = ("fi", "sv")
WINDOW = Reader(1440, 900, motion="reduce")
# A text of a step whose field is open, and the picker of its scene with what is searched there.
STEP = "steps.kuuntele-ja-seuraa"
SEARCHED = {"fi": "puhelin", "sv": "telefon"}
# Where the guides are, as the start page says it.
FOLDERS = {"fi": ("viestintä", "oppaat"), "sv": ("kommunikation", "guider")}
GUIDES = 1 + len(BESIDE)
_PATIENCE = 20_000  # ms for what is drawn
_MOST_FOR_FILES = 600_000  # ms for all files of a guide


class StudioError(Exception):
    """The studio did not start."""


def _start(page: Page, studio: str, language: str) -> None:  # noqa: ARG001
    page.goto(studio)
    expect(page.locator("#guides img")).to_have_count(GUIDES, timeout=_PATIENCE)


def _edit(page: Page, studio: str, language: str) -> None:
    _open(page, studio, f"{STEP}.text", language)
    expect(page.locator(".shape .thumb:not(:has(img))")).to_have_count(0, timeout=_PATIENCE)
    page.locator(f'[id="text-{STEP}.text-{language}"]').focus()


def _picker(page: Page, studio: str, language: str) -> None:
    _open(page, studio, f"{STEP}.scene", language)
    page.locator(f'[data-picker="{STEP}.scene"]').click()
    page.locator("#picker-query").fill(SEARCHED[language])
    expect(page.locator("#picker-count")).not_to_be_empty(timeout=_PATIENCE)
    page.keyboard.press("ArrowDown")
    expect(page.locator("#picker-preview")).to_be_visible(timeout=_PATIENCE)
    expect(page.locator("#picker[data-tries]")).to_have_count(0, timeout=_PATIENCE)


def _open(page: Page, studio: str, text: str, language: str) -> None:
    """The edit view at a text, with its picture."""
    page.goto(f"{studio}guides/{NAME}/edit?text={text}&seen={language}")
    expect(page.locator(".picture img[src^=blob]").first).to_be_visible(timeout=_PATIENCE)
    expect(page.locator("#edit[data-calm]")).to_have_count(1, timeout=_PATIENCE)


def _approval(page: Page, studio: str, language: str) -> None:  # noqa: ARG001
    page.goto(f"{studio}guides/{NAME}/approval")
    expect(page.locator("table").first).to_be_visible(timeout=_PATIENCE)


def _versions(page: Page, studio: str, language: str) -> None:
    page.goto(f"{studio}guides/{NAME}/versions?language={language}")
    page.locator("#thread a.version").nth(1).click()
    expect(page.locator("#pair img")).to_have_count(2, timeout=_PATIENCE)


def _fetch(page: Page, studio: str, language: str) -> None:
    page.goto(f"{studio}guides/{NAME}/fetch?language={language}")
    page.locator("#make-begin").click()
    expect(page.locator("#make-stop")).to_have_count(1, timeout=_PATIENCE)
    expect(page.locator("#make-begin")).to_be_visible(timeout=_MOST_FOR_FILES)


# How a person gets to see each view, given the studio's address and the language.
VIEWS: Mapping[str, Callable[[Page, str, str], None]] = {
    "start": _start,
    "edit": _edit,
    "picker": _picker,
    "approval": _approval,
    "versions": _versions,
    "fetch": _fetch,
}


def write_pictures(
    browser: Browser, folder: Path, into: Path, language: str, views: Mapping[str, object] = VIEWS
) -> Iterator[Path]:
    """The views of a studio in a new folder of guides, as PNG with a palette."""
    guides = folder.joinpath(*FOLDERS[language])
    write_guides(guides, language)
    with running(guides, language) as opening, window(browser, WINDOW) as page:
        page.set_default_timeout(_PATIENCE)
        studio = opening.partition("?")[0]
        page.context.add_cookies([{"name": "studio-editor", "value": quote(EDITOR), "url": studio}])
        page.add_init_script(f"sessionStorage.setItem('studio editor', '{EDITOR}')")
        page.goto(opening)
        for name in views:
            VIEWS[name](page, studio, language)
            path = into / f"{name}-{language}.png"
            save_small(_seen(page), path)
            yield path


def _seen(page: Page) -> Image.Image:
    """The window when nothing moves any more."""
    page.evaluate("document.fonts.ready.then(() => null)")
    page.wait_for_load_state("networkidle")
    return Image.open(BytesIO(page.screenshot(animations="disabled", caret="hide")))


@contextmanager
def running(folder: Path, language: str) -> Iterator[str]:
    """The address that opens a studio of a folder, which has no settings of whoever runs this;
    StudioError when it does not start."""
    command = [sys.executable, "-m", "infographic", "studio", str(folder), "--no-browser"]
    process = subprocess.Popen(
        [*command, "--ui", language],
        cwd=folder.parent,
        env=_environment(folder.parent / "home"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield _address(process)
    finally:
        process.terminate()
        process.communicate()


def _address(process: subprocess.Popen[str]) -> str:
    told = ""
    assert process.stdout is not None
    for line in process.stdout:
        told += line
        if found := re.search(r"http://\S+", line):
            return found.group()
    raise StudioError(told)


def _environment(home: Path) -> dict[str, str]:
    home.mkdir(exist_ok=True)
    own = ("XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    folders = {name: str(home) for name in ("HOME", *own)}
    return {
        **kept,
        **folders,
        "PYTHONPATH": str(ROOT),
        "GIT_CONFIG_NOSYSTEM": "1",
        "TZ": "Europe/Helsinki",
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.studio_pictures")
    parser.add_argument("into", type=Path, metavar="OUT", nargs="?", default=INTO)
    into = parser.parse_args().into
    executable = shutil.which("chromium")
    if executable is None:
        sys.exit("chromium is missing; type: sudo apt-get install chromium")
    with chromium(Path(executable)) as browser:
        for language in LANGUAGES:
            with tempfile.TemporaryDirectory() as folder:
                for path in write_pictures(browser, Path(folder), into, language):
                    print(f"{path}  {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
