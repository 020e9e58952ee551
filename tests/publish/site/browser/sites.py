"""The guides as they are published, each made once for all tests that look at it."""

from __future__ import annotations

import fcntl
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.sync_api import Browser, Page

from infographic.content.guide.local import LocalGuide, in_every_language
from infographic.content.load import Content
from infographic.publish.build import build
from infographic.publish.edition import edition_of
from infographic.publish.manuscript import manuscript_of
from infographic.publish.offer import load
from infographic.publish.progress import Progress
from infographic.publish.report import REPORT
from infographic.publish.selection import Selection
from tools.browser import Reader, go, window

# Pictures need not be good to look at: the pages around them are what is tested.
_DPI = 48


@dataclass(frozen=True)
class Site:
    """What is published of a guide: `folder` is all of it, and nothing else."""

    content: Content
    folder: Path

    @property
    def start(self) -> Path:
        """The page that offers the languages."""
        return self.folder / "index.html"

    @property
    def guides(self) -> Mapping[Path, LocalGuide]:
        """From the page in each language to what it has to say."""
        local = in_every_language(self.content.guide)
        return {self.folder / code / "index.html": guide for code, guide in local.items()}

    @property
    def pages(self) -> Sequence[Path]:
        return [self.start, *self.guides]


def published(guide: Path, selection: Selection, folder: Path) -> Site:
    """A guide in a folder; whoever comes second takes what is there."""
    content = load(guide)
    coarse = {name: replace(page, dpi=_DPI) for name, page in content.formats.items()}
    content = replace(content, formats=coarse)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / REPORT).exists():
            built = build(edition_of(manuscript_of(content), selection), folder, Progress())
            assert not built.refused
    return Site(content, folder)


def faults_of(
    site: Site, browser: Browser, reader: Reader, look: Callable[[Page], list[str]]
) -> Mapping[str, list[str]]:
    """What is wrong with each page of a site as a reader sees it; the faultless are left out."""
    found = {}
    for path in site.pages:
        with window(browser, reader) as page:
            go(page, path.as_uri(), reader)
            found[str(path.relative_to(site.folder))] = look(page)
    return {name: faults for name, faults in found.items() if faults}
