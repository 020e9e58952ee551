"""The folder is all that the page needs, wherever it lies; and what the page says of it is true."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser

from infographic.publish.report import read_report
from tests.publish.site.browser.anywhere import Watch, missing_pictures, served
from tests.publish.site.browser.document import (
    Document,
    broken_references,
    document,
    repeated_ids,
)
from tests.publish.site.browser.sites import Site
from tools.browser import Reader, go, window

pytestmark = pytest.mark.slow


def test_pages_need_nothing_but_their_folder(site: Site, browser: Browser) -> None:
    assert _complaints(site, browser, site.folder.as_uri() + "/") == []


def test_pages_need_no_place_of_their_own_on_a_server(
    site: Site, browser: Browser, tmp_path: Path
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").symlink_to(site.folder)
    with served(tmp_path) as base:
        assert _complaints(site, browser, f"{base}a/b/") == []


def _complaints(site: Site, browser: Browser, base: str) -> list[str]:
    """What a browser does not find, may not do, or asks for elsewhere, on any page."""
    found = []
    for path in site.pages:
        with window(browser, Reader()) as page:
            watch = Watch(page)
            go(page, base + path.relative_to(site.folder).as_posix(), Reader())
            found += [f"no picture {address}" for address in missing_pictures(page)]
            found += watch.faults(base)
    return found


def test_pages_are_valid_html(site: Site) -> None:
    for path in site.pages:
        page = document(path)
        assert page.errors == ()
        assert repeated_ids(page) == []


def test_whatever_a_page_refers_to_is_there(site: Site) -> None:
    for path in site.pages:
        assert broken_references(document(path), site.folder) == []


def test_every_language_leads_to_every_other(site: Site) -> None:
    for page in map(document, site.guides):
        links = (urlsplit(link) for link in _to_other_languages(page))
        whole = [page.path.parent / link.path for link in links if not link.fragment]
        assert [path.resolve() for path in whole] == [path.resolve() for path in site.guides]


def test_a_place_is_the_same_in_every_language(site: Site) -> None:
    documents = [document(path) for path in site.guides]
    for page in documents:
        assert page.ids == documents[0].ids
        places = {urlsplit(link).fragment for link in _to_other_languages(page)} - {""}
        assert places
        assert places <= {*page.ids}


def _to_other_languages(page: Document) -> Iterator[str]:
    return (link.attrib["href"] for link in page.root.iter("a") if "hreflang" in link.attrib)


def test_the_start_leads_to_every_language(site: Site) -> None:
    links = [site.folder / link.attrib["href"] for link in document(site.start).root.iter("a")]
    assert links == list(site.guides)


def test_the_report_knows_every_file(site: Site) -> None:
    report = read_report(site.folder)
    files = {file.path: file for file in report.current_files}
    there = {path for path in site.folder.rglob("*") if path.is_file()}
    assert {site.folder / name for name in files} == there - {site.folder / "report.json"}
    for name, file in files.items():
        data = (site.folder / name).read_bytes()
        assert (file.bytes, file.sha256) == (len(data), hashlib.sha256(data).hexdigest())


def test_archives_have_the_files_that_lie_beside_them(site: Site) -> None:
    for path in site.folder.rglob("*.zip"):
        with ZipFile(path) as archive:
            names = archive.namelist()
            assert names
            for name in names:
                assert archive.read(name) == (path.parent / name).read_bytes()


def test_all_files_of_a_language_are_offered(site: Site) -> None:
    """Those that the page itself needs apart, whatever was made can be fetched."""
    report = read_report(site.folder)
    for path, guide in site.guides.items():
        code = guide.language.code
        made = {
            site.folder / file.path
            for entry in report.variants
            if entry.language == code
            for file in entry.files
        }
        offered = {(path.parent / reference).resolve() for reference in document(path).references}
        assert made - offered == set()


def test_files_are_as_large_as_the_page_says(site: Site) -> None:
    for page in map(document, site.guides):
        offered = [link for link in page.root.iter("a") if "download" in link.attrib]
        assert offered
        for link in offered:
            *_, said = _SIZE.findall("".join(link.itertext()))
            size = (page.path.parent / link.attrib["href"]).stat().st_size
            nearest = pytest.approx(_bytes(*said), abs=_last_digit(*said) / 2 + 1)
            assert max(size, 1_000) == nearest, f"{link.attrib['href']}: {said}"


# A number with its unit: kt, kB, ko; Mt, MB, Mo.
_SIZE = re.compile(r"(\d+)(?:[.,](\d+))?\s(k|M)[tBo]\b")
_UNITS = {"k": 1_000, "M": 1_000_000}


def _bytes(whole: str, decimals: str, unit: str) -> float:
    return float(f"{whole}.{decimals or 0}") * _UNITS[unit]


def _last_digit(_: str, decimals: str, unit: str) -> float:
    """How much the last digit of a size stands for, in bytes."""
    return float(_UNITS[unit] / 10 ** len(decimals))
